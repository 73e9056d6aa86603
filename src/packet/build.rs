//! From a checked case to a packet.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use sha2::{Digest as _, Sha256};

use super::body::{Contents, body};
use super::exhibits::exhibits;
use super::facts::Facts;
use super::form::{Sentences, form};
use super::late::{late, with_late};
use super::letter::letter;
use super::prior::{numbers, prior, recipients_number, with_number};
use super::sheet::{is_claim, sheet};
use super::timeline::timeline;
use super::trail::{HOPS, trail};
use super::{Budget, Exhibit, Gap, Packet, StatedCheck};
use crate::case::{Case, Contents as Inside, Digest, Message, TicketLanguage};
use crate::rules::{Assessment, Need, Packs, Readiness};

/// The most exhibits named on the reviewer's page as decisive.
const DECISIVE: usize = 3;

/// Puts the case into the words of the ticket. `original` says where the bytes of an original are.
pub fn build(
    case: &Case,
    packs: &Packs,
    assessment: &Assessment,
    original: &dyn Fn(&Digest) -> PathBuf,
    ticket_language: TicketLanguage,
    now: DateTime<FixedOffset>,
) -> Packet {
    let case = &*case.as_sent();
    let facts = Facts::new(case, packs, ticket_language);
    let exhibits = exhibits(&facts, original);
    let reference = reference(case);
    let letter = letter(&facts);
    let support = || facts.words.word(&format!("recipient-{}.support", case.recipient));
    let recipient = letter.addressee.clone().unwrap_or_else(support);
    let plain_subject = facts.template("subject");
    let plain_subject = with_late(&facts, "packet-late-subject", plain_subject, assessment);
    let complaint = letter.complaint(&facts, &plain_subject);
    let number = recipients_number(case).filter(|_| letter.same_desk);
    let subject = with_number(&facts, letter.subject(&facts, &plain_subject), number);
    let summary = facts.template("summary");
    let summary = with_late(&facts, "packet-late-summary", summary, assessment);
    let request = letter.request;
    let key_facts = facts.stated(|request| request.key);
    let other_facts = facts.stated(|request| {
        !request.key && request.need == Need::Required && !is_claim(&facts, request)
    });
    let self_checks = self_checks(&facts);
    let (grave, lesser) = gaps(&facts, assessment, &exhibits);
    let prior = prior(&facts);
    let prior_cases = numbers(facts.prior_cases(), &prior);
    let trail = trail(&facts, assessment);
    let sender = facts.sender();
    let budget = budget(case, packs);
    let contents = Contents {
        recipient: &recipient,
        reference: &reference,
        opening: letter.opening.as_ref(),
        summary: &summary,
        request: &request,
        complaint: &complaint,
        key_facts: &key_facts,
        other_facts: &other_facts,
        trail: trail.as_ref(),
        self_checks: &self_checks,
        exhibits: &exhibits,
        gaps: &grave,
        prior_cases: &prior_cases,
        prior: &prior,
        sender: &sender,
        takes_pdf: takes_pdf(case, packs),
    };
    let body = facts.words.each(|locale| body(locale, &contents, &budget));
    let sentences =
        Sentences { subject: &subject, summary: &summary, request: &request, body: &body };
    Packet {
        ticket_language,
        generated_at: now,
        watermark: case.watermark,
        complete: assessment.readiness == Readiness::Ready,
        recipient_email: letter.email,
        // The table of hops is the trail itself.
        further_facts: facts.stated(|request| {
            let hops = request.any_of.iter().any(|fact| fact.as_str() == HOPS);
            !request.key && !hops && !is_claim(&facts, request)
        }),
        decisive: decisive(&facts),
        sheet: sheet(&facts),
        timeline: timeline(&facts, &exhibits),
        form: form(&facts, &sentences),
        file_stem: format!("{reference}_{}_{}", case.recipient, now.format("%Y-%m-%d")),
        reference,
        subject,
        recipient,
        sender,
        opening: letter.opening,
        summary,
        late: late(&facts, assessment),
        trail,
        request,
        complaint,
        key_facts,
        prior_cases,
        prior,
        self_checks,
        exhibits,
        gaps: grave.into_iter().chain(lesser).collect(),
        body,
        budget,
    }
}

