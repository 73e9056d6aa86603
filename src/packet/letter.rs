//! The letter of a later step of the ladder: how it opens, what it asks, to whom it goes, and what a
//! formal complaint has to name.

use super::Wording;
use super::facts::Facts;
use crate::case::{FactId, Message};
use crate::rules::{Channel, Standing, StepKind};

/// What the step of the case changes about its ticket.
pub(super) struct Letter {
    pub(super) opening: Option<Wording>,
    pub(super) request: Wording,
    /// Somebody other than the recipient.
    pub(super) addressee: Option<Wording>,
    pub(super) email: Option<String>,
    /// It goes to the same desk as the tickets before it, which knows their numbers.
    pub(super) same_desk: bool,
    /// The key of its subject, where it is a complaint.
    complaint: Option<String>,
}

pub(super) fn letter(facts: &Facts<'_>) -> Letter {
    let request = facts.template("ask");
    let standing = facts.packs.standing(facts.case);
    let later = standing.filter(|standing| !standing.is_first() && standing.step.kind.has_letter());
    let Some(standing) = later else {
        return Letter {
            opening: None,
            request,
            addressee: None,
            email: first_email(facts, |channel| !channel.complaint),
            same_desk: true,
            complaint: None,
        };
    };
    let key = |part: &str| standing.key(part);
    let outside = standing.is_outside();
    let asked = facts.words.each(|locale| {
        let ask = request.text_in(locale.language());
        locale.say(&Message::new(key("-ask")).text("ask", ask))
    });
    Letter {
        opening: Some(facts.words.word(&key("-letter"))),
        request: asked,
        addressee: outside.then(|| facts.words.word(&key("-to"))),
        email: email(facts, &standing),
        same_desk: !outside,
        complaint: standing.step.kind.is_complaint().then(|| key("-subject")),
    }
}

fn channels<'a>(facts: &Facts<'a>) -> impl Iterator<Item = &'a Channel> {
    let recipient = facts.packs.recipients.get(&facts.case.recipient);
    recipient.into_iter().flat_map(|recipient| &recipient.channels).map(|channel| &channel.value)
}

fn first_email(facts: &Facts<'_>, wanted: impl Fn(&Channel) -> bool) -> Option<String> {
    channels(facts).filter(|channel| wanted(channel)).find_map(|channel| channel.email.clone())
}

/// The address of the step's channel, or any that fits the step.
fn email(facts: &Facts<'_>, standing: &Standing<'_>) -> Option<String> {
    if standing.is_outside() {
        return None;
    }
    let named = standing.channel(facts.packs, &facts.case.recipient);
    let complaint = standing.step.kind == StepKind::Complaint;
    named
        .and_then(|channel| channel.email.clone())
        .or_else(|| first_email(facts, |channel| complaint || !channel.complaint))
}

impl Letter {
    /// The scenario's subject, or that of the complaint around it.
    pub(super) fn subject(&self, facts: &Facts<'_>, plain: &Wording) -> Wording {
        let Some(key) = &self.complaint else { return plain.clone() };
        facts.words.each(|locale| {
            let subject = plain.text_in(locale.language());
            locale.say(&Message::new(key).text("subject", subject))
        })
    }

    /// What a complaint names, label and text: who complains, how to reach them, why, since when, and
    /// what would settle it.
    pub(super) fn complaint(
        &self,
        facts: &Facts<'_>,
        subject: &Wording,
    ) -> Vec<(Wording, Wording)> {
        if self.complaint.is_none() {
            return Vec::new();
        }
        let words = &facts.words;
        let fact = |name: &str| {
            let fact = FactId::from(name);
            Some((facts.label(&fact), facts.value(&fact)?))
        };
        let reach = ["contact_name", "contact_email", "contact_phone"].into_iter().filter_map(fact);
        let reason = (words.word("carry-on-complaint-reason"), subject.clone());
        let since = began(facts).map(|since| (words.word("carry-on-complaint-began"), since));
        let settled = (words.word("carry-on-complaint-resolution"), facts.template("ask"));
        reach.chain([reason]).chain(since).chain([settled]).collect()
    }
}

/// The day the trouble showed: what a deadline of the scenario counts from, else the last of the key
/// facts that is a day.
fn began(facts: &Facts<'_>) -> Option<Wording> {
    let scenario = facts.scenario()?;
    let starts = scenario.deadlines.iter().filter_map(|id| facts.packs.deadlines.get(id));
    let starts = starts.flat_map(|rule| &rule.starts);
    let keys = scenario.facts.iter().rev().filter(|request| request.key);
    let keys = keys.flat_map(|request| &request.any_of);
    let day = starts.chain(keys).find_map(|fact| facts.case.answer(fact)?.day())?;
    Some(facts.words.each(|locale| locale.date(day)))
}
