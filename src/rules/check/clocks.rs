//! The deadlines that run, and how much of each is left.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

use super::rule::{Rule, found};
use crate::case::{Answer, Argument, Case, DeadlineId, Message};
use crate::rules::calendar::Calendar;
use crate::rules::{
    Clock, Confidence, DeadlineRule, Finding, Packs, Place, Scenario, Severity, SpanUnit,
};

/// Days left at which a deadline turns red.
const NEAR: i64 = 3;

/// Waiting for the marketplace ends early enough for the payment side: this many days before it
/// closes.
const WAITING: &str = "D-CON-WISH-ESC";
const PAYMENT_SIDE: [&str; 2] = ["D-PP-OPEN", "D-CARD-120"];
const RESERVE: TimeDelta = TimeDelta::days(20);

/// Minutes east of UTC in China, where the bank calendar is known.
const CHINA: i32 = 480;

/// The clocks of the scenario whose start is known, what ends first standing first.
pub(super) fn clocks(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    now: DateTime<FixedOffset>,
    findings: &mut Vec<Finding>,
) -> Vec<Clock> {
    let rules = scenario.deadlines.iter().filter_map(|id| packs.deadlines.get(id));
    let rules = rules
        .filter(|rule| rule.recipients.is_empty() || rule.recipients.contains(&case.recipient));
    let mut clocks: Vec<Clock> =
        rules.filter_map(|rule| clock(case, rule, now, findings)).collect();
    leave_time(packs, case, &mut clocks, now);
    clocks.sort_by_key(|clock| clock.ends);
    findings.extend(clocks.iter().filter_map(|clock| speak(clock, now)));
    clocks
}

fn clock(
    case: &Case,
    rule: &DeadlineRule,
    now: DateTime<FixedOffset>,
    findings: &mut Vec<Finding>,
) -> Option<Clock> {
    let answer =
        rule.starts.iter().find_map(|fact| case.answer(fact).filter(|a| a.day().is_some()));
    let zone = zone(rule, now);
    let started = match answer? {
        Answer::DateTime(moment) => moment.with_timezone(&zone).date_naive(),
        answer => answer.day()?,
    };
    let calendar = match rule.utc_offset_minutes {
        Some(CHINA) => Calendar::China,
        _ => Calendar::Weekends,
    };
    let ends = match (rule.span.unit, answer?) {
        (SpanUnit::Hours, Answer::DateTime(moment)) => moment
            .with_timezone(&zone)
            .checked_add_signed(TimeDelta::hours(rule.span.count.into()))?,
        // Without a time of day the earliest possible end is the safe one.
        (SpanUnit::Hours, _) => at(started, NaiveTime::MIN, zone)?
            .checked_add_signed(TimeDelta::hours(rule.span.count.into()))?,
        (SpanUnit::CalendarDays, _) => {
            end_of(started.checked_add_days(Days::new(rule.span.count.into()))?, zone)?
        }
        (SpanUnit::BusinessDays, _) => {
            let last = calendar.add_business_days(started, rule.span.count)?;
            let year = chrono::Datelike::year(&last);
            if !calendar.knows(year) {
                findings.push(say(Rule::DeadlineCalendar, Severity::Advice, &rule.id, |message| {
                    message.text("year", year.to_string())
                }));
            }
            end_of(last, zone)?
        }
    };
    Some(Clock {
        deadline: rule.id.clone(),
        started,
        ends,
        days_left: days_between(now, ends),
        closes: rule.closes,
        from: rule.from.clone(),
    })
}

fn zone(rule: &DeadlineRule, now: DateTime<FixedOffset>) -> FixedOffset {
    let minutes = rule.utc_offset_minutes.and_then(|minutes| minutes.checked_mul(60));
    minutes.and_then(FixedOffset::east_opt).unwrap_or(*now.offset())
}

fn at(day: NaiveDate, time: NaiveTime, zone: FixedOffset) -> Option<DateTime<FixedOffset>> {
    day.and_time(time).and_local_timezone(zone).single()
}

fn end_of(day: NaiveDate, zone: FixedOffset) -> Option<DateTime<FixedOffset>> {
    at(day, NaiveTime::from_hms_opt(23, 59, 59)?, zone)
}

/// Whole days; -1 as soon as the end has passed.
fn days_between(now: DateTime<FixedOffset>, ends: DateTime<FixedOffset>) -> i64 {
    (ends - now).num_seconds().div_euclid(24 * 3600)
}

/// Moves the end of waiting forward where the payment side would close too soon after it. Its
/// deadline counts also in the stage before, where the scenario does not list it yet.
fn leave_time(packs: &Packs, case: &Case, clocks: &mut [Clock], now: DateTime<FixedOffset>) {
    let Some(waiting) = clocks.iter_mut().find(|clock| clock.deadline.as_str() == WAITING) else {
        return;
    };
    let rules = PAYMENT_SIDE.map(DeadlineId::from);
    let rules = rules.iter().filter_map(|id| packs.deadlines.get(id));
    let closes = rules.filter_map(|rule| Some(clock(case, rule, now, &mut vec![])?.ends)).min();
    let latest = closes.and_then(|closes| closes.checked_sub_signed(RESERVE));
    if let Some(latest) = latest.filter(|latest| *latest < waiting.ends) {
        waiting.ends = latest;
        waiting.days_left = days_between(now, latest);
    }
}

fn speak(clock: &Clock, now: DateTime<FixedOffset>) -> Option<Finding> {
    let whole = end_of(clock.started, *clock.ends.offset()).map(|start| clock.ends - start)?;
    let mostly_gone = (clock.ends - now) * 4 <= whole;
    let (rule, severity) = match (clock.closes, clock.days_left) {
        (true, ..0) if clock.from.confidence == Confidence::Official => {
            (Rule::DeadlinePassed, Severity::Blocker)
        }
        (true, ..0) => (Rule::DeadlinePassed, Severity::Warning),
        (true, ..=NEAR) => (Rule::DeadlineNear, Severity::Warning),
        (true, _) if mostly_gone => (Rule::DeadlineMostlyGone, Severity::Advice),
        (false, ..0) => (Rule::DeadlineReached, Severity::Advice),
        _ => return None,
    };
    Some(say(rule, severity, &clock.deadline, |message| {
        message
            .with("started", Argument::Date(clock.started))
            .with("ends", Argument::DateTime(clock.ends))
            .number("days", clock.days_left.abs())
    }))
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
