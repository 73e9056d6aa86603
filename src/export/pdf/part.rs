//! A packet in several files: which exhibits are in which, and the page that the later ones begin
//! with. Pages are numbered through all of them.

use std::ops::Range;

use super::PdfReport;
use super::flow::{Column, Flow, Row, Sheet};
use super::look::{ACCENT, BODY, CELL, LEAD};
use super::page::{Page, Section, Target};
use super::text::{Align, Span, Typesetter};
use super::words::{Words, in_a_row};
use crate::case::Message;
use crate::packet::Packet;

/// How a packet is divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Exhibits of each part, in order; together they are all.
    pub exhibits: Vec<Range<usize>>,
    /// Pages of each exhibit; none when it shares the page of the one before it.
    pages: Vec<usize>,
}

/// One of the parts, counted from 0.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    pub parts: &'a Parts,
    pub number: usize,
}

impl Parts {
    /// Divides a packet that was written as a whole so that no part has more than `bytes`, as far as
    /// its exhibits allow; `None` when one part is enough.
    pub fn divide(report: &PdfReport, whole: u64, bytes: u64) -> Option<Parts> {
        let weights = &report.exhibit_bytes;
        let others = whole.saturating_sub(weights.iter().sum());
        // Later parts have a page of their own, and the fonts, but not the pages before the exhibits.
        let mut room = bytes.saturating_sub(others);
        let mut exhibits: Vec<Range<usize>> = Vec::new();
        let (mut start, mut used) = (0, 0);
        let pages = own_pages(&report.exhibit_pages);
        for (at, weight) in weights.iter().enumerate() {
            if used + weight > room && at > start && pages[at] > 0 {
                exhibits.push(start..at);
                (start, used) = (at, 0);
                room = bytes.saturating_sub(others.min(FRONT));
            }
            used += weight;
        }
        exhibits.push(start..weights.len());
        (exhibits.len() > 1).then_some(Parts { exhibits, pages })
    }

    /// The part, counted from 0, that holds an exhibit.
    pub fn of(&self, exhibit: usize) -> usize {
        self.exhibits.iter().position(|range| range.contains(&exhibit)).unwrap_or_default()
    }
}

/// Pages that begin with each exhibit, from the first and last page of each.
fn own_pages(shown: &[(u32, u32)]) -> Vec<usize> {
    let mut end = 0;
    let own = shown.iter().map(|(first, last)| {
        let own = (last + 1).saturating_sub(*first.max(&(end + 1)));
        end = *last;
        own as usize
    });
    own.collect()
}

/// Fonts and the page that a later part begins with.
const FRONT: u64 = 150_000;

impl Part<'_> {
    pub fn holds(&self, exhibit: usize) -> bool {
        self.parts.of(exhibit) == self.number
    }

    pub fn pages(&self, exhibit: usize) -> usize {
        self.parts.pages.get(exhibit).copied().unwrap_or_default()
    }

    pub fn is_first(&self) -> bool {
        self.number == 0
    }

    pub fn is_last(&self) -> bool {
        self.number + 1 == self.parts.exhibits.len()
    }

    /// "Part 2 of 3".
    pub fn name(&self) -> Message {
        Message::new("pdf-volume")
            .number("part", self.number as i64 + 1)
            .number("parts", self.parts.exhibits.len() as i64)
    }

    /// What a later part begins with: where the summary is, and which part holds which exhibits.
    pub fn cover(
        &self,
        setter: &mut Typesetter,
        words: &Words,
        sheet: Sheet,
        packet: &Packet,
        pages: &[(u32, u32)],
    ) -> Vec<Page> {
        let mut flow = Flow::new(setter, words, sheet, 72.0);
        let subject = packet.subject.clone();
        flow.text(&subject, LEAD);
        flow.gap(10.0);
        let name = words.say(&self.name());
        flow.heading(&name, Some(Target::Section(Section::Index)), 80.0);
        let first = packet.exhibits.get(self.parts.exhibits[self.number].start);
        let intro = Message::new("pdf-volume-intro")
            .text("reference", packet.reference.as_str())
            .text("first", first.map_or("", |exhibit| exhibit.number.as_str()));
        flow.text(&words.say(&intro), BODY);
        flow.gap(12.0);
        let widths = flow.columns(&[
            Column::Points(64.0),
            Column::Points(52.0),
            Column::Share(1.0),
            Column::Points(52.0),
        ]);
        let head = ["pdf-volume-part", "pdf-index-number", "pdf-index-document", "pdf-index-pages"];
        let head = head.map(|key| words.word(key));
        let head = flow.head(&head, &widths);
        let rows: Vec<Row> = packet
            .exhibits
            .iter()
            .enumerate()
            .map(|(at, exhibit)| {
                let here = self.holds(at);
                let style = if here { CELL.bold().color(ACCENT) } else { CELL };
                let number = match here {
                    true => Span::link(&exhibit.number, style, Target::Exhibit(at)),
                    false => Span::new(&exhibit.number, style),
                };
                let (first, last) = pages.get(at).copied().unwrap_or_default();
                let range =
                    if first == last { first.to_string() } else { format!("{first}–{last}") };
                let part = (self.parts.of(at) + 1).to_string();
                let title = match &exhibit.kind {
                    Some(kind) if kind.leading() != exhibit.title => {
                        format!("{} · {}", in_a_row(kind, " "), exhibit.title)
                    }
                    _ => exhibit.title.clone(),
                };
                let cells = vec![
                    flow.setter.plain(&part, style, widths[0]),
                    flow.setter.set(&[number], widths[1], Align::Start),
                    flow.setter.plain(&title, CELL, widths[2]),
                    flow.setter.plain(&range, CELL, widths[3]),
                ];
                Row { cells, target: Some(Target::IndexLine(at)) }
            })
            .collect();
        flow.table(Some(&head), &rows, &widths);
        flow.pages
    }
}
