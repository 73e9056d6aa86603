//! What a well-formed identifier looks like, one rule per kind. Sources and test vectors stand in
//! `tests/data/identifiers.json`.

use chrono::NaiveDate;

use super::{ProblemLevel, check_digit, country::is_country};
use crate::rules::Identifier;
use ProblemLevel::{Error, Warning};

macro_rules! flaws {
    ($($(#[$doc:meta])* $flaw:ident $rule:literal,)+) => {
        /// What can be wrong with an identifier.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Flaw {
            $($(#[$doc])* $flaw,)+
        }

        impl Flaw {
            pub(super) const ALL: &[Flaw] = &[$(Flaw::$flaw),+];

            /// The stable name, which is also the key of its words.
            pub(super) fn rule(self) -> &'static str {
                match self {
                    $(Flaw::$flaw => $rule,)+
                }
            }
        }
    };
}

flaws! {
    /// Wrong length or wrong characters.
    Shape "identifier-shape",
    CheckDigit "identifier-check-digit",
    /// A date inside it is impossible.
    Date "identifier-date",
    /// The creation time inside it lies in the future or before there was such an id.
    Time "identifier-time",
    UnknownCountry "identifier-country",
    /// The country named has no IBAN.
    NoIban "identifier-no-iban",
    /// Right check digits, but not the length or pattern of its country.
    IbanForm "identifier-iban-form",
    Prefix "identifier-prefix",
    /// All digits or all letters where both are mixed.
    Implausible "identifier-implausible",
    /// Normalized to lower case.
    UpperCase "identifier-upper-case",
    /// A plain number where an id of 24 hex digits is usual.
    PlainNumber "identifier-plain-number",
}

type Flaws = Vec<(ProblemLevel, Flaw)>;

/// What is wrong with the normalized `text`, whatever the time.
pub(super) fn flaws(identifier: Identifier, text: &str) -> Flaws {
    match identifier {
        Identifier::WishObjectId => match text {
            _ if text.len() == 24 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) => vec![],
            _ if digits(text, 1..=15) => vec![(Warning, Flaw::PlainNumber)],
            _ => vec![(Error, Flaw::Shape)],
        },
        Identifier::PaypalTransactionId => {
            let mixed = text.bytes().any(|byte| byte.is_ascii_digit())
                && text.bytes().any(|byte| byte.is_ascii_alphabetic());
            shape(Error, text.len() == 17 && alphanumeric(text)).or(
                Warning,
                Flaw::Implausible,
                || mixed,
            )
        }
        Identifier::PaypalDisputeId => {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            shape(Error, (1..=255).contains(&text.len()) && text.bytes().all(allowed)).or(
                Warning,
                Flaw::Prefix,
                || text.starts_with("PP-"),
            )
        }
        Identifier::Arn => shape(Error, digits(text, 23..=23))
            .or(Warning, Flaw::Date, || {
                text[8..11].parse().is_ok_and(|day: u16| (1..=366).contains(&day))
            })
            .or(Warning, Flaw::CheckDigit, || luhn::valid(text)),
        Identifier::Uetr => shape(Error, is_uuid_v4(text)),
        Identifier::SwiftField20Reference => shape(Warning, is_swift_reference(text)),
        Identifier::S10Tracking => {
            let formed = text.is_ascii()
                && text.len() == 13
                && letters(&text[..2])
                && digits(&text[2..11], 9..=9)
                && letters(&text[11..]);
            shape(Warning, formed).or(Warning, Flaw::UnknownCountry, || is_country(&text[11..])).or(
                Warning,
                Flaw::CheckDigit,
                || check_digit::s10(&text[2..11]),
            )
        }
        Identifier::UpsTracking => {
            let formed = text.len() == 18
                && text.starts_with("1Z")
                && alphanumeric(text)
                && text.ends_with(|last: char| last.is_ascii_digit());
            shape(Warning, formed).or(Warning, Flaw::CheckDigit, || check_digit::ups(&text[2..]))
        }
        Identifier::FedexExpress12 => {
            shape(Warning, digits(text, 12..=12))
                .or(Warning, Flaw::CheckDigit, || check_digit::fedex(text))
        }
        Identifier::UspsImpb22 => {
            let formed =
                digits(text, 22..=22) && matches!(text.as_bytes(), [b'9', b'2'..=b'5', ..]);
            shape(Warning, formed).or(Warning, Flaw::CheckDigit, || check_digit::usps(text))
        }
        Identifier::DhlExpress => {
            shape(Warning, digits(text, 10..=11))
                .or(Warning, Flaw::CheckDigit, || check_digit::dhl(text))
        }
        Identifier::Yunexpress => {
            let serial = text.strip_prefix("YT");
            shape(Warning, serial.is_some_and(|serial| digits(serial, 16..=16)))
        }
        Identifier::WishTrackingAny => {
            shape(Error, (1..=50).contains(&text.len()) && alphanumeric(text))
        }
        Identifier::Iban => iban(text),
        Identifier::Bic => {
            let formed = matches!(text.len(), 8 | 11) && alphanumeric(text) && letters(&text[..6]);
            shape(Error, formed).or(Error, Flaw::UnknownCountry, || is_country(&text[4..6]))
        }
        Identifier::Cnaps => {
            shape(Error, digits(text, 12..=12))
                .or(Warning, Flaw::CheckDigit, || check_digit::cnaps(text))
        }
        Identifier::CnBankCard => {
            shape(Warning, digits(text, 16..=19))
                .or(Warning, Flaw::CheckDigit, || luhn::valid(text))
        }
        Identifier::AbaRouting => shape(Error, digits(text, 9..=9))
            .or(Error, Flaw::CheckDigit, || check_digit::aba(text))
            .or(Error, Flaw::Prefix, || {
                matches!(text[..2].parse(), Ok(1..=12 | 21..=32 | 61..=72 | 80_u8))
            }),
        Identifier::UkSortCode => shape(Error, digits(text, 6..=6)),
        Identifier::UkAccountNumber => shape(Error, digits(text, 8..=8)),
        Identifier::Uscc => {
            let in_alphabet = |byte: u8| {
                byte.is_ascii_digit() || byte.is_ascii_uppercase() && !b"IOSVZ".contains(&byte)
            };
            let formed =
                text.len() == 18 && text.bytes().all(in_alphabet) && digits(&text[2..8], 6..=6);
            shape(Error, formed).or(Error, Flaw::CheckDigit, || check_digit::uscc(text))
        }
        Identifier::CnResidentId => {
            let formed = text.is_ascii()
                && text.len() == 18
                && digits(&text[..17], 17..=17)
                && text.ends_with(|last: char| last.is_ascii_digit() || last == 'X');
            shape(Error, formed).or(Error, Flaw::Date, || is_date(&text[6..14])).or(
                Error,
                Flaw::CheckDigit,
                || check_digit::resident_id(text),
            )
        }
        Identifier::CnMobile => shape(
            Warning,
            digits(text, 11..=11) && matches!(text.as_bytes(), [b'1', b'3'..=b'9', ..]),
        ),
        Identifier::WechatPayTransactionId => shape(
            Warning,
            digits(text, 28..=28) && text.starts_with(['1', '4']),
        )
        .or(Warning, Flaw::Date, || is_date(&text[10..18])),
        Identifier::WechatMchid => shape(Warning, digits(text, 8..=10)),
        Identifier::AlipayTradeNo => {
            shape(Warning, digits(text, 28..=28)).or(Warning, Flaw::Date, || is_date(&text[..8]))
        }
        Identifier::PayoneerCustomerId => shape(Warning, digits(text, 6..=10)),
        Identifier::ProviderReference => {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
            let formed = (4..=40).contains(&text.len())
                && text.bytes().all(allowed)
                && !text.starts_with(['_', '-']);
            shape(Warning, formed)
        }
        Identifier::CardLast4 => shape(Error, digits(text, 4..=4)),
    }
}

fn iban(text: &str) -> Flaws {
    use iban::{Iban, ParseBaseIbanError, ParseIbanError};
    // Places whose users are often asked for one all the same.
    let without_iban = ["CN", "HK", "US", "MO", "TW", "SG", "JP", "AU", "CA"];
    if text.is_ascii() && text.len() > 2 && without_iban.contains(&&text[..2]) {
        return vec![(Error, Flaw::NoIban)];
    }
    let flaw = match text.parse::<Iban>() {
        Ok(_) => return vec![],
        Err(ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidFormat }) => {
            Flaw::Shape
        }
        Err(ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum }) => {
            Flaw::CheckDigit
        }
        Err(ParseIbanError::InvalidBban(_)) => Flaw::IbanForm,
        Err(ParseIbanError::UnknownCountry(_)) => Flaw::UnknownCountry,
    };
    vec![(Error, flaw)]
}

