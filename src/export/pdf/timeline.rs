//! What happened when, drawn as a line from top to bottom: a dot for every event, its day at the
//! left, the exhibits that show it at the right. What is late ends the line with a sign of its own.

use super::flow::Flow;
use super::front::exhibit_links;
use super::look::{ACCENT, CELL, HAIR, MARGIN, SMALL, WARNING};
use super::page::{Section, Target};
use super::shapes::{diamond, dot};
use super::text::Paragraph;
use crate::packet::{Event, Packet};

const DAY: f32 = 92.0;
/// From the days to the line, and from the line to the words.
const BESIDE: f32 = 12.0;
const LINKS: f32 = 58.0;
const GUTTER: f32 = 10.0;
const BETWEEN: f32 = 9.0;
const RADIUS: f32 = 3.0;

/// An event on its way to a page.
struct Entry {
    day: Paragraph,
    what: Paragraph,
    links: Paragraph,
    sign: Sign,
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Happened,
    Late,
}

impl Entry {
    fn height(&self) -> f32 {
        [&self.day, &self.what, &self.links].map(Paragraph::height).into_iter().fold(0.0, f32::max)
    }

    /// The middle of its first line.
    fn level(&self) -> f32 {
        self.what.lines.first().map_or(6.0, |line| line.height / 2.0)
    }
}

pub fn timeline(flow: &mut Flow<'_>, packet: &Packet) {
    if packet.timeline.is_empty() {
        return;
    }
    let entries = entries(flow, packet);
    let heading = flow.words.word("pdf-timeline");
    let following = entries.iter().take(2).map(|entry| entry.height() + BETWEEN).sum::<f32>();
    let target = Target::Section(Section::Timeline);
    flow.heading(&heading, Some(target), following.min(200.0));
    flow.y += 2.0;
    let spine = MARGIN + DAY + BESIDE;
    let whole = flow.sheet.bottom() - flow.top;
    // Where the line comes from on this page.
    let mut from: Option<f32> = None;
    for (at, entry) in entries.iter().enumerate() {
        let height = entry.height();
        let next = entries.get(at + 1).map_or(0.0, |next| next.height() + BETWEEN);
        let ends_alone = at + 2 == entries.len() && at > 0 && height + next <= whole;
        let wanted = if ends_alone { height + next } else { height };
        if flow.room() < wanted && flow.y > flow.top {
            if let Some(from) = from {
                let end = (flow.y - BETWEEN / 2.0).max(from);
                flow.page().line((spine, from), (spine, end), 1.0, HAIR);
            }
            flow.new_page();
            from = (at > 0).then_some(flow.top - BETWEEN / 2.0);
        }
        let y = flow.y;
        let level = y + entry.level();
        if let Some(from) = from {
            flow.page().line((spine, from), (spine, level), 1.0, HAIR);
        }
        entry.day.place(flow.page(), MARGIN, y);
        let what = spine + BESIDE;
        entry.what.place(flow.page(), what, y);
        let right = MARGIN + flow.sheet.body_width() - LINKS;
        entry.links.place(flow.page(), right, y);
        // The dots lie on the line, so they are drawn when the line has passed them.
        if let Some(previous) = from.filter(|_| at > 0) {
            sign(flow, entries[at - 1].sign, (spine, previous));
        }
        sign(flow, entry.sign, (spine, level));
        from = Some(level);
        flow.y = y + height + BETWEEN;
    }
}

fn sign(flow: &mut Flow<'_>, sign: Sign, at: (f32, f32)) {
    // A dot whose page is left behind needs no second drawing.
    if at.1 < flow.top {
        return;
    }
    match sign {
        Sign::Happened => dot(flow.page(), at, RADIUS, ACCENT),
        Sign::Late => diamond(flow.page(), at, RADIUS * 1.7, WARNING),
    }
}

fn entries(flow: &mut Flow<'_>, packet: &Packet) -> Vec<Entry> {
    let width = flow.sheet.body_width() - DAY - 2.0 * BESIDE - LINKS - GUTTER;
    let mut entries: Vec<Entry> = Vec::new();
    let mut before: Option<&Event> = None;
    for event in &packet.timeline {
        let mut day = Paragraph::default();
        if before.is_none_or(|before| before.day != event.day) {
            let date = flow.words.each(|locale| locale.date(event.day));
            day = flow.both(&date, CELL.bold(), DAY);
        }
        if let Some(time) = &event.time {
            day.stack(flow.setter.plain(time, SMALL, DAY), 0.0);
        }
        let what = flow.cell(&event.what, width);
        let links = exhibit_links(flow, packet, &event.exhibits, LINKS);
        entries.push(Entry { day, what, links, sign: Sign::Happened });
        before = Some(event);
    }
    if let Some(late) = &packet.late {
        let today = packet.generated_at.date_naive();
        let date = flow.words.each(|locale| locale.date(today));
        let day = flow.both(&date, CELL.bold().color(WARNING), DAY);
        let what = flow.both(late, CELL.bold().color(WARNING), width);
        let links = Paragraph::default();
        entries.push(Entry { day, what, links, sign: Sign::Late });
    }
    entries
}
