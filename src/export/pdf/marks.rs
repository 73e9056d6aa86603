//! What the user points out on an exhibit: boxes, arrows, callouts and highlights, drawn over it as
//! lines, and the legend that says what they point out.

use super::flow::Flow;
use super::look::{BODY, MARGIN, SMALL};
use super::page::{Color, Mark, Page, Rect};
use super::text::{Align, Span, Typesetter};
use crate::case::{Contents, Message, Shape, Spot};
use crate::export::treat::View;
use crate::packet::{Exhibit, Wording};

pub const POINTING: Color = Color(0xC6, 0x28, 0x28);
pub const HIGHLIGHT: Color = Color(0xFF, 0xEB, 0x8A);
const BLACK: Color = Color(0, 0, 0);
const WHITE: Color = Color(0xFF, 0xFF, 0xFF);
const STROKE: f32 = 1.6;
pub const DISC: f32 = 7.0;
/// How far from its head an arrow begins.
const SHAFT: f32 = 46.0;
const HEAD: f32 = 8.0;

/// The numbers and what they stand for.
pub fn legend(flow: &mut Flow<'_>, exhibit: &Exhibit) {
    let cited = |at: usize| {
        let (first, last) = lines(exhibit.treatment.marks.get(at)?.spot)?;
        let rows = matches!(exhibit.contents, Contents::Table { .. });
        let cited = Message::new(if rows { "pdf-at-rows" } else { "pdf-at-lines" })
            .text("number", &exhibit.number)
            .number("first", i64::from(first))
            .number("last", i64::from(last))
            .number("count", i64::from(last.saturating_sub(first)) + 1);
        Some(flow.words.say(&cited))
    };
    let said = exhibit.legend.iter().enumerate().map(|(at, words)| match cited(at) {
        Some(cited) => (at, joined(&cited, words)),
        None => (at, words.clone()),
    });
    let numbers = numbers(exhibit);
    let said = said.filter(|(_, words)| !words.leading().is_empty());
    let said: Vec<_> = said.filter_map(|(at, words)| Some((numbers[at]?, words))).collect();
    if said.is_empty() {
        return;
    }
    for (number, words) in said {
        let x = MARGIN + 2.0 * DISC + 6.0;
        let set = flow.both(&words, BODY, flow.sheet.body_width() - (x - MARGIN));
        flow.need(set.height().max(2.0 * DISC) + 4.0);
        let y = flow.y;
        let Flow { setter, pages, .. } = flow;
        if let Some(page) = pages.last_mut() {
            disc(page, setter, (MARGIN + DISC, y + DISC), number);
            set.place(page, x, y);
        }
        flow.y = y + set.height().max(2.0 * DISC) + 4.0;
    }
    flow.y += 6.0;
}

/// The number of each mark that has one: without words, a box or a highlight speaks for itself.
pub fn numbers(exhibit: &Exhibit) -> Vec<Option<usize>> {
    let mut count = 0;
    let marks = exhibit.treatment.marks.iter().enumerate();
    let numbered = marks.map(|(at, mark)| {
        let says = exhibit.legend.get(at).is_some_and(|words| !words.leading().is_empty());
        (says || mark.shape == Shape::Callout || lines(mark.spot).is_some()).then(|| {
            count += 1;
            count
        })
    });
    numbered.collect()
}

/// Where it is, then what it is.
fn joined(cited: &Wording, words: &Wording) -> Wording {
    let each = cited.0.iter().zip(&words.0);
    let each = each.map(|((language, cited), (_, words))| match words.is_empty() {
        true => (*language, cited.clone()),
        false => (*language, format!("{cited} · {words}")),
    });
    Wording(each.collect())
}

/// Lines of a text or rows of a table, both ends included.
pub fn lines(spot: Spot) -> Option<(u32, u32)> {
    match spot {
        Spot::Lines { first, last } => Some((first, last)),
        Spot::Characters { line, .. } => Some((line, line)),
        Spot::Area(_) => None,
    }
}

/// What is black on `page` of the exhibit. `frame` is where the whole of it would be, `window` the
/// part of that which is on this page of the packet.
pub fn blacked_out(exhibit: &Exhibit, page: u32, frame: Rect, window: Rect) -> Vec<Rect> {
    let redactions = exhibit.treatment.redactions.iter();
    redactions
        .filter_map(|redaction| on_page(exhibit, page, redaction.spot, frame, window))
        .collect()
}

fn on_page(exhibit: &Exhibit, page: u32, spot: Spot, frame: Rect, window: Rect) -> Option<Rect> {
    let Spot::Area(area) = spot else { return None };
    let part = View::new(&exhibit.treatment, page).place(area).filter(|_| area.page == page)?;
    let [left, top, width, height] =
        [part.left, part.top, part.width, part.height].map(|part| part as f32);
    let rect = Rect::new(
        frame.x + left * frame.width,
        frame.y + top * frame.height,
        width * frame.width,
        height * frame.height,
    );
    within(rect, window)
}

