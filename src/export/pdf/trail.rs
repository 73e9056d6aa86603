//! The money's way drawn as a line: a stop for every step with what went in, what was taken off and
//! what came out, and a gap with a cross where the money stopped.

use super::flow::Flow;
use super::front::exhibit_spans;
use super::look::{ACCENT, BODY, CELL, HAIR, MARGIN, QUIET, SMALL, WARNING};
use super::page::{Section, Target};
use super::shapes::{arrow_head, cross, dashes, diamond, dot};
use super::text::{Align, Paragraph};
use crate::packet::{Packet, StatedHop, Trail};

/// As many steps side by side as stay readable.
const MOST: usize = 4;
const GUTTER: f32 = 12.0;
const LINE: f32 = 1.8;
const RADIUS: f32 = 4.0;
/// Room above and below the line.
const AROUND: f32 = 11.0;
const BETWEEN: f32 = 16.0;

/// What stands above the line and below it.
struct Stop {
    above: Paragraph,
    below: Paragraph,
    way: Way,
}

/// How the money went on from a stop.
#[derive(Clone, Copy)]
enum Way {
    Through,
    Short,
    Torn,
    Open,
}

impl Way {
    fn of(hop: &StatedHop) -> Way {
        match (hop.is_broken(), hop.came_through()) {
            _ if hop.is_open() => Way::Open,
            (false, _) => Way::Through,
            (true, true) => Way::Short,
            (true, false) => Way::Torn,
        }
    }
}

/// Nothing where the case says nothing of money on its way.
pub fn trail(flow: &mut Flow<'_>, packet: &Packet) {
    let Some(trail) = &packet.trail else { return };
    let rows = trail.hops.len().div_ceil(MOST).max(1);
    // Rows of about the same length: five steps are three and two.
    let in_row = trail.hops.len().div_ceil(rows).max(2);
    let width = flow.sheet.body_width();
    let column = (width - GUTTER * (in_row - 1) as f32) / in_row as f32;
    let stops: Vec<Stop> = trail
        .hops
        .iter()
        .enumerate()
        .map(|(at, hop)| stop(flow, packet, trail, (at, hop), column))
        .collect();
    let heading = flow.words.word("pdf-trail");
    let first = row_height(&stops[..in_row.min(stops.len())]);
    let whole = flow.sheet.bottom() - flow.top;
    flow.heading(&heading, Some(Target::Section(Section::Trail)), (first + 50.0).min(whole - 60.0));
    if let Some(late) = &packet.late {
        flag(flow, late);
    }
    if let Some(sentence) = &trail.sentence {
        flow.text(sentence, BODY);
        flow.y += 8.0;
    }
    for (number, row) in stops.chunks(in_row).enumerate() {
        let goes_on = (number + 1) * in_row < stops.len();
        flow.need(row_height(row));
        draw_row(flow, row, column, (number > 0, goes_on));
        flow.y += if goes_on { BETWEEN } else { 4.0 };
    }
}

/// What is late, with a sign that is not only a color.
fn flag(flow: &mut Flow<'_>, late: &crate::packet::Wording) {
    let set = flow.both(late, BODY.bold().color(WARNING), flow.sheet.body_width() - 16.0);
    flow.need(set.height());
    let middle = flow.y + set.lines.first().map_or(6.0, |line| line.height / 2.0);
    diamond(flow.page(), (MARGIN + 5.0, middle), 5.0, WARNING);
    flow.paragraph(&set, MARGIN + 16.0);
    flow.y += 6.0;
}

fn above_height(row: &[Stop]) -> f32 {
    row.iter().map(|stop| stop.above.height()).fold(0.0, f32::max)
}

fn row_height(row: &[Stop]) -> f32 {
    let below = row.iter().map(|stop| stop.below.height()).fold(0.0, f32::max);
    above_height(row) + 2.0 * AROUND + below
}

