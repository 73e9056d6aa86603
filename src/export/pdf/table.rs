//! Rows of a statement as a table: columns as wide as what stands in them, figures to the right, the
//! head on every page, each row with its number. What is too wide for the page upright is printed
//! across, and what is too wide for that in groups of columns.

use std::collections::BTreeMap;

use super::columns::{Column, GAP, Grid, filled, is_figure};
use super::flow::{Flow, Sheet, take};
use super::look::{CELL, HAIR, INK, LABEL, MARGIN, QUIET};
use super::numbered::{Figures, GUTTER, NUMBER, Pointed, baseline, number, width};
use super::page::{Color, Rect};
use super::text::{Align, Paragraph, Span, Style};
use super::transcript::between;
use crate::case::Message;
use crate::packet::Exhibit;

/// Sizes of the print, the first that lets the columns stand side by side.
const SIZES: [f32; 2] = [8.0, 7.2];
const PAD: f32 = 2.6;
const MARKED: Color = Color(0xFF, 0xF6, 0xD6);
/// Longer tables show their marked rows first.
const SHORT: usize = 30;
/// Rows before and after a marked one.
const AROUND: usize = 2;
/// Cells that come back, such as the name of a bank, are set once.
const KEPT_CELL: usize = 60;

/// The paper that `rows` are printed on: across where they are too wide for it upright.
pub fn sheet(rows: &[Vec<String>], upright: Sheet) -> Sheet {
    let grid = Grid::read(rows);
    let fits = |size| grid.comfortable(size) <= upright.body_width() - GUTTER;
    match SIZES.into_iter().any(fits) {
        true => upright,
        false => Sheet { width: upright.height, height: upright.width },
    }
}

/// Prints all rows, those that are pointed out first.
pub fn show(flow: &mut Flow<'_>, exhibit: &Exhibit, rows: &[Vec<String>]) {
    let grid = Grid::read(rows);
    let room = flow.sheet.body_width() - GUTTER;
    let fits = |size: &f32| grid.comfortable(*size) <= room;
    let size = SIZES.into_iter().find(fits).unwrap_or(SIZES[1]);
    let mut pointed = Pointed::of(exhibit);
    let mut numbers = Figures::new(NUMBER);
    for (at, row) in rows[..grid.body].iter().enumerate() {
        let set = spanning(flow, row, CELL);
        place_spanning(flow, &mut pointed, &mut numbers, at, &set);
    }
    pointed.close(flow);
    flow.gap(6.0);
    let groups = grid.groups(size, room);
    for group in &groups {
        if groups.len() > 1 {
            let of =
                |column: Option<&usize>| column.map_or(0, |at| grid.columns[*at].at as i64 + 1);
            let own = group.get(usize::from(group.first() == Some(&0) && group[..] != groups[0]));
            let message = Message::new("pdf-columns-part")
                .number("first", of(own))
                .number("last", of(group.last()))
                .number("columns", grid.columns.last().map_or(0, |last| last.at as i64 + 1));
            flow.need(150.0);
            heading(flow, &message);
        }
        let mut table = Table::new(&grid, group, size, room, &mut pointed, &mut numbers);
        let body = grid.first_row()..rows.len();
        let marked = |at: usize| table.pointed.holds(at as u32 + 1, at as u32 + 1);
        if body.len() > SHORT && body.clone().any(marked) {
            heading(flow, &Message::new("pdf-marked-rows"));
            table.marked(flow, body.clone());
            flow.gap(12.0);
            heading(flow, &Message::new("pdf-all-rows"));
        }
        table.rows(flow, body);
        flow.gap(14.0);
    }
}

fn heading(flow: &mut Flow<'_>, message: &Message) {
    let words = flow.words.say(message);
    flow.need(70.0);
    flow.text(&words, LABEL);
    flow.gap(4.0);
}

/// What a row says that does not belong to the columns.
fn spanning(flow: &mut Flow<'_>, row: &[String], style: Style) -> Paragraph {
    let cells = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let text = cells.collect::<Vec<_>>().join("    ");
    flow.setter.plain(&text, style, flow.sheet.body_width() - GUTTER)
}

