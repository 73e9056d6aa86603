//! Everything before the exhibits, after the reviewer's page: facts, what was asked before, timeline,
//! checks already done, evidence index, what is missing, and the claim sheet on a page of its own.

use super::exhibits::treatment;
use super::flow::{Column, Flow, Row, row_height};
use super::look::{ACCENT, BODY, CELL, INK, MARGIN, QUIET, SMALL, WARNING, second};
use super::page::{Section, Target};
use super::reviewer::Overflow;
use super::text::{Align, Paragraph, Span, Style};
use super::timeline::timeline;
use super::trail::trail;
use super::words::in_a_row;
use crate::case::{Argument, Message, SelfCheckAnswer};
use crate::packet::{
    Exhibit, Gap, Packet, Sheet as ClaimSheet, SheetTable, Stated, StatedCheck, StatedFact, Wording,
};

/// Page numbers that other pages print.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// First and last page of each exhibit.
    pub exhibits: Vec<(u32, u32)>,
    /// The file each exhibit is in, counted from 1; 0 where there is only one.
    pub parts: Vec<u32>,
    /// Of the page with the facts that the reviewer's page had no room for.
    pub facts: u32,
    pub prior: u32,
    pub gaps: u32,
}

/// Lays out all sections; they follow each other without page breaks.
pub fn sections(flow: &mut Flow<'_>, packet: &Packet, overflow: &Overflow, numbers: &Numbers) {
    flow.new_page();
    trail(flow, packet);
    facts(flow, packet, overflow);
    complaint(flow, packet);
    prior(flow, packet);
    timeline(flow, packet);
    self_checks(flow, &packet.self_checks);
    index(flow, &packet.exhibits, numbers);
    gaps(flow, &packet.gaps);
    if let Some(sheet) = &packet.sheet {
        claim_sheet(flow, packet, sheet);
    }
}

/// Label, value and the exhibits that prove it.
pub fn fact_row(flow: &mut Flow<'_>, packet: &Packet, fact: &StatedFact, widths: &[f32]) -> Row {
    let label = flow.both_short(&fact.label, CELL.color(QUIET), widths[0]);
    let value = match &fact.value {
        Stated::Value(wording) => flow.both_short(wording, CELL.bold(), widths[1]),
        Stated::Gap(reason) => flow.both_short(reason, CELL.bold().color(WARNING), widths[1]),
    };
    let proof = exhibit_links(flow, packet, &fact.proven_by, widths[2]);
    Row { cells: vec![label, value, proof], target: None }
}

pub const FACT_COLUMNS: [Column; 3] =
    [Column::Points(150.0), Column::Share(1.0), Column::Points(58.0)];

/// `A-1, A-4`, each a link.
pub fn exhibit_links(
    flow: &mut Flow<'_>,
    packet: &Packet,
    exhibits: &[usize],
    width: f32,
) -> Paragraph {
    let spans = exhibit_spans(packet, exhibits);
    flow.setter.set(&spans, width, Align::End)
}

pub fn exhibit_spans(packet: &Packet, exhibits: &[usize]) -> Vec<Span> {
    let mut spans = Vec::new();
    for at in exhibits {
        let Some(exhibit) = packet.exhibits.get(*at) else { continue };
        if !spans.is_empty() {
            spans.push(Span::new(", ", CELL));
        }
        spans.push(Span::link(&exhibit.number, CELL.color(ACCENT), Target::Exhibit(*at)));
    }
    spans
}

fn facts(flow: &mut Flow<'_>, packet: &Packet, overflow: &Overflow) {
    let rest = packet.key_facts.iter().skip(overflow.facts_shown).chain(&packet.further_facts);
    let rest: Vec<&StatedFact> = rest.collect();
    if rest.is_empty() && overflow.texts.is_empty() {
        return;
    }
    let widths = flow.columns(&FACT_COLUMNS);
    let rows: Vec<Row> = rest.iter().map(|fact| fact_row(flow, packet, fact, &widths)).collect();
    let heading = flow.words.word("pdf-further-facts");
    flow.heading(&heading, Some(Target::Section(Section::FurtherFacts)), start(&rows));
    for (at, (key, text)) in overflow.texts.iter().enumerate() {
        if at == 0 {
            flow.y -= ABOVE_SUB_HEADING;
        }
        sub_heading(flow, key, 40.0);
        flow.text(text, BODY);
    }
    if !overflow.texts.is_empty() {
        flow.y += 10.0;
    }
    flow.table(None, &rows, &widths);
}

