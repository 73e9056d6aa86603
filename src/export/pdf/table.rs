//! Rows of a statement as a table: columns as wide as what stands in them, figures to the right, the
//! head on every page, each row with its number. What is too wide for the page upright is printed
//! across, and what is too wide for that in groups of columns.

use std::collections::BTreeMap;

use super::flow::{Flow, Sheet, take};
use super::look::{CELL, HAIR, INK, LABEL, MARGIN, QUIET};
use super::numbered::{Figures, GUTTER, NUMBER, Pointed, baseline, number, width};
use super::page::{Color, Rect};
use super::text::{Align, Paragraph, Span, Style};
use super::tidy::is_han;
use super::transcript::between;
use crate::case::Message;
use crate::packet::Exhibit;

/// Sizes of the print, the first that lets the columns stand side by side.
const SIZES: [f32; 2] = [8.0, 7.2];
const GAP: f32 = 9.0;
const PAD: f32 = 2.6;
/// As multiples of the size: what a column needs at least, what it gets where there is room enough for
/// all, and what it never gets more than.
const LEAST: f32 = 9.0;
const COMFORTABLE: f32 = 16.0;
const MOST: f32 = 40.0;
const MARKED: Color = Color(0xFF, 0xF6, 0xD6);
/// Longer tables show their marked rows first.
const SHORT: usize = 30;
/// Rows before and after a marked one.
const AROUND: usize = 2;
/// Statements open with lines about the account; the head of the table is among the first rows.
const HEAD_ROWS: usize = 40;
/// Cells that come back, such as the name of a bank, are set once.
const KEPT_CELL: usize = 60;

/// What a table is made of.
struct Grid<'a> {
    rows: &'a [Vec<String>],
    /// Where the table begins, after what is said about the account.
    body: usize,
    /// Whether it begins with a head.
    headed: bool,
    columns: Vec<Column>,
}

/// A column that says something, widths as multiples of the size.
struct Column {
    at: usize,
    figures: bool,
    least: f32,
    natural: f32,
}

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

impl<'a> Grid<'a> {
    fn read(rows: &'a [Vec<String>]) -> Grid<'a> {
        let fullest = rows.iter().take(HEAD_ROWS).map(|row| filled(row)).max().unwrap_or_default();
        // A head may leave a cell blank that is filled below it.
        let is_whole = |row: &[String]| fullest < 2 || filled(row) + 1 >= fullest.max(3);
        let says_more = |row: &[String]| row.iter().any(|cell| is_figure(cell) || is_moment(cell));
        let is_entry = |row: &Vec<String>| is_whole(row) && says_more(row);
        let may_head = |at: usize| {
            let row = rows.get(at).map(Vec::as_slice).unwrap_or_default();
            filled(row) + 2 >= fullest.max(4) && !says_more(row)
        };
        let (body, headed) = match rows.iter().position(is_entry) {
            Some(entry) if entry > 0 && may_head(entry - 1) => (entry - 1, true),
            Some(entry) => (entry, false),
            None => (rows.iter().position(|row| is_whole(row)).unwrap_or_default(), fullest > 1),
        };
        let first = if headed { body + 1 } else { body };
        let count = rows.iter().skip(body).map(Vec::len).max().unwrap_or_default();
        let below = rows.get(first..).unwrap_or_default();
        let columns = (0..count).filter_map(|at| {
            let head = rows.get(body).filter(|_| headed).and_then(|row| row.get(at));
            Column::read(at, head.map_or("", |head| head.trim()), below)
        });
        Grid { rows, body, headed, columns: columns.collect() }
    }

    /// Below the head.
    fn first_row(&self) -> usize {
        self.body + usize::from(self.headed)
    }

    /// What all columns take where none has to save room.
    fn comfortable(&self, size: f32) -> f32 {
        let columns = self.columns.iter();
        columns.map(|column| column.natural.min(COMFORTABLE).max(column.least) * size + GAP).sum()
    }

    /// Columns that are printed together; the first column stands in each group.
    fn groups(&self, size: f32, room: f32) -> Vec<Vec<usize>> {
        let least = |column: &Column| column.least * size + GAP;
        let all: f32 = self.columns.iter().map(least).sum();
        if all <= room {
            return vec![(0..self.columns.len()).collect()];
        }
        let roomy = |column: &Column| {
            (column.natural.min(COMFORTABLE).max(column.least) * size + GAP).min(room / 2.0)
        };
        let first = self.columns.first().map_or(0.0, roomy);
        let mut groups = vec![vec![0]];
        let mut taken = first;
        for (at, column) in self.columns.iter().enumerate().skip(1) {
            if taken + roomy(column) > room {
                groups.push(vec![0]);
                taken = first;
            }
            taken += roomy(column);
            groups.last_mut().expect("BUG: there is a first group").push(at);
        }
        groups
    }
}

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

impl Column {
    /// `None` for a column in which nothing is said.
    fn read(at: usize, head: &str, rows: &[Vec<String>]) -> Option<Column> {
        let cells = || {
            let alone = |row: &&Vec<String>| filled(row) > 1;
            let cells = rows.iter().filter(alone).filter_map(|row| row.get(at));
            cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        };
        let count = cells().count();
        if count == 0 && head.is_empty() {
            return None;
        }
        let figures = count > 0 && cells().filter(|cell| is_figure(cell)).count() * 5 >= count * 4;
        let (mut natural, mut least) = (measure(head) * 1.06, longest_word(head) * 1.06);
        for cell in cells() {
            let wide = measure(cell);
            natural = natural.max(wide);
            let unbroken = if is_figure(cell) { wide } else { longest_word(cell) };
            least = least.max(unbroken);
        }
        let natural = natural.min(MOST);
        let limit = if figures { MOST } else { LEAST };
        Some(Column { at, figures, least: least.max(natural.min(4.0)).min(limit), natural })
    }
}

/// About how wide it is, as a multiple of the size.
fn measure(text: &str) -> f32 {
    let wide = text.chars().map(|one| match one {
        one if is_han(one) => 1.0,
        '0'..='9' => 0.573,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.28,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '-' | '(' | ')' | '/' => 0.39,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' => 0.68,
        _ => 0.58,
    });
    wide.sum::<f32>() + 0.1
}

/// The longest stretch that is not broken of itself.
fn longest_word(text: &str) -> f32 {
    let words = text.split(|one: char| one.is_whitespace() || is_han(one));
    words.map(measure).fold(0.0, f32::max)
}

/// An amount, a rate or a count; no date and no id.
fn is_figure(cell: &str) -> bool {
    let cell = cell.trim();
    let bare = cell.trim_matches(|one: char| "¥￥$€£+-−()% ".contains(one));
    let bare = match bare.split_once(' ') {
        Some((code, rest)) if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
            rest
        }
        _ => bare,
    };
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let figures = bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.');
    let points = bare.matches('.').count();
    let is_id = bare.starts_with('0') && bare.len() > 1 && !bare.starts_with("0.");
    (1..=15).contains(&digits) && figures && points <= 1 && !is_id && !is_bare_day(bare)
}

