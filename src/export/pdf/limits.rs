//! How much of each part the reviewer's page prints, so that it is always one page.

/// How much is printed here of what leads up to the request; what is cut goes on elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Upper {
    /// Lines of To and From.
    pub party: usize,
    /// Lines per language.
    pub subject: usize,
    pub opening: usize,
    pub summary: usize,
    pub request: usize,
}

/// How much of what follows it.
#[derive(Debug, Clone, Copy)]
pub struct Lower {
    /// Earlier messages that are told here.
    pub prior: usize,
    pub decisive: usize,
    /// Lines for each of them.
    pub decisive_lines: usize,
    /// Key facts that should be on the page at least.
    pub facts: usize,
}

const fn upper(
    party: usize,
    subject: usize,
    opening: usize,
    summary: usize,
    request: usize,
) -> Upper {
    Upper { party, subject, opening, summary, request }
}

const fn lower(prior: usize, decisive: usize, decisive_lines: usize, facts: usize) -> Lower {
    Lower { prior, decisive, decisive_lines, facts }
}

/// From roomy to tight: the first with the request in the upper half is taken.
pub const UPPER: [Upper; 7] = [
    upper(10, 3, 4, 7, 9),
    upper(10, 2, 3, 6, 7),
    upper(9, 2, 2, 5, 6),
    upper(8, 2, 2, 4, 5),
    upper(7, 2, 2, 3, 4),
    upper(6, 2, 0, 3, 3),
    upper(5, 1, 0, 1, 2),
];
/// From roomy to tight: the first that fits the page is taken.
pub const LOWER: [Lower; 5] = [
    lower(2, 3, 2, usize::MAX),
    lower(2, 3, 1, usize::MAX),
    lower(2, 3, 1, 6),
    lower(1, 2, 1, 4),
    lower(0, 1, 1, 0),
];
