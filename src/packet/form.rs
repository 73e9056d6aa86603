//! The boxes of the recipient's web form, filled in for copying.

use super::facts::Facts;
use super::{FilledField, Wording};
use crate::case::FactId;
use crate::rules::FormField;

/// The sentences a box may ask for.
pub(super) struct Sentences<'a> {
    pub(super) subject: &'a Wording,
    pub(super) summary: &'a Wording,
    pub(super) request: &'a Wording,
    pub(super) body: &'a Wording,
}

pub(super) fn form(facts: &Facts<'_>, sentences: &Sentences<'_>) -> Vec<FilledField> {
    let Some(recipient) = facts.packs.recipients.get(&facts.case.recipient) else {
        return Vec::new();
    };
    let filled = |field: &FormField| FilledField {
        label: facts.words.word(&format!("recipient-{}.{}", recipient.id, field.name)),
        text: text(facts, sentences, &field.content),
        limit: field.characters.as_ref().map(|limit| limit.value),
    };
    recipient.form.iter().map(filled).collect()
}

/// A fact without an answer leaves its box empty.
fn text(facts: &Facts<'_>, sentences: &Sentences<'_>, content: &str) -> Wording {
    match content {
        "subject" => sentences.subject.clone(),
        "summary" => sentences.summary.clone(),
        "request" => sentences.request.clone(),
        "body" => sentences.body.clone(),
        other => other
            .strip_prefix("fact:")
            .and_then(|fact| facts.value(&FactId::from(fact)))
            .unwrap_or_else(|| facts.words.each(|_| String::new())),
    }
}
