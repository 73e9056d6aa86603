//! What was sent before about the same problem, and what came back.

use chrono::NaiveDate;

use super::facts::Facts;
use super::{Event, PriorNumber, PriorTicket, Wording};
use crate::case::{Argument, Case, EvidenceId, Message, Submission, SubmissionAnswer};
use crate::rules::{Packs, Standing, StepKind};

/// In order of the days they were sent.
pub(super) fn prior(facts: &Facts<'_>) -> Vec<PriorTicket> {
    let told = |submission: &Submission| PriorTicket {
        day: submission.sent_at.day(),
        number: number(facts, submission),
        told: facts.words.say(&tell(facts.packs, submission)),
        exhibits: answer_exhibit(facts.case, submission).into_iter().collect(),
    };
    in_order(facts.case).into_iter().map(told).collect()
}

/// The number that came back; whose it is, unless it is the recipient's own.
fn number(facts: &Facts<'_>, submission: &Submission) -> Option<PriorNumber> {
    let number = submission.ticket_number.clone()?;
    let said = match submission.recipient == facts.case.recipient {
        true => facts.words.each(|_| number.clone()),
        false => {
            let whose = whom(facts.packs, submission);
            let message = Message::new("packet-ticket-of").message("recipient", whose);
            facts.words.say(&message.text("number", number.as_str()))
        }
    };
    Some(PriorNumber { number, said })
}

/// The number by which the recipient of the case knows it.
pub(super) fn recipients_number(case: &Case) -> Option<&str> {
    let theirs = in_order(case).into_iter().rev();
    theirs
        .filter(|submission| submission.recipient == case.recipient)
        .find_map(|submission| submission.ticket_number.as_deref())
}

/// Sending and answering as events, but for a sending that a fact tells already.
pub(super) fn events(facts: &Facts<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for submission in in_order(facts.case) {
        let standing = Standing::of(facts.packs, submission);
        let sent_fact = standing.and_then(|standing| standing.step.fills.sent_at.as_ref());
        let sent = submission.sent_at.day();
        let told = sent_fact.filter(|fact| facts.is_asked(fact)).is_some_and(|fact| {
            facts.case.answer(fact).and_then(|answer| answer.day()) == Some(sent)
        });
        if !told {
            let what = facts.words.say(&sending(facts.packs, submission, None));
            events.push(Event { day: sent, time: None, what, fact: None, exhibits: Vec::new() });
        }
        if let Some(answer) = &submission.reply.answer {
            let what = facts.words.say(&answering(facts.packs, submission));
            let exhibits = answer_exhibit(facts.case, submission).into_iter().collect();
            events.push(Event { day: answer.at.day(), time: None, what, fact: None, exhibits });
        }
    }
    events
}

fn in_order(case: &Case) -> Vec<&Submission> {
    let mut submissions: Vec<&Submission> = case.submissions.iter().collect();
    submissions.sort_by_key(|submission| (submission.sent_at.day(), submission.id));
    submissions
}

fn answer_exhibit(case: &Case, submission: &Submission) -> Option<usize> {
    let evidence: EvidenceId = submission.reply.answer.as_ref()?.evidence?;
    case.evidence.iter().position(|candidate| candidate.id == evidence)
}

/// Who was asked, when, under which number, and what came of it.
fn tell(packs: &Packs, submission: &Submission) -> Message {
    let sent = sending(packs, submission, Some(submission.sent_at.day()));
    let said = match (&submission.reply.answer, submission.reply.outcome) {
        (Some(SubmissionAnswer { at, text, .. }), _) if !text.trim().is_empty() => {
            Message::new("carry-on-prior-answered")
                .with("date", Argument::Date(at.day()))
                .text("answer", text.trim())
        }
        (Some(SubmissionAnswer { at, .. }), _) => {
            Message::new("carry-on-prior-answered-unquoted").with("date", Argument::Date(at.day()))
        }
        (None, Some(_)) => Message::new("carry-on-prior-closed"),
        (None, None) => Message::new("carry-on-prior-unanswered"),
    };
    said.message("sent", sent)
}

fn sending(packs: &Packs, submission: &Submission, day: Option<NaiveDate>) -> Message {
    let key = match (day.is_some(), submission.ticket_number.is_some()) {
        (true, true) => "carry-on-prior-sent-numbered",
        (true, false) => "carry-on-prior-sent",
        (false, true) => "carry-on-event-sent-numbered",
        (false, false) => "carry-on-event-sent",
    };
    let mut message = Message::new(key).message("recipient", whom(packs, submission));
    if let Some(day) = day {
        message = message.with("date", Argument::Date(day));
    }
    match &submission.ticket_number {
        Some(number) => message.text("number", number),
        None => message,
    }
}

fn answering(packs: &Packs, submission: &Submission) -> Message {
    Message::new("carry-on-event-answered").message("recipient", whom(packs, submission))
}

/// Who it went to; a body outside has no name of its own here.
fn whom(packs: &Packs, submission: &Submission) -> Message {
    let standing = Standing::of(packs, submission);
    match standing.is_some_and(|standing| standing.step.kind == StepKind::External) {
        true => Message::new("carry-on-outside"),
        false => Message::new(format!("recipient-{}", submission.recipient)),
    }
}

/// All numbers of earlier tickets, each once: those given as facts, then those that came back.
pub(super) fn numbers(stated: Vec<PriorNumber>, prior: &[PriorTicket]) -> Vec<PriorNumber> {
    let mut numbers: Vec<PriorNumber> = Vec::new();
    let returned = prior.iter().filter_map(|ticket| ticket.number.clone());
    for number in stated.into_iter().chain(returned) {
        if !numbers.iter().any(|known| known.number == number.number) {
            numbers.push(number);
        }
    }
    numbers
}

/// The subject with the number the recipient gave the ticket, unless it is in it already.
pub(super) fn with_number(facts: &Facts<'_>, subject: Wording, number: Option<&str>) -> Wording {
    let Some(number) = number.filter(|number| !subject.leading().contains(number)) else {
        return subject;
    };
    facts.words.each(|locale| {
        let subject = subject.text_in(locale.language());
        let message = Message::new("carry-on-subject").text("subject", subject);
        locale.say(&message.text("number", number))
    })
}
