//! The answers: which are missing, which are not of the kind asked for, which identifiers are not
//! well formed.

use chrono::{DateTime, FixedOffset};

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, Argument, Case, Fact, FactId, Message};
use crate::rules::identifier::{IdentifierProblem, ProblemLevel, examine};
use crate::rules::web::{MARKETPLACE, leads_to};
use crate::rules::{
    FactDefinition, FactKind, FactRequest, Finding, Need, Packs, Privacy, Recipient, Scenario,
    Severity,
};

/// Names that a reader without Chinese must be able to read.
const NAMES: [&str; 2] = ["account_holder_name", "contact_name"];

/// Amounts that are often zero.
const BALANCES: [&str; 3] = ["balance_current", "balance_pending", "balance_withheld"];

/// Where an address must lead when it is given as a page of the marketplace.
const PRODUCT_ADDRESS: &str = "product_url";

/// What the scenario asks for and does not get.
pub(super) fn requested(
    case: &Case,
    packs: &Packs,
    scenario: &Scenario,
    findings: &mut Vec<Finding>,
) {
    findings.extend(scenario.facts.iter().filter_map(|request| missing(case, packs, request)));
}

fn missing(case: &Case, packs: &Packs, request: &FactRequest) -> Option<Finding> {
    let first = request.any_of.first()?;
    if request.any_of.iter().any(|fact| is_answered(case, packs, fact)) {
        return None;
    }
    let required = request.need == Need::Required;
    let given = request.any_of.iter().filter_map(|id| Some((id, case.facts.get(id)?)));
    for (id, fact) in given {
        let Answer::NotAvailable { reason } = &fact.answer else { continue };
        if !reason.trim().is_empty() {
            return required.then(|| {
                found(Rule::FactNotAvailable, Severity::Warning, at_fact(id), |message| {
                    message.message("fact", fact_name(id)).text("reason", reason.trim())
                })
            });
        }
        let severity = if required { Severity::Blocker } else { Severity::Advice };
        return Some(found(Rule::FactReasonMissing, severity, at_fact(id), |message| {
            message.message("fact", fact_name(id))
        }));
    }
    let (severity, one, several) = match request.need {
        Need::Required => (Severity::Blocker, Rule::FactMissing, Rule::FactMissingAny),
        Need::Recommended => (Severity::Advice, Rule::FactRecommended, Rule::FactRecommendedAny),
        Need::Optional => return None,
    };
    let rule = if request.any_of.len() == 1 { one } else { several };
    let names: Vec<Message> = request.any_of.iter().map(fact_name).collect();
    let section = Message::new(format!("section-{}", request.section));
    Some(found(rule, severity, at_fact(first), |message| match request.any_of.len() {
        1 => message.message("fact", fact_name(first)).message("section", section.clone()),
        _ => message
            .with("facts", Argument::Messages(names.clone()))
            .message("section", section.clone()),
    }))
}

/// Whether a fact has an answer that can be printed.
pub(super) fn is_answered(case: &Case, packs: &Packs, id: &FactId) -> bool {
    let Some(Fact { answer, .. }) = case.facts.get(id) else { return false };
    let fits = packs.facts.get(id).is_none_or(|definition| fits(definition, answer));
    !answer.is_gap() && !is_blank(answer) && fits
}

fn is_blank(answer: &Answer) -> bool {
    match answer {
        Answer::Text(text) | Answer::Choice(text) | Answer::Decimal(text) => text.trim().is_empty(),
        Answer::List(items) => items.iter().all(|item| item.trim().is_empty()),
        Answer::Rows(rows) => rows.iter().all(|row| row.values().all(is_blank)),
        Answer::NotAvailable { reason } => reason.trim().is_empty(),
        Answer::Date(_)
        | Answer::DateTime(_)
        | Answer::Money(_)
        | Answer::YesNo(_)
        | Answer::Integer(_) => false,
    }
}

fn fits(definition: &FactDefinition, answer: &Answer) -> bool {
    match (definition.kind, answer) {
        (FactKind::Choice, Answer::Choice(option)) => definition.options.contains(option),
        (FactKind::Choice, _) => answer.is_gap(),
        (FactKind::Rows, Answer::Rows(rows)) => rows.iter().flatten().all(|(name, value)| {
            let field = definition.fields.iter().find(|field| field.name == *name);
            field.is_some_and(|field| is_of_kind(field.kind, value))
        }),
        (kind, answer) => is_of_kind(kind, answer),
    }
}

