//! Reference numbers whose shape or check digit is known. What a rule cannot know (whether the
//! account exists) it does not claim: a pass means only that the number is well formed.

mod check_digit;
mod compare;
mod country;
mod find;
mod form;
mod private;

pub use compare::{Column, Comparison, compare};
pub(in crate::rules) use find::found_in_address;
pub use find::{Found, find_identifiers};
pub use private::{Private, PrivateKind, find_private};

use chrono::{DateTime, Days, FixedOffset, NaiveDate, Utc};
use serde::Serialize;

use super::Identifier;
use crate::case::{Message, clean};
use form::Flaw;

/// What there is to say about an identifier.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IdentifierVerdict {
    /// In the form it is kept and printed in: separators gone, letters in their usual case.
    pub text: String,
    pub problems: Vec<IdentifierProblem>,
}

impl IdentifierVerdict {
    /// The problem that makes the identifier unusable, where there is one.
    pub fn error(&self) -> Option<&IdentifierProblem> {
        self.problems.iter().find(|problem| problem.level == ProblemLevel::Error)
    }
}

/// One thing that is wrong with an identifier.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IdentifierProblem {
    /// Stable name: `identifier-shape`, `identifier-check-digit`.
    pub rule: String,
    pub level: ProblemLevel,
    pub message: Message,
    pub remedy: Message,
}

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ProblemLevel {
    /// The rule is firm: it cannot be right like this.
    Error,
    /// The rule is soft or unpublished: probably wrong.
    Warning,
}

/// Examines `text` as a `identifier`, hidden characters and separators aside.
pub fn examine(
    identifier: Identifier,
    text: &str,
    now: DateTime<FixedOffset>,
) -> IdentifierVerdict {
    let mut verdict = normalized(identifier, text);
    let wish = identifier == Identifier::WishObjectId && verdict.problems.is_empty();
    if wish && !made_in_time(&verdict.text, now.date_naive()) {
        verdict.problems.push(describe(
            identifier,
            &verdict.text,
            ProblemLevel::Warning,
            Flaw::Time,
        ));
    }
    verdict
}

/// What can be said about an identifier at any time.
pub(in crate::rules) fn normalized(identifier: Identifier, text: &str) -> IdentifierVerdict {
    let cleaned = clean(text).text;
    let text = normalize(identifier, &cleaned);
    let mut flaws = form::flaws(identifier, &text);
    if identifier == Identifier::Uetr && flaws.is_empty() && text != cleaned {
        flaws.push((ProblemLevel::Warning, Flaw::UpperCase));
    }
    let problems =
        flaws.into_iter().map(|(level, flaw)| describe(identifier, &text, level, flaw)).collect();
    IdentifierVerdict { text, problems }
}

/// Removes the separators people put in for the eye and settles the case of letters.
fn normalize(identifier: Identifier, text: &str) -> String {
    let without = |separators: &[char]| text.replace(separators, "");
    match identifier {
        Identifier::WishObjectId | Identifier::Uetr => text.to_lowercase(),
        Identifier::PaypalTransactionId => text.to_uppercase(),
        Identifier::S10Tracking
        | Identifier::UpsTracking
        | Identifier::Yunexpress
        | Identifier::Iban
        | Identifier::Bic
        | Identifier::Uscc
        | Identifier::CnResidentId => without(&[' ']).to_uppercase(),
        Identifier::UkSortCode => without(&[' ', '-']),
        Identifier::CnMobile => {
            let digits = without(&[' ', '-']);
            digits.strip_prefix("+86").map(str::to_owned).unwrap_or(digits)
        }
        Identifier::Arn
        | Identifier::FedexExpress12
        | Identifier::UspsImpb22
        | Identifier::DhlExpress
        | Identifier::Cnaps
        | Identifier::CnBankCard
        | Identifier::AbaRouting
        | Identifier::UkAccountNumber
        | Identifier::WechatPayTransactionId
        | Identifier::WechatMchid
        | Identifier::AlipayTradeNo
        | Identifier::PayoneerCustomerId
        | Identifier::CardLast4 => without(&[' ']),
        Identifier::PaypalDisputeId
        | Identifier::SwiftField20Reference
        | Identifier::WishTrackingAny
        | Identifier::ProviderReference => text.to_owned(),
    }
}

