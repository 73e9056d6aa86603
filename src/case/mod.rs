//! One problem, one ask: the model that everything else reads. A case changes only through
//! [`Edit`]; this folder knows no files, packs, languages or clock.

mod edit;
mod evidence;
mod fact;
mod id;
mod journal;
mod message;
mod money;
mod month;
mod submission;
#[cfg(test)]
mod testing;
mod text;
mod treatment;

pub use edit::{Edit, EditError, EvidenceDescription};
pub use evidence::{
    Contents, Digest, Evidence, EvidenceFile, ImageProperties, MediaType, Original, Trouble,
};
pub use fact::{Answer, Fact, Origin, Row, SelfCheckAnswer};
pub use id::{
    BounceReasonId, CaseId, ChainId, DeadlineId, EvidenceId, EvidenceKindId, FactId, ForkId,
    LadderId, ObjectionId, RecipientId, ReturnCodeId, ScenarioId, SelfCheckId, SettlementNodeId,
    SourceId,
};
pub use journal::{Action, Entry, Journal};
pub use message::{Argument, Message};
pub use money::{Currency, Money, MoneyError, group_thousands};
pub use month::month_named;
pub use submission::{Outcome, Reply, Submission, SubmissionAnswer, SubmissionId, When};
pub use text::{Cleaned, Removal, clean, printable_name};
pub use treatment::{Area, Mark, PageSpan, Redaction, Shape, Spot, Treatment, WHOLE};

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The language a person reads. The window's and the ticket's are chosen apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh-CN")]
    Chinese,
}

/// What the exported ticket speaks. `Both` leads with English, the Chinese original below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum TicketLanguage {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh-CN")]
    Chinese,
    #[serde(rename = "both")]
    Both,
}

impl TicketLanguage {
    /// The languages printed, the leading one first.
    pub fn languages(self) -> &'static [Language] {
        match self {
            TicketLanguage::English => &[Language::English],
            TicketLanguage::Chinese => &[Language::Chinese],
            TicketLanguage::Both => &[Language::English, Language::Chinese],
        }
    }
}

/// One problem, one ask. The role follows from the scenario; exhibit numbers follow from the order
/// of `evidence`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Case {
    pub id: CaseId,
    /// The user's own name for it; the window shows the scenario's name when it is empty.
    pub title: String,
    pub scenario: ScenarioId,
    pub recipient: RecipientId,
    pub ticket_language: TicketLanguage,
    #[cfg_attr(test, ts(type = "string"))]
    pub created_at: DateTime<FixedOffset>,
    pub facts: BTreeMap<FactId, Fact>,
    pub evidence: Vec<Evidence>,
    pub self_checks: BTreeMap<SelfCheckId, SelfCheckAnswer>,
    /// The number the next piece of evidence gets; never reused.
    pub next_evidence: u32,
    /// In the order they were recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub submissions: Vec<Submission>,
    /// The number the next submission gets; never reused.
    #[serde(default = "first_submission", skip_serializing_if = "is_first_submission")]
    pub next_submission: u32,
    /// The step of the scenario's ladder the case is at, counted from 1; where the ladder begins when
    /// it is `None`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Printed on every page when set: the sample case says that it is fictional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watermark: Option<Watermark>,
    /// What a newer version wrote here and this one does not know; kept as it is.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

/// A line repeated on every page of the packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Watermark {
    Fictional,
}

fn first_submission() -> u32 {
    1
}

fn is_first_submission(number: &u32) -> bool {
    *number == first_submission()
}

impl Case {
    /// A case with nothing in it yet.
    pub fn new(
        id: CaseId,
        scenario: ScenarioId,
        recipient: RecipientId,
        created_at: DateTime<FixedOffset>,
    ) -> Case {
        Case {
            id,
            title: String::new(),
            scenario,
            recipient,
            ticket_language: TicketLanguage::Both,
            created_at,
            facts: BTreeMap::new(),
            evidence: Vec::new(),
            self_checks: BTreeMap::new(),
            next_evidence: 1,
            submissions: Vec::new(),
            next_submission: first_submission(),
            step: None,
            watermark: None,
            unknown: serde_json::Map::new(),
        }
    }

    /// The same facts and evidence under another name, with nothing checked or sent yet.
    pub fn started_anew(&self, id: CaseId, created_at: DateTime<FixedOffset>) -> Case {
        Case {
            title: self.title.clone(),
            ticket_language: self.ticket_language,
            facts: self.facts.clone(),
            evidence: self.evidence.clone(),
            next_evidence: self.next_evidence,
            watermark: self.watermark,
            unknown: self.unknown.clone(),
            ..Case::new(id, self.scenario.clone(), self.recipient.clone(), created_at)
        }
    }

    /// The answer to `fact`, unless it is missing or the user said why there is none.
    pub fn answer(&self, fact: &FactId) -> Option<&Answer> {
        self.facts.get(fact).map(|fact| &fact.answer).filter(|answer| !answer.is_gap())
    }

    /// The case as its recipient gets it: without the exhibits that are withheld from them.
    pub fn as_sent(&self) -> Cow<'_, Case> {
        let withheld =
            |evidence: &Evidence| evidence.treatment.withheld_from.contains(&self.recipient);
        if !self.evidence.iter().any(withheld) {
            return Cow::Borrowed(self);
        }
        let mut case = self.clone();
        case.evidence.retain(|evidence| !withheld(evidence));
        Cow::Owned(case)
    }

    /// The evidence with this id.
    pub fn find_evidence(&self, id: EvidenceId) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.id == id)
    }

    /// The submission with this id.
    pub fn find_submission(&self, id: SubmissionId) -> Option<&Submission> {
        self.submissions.iter().find(|submission| submission.id == id)
    }

    /// The number printed for the evidence at `position`: `A-1` is the first.
    pub fn exhibit_number(position: usize) -> String {
        format!("A-{}", position + 1)
    }
}
