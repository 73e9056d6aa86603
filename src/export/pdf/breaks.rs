//! What good typesetting asks of a line: what it must not part, and how much room two characters
//! that do not belong to one script have between them.

use std::ops::Range;

use super::tidy::{is_han, is_square_in_chinese};

/// A Han character beside a letter, digit or half-width bracket, as a share of the size. More would read as a space.
const BETWEEN_SCRIPTS: f32 = 0.09;
/// Two full squares of which each is half empty.
const BETWEEN_MARKS: f32 = -0.5;
/// No word is longer than this and still better kept whole than broken.
const LONGEST: usize = 40;

/// Characters that share a line: bytes, without those that stand alone. Numbers stay with their units
/// and currencies, days with their months, ids and addresses are not broken at their hyphens.
pub fn kept_together(text: &str) -> Vec<Range<usize>> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |at: usize| characters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut kept: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let end = unit_end(&characters, at);
        let range = end_of(at)..end_of(end);
        // Nothing is ever broken between letters and digits.
        if text[range.clone()].contains(|one: char| !one.is_ascii_alphanumeric()) && end > at + 1 {
            kept.push(range);
        }
        at = end.max(at + 1);
    }
    kept
}

/// Where what begins at `at` and belongs together ends.
fn unit_end(characters: &[(usize, char)], at: usize) -> usize {
    let character = |at: usize| characters.get(at).map_or('\n', |(_, character)| *character);
    let first = character(at);
    if matches!(first, '第' | '共') {
        let number = after_space(characters, at + 1);
        if character(number).is_ascii_digit() {
            return number_end(characters, number);
        }
        return at + 1;
    }
    if is_han(first) && character(at + 1) == '·' {
        return at + 2;
    }
    if !first.is_ascii_graphic() {
        return at + 1;
    }
    let end = word_end(characters, at);
    let word: String = characters[at..end].iter().map(|(_, character)| *character).collect();
    if word.chars().count() > LONGEST {
        return end;
    }
    let next = end + 1;
    if character(end) == ' ' && leads_a_number(&word) && character(next).is_ascii_digit() {
        return number_end(characters, next);
    }
    if first.is_ascii_digit() {
        return number_end(characters, at);
    }
    if word.contains(|character: char| character.is_ascii_digit() || character == '@') {
        return end;
    }
    at + word_length(&word)
}

/// A plain word goes on to its own end only where nothing in it may be parted anyway, and no single
/// letter is left behind: `E-commerce`.
fn word_length(word: &str) -> usize {
    let part = |word: &str| word.find(|one: char| !one.is_ascii_alphabetic()).map(|at| at + 1);
    match part(word) {
        Some(2) if word[1..].starts_with('-') => 2 + part(&word[2..]).unwrap_or(word.len() - 2),
        end => end.unwrap_or(word.len()),
    }
}

fn after_space(characters: &[(usize, char)], at: usize) -> usize {
    match characters.get(at) {
        Some((_, ' ')) => at + 1,
        _ => at,
    }
}

fn word_end(characters: &[(usize, char)], at: usize) -> usize {
    let rest = &characters[at..];
    at + rest.iter().take_while(|(_, character)| character.is_ascii_graphic()).count()
}

/// `2026年11月3日`, `3 Nov 2026`, `14 business days`, `8,420.00 USD`, `12 页`.
fn number_end(characters: &[(usize, char)], at: usize) -> usize {
    let character = |at: usize| characters.get(at).map_or('\n', |(_, character)| *character);
    let mut end = at;
    loop {
        end = word_end(characters, end);
        let unit = after_space(characters, end);
        if is_unit(character(unit)) {
            end = unit + 1;
            if character(end).is_ascii_digit() {
                continue;
            }
            return end;
        }
        if unit == end {
            return end;
        }
        let word_end = word_end(characters, unit);
        let word: String = characters[unit..word_end].iter().map(|(_, one)| *one).collect();
        if !follows_a_number(&word) {
            return end;
        }
        let next = after_space(characters, word_end);
        let next_end = self::word_end(characters, next);
        if is_month(&word) && character(next).is_ascii_digit()
            || matches!(word.as_str(), "business" | "working" | "calendar") && next > word_end
        {
            return next_end;
        }
        return word_end;
    }
}

/// Counts, sums and dates.
fn is_unit(character: char) -> bool {
    "年月日号天页份项笔次个件张条步元角分万亿位时小周岁美家名".contains(character)
}

fn leads_a_number(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '"']);
    let currency = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    currency
        || matches!(
            word.to_ascii_lowercase().as_str(),
            "page" | "pages" | "p." | "pp." | "part" | "no." | "exhibit" | "step" | "section" | "§"
        )
}

fn follows_a_number(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ';', ':', ')', '”']);
    let currency = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    currency
        || is_month(word)
        || matches!(
            word,
            "days"
                | "day"
                | "hours"
                | "hour"
                | "minutes"
                | "weeks"
                | "week"
                | "months"
                | "month"
                | "years"
                | "year"
                | "business"
                | "working"
                | "calendar"
                | "items"
                | "pages"
                | "bytes"
                | "B"
                | "KB"
                | "MB"
                | "GB"
                | "%"
                | "kg"
                | "g"
                | "cm"
                | "am"
                | "pm"
                | "AM"
                | "PM"
        )
}

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    MONTHS.contains(&word.trim_end_matches([',', '.']))
}

