//! The rules that speak, by name. The words of a rule are at `finding-<name>` and
//! `finding-<name>.remedy`, both with the same arguments.

use crate::case::{BounceReasonId, Message};
use crate::rules::{Finding, Objection, Place, Severity};

macro_rules! rules {
    ($($rule:ident $name:literal $($bounce:literal)?,)+) => {
        /// What `check` looks at.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Rule {
            $($rule,)+
        }

        impl Rule {
            const ALL: &[Rule] = &[$(Rule::$rule),+];

            fn name(self) -> &'static str {
                match self {
                    $(Rule::$rule => $name,)+
                }
            }

            /// Why tickets with this fault are bounced.
            fn bounce_reason(self) -> Option<&'static str> {
                match self {
                    $(Rule::$rule => [$($bounce)?].first().copied(),)+
                }
            }
        }
    };
}

rules! {
    ScenarioUnknown "scenario-unknown",
    RecipientUnknown "recipient-unknown",
    RecipientUnusual "recipient-unusual" "J03",
    AccountElsewhere "account-elsewhere" "J03",
    FactMissing "fact-missing" "J01",
    FactMissingAny "fact-missing-any" "J01",
    FactNotAvailable "fact-not-available",
    FactReasonMissing "fact-reason-missing",
    FactRecommended "fact-recommended",
    FactRecommendedAny "fact-recommended-any",
    FactWrongKind "fact-wrong-kind",
    FactUnknown "fact-unknown",
    FactSecret "fact-secret",
    FactUnproven "fact-unproven",
    Identifier "identifier",
    IdentifierInList "identifier-in-list",
    CodeExplained "code-explained",
    CodeElsewhere "code-elsewhere",
    AmountZero "amount-zero",
    LinkElsewhere "link-elsewhere" "J03",
    NameNotLatin "name-not-latin" "J10",
    NamesDiffer "names-differ" "J10",
    NamesPunctuation "names-punctuation" "J10",
    CardholderDiffers "cardholder-differs" "J10",
    PinyinDiffers "pinyin-differs" "J10",
    OrdersSeveral "orders-several" "J04",
    SecondRequest "second-request" "J04",
    SecondProblem "second-problem" "J04",
    SellerNotAsked "seller-not-asked" "J11",
    FileTooLarge "file-too-large" "J14",
    FileNotTaken "file-not-taken" "J14",
    FilesTooMany "files-too-many" "J14",
    DocumentExpired "document-expired" "J09",
    DocumentOld "document-old" "J09",
    EvidenceMissing "evidence-missing",
    EvidenceRecommended "evidence-recommended",
    EvidenceUnsorted "evidence-unsorted",
    EvidenceKindUnknown "evidence-kind-unknown",
    EvidenceUnreadable "evidence-unreadable" "J09",
    EvidenceUnreadableAlone "evidence-unreadable-alone" "J09",
    EvidenceFormat "evidence-format" "J09",
    EvidenceDuplicate "evidence-duplicate",
    EvidenceFuture "evidence-future",
    StatementStopsEarly "statement-stops-early",
    StatementUndated "statement-undated",
    ChainHole "chain-hole",
    DisputeOpenElsewhere "dispute-open-elsewhere",
    DuplicatePending "duplicate-pending" "J05",
    SelfCheckOpen "self-check-open",
    SelfCheckFailed "self-check-failed",
    SelfCheckFailedBlocking "self-check-failed-blocking",
    DateFuture "date-future",
    DateOrder "date-order",
    AmountAbovePaid "amount-above-paid",
    AmountAbove "amount-above",
    ReturnShort "return-short",
    CurrencyDiffers "currency-differs",
    CardNumber "card-number",
    CardNumberLikely "card-number-likely",
    SecretCode "secret-code",
    WordingHeated "wording-heated" "J08",
    WordingShouted "wording-shouted" "J08",
    NodeLate "node-late",
    NodeElsewhere "node-elsewhere" "J03",
    TrailRateDay "trail-rate-day",
    TrailRatesDiffer "trail-rates-differ",
    TrailRateMissing "trail-rate-missing",
    TrailFeeCurrency "trail-fee-currency",
    TrailGap "trail-gap",
    TrailExpected "trail-expected",
    TrailDifference "trail-difference",
    TrailShort "trail-short",
    TrailMissing "trail-missing",
    DeadlinePassed "deadline-passed" "J06",
    DeadlinePassedSafe "deadline-passed-safe" "J06",
    DeadlineReached "deadline-reached",
    DeadlineTooEarly "deadline-too-early",
    DeadlineNear "deadline-near" "J06",
    DeadlineMostlyGone "deadline-mostly-gone" "J06",
    DeadlineCalendar "deadline-calendar",
}

/// A finding of `rule`; `fill` gives the message and the remedy their arguments.
pub(super) fn found(
    rule: Rule,
    severity: Severity,
    place: Place,
    fill: impl Fn(Message) -> Message,
) -> Finding {
    let name = rule.name();
    Finding {
        rule: name.to_owned(),
        severity,
        place,
        message: fill(Message::new(format!("finding-{name}"))),
        remedy: fill(Message::new(format!("finding-{name}.remedy"))),
        bounce_reason: rule.bounce_reason().map(BounceReasonId::from),
    }
}

/// The finding that an objection of the packs stands for.
pub(super) fn objected(
    objection: &Objection,
    place: Place,
    fill: impl Fn(Message) -> Message,
) -> Finding {
    let key = format!("objection-{}", objection.words.as_ref().unwrap_or(&objection.id));
    Finding {
        rule: format!("objection-{}", objection.id),
        severity: objection.severity,
        place,
        remedy: fill(Message::new(format!("{key}.remedy"))),
        message: fill(Message::new(key)),
        bounce_reason: Some(objection.reason.clone()),
    }
}

/// Every key the findings use by themselves.
pub(in crate::rules) fn message_keys() -> Vec<String> {
    Rule::ALL
        .iter()
        .map(|rule| format!("finding-{}", rule.name()))
        .flat_map(|key| [format!("{key}.remedy"), key])
        .collect()
}
