//! Whether any of the words that were blacked out can be read in what was written. It goes by the
//! original and the spots alone, not by what was made of them.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use unicode_normalization::UnicodeNormalization;

use super::lines::BLACKED_OUT;
use crate::case::{Spot, Treatment};
use crate::intake::Readable;

/// Fewer characters may stand together anywhere by chance; their sign tells that they are gone.
const FEWEST: usize = 4;
/// Of what is longer, no so many characters in a row may be read: a part of it gives it away, too.
const MOST: usize = 8;

/// What is blacked out of an exhibit's words.
pub struct Covered {
    /// Characters that make the signs of all places that are black.
    signs: usize,
    /// By their number, characters in a row that stand nowhere but under black.
    hidden: BTreeMap<usize, HashSet<u64>>,
}

impl Covered {
    /// `words` are the original's. What stands among them without being its own is in `said`.
    pub fn new<'a>(
        words: &Readable,
        treatment: &Treatment,
        said: impl IntoIterator<Item = &'a str>,
    ) -> Covered {
        let mut covered = Covered { signs: 0, hidden: BTreeMap::new() };
        let mut left: Vec<String> = said.into_iter().map(bare).collect();
        let sign = BLACKED_OUT.chars().count();
        for text in stretches(words, treatment) {
            match text {
                Stretch::Left(text) => {
                    covered.signs += text.chars().filter(is_sign).count();
                    left.push(bare(&text));
                }
                Stretch::Black(text) => {
                    covered.signs += sign;
                    covered.hide(&bare(&text));
                }
            }
        }
        for text in &left {
            for (count, hidden) in &mut covered.hidden {
                rows(text, *count).for_each(|row| _ = hidden.remove(&row));
            }
        }
        covered
    }

    fn hide(&mut self, text: &str) {
        let count = text.chars().count().min(MOST);
        if count >= FEWEST {
            self.hidden.entry(count).or_default().extend(rows(text, count));
        }
    }

    /// Whether a text of `texts` says something that is hidden, or a sign is missing in all of them.
    pub fn shows_in(&self, texts: &[String]) -> bool {
        let signs: usize = texts.iter().map(|text| text.chars().filter(is_sign).count()).sum();
        signs < self.signs || texts.iter().any(|text| self.is_said_in(text))
    }

    /// Whether `text` says something that is hidden.
    pub fn is_said_in(&self, text: &str) -> bool {
        let said = |text: &str| {
            let mut hidden = self.hidden.iter();
            hidden.any(|(count, hidden)| rows(text, *count).any(|row| hidden.contains(&row)))
        };
        let text = bare(text);
        said(&text) || (text.contains(is_from_right) && said(&turned(&text)))
    }
}

fn is_sign(one: &char) -> bool {
    BLACKED_OUT.contains(*one)
}

