//! One PDF exhibit by itself, cut, turned and blacked out: the copy that goes along in an archive.

use std::io::Write;

use super::bind::{self, About, Labels, PdfFile};
use super::leaves::{self, Content, Leaf};
use super::page::{Mark, Page, Placed, Rect};
use super::text::Typesetter;
use super::verify::BlackedOut;
use super::{PdfError, marks};
use crate::case::Trouble;
use crate::export::fit::Quality;
use crate::packet::Exhibit;

/// Writes the pages that are shown, each at its own size, pictures inside
/// brought to a quality where one is given; the inner error is the file's fault.
pub fn write_alone(
    exhibit: &Exhibit,
    about: &About,
    inside: Option<Quality>,
    out: &mut dyn Write,
) -> Result<Result<Vec<BlackedOut>, Trouble>, PdfError> {
    let mut file = PdfFile::begin(out)?;
    let leaves = match leaves::bring_in(&mut file, &exhibit.path, &exhibit.treatment, inside)? {
        Ok(leaves) => leaves,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let (mut pages, mut pictures, mut black) = (Vec::new(), Vec::new(), Vec::new());
    for leaf in leaves {
        let object = match leaf.content {
            Content::Form(object) | Content::Picture(object) => object,
            Content::Nothing(trouble) => return Ok(Err(trouble)),
        };
        pictures.push(object);
        let page = page(&leaf, Placed(pictures.len() - 1), exhibit);
        let number = pages.len() as u32;
        black.extend(page.blacked_out.iter().map(|rect| BlackedOut::new(number, *rect)));
        pages.push(page);
    }
    let setter = Typesetter::new();
    bind::bind(file, &pages, &pictures, &setter.used, &[], (about, Labels::default()))?;
    Ok(Ok(black))
}

fn page(leaf: &Leaf, placed: Placed, exhibit: &Exhibit) -> Page {
    let turns = exhibit.treatment.quarter_turns;
    let (width, height) = leaf.size_turned(turns);
    let frame = Rect::new(0.0, 0.0, width, height);
    let mut page = Page::new(width, height);
    let matrix = leaf.matrix(turns, 1.0);
    page.marks.push(Mark::Picture { picture: placed, frame, matrix, clip: Some(frame) });
    page.blacked_out = marks::blacked_out(exhibit, leaf.page, frame, frame);
    page
}
