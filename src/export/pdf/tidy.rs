//! Text made fit for printing: nothing that the eye cannot see, nothing that no font has, and no
//! look-alikes that would turn up in the reader's search.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::fonts::fonts;

/// Canonically composed, look-alikes folded, hidden characters dropped, tabs as spaces. What no
/// bundled font has is written as `[U+13000]` and added to `missing`.
///
/// Full NFKC would turn the full-width punctuation of Chinese text into ASCII and ① into 1, so only
/// the blocks whose glyphs fonts share with other characters are folded: radicals, compatibility
/// ideographs, presentation forms, styled letters.
pub fn tidy(text: &str, missing: &mut BTreeSet<char>) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut put = |character: char| match character {
        '\n' => tidied.push('\n'),
        '\r' => {}
        '\t' => tidied.push_str("    "),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => tidied.push(' '),
        '\u{2028}' | '\u{2029}' | '\u{85}' => tidied.push('\n'),
        _ if is_hidden(character) => {}
        _ if fonts().covers(character) => tidied.push(character),
        _ => {
            missing.insert(character);
            tidied.push_str(&format!("[U+{:04X}]", u32::from(character)));
        }
    };
    for character in text.nfc() {
        if shares_glyphs(character) {
            std::iter::once(character).nfkc().for_each(&mut put);
        } else {
            put(character);
        }
    }
    tidied
}

fn shares_glyphs(character: char) -> bool {
    matches!(
        u32::from(character),
        0x2E80..=0x2FDF | 0xF900..=0xFAFF | 0xFB00..=0xFDFF | 0xFE30..=0xFEFE | 0xFF61..=0xFFDC
            | 0x1D400..=0x1D7FF | 0x2F800..=0x2FA1F | 0x1F100..=0x1F1FF
    )
}

/// Control, zero-width and format characters, variation selectors, the skin colors of emoji and the
/// frames of key caps. The joiners that Arabic and Indic scripts need go too: a wrong join is
/// readable, a box is not.
fn is_hidden(character: char) -> bool {
    let format = matches!(
        u32::from(character),
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x20E3 | 0x3164 | 0xFE00..=0xFE0F
            | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF | 0x1F3FB..=0x1F3FF
    );
    format || character.is_control()
}

/// Han characters and the punctuation and kana that go with them.
pub fn is_han(character: char) -> bool {
    matches!(
        u32::from(character),
        0x2E80..=0x312F | 0x31A0..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x20000..=0x3FFFF
    )
}

/// Punctuation that is narrow in Latin text and a full square in Chinese.
pub fn is_square_in_chinese(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’' | '…' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(text: &str) -> String {
        tidy(text, &mut BTreeSet::new())
    }

    #[test]
    fn folds_look_alikes_and_keeps_punctuation() {
        assert_eq!(tidied("⼀⼆ 退票，（①）ﬁ"), "一二 退票，（①）fi");
        assert_eq!(tidied("e\u{301}\u{200B}x\u{FEFF}\r\n\ty"), "éx\n    y");
    }

    #[test]
    fn names_what_cannot_be_printed() {
        let mut missing = BTreeSet::new();
        assert_eq!(tidy("👍🏽\u{FE0F} 𓀀", &mut missing), "👍 [U+13000]");
        assert_eq!(missing, BTreeSet::from(['𓀀']));
    }
}