/// A date, perhaps with its time, or the digits of one.
fn is_moment(cell: &str) -> bool {
    let cell = cell.trim();
    let day = cell.split([' ', 'T']).next().unwrap_or_default();
    let numbers: Vec<&str> = day.split(['-', '/', '.', '年', '月']).collect();
    let short = |part: &&str| {
        let part = part.trim_end_matches('日');
        (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    is_bare_day(day) || (numbers.len() == 3 && numbers.iter().all(short))
}

/// `20261103`.
fn is_bare_day(text: &str) -> bool {
    let part = |range| text.get(range).and_then(|part: &str| part.parse::<u32>().ok());
    text.len() == 8
        && part(0..4).is_some_and(|year| (1990..2100).contains(&year))
        && part(4..6).is_some_and(|month| (1..=12).contains(&month))
        && part(6..8).is_some_and(|day| (1..=31).contains(&day))
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

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn amounts_are_figures_and_ids_are_not() {
        for figure in ["8,420.00", "-15", "¥3.20", "(1,200.00)", "12%", "USD 8,420.00", "0.5"] {
            assert!(is_figure(figure), "{figure}");
        }
        for other in [
            "",
            "20261103",
            "2026-11-03",
            "10:20",
            "0012345",
            "12345678901234567890",
            "AC01",
            "退票",
        ] {
            assert!(!is_figure(other), "{other}");
        }
    }

    #[test]
    fn the_head_comes_after_what_is_said_about_the_account() {
        let rows = rows(
            "账户：xx\n共2笔\n日期|摘要|金额|备注\n2026-11-03|退票|8,420.00|\n2026-11-04|手续费|15.00|x",
        );
        let grid = Grid::read(&rows);
        assert_eq!((grid.body, grid.headed, grid.first_row()), (2, true, 3));
        let figures: Vec<bool> = grid.columns.iter().map(|column| column.figures).collect();
        assert_eq!(figures, [false, false, true, false]);
    }

    #[test]
    fn the_head_stands_right_above_the_entries() {
        let rows = rows(
            "Column1|Column2|Column3\n微信支付账单\n交易时间|类型|金额\n2026-11-03 10:20:31|提现|¥8420.00\n/|退款|¥15.00",
        );
        let grid = Grid::read(&rows);
        assert_eq!((grid.body, grid.headed), (2, true));
        assert!(is_moment("2026年11月3日") && is_moment("20261103") && !is_moment("8.420.000,00"));
    }

    #[test]
    fn a_table_without_a_head_loses_no_row() {
        let rows = rows("2026-11-03|退票|8,420.00\n2026-11-04|手续费|15.00");
        let grid = Grid::read(&rows);
        assert_eq!((grid.headed, grid.first_row()), (false, 0));
    }

    #[test]
    fn wide_tables_are_printed_across_or_in_groups() {
        let upright = Sheet { width: 595.28, height: 841.89 };
        assert_eq!(sheet(&rows("a|b|c\n1|2|3"), upright), upright);
        let wide = vec![vec!["a longer cell than most".to_owned(); 8]; 4];
        assert!(sheet(&wide, upright).width > upright.width);
        let wider = vec![vec!["0123456789abcdef0123".to_owned(); 30]; 4];
        let groups = Grid::read(&wider).groups(7.2, 690.0);
        assert!(groups.len() > 1);
        let mut printed: Vec<usize> = groups.concat();
        printed.sort_unstable();
        printed.dedup();
        assert_eq!(printed, (0..30).collect::<Vec<_>>());
    }
}
