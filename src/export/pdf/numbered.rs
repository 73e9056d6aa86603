//! Lines of a file with their numbers at the left, so that "A-3, line 42" can be cited, and a bar in
//! the margin where the user points something out.

use std::collections::BTreeMap;

use super::flow::Flow;
use super::fonts::fonts;
use super::look::{CELL, MARGIN, QUIET};
use super::marks::{self, HIGHLIGHT, POINTING};
use super::page::{GlyphRun, Mark, Page, Rect};
use super::text::{Line, Paragraph, Style, Typesetter};
use crate::case::Shape;
use crate::packet::Exhibit;

/// Where the text begins, right of the line numbers.
pub const GUTTER: f32 = 30.0;
const NUMBER_GAP: f32 = 9.0;
/// Lines that are set before they are placed.
const AHEAD: usize = 512;
const BAR: f32 = 3.0;
/// From the text's edge to the bar and to the middle of the numbers beside it.
const BAR_AT: f32 = 8.0;
const DISC_AT: f32 = 20.0;

/// Digits and what stands between them, shaped once each: thousands of times and line numbers are
/// made of a dozen glyphs.
pub struct Figures {
    style: Style,
    known: BTreeMap<char, Option<(GlyphRun, f32)>>,
}

impl Figures {
    pub fn new(style: Style) -> Figures {
        Figures { style, known: BTreeMap::new() }
    }

    /// On one line; the usual layout where there is more than figures.
    pub fn set(&mut self, setter: &mut Typesetter, text: &str) -> Paragraph {
        let few = text.chars().all(|one| one.is_ascii_digit() || ".,:/-".contains(one));
        if few && let Some(line) = self.line(setter, text) {
            return Paragraph { lines: vec![line] };
        }
        setter.plain(text, self.style, f32::MAX)
    }

    fn line(&mut self, setter: &mut Typesetter, text: &str) -> Option<Line> {
        let style = self.style;
        let mut whole: Option<GlyphRun> = None;
        let mut x = 0.0;
        for one in text.chars() {
            let known = self.known.entry(one).or_insert_with(|| {
                let set = setter.plain(one.encode_utf8(&mut [0; 4]), style, f32::MAX);
                let [run] = set.lines.first()?.runs.as_slice() else { return None };
                Some((run.clone(), width(&set)))
            });
            let (run, advance) = known.as_ref()?;
            let whole = whole.get_or_insert_with(|| GlyphRun { glyphs: Vec::new(), ..run.clone() });
            if whole.font != run.font || run.actual_text.is_some() {
                return None;
            }
            let glyphs = run.glyphs.iter();
            whole
                .glyphs
                .extend(glyphs.map(|glyph| super::page::Glyph { x: glyph.x + x, ..*glyph }));
            x += advance;
        }
        let height = style.size * style.leading;
        Some(Line { height, gap: 0.0, runs: vec![whole?], links: Vec::new() })
    }
}

/// How far the widest line reaches.
pub fn width(set: &Paragraph) -> f32 {
    let ends = set.lines.iter().flat_map(|line| &line.runs).filter_map(|run| {
        let last = run.glyphs.last()?;
        let advance = f32::from(fonts().all[run.font].width(last.id)) * run.size / 1000.0;
        Some(run.x + last.x + advance)
    });
    ends.fold(0.0, f32::max)
}

/// From the top of the first line down to its baseline.
pub fn baseline(set: &Paragraph) -> f32 {
    let runs = set.lines.first().and_then(|line| line.runs.first());
    runs.map_or(0.0, |run| run.y)
}

/// Puts `set` at `x` on the baseline of what is set at `y` with `body`.
pub fn beside(page: &mut Page, set: &Paragraph, x: f32, y: f32, body: f32) {
    set.place(page, x, y + body - baseline(set));
}

/// The style of line numbers.
pub const NUMBER: Style = Style { size: 6.5, bold: false, color: QUIET, leading: 1.4 };

/// The number of a line, its last digit at the edge of the gutter.
pub fn number(flow: &mut Flow<'_>, figures: &mut Figures, line: u32, y: f32, body: f32) {
    let set = figures.set(flow.setter, &line.to_string());
    let x = MARGIN + GUTTER - NUMBER_GAP - width(&set);
    beside(flow.page(), &set, x, y, body);
}

/// What the user points out in lines of an exhibit, drawn as the lines are placed.
pub struct Pointed {
    marks: Vec<Pointer>,
    open: Option<Open>,
}

struct Pointer {
    /// Of the callout.
    number: usize,
    first: u32,
    last: u32,
    highlight: bool,
}

/// A bar that may go on.
struct Open {
    page: usize,
    marks: Vec<usize>,
    top: f32,
    bottom: f32,
}