fn place_spanning(
    flow: &mut Flow<'_>,
    pointed: &mut Pointed,
    numbers: &mut Figures,
    at: usize,
    set: &Paragraph,
) {
    let line = at as u32 + 1;
    for (row, part) in set.lines.iter().enumerate() {
        flow.need(part.height);
        let y = flow.y;
        if row == 0 {
            number(flow, numbers, line, y, baseline(set));
        }
        part.place(flow.page(), MARGIN + GUTTER, y);
        pointed.along(flow, line, line, y, part.height);
        flow.y += part.height;
    }
}

/// Columns of a grid that stand side by side.
struct Table<'a> {
    grid: &'a Grid<'a>,
    /// Column and width.
    columns: Vec<(&'a Column, f32)>,
    style: Style,
    figures: Figures,
    known: BTreeMap<(usize, &'a str), Paragraph>,
    pointed: &'a mut Pointed,
    numbers: &'a mut Figures,
}

impl<'a> Table<'a> {
    fn new(
        grid: &'a Grid<'a>,
        group: &[usize],
        size: f32,
        room: f32,
        pointed: &'a mut Pointed,
        numbers: &'a mut Figures,
    ) -> Table<'a> {
        let columns: Vec<&Column> = group.iter().map(|at| &grid.columns[*at]).collect();
        let room = room - GAP * columns.len().saturating_sub(1) as f32;
        let least: f32 = columns.iter().map(|column| column.least * size).sum();
        let natural: f32 = columns.iter().map(|column| column.natural * size).sum();
        let wish = (natural - least).max(0.01);
        let share = ((room - least) / wish).clamp(0.0, 1.0);
        let shrink = (room / least.max(1.0)).min(1.0);
        let wide = |column: &Column| {
            let more = (column.natural - column.least).max(0.0) * share;
            (column.least + more) * size * shrink
        };
        let columns = columns.into_iter().map(|column| (column, wide(column))).collect();
        let style = CELL.size(size);
        let figures = Figures::new(style);
        Table { grid, columns, style, figures, known: BTreeMap::new(), pointed, numbers }
    }

    /// The rows at these places, under the head.
    fn rows(&mut self, flow: &mut Flow<'_>, rows: impl IntoIterator<Item = usize>) {
        let head = self.head(flow);
        let height = head.iter().map(Paragraph::height).fold(0.0, f32::max);
        flow.need(height + 40.0);
        self.place_head(flow, &head);
        let mut before: Option<usize> = None;
        for at in rows {
            let skipped = before.map_or(0, |before| at - before - 1);
            if skipped > 0 {
                self.pointed.close(flow);
                between(flow, "pdf-rows-between", skipped as u32);
            }
            before = Some(at);
            self.row(flow, at, &head);
        }
        self.pointed.close(flow);
    }

    /// What is pointed out, with what stands around it.
    fn marked(&mut self, flow: &mut Flow<'_>, body: std::ops::Range<usize>) {
        let marked = |at: usize| self.pointed.holds(at as u32 + 1, at as u32 + 1);
        let near = |at: &usize| {
            (at.saturating_sub(AROUND)..=at + AROUND).any(|at| body.contains(&at) && marked(at))
        };
        let shown: Vec<usize> = body.clone().filter(near).collect();
        self.rows(flow, shown);
    }

    fn head(&mut self, flow: &mut Flow<'_>) -> Vec<Paragraph> {
        let Some(row) = self.grid.rows.get(self.grid.body).filter(|_| self.grid.headed) else {
            return Vec::new();
        };
        let style = self.style.bold();
        let columns = self.columns.iter();
        columns
            .map(|(column, width)| {
                let text = row.get(column.at).map_or("", |cell| cell.trim());
                let align = if column.figures { Align::End } else { Align::Start };
                flow.setter.set(&[Span::new(text, style)], *width, align)
            })
            .collect()
    }

    fn place_head(&mut self, flow: &mut Flow<'_>, head: &[Paragraph]) {
        if head.is_empty() {
            return;
        }
        let height = head.iter().map(Paragraph::height).fold(0.0, f32::max);
        let line = self.grid.body as u32 + 1;
        let (y, body) = (flow.y + PAD, baseline(&head[0]));
        number(flow, self.numbers, line, y, body);
        self.place(flow, head, y);
        flow.y += height + 2.0 * PAD;
        let (y, right) = (flow.y, MARGIN + flow.sheet.body_width());
        flow.page().line((MARGIN + GUTTER, y), (right, y), 0.8, QUIET);
    }

    fn place(&self, flow: &mut Flow<'_>, cells: &[Paragraph], y: f32) {
        let mut x = MARGIN + GUTTER;
        for (cell, (_, width)) in cells.iter().zip(&self.columns) {
            cell.place(flow.page(), x, y);
            x += width + GAP;
        }
    }

    /// A row, over as many pages as it needs.
    fn row(&mut self, flow: &mut Flow<'_>, at: usize, head: &[Paragraph]) {
        let line = at as u32 + 1;
        let row = &self.grid.rows[at];
        let style = self.style;
        // The next sheet of a workbook often has the same head.
        let again = self.grid.headed && *row == self.grid.rows[self.grid.body];
        // Totals and remarks between the rows do not fit into a column.
        let alone = filled(row) == 1 && self.columns.len() > 1;
        let mut cells = match alone {
            true => vec![spanning(flow, row, style.color(INK))],
            false if again => self.head(flow),
            false => self.cells(flow, row),
        };
        let marked = self.pointed.holds(line, line);
        let mut first = true;
        loop {
            let height = cells.iter().map(Paragraph::height).fold(0.0, f32::max) + 2.0 * PAD;
            let whole = flow.sheet.bottom() - flow.top - 60.0;
            if height > flow.room() && (height <= whole || flow.room() < 40.0) {
                flow.new_page();
                self.place_head(flow, head);
            }
            let fits = height <= flow.room();
            let room = flow.room() - 2.0 * PAD;
            let now: Vec<Paragraph> = match fits {
                true => std::mem::take(&mut cells),
                false => cells.iter_mut().map(|cell| take(cell, room)).collect(),
            };
            let height = now.iter().map(Paragraph::height).fold(0.0, f32::max) + 2.0 * PAD;
            let top = flow.y;
            let right = MARGIN + flow.sheet.body_width();
            if marked {
                let rect = Rect::new(MARGIN - 2.0, top, right - MARGIN + 4.0, height);
                flow.page().fill(rect, MARKED);
            }
            if first {
                let body = now.iter().map(baseline).fold(0.0, f32::max);
                number(flow, self.numbers, line, top + PAD, body);
            }
            match alone {
                true => now[0].place(flow.page(), MARGIN + GUTTER, top + PAD),
                false => self.place(flow, &now, top + PAD),
            }
            self.pointed.along(flow, line, line, top, height);
            flow.y += height;
            let y = flow.y;
            flow.page().line((MARGIN + GUTTER, y), (right, y), 0.4, HAIR);
            first = false;
            if cells.iter().all(|cell| cell.lines.is_empty()) {
                return;
            }
        }
    }

    fn cells(&mut self, flow: &mut Flow<'_>, row: &'a [String]) -> Vec<Paragraph> {
        let mut cells = Vec::with_capacity(self.columns.len());
        for (column, room) in &self.columns {
            let text = row.get(column.at).map_or("", |cell| cell.trim());
            if text.is_empty() {
                cells.push(Paragraph::default());
            } else if column.figures && is_figure(text) {
                let mut set = self.figures.set(flow.setter, text);
                let left = room - width(&set);
                for line in &mut set.lines {
                    line.runs.iter_mut().for_each(|run| run.x += left);
                }
                cells.push(set);
            } else {
                let align = if column.figures { Align::End } else { Align::Start };
                let (style, room) = (self.style, *room);
                let mut set = || flow.setter.set(&[Span::new(text, style)], room, align);
                cells.push(match text.len() <= KEPT_CELL {
                    true => self.known.entry((column.at, text)).or_insert_with(set).clone(),
                    false => set(),
                });
            }
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_tables_are_printed_across() {
        let upright = Sheet { width: 595.28, height: 841.89 };
        let narrow = ["a", "1"].map(|cell| vec![cell.to_owned(); 3]);
        assert_eq!(sheet(&narrow, upright), upright);
        let wide = vec![vec!["a longer cell than most".to_owned(); 8]; 4];
        assert!(sheet(&wide, upright).width > upright.width);
    }
}
