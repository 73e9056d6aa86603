//! Numbers in a text that a stranger must not read: cards, accounts, identity papers, phones. What is
//! found is only pointed out; nothing is blacked out by itself.

use std::ops::Range;

use serde::Serialize;

use super::normalized;
use crate::rules::Identifier;

/// Whose number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum PrivateKind {
    Card,
    Account,
    Identity,
    Phone,
}

/// A private number in a line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Private {
    pub kind: PrivateKind,
    /// As it is written.
    pub text: String,
    /// Counted in characters; `end` is not included.
    pub start: usize,
    pub end: usize,
}

/// More groups than any of them is written in.
const MOST_GROUPS: usize = 9;
/// How far before a number the word for it may begin.
const WORD_REACH: usize = 20;

const ACCOUNT_WORDS: [&str; 10] =
    ["账号", "帐号", "账户", "帐户", "卡号", "account", "acct", "a/c", "iban", "card"];
const PASSPORT_WORDS: [&str; 2] = ["护照", "passport"];
/// What such a word may go on with.
const ENDINGS: [&str; 5] = ["", " no", " number", "号", "号码"];

/// The private numbers in one line, in its order.
pub fn find_private(line: &str) -> Vec<Private> {
    let line: Vec<char> = line.chars().collect();
    let groups = groups(&line);
    let (mut found, mut next) = (Vec::new(), 0);
    while next < groups.len() {
        let most = in_a_row(&line, &groups[next..]);
        let taken = (1..=most).rev().find_map(|count| {
            let row = &groups[next..next + count];
            Some((count, judged(&line, row)?))
        });
        next += taken.as_ref().map_or(1, |(count, _)| *count);
        found.extend(taken.map(|(_, private)| private));
    }
    found
}

/// Runs of ASCII letters and digits.
fn groups(line: &[char]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in line.iter().enumerate().filter(|(_, letter)| letter.is_ascii_alphanumeric()) {
        match groups.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = at + 1,
            None => groups.push(at..at + 1),
        }
    }
    groups
}

/// How many of the first groups stand with one space or hyphen between them.
fn in_a_row(line: &[char], groups: &[Range<usize>]) -> usize {
    let joined = |pair: &&[Range<usize>]| {
        pair[1].start == pair[0].end + 1 && matches!(line[pair[0].end], ' ' | '-' | '\u{A0}')
    };
    groups.windows(2).take(MOST_GROUPS - 1).take_while(joined).count() + 1
}

fn judged(line: &[char], row: &[Range<usize>]) -> Option<Private> {
    let (mut start, end) = (row.first()?.start, row.last()?.end);
    let compact: String = row.iter().flat_map(|group| &line[group.clone()]).collect();
    let lengths: Vec<usize> = row.iter().map(ExactSizeIterator::len).collect();
    let abroad = start > 0 && line[start - 1] == '+';
    let kind = kind_of(&compact, &lengths, abroad, &before(line, start))?;
    if abroad {
        start -= 1;
    }
    Some(Private { kind, text: line[start..end].iter().collect(), start, end })
}

fn kind_of(compact: &str, lengths: &[usize], abroad: bool, before: &str) -> Option<PrivateKind> {
    let digits = compact.bytes().all(|byte| byte.is_ascii_digit());
    let length = compact.len();
    let sound = |identifier| normalized(identifier, compact).problems.is_empty();
    let named = |words: &[&str]| {
        let ending = |ending: &&str| before.strip_suffix(ending);
        ENDINGS.iter().filter_map(ending).any(|rest| words.iter().any(|word| rest.ends_with(word)))
    };
    let has_digits = compact.bytes().filter(u8::is_ascii_digit).count() >= 6;
    match () {
        () if length == 18 && sound(Identifier::CnResidentId) => Some(PrivateKind::Identity),
        () if named(&PASSPORT_WORDS) && (7..=10).contains(&length) && has_digits => {
            Some(PrivateKind::Identity)
        }
        () if (15..=34).contains(&length) && !digits && has_digits && sound(Identifier::Iban) => {
            Some(PrivateKind::Account)
        }
        () if !digits => None,
        () if abroad => (8..=15).contains(&length).then_some(PrivateKind::Phone),
        () if is_card(compact, lengths) => Some(PrivateKind::Card),
        () if length == 11 && is_chinese_mobile(compact, lengths) => Some(PrivateKind::Phone),
        () if (8..=30).contains(&length) && named(&ACCOUNT_WORDS) => Some(PrivateKind::Account),
        () => None,
    }
}