/// What a formal complaint names.
fn complaint(flow: &mut Flow<'_>, packet: &Packet) {
    if packet.complaint.is_empty() {
        return;
    }
    let widths = flow.columns(&[Column::Points(150.0), Column::Share(1.0)]);
    let rows: Vec<Row> = packet
        .complaint
        .iter()
        .map(|(label, text)| {
            let label = flow.both_short(label, CELL.color(QUIET), widths[0]);
            Row { cells: vec![label, flow.both_short(text, CELL.bold(), widths[1])], target: None }
        })
        .collect();
    let heading = flow.words.word("carry-on-complaint");
    flow.heading(&heading, Some(Target::Section(Section::Complaint)), start(&rows));
    flow.table(None, &rows, &widths);
}

/// What was sent before, and what came back.
fn prior(flow: &mut Flow<'_>, packet: &Packet) {
    if packet.prior.is_empty() {
        return;
    }
    let widths = flow.columns(&[Column::Points(98.0), Column::Share(1.0), Column::Points(58.0)]);
    let rows: Vec<Row> = packet
        .prior
        .iter()
        .map(|ticket| {
            let day = flow.words.each(|locale| locale.date(ticket.day));
            let day = flow.both(&day, CELL.bold(), widths[0]);
            let told = flow.cell(&ticket.told, widths[1]);
            let links = exhibit_links(flow, packet, &ticket.exhibits, widths[2]);
            Row { cells: vec![day, told, links], target: None }
        })
        .collect();
    let heading = flow.words.word("carry-on-prior");
    flow.heading(&heading, Some(Target::Section(Section::Prior)), start(&rows));
    flow.table(None, &rows, &widths);
}

/// A page of its own, to be handed in by itself.
fn claim_sheet(flow: &mut Flow<'_>, packet: &Packet, sheet: &ClaimSheet) {
    if flow.y > flow.top {
        flow.new_page();
    }
    let widths = flow.columns(&FACT_COLUMNS);
    let rows: Vec<Row> =
        sheet.rows.iter().map(|fact| fact_row(flow, packet, fact, &widths)).collect();
    let heading = flow.words.word("claim-sheet");
    flow.heading(&heading, Some(Target::Section(Section::Claim)), start(&rows));
    let intro = flow.words.word("claim-sheet-intro");
    flow.text(&intro, BODY.color(QUIET));
    flow.y += 8.0;
    flow.table(None, &rows, &widths);
    if let Some(periods) = &sheet.periods {
        claim_periods(flow, packet, periods);
    }
}

fn claim_periods(flow: &mut Flow<'_>, packet: &Packet, periods: &SheetTable) {
    let mut columns = vec![Column::Share(1.0); periods.head.len()];
    columns.push(Column::Points(58.0));
    let widths = flow.columns(&columns);
    let head = flow.head(&periods.head, &widths);
    let links = |flow: &mut Flow<'_>, shown: bool| {
        let proof = if shown { &periods.proven_by[..] } else { &[] };
        exhibit_links(flow, packet, proof, widths[periods.head.len()])
    };
    let mut rows: Vec<Row> = Vec::new();
    for (at, cells) in periods.rows.iter().enumerate() {
        let cells = cells.iter().zip(&widths);
        let mut cells: Vec<Paragraph> =
            cells.map(|(cell, width)| flow.both_short(cell, CELL.bold(), *width)).collect();
        cells.push(links(flow, at == 0));
        rows.push(Row { cells, target: None });
    }
    sub_heading_of(flow, &periods.title, row_height(&head) + start(&rows));
    flow.table(Some(&head), &rows, &widths);
    if let Some(total) = &periods.total {
        let widths = flow.columns(&FACT_COLUMNS);
        let label = flow.words.word("claim-sheet-total");
        let label = flow.both_short(&label, CELL.color(QUIET), widths[0]);
        let sum = flow.setter.plain(total, CELL.bold(), widths[1]);
        let cells = vec![label, sum, Paragraph::default()];
        flow.table(None, &[Row { cells, target: None }], &widths);
    }
}