fn is_from_right(one: char) -> bool {
    matches!(one, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

/// What is written from right to left is drawn from its end, but for its numbers and foreign words.
fn turned(text: &str) -> String {
    let from_left = |one: char| one.is_alphanumeric() && !is_from_right(one);
    let mut turned = String::with_capacity(text.len());
    let mut end = text.len();
    while let Some(last) = text[..end].chars().next_back() {
        let start = match from_left(last) {
            true => text[..end].trim_end_matches(from_left).len(),
            false => end - last.len_utf8(),
        };
        turned.push_str(&text[start..end]);
        end = start;
    }
    turned
}

/// As it can be compared however it was broken into lines and whichever look-alikes it was set in.
fn bare(text: &str) -> String {
    text.nfkc().filter(|one| !one.is_whitespace()).collect()
}

/// Every `count` characters in a row, for short.
fn rows(text: &str, count: usize) -> impl Iterator<Item = u64> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let ends = starts.clone().into_iter().skip(count);
    starts.into_iter().zip(ends).map(|(start, end)| {
        let mut hasher = DefaultHasher::new();
        text[start..end].hash(&mut hasher);
        hasher.finish()
    })
}

/// Characters in a row that share a fate.
enum Stretch {
    Left(String),
    Black(String),
}

fn stretches(words: &Readable, treatment: &Treatment) -> Vec<Stretch> {
    let spots: Vec<Spot> = treatment.redactions.iter().map(|redaction| redaction.spot).collect();
    let mut stretches = Vec::new();
    let mut cut = |line: usize, start: usize, text: &str| {
        let here: Vec<&Spot> = spots.iter().filter(|spot| touches(spot, line)).collect();
        let whole = here.iter().any(|spot| matches!(spot, Spot::Lines { .. }));
        let blank = text.trim().is_empty();
        let mut last: Option<(bool, String)> = None;
        for (at, one) in text.chars().enumerate() {
            let is_here = |spot: &&Spot| match spot {
                Spot::Characters { start: from, end, .. } => {
                    (*from as usize..*end as usize).contains(&(start + at))
                }
                _ => false,
            };
            let black = if whole { !blank } else { here.iter().any(is_here) };
            match &mut last {
                Some((is_black, text)) if *is_black == black => text.push(one),
                _ => stretches.extend(last.replace((black, one.to_string())).map(stretch)),
            }
        }
        stretches.extend(last.map(stretch));
    };
    match words {
        Readable::Text(lines) => {
            lines.iter().enumerate().for_each(|(at, text)| cut(at + 1, 0, text));
        }
        Readable::Table(rows) => {
            for (at, row) in rows.iter().enumerate() {
                let mut start = 0;
                for cell in row {
                    cut(at + 1, start, cell);
                    start += cell.chars().count() + 1;
                }
            }
        }
        Readable::Email { headers, body, .. } => {
            let values = headers.iter().map(|(_, value)| value.as_str());
            values.chain(body.lines()).enumerate().for_each(|(at, text)| cut(at + 1, 0, text));
            let names = headers.iter().map(|(name, _)| Stretch::Left(name.clone()));
            stretches.extend(names);
        }
    }
    stretches
}

fn stretch((black, text): (bool, String)) -> Stretch {
    if black { Stretch::Black(text) } else { Stretch::Left(text) }
}

fn touches(spot: &Spot, number: usize) -> bool {
    match spot {
        Spot::Lines { first, last } => (*first as usize..=*last as usize).contains(&number),
        Spot::Characters { line, .. } => *line as usize == number,
        Spot::Area(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Redaction;
    use crate::export::treat::redacted;

    fn treatment(spots: &[Spot]) -> Treatment {
        let redactions = spots.iter().map(|spot| Redaction { spot: *spot, only_for: vec![] });
        Treatment { redactions: redactions.collect(), ..Treatment::default() }
    }

    fn text(lines: &[&str]) -> Readable {
        Readable::Text(lines.iter().map(|line| (*line).to_owned()).collect())
    }

    /// Whether something shows when this is read of `words`.
    fn shows(words: &Readable, spots: &[Spot], read: &[&str]) -> bool {
        let read: Vec<String> = read.iter().map(|text| (*text).to_owned()).collect();
        Covered::new(words, &treatment(spots), ["2 people"]).shows_in(&read)
    }

    const CARD: Spot = Spot::Characters { line: 1, start: 2, end: 21 };

    #[test]
    fn what_was_made_by_the_redaction_hides_everything() {
        let words = text(&["卡号6222 0200 0000 0123，余额", "", "好的", "  "]);
        let spots = [
            CARD,
            Spot::Characters { line: 1, start: 21, end: 22 },
            Spot::Characters { line: 1, start: 23, end: 99 },
            Spot::Lines { first: 2, last: 4 },
        ];
        let left = redacted(words.clone(), &treatment(&spots)).lines();
        assert_eq!(left, ["卡号██████余██████", "", "██████", "  "]);
        let left: Vec<&str> = left.iter().map(String::as_str).collect();
        assert!(!shows(&words, &spots, &left));
    }

    #[test]
    fn a_number_is_found_whole_in_part_and_over_lines() {
        let words = text(&["卡号6222 0200 0000 0123，余额"]);
        for leak in [
            "卡号6222 0200 0000 0123，余额 ██████",
            "██████6222 0200，余额",
            "██████ 0000\u{2009}01\n23",
            "██████６２２２０２００",
        ] {
            assert!(shows(&words, &[CARD], &[leak]), "{leak}");
        }
        assert!(!shows(&words, &[CARD], &["卡号██████，余额", "6222 020", "12", "2 people"]));
    }

    #[test]
    fn what_also_stands_uncovered_or_is_too_short_is_told_by_its_sign() {
        let words = text(&["Order 77120034 is late", "77120034 again", "ok"]);
        let spots = [
            Spot::Characters { line: 1, start: 6, end: 14 },
            Spot::Characters { line: 3, start: 0, end: 2 },
        ];
        let read = ["Order ██████ is late", "77120034 again", "██████"];
        assert!(!shows(&words, &spots, &read));
        assert!(shows(&words, &spots, &["Order 77120034 is late", "77120034 again", "██████"]));
        assert!(shows(&words, &spots, &["Order ██████ is late", "77120034 again", "ok"]));
    }

    #[test]
    fn what_the_packet_says_itself_is_no_leak() {
        let words = text(&["2 people"]);
        let line = [Spot::Lines { first: 1, last: 1 }];
        assert!(!shows(&words, &line, &["Between 2 people", "██████"]));
        let said = Covered::new(&words, &treatment(&line), []);
        assert!(said.shows_in(&["Between 2 people".to_owned(), "██████".to_owned()]));
    }

    #[test]
    fn cells_and_heads_are_hidden_one_by_one() {
        let rows = [["2026", "62220200", "100"], ["2027", "62220211", "5"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let spots =
            [Spot::Characters { line: 1, start: 5, end: 13 }, Spot::Lines { first: 2, last: 2 }];
        let table = Readable::Table(rows);
        let signs = ["2026", "██████", "100", "██████", "██████", "██████"];
        assert!(!shows(&table, &spots, &signs));
        assert!(shows(&table, &spots, &signs[..5]));
        assert!(shows(&table, &spots, &[&signs[..], &["62220211"]].concat()));
        let mail = Readable::Email {
            headers: vec![("Message-ID".to_owned(), "1@Message-ID".to_owned())],
            body: "secret word".to_owned(),
            attachments: vec![],
        };
        let spots = [Spot::Lines { first: 1, last: 2 }];
        assert!(!shows(&mail, &spots, &["Message-ID", "██████", "██████"]));
        assert!(shows(&mail, &spots, &["Message-ID", "██████", "██████secret word"]));
    }

    #[test]
    fn what_is_written_from_the_right_is_read_from_both_ends() {
        let words = text(&["حساب 0001"]);
        let line = [Spot::Lines { first: 1, last: 1 }];
        assert!(shows(&words, &line, &["██████", "0001 باسح"]));
        let number = text(&["מספר 17", "מספר 71"]);
        assert!(!shows(&number, &line, &["██████", "71 רפסמ"]));
    }
}
