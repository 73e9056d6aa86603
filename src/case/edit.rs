//! The one way a case changes. Applying an edit is a pure function that also says what takes it
//! back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Case, Evidence, EvidenceFile, EvidenceId, EvidenceKindId, Fact, FactId, RecipientId, Reply,
    ScenarioId, SelfCheckAnswer, SelfCheckId, Submission, SubmissionId, TicketLanguage, Treatment,
};

/// A change to a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    SetTitle {
        title: String,
    },
    /// The ladder of the scenario begins anew.
    SetScenario {
        scenario: ScenarioId,
        recipient: RecipientId,
    },
    SetTicketLanguage {
        ticket_language: TicketLanguage,
    },
    /// `None` clears the answer.
    SetFact {
        fact: FactId,
        value: Option<Fact>,
    },
    AnswerSelfCheck {
        self_check: SelfCheckId,
        answer: Option<SelfCheckAnswer>,
    },
    /// `position` counts from 0; the end when it is `None`.
    AddEvidence {
        evidence: Box<Evidence>,
        position: Option<usize>,
    },
    RemoveEvidence {
        evidence: EvidenceId,
    },
    MoveEvidence {
        evidence: EvidenceId,
        position: usize,
    },
    DescribeEvidence {
        evidence: EvidenceId,
        description: EvidenceDescription,
    },
    /// One that has the number of an earlier one takes its place. `position` counts from 0; the end
    /// when it is `None`.
    RecordSubmission {
        submission: Box<Submission>,
        position: Option<usize>,
    },
    RemoveSubmission {
        submission: SubmissionId,
    },
    RecordReply {
        submission: SubmissionId,
        reply: Reply,
    },
    /// The step of the ladder to take; where the ladder begins when it is `None`.
    TakeStep {
        step: Option<u32>,
    },
    /// On to the next stage: facts, evidence and what was sent stay.
    ContinueAs {
        scenario: ScenarioId,
        recipient: RecipientId,
        step: Option<u32>,
    },
    /// Turns, cuts, marks or blacks out; the whole of it at once.
    TreatEvidence {
        evidence: EvidenceId,
        treatment: Box<Treatment>,
    },
    /// A better copy of the same document: what was said of it and done to it stays.
    ReplaceFile {
        evidence: EvidenceId,
        file: Box<EvidenceFile>,
    },
    /// Several changes that are undone as one: a drop of many files.
    Together {
        edits: Vec<Edit>,
    },
}

/// What the user says about a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EvidenceDescription {
    pub kind: Option<EvidenceKindId>,
    pub title: String,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    pub proves: Vec<FactId>,
}

/// The edit does not fit the case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("the case has no evidence number {}", evidence.0)]
    NoSuchEvidence { evidence: EvidenceId },
    #[error("evidence number {} is in the case already", evidence.0)]
    EvidenceTaken { evidence: EvidenceId },
    #[error("position {position} is past the end of a list of {count}")]
    NoSuchPosition { position: usize, count: usize },
    #[error("the case has no submission number {}", submission.0)]
    NoSuchSubmission { submission: SubmissionId },
}

impl Edit {
    /// The changed case, and the edit that takes this one back.
    pub fn apply(&self, case: &Case) -> Result<(Case, Edit), EditError> {
        let mut changed = case.clone();
        let inverse = self.change(&mut changed)?;
        Ok((changed, inverse))
    }

