//! Money is integer minor units plus an ISO 4217 currency, never a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 4217 currency that is in use as money and has a minor unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, as = "String"))]
#[serde(into = "String", try_from = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Digits after the decimal point: 2 for USD, 0 for JPY, 3 for KWD.
    pub fn exponent(self) -> u32 {
        self.0.exponent().unwrap_or(0).into()
    }

    pub fn code(self) -> &'static str {
        self.0.code()
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(code: &str) -> Result<Currency, MoneyError> {
        iso_currency::Currency::from_code(code)
            .filter(|currency| currency.exponent().is_some())
            .map(Currency)
            .ok_or_else(|| MoneyError::UnknownCurrency { code: code.to_owned() })
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;

    fn try_from(code: String) -> Result<Currency, MoneyError> {
        code.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.code().to_owned()
    }
}

/// An amount in minor units: `USD 8,420.00` is 842000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Money {
    #[cfg_attr(test, schemars(with = "String"))]
    pub currency: Currency,
    pub minor_units: i64,
}

/// Why a text is not an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    #[error("{text:?} is not an amount like \"USD 8420.00\"")]
    NotAnAmount { text: String },
    #[error("{code:?} is not a currency code")]
    UnknownCurrency { code: String },
    #[error("{currency} takes {expected} decimals, not {found}")]
    WrongDecimals { currency: &'static str, expected: u32, found: u32 },
    #[error("{text:?} is larger than any amount can be")]
    TooLarge { text: String },
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads `USD 8420.00`, `USD 8,420.00` or `JPY 5000`. A whole number may leave the decimals out.
    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let not_an_amount = || MoneyError::NotAnAmount { text: text.to_owned() };
        let (code, number) = text.trim().split_once(' ').ok_or_else(not_an_amount)?;
        if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(not_an_amount());
        }
        let number = number.trim();
        let (whole, decimals) = match number.split_once('.') {
            Some((_, "")) => return Err(not_an_amount()),
            Some(parts) => parts,
            None => (number, ""),
        };
        let digits = whole_digits(whole).ok_or_else(not_an_amount)?;
        if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(not_an_amount());
        }
        let currency: Currency = code.parse()?;
        let expected = currency.exponent();
        let found = u32::try_from(decimals.len()).unwrap_or(u32::MAX);
        if found != 0 && found != expected {
            let currency = currency.code();
            return Err(MoneyError::WrongDecimals { currency, expected, found });
        }
        let padded = format!("{digits}{decimals:0<width$}", width = expected as usize);
        let minor_units =
            padded.parse().map_err(|_| MoneyError::TooLarge { text: text.to_owned() })?;
        Ok(Money { currency, minor_units })
    }
}

/// The digits of `8420` or `8,420`; `None` where commas do not stand between groups of three.
fn whole_digits(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(',').collect();
    let all_digits = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let (first, rest) = groups.split_first()?;
    let grouped =
        rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    (all_digits && grouped && !first.is_empty()).then(|| groups.concat())
}

impl fmt::Display for Money {
    /// `USD 8,420.00`, the same in every language.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exponent = self.currency.exponent();
        let scale = 10_u64.pow(exponent);
        let units = self.minor_units.unsigned_abs();
        let sign = if self.minor_units < 0 { "-" } else { "" };
        write!(formatter, "{} {sign}{}", self.currency.code(), group_thousands(units / scale))?;
        if exponent > 0 {
            write!(formatter, ".{:0width$}", units % scale, width = exponent as usize)?;
        }
        Ok(())
    }
}

/// `1,284`, the same in every language.
pub fn group_thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_amounts() {
        for (text, minor_units, printed) in [
            ("USD 8420.00", 842_000, "USD 8,420.00"),
            ("USD 1,234.56", 123_456, "USD 1,234.56"),
            ("USD 8420", 842_000, "USD 8,420.00"),
            ("JPY 5000", 5_000, "JPY 5,000"),
            ("KWD 1.500", 1_500, "KWD 1.500"),
            ("CNY 0.01", 1, "CNY 0.01"),
        ] {
            let money: Money = text.parse().unwrap();
            assert_eq!((money.minor_units, money.to_string().as_str()), (minor_units, printed));
        }
    }

    #[test]
    fn refuses_what_is_not_an_amount_and_says_why() {
        let refusal = |text: &str| text.parse::<Money>().unwrap_err();
        for text in ["1234.56", "USD 1,23.00", "usd 5", "USD", "USD -5", "USD 5.", "USD .50", ""] {
            assert!(matches!(refusal(text), MoneyError::NotAnAmount { .. }), "{text}");
        }
        assert_eq!(
            refusal("USD 12.345"),
            MoneyError::WrongDecimals { currency: "USD", expected: 2, found: 3 }
        );
        assert!(matches!(refusal("JPY 10.50"), MoneyError::WrongDecimals { found: 2, .. }));
        assert!(matches!(refusal("QQQ 1.00"), MoneyError::UnknownCurrency { .. }));
        assert!(matches!(refusal("USD 99999999999999999999"), MoneyError::TooLarge { .. }));
    }
}
