//! What intake refuses to unpack. Checked before the pixels, pages or bytes are there.

use std::time::Duration;

pub(super) const PICTURE_SIDE: u32 = 40_000;
pub(super) const PICTURE_PIXELS: u64 = 120_000_000;
/// Decoded pixels, and what an archive or a spreadsheet may unpack to.
pub(super) const DECODED_BYTES: u64 = 512 << 20;
/// A file that has to be in memory as a whole to be looked at.
pub(super) const READ_BYTES: u64 = 512 << 20;
/// A file taken in at all; beyond it, nothing that a recipient would accept.
pub(super) const FILE_BYTES: u64 = 2 << 30;
/// Files from folders that were given together; beyond it a folder was given by mistake.
pub(super) const GATHERED_FILES: usize = 2_000;
/// Enough of a file to say what it is.
pub(super) const HEAD_BYTES: u64 = 64 << 10;
/// Claimed by one picture inside a PDF.
pub(super) const STREAM_PIXELS: f64 = 500_000_000.0;
pub(super) const PDF_PAGES: usize = 5_000;
/// Pixels of one rendered PDF page; a larger page is drawn at a lower resolution.
pub(super) const RASTER_PIXELS: f32 = 40_000_000.0;
pub(super) const RASTER_SIDE: f32 = 16_000.0;
pub(super) const UNPACKED_BYTES: u64 = 256 << 20;

pub(super) const TABLE_ROWS: usize = 5_000;
pub(super) const TABLE_COLUMNS: usize = 60;
pub(super) const CELL_CHARACTERS: usize = 2_000;
pub(super) const TEXT_LINES: usize = 20_000;
/// Printed of one text, table or mail: some 500 pages.
pub(super) const PRINTED_CHARACTERS: usize = 1_000_000;
pub(super) const PRINTED_ATTACHMENTS: usize = 1_000;
/// Of one mail; the others are named.
pub(super) const SHOWN_ATTACHMENTS: usize = 40;
/// A longer line is broken up, so that no paragraph is a document of its own.
pub(super) const LINE_CHARACTERS: usize = 2_000;

pub(super) const DECODE_TIME: Duration = Duration::from_secs(20);
pub(super) const PAGE_TIME: Duration = Duration::from_secs(8);