fn self_checks(flow: &mut Flow<'_>, checks: &[StatedCheck]) {
    if checks.is_empty() {
        return;
    }
    let widths = flow.columns(&[Column::Points(62.0), Column::Share(1.0)]);
    let rows: Vec<Row> = checks
        .iter()
        .map(|check| {
            let (sign, key, color) = match check.answer {
                SelfCheckAnswer::Yes => ("✓", "pdf-check-yes", ACCENT),
                SelfCheckAnswer::No => ("✗", "pdf-check-no", WARNING),
                SelfCheckAnswer::NotApplicable => ("–", "pdf-check-not-applicable", QUIET),
            };
            let style = CELL.bold().color(color);
            let word = flow.words.word(key);
            let spans = [
                Span::new(format!("{sign} {}", word.leading()), style),
                Span::new(word.second().map_or(String::new(), |w| format!(" {w}")), second(CELL)),
            ];
            let answer = flow.setter.set(&spans, widths[0], Align::Start);
            Row { cells: vec![answer, flow.cell(&check.what, widths[1])], target: None }
        })
        .collect();
    let heading = flow.words.word("pdf-self-checks");
    flow.heading(&heading, Some(Target::Section(Section::SelfChecks)), start(&rows));
    flow.table(None, &rows, &widths);
}

fn index(flow: &mut Flow<'_>, exhibits: &[Exhibit], numbers: &Numbers) {
    let heading = flow.words.word("pdf-index");
    let target = Some(Target::Section(Section::Index));
    if exhibits.is_empty() {
        flow.heading(&heading, target, 20.0);
        let none = flow.words.word("pdf-index-empty");
        return flow.text(&none, BODY);
    }
    let columns =
        [Column::Points(32.0), Column::Share(1.0), Column::Share(1.75), Column::Points(36.0)];
    let widths = flow.columns(&columns);
    let head = ["number", "document", "proves", "pages"]
        .map(|column| flow.words.word(&format!("pdf-index-{column}")));
    let mut head = flow.head(&head, &widths);
    let pages = in_a_row(&flow.words.word("pdf-index-pages"), "\n");
    head.cells[3] = flow.setter.set(&[Span::new(pages, super::look::HEAD)], widths[3], Align::End);
    let rows: Vec<Row> = exhibits
        .iter()
        .enumerate()
        .map(|(at, exhibit)| index_row(flow, at, exhibit, numbers, &widths))
        .collect();
    flow.heading(&heading, target, row_height(&head) + start(&rows));
    flow.table(Some(&head), &rows, &widths);
}

fn index_row(
    flow: &mut Flow<'_>,
    at: usize,
    exhibit: &Exhibit,
    numbers: &Numbers,
    widths: &[f32],
) -> Row {
    let target = Target::Exhibit(at);
    let link = |text: &str, style: Style| Span::link(text, style, target);
    let number = flow.setter.set(
        &[link(&exhibit.number, CELL.bold().color(ACCENT))],
        widths[0],
        Align::Start,
    );
    let mut document = match &exhibit.kind {
        Some(kind) => flow.both(kind, CELL.bold(), widths[1]),
        None => Paragraph::default(),
    };
    let title = flow.setter.plain(&exhibit.title, CELL, widths[1]);
    document.stack(title, 1.0);
    let date = exhibit.date.map(|date| flow.words.each(|locale| locale.date(date)));
    let short = format!("SHA-256 {}…", &exhibit.sha256.to_string()[..8]);
    let said: Vec<String> = date.iter().map(|date| in_a_row(date, " · ")).chain([short]).collect();
    let mut below = flow.setter.plain(&said.join(" · "), SMALL, widths[1]);
    if below.lines.len() > 1 {
        below = flow.setter.plain(&said.join("\n"), SMALL, widths[1]);
    }
    document.stack(below, 1.0);
    let shows = flow.cell(exhibit.proves.as_ref().unwrap_or(&exhibit.shows), widths[2]);
    let (first, last) = numbers.exhibits.get(at).copied().unwrap_or_default();
    let range = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let mut pages = flow.setter.set(&[link(&range, CELL.color(ACCENT))], widths[3], Align::End);
    if let Some(part @ 1..) = numbers.parts.get(at) {
        let part = Message::new("pdf-index-volume").number("part", i64::from(*part));
        let part = in_a_row(&flow.words.say(&part), "\n");
        pages.stack(flow.setter.set(&[Span::new(part, SMALL)], widths[3], Align::End), 1.0);
    }
    let cells = vec![number, document, shows, pages];
    Row { cells, target: Some(Target::IndexLine(at)) }
}