/// The first eight hex digits of a Wish id are the second it was made in.
fn made_in_time(id: &str, today: NaiveDate) -> bool {
    let seconds = id.get(..8).and_then(|head| i64::from_str_radix(head, 16).ok());
    let made = seconds.and_then(|seconds| DateTime::<Utc>::from_timestamp(seconds, 0));
    let first = NaiveDate::from_ymd_opt(2010, 1, 1);
    match (made.map(|made| made.date_naive()), first) {
        _ if id.len() != 24 => true,
        (Some(made), Some(first)) => made >= first && made <= today + Days::new(1),
        _ => false,
    }
}

fn describe(
    identifier: Identifier,
    text: &str,
    level: ProblemLevel,
    flaw: Flaw,
) -> IdentifierProblem {
    let rule = flaw.rule();
    let base = name_key(identifier);
    let found = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let say = |key: String| {
        Message::new(key)
            .message("name", Message::new(base.clone()))
            .message("shape", Message::new(format!("{base}.shape")))
            .number("found", found)
    };
    IdentifierProblem {
        rule: rule.to_owned(),
        level,
        message: say(rule.to_owned()),
        remedy: say(format!("{rule}.remedy")),
    }
}

/// Every key the messages of this folder use.
pub(in crate::rules) fn message_keys() -> Vec<String> {
    let problems = Flaw::ALL.iter().map(|flaw| flaw.rule());
    let problems = problems.flat_map(|rule| [rule.to_owned(), format!("{rule}.remedy")]);
    let names = ALL.iter().map(|identifier| name_key(*identifier));
    let found = find::MESSAGE_KEYS.map(str::to_owned);
    problems.chain(names.flat_map(|name| [format!("{name}.shape"), name])).chain(found).collect()
}

/// The key `identifier-name-uetr`: the word for the identifier; its `.shape` says what it looks like.
pub fn name_key(identifier: Identifier) -> String {
    format!("identifier-name-{}", slug(identifier))
}

macro_rules! slugs {
    ($($identifier:ident $slug:literal,)+) => {
        const ALL: &[Identifier] = &[$(Identifier::$identifier),+];

        fn slug(identifier: Identifier) -> &'static str {
            match identifier {
                $(Identifier::$identifier => $slug,)+
            }
        }
    };
}

slugs! {
    WishObjectId "wish-object-id",
    PaypalTransactionId "paypal-transaction-id",
    PaypalDisputeId "paypal-dispute-id",
    Arn "arn",
    Uetr "uetr",
    SwiftField20Reference "swift-field20-reference",
    S10Tracking "s10-tracking",
    UpsTracking "ups-tracking",
    FedexExpress12 "fedex-express-12",
    UspsImpb22 "usps-impb-22",
    DhlExpress "dhl-express",
    Yunexpress "yunexpress",
    WishTrackingAny "wish-tracking-any",
    Iban "iban",
    Bic "bic",
    Cnaps "cnaps",
    CnBankCard "cn-bank-card",
    AbaRouting "aba-routing",
    UkSortCode "uk-sort-code",
    UkAccountNumber "uk-account-number",
    Uscc "uscc",
    CnResidentId "cn-resident-id",
    CnMobile "cn-mobile",
    WechatPayTransactionId "wechat-pay-transaction-id",
    WechatMchid "wechat-mchid",
    AlipayTradeNo "alipay-trade-no",
    PayoneerCustomerId "payoneer-customer-id",
    ProviderReference "provider-reference",
    CardLast4 "card-last4",
}
