//! The exhibits one by one, for forms that take no packet: a PDF or picture each, or pictures only,
//! and few pictures where the form takes few.

use std::sync::Arc;
use std::time::Duration;

use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, imageops};

use super::error::{ExportError, Place};
use super::fit::{self, Fitted, Master, Quality};
use super::pdf::{self, About};
use super::run::{Format, Run};
use super::zip::{Bytes, Change, Copy, NoCopy, copy};
use crate::case::{Argument, Contents, MediaType, Message, Trouble};
use crate::intake;
use crate::packet::Exhibit;

const DPI: f32 = 144.0;
const PATIENCE: Duration = Duration::from_secs(20);
const SHARES: [f64; 7] = [1.0, 0.9, 0.8, 0.6, 0.4, 0.2, 0.0];
/// Of a picture on a sheet: a page of A4 keeps 1.5 pixels for each of its points.
const TILE_WIDTH: u32 = 900;
const TILES_ACROSS: usize = 3;
const MOST_TILES: usize = 6;
const GAP: u32 = 16;

/// A file that is sent by itself.
pub(super) struct Piece {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    exhibit: usize,
}

/// What came out, and what did not.
#[derive(Default)]
pub(super) struct Pieces {
    pub(super) pieces: Vec<Piece>,
    pub(super) skipped: Vec<(String, Trouble)>,
    pub(super) warnings: Vec<Message>,
}

