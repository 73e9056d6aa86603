//! Answers that the packs know to get a ticket bounced.

use super::rule::objected;
use super::{at_fact, fact_name};
use crate::case::{Answer, Case, Message};
use crate::rules::{Finding, Objection, Packs};

/// Every objection that stands against the ticket.
pub(super) fn standing(case: &Case, packs: &Packs, findings: &mut Vec<Finding>) {
    let standing = packs.objections.values().filter(|objection| objection.stands(case));
    findings.extend(standing.map(|objection| finding(case, objection)));
}

fn finding(case: &Case, objection: &Objection) -> Finding {
    let fact = &objection.fact;
    objected(objection, at_fact(fact), |message| {
        let message = message
            .message("fact", fact_name(fact))
            .message("recipient", Message::new(format!("recipient-{}", case.recipient)));
        let message = match case.answer(fact) {
            Some(Answer::Choice(option)) => {
                message.message("answer", Message::new(format!("fact-{fact}.{option}")))
            }
            Some(Answer::Integer(number)) => message.number("answer", *number),
            _ => message,
        };
        match &objection.instead {
            Some(instead) => {
                message.message("instead", Message::new(format!("scenario-{instead}")))
            }
            None => message,
        }
    })
}
