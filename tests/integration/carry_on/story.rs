//! From one step to the next with the real packs: what is due, what opens when, what is never done at
//! once, and everything undone again.

use chrono::{DateTime, FixedOffset};
use docket::case::{
    Case, Edit, EditError, Journal, Origin, Outcome, RecipientId, Reply, ScenarioId, Submission,
    SubmissionAnswer, SubmissionId, When,
};
use docket::rules::{
    NextStage, Onward, Opening, Packs, Severity, StepKind, carry_on, check, forget, record, reply,
};

use crate::scenario::{Scenario, packs, zoned};

const WISH_TICKET: &str = "64f1c0ffee0123456789abcd";

/// A case that remembers how it looked before every change.
struct Story {
    packs: &'static Packs,
    case: Case,
    journal: Journal,
    before: Vec<Case>,
}

impl Story {
    fn of(scenario: &str, forgetting: &[&str]) -> Story {
        let mut start = Scenario::new(scenario);
        for fact in forgetting {
            start = start.without(fact);
        }
        Story { packs: packs(), case: start.case, journal: Journal::default(), before: vec![] }
    }

    fn does(&mut self, edit: Edit) {
        let (changed, entry) = self.journal.edit(&self.case, edit, at("2026-11-22")).unwrap();
        self.journal.record(&entry);
        self.before.push(std::mem::replace(&mut self.case, changed));
    }

    fn sends(&mut self, on: &str, number: Option<&str>) -> SubmissionId {
        let id = SubmissionId(self.case.next_submission);
        let submission = Submission {
            id,
            sent_at: When::Day(on.parse().unwrap()),
            recipient: self.case.recipient.clone(),
            scenario: self.case.scenario.clone(),
            step: self.packs.standing(&self.case).unwrap().number,
            channel: None,
            ticket_number: number.map(str::to_owned),
            files: vec![],
            reply: Reply::default(),
        };
        self.does(record(&self.case, self.packs, submission));
        id
    }

    fn hears(&mut self, id: SubmissionId, on: &str, text: &str, outcome: Option<Outcome>) {
        let at = When::Day(on.parse().unwrap());
        let answer = Some(SubmissionAnswer { at, text: text.to_owned(), evidence: None });
        let edit = reply(&self.case, self.packs, id, Reply { answer, outcome }).unwrap();
        self.does(edit);
    }

    fn takes_the_next_step(&mut self, now: &str) {
        let step = Some(self.onward(now).next.unwrap().step);
        self.does(Edit::TakeStep { step });
    }

    fn carries_on(&mut self, scenario: &str, recipient: &str) {
        let (scenario, recipient) = (ScenarioId::from(scenario), RecipientId::from(recipient));
        self.does(carry_on(&self.case, self.packs, &scenario, &recipient));
    }

    fn onward(&self, now: &str) -> Onward {
        check(&self.case, self.packs, zoned(at(now))).onward.unwrap()
    }

    fn stage(&self, now: &str, scenario: &str) -> NextStage {
        let scenario = ScenarioId::from(scenario);
        self.onward(now).stages.into_iter().find(|stage| stage.scenario == scenario).unwrap()
    }

    fn says(&self, now: &str, rule: &str) -> Option<Severity> {
        let findings = check(&self.case, self.packs, zoned(at(now))).findings;
        findings.into_iter().find(|finding| finding.rule == rule).map(|finding| finding.severity)
    }

    fn fact(&self, fact: &str) -> Option<(String, Origin)> {
        let fact = self.case.facts.get(&fact.into())?;
        let text = serde_json::to_value(&fact.answer).unwrap()["value"].as_str()?.to_owned();
        Some((text, fact.origin))
    }

    /// Takes every change back, one by one.
    fn undoes_everything(mut self) -> Result<(), EditError> {
        while let Some(expected) = self.before.pop() {
            let (undone, entry) = self.journal.undo(&self.case, at("2026-11-22"))?.unwrap();
            self.journal.record(&entry);
            let next_submission = expected.next_submission.max(undone.next_submission);
            let counted = |case: &Case| Case { next_submission, ..case.clone() };
            assert_eq!(counted(&undone), counted(&expected));
            self.case = undone;
        }
        Ok(())
    }
}

fn at(day: &str) -> DateTime<FixedOffset> {
    format!("{day}T10:00:00+08:00").parse().unwrap()
}

/// The day a step opens, in the user's own zone.
fn opens(opening: Opening) -> String {
    match opening {
        Opening::From { moment, .. } => moment.format("%Y-%m-%d").to_string(),
        other => format!("{other:?}"),
    }
}

