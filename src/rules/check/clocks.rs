//! The deadlines that run, and how much of each is left.

use chrono::{DateTime, NaiveDate, TimeDelta};
use chrono_tz::Tz;

use super::rule::{Rule, found};
use crate::case::{Argument, Case, DeadlineId, Message};
use crate::rules::calendar::BusinessDays;
use crate::rules::reckon::{Reckoning, applies, days_left, end_of};
use crate::rules::{
    Clock, Confidence, DeadlineRule, Effect, Finding, Packs, Place, Provenance, Scenario, Severity,
    Span, SpanUnit,
};

/// Days left at which a deadline turns red.
const NEAR: i64 = 3;

/// The clocks of the scenario whose start is known, what dies first standing first.
pub(super) fn clocks(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    now: DateTime<Tz>,
    findings: &mut Vec<Finding>,
) -> Vec<Clock> {
    let rules = scenario.deadlines.iter().filter_map(|id| packs.deadlines.get(id));
    let rules = rules
        .filter(|rule| rule.recipients.is_empty() || rule.recipients.contains(&case.recipient));
    let mut running: Vec<Running<'_>> = rules
        .filter_map(|rule| run(case, packs, rule, now))
        .map(|running| leave_time(case, packs, running, now))
        .collect();
    // The earliest days for filing stand last: nothing dies with them.
    running.sort_by_key(|clock| (clock.rule.effect == Effect::Opens, clock.ends));
    findings.extend(running.iter().filter_map(|clock| clock.unpublished(packs)));
    findings.extend(running.iter().filter_map(|clock| clock.speak(now)));
    running.into_iter().map(|clock| clock.clock(now)).collect()
}

/// A deadline with its ends worked out.
struct Running<'a> {
    rule: &'a DeadlineRule,
    started: NaiveDate,
    /// The safe end.
    ends: DateTime<Tz>,
    /// The other end, where there are several.
    until: Option<DateTime<Tz>>,
    span: Span,
    from: &'a Provenance,
    /// Day on which it was met, too late.
    met: Option<NaiveDate>,
}

/// One of the ends a deadline may have.
#[derive(Clone, Copy)]
struct End<'a> {
    started: NaiveDate,
    ends: DateTime<Tz>,
    span: Span,
    from: &'a Provenance,
}

fn run<'a>(
    case: &Case,
    packs: &Packs,
    rule: &'a DeadlineRule,
    now: DateTime<Tz>,
) -> Option<Running<'a>> {
    if rule.when.as_ref().is_some_and(|when| when.holds(case) == Some(false)) {
        return None;
    }
    let zone = rule.time_zone.unwrap_or(now.timezone());
    let days = BusinessDays { calendar: rule.calendar, published: &packs.published_years };
    let reckoning = Reckoning { zone, days, cut_off: rule.cut_off };
    let mut ends = ends(case, rule, reckoning);
    ends.sort_by_key(|end| end.ends);
    let (first, last) = (*ends.first()?, *ends.last()?);
    let (safe, other) = match rule.effect {
        Effect::Closes | Effect::Expects => (first, last),
        Effect::Opens => (last, first),
    };
    let met = rule.met_by.iter().filter_map(|fact| Some(reckoning.start(case, fact)?.day)).min();
    if met.is_some_and(|met| met <= safe.ends.date_naive()) {
        return None;
    }
    Some(Running {
        rule,
        started: safe.started,
        ends: safe.ends,
        until: (other.ends != safe.ends).then_some(other.ends),
        span: safe.span,
        from: safe.from,
        met,
    })
}

/// Every end that the answers so far leave open.
fn ends<'a>(case: &Case, rule: &'a DeadlineRule, reckoning: Reckoning<'_>) -> Vec<End<'a>> {
    let cap = rule.cap.as_ref().and_then(|cap| {
        let start = cap.starts.iter().find_map(|fact| reckoning.start(case, fact))?;
        Some((cap, start))
    });
    let cap = cap.and_then(|(cap, start)| {
        let ends = reckoning.end(start, cap.span())?;
        let from = cap.from.as_ref().unwrap_or(&rule.from);
        Some(End { started: start.day, ends, span: cap.span(), from })
    });
    let mut ends = Vec::new();
    for term in rule.terms.iter().filter(|term| applies(term, case)) {
        let facts = if term.starts.is_empty() { &rule.starts } else { &term.starts };
        let known = facts.iter().filter_map(|fact| reckoning.start(case, fact));
        let from = term.from.as_ref().unwrap_or(&rule.from);
        let span = term.span();
        for start in known.take(if rule.every_start { usize::MAX } else { 1 }) {
            let Some(moment) = reckoning.end(start, span) else { continue };
            let end = End { started: start.day, ends: moment, span, from };
            ends.push(cap.filter(|cap| cap.ends < moment).unwrap_or(end));
        }
    }
    ends
}