    fn change(&self, case: &mut Case) -> Result<Edit, EditError> {
        Ok(match self.clone() {
            Edit::SetTitle { title } => {
                Edit::SetTitle { title: std::mem::replace(&mut case.title, title) }
            }
            Edit::SetScenario { scenario, recipient } => turn_to(case, scenario, recipient, None),
            Edit::SetTicketLanguage { ticket_language } => Edit::SetTicketLanguage {
                ticket_language: std::mem::replace(&mut case.ticket_language, ticket_language),
            },
            Edit::SetFact { fact, value } => {
                let earlier = match value {
                    Some(value) => case.facts.insert(fact.clone(), value),
                    None => case.facts.remove(&fact),
                };
                Edit::SetFact { fact, value: earlier }
            }
            Edit::AnswerSelfCheck { self_check, answer } => {
                let earlier = match answer {
                    Some(answer) => case.self_checks.insert(self_check.clone(), answer),
                    None => case.self_checks.remove(&self_check),
                };
                Edit::AnswerSelfCheck { self_check, answer: earlier }
            }
            Edit::AddEvidence { evidence, position } => add(case, *evidence, position)?,
            Edit::RemoveEvidence { evidence } => {
                let position = position_of(case, evidence)?;
                let removed = case.evidence.remove(position);
                Edit::AddEvidence { evidence: Box::new(removed), position: Some(position) }
            }
            Edit::MoveEvidence { evidence, position } => {
                let earlier = position_of(case, evidence)?;
                within(position, case.evidence.len().saturating_sub(1))?;
                let moved = case.evidence.remove(earlier);
                case.evidence.insert(position, moved);
                Edit::MoveEvidence { evidence, position: earlier }
            }
            Edit::DescribeEvidence { evidence, description } => {
                let position = position_of(case, evidence)?;
                let target = &mut case.evidence[position];
                let earlier = EvidenceDescription {
                    kind: std::mem::replace(&mut target.kind, description.kind),
                    title: std::mem::replace(&mut target.title, description.title),
                    date: std::mem::replace(&mut target.date, description.date),
                    proves: std::mem::replace(&mut target.proves, description.proves),
                };
                Edit::DescribeEvidence { evidence, description: earlier }
            }
            Edit::RecordSubmission { submission, position } => record(case, *submission, position)?,
            Edit::RemoveSubmission { submission } => {
                let position = place_of(case, submission)?;
                let removed = case.submissions.remove(position);
                Edit::RecordSubmission { submission: Box::new(removed), position: Some(position) }
            }
            Edit::RecordReply { submission, reply } => {
                let position = place_of(case, submission)?;
                let target = &mut case.submissions[position];
                let earlier = std::mem::replace(&mut target.reply, reply);
                Edit::RecordReply { submission, reply: earlier }
            }
            Edit::TakeStep { step } => {
                Edit::TakeStep { step: std::mem::replace(&mut case.step, step) }
            }
            Edit::ContinueAs { scenario, recipient, step } => {
                turn_to(case, scenario, recipient, step)
            }
            Edit::TreatEvidence { evidence, treatment } => {
                let position = position_of(case, evidence)?;
                let target = &mut case.evidence[position].treatment;
                let earlier = std::mem::replace(target, *treatment);
                Edit::TreatEvidence { evidence, treatment: Box::new(earlier) }
            }
            Edit::ReplaceFile { evidence, file } => {
                let position = position_of(case, evidence)?;
                let target = &mut case.evidence[position];
                let EvidenceFile { original, contents, captured_at } = *file;
                let earlier = EvidenceFile {
                    original: std::mem::replace(&mut target.original, original),
                    contents: std::mem::replace(&mut target.contents, contents),
                    captured_at: std::mem::replace(&mut target.captured_at, captured_at),
                };
                Edit::ReplaceFile { evidence, file: Box::new(earlier) }
            }
            Edit::Together { edits } => {
                let mut inverses = Vec::with_capacity(edits.len());
                for edit in edits {
                    inverses.push(edit.change(case)?);
                }
                inverses.reverse();
                Edit::Together { edits: inverses }
            }
        })
    }
}

fn add(case: &mut Case, evidence: Evidence, position: Option<usize>) -> Result<Edit, EditError> {
    let id = evidence.id;
    if case.find_evidence(id).is_some() {
        return Err(EditError::EvidenceTaken { evidence: id });
    }
    let count = case.evidence.len();
    let position = position.unwrap_or(count);
    within(position, count)?;
    case.next_evidence = case.next_evidence.max(id.0.saturating_add(1));
    case.evidence.insert(position, evidence);
    Ok(Edit::RemoveEvidence { evidence: id })
}

fn turn_to(
    case: &mut Case,
    scenario: ScenarioId,
    recipient: RecipientId,
    step: Option<u32>,
) -> Edit {
    Edit::ContinueAs {
        scenario: std::mem::replace(&mut case.scenario, scenario),
        recipient: std::mem::replace(&mut case.recipient, recipient),
        step: std::mem::replace(&mut case.step, step),
    }
}

fn record(
    case: &mut Case,
    submission: Submission,
    position: Option<usize>,
) -> Result<Edit, EditError> {
    let id = submission.id;
    if let Ok(position) = place_of(case, id) {
        let earlier = std::mem::replace(&mut case.submissions[position], submission);
        return Ok(Edit::RecordSubmission {
            submission: Box::new(earlier),
            position: Some(position),
        });
    }
    let count = case.submissions.len();
    let position = position.unwrap_or(count);
    within(position, count)?;
    case.next_submission = case.next_submission.max(id.0.saturating_add(1));
    case.submissions.insert(position, submission);
    Ok(Edit::RemoveSubmission { submission: id })
}

fn place_of(case: &Case, submission: SubmissionId) -> Result<usize, EditError> {
    case.submissions
        .iter()
        .position(|candidate| candidate.id == submission)
        .ok_or(EditError::NoSuchSubmission { submission })
}

fn position_of(case: &Case, evidence: EvidenceId) -> Result<usize, EditError> {
    case.evidence
        .iter()
        .position(|candidate| candidate.id == evidence)
        .ok_or(EditError::NoSuchEvidence { evidence })
}

