//! How much of what the recipient takes a packet would use, estimated from what is known of its
//! exhibits: no file is opened, so it can be asked after every keystroke.

use serde::{Deserialize, Serialize};

use super::pdf::PdfOptions;
use super::run::Format;
use super::{copy_sheet, email, fit};
use crate::case::{Argument, Contents, MediaType, Message};
use crate::packet::{Exhibit, Packet};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Of the longest message.
    Characters,
    /// Of the PDF.
    Bytes,
    /// Of the PDF.
    Pages,
    /// Where each exhibit goes as a file of its own; one where they go as a PDF.
    Files,
}

/// How what is used stands to what is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Fits,
    /// Once the pictures are made smaller.
    FitsReduced,
    Over,
}

/// One line of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Gauge {
    pub measure: Measure,
    pub used: u64,
    /// `None` where nothing is known.
    pub limit: Option<u64>,
    pub standing: Standing,
}

/// What an exhibit takes of the PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Cost {
    /// `A-3`.
    pub exhibit: String,
    /// At full quality.
    pub bytes: u64,
    /// With its pictures as small as they may become.
    pub least: u64,
    pub pages: u64,
}

/// What a format would come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Expected {
    pub format: Format,
    pub bytes: u64,
    /// Mails where one would be refused, files in a folder.
    pub files: u64,
}

/// The recipient's profile against the packet as it is now. Bytes and pages are estimates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "PacketBudget"))]
pub struct LiveBudget {
    pub gauges: Vec<Gauge>,
    /// The largest first.
    pub costs: Vec<Cost>,
    /// One for each format.
    pub expected: Vec<Expected>,
    /// What to do about what is over.
    pub advice: Vec<Message>,
}

/// Pages before the exhibits and after them.
const FRONT_PAGES: u64 = 5;
/// Exhibits to a page of the index.
const INDEX_ROWS: usize = 24;
const LINES: u64 = 46;
const ROWS: u64 = 34;
/// Bytes of a mail to a page; markup and attachments are not printed.
const MAIL_PAGE: u64 = 12_000;
/// A page of a scan at the least.
const SCAN_PAGE: u64 = 60_000;
/// Exhibits named as the costliest.
const NAMED: usize = 5;

/// Estimates the packet's size when it is made like this; where the options name no size that the PDF
/// may have, it is what the recipient takes.
pub fn budget(packet: &Packet, options: &PdfOptions) -> LiveBudget {
    let mut costs: Vec<Cost> = packet.exhibits.iter().map(cost).collect();
    let all = |of: fn(&Cost) -> u64| costs.iter().map(of).sum::<u64>();
    let full = fit::FRONT_BYTES + all(|cost| cost.bytes);
    let at_least: fn(&Cost) -> u64 =
        if options.full_quality { |cost| cost.bytes } else { |cost| cost.least };
    let least = fit::FRONT_BYTES + all(at_least);
    let pages = all(|cost| cost.pages) - shared_pages(&packet.exhibits)
        + FRONT_PAGES
        + (packet.exhibits.len() / INDEX_ROWS * 2) as u64;
    let limits = &packet.budget;
    let pdf_is_taken = limits.takes("pdf");
    let one_file = options.fit.or(limits.one_file().filter(|_| pdf_is_taken));
    let files = if pdf_is_taken { 1 } else { packet.exhibits.len() as u64 };
    let gauge = |measure, used, limit: Option<u64>| {
        let fits = limit.is_none_or(|limit| used <= limit);
        Gauge { measure, used, limit, standing: if fits { Standing::Fits } else { Standing::Over } }
    };
    let mut bytes = gauge(Measure::Bytes, full, one_file);
    if bytes.standing == Standing::Over && one_file.is_some_and(|limit| least <= limit) {
        bytes.standing = Standing::FitsReduced;
    }
    let gauges = vec![
        gauge(Measure::Characters, longest_message(packet), limits.body_characters.map(u64::from)),
        bytes,
        gauge(Measure::Pages, pages, limits.pages.map(u64::from)),
        gauge(Measure::Files, files, limits.files.map(u64::from)),
    ];

    let mut advice = Vec::new();
    if !pdf_is_taken {
        advice.push(no_pdf(packet));
    }
    if let (Standing::Over, Some(limit)) = (bytes.standing, one_file) {
        if options.full_quality {
            advice.push(Message::new("packet-export-full-quality"));
        }
        let sizes: Vec<u64> = costs.iter().map(at_least).collect();
        advice.extend(leave_out(packet, &sizes, least - limit));
    }
    costs.sort_by_key(|cost| std::cmp::Reverse(cost.bytes));
    let pdf = match one_file {
        Some(limit) if full > limit => least.max(limit),
        _ => full,
    };
    LiveBudget { gauges, costs, expected: expected(packet, pdf), advice }
}