/// Draws what is pointed out on `page` of the exhibit.
pub fn draw(flow: &mut Flow<'_>, exhibit: &Exhibit, page: u32, frame: Rect, window: Rect) {
    let black = blacked_out(exhibit, page, frame, window);
    let marks = exhibit.treatment.marks.iter().zip(numbers(exhibit));
    let marks: Vec<_> = marks
        .filter_map(|(mark, number)| {
            Some((number, mark.shape, on_page(exhibit, page, mark.spot, frame, window)?))
        })
        .collect();
    let Flow { setter, pages, .. } = flow;
    let Some(paper) = pages.last_mut() else { return };
    for (_, shape, rect) in &marks {
        let rect = *rect;
        match shape {
            Shape::Box => paper.frame(rect, STROKE, POINTING),
            Shape::Callout => {}
            Shape::Highlight => paper.marks.push(Mark::Tint { rect, color: HIGHLIGHT }),
            Shape::Arrow => arrow(paper, rect, window),
        }
    }
    // No line of a mark hides that something is black, and only its number stands on it.
    for rect in &black {
        paper.fill(*rect, BLACK);
    }
    let mut black = black;
    for (number, _, rect) in marks {
        if let Some(number) = number {
            let (x, y) = inside((rect.x, rect.y), window);
            disc(paper, setter, (x, y), number);
            let disc =
                Rect::new(x - DISC - 2.0, y - DISC - 2.0, 2.0 * DISC + 4.0, 2.0 * DISC + 4.0);
            black = black.into_iter().flat_map(|rect| without(rect, disc)).collect();
        }
    }
    paper.blacked_out.extend(black);
}

/// What is left of `rect` around `hole`.
fn without(rect: Rect, hole: Rect) -> Vec<Rect> {
    let Some(hole) = within(hole, rect) else { return vec![rect] };
    let right = rect.x + rect.width;
    let after = hole.x + hole.width;
    let around = [
        Rect::new(rect.x, rect.y, rect.width, hole.y - rect.y),
        Rect::new(rect.x, hole.bottom(), rect.width, rect.bottom() - hole.bottom()),
        Rect::new(rect.x, hole.y, hole.x - rect.x, hole.height),
        Rect::new(after, hole.y, right - after, hole.height),
    ];
    around.into_iter().filter(|rect| rect.width > 0.0 && rect.height > 0.0).collect()
}

/// The part of `rect` inside `window`.
fn within(rect: Rect, window: Rect) -> Option<Rect> {
    let (left, top) = (rect.x.max(window.x), rect.y.max(window.y));
    let right = (rect.x + rect.width).min(window.x + window.width);
    let bottom = rect.bottom().min(window.bottom());
    (right > left && bottom > top).then(|| Rect::new(left, top, right - left, bottom - top))
}

/// Near `at`, where the disc does not hang over the edge.
fn inside((x, y): (f32, f32), window: Rect) -> (f32, f32) {
    let clamp = |value: f32, low: f32, high: f32| value.min(high).max(low);
    (
        clamp(x, window.x + DISC, window.x + window.width - DISC),
        clamp(y, window.y + DISC, window.bottom() - DISC),
    )
}

/// Points at the middle of `rect`, from the side where there is more room.
fn arrow(page: &mut Page, rect: Rect, window: Rect) {
    let head = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let room_right = window.x + window.width - head.0;
    let away = if room_right >= head.0 - window.x { 1.0 } else { -1.0 };
    let down = if window.bottom() - head.1 >= head.1 - window.y { 1.0 } else { -1.0 };
    let (dx, dy) = (away * 0.8, down * 0.6);
    let tail = (head.0 + dx * SHAFT, head.1 + dy * SHAFT);
    let neck = (head.0 + dx * HEAD, head.1 + dy * HEAD);
    page.line(tail, neck, STROKE, POINTING);
    let side = (-dy * HEAD / 2.0, dx * HEAD / 2.0);
    let points = vec![head, (neck.0 + side.0, neck.1 + side.1), (neck.0 - side.0, neck.1 - side.1)];
    page.marks.push(Mark::Shape { points, color: POINTING });
}

/// The number of a callout.
pub fn disc(page: &mut Page, setter: &mut Typesetter, (x, y): (f32, f32), number: usize) {
    const CORNERS: usize = 24;
    let round = |radius: f32| {
        let corner = |corner: usize| {
            let turn = corner as f32 / CORNERS as f32 * std::f32::consts::TAU;
            (x + radius * turn.cos(), y + radius * turn.sin())
        };
        (0..CORNERS).map(corner).collect()
    };
    page.marks.push(Mark::Shape { points: round(DISC + 1.0), color: WHITE });
    page.marks.push(Mark::Shape { points: round(DISC), color: POINTING });
    let style = SMALL.bold().color(WHITE);
    let span = Span::new(number.to_string(), style);
    let set = setter.set(&[span], 2.0 * DISC, Align::Center);
    set.place(page, x - DISC, y - set.height() / 2.0);
}
