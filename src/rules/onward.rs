//! What comes after sending: what is being waited for, which step of the ladder is next and from when,
//! and with which scenarios the case can carry on.

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use serde::Serialize;

use super::calendar::BusinessDays;
use super::reckon::{Reckoning, Start, days_left};
use super::{
    Clock, LadderStep, Packs, Provenance, Recipient, ResponseTime, Span, Standing, StepKind,
};
use crate::case::{
    Answer, Case, LadderId, Outcome, RecipientId, ScenarioId, Submission, SubmissionId, When,
};

/// How the case goes on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Onward {
    pub ladder: LadderId,
    /// Where the case stands, counted from 1.
    pub step: u32,
    /// What was sent in this step; nothing yet when it is `None`.
    pub sent: Option<SubmissionId>,
    /// Answers that are due; what is due first stands first.
    pub awaited: Vec<Awaited>,
    /// The step to send or to take; nothing is left to do when it is `None`.
    pub next: Option<NextStep>,
    /// In the order of the scenario.
    pub stages: Vec<NextStage>,
}

/// An answer that is due by the recipient's response time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Awaited {
    pub submission: SubmissionId,
    pub recipient: RecipientId,
    /// Which of its response times: words at `recipient-<recipient>.<name>`.
    pub name: String,
    #[cfg_attr(test, ts(type = "string"))]
    pub started: NaiveDate,
    #[cfg_attr(test, ts(type = "string"))]
    pub ends: DateTime<FixedOffset>,
    /// Whole days to `ends`; negative when it has passed.
    pub days_left: i64,
    pub from: Provenance,
}

/// A step of the ladder: words at `ladder-<ladder>.step-<step>`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NextStep {
    pub step: u32,
    pub kind: StepKind,
    /// The recipient's channel: words at `recipient-<recipient>.<channel>`.
    pub channel: Option<String>,
    pub opening: Opening,
}

/// A scenario the case can carry on with.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NextStage {
    pub scenario: ScenarioId,
    pub recipient: RecipientId,
    pub opening: Opening,
    /// This one has to be closed first: two recipients never pay back at once.
    pub blocked_by: Option<SubmissionId>,
}

/// From when a step can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "opens", rename_all = "snake_case")]
pub enum Opening {
    Now,
    From {
        #[cfg_attr(test, ts(type = "string"))]
        moment: DateTime<FixedOffset>,
        days_left: i64,
    },
    /// Once the recipient has answered.
    AfterAnswer,
    /// Once the ticket of this scenario has been sent.
    AfterSending,
}

/// How `case` goes on at one moment. `clocks` are those that run for it.
pub(super) fn onward(
    case: &Case,
    packs: &Packs,
    clocks: &[Clock],
    now: DateTime<Tz>,
) -> Option<Onward> {
    let standing = packs.standing(case)?;
    let course = Course { case, packs, clocks, now, standing };
    let sent = course.sent();
    Some(Onward {
        ladder: standing.ladder.id.clone(),
        step: standing.number,
        sent: sent.map(|submission| submission.id),
        awaited: awaited(case, packs, now),
        next: course.next(sent),
        stages: course.stages(sent),
    })
}

struct Course<'a> {
    case: &'a Case,
    packs: &'a Packs,
    clocks: &'a [Clock],
    now: DateTime<Tz>,
    standing: Standing<'a>,
}

impl Course<'_> {
    /// The latest ticket of the step the case stands at.
    fn sent(&self) -> Option<&Submission> {
        let mut sent = self.case.submissions.iter().filter(|submission| {
            submission.scenario == self.case.scenario
                && submission.recipient == self.case.recipient
                && submission.step == self.standing.number
        });
        let first = sent.next()?;
        Some(sent.fold(first, |latest, next| if is_later(next, latest) { next } else { latest }))
    }

    fn next(&self, sent: Option<&Submission>) -> Option<NextStep> {
        let Some(sent) = sent else {
            return Some(self.step(self.standing.number, self.standing.step, Opening::Now));
        };
        if sent.reply.outcome == Some(Outcome::Solved) {
            return None;
        }
        let (number, step) =
            self.after(self.standing.number, |step| step.kind != StepKind::Wait)?;
        Some(self.step(number, step, self.opening(step, sent)))
    }

    /// The first step behind `number` that is `wanted`.
    fn after(
        &self,
        number: u32,
        wanted: impl Fn(&LadderStep) -> bool,
    ) -> Option<(u32, &LadderStep)> {
        let steps = (1..).zip(&self.standing.ladder.steps);
        steps.into_iter().find(|(at, step)| *at > number && wanted(step))
    }

    fn step(&self, number: u32, step: &LadderStep, opening: Opening) -> NextStep {
        let there = Standing { number, step, ..self.standing };
        let channel = there.channel(self.packs, &self.case.recipient);
        let channel = channel.map(|channel| channel.name.clone());
        NextStep { step: number, kind: step.kind, channel, opening }
    }

    fn opening(&self, step: &LadderStep, sent: &Submission) -> Opening {
        if !sent.is_unanswered() {
            return Opening::Now;
        }
        if step.needs_answer {
            return Opening::AfterAnswer;
        }
        let deadline = step.deadline.as_ref();
        let clock = self.clocks.iter().find(|clock| Some(&clock.deadline) == deadline);
        if let Some(clock) = clock {
            return self.from(clock.ends.with_timezone(&self.now.timezone()));
        }
        let due = || Some(response(self.packs, sent)?.up_to);
        let ends = step.after.or_else(due).and_then(|span| end(self.packs, sent, span, self.now));
        ends.map_or(Opening::Now, |ends| self.from(ends))
    }

    fn from(&self, ends: DateTime<Tz>) -> Opening {
        if ends < self.now {
            return Opening::Now;
        }
        let days_left = days_left(self.now, ends);
        Opening::From { moment: ends.fixed_offset(), days_left }
    }

    fn stages(&self, sent: Option<&Submission>) -> Vec<NextStage> {
        let scenario = self.packs.scenarios.get(&self.case.scenario);
        let next = scenario.into_iter().flat_map(|scenario| &scenario.next);
        next.filter_map(|next| self.stage(next, sent)).collect()
    }

    fn stage(&self, next: &ScenarioId, sent: Option<&Submission>) -> Option<NextStage> {
        let recipients = &self.packs.scenarios.get(next)?.recipients;
        let same = recipients.iter().find(|recipient| **recipient == self.case.recipient);
        let recipient = same.or_else(|| recipients.first())?;
        if !self.can_pay_back(recipient) {
            return None;
        }
        let opening = match sent {
            None => Opening::AfterSending,
            Some(sent) => {
                let own = self.after(0, |step| step.scenarios.contains(next));
                let turn = || {
                    self.after(self.standing.number, |step| step.kind == StepKind::OtherRecipient)
                };
                own.or_else(turn).map_or(Opening::Now, |(_, step)| self.opening(step, sent))
            }
        };
        let blocked_by = pending_elsewhere(self.case, self.packs, recipient);
        Some(NextStage {
            scenario: next.clone(),
            recipient: recipient.clone(),
            opening,
            blocked_by: blocked_by.map(|submission| submission.id),
        })
    }

    /// Whether a recipient of money paid has anything to do with this payment, as far as it is known.
    /// Whoever holds the case already may pass it on.
    fn can_pay_back(&self, recipient: &RecipientId) -> bool {
        let methods = pay_methods(self.packs, recipient);
        let holds = !pay_methods(self.packs, &self.case.recipient).is_empty();
        match self.case.answer(&PAY_METHOD.into()) {
            Some(Answer::Choice(method)) if !holds => {
                methods.is_empty() || methods.contains(method)
            }
            _ => true,
        }
    }
}

