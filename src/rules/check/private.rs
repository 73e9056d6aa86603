//! What must never stand in a ticket: full card numbers, security codes, passwords.

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, Case, FactId, Message};
use crate::rules::{FactDefinition, Finding, Identifier, Packs, Place, Severity};

/// Looks through every text that would be printed.
pub(super) fn revealed(case: &Case, packs: &Packs, findings: &mut Vec<Finding>) {
    for (id, fact) in &case.facts {
        let definition = packs.facts.get(id);
        let mut card = false;
        let mut code = false;
        each_text(&fact.answer, &mut |text| {
            card |= card_number(text);
            code |= secret_code(text);
        });
        if card {
            findings.extend(card_in_fact(id, definition));
        }
        if code {
            findings.push(found(Rule::SecretCode, Severity::Blocker, at_fact(id), |message| {
                message.message("where", fact_name(id))
            }));
        }
    }
    for (position, exhibit) in case.evidence.iter().enumerate() {
        if card_number(&exhibit.title) {
            let place = Place::Evidence { evidence: exhibit.id };
            findings.push(found(Rule::CardNumber, Severity::Blocker, place, |message| {
                message.text("where", Case::exhibit_number(position))
            }));
        }
    }
}

/// In free text a card number is one; among references it may be a reference that looks like it.
fn card_in_fact(id: &FactId, definition: Option<&FactDefinition>) -> Option<Finding> {
    let (rule, severity) = match definition.map(|definition| definition.identifier) {
        None | Some(None) => (Rule::CardNumber, Severity::Blocker),
        Some(Some(Identifier::ProviderReference | Identifier::WishTrackingAny)) => {
            (Rule::CardNumberLikely, Severity::Warning)
        }
        // Its own rules say what it is.
        Some(Some(_)) => return None,
    };
    Some(found(rule, severity, at_fact(id), |message: Message| {
        message.message("where", fact_name(id))
    }))
}

pub(super) fn each_text(answer: &Answer, look: &mut dyn FnMut(&str)) {
    match answer {
        Answer::Text(text)
        | Answer::Choice(text)
        | Answer::Decimal(text)
        | Answer::NotAvailable { reason: text } => look(text),
        Answer::List(items) => items.iter().for_each(|item| look(item)),
        Answer::Rows(rows) => {
            rows.iter().flat_map(|row| row.values()).for_each(|value| each_text(value, look));
        }
        Answer::Date(_)
        | Answer::DateTime(_)
        | Answer::Money(_)
        | Answer::YesNo(_)
        | Answer::Integer(_) => {}
    }
}

/// Whether a whole card number stands in the text: issuer prefix, length and Luhn together. Luhn
/// alone takes one flow number in ten for a card.
fn card_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut start = 0;
    while let Some(offset) = bytes[start..].iter().position(u8::is_ascii_digit) {
        let first = start + offset;
        let run: &[u8] = digit_run(&bytes[first..]);
        start = first + run.len();
        let inside_word = first.checked_sub(1).is_some_and(|before| is_word(bytes[before]))
            || bytes.get(start).is_some_and(|after| is_word(*after));
        let digits: String =
            run.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
        if !inside_word && issued(&digits) && luhn::valid(&digits) {
            return true;
        }
    }
    false
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Digits from the start, with single spaces or hyphens between them.
fn digit_run(bytes: &[u8]) -> &[u8] {
    let mut end = 0;
    loop {
        let separator = usize::from(end > 0 && matches!(bytes.get(end), Some(b' ' | b'-')));
        match bytes.get(end + separator) {
            Some(byte) if byte.is_ascii_digit() => end += separator + 1,
            _ => return &bytes[..end],
        }
    }
}

/// Whether a card network issues numbers of this length with this beginning.
fn issued(digits: &str) -> bool {
    let head = |length: usize| digits.get(..length).and_then(|head| head.parse::<u32>().ok());
    let (Some(two), Some(three), Some(four)) = (head(2), head(3), head(4)) else { return false };
    match digits.len() {
        13 => two / 10 == 4,
        14 => matches!(three, 300..=305 | 360..=369 | 380..=399),
        15 => matches!(two, 34 | 37),
        16 => {
            two / 10 == 4
                || matches!(two, 51..=55 | 62 | 65)
                || matches!(three, 644..=649)
                || matches!(four, 2221..=2720 | 3528..=3589 | 6011)
        }
        17 | 18 => two == 62,
        19 => two / 10 == 4 || two == 62,
        _ => false,
    }
}

/// Whether a security code, a one-time code or a password is spelled out.
fn secret_code(text: &str) -> bool {
    const CODES: [&str; 9] = [
        "cvv2",
        "cvv",
        "cvc2",
        "cvc",
        "security code",
        "安全码",
        "otp",
        "verification code",
        "验证码",
    ];
    const PASSWORDS: [&str; 4] = ["password", "passcode", "密码", "口令"];
    let text = text.to_lowercase();
    let followed = |words: &[&str], reveals: fn(&str) -> bool| {
        words.iter().any(|word| {
            text.match_indices(word).any(|(at, _)| {
                let head = text[..at].chars().next_back();
                !head.is_some_and(|before| before.is_ascii_alphanumeric())
                    && reveals(&text[at + word.len()..])
            })
        })
    };
    followed(&CODES, reveals_digits) || followed(&PASSWORDS, reveals_password)
}

/// `: 123`, ` is 482913`, `为123`: three to eight digits at once.
fn reveals_digits(after: &str) -> bool {
    let value =
        ["is", "是", "为"].iter().fold(after.trim_start_matches([' ', ':', '=']), |rest, word| {
            rest.strip_prefix(word).unwrap_or(rest)
        });
    let value = value.trim_start_matches([' ', ':', '=']);
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    (3..=8).contains(&digits) && !value[digits..].starts_with(|next: char| next.is_alphanumeric())
}

/// `: hunter22`: a colon or an equals sign, then a word with a digit.
fn reveals_password(after: &str) -> bool {
    let Some(value) = after.trim_start().strip_prefix([':', '=']) else { return false };
    let word = value.split_whitespace().next().unwrap_or_default();
    word.chars().count() >= 4 && word.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_card_numbers_and_leaves_flow_numbers_alone() {
        for text in [
            "4111111111111111",
            "my card is 4111 1111 1111 1111, please",
            "卡号:6200-0000-0000-0005。",
            "378282246310005",
            "5555555555554444",
        ] {
            assert!(card_number(text), "{text}");
        }
        for text in [
            "4111111111111112",
            "20240611123456789018",
            "2013112011001004330000121536",
            "IMG_20261103_101112.jpg",
            "x4111111111111111",
            "DE89 3704 0044 0532 0130 00",
            "13800138000",
            "1 - - 2 4",
            "",
        ] {
            assert!(!card_number(text), "{text}");
        }
    }

    #[test]
    fn finds_codes_that_are_spelled_out() {
        for text in [
            "CVV: 123",
            "cvc 4821",
            "验证码是 482913",
            "OTP is 99881",
            "密码:abc12345",
            "Password=hunter2",
        ] {
            assert!(secret_code(text), "{text}");
        }
        for text in [
            "I never received the verification code",
            "password is not accepted",
            "已重置密码:未成功",
            "CVV valid",
            "hotpot 1234",
            "verification code 12345678901",
        ] {
            assert!(!secret_code(text), "{text}");
        }
    }
}
