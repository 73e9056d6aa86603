//! What the rows of a statement are made of: where the table begins, which columns say something, and
//! how wide each is.

use super::tidy::is_han;

/// Between columns.
pub const GAP: f32 = 9.0;
/// As multiples of the size: what a column needs at least, what it gets where there is room enough for
/// all, and what it never gets more than.
const LEAST: f32 = 9.0;
const COMFORTABLE: f32 = 16.0;
const MOST: f32 = 40.0;
/// Statements open with lines about the account; the head of the table is among the first rows.
const HEAD_ROWS: usize = 40;

/// What a table is made of.
pub struct Grid<'a> {
    pub rows: &'a [Vec<String>],
    /// Where the table begins, after what is said about the account.
    pub body: usize,
    /// Whether it begins with a head.
    pub headed: bool,
    pub columns: Vec<Column>,
}

/// A column that says something, widths as multiples of the size.
pub struct Column {
    pub at: usize,
    pub figures: bool,
    pub least: f32,
    pub natural: f32,
}
impl<'a> Grid<'a> {
    pub fn read(rows: &'a [Vec<String>]) -> Grid<'a> {
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
    pub fn first_row(&self) -> usize {
        self.body + usize::from(self.headed)
    }

    /// What all columns take where none has to save room.
    pub fn comfortable(&self, size: f32) -> f32 {
        let columns = self.columns.iter();
        columns.map(|column| column.natural.min(COMFORTABLE).max(column.least) * size + GAP).sum()
    }

    /// Columns that are printed together; the first column stands in each group.
    pub fn groups(&self, size: f32, room: f32) -> Vec<Vec<usize>> {
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

pub fn filled(row: &[String]) -> usize {
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
pub fn is_figure(cell: &str) -> bool {
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
    fn what_is_too_wide_is_divided_and_loses_no_column() {
        let wider = vec![vec!["0123456789abcdef0123".to_owned(); 30]; 4];
        let groups = Grid::read(&wider).groups(7.2, 690.0);
        assert!(groups.len() > 1);
        let mut printed: Vec<usize> = groups.concat();
        printed.sort_unstable();
        printed.dedup();
        assert_eq!(printed, (0..30).collect::<Vec<_>>());
    }
}
