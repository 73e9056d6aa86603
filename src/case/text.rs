//! Typed and pasted text, cleaned of what the eye cannot see. Hidden characters in a pasted account
//! number are a classic reason for a bank return, so the user is told what was removed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Text that is safe to keep, and what had to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Cleaned {
    pub text: String,
    pub removed: Vec<Removal>,
}

/// A hidden character and how often it stood in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Removal {
    /// As Unicode writes it: `U+200B`.
    pub code_point: String,
    pub count: u32,
}

/// Applies NFKC, removes control and format characters (line breaks stay) and trims the ends.
pub fn clean(text: &str) -> Cleaned {
    let mut removed: BTreeMap<char, u32> = BTreeMap::new();
    let mut kept = String::with_capacity(text.len());
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    for character in unified.nfkc() {
        if is_hidden(character) {
            *removed.entry(character).or_default() += 1;
        } else {
            kept.push(if character == '\t' { ' ' } else { character });
        }
    }
    let removed = removed
        .into_iter()
        .map(|(character, count)| Removal {
            code_point: format!("U+{:04X}", u32::from(character)),
            count,
        })
        .collect();
    Cleaned { text: kept.trim().to_owned(), removed }
}

/// A file's name or path fit to be printed: on one line, with nothing in it that moves a terminal's
/// cursor or turns the text around to hide the true ending.
pub fn printable_name(name: &str) -> String {
    let moves = |character: char| {
        character.is_control()
            || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().map(|character| if moves(character) { '_' } else { character }).collect()
}

/// Control characters, zero-width and format characters, and the code points Unicode sets aside.
fn is_hidden(character: char) -> bool {
    let format = matches!(
        u32::from(character),
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F
            | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF
    );
    let noncharacter = u32::from(character) & 0xFFFE == 0xFFFE;
    let control = character.is_control() && !matches!(character, '\n' | '\t');
    format || noncharacter || control
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_hidden_characters_and_counts_them() {
        let cleaned = clean("\u{FEFF}6222 0210\u{200B}\u{200B}0112 3456\u{202C} ");
        assert_eq!(cleaned.text, "6222 02100112 3456");
        let names: Vec<_> =
            cleaned.removed.iter().map(|r| (r.code_point.as_str(), r.count)).collect();
        assert_eq!(names, [("U+200B", 2), ("U+202C", 1), ("U+FEFF", 1)]);
    }

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(printable_name("new\nline\u{1B}[31m\u{202E}gnp.exe"), "new_line_[31m_gnp.exe");
        let family = "截图 👨\u{200D}👩 ❤\u{FE0F} “it's”.png";
        assert_eq!(printable_name(family), family);
    }

    #[test]
    fn folds_width_and_keeps_lines() {
        assert_eq!(clean("ＵＳＤ　８４２０\r\n第二行").text, "USD 8420\n第二行");
        assert!(clean("退票：户名不符").removed.is_empty());
    }
}