/// Room after single characters, as a share of the size: the first byte of each and how much.
pub fn spacing(text: &str, square: &[(usize, usize)]) -> Vec<(usize, f32)> {
    let is_square = |at: usize| square.iter().any(|(start, _)| *start == at);
    let pairs = text.char_indices().zip(text.char_indices().skip(1));
    pairs
        .filter_map(|((at, first), (next, second))| {
            let (opens, closes) = (
                is_opening(first) && (!is_square_in_chinese(first) || is_square(at)),
                is_closing(first) && (!is_square_in_chinese(first) || is_square(at)),
            );
            let second_opens =
                is_opening(second) && (!is_square_in_chinese(second) || is_square(next));
            let second_closes =
                is_closing(second) && (!is_square_in_chinese(second) || is_square(next));
            if closes && (second_closes || second_opens) || opens && second_opens {
                return Some((at, BETWEEN_MARKS));
            }
            let parted = is_letter_of_han(first) && (is_western(second) || second == '(')
                || (is_western(first) || first == ')') && is_letter_of_han(second);
            // A date is one word: 2026年11月3日.
            let date = "年月日".contains(first) && second.is_ascii_digit()
                || first.is_ascii_digit() && "年月日".contains(second);
            (parted && !date).then_some((at, BETWEEN_SCRIPTS))
        })
        .collect()
}

fn is_western(character: char) -> bool {
    character.is_alphanumeric() && !is_han(character)
}

fn is_letter_of_han(character: char) -> bool {
    is_han(character) && character.is_alphanumeric()
}

/// Full-width marks with their ink at the right.
fn is_opening(character: char) -> bool {
    matches!(character, '（' | '《' | '「' | '『' | '【' | '〔' | '〈' | '“' | '‘')
}

/// Full-width marks with their ink at the left.
pub fn is_closing(character: char) -> bool {
    matches!(
        character,
        '）' | '》'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '〉'
            | '”'
            | '’'
            | '，'
            | '。'
            | '、'
            | '；'
            | '：'
    )
}

/// Where quotation marks, dashes and dots stand in a Chinese text, and how many bytes they are. A
/// Chinese name quoted in an English sentence keeps the English marks.
pub fn square_punctuation(text: &str) -> Vec<(usize, usize)> {
    if !is_chinese(text) {
        return Vec::new();
    }
    let marks = text.char_indices().filter(|(_, character)| is_square_in_chinese(*character));
    let doubled = |at: usize, mark: char| {
        text[at..].chars().nth(1) == Some(mark) || text[..at].ends_with(mark)
    };
    let square = |(at, mark): &(usize, char)| match mark {
        // One alone only stands for what was cut off.
        '…' | '—' => doubled(*at, *mark),
        _ => true,
    };
    marks.filter(square).map(|(at, mark)| (at, mark.len_utf8())).collect()
}

/// Whether the words outside quotation marks are Chinese; all words where there are no others.
fn is_chinese(text: &str) -> bool {
    let (mut han, mut latin) = ([0, 0], [0, 0]);
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '“' | '‘' => depth += 1,
            '”' | '’' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let quoted = usize::from(depth > 0);
        han[quoted] += usize::from(is_han(character));
        latin[quoted] += usize::from(character.is_alphabetic() && !is_han(character));
    }
    let place = usize::from(han[0] + latin[0] == 0);
    // A Chinese character says about as much as three letters.
    han[place] > 0 && han[place] * 3 >= latin[place]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<&str> {
        let ranges = kept_together(text).into_iter();
        ranges
            .map(|range| &text[range])
            .filter(|kept| kept.contains([' ', '-', '@', '年']))
            .collect()
    }

    #[test]
    fn numbers_stay_with_their_units() {
        assert_eq!(kept("in all USD 8,420.00 came"), ["USD 8,420.00"]);
        assert_eq!(kept("on 3 Nov 2026 at 09:14"), ["3 Nov 2026"]);
        assert_eq!(kept("late by 14 business days"), ["14 business days"]);
        assert_eq!(kept("于2026年11月3日提现"), ["2026年11月3日"]);
        assert_eq!(kept("见第 12 页，共 15 页"), ["第 12 页", "共 15 页"]);
        assert_eq!(kept("see exhibit A-3, page 2"), ["A-3,", "page 2"]);
    }

    #[test]
    fn ids_are_not_broken_at_their_hyphens_and_words_are() {
        assert_eq!(kept("提现PMT-20261103-0421退回"), ["PMT-20261103-0421"]);
        assert_eq!(kept("write to finance@chengfan.example now"), ["finance@chengfan.example"]);
        assert_eq!(kept("a well-known bank"), ["well-"]);
        assert_eq!(kept("an E-commerce Co."), ["E-commerce"]);
    }

    #[test]
    fn scripts_are_set_apart_and_marks_together() {
        let spaced = |text: &str| spacing(text, &square_punctuation(text));
        assert_eq!(spaced("提现USD退回"), [(3, BETWEEN_SCRIPTS), (8, BETWEEN_SCRIPTS)]);
        assert_eq!(spaced("银行(HK)尾号"), [(3, BETWEEN_SCRIPTS), (9, BETWEEN_SCRIPTS)]);
        assert_eq!(spaced("2026年11月3日"), []);
        assert_eq!(spaced("（见A-3）。"), [(3, BETWEEN_SCRIPTS), (9, BETWEEN_MARKS)]);
        assert_eq!(spaced("in “A” (3)."), []);
    }

    #[test]
    fn quotation_marks_follow_the_sentence_they_stand_in() {
        let square = |text: &str| square_punctuation(text).len();
        assert_eq!(square("银行以“户名不符”为由退票……"), 4);
        assert_eq!(square("“已退回”"), 2);
        assert_eq!(square("Payoneer 状态为“Returned”"), 2);
        assert_eq!(square("Bank statement, “南山示例银行对公账户交易明细”"), 0);
        assert_eq!(square("深圳市澄帆电子商务有限公司…"), 0);
    }
}
