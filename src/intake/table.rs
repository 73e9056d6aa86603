//! Rows and columns from delimited text: wallet and bank exports, which open with a preamble and
//! pad their cells with tabs.

use super::limits;
use super::text::printable;

/// What there is to show, and how much there was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub rows: Vec<Vec<String>>,
    /// Rows with anything in them, shown or not.
    pub total_rows: usize,
    /// Cells of the widest row, shown or not.
    pub columns: usize,
}

impl Table {
    /// Adds a row of raw cells unless it is blank.
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let shown = self.rows.len() < limits::TABLE_ROWS;
        let mut row: Vec<String> = Vec::new();
        let mut width = 0;
        for (column, cell) in cells.into_iter().enumerate() {
            if !cell.trim().is_empty() {
                width = column + 1;
            }
            if shown && column < limits::TABLE_COLUMNS {
                row.push(clean_cell(cell));
            }
        }
        if width == 0 {
            return;
        }
        row.truncate(width);
        self.total_rows += 1;
        self.columns = self.columns.max(width);
        if shown {
            self.rows.push(row);
        }
    }
}

/// Trimmed, on one line, without the `="…"` that keeps spreadsheets from eating leading zeros.
fn clean_cell(cell: &str) -> String {
    let cell = cell.trim();
    let bare = cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell);
    let one_line = bare.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ");
    let mut clean = printable(one_line.trim());
    if let Some((at, _)) = clean.char_indices().nth(limits::CELL_CHARACTERS) {
        clean.truncate(at);
        clean.push('…');
    }
    clean
}

/// The table in a delimited text.
pub(super) fn read_delimited(text: &str) -> Table {
    let delimiter = delimiter(text).unwrap_or(b',');
    let quoted = read_with(text, delimiter, true, usize::MAX);
    // A stray quotation mark swallows line after line.
    let swallowed = |cell: &String| cell.chars().count() >= limits::CELL_CHARACTERS;
    if quoted.rows.iter().flatten().any(swallowed) {
        return read_with(text, delimiter, false, usize::MAX);
    }
    quoted
}

/// Whether the text is a table rather than prose with commas in it.
pub(super) fn is_delimited(text: &str, named_like_a_table: bool) -> bool {
    let Some(delimiter) = delimiter(text) else { return false };
    let table = read_with(text, delimiter, true, HEAD_ROWS);
    let columns = usual_columns(&table);
    let regular = table.rows.iter().filter(|row| row.len().abs_diff(columns) <= 1).count();
    if named_like_a_table {
        return regular >= 1;
    }
    let enough = if delimiter == b'\t' { 2 } else { 3 };
    columns >= enough && regular >= 3 && regular * 4 >= table.rows.len() * 3
}

/// Preambles run to 22 rows, so a head of 60 always reaches the table.
const HEAD_ROWS: usize = 60;

fn delimiter(text: &str) -> Option<u8> {
    let cells = |delimiter: u8| {
        let table = read_with(text, delimiter, true, HEAD_ROWS);
        let columns = usual_columns(&table);
        table.rows.iter().filter(|row| columns > 1 && row.len().abs_diff(columns) <= 1).count()
            * columns
    };
    [b',', b'\t', b';', b'|']
        .into_iter()
        .map(|delimiter| (cells(delimiter), delimiter))
        .filter(|(cells, _)| *cells > 0)
        // The first of equals: a comma before a bar.
        .rev()
        .max_by_key(|(cells, _)| *cells)
        .map(|(_, delimiter)| delimiter)
}

/// The commonest width above one; preamble rows have one cell.
fn usual_columns(table: &Table) -> usize {
    let widths = table.rows.iter().map(Vec::len).filter(|width| *width > 1);
    let mut counts = std::collections::BTreeMap::new();
    for width in widths {
        *counts.entry(width).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

fn read_with(text: &str, delimiter: u8, quoting: bool, limit: usize) -> Table {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    while table.total_rows < limit && reader.read_record(&mut record).unwrap_or(false) {
        table.push(&record);
    }
    table
}