fn draw_row(flow: &mut Flow<'_>, row: &[Stop], column: f32, (from_above, goes_on): (bool, bool)) {
    let (top, right) = (flow.y, MARGIN + flow.sheet.body_width());
    let level = top + above_height(row) + AROUND;
    if from_above {
        dashes(flow.page(), (MARGIN - 12.0, level), MARGIN - 2.0, LINE, QUIET);
    }
    for (at, stop) in row.iter().enumerate() {
        let x = MARGIN + at as f32 * (column + GUTTER);
        let is_last = at + 1 == row.len();
        let end = if is_last && goes_on {
            right
        } else {
            x + column + if is_last { 0.0 } else { GUTTER }
        };
        stretch(flow, stop.way, (x, level), end);
        let above = top + above_height(row) - stop.above.height();
        stop.above.place(flow.page(), x, above);
        stop.below.place(flow.page(), x, level + AROUND);
    }
    flow.y = top + row_height(row);
}

/// From one stop to the next: whole where the money came through, torn where it did not.
fn stretch(flow: &mut Flow<'_>, way: Way, (x, y): (f32, f32), end: f32) {
    let page = flow.page();
    let tip = end - RADIUS - 1.0;
    let middle = (x + tip) / 2.0;
    match way {
        Way::Through => {
            page.line((x, y), (tip - 5.0, y), LINE, ACCENT);
            arrow_head(page, (tip, y), 7.0, ACCENT);
        }
        Way::Open => {
            dashes(page, (x, y), tip - 5.0, LINE, QUIET);
            arrow_head(page, (tip, y), 7.0, QUIET);
        }
        Way::Short => {
            page.line((x, y), (middle - 10.0, y), LINE, WARNING);
            cross(page, (middle, y), 4.5, WARNING);
            page.line((middle + 10.0, y), (tip - 5.0, y), LINE * 0.5, WARNING);
            arrow_head(page, (tip, y), 6.0, WARNING);
        }
        Way::Torn => {
            page.line((x, y), (middle - 10.0, y), LINE, WARNING);
            cross(page, (middle, y), 4.5, WARNING);
            dashes(page, (middle + 12.0, y), tip, 0.8, HAIR);
        }
    }
    let color = match way {
        Way::Open => QUIET,
        Way::Through => ACCENT,
        _ => WARNING,
    };
    dot(page, (x + RADIUS, y), RADIUS, color);
}

fn stop(
    flow: &mut Flow<'_>,
    packet: &Packet,
    trail: &Trail,
    (at, hop): (usize, &StatedHop),
    width: f32,
) -> Stop {
    let mut above = flow.both(&hop.label, CELL.bold(), width);
    if let Some(day) = hop.day {
        let day = flow.words.each(|locale| locale.date(day));
        above.stack(flow.both_short(&day, SMALL, width), 1.0);
    }
    let mut below = Paragraph::default();
    if trail.broken_at == Some(at) {
        let stopped = flow.words.word("pdf-trail-stopped");
        below.stack(flow.both_short(&stopped, CELL.bold().color(WARNING), width), 0.0);
    }
    let style = if hop.is_broken() { CELL.bold().color(WARNING) } else { CELL.color(QUIET) };
    below.stack(flow.both_short(&hop.standing, style, width), 0.0);
    let mut amounts: Vec<(&str, Option<String>)> = vec![("pdf-trail-in", hop.sent.clone())];
    amounts.push(("pdf-trail-fee", hop.fees.clone()));
    amounts.push(("pdf-trail-rate", hop.rate.clone()));
    let differs = hop.expected != hop.received;
    amounts
        .push(("pdf-trail-expected", hop.expected.clone().filter(|_| differs && hop.is_broken())));
    amounts.push(("pdf-trail-out", hop.received.clone()));
    amounts.push(("pdf-trail-reference", hop.reference.clone()));
    for (key, value) in amounts {
        let Some(value) = value else { continue };
        let label = flow.words.word(key);
        let mut entry = flow.both_short(&label, SMALL, width);
        entry.stack(flow.setter.plain(&value, CELL, width), 0.0);
        below.stack(entry, 3.0);
    }
    if !hop.proven_by.is_empty() {
        let links = exhibit_spans(packet, &hop.proven_by);
        let links = flow.setter.set(&links, width, Align::Start);
        below.stack(links, 4.0);
    }
    Stop { above, below, way: Way::of(hop) }
}