fn gaps(flow: &mut Flow<'_>, gaps: &[Gap]) {
    if gaps.is_empty() {
        return;
    }
    let heading = flow.words.word("pdf-gaps");
    let widths = flow.columns(&[Column::Share(1.0), Column::Share(1.4)]);
    let rows: Vec<Row> = gaps
        .iter()
        .map(|gap| {
            let what = flow.both(&gap.what, CELL.bold(), widths[0]);
            Row { cells: vec![what, flow.cell(&gap.reason, widths[1])], target: None }
        })
        .collect();
    let head = ["pdf-gap-what", "pdf-gap-reason"].map(|key| flow.words.word(key));
    let head = flow.head(&head, &widths);
    let following = row_height(&head) + start(&rows);
    flow.heading(&heading, Some(Target::Section(Section::Gaps)), following);
    flow.table(Some(&head), &rows, &widths);
}

/// What has to follow a heading on its page: the first two rows, unless they are very tall.
fn start(rows: &[Row]) -> f32 {
    rows.iter().take(2).map(row_height).sum::<f32>().min(220.0)
}

/// When the packet was made.
pub fn made(packet: &Packet) -> Message {
    Message::new("pdf-integrity-intro").with("time", Argument::DateTime(packet.generated_at))
}

/// Full hashes of the originals, how to check them, and what that does not prove.
pub fn integrity(flow: &mut Flow<'_>, packet: &Packet) {
    let heading = flow.words.word("pdf-integrity");
    flow.heading(&heading, Some(Target::Section(Section::Integrity)), 60.0);
    let intro = flow.words.say(&made(packet));
    flow.text(&intro, BODY);
    flow.y += 8.0;
    let widths = flow.columns(&[Column::Points(32.0), Column::Share(1.0), Column::Points(60.0)]);
    let head = ["number", "file", "size"]
        .map(|column| flow.words.word(&format!("pdf-integrity-{column}")));
    let head = flow.head(&head, &widths);
    let rows: Vec<Row> = packet
        .exhibits
        .iter()
        .enumerate()
        .map(|(at, exhibit)| {
            let link = Span::link(&exhibit.number, CELL.bold().color(ACCENT), Target::Exhibit(at));
            let number = flow.setter.set(&[link], widths[0], Align::Start);
            let mut file = flow.setter.plain(&exhibit.file_name, CELL, widths[1]);
            let hash = exhibit.sha256.to_string();
            file.stack(flow.setter.plain(&hash, CELL.color(INK).size(8.5), widths[1]), 0.0);
            for message in treatment(exhibit) {
                let said = flow.words.say(&message);
                file.stack(flow.both_short(&said, SMALL, widths[1]), 1.0);
            }
            let size = flow.words.leading().bytes(exhibit.bytes);
            let size = flow.setter.set(&[Span::new(size, CELL)], widths[2], Align::Start);
            Row { cells: vec![number, file, size], target: None }
        })
        .collect();
    flow.table(Some(&head), &rows, &widths);
    sub_heading(flow, "pdf-verify", 90.0);
    let how = flow.words.word("pdf-verify-how");
    flow.text(&how, BODY);
    flow.y += 4.0;
    let widths = flow.columns(&[Column::Points(70.0), Column::Share(1.0)]);
    let name = packet.exhibits.first().map_or("FILE", |exhibit| exhibit.file_name.as_str());
    let commands = [
        ("Windows", format!("certutil -hashfile \"{name}\" SHA256")),
        ("macOS", format!("shasum -a 256 \"{name}\"")),
        ("Linux", format!("sha256sum \"{name}\"")),
    ];
    let rows = commands.map(|(system, command)| Row {
        cells: vec![
            flow.setter.plain(system, CELL.color(QUIET), widths[0]),
            flow.setter.plain(&command, CELL.color(INK), widths[1]),
        ],
        target: None,
    });
    flow.table(None, &rows, &widths);
    sub_heading(flow, "pdf-proof-limits", 50.0);
    let limits = flow.words.word("pdf-proof-limits-text");
    flow.text(&limits, BODY);
}

const ABOVE_SUB_HEADING: f32 = 16.0;

/// A small heading inside a section, with `following` points on its page.
fn sub_heading(flow: &mut Flow<'_>, key: &str, following: f32) {
    let word = flow.words.word(key);
    sub_heading_of(flow, &word, following);
}

fn sub_heading_of(flow: &mut Flow<'_>, word: &Wording, following: f32) {
    let width = flow.sheet.body_width();
    let set = flow.both_short(word, BODY.bold(), width);
    flow.gap(ABOVE_SUB_HEADING);
    flow.need(set.height() + following);
    flow.paragraph(&set, MARGIN);
    flow.y += 3.0;
}
