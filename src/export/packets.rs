//! The packet as one PDF, made to fit where it has to, or as several when one cannot.

use std::fs;
use std::io::{BufWriter, Write};
use std::sync::Arc;

use super::email;
use super::error::{ExportError, Place};
use super::fit::{self, Fitting};
use super::folder::Pending;
use super::pdf::{self, Part, Parts, PdfError, PdfOptions, PdfReport};
use super::run::{Format, Run, Stoppable};
use crate::case::Trouble;

/// Of the bytes asked for, what is enough.
const ENOUGH: f64 = 0.82;
/// Of the bytes asked for, what is aimed at once the first file is there to go by.
const AIM: f64 = 0.95;
const MOST_ATTEMPTS: usize = 6;
/// Sizes aimed at, so that a word more on the first page does not make every picture anew.
const AIM_STEPS: u64 = 200;
/// Of a part's bytes, what is counted on: exhibits are not divided.
const FILLED: f64 = 0.85;

/// What came out.
#[derive(Default)]
pub(super) struct Written {
    pub(super) files: Vec<PdfFile>,
    pub(super) skipped: Vec<(String, Trouble)>,
    pub(super) missing_glyphs: Vec<char>,
    pub(super) exhibit_bytes: Vec<u64>,
    /// Of all files together.
    pub(super) pages: u32,
    /// Pages before the exhibits.
    pub(super) front_pages: u32,
    /// The parts that mails carry, where the whole is too large for one.
    pub(super) mails: Vec<PdfFile>,
}

/// The packet or a part of it.
pub(super) struct PdfFile {
    pub(super) pending: Pending,
    /// Behind the stem of its name: `_part-2-of-3`.
    pub(super) suffix: String,
    pub(super) bytes: u64,
    pub(super) pages: u32,
}

