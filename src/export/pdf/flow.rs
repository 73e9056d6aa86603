//! Pages filled from top to bottom: headings stay with what follows, rows of tables stay whole,
//! table heads are repeated.

use super::look::{CELL, FOOTER, HAIR, HEAD, HEADING, MARGIN, QUIET, second};
use super::page::{Anchor, Page, Target};
use super::text::{Align, Paragraph, Span, Style, Typesetter};
use super::words::Words;
use crate::packet::Wording;

/// Width and height of the paper, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    pub width: f32,
    pub height: f32,
}

impl Sheet {
    /// Between the margins.
    pub fn body_width(self) -> f32 {
        self.width - 2.0 * MARGIN
    }

    pub fn bottom(self) -> f32 {
        self.height - FOOTER
    }
}

pub struct Flow<'a> {
    pub setter: &'a mut Typesetter,
    pub words: &'a Words,
    pub sheet: Sheet,
    pub pages: Vec<Page>,
    /// Where the next thing goes.
    pub y: f32,
    /// Where the body of a new page begins.
    pub top: f32,
}

/// How wide a column is: a share of what fixed columns leave, or points.
#[derive(Debug, Clone, Copy)]
pub enum Column {
    Share(f32),
    Points(f32),
}

pub struct Row {
    pub cells: Vec<Paragraph>,
    pub target: Option<Target>,
}

const PAD: f32 = 3.1;
const GUTTER: f32 = 10.0;