/// Later rules speak only about a text whose shape is right.
fn shape(level: ProblemLevel, right: bool) -> Flaws {
    if right { vec![] } else { vec![(level, Flaw::Shape)] }
}

trait Further {
    fn or(self, level: ProblemLevel, flaw: Flaw, holds: impl FnOnce() -> bool) -> Flaws;
}

impl Further for Flaws {
    fn or(mut self, level: ProblemLevel, flaw: Flaw, holds: impl FnOnce() -> bool) -> Flaws {
        let shaped = !self.iter().any(|(_, earlier)| *earlier == Flaw::Shape);
        if shaped && !holds() {
            self.push((level, flaw));
        }
        self
    }
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn letters(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn alphanumeric(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `YYYYMMDD`.
fn is_date(text: &str) -> bool {
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse().ok());
    match (text.get(..4).and_then(|year| year.parse().ok()), part(4..6), part(6..8)) {
        (Some(year), Some(month), Some(day)) => {
            (1900..=2100).contains(&year) && NaiveDate::from_ymd_opt(year, month, day).is_some()
        }
        _ => false,
    }
}

/// 8-4-4-4-12 lower-case hex digits, version 4, variant 8, 9, a or b.
fn is_uuid_v4(text: &str) -> bool {
    let hyphenated = text.len() == 36 && !text.bytes().any(|byte| byte.is_ascii_uppercase());
    let uuid = uuid::Uuid::try_parse(text).ok().filter(|_| hyphenated);
    uuid.is_some_and(|uuid| {
        uuid.get_version() == Some(uuid::Version::Random)
            && uuid.get_variant() == uuid::Variant::RFC4122
    })
}

/// 1–16 characters of the SWIFT x set, no slash at the ends, no two in a row.
fn is_swift_reference(text: &str) -> bool {
    let in_set = |byte: u8| byte.is_ascii_alphanumeric() || b"/-?:().,'+ ".contains(&byte);
    (1..=16).contains(&text.len())
        && text.bytes().all(in_set)
        && !text.starts_with('/')
        && !text.ends_with('/')
        && !text.contains("//")
}