fn is_of_kind(kind: FactKind, answer: &Answer) -> bool {
    match answer {
        // A choice inside a table is kept as text.
        Answer::Text(_) => matches!(
            kind,
            FactKind::Text | FactKind::LongText | FactKind::Identifier | FactKind::Choice
        ),
        Answer::Choice(_) => kind == FactKind::Choice,
        // Often only the day is known.
        Answer::Date(_) => matches!(kind, FactKind::Date | FactKind::DateTime),
        Answer::DateTime(_) => kind == FactKind::DateTime,
        Answer::Money(_) => kind == FactKind::Money,
        Answer::YesNo(_) => kind == FactKind::YesNo,
        Answer::Integer(_) => kind == FactKind::Integer,
        Answer::Decimal(_) => kind == FactKind::Decimal,
        Answer::List(_) => kind == FactKind::List,
        Answer::Rows(_) => kind == FactKind::Rows,
        Answer::NotAvailable { .. } => true,
    }
}

/// What is wrong with the answers that are there, asked for or not.
pub(super) fn given(
    case: &Case,
    packs: &Packs,
    scenario: Option<&Scenario>,
    recipient: Option<&Recipient>,
    now: DateTime<FixedOffset>,
    findings: &mut Vec<Finding>,
) {
    for (id, Fact { answer, .. }) in &case.facts {
        let mut say = |rule, severity| {
            findings.push(found(rule, severity, at_fact(id), |message| {
                message.message("fact", fact_name(id)).text("id", id.as_str())
            }));
        };
        let Some(definition) = packs.facts.get(id) else {
            say(Rule::FactUnknown, Severity::Warning);
            continue;
        };
        if answer.is_gap() || is_blank(answer) {
            continue;
        }
        if !fits(definition, answer) {
            let severity = if is_required(case, packs, scenario, id) {
                Severity::Blocker
            } else {
                Severity::Warning
            };
            say(Rule::FactWrongKind, severity);
            continue;
        }
        if definition.privacy == Privacy::Secret {
            say(Rule::FactSecret, Severity::Advice);
        }
        if matches!(answer, Answer::Money(money) if money.minor_units <= 0)
            && !BALANCES.contains(&id.as_str())
        {
            say(Rule::AmountZero, Severity::Warning);
        }
        if id.as_str() == PRODUCT_ADDRESS
            && matches!(answer, Answer::Text(address) if !leads_to(address, MARKETPLACE))
        {
            say(Rule::LinkElsewhere, Severity::Warning);
        }
        identifiers(definition, answer, now, findings);
    }
    names(case, recipient, findings);
}

fn is_required(case: &Case, packs: &Packs, scenario: Option<&Scenario>, id: &FactId) -> bool {
    scenario.into_iter().flat_map(|scenario| &scenario.facts).any(|request| {
        request.need == Need::Required
            && request.any_of.contains(id)
            && !request.any_of.iter().any(|other| is_answered(case, packs, other))
    })
}

fn identifiers(
    definition: &FactDefinition,
    answer: &Answer,
    now: DateTime<FixedOffset>,
    findings: &mut Vec<Finding>,
) {
    let Some(identifier) = definition.identifier else { return };
    let (rule, texts) = match answer {
        Answer::Text(text) => (Rule::Identifier, std::slice::from_ref(text)),
        Answer::List(items) => (Rule::IdentifierInList, items.as_slice()),
        _ => return,
    };
    for text in texts {
        let problems = examine(identifier, text, now).problems;
        findings.extend(problems.iter().map(|one| ill_formed(rule, &definition.id, text, one)));
    }
}

fn ill_formed(rule: Rule, fact: &FactId, text: &str, problem: &IdentifierProblem) -> Finding {
    let severity = match problem.level {
        ProblemLevel::Error => Severity::Blocker,
        ProblemLevel::Warning => Severity::Warning,
    };
    let finding = found(rule, severity, at_fact(fact), |message| {
        message
            .message("fact", fact_name(fact))
            .text("text", text)
            .message("problem", problem.message.clone())
            .message("remedy", problem.remedy.clone())
    });
    Finding { rule: problem.rule.clone(), ..finding }
}

/// A name in Chinese characters only, for a reader without Chinese.
fn names(case: &Case, recipient: Option<&Recipient>, findings: &mut Vec<Finding>) {
    let languages = recipient.and_then(|recipient| recipient.languages.as_ref());
    let Some(languages) = languages.map(|languages| &languages.value) else { return };
    let reads_chinese = languages.iter().any(|tag| tag.to_lowercase().starts_with("zh"));
    if reads_chinese {
        return;
    }
    let only_chinese = |id: &FactId| match case.answer(id) {
        Some(Answer::Text(name)) => {
            name.chars().any(|character| matches!(character, '\u{3400}'..='\u{9FFF}'))
                && !name.bytes().any(|byte| byte.is_ascii_alphabetic())
        }
        _ => false,
    };
    for id in NAMES.map(FactId::from).iter().filter(|id| only_chinese(id)) {
        findings.push(found(Rule::NameNotLatin, Severity::Warning, at_fact(id), |message| {
            message.message("fact", fact_name(id))
        }));
    }
}
