//! Pictures on their pages: whole, in parts, and two phone screenshots side by side where both stay
//! readable.

use super::exhibits::{self, Shown};
use super::flow::{Flow, Sheet};
use super::look::{HAIR, MARGIN, SMALL};
use super::marks;
use super::page::{Anchor, Mark, Page, Placed, Rect, Target};
use super::picture::{self, Picture};
use super::slices::{COLUMN_GAP, READABLE, is_phone, slices};
use super::stamp;
use super::text::Typesetter;
use super::words::{Words, in_a_row};
use crate::case::Message;
use crate::packet::Exhibit;

/// Draws the picture from here on, in as many parts as it takes.
pub fn show_picture(flow: &mut Flow<'_>, placed: Placed, picture: &Picture, exhibit: &Exhibit) {
    let (width, room) = (flow.sheet.body_width(), flow.room());
    let whole = flow.sheet.bottom() - flow.top;
    let parts = slices(picture, width, room, whole, &exhibit.path, exhibit.media);
    let count = parts.len();
    let mut top = flow.y;
    let mut page = 0;
    for (number, part) in parts.iter().enumerate() {
        if part.page > page {
            flow.new_page();
            page = part.page;
            top = flow.y;
        }
        flow.y = top;
        if count > 1 {
            let message = Message::new("pdf-part")
                .number("part", number as i64 + 1)
                .number("parts", count as i64);
            let words = in_a_row(&flow.words.say(&message), "  ");
            let set = flow.setter.plain(&words, SMALL.bold(), part.width.max(READABLE));
            set.place(flow.page(), MARGIN + part.x, top);
            flow.y += set.height() + 4.0;
        }
        // The picture as a whole at this slice's scale, shifted so that the slice is in the frame.
        let scale = part.width / picture.width as f32;
        let full = picture.height as f32 * scale;
        let shown = part.rows as f32 * scale;
        let x = MARGIN + part.x;
        let window = Rect::new(x, flow.y, part.width, shown);
        let frame = Rect::new(x, flow.y - part.first as f32 * scale, part.width, full);
        let matrix = picture::upright(picture.orientation, frame);
        let clip = (count > 1).then_some(window);
        flow.page().marks.push(Mark::Picture { picture: placed, frame, matrix, clip });
        flow.page().frame(window, 0.5, HAIR);
        marks::draw(flow, exhibit, 1, frame, window);
        flow.y = window.bottom();
    }
}

/// Whether another screenshot could stand beside it.
pub fn may_share(shown: &Shown) -> bool {
    matches!(shown, Shown::Picture { picture, .. } if is_phone(picture))
}

/// Both exhibits on one page; `None` where one of them would become too small to read.
pub fn side_by_side(
    setter: &mut Typesetter,
    words: &Words,
    sheet: Sheet,
    exhibits: [(usize, &Exhibit, &Shown); 2],
) -> Option<Page> {
    let column = (sheet.body_width() - COLUMN_GAP) / 2.0;
    let half = Sheet { width: column + 2.0 * MARGIN, ..sheet };
    let mut shared = Page::new(sheet.width, sheet.height);
    for (place, (at, exhibit, shown)) in exhibits.into_iter().enumerate() {
        let mut pages = exhibits::pages(setter, words, half, at, exhibit, shown);
        let page = pages.first_mut()?;
        let widths = page.marks.iter().filter_map(|mark| match mark {
            Mark::Picture { frame, .. } => Some(frame.width),
            _ => None,
        });
        if !widths.clone().all(|width| width >= READABLE) || widths.count() != 1 {
            return None;
        }
        stamp::strip(page, setter, words, (at, exhibit), 1, 1);
        page.anchors.push(Anchor { target: Target::ExhibitPage(at, 1), y: 0.0 });
        let page = pages.pop().filter(|_| pages.is_empty())?;
        shared.absorb(page, place as f32 * (column + COLUMN_GAP));
    }
    Some(shared)
}