fn within(position: usize, last: usize) -> Result<(), EditError> {
    if position > last {
        return Err(EditError::NoSuchPosition { position, count: last });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::testing::{case, exhibit, submission};

    fn positions(case: &Case) -> Vec<u32> {
        case.evidence.iter().map(|evidence| evidence.id.0).collect()
    }

    fn apply(case: &Case, edit: Edit) -> (Case, Edit) {
        edit.apply(case).unwrap()
    }

    fn add(id: u32, position: Option<usize>) -> Edit {
        Edit::AddEvidence { evidence: Box::new(exhibit(id)), position }
    }

    #[test]
    fn an_edit_leaves_the_case_it_is_applied_to_alone() {
        let before = case();
        let (after, _) = apply(&before, Edit::SetTitle { title: "Bank return".to_owned() });
        assert_eq!((before.title.as_str(), after.title.as_str()), ("", "Bank return"));
    }

    #[test]
    fn moving_and_removing_are_taken_back_to_the_same_place() {
        let all = (1..=4).fold(case(), |case, id| apply(&case, add(id, None)).0);
        let (moved, back) =
            apply(&all, Edit::MoveEvidence { evidence: EvidenceId(4), position: 0 });
        assert_eq!(positions(&moved), [4, 1, 2, 3]);
        assert_eq!(apply(&moved, back).0, all);
        let (removed, back) = apply(&all, Edit::RemoveEvidence { evidence: EvidenceId(2) });
        assert_eq!(positions(&removed), [1, 3, 4]);
        assert_eq!(apply(&removed, back).0, all);
    }

    #[test]
    fn numbers_of_evidence_are_never_reused() {
        let (with, back) = apply(&case(), add(7, None));
        assert_eq!(with.next_evidence, 8);
        assert_eq!(apply(&with, back).0.next_evidence, 8);
    }

    #[test]
    fn the_same_number_recorded_again_takes_the_place_of_the_first() {
        let record = |submission| Edit::RecordSubmission {
            submission: Box::new(submission),
            position: None,
        };
        let two = (1..=2).fold(case(), |case, id| apply(&case, record(submission(id))).0);
        let numbered = Submission { ticket_number: Some("T-1".to_owned()), ..submission(1) };
        let (amended, back) = apply(&two, record(numbered.clone()));
        assert_eq!(amended.submissions, [numbered, submission(2)]);
        assert_eq!(apply(&amended, back).0, two);
        let (removed, back) = apply(&two, Edit::RemoveSubmission { submission: SubmissionId(1) });
        assert_eq!((removed.submissions.len(), removed.next_submission), (1, 3));
        assert_eq!(apply(&removed, back).0, two);
    }

    #[test]
    fn another_scenario_begins_its_ladder_anew() {
        let at_three = apply(&case(), Edit::TakeStep { step: Some(3) }).0;
        let turn = Edit::SetScenario { scenario: "PAY-04".into(), recipient: "payoneer".into() };
        let (turned, back) = apply(&at_three, turn);
        assert_eq!(turned.step, None);
        assert_eq!(apply(&turned, back).0, at_three);
    }

    #[test]
    fn another_file_keeps_what_was_said_and_marked() {
        let one = apply(&case(), add(1, None)).0;
        let treatment = Box::new(Treatment { quarter_turns: 1, ..Treatment::default() });
        let evidence = EvidenceId(1);
        let turned = apply(&one, Edit::TreatEvidence { evidence, treatment }).0;
        let Evidence { original, contents, captured_at, .. } = exhibit(7);
        let file = Box::new(EvidenceFile { original, contents, captured_at });
        let (replaced, back) = apply(&turned, Edit::ReplaceFile { evidence, file });
        let piece = &replaced.evidence[0];
        assert_eq!((piece.id, piece.treatment.quarter_turns), (evidence, 1));
        assert_eq!(piece.original, exhibit(7).original);
        assert_eq!(apply(&replaced, back).0, turned);
    }

    #[test]
    fn an_edit_that_does_not_fit_says_why() {
        let one = apply(&case(), add(1, None)).0;
        let evidence = EvidenceId(9);
        let missing = EditError::NoSuchEvidence { evidence };
        assert_eq!(Edit::RemoveEvidence { evidence }.apply(&one), Err(missing.clone()));
        assert_eq!(Edit::MoveEvidence { evidence, position: 0 }.apply(&one), Err(missing));
        let taken = EditError::EvidenceTaken { evidence: EvidenceId(1) };
        assert_eq!(add(1, None).apply(&one), Err(taken));
        assert!(matches!(add(2, Some(5)).apply(&one), Err(EditError::NoSuchPosition { .. })));
        let past = Edit::MoveEvidence { evidence: EvidenceId(1), position: 1 };
        assert!(matches!(past.apply(&one), Err(EditError::NoSuchPosition { .. })));
        let submission = SubmissionId(1);
        let never_sent = EditError::NoSuchSubmission { submission };
        assert_eq!(Edit::RemoveSubmission { submission }.apply(&one), Err(never_sent));
    }

    #[test]
    fn several_edits_happen_together_or_not_at_all() {
        let both = Edit::Together { edits: vec![add(1, None), add(2, Some(0))] };
        let (after, back) = apply(&case(), both);
        assert_eq!(positions(&after), [2, 1]);
        assert!(apply(&after, back).0.evidence.is_empty());
        let half = Edit::Together { edits: vec![add(1, None), add(1, None)] };
        assert!(half.apply(&case()).is_err());
    }
}