impl Run<'_> {
    pub(super) fn pdf(&self) -> Result<Written, ExportError> {
        let PdfOptions { fit: asked, full_quality, .. } = self.wishes.options;
        let (fitting, file, report) = match asked {
            Some(asked) if !full_quality => self.fitted(asked)?,
            _ => {
                let (file, report) = self.one_pdf(&Fitting::default())?;
                (Fitting::default(), file, report)
            }
        };
        match asked.filter(|asked| file.bytes > *asked && self.wishes.split) {
            Some(asked) if full_quality => self.divided_whole(asked, file, report),
            Some(asked) => {
                drop(fitting);
                self.divided(asked, file, report)
            }
            None => {
                let mails = self.mails(&fitting, &file, &report)?;
                Ok(Written { mails, ..written(vec![file], report) })
            }
        }
    }

    /// The packet in parts that go into a mail each, where it is too large for one.
    fn mails(
        &self,
        fitting: &Fitting,
        whole: &PdfFile,
        report: &PdfReport,
    ) -> Result<Vec<PdfFile>, ExportError> {
        let mailed = [Format::Eml, Format::Kit].iter().any(|it| self.wishes.formats.contains(it));
        if !mailed || whole.bytes <= email::TOO_LARGE {
            return Ok(Vec::new());
        }
        let Some(parts) = Parts::divide(report, whole.bytes, email::AIM) else {
            return Ok(Vec::new());
        };
        let count = parts.exhibits.len();
        (0..count)
            .map(|number| {
                let suffix = format!("_part-{}-of-{count}", number + 1);
                let part = Part { parts: &parts, number };
                Ok(self.write_pdf(fitting, Some(part), suffix)?.0)
            })
            .collect()
    }

    /// The packet with at most `asked` bytes, and not many fewer, as far as its exhibits allow.
    fn fitted(&self, asked: u64) -> Result<(Fitting, PdfFile, PdfReport), ExportError> {
        let mut aim = asked;
        // The most that fitted and the least that did not.
        let (mut low, mut high): (Option<Attempt>, Option<Attempt>) = (None, None);
        let mut best: Option<(Fitting, PdfFile, PdfReport)> = None;
        for _ in 0..MOST_ATTEMPTS {
            let cache = &self.wishes.options.cache;
            let fitting = fit::fit_or_kept(self.packet, aim, self.cancelled, cache);
            let fitting = fitting.ok_or(ExportError::Cancelled)?;
            let (file, report) = self.one_pdf(&fitting)?;
            let size = file.bytes;
            let fits = size <= asked;
            let is_full = fits && size as f64 >= asked as f64 * ENOUGH;
            let cannot_change = match fits {
                true => fitting.is_best(),
                false => fitting.is_at_floor(),
            };
            let is_better = best.as_ref().is_none_or(|(_, best, _)| {
                if fits { best.bytes > asked || size > best.bytes } else { size < best.bytes }
            });
            if is_better {
                best = Some((fitting, file, report));
            }
            if is_full || cannot_change {
                break;
            }
            if fits {
                low = low.filter(|most| most.bytes >= size).or(Some(Attempt { aim, bytes: size }));
            } else {
                high = high.filter(|it| it.bytes <= size).or(Some(Attempt { aim, bytes: size }));
            }
            let step = (asked / AIM_STEPS).max(1);
            let next = next_aim(aim, asked as f64 * AIM / size as f64, (low, high, asked));
            aim = (next / step * step).max(step);
        }
        best.ok_or(ExportError::Cancelled)
    }

    /// As few parts as it takes, each filled as well as whole exhibits fill it.
    fn divided(
        &self,
        asked: u64,
        smallest: PdfFile,
        report: PdfReport,
    ) -> Result<Written, ExportError> {
        let mut count = (smallest.bytes as f64 / (asked as f64 * FILLED)).ceil() as u64;
        let most = count + 2;
        let mut whole = written(vec![smallest], report);
        while count <= most {
            let room = (asked as f64 * FILLED * count as f64) as u64;
            let (fitting, file, report) = self.fitted(room)?;
            let Some(parts) = Parts::divide(&report, file.bytes, asked) else {
                return Ok(written(vec![file], report));
            };
            whole = self.in_parts(&parts, &fitting, report)?;
            let fits = whole.files.iter().all(|part| part.bytes <= asked);
            if fits || fitting.is_at_floor() {
                break;
            }
            count += 1;
        }
        Ok(whole)
    }

    /// Parts with every pixel, none larger than asked for but where one exhibit alone is.
    fn divided_whole(
        &self,
        asked: u64,
        file: PdfFile,
        report: PdfReport,
    ) -> Result<Written, ExportError> {
        let (bytes, mut aim) = (file.bytes, asked);
        let mut whole = written(vec![file], report.clone());
        for _ in 0..MOST_ATTEMPTS {
            let Some(parts) = Parts::divide(&report, bytes, aim) else { break };
            whole = self.in_parts(&parts, &Fitting::default(), report.clone())?;
            // What a part has besides its exhibits is not known before it is written. An exhibit that
            // is too large by itself stays so.
            let could_be_finer = parts.exhibits.iter().zip(&whole.files);
            let could_be_finer = could_be_finer.filter(|(exhibits, _)| exhibits.len() > 1);
            let over = could_be_finer.map(|(_, part)| part.bytes.saturating_sub(asked)).max();
            let Some(over) = over.filter(|over| *over > 0) else { break };
            aim = aim.saturating_sub(over);
        }
        Ok(whole)
    }

    fn in_parts(
        &self,
        parts: &Parts,
        fitting: &Fitting,
        whole: PdfReport,
    ) -> Result<Written, ExportError> {
        let mut files = Vec::new();
        let mut exhibit_bytes = vec![0; self.packet.exhibits.len()];
        for number in 0..parts.exhibits.len() {
            let part = Part { parts, number };
            let suffix = format!("_part-{}-of-{}", number + 1, parts.exhibits.len());
            let (file, report) = self.write_pdf(fitting, Some(part), suffix)?;
            for (sum, bytes) in exhibit_bytes.iter_mut().zip(report.exhibit_bytes) {
                *sum += bytes;
            }
            files.push(file);
        }
        Ok(Written { exhibit_bytes, ..written(files, whole) })
    }

    fn one_pdf(&self, fitting: &Fitting) -> Result<(PdfFile, PdfReport), ExportError> {
        self.write_pdf(fitting, None, String::new())
    }

    /// Whether the words that are blacked out cannot be read in the file either.
    pub(super) fn words_are_hidden(
        &self,
        bytes: &Arc<Vec<u8>>,
        report: &PdfReport,
    ) -> Result<(), ExportError> {
        let exhibits = &self.packet.exhibits;
        match pdf::words_show_through(bytes, exhibits, &report.transcripts) {
            Some(at) => {
                let place = Place::Words(exhibits[at].number.clone());
                Err(ExportError::ShowsThrough { place })
            }
            None => Ok(()),
        }
    }

    fn write_pdf(
        &self,
        fitting: &Fitting,
        part: Option<Part<'_>>,
        suffix: String,
    ) -> Result<(PdfFile, PdfReport), ExportError> {
        let (pending, file) = self.create(Format::Pdf, &suffix)?;
        let out = Stoppable { file, cancelled: self.cancelled };
        let mut out = BufWriter::with_capacity(256 * 1024, out);
        let options: &PdfOptions = &self.wishes.options;
        let written = pdf::write_part(self.packet, options, fitting, part, &mut out);
        let flushed = out.flush();
        self.stop_if_cancelled()?;
        let report = written.map_err(|error| match error {
            PdfError::Io(error) => self.not_written(Format::Pdf, error),
            other => ExportError::Pdf(other),
        })?;
        flushed.map_err(|error| self.not_written(Format::Pdf, error))?;
        if !report.blacked_out.is_empty() || !report.transcripts.is_empty() {
            let bytes = pdf::read_without(pending.path(), &report.aside);
            let bytes = bytes.map_err(|error| self.not_written(Format::Pdf, error))?;
            let bytes = Arc::new(bytes);
            if let Some(page) = pdf::shows_through(Arc::clone(&bytes), &report.blacked_out) {
                return Err(ExportError::ShowsThrough { place: Place::Page(page + 1) });
            }
            self.words_are_hidden(&bytes, &report)?;
        }
        let bytes = fs::metadata(pending.path()).map(|about| about.len());
        let bytes = bytes.map_err(|error| self.not_written(Format::Pdf, error))?;
        Ok((PdfFile { pending, suffix, bytes, pages: report.pages }, report))
    }
}

/// What was aimed at, and what came out.
#[derive(Clone, Copy)]
struct Attempt {
    aim: u64,
    bytes: u64,
}

/// What to aim at next when it came out `off` times too small.
fn next_aim(
    aim: u64,
    off: f64,
    (low, high, asked): (Option<Attempt>, Option<Attempt>, u64),
) -> u64 {
    let next = match (low, high) {
        (Some(low), Some(high)) => {
            let (fitted, over) = (low.bytes as f64, high.bytes as f64);
            let share = (asked as f64 * AIM - fitted) / (over - fitted).max(1.0);
            let (low, high) = (low.aim as f64, high.aim as f64);
            low + (high - low) * share.clamp(0.2, 0.8)
        }
        _ => aim as f64 * off.clamp(0.3, 4.0),
    };
    next.max(1.0) as u64
}

fn written(files: Vec<PdfFile>, report: PdfReport) -> Written {
    Written {
        files,
        front_pages: report.exhibit_pages.first().map_or(report.pages, |(first, _)| first - 1),
        mails: Vec::new(),
        pages: report.pages,
        skipped: report.skipped,
        missing_glyphs: report.missing_glyphs,
        exhibit_bytes: report.exhibit_bytes,
    }
}
