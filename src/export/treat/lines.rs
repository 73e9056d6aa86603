//! Words painted over: texts, tables and mails.

use super::Covered;
use crate::case::{Spot, Treatment};
use crate::intake::Readable;

/// Stands for whatever was there, and does not tell how long it was.
pub(super) const BLACKED_OUT: &str = "██████";

/// What is left to read. Lines count from 1: of a text its lines, of a table its rows, of a mail its
/// headers and then the lines of its body. The name of an attachment goes where it says what is
/// blacked out.
pub fn redacted(readable: Readable, treatment: &Treatment) -> Readable {
    let spots: Vec<Spot> = treatment.redactions.iter().map(|redaction| redaction.spot).collect();
    if spots.is_empty() {
        return readable;
    }
    let covered = Covered::new(&readable, treatment, []);
    let line = |number: usize, text: String| redact_line(number, text, &spots);
    match readable {
        Readable::Text(lines) => Readable::Text(
            lines.into_iter().enumerate().map(|(at, text)| line(at + 1, text)).collect(),
        ),
        Readable::Table(rows) => Readable::Table(
            rows.into_iter().enumerate().map(|(at, row)| redact_row(at + 1, row, &spots)).collect(),
        ),
        Readable::Email { headers, body, attachments } => {
            let count = headers.len();
            let headers = headers.into_iter().enumerate();
            let headers = headers.map(|(at, (name, value))| (name, line(at + 1, value))).collect();
            let body: Vec<String> = body
                .lines()
                .enumerate()
                .map(|(at, text)| line(count + at + 1, text.to_owned()))
                .collect();
            let name = |name: String| match covered.is_said_in(&name) {
                true => BLACKED_OUT.to_owned(),
                false => name,
            };
            let attachments = attachments.into_iter().map(name).collect();
            Readable::Email { headers, body: body.join("\n"), attachments }
        }
    }
}

fn redact_line(number: usize, text: String, spots: &[Spot]) -> String {
    let is_here = |line: u32| line as usize == number;
    let whole = spots.iter().any(|spot| {
        matches!(spot, Spot::Lines { first, last }
            if (*first as usize..=*last as usize).contains(&number))
    });
    if whole {
        return if text.trim().is_empty() { text } else { BLACKED_OUT.to_owned() };
    }
    let mut cuts: Vec<(usize, usize)> = spots
        .iter()
        .filter_map(|spot| match *spot {
            Spot::Characters { line, start, end } if is_here(line) && start < end => {
                Some((start as usize, end as usize))
            }
            _ => None,
        })
        .collect();
    if cuts.is_empty() {
        return text;
    }
    cuts.sort_unstable();
    let characters: Vec<char> = text.chars().collect();
    let (mut left, mut at) = (String::new(), 0);
    for (start, end) in cuts {
        let (start, end) = (start.min(characters.len()), end.min(characters.len()));
        if end <= at || start >= end {
            continue;
        }
        // Right behind another one, it is the same one.
        if start > at || at == 0 {
            left.extend(&characters[at..start]);
            left.push_str(BLACKED_OUT);
        }
        at = end;
    }
    left.extend(&characters[at..]);
    left
}

/// Characters of a row count over its cells, with one between two of them.
fn redact_row(number: usize, row: Vec<String>, spots: &[Spot]) -> Vec<String> {
    let mut start = 0_usize;
    row.into_iter()
        .map(|cell| {
            let length = cell.chars().count();
            let (from, to) = (start, start + length);
            start = to + 1;
            let within: Vec<Spot> = spots
                .iter()
                .filter_map(|spot| match *spot {
                    Spot::Characters { line, start, end } => {
                        let low = (start as usize).clamp(from, to) - from;
                        let high = (end as usize).clamp(from, to) - from;
                        (low < high).then_some(Spot::Characters {
                            line,
                            start: low as u32,
                            end: high as u32,
                        })
                    }
                    spot => Some(spot),
                })
                .collect();
            redact_line(number, cell, &within)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Redaction;

    fn with(spots: &[Spot]) -> Treatment {
        let redactions =
            spots.iter().map(|spot| Redaction { spot: *spot, only_for: vec![] }).collect();
        Treatment { redactions, ..Treatment::default() }
    }

    fn text(lines: &[&str], spots: &[Spot]) -> Vec<String> {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        match redacted(Readable::Text(lines), &with(spots)) {
            Readable::Text(lines) => lines,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_card_number_in_a_line_is_blacked_out_and_its_length_with_it() {
        let spots = [Spot::Characters { line: 2, start: 3, end: 19 }];
        let lines = text(&["卡号", "尾号：6222020000000000123，余额"], &spots);
        assert_eq!(lines, ["卡号", "尾号：██████123，余额"]);
    }

    #[test]
    fn overlapping_spots_black_out_both() {
        let spots = [
            Spot::Characters { line: 1, start: 2, end: 5 },
            Spot::Characters { line: 1, start: 4, end: 7 },
            Spot::Characters { line: 1, start: 3, end: 4 },
            Spot::Characters { line: 1, start: 90, end: 99 },
        ];
        assert_eq!(text(&["abcdefghij"], &spots), ["ab██████hij"]);
    }

    #[test]
    fn whole_lines_of_a_mail_count_its_headers_first() {
        let mail = Readable::Email {
            headers: vec![("From".to_owned(), "a@b.example".to_owned())],
            body: "one\ntwo".to_owned(),
            attachments: vec![],
        };
        let spots = [Spot::Lines { first: 1, last: 2 }];
        let Readable::Email { headers, body, .. } = redacted(mail, &with(&spots)) else {
            panic!("a mail stays a mail");
        };
        assert_eq!(headers[0].1, BLACKED_OUT);
        assert_eq!(body, format!("{BLACKED_OUT}\ntwo"));
    }

    #[test]
    fn an_attachment_called_by_what_is_blacked_out_loses_its_name() {
        let names = ["statement 6222-0200-0001.pdf", "photo.jpg"].map(str::to_owned);
        let mail = Readable::Email {
            headers: vec![],
            body: "Card 6222-0200-0001.\nSee photo.jpg".to_owned(),
            attachments: names.to_vec(),
        };
        let spots = [Spot::Characters { line: 1, start: 5, end: 19 }];
        let Readable::Email { attachments, .. } = redacted(mail, &with(&spots)) else {
            panic!("a mail stays a mail");
        };
        assert_eq!(attachments, [BLACKED_OUT, "photo.jpg"]);
    }

    #[test]
    fn a_cell_of_a_row_is_blacked_out_by_itself() {
        let rows = vec![vec!["2026".to_owned(), "6222".to_owned(), "100".to_owned()]];
        let spots = [Spot::Characters { line: 1, start: 5, end: 9 }];
        let Readable::Table(rows) = redacted(Readable::Table(rows), &with(&spots)) else {
            panic!("a table stays a table");
        };
        assert_eq!(rows[0], ["2026", BLACKED_OUT, "100"]);
    }
}
