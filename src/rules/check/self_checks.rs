//! The self-checks a ticket must state as done.

use super::rule::{Rule, found};
use crate::case::{Case, Message, SelfCheckAnswer};
use crate::rules::{Finding, Packs, Place, Scenario, Severity};

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
        findings.push(found(rule, severity, Place::SelfCheck { self_check: id.clone() }, |m| {
            m.text("id", id.as_str())
                .message("self-check", Message::new(format!("self-check-{id}")))
        }));
    }
}
