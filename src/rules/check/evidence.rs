//! The exhibits: empty slots, files that cannot be read, files in the wrong place.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};

use super::order::latest_day;
use super::rule::{Rule, found};
use super::{Exhibits, evidence_name};
use crate::case::{Argument, BounceReasonId, Case, Contents, Digest, Evidence, MediaType, Message};
use crate::rules::{EvidenceRequest, Finding, Need, Packs, Place, Scenario, Severity, Slot};

/// Asking the seller first: without it consumers' tickets come back.
const ASKED_FIRST: (&str, &str) = ("E42", "J11");

/// The slots of the scenario, and what is wrong with each.
pub(super) fn slots(
    packs: &Packs,
    scenario: &Scenario,
    exhibits: &Exhibits<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Slot> {
    let mut slots = Vec::with_capacity(scenario.evidence.len());
    for request in &scenario.evidence {
        let filled = exhibits.of_kind(&request.kind);
        let generated = packs.evidence_kinds.get(&request.kind).is_some_and(|kind| kind.generated);
        if filled.is_empty() && !generated {
            findings.extend(empty_slot(request));
        }
        let alone = exhibits.readable(&request.kind).next().is_none();
        for (position, exhibit) in filled {
            let blocks = alone && !generated && request.need == Need::Required;
            findings.extend(unreadable(*position, exhibit, blocks));
        }
        slots.push(Slot {
            kind: request.kind.clone(),
            need: request.need,
            proves: request.proves.clone(),
            decisive: request.decisive,
            filled_by: filled.iter().map(|(_, exhibit)| exhibit.id).collect(),
        });
    }
    slots
}

fn empty_slot(request: &EvidenceRequest) -> Option<Finding> {
    let (rule, severity) = match request.need {
        Need::Required => (Rule::EvidenceMissing, Severity::Blocker),
        Need::Recommended => (Rule::EvidenceRecommended, Severity::Advice),
        Need::Optional => return None,
    };
    let kind = &request.kind;
    let part = |name: &str| Message::new(format!("evidence-{kind}.{name}"));
    let finding = found(rule, severity, Place::Slot { kind: kind.clone() }, |message| {
        message
            .text("id", kind.as_str())
            .message("evidence", evidence_name(kind))
            .message("must-show", part("must-show"))
            .message("where", part("where"))
    });
    let (asked, reason) = ASKED_FIRST;
    let bounce_reason = (kind.as_str() == asked).then(|| BounceReasonId::from(reason));
    Some(Finding { bounce_reason, ..finding })
}

fn unreadable(position: usize, exhibit: &Evidence, blocks: bool) -> Option<Finding> {
    let Contents::Unreadable { trouble } = exhibit.contents else { return None };
    let (rule, severity) = match blocks {
        true => (Rule::EvidenceUnreadableAlone, Severity::Blocker),
        false => (Rule::EvidenceUnreadable, Severity::Warning),
    };
    Some(found(rule, severity, place(exhibit), |message| {
        titled(message, position, exhibit)
            .message("trouble", trouble.message())
            .message("cure", trouble.remedy())
    }))
}

pub(super) fn is_unreadable(exhibit: &Evidence) -> bool {
    matches!(exhibit.contents, Contents::Unreadable { .. })
}

/// What is wrong with each exhibit by itself and beside the others.
pub(super) fn each(
    case: &Case,
    packs: &Packs,
    scenario: Option<&Scenario>,
    now: DateTime<FixedOffset>,
    findings: &mut Vec<Finding>,
) {
    let asked = scenario.map(|scenario| scenario.evidence.as_slice());
    let today = latest_day(now);
    let mut unsorted = case.evidence.iter().filter(|exhibit| exhibit.kind.is_none()).count();
    let mut seen: HashMap<&Digest, usize> = HashMap::with_capacity(case.evidence.len());
    for (position, exhibit) in case.evidence.iter().enumerate() {
        let mut say = |rule, severity, fill: &dyn Fn(Message) -> Message| {
            findings.push(found(rule, severity, place(exhibit), |message| {
                fill(titled(message, position, exhibit))
            }));
        };
        match exhibit.kind.as_ref().map(|kind| (kind, packs.evidence_kinds.get(kind))) {
            // Said once, at the first of them: a folder that was just dropped is one thing to do.
            None => {
                let count = std::mem::take(&mut unsorted) as i64;
                if count > 0 {
                    say(Rule::EvidenceUnsorted, Severity::Warning, &|m| m.number("count", count));
                }
            }
            Some((kind, None)) => {
                say(Rule::EvidenceKindUnknown, Severity::Warning, &|m| m.text("id", kind.as_str()));
            }
            Some((kind, Some(known))) => {
                if !is_unreadable(exhibit) && !accepts(&known.formats, exhibit.original.media) {
                    say(Rule::EvidenceFormat, Severity::Warning, &|message| {
                        message
                            .text("format", exhibit.original.media.extension())
                            .message("evidence", evidence_name(kind))
                    });
                }
            }
        }
        if let Some(day) = exhibit.date.filter(|day| *day > today) {
            say(Rule::EvidenceFuture, Severity::Warning, &|m| m.with("date", Argument::Date(day)));
        }
        match seen.get(&exhibit.original.sha256) {
            Some(first) => say(Rule::EvidenceDuplicate, Severity::Warning, &|message| {
                message.text("first", Case::exhibit_number(*first))
            }),
            None => {
                seen.insert(&exhibit.original.sha256, position);
            }
        }
        let in_a_slot = asked.is_some_and(|asked| {
            asked.iter().any(|request| Some(&request.kind) == exhibit.kind.as_ref())
        });
        if !in_a_slot {
            findings.extend(unreadable(position, exhibit, false));
        }
    }
}

/// Whether a slot that takes these families of files takes this one. Text counts as mail: both are
/// conversations.
fn accepts(families: &[String], media: MediaType) -> bool {
    let wanted = match media {
        media if media.is_image() => "image",
        MediaType::Pdf => "pdf",
        MediaType::Email | MediaType::Text => "mail",
        MediaType::Csv | MediaType::Xls | MediaType::Xlsx => "table",
        _ => "video",
    };
    families.is_empty() || families.iter().any(|family| family == wanted)
}

pub(super) fn place(exhibit: &Evidence) -> Place {
    Place::Evidence { evidence: exhibit.id }
}

/// The number and the title an exhibit is known by.
pub(super) fn titled(message: Message, position: usize, exhibit: &Evidence) -> Message {
    let title = match exhibit.title.trim() {
        "" => exhibit.original.file_name.as_str(),
        title => title,
    };
    message.text("number", Case::exhibit_number(position)).text("title", title)
}