fn computed(text: &str) -> Option<(String, Origin)> {
    Some((text.to_owned(), Origin::Computed))
}

#[test]
fn a_wish_request_becomes_a_paypal_dispute_and_never_a_card_dispute_at_the_same_time() {
    let asked = ["wish_support_at", "wish_support_answer", "wish_ticket_id", "E43"];
    let mut story = Story::of("CON-01", &asked);
    let start = story.onward("2026-11-10");
    assert_eq!(
        (start.step, start.next.unwrap().opening),
        (2, Opening::Now),
        "the seller was asked"
    );
    assert_eq!(story.stage("2026-11-10", "CON-21").opening, Opening::AfterSending);

    let wish = story.sends("2026-11-10", Some(WISH_TICKET));
    assert_eq!(story.fact("wish_support_at"), computed("2026-11-10"));
    assert_eq!(story.fact("wish_ticket_id"), computed(WISH_TICKET));
    let waiting = story.onward("2026-11-11");
    assert_eq!(waiting.awaited[0].name, "reply");
    assert_eq!(waiting.awaited[0].ends.to_rfc3339(), "2026-11-12T00:00:00+08:00");
    assert_eq!(opens(waiting.next.unwrap().opening), "2026-11-17");
    assert_eq!(opens(story.stage("2026-11-11", "CON-21").opening), "2026-11-24");
    assert_eq!(story.says("2026-11-11", "duplicate-pending"), Some(Severity::Warning));
    assert_eq!(story.says("2026-11-13", "duplicate-pending"), None, "the answer is overdue");

    story.hears(wish, "2026-11-12", "The seller's policy does not allow a refund.", None);
    assert_eq!(story.stage("2026-11-12", "CON-21").opening, Opening::Now);
    let exhibits = story.case.evidence.len();
    story.carries_on("CON-21", "paypal_buyer");
    assert_eq!(story.case.evidence.len(), exhibits);
    assert_eq!(
        story.fact("wish_support_answer"),
        computed("The seller's policy does not allow a refund.")
    );
    let missing = check(&story.case, story.packs, zoned(at("2026-11-12"))).slots;
    let empty = missing.iter().find(|slot| slot.kind.as_str() == "E43").unwrap();
    assert!(empty.decisive && empty.filled_by.is_empty(), "the answer is the new key evidence");

    let paypal = story.sends("2026-11-13", Some("PP-R-ABC-123456789"));
    assert_eq!(story.fact("dispute_opened_at"), computed("2026-11-13"));
    assert_eq!(story.says("2026-11-14", "dispute-open-elsewhere"), None);
    let claim = story.onward("2026-11-14").next.unwrap();
    assert_eq!((claim.step, claim.kind), (2, StepKind::Escalate));
    assert_eq!(story.stage("2026-11-14", "CON-22").opening, Opening::Now);
    assert_eq!(story.stage("2026-11-14", "CON-31").blocked_by, Some(paypal));
    story.carries_on("CON-31", "card_issuer");
    assert_eq!(story.says("2026-11-14", "dispute-open-elsewhere"), Some(Severity::Blocker));
    story.hears(paypal, "2026-11-30", "The claim is denied.", Some(Outcome::Refused));
    assert_eq!(story.says("2026-11-30", "dispute-open-elsewhere"), None);
    story.undoes_everything().unwrap();
}

#[test]
fn a_card_dispute_keeps_the_way_to_paypal_closed() {
    let mut story = Story::of("CON-01", &[]);
    story.carries_on("CON-31", "card_issuer");
    let card = story.sends("2026-11-13", None);
    story.does(Edit::SetScenario { scenario: "CON-01".into(), recipient: "wish_consumer".into() });
    assert_eq!(story.stage("2026-11-14", "CON-21").blocked_by, Some(card));
    story.carries_on("CON-21", "paypal_buyer");
    assert_eq!(story.says("2026-11-14", "dispute-open-elsewhere"), Some(Severity::Blocker));
    story.undoes_everything().unwrap();
}