impl<'a> Flow<'a> {
    pub fn new(setter: &'a mut Typesetter, words: &'a Words, sheet: Sheet, top: f32) -> Flow<'a> {
        let pages = vec![Page::new(sheet.width, sheet.height)];
        Flow { setter, words, sheet, pages, y: top, top }
    }

    pub fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("BUG: a flow has a page")
    }

    pub fn new_page(&mut self) {
        self.pages.push(Page::new(self.sheet.width, self.sheet.height));
        self.y = self.top;
    }

    pub fn room(&self) -> f32 {
        self.sheet.bottom() - self.y
    }

    /// Starts a page unless `height` still fits on this one.
    pub fn need(&mut self, height: f32) {
        if self.room() < height && self.y > self.top {
            self.new_page();
        }
    }

    /// Leaves room, but not at the top of a page.
    pub fn gap(&mut self, height: f32) {
        if self.y > self.top {
            self.y += height;
        }
    }

    /// Text in both languages, the second below the first.
    pub fn both(&mut self, wording: &Wording, style: Style, width: f32) -> Paragraph {
        let spans = self.words.linked(wording.leading(), style);
        let mut set = self.setter.set(&spans, width, Align::Start);
        if let Some(text) = wording.second().filter(|text| !is_same(text, wording.leading())) {
            let spans = self.words.linked(text, second(style));
            set.stack(self.setter.set(&spans, width, Align::Start), 1.0);
        }
        set
    }

    /// Text in both languages on one line where that holds them, else one below the other.
    pub fn both_short(&mut self, wording: &Wording, style: Style, width: f32) -> Paragraph {
        let Some(text) = wording.second().filter(|text| !is_same(text, wording.leading())) else {
            return self.both(wording, style, width);
        };
        let spans =
            [Span::new(format!("{}  ", wording.leading()), style), Span::new(text, second(style))];
        let set = self.setter.set(&spans, width, Align::Start);
        if set.lines.len() == 1 { set } else { self.both(wording, style, width) }
    }

    /// A heading with `following` points of what it heads on the same page.
    pub fn heading(&mut self, wording: &Wording, target: Option<Target>, following: f32) {
        let mut spans = vec![Span::new(wording.leading(), HEADING)];
        if let Some(text) = wording.second() {
            spans.push(Span::new(format!("  {text}"), HEADING.size(11.5).color(QUIET)));
        }
        let set = self.setter.set(&spans, self.sheet.body_width(), Align::Start);
        self.gap(18.0);
        self.need(set.height() + following);
        let y = self.y;
        let width = self.sheet.body_width();
        if let Some(target) = target {
            self.page().anchors.push(Anchor { target, y: y - 6.0 });
        }
        set.place(self.page(), MARGIN, y);
        self.y += set.height() + 4.0;
        let rule = self.y;
        self.page().line((MARGIN, rule), (MARGIN + width, rule), 0.8, super::look::ACCENT);
        self.y += 8.0;
    }

    /// A paragraph that may go on on the next page, never leaving one line alone.
    pub fn paragraph(&mut self, set: &Paragraph, x: f32) {
        let count = set.lines.len();
        for (at, line) in set.lines.iter().enumerate() {
            let alone = (at == 0 && count > 1) || (at + 2 == count && count > 2);
            let following = if alone { set.lines[at + 1].height } else { 0.0 };
            self.need(line.gap + line.height + following);
            let gap = if self.y > self.top { line.gap } else { 0.0 };
            let y = self.y + gap;
            line.place(self.page(), x, y);
            self.y = y + line.height;
        }
    }

    pub fn text(&mut self, wording: &Wording, style: Style) {
        let set = self.both(wording, style, self.sheet.body_width());
        self.paragraph(&set, MARGIN);
    }

    /// Widths of columns between the margins, gutters taken off.
    pub fn columns(&self, columns: &[Column]) -> Vec<f32> {
        let gutters = GUTTER * columns.len().saturating_sub(1) as f32;
        let fixed: f32 = columns
            .iter()
            .map(|column| if let Column::Points(points) = column { *points } else { 0.0 })
            .sum();
        let shares: f32 = columns
            .iter()
            .map(|column| if let Column::Share(share) = column { *share } else { 0.0 })
            .sum();
        let left = self.sheet.body_width() - gutters - fixed;
        columns
            .iter()
            .map(|column| match column {
                Column::Points(points) => *points,
                Column::Share(share) => left * share / shares,
            })
            .collect()
    }

    /// The head of a table, to be repeated.
    pub fn head(&mut self, words: &[Wording], widths: &[f32]) -> Row {
        let cells = words.iter().zip(widths).map(|(word, width)| {
            let mut set = self.setter.plain(word.leading(), HEAD, *width);
            if let Some(text) = word.second().filter(|text| *text != word.leading()) {
                set.stack(self.setter.plain(text, HEAD.size(7.5), *width), 0.0);
            }
            set
        });
        Row { cells: cells.collect(), target: None }
    }

    /// Rows under a repeated head; a row is split only when no page could hold it, and the last is
    /// never alone on a page.
    pub fn table(&mut self, head: Option<&Row>, rows: &[Row], widths: &[f32]) {
        let head_height = head.map_or(0.0, row_height);
        let first = rows.first().map_or(0.0, row_height);
        let whole = self.sheet.bottom() - self.top - head_height;
        self.need(head_height + first.min(whole));
        if let Some(head) = head {
            self.table_head(head, widths);
        }
        for (at, row) in rows.iter().enumerate() {
            let height = row_height(row);
            // The last row takes the one before it along: nobody looks for a single line overleaf.
            let last = rows.get(at + 1).filter(|_| at > 0 && at + 2 == rows.len());
            let kept = height + last.map_or(0.0, row_height);
            let breaks = if kept <= whole { kept > self.room() } else { height > self.room() };
            if breaks && height <= whole {
                self.new_page();
                if let Some(head) = head {
                    self.table_head(head, widths);
                }
            }
            if height <= self.room() {
                self.row(row, widths, height);
            } else {
                self.split_row(row, head, widths);
            }
        }
    }

    fn table_head(&mut self, head: &Row, widths: &[f32]) {
        self.cells(&head.cells, widths);
        self.y += row_height(head);
        let (y, right) = (self.y, MARGIN + self.sheet.body_width());
        self.page().line((MARGIN, y), (right, y), 0.8, QUIET);
    }

    /// Draws a row and the hairline under it.
    pub fn row(&mut self, row: &Row, widths: &[f32], height: f32) {
        if let Some(target) = row.target {
            let y = self.y;
            self.page().anchors.push(Anchor { target, y });
        }
        self.cells(&row.cells, widths);
        self.y += height;
        let (y, right) = (self.y, MARGIN + self.sheet.body_width());
        self.page().line((MARGIN, y), (right, y), 0.5, HAIR);
    }

    fn cells(&mut self, cells: &[Paragraph], widths: &[f32]) {
        let mut x = MARGIN;
        let y = self.y + PAD;
        for (cell, width) in cells.iter().zip(widths) {
            cell.place(self.page(), x, y);
            x += width + GUTTER;
        }
    }

    /// Fills page after page with the lines of a row.
    fn split_row(&mut self, row: &Row, head: Option<&Row>, widths: &[f32]) {
        let mut rest: Vec<Paragraph> = row.cells.clone();
        let mut target = row.target;
        while rest.iter().any(|cell| !cell.lines.is_empty()) {
            let room = self.room() - 2.0 * PAD;
            let now: Vec<Paragraph> = rest.iter_mut().map(|cell| take(cell, room)).collect();
            if now.iter().all(|cell| cell.lines.is_empty()) {
                if self.y <= self.top + head.map_or(0.0, row_height) {
                    return;
                }
            } else {
                let part = Row { cells: now, target: target.take() };
                let height = row_height(&part);
                self.row(&part, widths, height);
            }
            if rest.iter().any(|cell| !cell.lines.is_empty()) {
                self.new_page();
                if let Some(head) = head {
                    self.table_head(head, widths);
                }
            }
        }
    }

    /// A cell in one plain style.
    pub fn cell(&mut self, wording: &Wording, width: f32) -> Paragraph {
        self.both(wording, CELL, width)
    }
}

pub fn row_height(row: &Row) -> f32 {
    row.cells.iter().map(Paragraph::height).fold(0.0, f32::max) + 2.0 * PAD
}

/// Whether both languages say the same: an id, a name, a list whose commas alone differ.
pub fn is_same(first: &str, second: &str) -> bool {
    let bare = |text: &str| text.chars().filter(|one| one.is_alphanumeric()).collect::<String>();
    first == second || bare(first) == bare(second)
}

/// The lines that fit.
pub fn take(cell: &mut Paragraph, room: f32) -> Paragraph {
    let mut height = 0.0;
    let fitting = cell.lines.iter().take_while(|line| {
        height += line.gap + line.height;
        height <= room
    });
    let count = fitting.count();
    let mut taken: Vec<_> = cell.lines.drain(..count).collect();
    if let Some(first) = taken.first_mut() {
        first.gap = 0.0;
    }
    Paragraph { lines: taken }
}
