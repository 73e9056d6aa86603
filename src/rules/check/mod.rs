//! The check of a whole case. It never fails: whatever the case holds, the answer is findings.

mod chain;
mod clocks;
mod codes;
mod evidence;
mod facts;
mod files;
mod focus;
mod names;
mod nodes;
mod objections;
mod order;
mod pending;
mod private;
mod rule;
mod self_checks;
mod trail;
mod wording;

pub(super) use rule::message_keys;

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono_tz::Tz;

use super::onward::onward;
use super::{
    Assessment, Finding, MoneyTrail, Packs, Place, Readiness, Recipient, Scenario, Settlement,
    Severity,
};
use crate::case::{Case, Evidence, EvidenceKindId, FactId, Message, RecipientId};
use rule::{Rule, found};

/// Providers with whom the seller may have an account, and the facts that name it.
const PROVIDERS: [&str; 2] = ["payoneer", "pingpong"];
const ACCOUNTS: [(&str, &str); 4] = [
    ("payoneer_customer_id", "payoneer"),
    ("payoneer_email", "payoneer"),
    ("pingpong_client_id", "pingpong"),
    ("pingpong_email", "pingpong"),
];

/// Checks a case against the packs at one moment in the user's time zone.
pub fn check(case: &Case, packs: &Packs, now: DateTime<Tz>) -> Assessment {
    let here = now;
    let now = here.fixed_offset();
    let case = &*case.as_sent();
    let asked = packs.asked(case);
    let scenario = asked.as_ref();
    let recipient = packs.recipients.get(&case.recipient);
    let exhibits = Exhibits::of(case);
    let mut findings = Vec::new();
    address(case, scenario, recipient, &mut findings);
    let mut slots = Vec::new();
    let mut links = Vec::new();
    let mut running = Vec::new();
    let mut settlement = Settlement::default();
    let mut trail = MoneyTrail::default();
    if let Some(scenario) = scenario {
        facts::requested(case, packs, scenario, &mut findings);
        slots = evidence::slots(packs, scenario, &exhibits, &mut findings);
        links = chain::links(case, packs, scenario, &exhibits, &mut findings);
        self_checks::asked(case, packs, scenario, &mut findings);
        running = clocks::clocks(case, packs, scenario, here, &mut findings);
        settlement = nodes::nodes(case, packs, scenario, here, &mut findings);
        trail = trail::follow(case, &settlement, &mut findings);
    }
    facts::given(case, packs, scenario, recipient, now, &mut findings);
    if let Some(scenario) = scenario {
        focus::one_problem(case, packs, scenario, &mut findings);
        focus::seller_asked(case, scenario, &mut findings);
    }
    names::compared(case, &mut findings);
    codes::explained(case, packs, &mut findings);
    objections::standing(case, packs, &mut findings);
    order::contradictions(case, now, &mut findings);
    private::revealed(case, packs, &mut findings);
    pending::elsewhere_or_again(case, packs, here, &mut findings);
    wording::heated(case, packs, &mut findings);
    evidence::each(case, packs, scenario, now, &mut findings);
    files::out_of_date(case, recipient, now, &mut findings);
    if let Some(recipient) = recipient {
        files::taken(case, recipient, &mut findings);
    }
    // Stable: within a severity the order of the scenario stays.
    findings.sort_by_key(|finding| finding.severity);
    let blocked = findings.iter().any(|finding| finding.severity == Severity::Blocker);
    let readiness = if blocked { Readiness::NotReady } else { Readiness::Ready };
    let onward = onward(case, packs, &running, here);
    Assessment {
        findings,
        readiness,
        clocks: running,
        slots,
        chain: links,
        settlement,
        trail,
        asked,
        onward,
    }
}

/// Whether the ticket can go where it is addressed.
fn address(
    case: &Case,
    scenario: Option<&Scenario>,
    recipient: Option<&Recipient>,
    findings: &mut Vec<Finding>,
) {
    let mut say = |rule, severity, fill: &dyn Fn(Message) -> Message| {
        findings.push(found(rule, severity, Place::Case, fill));
    };
    if scenario.is_none() {
        say(Rule::ScenarioUnknown, Severity::Blocker, &|m| m.text("id", case.scenario.as_str()));
    }
    if recipient.is_none() {
        say(Rule::RecipientUnknown, Severity::Blocker, &|m| m.text("id", case.recipient.as_str()));
    }
    let Some(scenario) = scenario else { return };
    if recipient.is_some() && !scenario.recipients.contains(&case.recipient) {
        let usual = scenario.recipients.first().unwrap_or(&case.recipient);
        say(Rule::RecipientUnusual, Severity::Warning, &|m| {
            m.message("recipient", Message::new(format!("recipient-{}", case.recipient)))
                .message("usual", Message::new(format!("recipient-{usual}")))
        });
    }
    let own = |provider: &RecipientId| {
        let accounts = ACCOUNTS.iter().filter(|(_, holder)| *holder == provider.as_str());
        accounts.map(|(fact, _)| FactId::from(*fact)).find(|fact| case.answer(fact).is_some())
    };
    let other = PROVIDERS.map(RecipientId::from).into_iter().find(|other| *other != case.recipient);
    let (true, Some(other)) = (PROVIDERS.contains(&case.recipient.as_str()), other) else { return };
    if let (None, Some(fact)) = (own(&case.recipient), own(&other)) {
        findings.push(found(
            Rule::AccountElsewhere,
            Severity::Warning,
            at_fact(&fact),
            |message| {
                message
                    .message("fact", fact_name(&fact))
                    .message("recipient", Message::new(format!("recipient-{}", case.recipient)))
            },
        ));
    }
}

/// The evidence of a case by kind, each with its position, in the case's order.
struct Exhibits<'a> {
    by_kind: BTreeMap<&'a EvidenceKindId, Vec<(usize, &'a Evidence)>>,
}

impl<'a> Exhibits<'a> {
    fn of(case: &'a Case) -> Exhibits<'a> {
        let mut by_kind: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (position, exhibit) in case.evidence.iter().enumerate() {
            if let Some(kind) = &exhibit.kind {
                by_kind.entry(kind).or_default().push((position, exhibit));
            }
        }
        Exhibits { by_kind }
    }

    fn of_kind(&self, kind: &EvidenceKindId) -> &[(usize, &'a Evidence)] {
        self.by_kind.get(kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those of a kind that can be read.
    fn readable(&self, kind: &EvidenceKindId) -> impl Iterator<Item = &'a Evidence> {
        let all = self.of_kind(kind).iter().map(|(_, exhibit)| *exhibit);
        all.filter(|exhibit| !evidence::is_unreadable(exhibit))
    }
}

fn fact_name(fact: &FactId) -> Message {
    Message::new(format!("fact-{fact}"))
}

/// `E10` and its name are said together: the id is what the packet and the window print.
fn evidence_name(kind: &EvidenceKindId) -> Message {
    Message::new(format!("evidence-{kind}"))
}

fn at_fact(fact: &FactId) -> Place {
    Place::Fact { fact: fact.clone() }
}
