//! What the return codes and error texts among the answers mean, and whether they belong here.

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, Case, FactId, Message, ReturnCodeId};
use crate::rules::{Finding, Packs, ReturnCode, Severity, explain_code};

/// Facts that hold a code or what was printed in its place.
const CODES: [&str; 5] =
    ["return_code", "error_code", "error_text", "decline_code", "decline_text"];

/// Explains each known code once.
pub(super) fn explained(case: &Case, packs: &Packs, findings: &mut Vec<Finding>) {
    let mut told: Vec<&ReturnCodeId> = Vec::new();
    for fact in CODES.map(FactId::from) {
        let (Some(Answer::Text(text)) | Some(Answer::Choice(text))) = case.answer(&fact) else {
            continue;
        };
        for code in explain_code(packs, text) {
            if !told.contains(&&code.id) {
                told.push(&code.id);
                findings.push(explanation(case, &fact, code));
            }
        }
    }
}

fn explanation(case: &Case, fact: &FactId, code: &ReturnCode) -> Finding {
    let word = |part: &str| Message::new(format!("code-{}{part}", code.id));
    let usual = code.scenarios.first();
    let elsewhere = usual.filter(|_| !code.scenarios.contains(&case.scenario));
    let rule = if elsewhere.is_some() { Rule::CodeElsewhere } else { Rule::CodeExplained };
    found(rule, Severity::Advice, at_fact(fact), |message| {
        let message = message
            .message("fact", fact_name(fact))
            .message("meaning", word(""))
            .message("cause", word(".cause"))
            .message("next", word(".next"));
        match elsewhere {
            Some(usual) => message.message("usual", Message::new(format!("scenario-{usual}"))),
            None => message,
        }
    })
}