/// Moves a step forward where other deadlines would close too soon after it. They count also in the
/// stage before, where the scenario does not list them yet.
fn leave_time<'a>(
    case: &Case,
    packs: &Packs,
    mut running: Running<'a>,
    now: DateTime<Tz>,
) -> Running<'a> {
    let Some(ahead) = &running.rule.keeps_ahead else { return running };
    let others = ahead.of.iter().filter_map(|id| packs.deadlines.get(id));
    let closes = others.filter_map(|rule| Some(run(case, packs, rule, now)?.ends)).min();
    let reserve = TimeDelta::days(ahead.days.into());
    if let Some(latest) = closes.and_then(|closes| closes.checked_sub_signed(reserve)) {
        running.ends = running.ends.min(latest);
        running.until = running.until.map(|until| until.min(latest));
        running.until = running.until.filter(|until| *until != running.ends);
    }
    running
}

impl Running<'_> {
    fn clock(&self, now: DateTime<Tz>) -> Clock {
        Clock {
            deadline: self.rule.id.clone(),
            effect: self.rule.effect,
            started: self.started,
            ends: self.ends.fixed_offset(),
            until: self.until.map(|until| until.fixed_offset()),
            days_left: days_left(now, self.ends),
            from: self.from.clone(),
        }
    }

    fn speak(&self, now: DateTime<Tz>) -> Option<Finding> {
        // What was met is over, however early or late.
        let now = match self.met {
            Some(met) => end_of(met, self.ends.timezone()).map_or(now, |met| met.min(now)),
            None => now,
        };
        let start = end_of(self.started, self.ends.timezone())?;
        let mostly_gone = (self.ends - now) * 4 <= self.ends - start;
        let days = days_left(now, self.ends);
        let last = self.until.unwrap_or(self.ends);
        let (rule, severity) = match self.rule.effect {
            Effect::Closes if last < now => match self.from.confidence {
                Confidence::Official => (Rule::DeadlinePassed, Severity::Blocker),
                _ => (Rule::DeadlinePassed, Severity::Warning),
            },
            Effect::Closes if self.ends < now => (Rule::DeadlinePassedSafe, Severity::Warning),
            Effect::Closes if days <= NEAR => (Rule::DeadlineNear, Severity::Warning),
            Effect::Closes if mostly_gone => (Rule::DeadlineMostlyGone, Severity::Advice),
            Effect::Expects if self.ends < now => (Rule::DeadlineReached, Severity::Advice),
            Effect::Opens if now <= self.ends => (Rule::DeadlineTooEarly, Severity::Warning),
            _ => return None,
        };
        Some(say(rule, severity, &self.rule.id, |message| {
            message
                .with("started", Argument::Date(self.started))
                .with("ends", Argument::DateTime(self.ends.fixed_offset()))
                .with("until", Argument::DateTime(last.fixed_offset()))
                .number("days", days.abs())
        }))
    }

    /// Business days that were counted over a year whose holidays nobody has published.
    fn unpublished(&self, packs: &Packs) -> Option<Finding> {
        if self.span.unit != SpanUnit::BusinessDays {
            return None;
        }
        let days = BusinessDays { calendar: self.rule.calendar, published: &packs.published_years };
        let last = self.until.map_or(self.ends, |until| until.max(self.ends));
        let year = days.unpublished(self.started, last.date_naive())?;
        Some(say(Rule::DeadlineCalendar, Severity::Advice, &self.rule.id, |message| {
            message.text("year", year.to_string())
        }))
    }
}

fn say(
    rule: Rule,
    severity: Severity,
    deadline: &DeadlineId,
    fill: impl Fn(Message) -> Message,
) -> Finding {
    let place = Place::Deadline { deadline: deadline.clone() };
    found(rule, severity, place, |message| {
        fill(message)
            .message("deadline", Message::new(format!("deadline-{deadline}")))
            .message("expires", Message::new(format!("deadline-{deadline}.expires")))
    })
}