#[test]
fn a_sellers_ticket_climbs_from_reply_to_complaint_to_the_outside() {
    let mut story = Story::of("PAY-06", &["case_no"]);
    let ticket = story.sends("2026-11-20", Some("PN-5583012"));
    assert_eq!(story.fact("case_no"), computed("PN-5583012"));
    let next = story.onward("2026-11-20").next.unwrap();
    assert_eq!((next.step, next.kind), (2, StepKind::Escalate));
    assert_eq!(opens(next.opening), "2026-11-25", "a Friday and three business days");
    story.hears(ticket, "2026-11-23", "We are looking into this.", None);
    story.takes_the_next_step("2026-11-23");
    story.sends("2026-11-23", None);
    let next = story.onward("2026-11-24").next.unwrap();
    assert_eq!((next.kind, opens(next.opening)), (StepKind::Complaint, "2026-11-30".to_owned()));
    assert_eq!(next.channel.as_deref(), Some("complaint"));
    story.takes_the_next_step("2026-11-30");
    story.sends("2026-11-30", Some("C-42"));
    let waiting = story.onward("2026-12-01");
    assert_eq!(waiting.awaited[0].submission, SubmissionId(2), "what is overdue stands first");
    let next = waiting.next.unwrap();
    assert_eq!(next.kind, StepKind::External);
    assert_eq!(opens(next.opening), "2026-12-21", "Payoneer has fifteen business days");
    story.takes_the_next_step("2026-12-22");
    assert_eq!(story.onward("2026-12-22").next.unwrap().opening, Opening::Now);
    story.undoes_everything().unwrap();
}

#[test]
fn an_appeal_at_wechat_is_waited_for_in_chinese_business_days() {
    let mut story = Story::of("WX-01", &["appeal_submitted_at", "case_no"]);
    story.sends("2026-02-11", None);
    let next = story.onward("2026-02-12").next.unwrap();
    assert_eq!((next.step, next.kind), (3, StepKind::Escalate), "waiting is no step to take");
    assert_eq!(opens(next.opening), "2026-02-27", "the Spring Festival and a worked Saturday");
    assert_eq!(story.fact("appeal_submitted_at"), computed("2026-02-11"));
    story.undoes_everything().unwrap();
}

#[test]
fn the_day_of_a_decision_starts_the_time_for_an_appeal() {
    let mut story = Story::of("SEL-04", &["decision_date"]);
    let answer = story.sends("2026-11-12", None);
    story.hears(answer, "2026-11-20", "Decided in the buyer's favor.", Some(Outcome::Refused));
    assert_eq!(story.fact("decision_date"), computed("2026-11-20"));
    let clocks = check(&story.case, story.packs, zoned(at("2026-11-21"))).clocks;
    assert!(clocks.iter().any(|clock| clock.deadline.as_str() == "D-PP-APPEAL"), "{clocks:?}");
    story.undoes_everything().unwrap();
}

#[test]
fn a_reply_in_the_same_ticket_waits_for_the_answer() {
    let mut story = Story::of("PAY-01", &["case_no"]);
    let ticket = story.sends("2026-11-20", None);
    assert_eq!(story.onward("2026-12-20").next.unwrap().opening, Opening::AfterAnswer);
    story.hears(ticket, "2026-11-24", "Please wait.", None);
    assert_eq!(story.onward("2026-11-24").next.unwrap().opening, Opening::Now);
    story.hears(ticket, "2026-11-25", "It is paid.", Some(Outcome::Solved));
    assert_eq!(story.onward("2026-11-25").next, None);
    story.undoes_everything().unwrap();
}

#[test]
fn taking_back_what_was_sent_takes_back_what_it_had_answered() {
    let mut story = Story::of("PAY-06", &["case_no"]);
    let ticket = story.sends("2026-11-20", Some("PN-5583012"));
    story.does(forget(&story.case, story.packs, ticket).unwrap());
    assert_eq!((story.fact("case_no"), story.case.submissions.len()), (None, 0));
    story.undoes_everything().unwrap();
}

#[test]
fn an_answer_that_was_typed_is_not_replaced() {
    let mut story = Story::of("PAY-06", &[]);
    let typed = Scenario::new("PAY-06").with("case_no", "PN-1").case.facts;
    story.case.facts = typed;
    story.sends("2026-11-20", Some("PN-5583012"));
    assert_eq!(story.fact("case_no"), Some(("PN-1".to_owned(), Origin::Typed)));
}

#[test]
fn a_case_from_before_there_were_submissions_loads_and_stays_as_it_was() {
    let file = include_str!("../../data/case-schema-1/case.json");
    let value: serde_json::Value = serde_json::from_str(file).unwrap();
    let case: Case = serde_json::from_value(value["case"].clone()).unwrap();
    assert_eq!((case.submissions.len(), case.next_submission, case.step), (0, 1, None));
    let written = serde_json::to_value(&case).unwrap();
    assert!(written.get("submissions").is_none() && written.get("step").is_none());
}
