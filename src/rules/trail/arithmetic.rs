//! Amounts through fees and rates, in integers.

use crate::case::{Currency, Money};

/// The most digits a rate may have, so that no product overflows.
const DIGITS: usize = 15;

/// What is left of `sent` after the fees in its own currency, the exchange into `into` and the fees
/// there. `None` where it cannot be computed.
pub(super) fn comes_out(
    sent: Money,
    fees: &[Money],
    rate: Option<&str>,
    into: Currency,
) -> Option<Money> {
    let taken = |currency| {
        let fees = fees.iter().filter(|fee| fee.currency == currency);
        fees.map(|fee| i128::from(fee.minor_units)).sum::<i128>()
    };
    let before = i128::from(sent.minor_units) - taken(sent.currency);
    if sent.currency == into {
        return money(before, into);
    }
    let (digits, decimals) = read(rate?)?;
    // One unit has 10^exponent minor units on either side.
    let up = 10_i128.pow(into.exponent());
    let down = 10_i128.pow(sent.currency.exponent() + decimals);
    let converted = rounded(before.checked_mul(digits)?.checked_mul(up)?, down);
    money(converted - taken(into), into)
}

/// Whether two rates are the same number.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (Some((one, one_decimals)), Some((other, other_decimals))) = (read(one), read(other))
    else {
        return one == other;
    };
    one * 10_i128.pow(other_decimals) == other * 10_i128.pow(one_decimals)
}

/// `7.1234` as 71234 and 4 decimals.
fn read(rate: &str) -> Option<(i128, u32)> {
    let rate = rate.trim();
    let (whole, decimals) = rate.split_once('.').unwrap_or((rate, ""));
    let digits = format!("{whole}{decimals}");
    if digits.len() > DIGITS || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let number = digits.parse().ok().filter(|number| *number > 0)?;
    Some((number, u32::try_from(decimals.len()).ok()?))
}

/// Half a minor unit counts as one.
fn rounded(number: i128, divisor: i128) -> i128 {
    let half = divisor / 2;
    let shifted = if number < 0 { number - half } else { number + half };
    shifted / divisor
}

fn money(minor_units: i128, currency: Currency) -> Option<Money> {
    Some(Money { currency, minor_units: minor_units.try_into().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn out(sent: &str, fees: &[&str], rate: Option<&str>, into: &str) -> Option<String> {
        let fees: Vec<Money> = fees.iter().map(|fee| fee.parse().unwrap()).collect();
        let out = comes_out(sent.parse().unwrap(), &fees, rate, into.parse().unwrap());
        out.map(|money| money.to_string())
    }

    #[test]
    fn fees_come_off_before_and_after_the_exchange() {
        let usd = "USD 8420.00";
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(out(usd, &["USD 25.00"], None, "USD"), some("USD 8,395.00"));
        assert_eq!(out(usd, &["USD 25.00"], Some("7.1234"), "CNY"), some("CNY 59,800.94"));
        assert_eq!(
            out(usd, &["USD 25.00", "CNY 10.00"], Some("7.1234"), "CNY"),
            some("CNY 59,790.94")
        );
        assert_eq!(out("USD 0.01", &[], Some("149.5"), "JPY"), some("JPY 1"), "1.495 is rounded");
        assert_eq!(out("JPY 1000", &[], Some("0.00205"), "KWD"), some("KWD 2.050"));
        assert_eq!(out("USD 10.00", &["USD 12.00"], None, "USD"), some("USD -2.00"));
    }

    #[test]
    fn what_cannot_be_computed_is_left_open() {
        assert_eq!(out("USD 8420.00", &[], None, "CNY"), None);
        for rate in ["7,1", "", ".", "0", "-7.1", "1e5", "7.12345678901234567"] {
            assert_eq!(out("USD 8420.00", &[], Some(rate), "CNY"), None, "{rate}");
        }
        let most = "USD 92233720368547758.07";
        assert_eq!(out(most, &[], Some("999999999999999"), "CNY"), None, "too large");
    }

    #[test]
    fn rates_are_compared_as_numbers() {
        assert!(same("7.10", "7.1") && same("7", "7.000"));
        assert!(!same("7.1", "7.01"));
    }
}
