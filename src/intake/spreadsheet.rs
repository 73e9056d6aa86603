//! Rows and columns from Excel workbooks, one sheet after the other.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Style, Xls, XlsError, Xlsx, XlsxError};
use chrono::NaiveDate;
use zip::ZipArchive;

use super::table::Table;
use super::{cell_format, limits};
use crate::case::Trouble;

/// The sheets of an `.xlsx`.
pub(super) fn read_xlsx(bytes: &[u8]) -> Result<Table, Trouble> {
    // Excel wraps an encrypted workbook in an OLE container.
    if bytes.starts_with(&OLE_MAGIC) {
        return Err(Trouble::PasswordProtected);
    }
    check_archive(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Trouble::PasswordProtected,
        _ => Trouble::Broken,
    })?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        // Cell by cell: two far corners would make the whole range a bomb.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut sheet = Sheet::new(name.clone());
        let formats: Vec<Option<Format>> = cells.styles().iter().map(Format::of).collect();
        while let Some((cell, style)) =
            cells.next_cell_with_style_id().map_err(|_| Trouble::Broken)?
        {
            let (row, column) = cell.get_position();
            let format = formats.get(style).and_then(Option::as_ref);
            sheet.put(row, column, shown(cell.get_value(), format));
        }
        sheets.push(sheet);
    }
    Ok(join(sheets))
}

/// The sheets of an old `.xls`.
pub(super) fn read_xls(bytes: &[u8]) -> Result<Table, Trouble> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Trouble::PasswordProtected,
        _ => Trouble::Broken,
    })?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let mut sheet = Sheet::new(name);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            sheet.put(top + row as u32, left + column as u32, text_of(value));
        }
        sheets.push(sheet);
    }
    Ok(join(sheets))
}

pub(super) const OLE_MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Unpacks every entry once, into nothing: neither a bomb nor a torn archive gets past this.
fn check_archive(bytes: &[u8]) -> Result<(), Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::Truncated)?;
    let mut left = limits::UNPACKED_BYTES;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Trouble::Broken)?;
        if entry.encrypted() {
            return Err(Trouble::PasswordProtected);
        }
        let unpacked =
            io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|_| Trouble::Broken)?;
        left = left.checked_sub(unpacked).ok_or(Trouble::TooLarge)?;
    }
    Ok(())
}

/// Sparse, because cells come in any order and anywhere.
struct Sheet {
    name: String,
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
}

impl Sheet {
    fn new(name: String) -> Sheet {
        Sheet { name, rows: BTreeMap::new() }
    }

    fn put(&mut self, row: u32, column: u32, text: String) {
        if !text.is_empty() {
            self.rows.entry(row).or_default().insert(column, text);
        }
    }
}

/// Several sheets with something in them are each headed by their name.
fn join(sheets: Vec<Sheet>) -> Table {
    let filled: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    let named = filled.len() > 1;
    let mut table = Table::default();
    for sheet in filled {
        if named {
            table.push([sheet.name.as_str()]);
        }
        for row in sheet.rows.values() {
            let last = row.last_key_value().map_or(0, |(column, _)| *column);
            table.push((0..=last).map(|column| row.get(&column).map_or("", String::as_str)));
        }
    }
    table
}

/// How the cells of a style are shown.
struct Format {
    code: String,
    /// Each computer shows it in its own way.
    local: bool,
}

impl Format {
    fn of(style: &Style) -> Option<Format> {
        let format = style.number_format.as_ref()?;
        let local = matches!(format.format_id, Some(14 | 22));
        Some(Format { code: format.format_code.clone(), local })
    }
}

/// As the workbook shows it, as far as its format is understood.
fn shown(value: &DataRef<'_>, format: Option<&Format>) -> String {
    let text = format.and_then(|format| match value {
        DataRef::Int(number) => cell_format::number(*number as f64, &format.code),
        DataRef::Float(number) => cell_format::number(*number, &format.code),
        DataRef::DateTime(moment) if !moment.is_duration() && !format.local => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
            let moment = day.and_hms_opt(hour.into(), minute.into(), second.into())?;
            cell_format::moment(moment, &format.code)
        }
        _ => None,
    });
    text.unwrap_or_else(|| text_of_ref(value))
}

fn text_of_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        value => text_of(&Data::from(value.clone())),
    }
}

fn text_of(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => moment_text(moment),
        Data::Error(error) => error.to_string(),
        _ => String::new(),
    }
}

/// Fifteen significant digits, as Excel shows it: 0.30000000000000004 was never typed.
fn number_text(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let seconds_of_day = (moment.as_f64().fract() * 86_400.0).round();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        let seconds = (moment.as_f64() * 86_400.0).round() as i64;
        return format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if seconds_of_day == 0.0 {
        return date;
    }
    format!("{date} {hour:02}:{minute:02}:{second:02}")
}
