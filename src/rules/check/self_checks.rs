//! The self-checks a ticket must state as done.

use super::rule::{Rule, found};
use crate::case::{BounceReasonId, Case, Message, SelfCheckAnswer, SelfCheckId};
use crate::rules::{Finding, Packs, Place, Scenario, Severity};

/// Why tickets are bounced when these checks are not done.
const BOUNCED: [(&str, &str); 4] = [("C01", "J10"), ("C06", "J10"), ("C48", "J08"), ("C50", "J12")];

/// Self-checks that are not answered, or answered with no.
pub(super) fn asked(case: &Case, packs: &Packs, scenario: &Scenario, findings: &mut Vec<Finding>) {
    for id in &scenario.self_checks {
        let blocking = packs.self_checks.get(id).is_some_and(|self_check| self_check.blocking);
        let (rule, severity) = match (case.self_checks.get(id), blocking) {
            (Some(SelfCheckAnswer::Yes | SelfCheckAnswer::NotApplicable), _) => continue,
            (None, _) => (Rule::SelfCheckOpen, Severity::Warning),
            (Some(SelfCheckAnswer::No), false) => (Rule::SelfCheckFailed, Severity::Warning),
            (Some(SelfCheckAnswer::No), true) => (Rule::SelfCheckFailedBlocking, Severity::Blocker),
        };
        let finding = found(rule, severity, Place::SelfCheck { self_check: id.clone() }, |m| {
            m.text("id", id.as_str())
                .message("self-check", Message::new(format!("self-check-{id}")))
        });
        findings.push(Finding { bounce_reason: bounce_reason(id), ..finding });
    }
}

fn bounce_reason(id: &SelfCheckId) -> Option<BounceReasonId> {
    let known = BOUNCED.iter().find(|(check, _)| *check == id.as_str());
    known.map(|(_, reason)| BounceReasonId::from(*reason))
}
