//! The example that every scenario brings along, as a case: made up, complete and ready to be sent.

use chrono::{DateTime, FixedOffset};
use sha2::{Digest as _, Sha256};

use crate::case::{
    Case, CaseId, Contents, Digest, Evidence, EvidenceId, EvidenceKindId, Fact, FactId,
    ImageProperties, MediaType, Original, RecipientId, SelfCheckAnswer, Treatment, Watermark,
};
use crate::rules::{AnswerError, ExampleExhibit, Packs, Scenario, read_answer};

/// An answer of an example cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the example of {scenario} answers {fact} with {text:?}: {error:?}")]
pub struct ExampleError {
    pub scenario: String,
    pub fact: String,
    pub text: String,
    pub error: Box<AnswerError>,
}

/// The example of `scenario`, addressed to `recipient`. Its exhibits have no bytes: they say what
/// would stand there.
pub fn example(
    packs: &Packs,
    scenario: &Scenario,
    recipient: &RecipientId,
    at: DateTime<FixedOffset>,
) -> Result<Case, ExampleError> {
    let id = CaseId(format!("example-{}", scenario.id));
    let mut case = Case::new(id, scenario.id.clone(), recipient.clone(), at);
    case.watermark = Some(Watermark::Fictional);
    for (fact, text) in &scenario.example.facts {
        let Some(definition) = packs.facts.get(fact) else { continue };
        let reading = read_answer(definition, text).map_err(|error| ExampleError {
            scenario: scenario.id.to_string(),
            fact: fact.to_string(),
            text: text.clone(),
            error: Box::new(error),
        })?;
        case.facts.insert(fact.clone(), Fact::typed(reading.answer));
    }
    // What this case does not ask for is no part of it.
    if let Some(asked) = packs.asked(&case) {
        let is_asked =
            |fact: &FactId| asked.facts.iter().any(|request| request.any_of.contains(fact));
        case.facts.retain(|fact, _| is_asked(fact));
        for exhibit in &scenario.example.evidence {
            if asked.evidence.iter().any(|request| request.kind == exhibit.kind) {
                let evidence = stand_in(packs, exhibit, case.next_evidence, at);
                case.next_evidence += 1;
                case.evidence.push(evidence);
            }
        }
    }
    for check in &scenario.self_checks {
        let answer = scenario.example.self_checks.get(check).copied();
        case.self_checks.insert(check.clone(), answer.unwrap_or(SelfCheckAnswer::Yes));
    }
    Ok(case)
}

fn stand_in(
    packs: &Packs,
    exhibit: &ExampleExhibit,
    number: u32,
    at: DateTime<FixedOffset>,
) -> Evidence {
    let kind = &exhibit.kind;
    let is_image = packs
        .evidence_kinds
        .get(kind)
        .is_none_or(|kind| kind.formats.iter().any(|format| format == "image"));
    let (media, contents) = if is_image {
        let properties = ImageProperties { width: 1080, height: 1920, orientation: 1 };
        (MediaType::Png, Contents::Image(properties))
    } else {
        (MediaType::Pdf, Contents::Pdf { pages: 1 })
    };
    Evidence {
        id: EvidenceId(number),
        original: Original {
            sha256: Digest(Sha256::digest(format!("{number} {kind}")).into()),
            bytes: 240_000,
            file_name: file_name(kind, media),
            media,
        },
        contents,
        captured_at: None,
        added_at: at,
        kind: Some(kind.clone()),
        title: String::new(),
        date: Some(exhibit.date.unwrap_or_else(|| at.date_naive())),
        proves: Vec::new(),
        treatment: Treatment::default(),
    }
}

fn file_name(kind: &EvidenceKindId, media: MediaType) -> String {
    format!("{}.{}", kind.as_str().to_lowercase(), media.extension())
}
