//! The edits by which a case carries on. What was sent answers facts by itself, so that nobody types
//! twice when Wish was asked and under which number.

use super::{FactKind, Packs, Scenario, Standing, read_answer};
use crate::case::{
    Answer, Case, Edit, Fact, FactId, Origin, RecipientId, Reply, ScenarioId, Submission,
    SubmissionId, When, clean,
};

/// Records what was sent, anew or in place of what has its number, with the facts that follow.
pub fn record(case: &Case, packs: &Packs, submission: Submission) -> Edit {
    let filled = fills(packs, &submission);
    let record = Edit::RecordSubmission { submission: Box::new(submission), position: None };
    let facts = wanted(case, packs, &[&case.scenario], filled);
    Edit::Together { edits: [record].into_iter().chain(facts).collect() }
}

/// Records what came back, with the facts that follow; `None` when nothing with this number was sent.
pub fn reply(case: &Case, packs: &Packs, submission: SubmissionId, reply: Reply) -> Option<Edit> {
    let mut answered = case.find_submission(submission)?.clone();
    answered.reply = reply.clone();
    let facts = wanted(case, packs, &[&case.scenario], fills(packs, &answered));
    let record = Edit::RecordReply { submission, reply };
    Some(Edit::Together { edits: [record].into_iter().chain(facts).collect() })
}

/// Takes back what was recorded as sent, with the facts it had answered.
pub fn forget(case: &Case, packs: &Packs, submission: SubmissionId) -> Option<Edit> {
    let filled = fills(packs, case.find_submission(submission)?);
    let computed = filled.into_iter().filter(|(fact, answer)| {
        let earlier = case.facts.get(fact);
        earlier.is_some_and(|it| it.origin == Origin::Computed && it.answer == *answer)
    });
    let facts = computed.map(|(fact, _)| Edit::SetFact { fact, value: None });
    let edits = [Edit::RemoveSubmission { submission }].into_iter().chain(facts).collect();
    Some(Edit::Together { edits })
}

/// On with another scenario: facts, evidence and what was sent stay, and what was sent answers what
/// the new scenario asks about it.
pub fn carry_on(
    case: &Case,
    packs: &Packs,
    scenario: &ScenarioId,
    recipient: &RecipientId,
) -> Edit {
    let turn =
        Edit::ContinueAs { scenario: scenario.clone(), recipient: recipient.clone(), step: None };
    // Of several tickets of one step the last one counts.
    let filled = case.submissions.iter().rev().flat_map(|submission| fills(packs, submission));
    let facts = wanted(case, packs, &[scenario], filled.collect());
    Edit::Together { edits: [turn].into_iter().chain(facts).collect() }
}

/// The facts a ticket answers by itself.
fn fills(packs: &Packs, submission: &Submission) -> Vec<(FactId, Answer)> {
    let Some(standing) = Standing::of(packs, submission) else { return Vec::new() };
    let fills = &standing.step.fills;
    let answer = submission.reply.answer.as_ref().map(|answer| clean(&answer.text).text);
    let on = |fact: &Option<FactId>, when: Option<When>| {
        let (fact, when) = (fact.clone()?, when?);
        let day = day(packs, &fact, when)?;
        Some((fact, day))
    };
    let sent = on(&fills.sent_at, Some(submission.sent_at));
    let answered = submission.reply.answer.as_ref().map(|answer| answer.at);
    let answered = on(&fills.answered_at, answered);
    let read = |fact: &FactId, text: &str| {
        let reading = read_answer(packs.facts.get(fact)?, text).ok()?;
        Some(reading.answer)
    };
    let number = fills.ticket_number.as_ref().zip(submission.ticket_number.as_ref());
    let number = number.and_then(|(fact, number)| Some((fact.clone(), read(fact, number)?)));
    let said = fills.answer.as_ref().zip(answer.filter(|answer| !answer.is_empty()));
    let said = said.map(|(fact, said)| (fact.clone(), Answer::Text(said)));
    [sent, number, answered, said].into_iter().flatten().collect()
}

fn day(packs: &Packs, fact: &FactId, when: When) -> Option<Answer> {
    Some(match (packs.facts.get(fact)?.kind, when) {
        (FactKind::DateTime, When::Moment(moment)) => Answer::DateTime(moment),
        (FactKind::Date | FactKind::DateTime, when) => Answer::Date(when.day()),
        _ => return None,
    })
}

/// Those of `filled` that are still open and that a scenario asks for or counts days from.
fn wanted(
    case: &Case,
    packs: &Packs,
    scenarios: &[&ScenarioId],
    filled: Vec<(FactId, Answer)>,
) -> Vec<Edit> {
    let scenarios: Vec<&Scenario> =
        scenarios.iter().filter_map(|scenario| packs.scenarios.get(scenario)).collect();
    let is_wanted = |fact: &FactId| scenarios.iter().any(|scenario| asks(packs, scenario, fact));
    let mut edits: Vec<(FactId, Edit)> = Vec::new();
    for (fact, answer) in filled {
        let taken = edits.iter().any(|(earlier, _)| *earlier == fact);
        if case.answer(&fact).is_some() || taken || !is_wanted(&fact) {
            continue;
        }
        let value = Some(Fact { answer, origin: Origin::Computed });
        edits.push((fact.clone(), Edit::SetFact { fact, value }));
    }
    edits.into_iter().map(|(_, edit)| edit).collect()
}

fn asks(packs: &Packs, scenario: &Scenario, fact: &FactId) -> bool {
    let counted = scenario.deadlines.iter().filter_map(|id| packs.deadlines.get(id));
    let counted = counted.flat_map(|rule| rule.starts.iter().chain(&rule.met_by));
    let asked = scenario.facts.iter().flat_map(|request| &request.any_of);
    asked.chain(counted).any(|other| other == fact)
}