/// What stands before a number, in lower case and without what separates the two.
fn before(line: &[char], start: usize) -> String {
    let from = start.saturating_sub(WORD_REACH);
    let near: String = line[from..start].iter().collect::<String>().to_lowercase();
    let separates = |letter: char| !letter.is_alphanumeric() || "是为".contains(letter);
    near.trim_end_matches(separates).to_owned()
}

/// The last digit proves the others, and the first says that it is a bank's.
fn is_card(digits: &str, lengths: &[usize]) -> bool {
    let written = match lengths {
        [_] | [4, 6, 5] => true,
        [firsts @ .., last] => firsts.iter().all(|length| *length == 4) && *last <= 4,
        [] => false,
    };
    let issued = match digits.as_bytes().first() {
        Some(b'3' | b'4' | b'5' | b'6' | b'9') => true,
        Some(b'2') => digits.len() == 16 && ("2221".."2721").contains(&&digits[..4]),
        _ => false,
    };
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, times)| u32::from(digit - b'0') * times)
        .map(|product| product / 10 + product % 10)
        .sum();
    written && issued && (13..=19).contains(&digits.len()) && sum.is_multiple_of(10)
}

fn is_chinese_mobile(digits: &str, lengths: &[usize]) -> bool {
    let written = matches!(lengths, [11] | [3, 4, 4] | [3, 8]);
    written && digits.starts_with('1') && matches!(digits.as_bytes()[1], b'3'..=b'9')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<(PrivateKind, String)> {
        find_private(line).into_iter().map(|private| (private.kind, private.text)).collect()
    }

    #[test]
    fn private_numbers_are_found_as_they_are_written() {
        use PrivateKind::{Account, Card, Identity, Phone};
        for (line, kind, text) in [
            ("卡号 4111 1111 1111 1111，有效期 12/28", Card, "4111 1111 1111 1111"),
            ("paid with 378282246310005.", Card, "378282246310005"),
            ("Amex 3782-822463-10005", Card, "3782-822463-10005"),
            ("身份证：11010519491231002X", Identity, "11010519491231002X"),
            ("Passport no. E12345678", Identity, "E12345678"),
            ("护照号码：E12345678", Identity, "E12345678"),
            ("电话 138 0013 8000", Phone, "138 0013 8000"),
            ("手机13800138000已绑定", Phone, "13800138000"),
            ("call +44 20 7946 0958 now", Phone, "+44 20 7946 0958"),
            ("IBAN: GB29 NWBK 6016 1331 9268 19", Account, "GB29 NWBK 6016 1331 9268 19"),
            ("收款账号：313584000027", Account, "313584000027"),
            ("银行账户号 6013820800100012345", Account, "6013820800100012345"),
            ("Account number: 12345678", Account, "12345678"),
        ] {
            assert_eq!(found(line), [(kind, text.to_owned())], "{line}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for line in [
            "2026-11-20 10:00 USD 8,420.00",
            "尾号 4242，余额 100.00",
            "order 5d30f60e0a6fc464f4f376b0",
            "PMT-20261103-0421",
            "eb6305c9-1f7f-49de-aed0-16487c27b42d",
            "6222 **** **** 0123",
            "4200000404201909069117582536",
            "1700000000000",
            "",
        ] {
            assert_eq!(found(line), [], "{line}");
        }
    }

    #[test]
    fn each_place_is_named_in_characters() {
        let both = find_private("张三 13800138000、李四 13900139000");
        let places: Vec<(usize, usize)> = both.iter().map(|one| (one.start, one.end)).collect();
        assert_eq!(places, [(3, 14), (18, 29)]);
    }
}
