//! The words of the findings: all there, in both languages, without holes.

use std::borrow::Cow;
use std::collections::BTreeSet;

use docket::case::{
    Answer, Argument, Case, Fact, Language, Message, Reply, SelfCheckAnswer, Submission,
    SubmissionId, When,
};
use docket::locale::Locale;
use docket::rules::{Need, Packs, check, message_keys};

use crate::bounced::bounced;
use crate::faults::{broken_trails, contradictions, faulty_exhibits, other_packs};
use crate::scenario::{Dice, Scenario, all_scenarios, now, packs, zoned};

#[test]
fn every_finding_has_words_in_both_languages() {
    for language in [Language::English, Language::Chinese] {
        let locale = Locale::new(language);
        let missing: Vec<String> =
            message_keys().into_iter().filter(|key| !locale.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
    let unique: BTreeSet<String> = message_keys().into_iter().collect();
    assert_eq!(unique.len(), message_keys().len());
}

#[test]
fn what_is_said_has_no_holes_in_it() {
    let mut cases: Vec<(Case, Cow<'static, Packs>)> =
        [contradictions(), broken_trails(), faulty_exhibits(), other_packs(), bounced()]
            .into_iter()
            .flatten()
            .map(|(scenario, ..)| (scenario.case, scenario.packs))
            .collect();
    let mut misaddressed = Scenario::new("PAY-06").case;
    misaddressed.recipient = "wish_merchant".into();
    let mut unknown = misaddressed.clone();
    (unknown.scenario, unknown.recipient) = ("XXX-99".into(), "nobody".into());
    let mut weak = Scenario::new("CON-01").answering("C49", SelfCheckAnswer::No);
    weak = weak.answering("C48", SelfCheckAnswer::No).without("E42");
    let mut unproven = weak.packs.into_owned();
    unproven.scenarios.get_mut(&"CON-01".into()).unwrap().evidence[3].need = Need::Recommended;
    let gap = |reason: &str| Fact::typed(Answer::NotAvailable { reason: reason.to_owned() });
    let mut gaps = Scenario::new("PAY-06").case;
    gaps.facts.insert("return_date".into(), gap(""));
    gaps.facts.insert("withdrawal_id".into(), gap("none was given"));
    gaps.facts.insert("unheard_of".into(), gap("nobody knows it"));
    let either = Scenario::new("PAY-06").without("return_code").without("error_text");
    let mut wished = either.packs.into_owned();
    let asked = &mut wished.scenarios.get_mut(&"PAY-06".into()).unwrap().facts;
    asked.iter_mut().for_each(|request| request.need = Need::Recommended);
    let mut twice = Case::new("c".into(), "CON-21".into(), "paypal_buyer".into(), now());
    twice.submissions = vec![sent(1, "CON-21", "paypal_buyer"), sent(2, "CON-21", "card_issuer")];
    for case in [misaddressed, unknown, gaps, weak.case.clone(), twice] {
        cases.push((case, Cow::Borrowed(packs())));
    }
    cases.push((weak.case, Cow::Owned(unproven)));
    cases.push((either.case, Cow::Owned(wished)));
    for id in all_scenarios() {
        let scenario = packs().scenarios[&id.as_str().into()].clone();
        let recipient = scenario.recipients[0].clone();
        cases.push((
            Case::new("c".into(), id.as_str().into(), recipient, now()),
            Cow::Borrowed(packs()),
        ));
    }
    let mut dice = Dice(0x5a1e);
    cases.extend((0..300).map(|_| (dice.case(packs()), Cow::Borrowed(packs()))));

    let locales = [Language::English, Language::Chinese].map(Locale::new);
    let mut said = BTreeSet::new();
    let moments = [
        "2026-11-22T10:00:00+08:00",
        "2026-12-03T10:00:00Z",
        "2026-12-07T10:00:00Z",
        "2027-12-07T10:00:00Z",
    ];
    for ((case, packs), moment) in cases.iter().flat_map(|case| moments.map(|at| (case, at))) {
        for finding in check(case, packs, zoned(moment.parse().unwrap())).findings {
            for message in [&finding.message, &finding.remedy] {
                for locale in &locales {
                    let words = locale.say(message);
                    assert!(!words.contains("{$") && !words.contains("{ $"), "{words}");
                    for key in keys_in(message) {
                        assert!(locale.has(&key), "{:?}: no words for {key}", locale.language());
                    }
                }
            }
            said.extend([finding.message.key, finding.remedy.key]);
        }
    }
    let listed: BTreeSet<String> = message_keys().into_iter().collect();
    assert!(said.iter().all(|key| listed.contains(key)
        || key.starts_with("identifier-")
        || key.starts_with("objection-")));
    let unsaid: Vec<&String> =
        listed.iter().filter(|key| key.starts_with("finding-") && !said.contains(*key)).collect();
    assert!(unsaid.is_empty(), "nothing makes the check say {unsaid:?}");
}

fn sent(id: u32, scenario: &str, recipient: &str) -> Submission {
    Submission {
        id: SubmissionId(id),
        sent_at: When::Day("2026-11-20".parse().unwrap()),
        recipient: recipient.into(),
        scenario: scenario.into(),
        step: 1,
        channel: None,
        ticket_number: None,
        files: vec![],
        reply: Reply::default(),
    }
}

/// The keys of the messages inside a message.
fn keys_in(message: &Message) -> Vec<String> {
    let inside = message.args.values().flat_map(|argument| match argument {
        Argument::Message(inner) => keys_in(inner),
        Argument::Messages(inner) => inner.iter().flat_map(keys_in).collect(),
        _ => vec![],
    });
    // An unknown fact or kind is called by its id; nobody has words for it.
    let known = !message.key.contains("unheard_of") && !message.key.contains("E99");
    known.then(|| message.key.clone()).into_iter().chain(inside).collect()
}