/// The scenario and six hex digits that follow from the case's id: short enough for a subject line,
/// the same in every export.
fn reference(case: &Case) -> String {
    let hash = Digest(Sha256::digest(case.id.as_str()).into()).to_string().to_uppercase();
    format!("{}-{}", case.scenario, &hash[..6])
}

/// Whether the packet itself can be sent; so it is where nothing is known.
fn takes_pdf(case: &Case, packs: &Packs) -> bool {
    let limits = packs.recipients.get(&case.recipient).map(|recipient| &recipient.limits);
    let formats = limits.and_then(|limits| limits.formats.as_ref());
    formats.is_none_or(|formats| formats.value.iter().any(|format| format == "pdf"))
}

fn budget(case: &Case, packs: &Packs) -> Budget {
    let Some(recipient) = packs.recipients.get(&case.recipient) else { return Budget::default() };
    let limits = &recipient.limits;
    let formats = limits.formats.iter().flat_map(|formats| &formats.value);
    Budget {
        body_characters: limits.body_characters.as_ref().map(|limit| limit.value),
        file_bytes: limits.file_bytes.as_ref().map(|limit| limit.value),
        total_bytes: limits.total_bytes.as_ref().map(|limit| limit.value),
        files: limits.files.as_ref().map(|limit| limit.value),
        pages: limits.pages.as_ref().map(|limit| limit.value),
        formats: formats.map(|format| format.to_ascii_lowercase()).collect(),
    }
}

/// Every check that was answered, in the scenario's order.
fn self_checks(facts: &Facts<'_>) -> Vec<StatedCheck> {
    let asked = facts.scenario().into_iter().flat_map(|scenario| &scenario.self_checks);
    asked
        .filter_map(|check| {
            let answer = *facts.case.self_checks.get(check)?;
            Some(StatedCheck { what: facts.words.word(&format!("self-check-{check}")), answer })
        })
        .collect()
}

fn decisive(facts: &Facts<'_>) -> Vec<usize> {
    let requests = || facts.scenario().into_iter().flat_map(|scenario| &scenario.evidence);
    let decides = |kind| requests().any(|request| request.decisive && Some(&request.kind) == kind);
    let exhibits = facts.case.evidence.iter().enumerate();
    exhibits
        .filter(|(_, evidence)| !matches!(evidence.contents, Inside::Unreadable { .. }))
        .filter(|(_, evidence)| decides(evidence.kind.as_ref()))
        .map(|(index, _)| index)
        .take(DECISIVE)
        .collect()
}

/// What is missing or cannot be shown, each with its reason: facts, exhibits, files in trouble.
/// Apart from these, what would merely have helped.
fn gaps(facts: &Facts<'_>, assessment: &Assessment, exhibits: &[Exhibit]) -> (Vec<Gap>, Vec<Gap>) {
    let words = &facts.words;
    let missing_facts = facts
        .requests()
        .filter_map(|request| Some((request.need == Need::Required, facts.gap(request)?)));
    // A document that would merely help is the user's business, not the reader's.
    let empty = assessment
        .slots
        .iter()
        .filter(|slot| slot.filled_by.is_empty() && slot.need == Need::Required);
    let missing_exhibits = empty.map(|slot| {
        let what = words.word(&format!("evidence-{}", slot.kind));
        (true, Gap { what, reason: words.word("packet-no-exhibit") })
    });
    let unreadable = exhibits.iter().filter_map(|exhibit| {
        let Inside::Unreadable { trouble } = exhibit.contents else { return None };
        let what = Message::new("packet-exhibit-file")
            .text("number", exhibit.number.as_str())
            .text("title", exhibit.title.as_str())
            .text("file", exhibit.file_name.as_str());
        Some((true, Gap { what: words.say(&what), reason: words.say(&trouble.message()) }))
    });
    let (grave, lesser): (Vec<_>, Vec<_>) =
        missing_facts.chain(missing_exhibits).chain(unreadable).partition(|(grave, _)| *grave);
    let only_gaps = |gaps: Vec<(bool, Gap)>| gaps.into_iter().map(|(_, gap)| gap).collect();
    (only_gaps(grave), only_gaps(lesser))
}