impl Run<'_> {
    /// A file for each exhibit; with `pictures_only`, a picture for each of its pages.
    pub(super) fn pieces(&self, format: Format) -> Result<Pieces, ExportError> {
        let pictures_only = format == Format::Images || !self.packet.budget.takes("pdf");
        let about = pdf::about(self.packet);
        let mut made = Pieces::default();
        for (at, exhibit) in self.packet.exhibits.iter().enumerate() {
            self.stop_if_cancelled()?;
            let pieces = match &exhibit.contents {
                Contents::Image(_) => self.picture(at, exhibit, &about)?,
                Contents::Pdf { .. } if !pictures_only => self.document(at, exhibit, &about)?,
                Contents::Attachment => self.attachment(at, exhibit, &about)?,
                Contents::Unreadable { trouble } => Err(*trouble),
                _ => self.typeset(at, exhibit, pictures_only)?,
            };
            match pieces {
                Ok(pieces) => made.pieces.extend(pieces),
                Err(trouble) => made.skipped.push((exhibit.number.clone(), trouble)),
            }
        }
        let most = self.packet.budget.files.map_or(usize::MAX, |files| files as usize);
        if format == Format::Images && made.pieces.len() > most {
            self.combine(&mut made, most);
        }
        self.warn_of_pieces(&mut made, most);
        Ok(made)
    }

    fn limit(&self) -> u64 {
        self.packet.budget.one_file().unwrap_or(u64::MAX)
    }

    fn picture(
        &self,
        at: usize,
        exhibit: &Exhibit,
        about: &About,
    ) -> Result<Result<Vec<Piece>, Trouble>, ExportError> {
        let Some(bytes) = copied(exhibit, about)? else { return Ok(Err(Trouble::Broken)) };
        let ending = exhibit.export_name.rsplit('.').next().unwrap_or_default();
        let name = exhibit.export_name.clone();
        if bytes.len() as u64 <= self.limit() && self.packet.budget.takes(ending) {
            return Ok(Ok(vec![Piece { name, bytes, exhibit: at }]));
        }
        let fitted = Master::read(exhibit, Quality::BEST);
        let fitted = fitted.and_then(|master| self.within_limit(master));
        Ok(Ok(vec![match fitted {
            Some(fitted) => piece(&name, "", fitted, at),
            None => Piece { name, bytes, exhibit: at },
        }]))
    }

    fn document(
        &self,
        at: usize,
        exhibit: &Exhibit,
        about: &About,
    ) -> Result<Result<Vec<Piece>, Trouble>, ExportError> {
        let Some(mut bytes) = copied(exhibit, about)? else { return Ok(Err(Trouble::Broken)) };
        if bytes.len() as u64 > self.limit() {
            for share in SHARES {
                let mut smaller = Vec::new();
                let quality = Some(Quality::new(share));
                let black = match pdf::write_alone(exhibit, about, quality, &mut smaller) {
                    Ok(Ok(black)) => black,
                    _ => break,
                };
                let smaller = self.checked(exhibit, smaller, &black)?;
                if smaller.len() < bytes.len() {
                    bytes = smaller;
                }
                if bytes.len() as u64 <= self.limit() {
                    break;
                }
            }
        }
        Ok(Ok(vec![Piece { name: exhibit.export_name.clone(), bytes, exhibit: at }]))
    }

    fn attachment(
        &self,
        at: usize,
        exhibit: &Exhibit,
        about: &About,
    ) -> Result<Result<Vec<Piece>, Trouble>, ExportError> {
        let Some(bytes) = copied(exhibit, about)? else { return Ok(Err(Trouble::Broken)) };
        Ok(Ok(vec![Piece { name: exhibit.export_name.clone(), bytes, exhibit: at }]))
    }

    /// The exhibit's pages of the packet, as a PDF or as pictures.
    fn typeset(
        &self,
        at: usize,
        exhibit: &Exhibit,
        pictures: bool,
    ) -> Result<Result<Vec<Piece>, Trouble>, ExportError> {
        let mut bytes = Vec::new();
        let written = pdf::write_exhibit(self.packet, &self.wishes.options, at, &mut bytes);
        let report = written.map_err(ExportError::Pdf)?;
        let bytes = Arc::new(self.checked(exhibit, bytes, &report.blacked_out)?);
        self.words_are_hidden(&bytes, &report)?;
        let stem = exhibit.export_name.rsplit_once('.').map_or("exhibit", |(stem, _)| stem);
        if !pictures {
            let bytes = Arc::unwrap_or_clone(bytes);
            return Ok(Ok(vec![Piece { name: format!("{stem}.pdf"), bytes, exhibit: at }]));
        }
        Ok(self.drawn(&bytes, 0..report.pages, stem, at))
    }

    /// Pages of a PDF made here, as pictures.
    pub(super) fn drawn(
        &self,
        bytes: &Arc<Vec<u8>>,
        pages: std::ops::Range<u32>,
        stem: &str,
        exhibit: usize,
    ) -> Result<Vec<Piece>, Trouble> {
        let many = pages.len() > 1;
        pages
            .map(|page| {
                let drawn = intake::render_pdf_page(Arc::clone(bytes), page, DPI, PATIENCE)?;
                let master = Master::of(drawn.into(), Orientation::NoTransforms);
                let fitted = self.within_limit(master).ok_or(Trouble::TooLarge)?;
                let suffix = if many { format!("_p{}", page + 1) } else { String::new() };
                Ok(piece(&format!("{stem}.pdf"), &suffix, fitted, exhibit))
            })
            .collect()
    }

    /// The best that one file may be; the smallest there is where nothing fits.
    fn within_limit(&self, master: Master) -> Option<Fitted> {
        let master = master.without_original();
        let mut smallest = None;
        for share in SHARES {
            let Some(fitted) = master.at(Quality::new(share)) else { continue };
            let fits = fitted.bytes.len() as u64 <= self.limit();
            smallest = Some(fitted);
            if fits {
                break;
            }
        }
        smallest
    }

    fn checked(
        &self,
        exhibit: &Exhibit,
        bytes: Vec<u8>,
        black: &[pdf::BlackedOut],
    ) -> Result<Vec<u8>, ExportError> {
        if black.is_empty() {
            return Ok(bytes);
        }
        let bytes = Arc::new(bytes);
        if pdf::shows_through(Arc::clone(&bytes), black).is_some() {
            return Err(shows_through(exhibit));
        }
        Ok(Arc::unwrap_or_clone(bytes))
    }

    /// Several pictures to a sheet, so that there are no more than `most` of them.
    fn combine(&self, made: &mut Pieces, most: usize) {
        let each = made.pieces.len().div_ceil(most.max(1)).min(MOST_TILES);
        let pieces = std::mem::take(&mut made.pieces);
        let mut left_out = Vec::new();
        for (number, group) in pieces.chunks(each).enumerate() {
            let numbers = |group: &[Piece]| {
                let mut numbers: Vec<&str> = group
                    .iter()
                    .map(|piece| self.packet.exhibits[piece.exhibit].number.as_str())
                    .collect();
                numbers.dedup();
                numbers.into_iter().map(str::to_owned).collect::<Vec<_>>()
            };
            let sheet = if number < most { self.sheet(group) } else { None };
            let Some((bytes, media)) = sheet.filter(|(it, _)| it.len() as u64 <= self.limit())
            else {
                left_out.extend(numbers(group));
                continue;
            };
            let numbers = numbers(group);
            let ends = [numbers.first(), numbers.last()].into_iter().flatten();
            let mut ends: Vec<&str> = ends.map(String::as_str).collect();
            ends.dedup();
            let name = format!("{:02}_{}.{}", number + 1, ends.join("_to_"), media.extension());
            made.pieces.push(Piece { name, bytes, exhibit: group[0].exhibit });
        }
        left_out.dedup();
        if !left_out.is_empty() {
            let message = Message::new("packet-export-pictures-left-out");
            let message = message.number("files", most as i64);
            made.warnings.push(message.text("exhibits", left_out.join(", ")));
        }
    }

    fn sheet(&self, group: &[Piece]) -> Option<(Vec<u8>, MediaType)> {
        let mut tiles = Vec::new();
        for piece in group {
            let picture = image::load_from_memory(&piece.bytes).ok()?.into_rgb8();
            let (width, height) = picture.dimensions();
            let picture = match width > TILE_WIDTH {
                true => {
                    let height =
                        (u64::from(height) * u64::from(TILE_WIDTH) / u64::from(width)).max(1);
                    let filter = imageops::FilterType::CatmullRom;
                    imageops::resize(&picture, TILE_WIDTH, height as u32, filter)
                }
                false => picture,
            };
            let label = self.packet.exhibits[piece.exhibit].number.as_str();
            tiles.push((label_picture(label)?, picture));
        }
        let rows: Vec<_> = tiles.chunks(TILES_ACROSS).collect();
        let size = |row: &[(RgbImage, RgbImage)]| {
            let width: u32 = row.iter().map(|(_, tile)| tile.width() + GAP).sum();
            let height = row.iter().map(|(label, tile)| label.height() + tile.height()).max();
            (width + GAP, height.unwrap_or_default() + GAP)
        };
        let width = rows.iter().map(|row| size(row).0).max()?;
        let height: u32 = rows.iter().map(|row| size(row).1).sum::<u32>() + GAP;
        let mut sheet = RgbImage::from_pixel(width, height, image::Rgb([255; 3]));
        let mut y = GAP;
        for row in rows {
            let mut x = GAP;
            for (label, tile) in row {
                imageops::replace(&mut sheet, label, x.into(), y.into());
                imageops::replace(&mut sheet, tile, x.into(), (y + label.height()).into());
                x += tile.width() + GAP;
            }
            y += size(row).1;
        }
        fit::whole(&DynamicImage::from(sheet), self.limit())
    }

    /// Says what the form will not take all the same.
    fn warn_of_pieces(&self, made: &mut Pieces, most: usize) {
        let limit = self.limit();
        for piece in &made.pieces {
            let size = piece.bytes.len() as u64;
            let message = |key: &str| Message::new(key).text("file", piece.name.as_str());
            if size > limit {
                let message = message("packet-export-file-too-large");
                let message = message.with("size", Argument::Bytes(size));
                made.warnings.push(message.with("limit", Argument::Bytes(limit)));
            }
            let ending = piece.name.rsplit('.').next().unwrap_or_default();
            if !self.packet.budget.takes(ending) {
                let formats = self.packet.budget.formats.join(", ");
                made.warnings.push(message("packet-export-file-format").text("formats", formats));
            }
        }
        if made.pieces.len() > most {
            let message = Message::new("packet-export-too-many-files");
            let message = message.number("count", made.pieces.len() as i64);
            made.warnings.push(message.number("files", most as i64));
        }
        let total: u64 = made.pieces.iter().map(|piece| piece.bytes.len() as u64).sum();
        if let Some(limit) = self.packet.budget.total_bytes.filter(|limit| total > *limit) {
            let message = Message::new("packet-export-files-too-large");
            let message = message.with("size", Argument::Bytes(total));
            made.warnings.push(message.with("limit", Argument::Bytes(limit)));
        }
    }
}

