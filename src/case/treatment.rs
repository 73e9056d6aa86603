//! How an exhibit is shown: what is turned, cut, marked and blacked out, and to whom. All of it is
//! instructions beside the original, which is never changed.

use serde::{Deserialize, Serialize};

use super::{FactId, RecipientId};

/// What is to be done with the copy of an exhibit that leaves the machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(default)]
pub struct Treatment {
    /// Quarter turns clockwise, 0 to 3.
    pub quarter_turns: u8,
    /// At most one for a page; a page without one is shown whole.
    pub crops: Vec<Area>,
    /// Pages shown, counted from 1; all of them when empty.
    pub pages: Vec<PageSpan>,
    pub marks: Vec<Mark>,
    pub redactions: Vec<Redaction>,
    /// Tickets to these do without the exhibit.
    pub withheld_from: Vec<RecipientId>,
}

impl Treatment {
    /// Whether the exhibit is shown as it came.
    pub fn is_none(&self) -> bool {
        *self == Treatment::default()
    }

    /// What is to be done in a ticket to `recipient`.
    pub fn for_recipient(&self, recipient: &RecipientId) -> Treatment {
        let redactions = self.redactions_for(recipient).cloned().collect();
        Treatment { redactions, ..self.clone() }
    }

    /// What is blacked out in a ticket to `recipient`.
    pub fn redactions_for<'a>(
        &'a self,
        recipient: &'a RecipientId,
    ) -> impl Iterator<Item = &'a Redaction> {
        self.redactions.iter().filter(move |redaction| {
            redaction.only_for.is_empty() || redaction.only_for.contains(recipient)
        })
    }

    /// Whether `page`, counted from 1, is shown.
    pub fn shows_page(&self, page: u32) -> bool {
        self.pages.is_empty()
            || self.pages.iter().any(|span| (span.first..=span.last).contains(&page))
    }

    /// The part of `page` that is shown; the whole page when `None`.
    pub fn crop(&self, page: u32) -> Option<Area> {
        self.crops.iter().copied().find(|crop| crop.page == page)
    }
}

/// A run of pages, both ends included, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PageSpan {
    pub first: u32,
    pub last: u32,
}

/// A rectangle on a page in millionths of its width and height, from its upper left corner: of the
/// page upright, before the user turned or cut it, so that both leave marks where they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Area {
    /// Counted from 1; a picture has one.
    pub page: u32,
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// What an area's millionths are parts of.
pub const WHOLE: u32 = 1_000_000;

/// Where on an exhibit something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "on", rename_all = "snake_case")]
pub enum Spot {
    /// Of a picture or a PDF.
    Area(Area),
    /// Lines of a text or a mail, or rows of a table, counted from 1, both ends included.
    Lines { first: u32, last: u32 },
    /// Characters of one line, counted from 0; `end` is not included.
    Characters { line: u32, start: u32, end: u32 },
}

/// Something pointed out. Callouts are numbered in their order within the exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Mark {
    pub spot: Spot,
    pub shape: Shape,
    /// What it points out, for the legend; may be empty.
    pub note: String,
    /// The fact that can be read there.
    #[serde(default)]
    pub proves: Option<FactId>,
}

/// How something is pointed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    Box,
    /// Its head is in the middle of the spot, its tail outside.
    Arrow,
    Callout,
    Highlight,
}

/// Something that is painted over for good in the copy that leaves the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Redaction {
    pub spot: Spot,
    /// Only in tickets to these; in every ticket when empty.
    #[serde(default)]
    pub only_for: Vec<RecipientId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redaction(only_for: &[&str]) -> Redaction {
        let spot = Spot::Lines { first: 1, last: 2 };
        Redaction { spot, only_for: only_for.iter().copied().map(RecipientId::from).collect() }
    }

    #[test]
    fn a_redaction_for_one_recipient_is_not_made_for_another() {
        let redactions = vec![redaction(&[]), redaction(&["pingpong"])];
        let treatment = Treatment { redactions, ..Treatment::default() };
        let count = |to: &str| treatment.redactions_for(&RecipientId::from(to)).count();
        assert_eq!((count("pingpong"), count("wish_merchant")), (2, 1));
    }

    #[test]
    fn all_pages_are_shown_unless_some_are_named() {
        assert!(Treatment::default().shows_page(40));
        let pages = vec![PageSpan { first: 2, last: 3 }, PageSpan { first: 9, last: 9 }];
        let treatment = Treatment { pages, ..Treatment::default() };
        let shown: Vec<u32> = (1..=10).filter(|page| treatment.shows_page(*page)).collect();
        assert_eq!(shown, [2, 3, 9]);
    }
}
