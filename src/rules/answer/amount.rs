//! Amounts and numbers as people type them.

use super::{AnswerError, shortened};
use crate::case::{Money, MoneyError};

/// Reads `USD 8,420.00`, `8420 USD`, `usd8420`. A bare `$` or `¥` is refused: several currencies
/// share it.
pub(super) fn read_money(text: &str) -> Result<Money, AnswerError> {
    let is_code = |part: &str| part.len() == 3 && part.bytes().all(|b| b.is_ascii_alphabetic());
    let edge = |part: &str| part.trim().to_uppercase();
    let head = text.get(..3).filter(|head| is_code(head));
    let tail = text.len().checked_sub(3).and_then(|cut| text.get(cut..)).filter(|t| is_code(t));
    let (code, number) = match (head, tail) {
        (Some(code), _) => (edge(code), &text[3..]),
        (None, Some(code)) => (edge(code), &text[..text.len() - 3]),
        (None, None) if text.chars().any(|character| character.is_ascii_digit()) => {
            return Err(AnswerError::CurrencyMissing { text: shortened(text) });
        }
        (None, None) => {
            return Err(MoneyError::NotAnAmount { text: shortened(text) }.into());
        }
    };
    // What Chinese statements write for the renminbi.
    let code = if code == "RMB" { "CNY" } else { code.as_str() };
    format!("{code} {}", number.trim()).parse().map_err(|error| match error {
        MoneyError::NotAnAmount { .. } => MoneyError::NotAnAmount { text: shortened(text) }.into(),
        MoneyError::TooLarge { .. } => MoneyError::TooLarge { text: shortened(text) }.into(),
        error => AnswerError::Money(error),
    })
}

/// Reads `12`, `-3` or `1,234`.
pub(super) fn read_integer(text: &str) -> Result<i64, AnswerError> {
    let bad = || AnswerError::NotAnInteger { text: shortened(text) };
    let digits = text.strip_prefix('-').unwrap_or(text);
    let groups: Vec<&str> = digits.split(',').collect();
    let (first, rest) = groups.split_first().ok_or_else(bad)?;
    let grouped =
        rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let numeric =
        !first.is_empty() && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    if !grouped || !numeric {
        return Err(bad());
    }
    text.replace(',', "").parse().map_err(|_| bad())
}

/// Keeps `7.1234` as typed: digits and at most one point.
pub(super) fn read_decimal(text: &str) -> Result<String, AnswerError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let formed = match digits.split_once('.') {
        Some((whole, decimals)) => numeric(whole) && numeric(decimals),
        None => numeric(digits),
    };
    if formed {
        Ok(text.to_owned())
    } else {
        Err(AnswerError::NotADecimal { text: shortened(text) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_may_stand_on_either_side() {
        for text in
            ["USD 8420.00", "8420 USD", "usd 8,420", "USD8420.00", "8,420.00 Usd", "8420USD"]
        {
            assert_eq!(read_money(text).unwrap().to_string(), "USD 8,420.00", "{text}");
        }
        assert_eq!(read_money("5000 rmb").unwrap().to_string(), "CNY 5,000.00");
    }

    #[test]
    fn an_amount_without_a_currency_is_refused_and_not_guessed() {
        for text in ["$8,420.00", "¥100", "8420", "€5", "8420美元"] {
            assert!(matches!(read_money(text), Err(AnswerError::CurrencyMissing { .. })), "{text}");
        }
        let refusal = |text| match read_money(text) {
            Err(AnswerError::Money(error)) => error,
            other => panic!("{text}: {other:?}"),
        };
        assert!(matches!(refusal("USD 12.345"), MoneyError::WrongDecimals { found: 3, .. }));
        assert!(matches!(refusal("JPY 10.50"), MoneyError::WrongDecimals { .. }));
        assert!(matches!(refusal("XYZ 10.50"), MoneyError::UnknownCurrency { .. }));
        for text in ["USD 1,23.00", "USD", "USD -5", "8.420,00 EUR", "nothing", "USD 5 EUR"] {
            assert!(matches!(refusal(text), MoneyError::NotAnAmount { .. }), "{text}");
        }
    }

    #[test]
    fn numbers_are_plain() {
        assert_eq!(read_integer("1,234"), Ok(1234));
        assert_eq!(read_integer("-3"), Ok(-3));
        for text in ["1.5", "12a", "1,23", "", "-", "99999999999999999999", "--4", ","] {
            assert!(read_integer(text).is_err(), "{text}");
        }
        assert_eq!(read_decimal("7.1234").as_deref(), Ok("7.1234"));
        for text in ["7.", ".5", "7,1", "1e5", "NaN", ""] {
            assert!(read_decimal(text).is_err(), "{text}");
        }
    }
}
