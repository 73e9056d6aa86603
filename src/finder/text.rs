//! Text as it is compared: one width, one case, no punctuation; cut into Latin words, numbers with
//! their points (`8.16`), and pairs of Chinese characters.

use crate::case::clean;

/// Lower case, full width folded, everything but letters and digits a single space. A point stays
/// between digits, a hyphen goes (`PAY-06` and `pay 06` are the same).
pub(super) fn normalized(text: &str) -> String {
    let text = clean(text).text.to_lowercase();
    let mut plain = String::with_capacity(text.len());
    let characters: Vec<char> = text.chars().collect();
    for (index, character) in characters.iter().enumerate() {
        let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
        let before = index.checked_sub(1).and_then(|before| characters.get(before));
        let in_number = *character == '.' && digit(before) && digit(characters.get(index + 1));
        if character.is_alphanumeric() || in_number {
            plain.push(*character);
        } else if *character != '\'' && *character != '’' && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.trim().to_owned()
}

/// The parts that are compared.
pub(super) fn tokens(normalized: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut latin = String::new();
    let mut han: Vec<char> = Vec::new();
    for character in normalized.chars().chain([' ']) {
        let chinese = is_han(character);
        if !chinese {
            match han.as_slice() {
                [] => {}
                [only] => tokens.push(only.to_string()),
                run => tokens.extend(run.windows(2).map(|pair| pair.iter().collect::<String>())),
            }
            han.clear();
        }
        if chinese || character == ' ' {
            if !latin.is_empty() {
                tokens.push(std::mem::take(&mut latin));
            }
        } else {
            latin.push(character);
        }
        if chinese {
            han.push(character);
        }
    }
    tokens
}

/// A Chinese character says about as much as three letters.
pub(super) fn length(text: &str) -> u32 {
    text.chars().map(|character| if is_han(character) { 3 } else { 1 }).sum()
}

/// Long enough, or a code, not to stand in another text by chance.
pub(super) fn is_telling(phrase: &str) -> bool {
    let coded = phrase.len() >= 3 && phrase.bytes().any(|byte| byte.is_ascii_digit());
    coded || length(phrase) >= 5
}

pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}')
}

/// Where `phrase` stands in `text` as whole words; Chinese has no word ends.
pub(super) fn contains_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let joined = |inside: Option<char>, beside: Option<char>| match (inside, beside) {
            (Some(inside), Some(beside)) => {
                !is_han(inside) && !is_han(beside) && beside.is_alphanumeric()
            }
            _ => false,
        };
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !joined(phrase.chars().next(), before) && !joined(phrase.chars().next_back(), after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_is_written_differently() {
        assert_eq!(normalized("  条款８.１６：\nFake—Tracking! "), "条款8.16 fake tracking");
        assert_eq!(normalized("PAY-06, didn't arrive."), "pay 06 didnt arrive");
    }

    #[test]
    fn cuts_into_words_numbers_and_pairs() {
        assert_eq!(
            tokens("银行退票了 ac01 clause8.16"),
            ["银行", "行退", "退票", "票了", "ac01", "clause8.16"]
        );
        assert_eq!(tokens("条款8.16 票"), ["条款", "8.16", "票"]);
    }

    #[test]
    fn a_phrase_ends_where_its_words_end() {
        assert!(contains_phrase("the beneficiary account invalid today", "account invalid"));
        assert!(!contains_phrase("subaccount invalidated", "account invalid"));
        assert!(contains_phrase("我的提现被退票了", "退票"));
        assert!(contains_phrase("退票ac01码", "ac01"));
    }
}
