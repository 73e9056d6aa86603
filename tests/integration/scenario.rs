//! Complete cases to take things away from, so that a test reads as a sentence:
//! `Scenario::new("PAY-06").without("E10").check()`.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use docket::case::{
    Answer, Case, Contents, Digest, Evidence, EvidenceId, EvidenceKindId, Fact, FactId,
    ImageProperties, MediaType, Original, Row, SelfCheckAnswer, SelfCheckId, Treatment, Trouble,
};
use docket::rules::{Assessment, Packs, Severity, check, read_answer, time_zone};
use docket::sample::example;

pub fn now() -> DateTime<FixedOffset> {
    "2026-11-22T10:00:00+08:00".parse().unwrap()
}

/// The moment in a zone that is always at its offset.
pub fn zoned(moment: DateTime<FixedOffset>) -> DateTime<Tz> {
    moment.with_timezone(&time_zone(None, *moment.offset()))
}

static PACKS: LazyLock<Packs> = LazyLock::new(|| Packs::load().unwrap());

pub fn packs() -> &'static Packs {
    &PACKS
}

fn complete(id: &str) -> Case {
    let scenario = &PACKS.scenarios[&id.into()];
    example(&PACKS, scenario, &scenario.recipients[0], now()).unwrap()
}

/// The example of a scenario, from which things are taken away.
pub struct Scenario {
    pub packs: Cow<'static, Packs>,
    pub case: Case,
}

impl Scenario {
    pub fn new(id: &str) -> Scenario {
        Scenario { packs: Cow::Borrowed(packs()), case: complete(id) }
    }

    /// Takes away a fact, an exhibit (`E10`) or the answer to a self-check (`C01`).
    pub fn without(mut self, name: &str) -> Scenario {
        self.case.facts.remove(&FactId::from(name));
        self.case.evidence.retain(|exhibit| exhibit.kind.as_ref() != Some(&name.into()));
        self.case.self_checks.remove(&SelfCheckId::from(name));
        self
    }

    /// Answers a fact with a typed text.
    pub fn with(mut self, fact: &str, text: &str) -> Scenario {
        let id = FactId::from(fact);
        let answer = read_answer(&self.packs.facts[&id], text).unwrap().answer;
        self.case.facts.insert(id, Fact::typed(answer));
        self
    }

    pub fn answering(mut self, self_check: &str, answer: SelfCheckAnswer) -> Scenario {
        self.case.self_checks.insert(self_check.into(), answer);
        self
    }

    pub fn changing(mut self, kind: &str, change: impl Fn(&mut Evidence)) -> Scenario {
        let kind = EvidenceKindId::from(kind);
        self.case.evidence.iter_mut().filter(|e| e.kind.as_ref() == Some(&kind)).for_each(change);
        self
    }

    pub fn check(&self) -> Assessment {
        check(&self.case, &self.packs, zoned(now()))
    }

    pub fn rules(&self) -> Vec<(String, Severity)> {
        let findings = self.check().findings;
        findings.into_iter().map(|finding| (finding.rule, finding.severity)).collect()
    }

    pub fn says(&self, rule: &str) -> Option<Severity> {
        self.rules().into_iter().find(|(name, _)| name == rule).map(|(_, severity)| severity)
    }
}

pub fn exhibit(id: u32, kind: Option<&EvidenceKindId>) -> Evidence {
    let mut sha256 = [0; 32];
    sha256[..4].copy_from_slice(&id.to_be_bytes());
    Evidence {
        id: EvidenceId(id),
        original: Original {
            sha256: Digest(sha256),
            bytes: 1_000,
            file_name: format!("{id}.png"),
            media: MediaType::Png,
        },
        contents: Contents::Image(ImageProperties { width: 100, height: 200, orientation: 1 }),
        captured_at: None,
        added_at: now(),
        kind: kind.cloned(),
        title: format!("Exhibit {id}"),
        date: "2026-11-20".parse().ok(),
        proves: vec![],
        treatment: Treatment::default(),
    }
}

pub fn all_scenarios() -> Vec<String> {
    PACKS.scenarios.keys().map(|id| id.0.clone()).collect()
}

/// Small deterministic numbers (xorshift).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    fn answer(&mut self) -> Answer {
        let text = (*self.pick(&[
            "",
            " ",
            "USD 1",
            "5d30f60e0a6fc464f4f376b0",
            "4111 1111 1111 1111",
            "é",
            "退票!!!",
            "CVV: 123",
            "payoneer",
            "104100000004",
            "https://wish.com",
            "\u{10FFFF}",
        ]))
        .to_owned();
        let day = *self.pick(&["0001-01-01", "2026-11-03", "2026-11-30", "9999-12-31"]);
        match self.below(12) {
            0 => Answer::Date(day.parse().unwrap()),
            1 => Answer::DateTime(format!("{day}T12:00:00+08:00").parse().unwrap()),
            2 => Answer::Money("USD 5".parse().unwrap()),
            3 => Answer::Choice(text),
            4 => Answer::YesNo(true),
            5 => Answer::Integer(i64::MIN),
            6 => Answer::Decimal(text),
            7 => Answer::List(vec![text.clone(), text]),
            8 => Answer::Rows(vec![Row::from([
                ("date".to_owned(), Answer::Date(day.parse().unwrap())),
                (text.clone(), Answer::Text(text)),
            ])]),
            9 => Answer::NotAvailable { reason: text },
            _ => Answer::Text(text),
        }
    }

    /// A case with all sorts of things changed, some of them against every rule.
    pub fn case(&mut self, packs: &Packs) -> Case {
        let scenarios = all_scenarios();
        let mut case = complete(self.pick::<String>(&scenarios));
        let facts: Vec<FactId> = packs.facts.keys().cloned().chain(["unheard_of".into()]).collect();
        let kinds: Vec<EvidenceKindId> =
            packs.evidence_kinds.keys().cloned().chain(["E99".into()]).collect();
        let changes = self.below(6);
        for _ in 0..changes {
            match self.below(7) {
                0 | 1 => {
                    let answer = self.answer();
                    case.facts.insert(self.pick(&facts).clone(), Fact::typed(answer));
                }
                2 => {
                    let gone = self.pick(&facts).clone();
                    case.facts.remove(&gone);
                }
                3 => case.evidence.truncate(self.below(case.evidence.len() + 1)),
                4 => {
                    let mut added = exhibit(100 + self.below(50) as u32, None);
                    added.kind = (self.below(3) > 0).then(|| self.pick(&kinds).clone());
                    added.title = (*self.pick(&["", "4111111111111111", "退票"])).to_owned();
                    if self.below(3) == 0 {
                        added.contents = Contents::Unreadable { trouble: Trouble::Empty };
                    }
                    case.evidence.push(added);
                }
                5 => case.self_checks.clear(),
                _ => {
                    if let Some(last) = case.evidence.last_mut() {
                        last.contents = Contents::Unreadable { trouble: Trouble::TooSlow };
                    }
                }
            }
        }
        case
    }
}
