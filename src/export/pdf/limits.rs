//! How much of each part the reviewer's page prints, so that it is always one page.

/// How much of each part is printed here; what is cut goes on elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Lines per language.
    pub subject: usize,
    pub opening: usize,
    pub summary: usize,
    pub request: usize,
    /// Earlier messages that are told here.
    pub prior: usize,
    pub party: usize,
    pub decisive: usize,
    /// Lines for each of them.
    pub decisive_lines: usize,
    /// Key facts that should be on the page at least.
    pub facts: usize,
}

/// From roomy to tight: the first that fits one page is taken.
pub const LIMITS: [Limits; 5] = [
    Limits {
        subject: 3,
        opening: 4,
        summary: 7,
        request: 9,
        prior: 2,
        party: 10,
        decisive: 3,
        decisive_lines: 2,
        facts: usize::MAX,
    },
    Limits {
        subject: 3,
        opening: 4,
        summary: 7,
        request: 9,
        prior: 1,
        party: 10,
        decisive: 3,
        decisive_lines: 1,
        facts: usize::MAX,
    },
    Limits {
        subject: 3,
        opening: 3,
        summary: 5,
        request: 7,
        prior: 1,
        party: 9,
        decisive: 3,
        decisive_lines: 1,
        facts: 6,
    },
    Limits {
        subject: 2,
        opening: 3,
        summary: 4,
        request: 5,
        prior: 1,
        party: 8,
        decisive: 2,
        decisive_lines: 1,
        facts: 4,
    },
    Limits {
        subject: 2,
        opening: 2,
        summary: 3,
        request: 4,
        prior: 0,
        party: 7,
        decisive: 1,
        decisive_lines: 1,
        facts: 0,
    },
];
