//! Files a recipient does not take as they are, and documents that are out of date.

use chrono::{DateTime, FixedOffset, Months};

use super::evidence::{place, titled};
use super::order::latest_day;
use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, Argument, Case, FactId, Message};
use crate::rules::{Finding, Place, Recipient, Severity};

/// The day a license or an ID is valid until.
const VALID_UNTIL: &str = "document_valid_until";

/// What was asked for, in the asker's words.
const ASKED_FOR: [&str; 2] = ["requested_documents", "notice_text"];
/// Words for a proof of where someone lives.
const RESIDENCE: [&str; 10] = [
    "proof of residence",
    "proof of address",
    "address proof",
    "residence proof",
    "utility bill",
    "地址证明",
    "住址证明",
    "居住证明",
    "水电",
    "账单地址",
];
/// A bank's proof of the account also shows the address.
const BANK_PROOF: &str = "E15";

/// What a recipient says about the files it takes.
pub(super) fn taken(case: &Case, recipient: &Recipient, findings: &mut Vec<Finding>) {
    let limits = &recipient.limits;
    let formats = limits.formats.as_ref().map(|formats| formats.value.as_slice());
    // Where PDF is taken, the exhibits go inside the packet and the packet is measured.
    let one_by_one =
        limits.files.is_some() || formats.is_some_and(|f| !f.iter().any(|one| one == "pdf"));
    if !one_by_one {
        return;
    }
    let who = |message: Message| {
        message.message("recipient", Message::new(format!("recipient-{}", recipient.id)))
    };
    for (position, exhibit) in case.evidence.iter().enumerate() {
        let of = |message: Message| titled(who(message), position, exhibit);
        let bytes = exhibit.original.bytes;
        if let Some(most) =
            limits.file_bytes.as_ref().map(|most| most.value).filter(|most| bytes > *most)
        {
            findings.push(found(
                Rule::FileTooLarge,
                Severity::Warning,
                place(exhibit),
                |message| {
                    of(message)
                        .with("bytes", Argument::Bytes(bytes))
                        .with("most", Argument::Bytes(most))
                },
            ));
        }
        let format = exhibit.original.media.extension();
        if let Some(formats) = formats.filter(|formats| !formats.iter().any(|one| one == format)) {
            findings.push(found(Rule::FileNotTaken, Severity::Advice, place(exhibit), |message| {
                of(message).text("format", format).text("formats", formats.join(", "))
            }));
        }
    }
    let count = case.evidence.len();
    let too_many = |most: &u32| u32::try_from(count).is_ok_and(|count| count > *most);
    if let Some(most) = limits.files.as_ref().map(|most| most.value).filter(too_many) {
        findings.push(found(Rule::FilesTooMany, Severity::Advice, Place::Case, |message| {
            who(message)
                .number("count", i64::try_from(count).unwrap_or(i64::MAX))
                .number("most", most.into())
        }));
    }
}

/// Documents that are no longer valid, or too old to prove what they are asked for.
pub(super) fn out_of_date(
    case: &Case,
    recipient: Option<&Recipient>,
    now: DateTime<FixedOffset>,
    findings: &mut Vec<Finding>,
) {
    let valid_until = FactId::from(VALID_UNTIL);
    if let Some(day) =
        case.answer(&valid_until).and_then(Answer::day).filter(|day| *day < now.date_naive())
    {
        findings.push(found(
            Rule::DocumentExpired,
            Severity::Warning,
            at_fact(&valid_until),
            |message| {
                message.message("fact", fact_name(&valid_until)).with("date", Argument::Date(day))
            },
        ));
    }
    let months = recipient.and_then(|recipient| recipient.limits.document_months.as_ref());
    let Some(months) = months.map(|months| months.value).filter(|_| residence_is_asked(case))
    else {
        return;
    };
    let Some(oldest) = latest_day(now).checked_sub_months(Months::new(months)) else { return };
    for (position, exhibit) in case.evidence.iter().enumerate() {
        let bank = exhibit.kind.as_ref().is_some_and(|kind| kind.as_str() == BANK_PROOF);
        let Some(day) = exhibit.date.filter(|day| *day < oldest) else { continue };
        if bank || speaks_of_residence(&exhibit.title) {
            findings.push(found(Rule::DocumentOld, Severity::Warning, place(exhibit), |message| {
                titled(message, position, exhibit)
                    .with("date", Argument::Date(day))
                    .number("months", months.into())
            }));
        }
    }
}

fn residence_is_asked(case: &Case) -> bool {
    ASKED_FOR.map(FactId::from).iter().any(|fact| match case.answer(fact) {
        Some(Answer::Text(text)) => speaks_of_residence(text),
        Some(Answer::List(items)) => items.iter().any(|item| speaks_of_residence(item)),
        _ => false,
    })
}

fn speaks_of_residence(text: &str) -> bool {
    let lower = text.to_lowercase();
    RESIDENCE.iter().any(|words| lower.contains(words))
}