const PAY_METHOD: &str = "pay_method";

fn pay_methods<'a>(packs: &'a Packs, recipient: &RecipientId) -> &'a [String] {
    packs.recipients.get(recipient).map_or(&[], |recipient: &Recipient| &recipient.pay_methods)
}

/// What another recipient that pays back still has in hand, when `recipient` is one as well.
pub fn pending_elsewhere<'a>(
    case: &'a Case,
    packs: &Packs,
    recipient: &RecipientId,
) -> Option<&'a Submission> {
    if pay_methods(packs, recipient).is_empty() {
        return None;
    }
    case.submissions.iter().find(|submission| {
        submission.is_open()
            && submission.recipient != *recipient
            && !pay_methods(packs, &submission.recipient).is_empty()
    })
}

/// The unanswered ticket that the ticket of the case would repeat, while an answer to it may still
/// come.
pub(super) fn repeated<'a>(
    case: &'a Case,
    packs: &Packs,
    now: DateTime<Tz>,
) -> Option<&'a Submission> {
    let standing = packs.standing(case)?;
    case.submissions.iter().rev().find(|submission| {
        let same = submission.scenario == case.scenario
            && submission.recipient == case.recipient
            && submission.step == standing.number;
        let due =
            response(packs, submission).and_then(|time| end(packs, submission, time.up_to, now));
        same && submission.is_unanswered() && due.is_none_or(|due| now <= due)
    })
}

/// The answers that are due.
fn awaited(case: &Case, packs: &Packs, now: DateTime<Tz>) -> Vec<Awaited> {
    let unanswered = case.submissions.iter().filter(|submission| submission.is_unanswered());
    let due = |submission: &Submission| {
        let time = response(packs, submission)?;
        let ends = end(packs, submission, time.up_to, now)?;
        Some(Awaited {
            submission: submission.id,
            recipient: submission.recipient.clone(),
            name: time.name.clone(),
            started: submission.sent_at.day(),
            ends: ends.fixed_offset(),
            days_left: days_left(now, ends),
            from: time.from.clone(),
        })
    };
    let mut awaited: Vec<Awaited> = unanswered.filter_map(due).collect();
    awaited.sort_by_key(|awaited| awaited.ends);
    awaited
}

/// The response time that counts for a ticket.
fn response<'a>(packs: &'a Packs, submission: &Submission) -> Option<&'a ResponseTime> {
    let standing = Standing::of(packs, submission)?;
    let name = standing.step.answered_within.as_ref()?;
    let times = &packs.recipients.get(&submission.recipient)?.response_times;
    times.iter().find(|time| time.name == *name)
}

/// The end of a period that began when a ticket was sent.
fn end(
    packs: &Packs,
    submission: &Submission,
    span: Span,
    now: DateTime<Tz>,
) -> Option<DateTime<Tz>> {
    let zone = now.timezone();
    let calendar = Standing::of(packs, submission)?.ladder.calendar;
    let days = BusinessDays { calendar, published: &packs.published_years };
    let start = match submission.sent_at {
        When::Day(day) => Start { day, moment: None },
        When::Moment(moment) => {
            let moment = moment.with_timezone(&zone);
            Start { day: moment.date_naive(), moment: Some(moment) }
        }
    };
    Reckoning { zone, days, cut_off: None }.end(start, span)
}

/// Sent later, or on the same day and recorded later.
fn is_later(one: &Submission, other: &Submission) -> bool {
    (one.sent_at.day(), one.id) > (other.sent_at.day(), other.id)
}
