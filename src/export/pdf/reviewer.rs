//! The reviewer's page: all that decides, on exactly one page whatever there is to say.

use super::flow::{Flow, Row, is_same, row_height};
use super::front::{FACT_COLUMNS, Numbers, fact_row};
use super::limits::{LOWER, Lower, UPPER, Upper};
use super::look::{
    ACCENT, BODY, CELL, HAIR, INK, LABEL, LEAD, MARGIN, QUIET, REQUEST, SMALL, SUBJECT, TINT,
    WARNING, WARNING_TINT, second,
};
use super::page::{Anchor, Page, Rect, Section, Target};
use super::text::{Align, Paragraph, Span, Style};
use super::words::in_a_row;
use crate::case::Message;
use crate::locale::Locale;
use crate::packet::{Packet, Wording};

/// What did not fit and is said in full on the page of further facts.
#[derive(Debug, Default)]
pub struct Overflow {
    /// So many key facts are on the reviewer's page.
    pub facts_shown: usize,
    /// Label key and text.
    pub texts: Vec<(&'static str, Wording)>,
}

const INSET: f32 = 12.0;

/// Draws the page; it must be the flow's first, and stays its only one.
pub fn draw(flow: &mut Flow<'_>, packet: &Packet, numbers: &Numbers) -> Overflow {
    let top = flow.y;
    let mut overflow = Overflow::default();
    'page: for (at, upper) in UPPER.iter().enumerate() {
        for lower in &LOWER {
            flow.pages = vec![Page::new(flow.sheet.width, flow.sheet.height)];
            flow.y = top;
            overflow = Overflow::default();
            let asked = lead_up(flow, packet, numbers, upper, &mut overflow);
            let at_once = asked <= flow.sheet.height / 2.0 || at + 1 == UPPER.len();
            if !at_once || flow.pages.len() > 1 {
                continue 'page;
            }
            follow_up(flow, packet, numbers, lower, &mut overflow);
            let enough = overflow.facts_shown >= lower.facts.min(packet.key_facts.len());
            if flow.pages.len() == 1 && enough {
                break 'page;
            }
        }
    }
    flow.pages.truncate(1);
    overflow
}

/// Down to the request; where that ends in the leading language.
fn lead_up(
    flow: &mut Flow<'_>,
    packet: &Packet,
    numbers: &Numbers,
    limits: &Upper,
    overflow: &mut Overflow,
) -> f32 {
    let target = Target::Section(Section::Summary);
    let top = flow.y;
    flow.page().anchors.push(Anchor { target, y: 0.0 });
    letterhead(flow, packet, top, (limits.party, numbers), overflow);
    subject(flow, packet, numbers, limits.subject, overflow);
    if !packet.complete {
        incomplete(flow, packet, numbers);
    }
    if let Some(opening) = &packet.opening {
        lead(flow, ("carry-on-opening", opening), BODY, limits.opening, numbers, overflow);
    }
    lead(flow, ("pdf-summary", &packet.summary), LEAD, limits.summary, numbers, overflow);
    request(flow, packet, numbers, limits.request, overflow)
}

fn follow_up(
    flow: &mut Flow<'_>,
    packet: &Packet,
    numbers: &Numbers,
    limits: &Lower,
    overflow: &mut Overflow,
) {
    prior(flow, packet, numbers, limits.prior);
    let decisive = decisive(flow, packet, numbers, limits);
    key_facts(flow, packet, numbers, &decisive, overflow);
}

