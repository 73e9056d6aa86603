//! What every page carries: footer, watermark, and on exhibits the header strip.

use super::PdfOptions;
use super::flow::Sheet;
use super::look::{ACCENT, CELL, HAIR, INK, MARGIN, RUNNING, STRIP, TINT, WARNING, second};
use super::page::{Color, Page, Rect, Target};
use super::text::{Align, Span, Typesetter};
use super::words::{Words, in_a_row};
use crate::case::{Message, Watermark};
use crate::packet::{Exhibit, Packet};

const STRIP_TOP: f32 = 40.0;

/// Case reference and page number, and the watermark.
pub fn footer(
    page: &mut Page,
    setter: &mut Typesetter,
    words: &Words,
    packet: &Packet,
    part: Option<&str>,
    (number, count): (usize, usize),
) {
    let sheet = Sheet { width: page.width, height: page.height };
    let (width, y) = (sheet.body_width(), page.height - 44.0);
    page.line((MARGIN, y), (MARGIN + width, y), 0.5, HAIR);
    let reference = match part {
        Some(part) => format!("{} · {part}", packet.reference),
        None => packet.reference.clone(),
    };
    let left = setter.plain(&reference, RUNNING, width * 0.5);
    left.place(page, MARGIN, y + 5.0);
    let message =
        Message::new("pdf-page-of").number("page", number as i64).number("pages", count as i64);
    let right = in_a_row(&words.say(&message), " · ");
    let right = setter.set(&[Span::new(right, RUNNING)], width * 0.5, Align::End);
    right.place(page, MARGIN + width * 0.5, y + 5.0);
    if packet.watermark == Some(Watermark::Fictional) {
        let text = words.word("pdf-fictional");
        let style = RUNNING.bold().color(WARNING);
        let set = setter.set(&[Span::new(in_a_row(&text, "  "), style)], width, Align::Center);
        set.place(page, MARGIN, 20.0);
    }
}

/// The page's own number through all that one side hands in, in the middle of the footer.
pub fn bates(page: &mut Page, setter: &mut Typesetter, options: &PdfOptions, number: usize) {
    let Some(prefix) = &options.bates else { return };
    let sheet = Sheet { width: page.width, height: page.height };
    let (width, y) = (sheet.body_width() * 0.4, page.height - 44.0);
    let text = Span::new(format!("{prefix}{number:06}"), RUNNING.bold().color(INK));
    let set = setter.set(&[text], width, Align::Center);
    set.place(page, (page.width - width) / 2.0, y + 5.0);
}

/// `A-3`, title, kind, date, page of the exhibit, and the way back.
pub fn strip(
    page: &mut Page,
    setter: &mut Typesetter,
    words: &Words,
    exhibit: (usize, &Exhibit),
    number: usize,
    count: usize,
) {
    let (at, exhibit) = exhibit;
    let sheet = Sheet { width: page.width, height: page.height };
    let rect = Rect::new(MARGIN, STRIP_TOP, sheet.body_width(), STRIP);
    let tag = Rect { width: 52.0, ..rect };
    page.fill(rect, TINT);
    page.fill(tag, ACCENT);
    let white = CELL.size(12.0).bold().color(Color(255, 255, 255));
    let set = setter.set(&[Span::new(&exhibit.number, white)], tag.width, Align::Center);
    set.place(page, tag.x, tag.y + (STRIP - set.height()) / 2.0);

    // Two exhibits that share a page have half a strip each.
    let narrow = rect.width < 300.0;
    let back_width = if narrow { 14.0 } else { 96.0 };
    let inner = rect.width - tag.width - back_width - 24.0;
    let mut title = setter.plain(&exhibit.title, CELL.bold().color(INK), inner);
    if title.lines.len() > 1 {
        title = shortened(setter, &exhibit.title, inner);
    }
    let of =
        Message::new("pdf-page-of").number("page", number as i64).number("pages", count as i64);
    let date = exhibit.date.map(|date| words.each(|locale| locale.date(date)));
    let mut parts: Vec<String> = Vec::new();
    parts.extend(exhibit.kind.as_ref().filter(|_| !narrow).map(|kind| kind.leading().to_owned()));
    parts.extend(date.map(|date| date.leading().to_owned()));
    let of = words.say(&of);
    parts.push(if narrow { of.leading().to_owned() } else { in_a_row(&of, " · ") });
    let mut about = setter.plain(&parts.join(" · "), RUNNING, inner);
    about.lines.truncate(1);
    title.stack(about, 0.0);
    title.place(page, tag.x + tag.width + 10.0, rect.y + (STRIP - title.height()) / 2.0);

    let word = words.word("pdf-back");
    let target = Target::IndexLine(at);
    let style = CELL.size(8.5).color(ACCENT);
    let up = if narrow { "↑".to_owned() } else { format!("↑ {}", word.leading()) };
    let mut back = setter.set(&[Span::link(up, style, target)], back_width, Align::End);
    if let Some(text) = word.second().filter(|_| !narrow) {
        let below = Span::link(text, second(style).size(7.5), target);
        back.stack(setter.set(&[below], back_width, Align::End), 0.0);
    }
    let x = rect.x + rect.width - back_width - 8.0;
    back.place(page, x, rect.y + (STRIP - back.height()) / 2.0);
}

/// As much of the title as one line holds.
fn shortened(setter: &mut Typesetter, title: &str, width: f32) -> super::text::Paragraph {
    let style = CELL.bold().color(INK);
    let characters: Vec<char> = title.chars().take(200).collect();
    let (mut low, mut high) = (1, characters.len());
    let mut write = |count: usize| {
        let start: String = characters[..count].iter().collect();
        setter.plain(&format!("{}…", start.trim_end()), style, width)
    };
    while low < high {
        let middle = (low + high).div_ceil(2);
        if write(middle).lines.len() == 1 {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    write(low)
}
