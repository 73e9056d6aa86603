//! What is still in somebody's hands: the same ticket again, or another recipient that pays back.

use chrono::DateTime;
use chrono_tz::Tz;

use super::rule::{Rule, found};
use crate::case::{Argument, Case, Message, Submission};
use crate::rules::onward::{pending_elsewhere, repeated};
use crate::rules::{Finding, Packs, Place, Severity};

/// A ticket that would be closed or put aside because of an earlier one.
pub(super) fn elsewhere_or_again(
    case: &Case,
    packs: &Packs,
    now: DateTime<Tz>,
    findings: &mut Vec<Finding>,
) {
    let mut say = |rule, severity, submission: &Submission| {
        findings.push(found(rule, severity, Place::Case, |message| {
            message
                .message("recipient", recipient(&case.recipient.0))
                .message("other", recipient(&submission.recipient.0))
                .with("date", Argument::Date(submission.sent_at.day()))
        }));
    };
    if let Some(submission) = pending_elsewhere(case, packs, &case.recipient) {
        say(Rule::DisputeOpenElsewhere, Severity::Blocker, submission);
    }
    // It is no fault of the packet, and after sending it is how things should be.
    if let Some(submission) = repeated(case, packs, now) {
        say(Rule::DuplicatePending, Severity::Warning, submission);
    }
}

fn recipient(id: &str) -> Message {
    Message::new(format!("recipient-{id}"))
}
