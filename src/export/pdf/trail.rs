//! The money's way as a table: one row a hop, and the sentence about where it stopped.

use super::flow::{Column, Flow, Row, row_height};
use super::front::exhibit_links;
use super::look::{BODY, CELL, QUIET, SMALL, WARNING};
use super::page::{Section, Target};
use super::text::Paragraph;
use crate::packet::{Packet, StatedHop};

/// Nothing where the case says nothing of money on its way.
pub fn trail(flow: &mut Flow<'_>, packet: &Packet) {
    let Some(trail) = &packet.trail else { return };
    let columns = [
        Column::Share(1.0),
        Column::Points(86.0),
        Column::Points(92.0),
        Column::Points(86.0),
        Column::Points(58.0),
    ];
    let widths = flow.columns(&columns);
    let head = ["pdf-trail-step", "pdf-trail-in", "pdf-trail-fees", "pdf-trail-out"];
    let head = head.map(|key| flow.words.word(key));
    let head = flow.head(&head, &widths);
    let rows: Vec<Row> = trail.hops.iter().map(|hop| row(flow, packet, hop, &widths)).collect();
    let heading = flow.words.word("pdf-trail");
    let first = rows.first().map_or(0.0, row_height);
    flow.heading(&heading, Some(Target::Section(Section::Trail)), row_height(&head) + first);
    if let Some(sentence) = &trail.sentence {
        flow.text(sentence, BODY);
        flow.y += 6.0;
    }
    flow.table(Some(&head), &rows, &widths);
}

fn row(flow: &mut Flow<'_>, packet: &Packet, hop: &StatedHop, widths: &[f32]) -> Row {
    let mut step = flow.both_short(&hop.label, CELL.bold(), widths[0]);
    if let Some(day) = hop.day {
        let day = flow.words.each(|locale| locale.date(day));
        step.stack(flow.both_short(&day, SMALL, widths[0]), 1.0);
    }
    if let Some(reference) = &hop.reference {
        step.stack(flow.setter.plain(reference, SMALL, widths[0]), 1.0);
    }
    let sent = amount(flow, hop.sent.as_deref(), widths[1]);
    let mut fees = amount(flow, hop.fees.as_deref(), widths[2]);
    if let Some(rate) = &hop.rate {
        fees.stack(flow.setter.plain(&format!("× {rate}"), CELL, widths[2]), 1.0);
    }
    if let Some(day) = hop.rate_day {
        let day = flow.words.each(|locale| locale.date(day));
        fees.stack(flow.both_short(&day, SMALL, widths[2]), 1.0);
    }
    let mut out = amount(flow, hop.received.as_deref(), widths[3]);
    let style = if hop.is_broken() { CELL.bold().color(WARNING) } else { CELL.color(QUIET) };
    out.stack(flow.both_short(&hop.standing, style, widths[3]), 1.0);
    let links = exhibit_links(flow, packet, &hop.proven_by, widths[4]);
    Row { cells: vec![step, sent, fees, out, links], target: None }
}

fn amount(flow: &mut Flow<'_>, amount: Option<&str>, width: f32) -> Paragraph {
    amount.map_or_else(Paragraph::default, |amount| flow.setter.plain(amount, CELL, width))
}
