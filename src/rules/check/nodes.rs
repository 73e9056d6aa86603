//! The node the money is late at, and whether the ticket goes to whoever holds it there.

use chrono::DateTime;
use chrono_tz::Tz;

use super::rule::{Rule, found};
use crate::case::{Argument, Case, Message, RecipientId};
use crate::rules::settlement::settlement;
use crate::rules::{Finding, Holder, Packs, Place, Scenario, Settlement, Severity};

/// Where the money is, and what there is to say about it.
pub(super) fn nodes(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    now: DateTime<Tz>,
    findings: &mut Vec<Finding>,
) -> Settlement {
    let settlement = settlement(case, packs, scenario, now);
    let late = settlement.late_node();
    let node = late.and_then(|state| packs.settlement_nodes.get(&state.node));
    let (Some(state), Some(node)) = (late, node) else { return settlement };
    let Some(first) = node.owners.first() else { return settlement };
    let owner = match &settlement.owner {
        Some(owner) => recipient_name(owner),
        None => first.name(),
    };
    let fill = |message: Message| {
        let message = message
            .message("node", Message::new(format!("node-{}", node.id)))
            .message("stopped", Message::new(format!("node-{}.stopped", node.id)))
            .number("days", state.late_by.into())
            .message("owner", owner.clone())
            .message("recipient", recipient_name(&case.recipient));
        state.due.into_iter().fold(message, |m, due| m.with("due", Argument::Date(due)))
    };
    findings.push(found(Rule::NodeLate, Severity::Advice, Place::Case, fill));
    if !node.owners.iter().any(|holder| holder.is(&case.recipient)) {
        findings.push(found(Rule::NodeElsewhere, Severity::Warning, Place::Case, fill));
    }
    settlement
}

fn recipient_name(recipient: &RecipientId) -> Message {
    Message::new(format!("recipient-{recipient}"))
}

impl Holder {
    fn name(self) -> Message {
        Message::new(match self {
            Holder::WishMerchant => "holder-wish-merchant",
            Holder::Provider => "holder-provider",
            Holder::Bank => "holder-bank",
        })
    }
}