/// A paragraph above the request.
fn lead(
    flow: &mut Flow<'_>,
    (key, wording): (&'static str, &Wording),
    style: Style,
    lines: usize,
    numbers: &Numbers,
    overflow: &mut Overflow,
) {
    if lines == 0 {
        overflow.texts.push((key, wording.clone()));
        return;
    }
    let width = flow.sheet.body_width();
    let (set, cut) = limited(flow, wording, style, width, lines, numbers.facts);
    if cut {
        overflow.texts.push((key, wording.clone()));
    }
    let y = flow.y;
    set.place(flow.page(), MARGIN, y);
    flow.y += set.height() + 12.0;
}

/// The last of what was sent before, a line or two each; all of it stands on the following pages.
fn prior(flow: &mut Flow<'_>, packet: &Packet, numbers: &Numbers, most: usize) {
    let shown = &packet.prior[packet.prior.len().saturating_sub(most)..];
    if shown.is_empty() {
        return;
    }
    rule_label(flow, "carry-on-prior");
    let width = flow.sheet.body_width();
    let widths = [width - 58.0 - 10.0, 58.0];
    let rows: Vec<Row> = shown
        .iter()
        .map(|ticket| {
            let told = brief(flow, "", ticket.told.leading(), widths[0], 2);
            let page = Message::new("pdf-page").number("page", i64::from(numbers.prior));
            let page = flow.words.say(&page);
            let link =
                Span::link(page.leading(), CELL.color(ACCENT), Target::Section(Section::Prior));
            let page = flow.setter.set(&[link], widths[1], Align::End);
            Row { cells: vec![told, page], target: None }
        })
        .collect();
    flow.table(None, &rows, &widths);
    flow.y += 12.0;
}

fn letterhead(
    flow: &mut Flow<'_>,
    packet: &Packet,
    top: f32,
    (lines, numbers): (usize, &Numbers),
    overflow: &mut Overflow,
) {
    let width = flow.sheet.body_width();
    let columns = [width * 0.33, width * 0.37, width * 0.30];
    let inner = |column: usize| columns[column] - 14.0;

    let mut to = label(flow, "pdf-to", inner(0));
    to.stack(flow.both(&packet.recipient, BODY.bold(), inner(0)), 2.0);
    if let Some(email) = &packet.recipient_email {
        to.stack(flow.setter.plain(email, SMALL, inner(0)), 1.0);
    }
    let mut from = label(flow, "pdf-from", inner(1));
    from.stack(flow.setter.plain(&packet.sender.name, BODY.bold(), inner(1)), 2.0);
    for (name, value) in &packet.sender.details {
        let spans = [
            Span::new(format!("{}  ", name.leading()), SMALL),
            Span::new(value.leading(), SMALL.color(INK)),
        ];
        let set = flow.setter.set(&spans, inner(1), Align::Start);
        from.stack(set, 0.5);
    }
    if from.lines.len() > lines {
        from.lines.truncate(lines);
        overflow.texts.push(("pdf-from", sender(flow, packet)));
    }
    if to.lines.len() > lines {
        to.lines.truncate(lines);
        overflow.texts.push(("pdf-to", packet.recipient.clone()));
    }
    if !packet.prior_cases.is_empty() {
        let prior_numbers = flow.words.each(|locale| {
            let said = packet.prior_cases.iter().map(|prior| prior.said.text_in(locale.language()));
            said.collect::<Vec<_>>().join(&locale.word("packet-list-comma"))
        });
        let leading = Wording(prior_numbers.0.iter().take(1).cloned().collect());
        let room = lines.saturating_sub(to.lines.len()).max(2);
        let (set, cut) = limited(flow, &leading, BODY.bold(), inner(0), room, numbers.facts);
        to.stack(label(flow, "pdf-prior-case", inner(0)), 6.0);
        to.stack(set, 1.0);
        if cut {
            overflow.texts.push(("pdf-prior-case", prior_numbers));
        }
    }
    let date = flow.words.each(|locale| locale.date(packet.generated_at.date_naive()));
    let mut about = label(flow, "pdf-date", inner(2));
    about.stack(flow.both(&date, BODY.bold(), inner(2)), 2.0);
    about.stack(label(flow, "pdf-reference", inner(2)), 6.0);
    about.stack(flow.setter.plain(&packet.reference, BODY.bold(), inner(2)), 1.0);
    let mut x = MARGIN;
    let mut height: f32 = 0.0;
    for (column, width) in [&to, &from, &about].into_iter().zip(columns) {
        column.place(flow.page(), x, top);
        height = height.max(column.height());
        x += width;
    }
    flow.y = top + height + 10.0;
    let y = flow.y;
    flow.page().line((MARGIN, y), (MARGIN + width, y), 1.4, ACCENT);
    flow.y += 12.0;
}

/// Everything about the sender, one below the other.
fn sender(flow: &Flow<'_>, packet: &Packet) -> Wording {
    let details = |locale: &Locale| {
        let details = packet.sender.details.iter();
        let details = details.map(|(name, value)| {
            let label = name.text_in(locale.language());
            let message = Message::new("packet-label-value").text("label", label);
            locale.say(&message.text("value", value.text_in(locale.language())))
        });
        let name = std::iter::once(packet.sender.name.clone());
        name.chain(details).collect::<Vec<_>>().join("\n")
    };
    flow.words.each(details)
}

/// A small caption, the second language quieter.
fn label(flow: &mut Flow<'_>, key: &str, width: f32) -> Paragraph {
    let word = flow.words.word(key);
    let second = word.second().map_or(String::new(), |text| format!("  {text}"));
    let spans = [Span::new(word.leading(), LABEL), Span::new(second, LABEL.color(QUIET))];
    flow.setter.set(&spans, width, Align::Start)
}

fn subject(
    flow: &mut Flow<'_>,
    packet: &Packet,
    numbers: &Numbers,
    lines: usize,
    overflow: &mut Overflow,
) {
    let width = flow.sheet.body_width();
    // Smaller letters rather than fewer words.
    let mut sized =
        |size| limited(flow, &packet.subject, SUBJECT.size(size), width, lines, numbers.facts);
    let whole = [SUBJECT.size, 14.0, 12.0].into_iter().map(&mut sized).find(|(_, cut)| !cut);
    let (set, cut) = whole.unwrap_or_else(|| sized(if lines > 1 { SUBJECT.size } else { 14.0 }));
    if cut {
        overflow.texts.push(("pdf-subject", packet.subject.clone()));
    }
    let y = flow.y;
    set.place(flow.page(), MARGIN, y);
    flow.y += set.height() + 7.0;
}

/// A band that nobody can overlook.
fn incomplete(flow: &mut Flow<'_>, packet: &Packet, numbers: &Numbers) {
    let count = packet.gaps.len() as i64;
    let page = i64::from(numbers.gaps);
    let message = Message::new("pdf-incomplete").number("count", count).number("page", page);
    let words = flow.words.say(&message);
    let width = flow.sheet.body_width();
    let set = flow.both(&words, BODY.bold().color(WARNING), width - 2.0 * INSET);
    let rect = Rect::new(MARGIN, flow.y, width, set.height() + 12.0);
    let bar = Rect { width: 4.0, ..rect };
    let page = flow.page();
    page.fill(rect, WARNING_TINT);
    page.fill(bar, WARNING);
    page.links.push(super::page::Link { rect, target: Target::Section(Section::Gaps) });
    set.place(page, MARGIN + INSET, rect.y + 6.0);
    flow.y = rect.bottom() + 11.0;
}

fn request(
    flow: &mut Flow<'_>,
    packet: &Packet,
    numbers: &Numbers,
    lines: usize,
    overflow: &mut Overflow,
) -> f32 {
    let width = flow.sheet.body_width();
    let inner = width - 2.0 * INSET - 4.0;
    let mut set = label(flow, "pdf-request", inner);
    let (text, cut) = limited(flow, &packet.request, REQUEST, inner, lines, numbers.facts);
    if cut {
        overflow.texts.push(("pdf-request", packet.request.clone()));
    }
    let leading = text.lines.iter().take_while(|line| line.gap == 0.0).map(|line| line.height);
    let leading: f32 = leading.sum();
    let asked = flow.y + 9.0 + set.height() + 3.0 + leading;
    set.stack(text, 3.0);
    let rect = Rect::new(MARGIN, flow.y, width, set.height() + 20.0);
    let page = flow.page();
    page.fill(rect, TINT);
    page.fill(Rect { width: 4.0, ..rect }, ACCENT);
    set.place(page, MARGIN + INSET + 4.0, rect.y + 9.0);
    flow.y = rect.bottom() + 12.0;
    asked
}

/// The text in both languages, each cut after so many lines with a hint where the rest is.
fn limited(
    flow: &mut Flow<'_>,
    wording: &Wording,
    style: Style,
    width: f32,
    lines: usize,
    page: u32,
) -> (Paragraph, bool) {
    let more = flow.words.say(&Message::new("pdf-see-page").number("page", i64::from(page)));
    let (mut set, mut cut) = (Paragraph::default(), false);
    for (at, (_, text)) in wording.0.iter().enumerate() {
        if at > 0 && is_same(text, wording.leading()) {
            continue;
        }
        let style = if at == 0 { style } else { second(style) };
        let spans = flow.words.linked(text, style);
        let mut part = flow.setter.set(&spans, width, Align::Start);
        if part.lines.len() > lines {
            cut = true;
            // Where there is little room, one hint serves both languages.
            if at > 0 && lines <= 2 {
                set.stack(shortened(flow, text, style, width, lines), 3.0);
                continue;
            }
            part.lines.truncate(lines.saturating_sub(1).max(1));
            let hint = more.0.get(at).map_or("", |(_, hint)| hint);
            let hint = Span::link(
                format!("… {hint}"),
                style.color(ACCENT),
                Target::Section(Section::FurtherFacts),
            );
            part.stack(flow.setter.set(&[hint], width, Align::Start), 0.0);
        }
        set.stack(part, if at == 0 { 0.0 } else { 3.0 });
    }
    (set, cut)
}

/// As much of the text as so many lines hold.
fn shortened(flow: &mut Flow<'_>, text: &str, style: Style, width: f32, lines: usize) -> Paragraph {
    let mut start: Vec<char> = text.chars().take(110 * lines).collect();
    loop {
        let short: String = start.iter().collect();
        let set = flow.setter.plain(&format!("{}…", short.trim_end()), style, width);
        if set.lines.len() <= lines || start.is_empty() {
            return set;
        }
        start.truncate(start.len().saturating_sub(3));
    }
}

/// The exhibits to open first: a heading and a line or two each.
fn decisive(flow: &mut Flow<'_>, packet: &Packet, numbers: &Numbers, limits: &Lower) -> Vec<Row> {
    let width = flow.sheet.body_width();
    let mut rows = Vec::new();
    for at in packet.decisive.iter().take(limits.decisive) {
        let Some(exhibit) = packet.exhibits.get(*at) else { continue };
        let target = Target::Exhibit(*at);
        let first = numbers.exhibits.get(*at).map_or(0, |(first, _)| *first);
        let page = flow.words.say(&Message::new("pdf-page").number("page", i64::from(first)));
        let number = Span::link(&exhibit.number, CELL.bold().color(ACCENT), target);
        let number = flow.setter.set(&[number], 34.0, Align::Start);
        let kind = exhibit.kind.as_ref().map_or(exhibit.title.as_str(), Wording::leading);
        // One line holds what the document is; what it shows takes two.
        let about = match limits.decisive_lines {
            1 => {
                let title = Some(exhibit.title.clone()).filter(|title| title != kind);
                let date = exhibit.date.map(|date| flow.words.leading().date(date));
                title.into_iter().chain(date).map(|said| format!(" · {said}")).collect()
            }
            _ => format!(" — {}", exhibit.proves.as_ref().unwrap_or(&exhibit.shows).leading()),
        };
        let columns = width - 34.0 - 58.0 - 20.0;
        let what = brief(flow, kind, &about, columns, limits.decisive_lines);
        let page = flow.setter.set(
            &[Span::link(page.leading(), CELL.color(ACCENT), target)],
            58.0,
            Align::End,
        );
        rows.push(Row { cells: vec![number, what, page], target: None });
    }
    rows
}

/// A bold start and as much of the rest as so many lines hold.
fn brief(flow: &mut Flow<'_>, start: &str, rest: &str, width: f32, lines: usize) -> Paragraph {
    let mut rest: String = rest.chars().take(400).collect();
    loop {
        let spans = [Span::new(start, CELL.bold()), Span::new(&*rest, CELL)];
        let mut set = flow.setter.set(&spans, width, Align::Start);
        if set.lines.len() <= lines || rest.chars().count() < 4 {
            set.lines.truncate(lines);
            return set;
        }
        // Whole words go, or single characters where there are no spaces.
        let shorter = rest.trim_end_matches('…').trim_end();
        let cut = shorter.rfind(' ').filter(|at| shorter.len() - at < 24);
        let cut = cut.or_else(|| shorter.char_indices().next_back().map(|(at, _)| at));
        rest = format!("{}…", shorter[..cut.unwrap_or(0)].trim_end());
    }
}

/// As many key facts as fit above the decisive exhibits.
fn key_facts(
    flow: &mut Flow<'_>,
    packet: &Packet,
    numbers: &Numbers,
    decisive: &[Row],
    overflow: &mut Overflow,
) {
    let label_height = LABEL.size * LABEL.leading + 5.0;
    let below: f32 = decisive.iter().map(row_height).sum();
    let below = if decisive.is_empty() { 0.0 } else { below + label_height + 12.0 };
    let widths = flow.columns(&FACT_COLUMNS);
    let rows: Vec<Row> =
        packet.key_facts.iter().map(|fact| fact_row(flow, packet, fact, &widths)).collect();
    let all: f32 = rows.iter().map(row_height).sum();
    let note = SMALL.size * SMALL.leading + 6.0;
    let mut left = flow.room() - below - label_height;
    if all > left {
        left -= note;
    }
    let shown = rows
        .iter()
        .take_while(|row| {
            left -= row_height(row);
            left >= 0.0
        })
        .count();
    overflow.facts_shown = shown;
    if shown > 0 {
        rule_label(flow, "pdf-key-facts");
        flow.table(None, &rows[..shown], &widths);
    }
    if shown < rows.len() {
        let more = Message::new("pdf-more-facts")
            .number("count", (rows.len() - shown) as i64)
            .number("page", i64::from(numbers.facts));
        let more = in_a_row(&flow.words.say(&more), "  ");
        let target = Target::Section(Section::FurtherFacts);
        let link = Span::link(more, SMALL.color(ACCENT), target);
        let set = flow.setter.set(&[link], flow.sheet.body_width(), Align::Start);
        let y = flow.y + 3.0;
        set.place(flow.page(), MARGIN, y);
        flow.y = y + set.height();
    }
    if !decisive.is_empty() {
        flow.y += 12.0;
        rule_label(flow, "pdf-decisive");
        let width = flow.sheet.body_width();
        flow.table(None, decisive, &[34.0, width - 34.0 - 58.0 - 20.0, 58.0]);
    }
}

/// A small heading on a hairline.
fn rule_label(flow: &mut Flow<'_>, key: &str) {
    let width = flow.sheet.body_width();
    let set = label(flow, key, width);
    let y = flow.y;
    set.place(flow.page(), MARGIN, y);
    flow.y += set.height() + 3.0;
    let y = flow.y;
    flow.page().line((MARGIN, y), (MARGIN + width, y), 0.8, HAIR);
}
