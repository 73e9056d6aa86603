//! An exhibit as it leaves the machine: cut, turned and blacked out as the case says. What is gone
//! is gone from the bytes, and each copy is read back before it goes out.

mod covered;
mod lines;
mod picture;
mod view;

pub use covered::Covered;
pub use lines::redacted;
pub use picture::{is_black, is_black_at, treated};
pub use view::{Part, View};

use crate::case::{Redaction, Spot, Treatment};

/// Whether the pixels of `page` have to change: a turn alone leaves them as they are.
pub fn changes_pixels(treatment: &Treatment, page: u32) -> bool {
    treatment.crop(page).is_some() || redactions(treatment, page).next().is_some()
}

/// Whether the copy that leaves the machine differs from the original in what is seen of it; marks
/// are drawn in the packet only.
pub fn changes(treatment: &Treatment) -> bool {
    !treatment.quarter_turns.is_multiple_of(4)
        || !treatment.crops.is_empty()
        || !treatment.pages.is_empty()
        || !treatment.redactions.is_empty()
}

/// What is blacked out on `page`.
fn redactions(treatment: &Treatment, page: u32) -> impl Iterator<Item = &Redaction> {
    let here = move |spot: &Spot| matches!(spot, Spot::Area(area) if area.page == page);
    treatment.redactions.iter().filter(move |redaction| here(&redaction.spot))
}

/// Where `page` is black once it is cut and turned.
pub fn black_parts(treatment: &Treatment, page: u32) -> Vec<Part> {
    let view = View::new(treatment, page);
    let places = redactions(treatment, page).filter_map(|redaction| match redaction.spot {
        Spot::Area(area) => view.place(area),
        Spot::Lines { .. } | Spot::Characters { .. } => None,
    });
    places.collect()
}