/// The copy that goes out in place of the original; `None` for a file that cannot be read.
fn copied(exhibit: &Exhibit, about: &About) -> Result<Option<Vec<u8>>, ExportError> {
    match copy(exhibit, about) {
        Ok(Copy { bytes: Bytes::Memory(bytes), .. }) => Ok(Some(bytes)),
        Ok(Copy { bytes: Bytes::Original, change: Change::Identical, .. }) => {
            Ok(std::fs::read(&exhibit.path).ok())
        }
        Ok(_) | Err(NoCopy::Trouble(_)) => Ok(None),
        Err(NoCopy::ShowsThrough) => Err(shows_through(exhibit)),
    }
}

fn shows_through(exhibit: &Exhibit) -> ExportError {
    ExportError::ShowsThrough { place: Place::Exhibit(exhibit.number.clone()) }
}

fn piece(name: &str, suffix: &str, fitted: Fitted, exhibit: usize) -> Piece {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let name = format!("{stem}{suffix}.{}", fitted.media.extension());
    Piece { name, bytes: fitted.bytes, exhibit }
}

fn label_picture(label: &str) -> Option<RgbImage> {
    let mut bytes = Vec::new();
    pdf::write_label(label, &mut bytes).ok()?;
    let drawn = intake::render_pdf_page(Arc::new(bytes), 0, DPI, PATIENCE).ok()?;
    Some(DynamicImage::from(drawn).into_rgb8())
}