/// What each format would come to when the PDF has so many bytes.
fn expected(packet: &Packet, pdf: u64) -> Vec<Expected> {
    let originals = packet.exhibits.iter().map(|exhibit| exhibit.bytes).sum::<u64>();
    let exhibits = packet.exhibits.len() as u64;
    let mails = if pdf > email::TOO_LARGE { pdf.div_ceil(email::AIM) } else { 1 };
    let of = |format| {
        let (bytes, files) = match format {
            Format::Pdf => (pdf, 1),
            // Base64 makes four bytes of three.
            Format::Eml => (pdf / 3 * 4, mails),
            Format::Copy => (copy_sheet::text(packet).len() as u64, 1),
            Format::Zip => (pdf + originals, 1),
            Format::Kit => (pdf, 1),
            Format::Files | Format::Images => (originals, exhibits),
        };
        Expected { format, bytes, files }
    };
    Format::ALL.into_iter().map(of).collect()
}

/// Characters of the longest message.
pub(super) fn longest_message(packet: &Packet) -> u64 {
    let lengths = packet.body.0.iter().map(|(_, text)| text.chars().count() as u64);
    lengths.max().unwrap_or_default()
}

/// Says that the recipient takes no PDF, and what it takes.
pub(super) fn no_pdf(packet: &Packet) -> Message {
    let formats = packet.budget.formats.join(", ");
    Message::new("packet-export-no-pdf").text("formats", formats)
}

/// Which exhibits to leave out to save `over` bytes, as few as possible and none that decides the
/// case; where no choice of them saves so much, the costliest ones.
pub(super) fn leave_out(packet: &Packet, sizes: &[u64], over: u64) -> Option<Message> {
    let mut costs: Vec<(usize, u64)> = sizes.iter().copied().enumerate().collect();
    costs.retain(|(_, bytes)| *bytes > 0);
    costs.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let named = |(at, bytes): &(usize, u64)| {
        let message = Message::new("packet-export-cost");
        message
            .text("number", packet.exhibits[*at].number.as_str())
            .with("size", Argument::Bytes(*bytes))
    };
    let spare: Vec<(usize, u64)> =
        costs.iter().copied().filter(|(at, _)| !packet.decisive.contains(at)).collect();
    // One that is just large enough before several.
    let one = spare.iter().rev().find(|(_, bytes)| *bytes >= over).copied();
    let mut saved = 0;
    let several = spare.iter().copied().take_while(|(_, bytes)| {
        let goes_on = saved < over;
        saved += bytes;
        goes_on
    });
    let chosen: Vec<(usize, u64)> = one.map_or_else(|| several.collect(), |one| vec![one]);
    let saved: u64 = chosen.iter().map(|(_, bytes)| bytes).sum();
    let (key, listed) = match saved >= over {
        true => ("packet-export-leave-out", &chosen[..]),
        false => ("packet-export-costliest", &costs[..costs.len().min(NAMED)]),
    };
    if listed.is_empty() {
        return None;
    }
    let message = Message::new(key).with("size", Argument::Bytes(saved));
    let message = message.number("count", listed.len() as i64);
    let listed = listed.iter().take(2 * NAMED).map(named).collect();
    Some(message.with("exhibits", Argument::Messages(listed)))
}

fn cost(exhibit: &Exhibit) -> Cost {
    let bytes = fit::weight(exhibit);
    let least = match exhibit.contents {
        Contents::Image(properties) => {
            let drawing = !matches!(exhibit.media, MediaType::Jpeg | MediaType::Heic);
            fit::PAGE_BYTES + fit::least(properties.width, properties.height, drawing)
        }
        Contents::Pdf { .. } => pages(exhibit) * SCAN_PAGE,
        _ => bytes,
    };
    Cost { exhibit: exhibit.number.clone(), bytes, least: least.min(bytes), pages: pages(exhibit) }
}

/// Pages of the packet that show the exhibit.
fn pages(exhibit: &Exhibit) -> u64 {
    let all = match exhibit.contents {
        Contents::Image(properties) => fit::pages(properties.width, properties.height),
        Contents::Pdf { pages } => {
            let spans = &exhibit.treatment.pages;
            let shown =
                spans.iter().map(|span| u64::from((span.last + 1).saturating_sub(span.first)));
            if spans.is_empty() { pages.into() } else { shown.sum() }
        }
        Contents::Text { lines } => u64::from(lines).div_ceil(LINES),
        Contents::Table { rows, .. } => u64::from(rows).div_ceil(ROWS),
        Contents::Email { .. } => exhibit.bytes.min(10 * MAIL_PAGE).div_ceil(MAIL_PAGE),
        Contents::Attachment | Contents::Unreadable { .. } => 1,
    };
    all.max(1)
}

/// Pages that two screenshots of phones have together.
fn shared_pages(exhibits: &[Exhibit]) -> u64 {
    let (mut shared, mut waits) = (0, false);
    for exhibit in exhibits {
        let is_phone = match exhibit.contents {
            Contents::Image(properties) => fit::is_phone(properties.width, properties.height),
            _ => false,
        };
        let pairs = is_phone && waits;
        shared += u64::from(pairs);
        waits = is_phone && !pairs;
    }
    shared
}