impl Pointed {
    pub fn of(exhibit: &Exhibit) -> Pointed {
        let numbers = marks::numbers(exhibit);
        let marks = exhibit.treatment.marks.iter().zip(numbers).filter_map(|(mark, number)| {
            let ((first, last), number) = (marks::lines(mark.spot)?, number?);
            Some(Pointer { number, first, last, highlight: mark.shape == Shape::Highlight })
        });
        Pointed { marks: marks.collect(), open: None }
    }

    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether something is pointed out in these lines, both ends included.
    pub fn holds(&self, first: u32, last: u32) -> bool {
        self.marks.iter().any(|mark| mark.first <= last && mark.last >= first)
    }

    /// Lines `first` to `last` stand here on the page, so high.
    pub fn along(&mut self, flow: &mut Flow<'_>, first: u32, last: u32, y: f32, height: f32) {
        let here = self.marks.iter().enumerate();
        let here = here.filter(|(_, mark)| mark.first <= last && mark.last >= first);
        let here: Vec<usize> = here.map(|(at, _)| at).collect();
        let page = flow.pages.len() - 1;
        if let Some(open) = &mut self.open {
            if open.page == page && open.marks == here {
                open.bottom = y + height;
                return;
            }
            self.close(flow);
        }
        if !here.is_empty() {
            self.open = Some(Open { page, marks: here, top: y, bottom: y + height });
        }
    }

    /// Draws the bar that is open, and the numbers beside it.
    pub fn close(&mut self, flow: &mut Flow<'_>) {
        let Some(open) = self.open.take() else { return };
        let width = flow.sheet.body_width();
        let Flow { setter, pages, .. } = flow;
        let Some(page) = pages.get_mut(open.page) else { return };
        let height = open.bottom - open.top;
        let marks: Vec<&Pointer> = open.marks.iter().map(|at| &self.marks[*at]).collect();
        if marks.iter().any(|mark| mark.highlight) {
            let rect = Rect::new(MARGIN - 2.0, open.top, width + 4.0, height);
            page.marks.push(Mark::Tint { rect, color: HIGHLIGHT });
        }
        page.fill(Rect::new(MARGIN - BAR_AT, open.top, BAR, height), POINTING);
        for (row, mark) in marks.iter().enumerate() {
            let y = open.top + marks::DISC + row as f32 * (2.0 * marks::DISC + 2.0);
            marks::disc(page, setter, (MARGIN - DISC_AT, y), mark.number);
        }
    }
}

/// Plain lines, the first of them with number `first`.
pub fn show(flow: &mut Flow<'_>, pointed: &mut Pointed, lines: &[String], first: u32) {
    let mut figures = Figures::new(NUMBER);
    let width = flow.sheet.body_width() - GUTTER;
    let mut at = first;
    for lines in lines.chunks(AHEAD) {
        let said = lines.iter().filter(|line| !line.trim().is_empty());
        let said: Vec<(&str, Style)> = said.map(|line| (line.as_str(), CELL)).collect();
        let mut set = flow.setter.plain_all(&said, width).into_iter();
        for line in lines {
            match line.trim().is_empty() {
                true => flow.gap(CELL.size * 0.8),
                false => {
                    let set = set.next().unwrap_or_default();
                    place(flow, pointed, &mut figures, at, &set);
                }
            }
            at += 1;
        }
    }
    pointed.close(flow);
}

/// A line of the file, which may take several here, with its number.
fn place(
    flow: &mut Flow<'_>,
    pointed: &mut Pointed,
    figures: &mut Figures,
    at: u32,
    set: &Paragraph,
) {
    let baseline = baseline(set);
    let count = set.lines.len();
    for (row, line) in set.lines.iter().enumerate() {
        let alone = (row == 0 && count > 1) || (row + 2 == count && count > 2);
        let following = if alone { set.lines[row + 1].height } else { 0.0 };
        flow.need(line.height + following);
        let y = flow.y;
        if row == 0 {
            number(flow, figures, at, y, baseline);
        }
        line.place(flow.page(), MARGIN + GUTTER, y);
        pointed.along(flow, at, at, y, line.height);
        flow.y += line.height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_set_like_any_text() {
        let mut setter = Typesetter::new();
        let mut figures = Figures::new(NUMBER);
        let composed = figures.set(&mut setter, "10:20:31");
        let usual = setter.plain("10:20:31", NUMBER, 500.0);
        let [ours, theirs] = [&composed, &usual].map(|set| &set.lines[0].runs[0]);
        assert_eq!(ours.glyphs.len(), theirs.glyphs.len());
        for (one, other) in ours.glyphs.iter().zip(&theirs.glyphs) {
            assert_eq!(one.id, other.id);
            assert!((one.x - other.x).abs() < 0.05);
        }
        assert!((baseline(&composed) - baseline(&usual)).abs() < 0.05);
    }
}
