//! The check digits that no crate knows, each over text whose shape has been looked at already.
//! Algorithms as published in python-stdnum and tracking_number_data; CNAPS was derived from 228 real
//! codes.

/// ISO 7064 MOD 11,10 over eleven digits and the check digit.
pub(super) fn cnaps(code: &str) -> bool {
    let digits: Vec<u32> = values(code).collect();
    let Some((check, body)) = digits.split_last() else { return false };
    let product = body.iter().fold(10, |product, digit| match (product + digit) % 10 {
        0 => 10 * 2 % 11,
        sum => sum * 2 % 11,
    });
    (11 - product) % 10 == *check
}

/// GB 32100-2015 over 17 characters and the check character.
pub(super) fn uscc(code: &str) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let places: Option<Vec<usize>> =
        code.chars().map(|character| ALPHABET.find(character)).collect();
    let Some((check, body)) = places.as_deref().and_then(<[usize]>::split_last) else {
        return false;
    };
    let sum: usize = body.iter().zip(WEIGHTS).map(|(place, weight)| place * weight).sum();
    (31 - sum % 31) % 31 == *check
}

/// GB 11643-1999 over 17 digits and the check character.
pub(super) fn resident_id(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = values(number).zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let expected = b"10X98765432"[(sum % 11) as usize];
    number.as_bytes().last() == Some(&expected)
}

/// S10 of the postal union: eight digits and the check digit.
pub(super) fn s10(serial: &str) -> bool {
    const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = values(serial).zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let expected = match sum % 11 {
        0 => 5,
        1 => 0,
        rest => 11 - rest,
    };
    values(serial).last() == Some(expected)
}

/// UPS: fifteen letters and digits after `1Z`, and the check digit.
pub(super) fn ups(after_prefix: &str) -> bool {
    let values: Vec<u32> = after_prefix
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' => u32::from(byte - b'0'),
            _ => u32::from(byte - 3) % 10,
        })
        .collect();
    let Some((check, body)) = values.split_last() else { return false };
    let sum: u32 =
        body.iter().enumerate().map(|(index, value)| value * (1 + index as u32 % 2)).sum();
    (10 - sum % 10) % 10 == *check
}

/// FedEx Express: eleven digits and the check digit.
pub(super) fn fedex(number: &str) -> bool {
    let sum: u32 =
        values(number).take(11).zip([3, 1, 7].iter().cycle()).map(|(d, weight)| d * weight).sum();
    values(number).last() == Some(sum % 11 % 10)
}

/// USPS: 21 digits and the check digit, weighed 3, 1, 3 … from the right.
pub(super) fn usps(number: &str) -> bool {
    let sum: u32 = values(number)
        .rev()
        .skip(1)
        .enumerate()
        .map(|(index, digit)| if index % 2 == 0 { digit * 3 } else { digit })
        .sum();
    values(number).last() == Some((10 - sum % 10) % 10)
}

/// DHL Express: all but the last digit, modulo 7, is the last.
pub(super) fn dhl(number: &str) -> bool {
    let (body, check) = number.split_at(number.len().saturating_sub(1));
    let remainder = body.parse::<u64>().map(|body| body % 7);
    check.parse() == remainder
}

/// ABA routing number: weights 3, 7, 1.
pub(super) fn aba(number: &str) -> bool {
    let sum: u32 = values(number).zip([3, 7, 1].iter().cycle()).map(|(d, weight)| d * weight).sum();
    sum.is_multiple_of(10)
}

fn values(digits: &str) -> impl DoubleEndedIterator<Item = u32> {
    digits.bytes().map(|byte| u32::from(byte.wrapping_sub(b'0')))
}
