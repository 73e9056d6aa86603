//! Cases and random edits for the tests of this folder.

use super::{
    Answer, Case, CaseId, Contents, Digest, Edit, Evidence, EvidenceDescription, EvidenceFile,
    EvidenceId, Fact, MediaType, Original, Outcome, Reply, SelfCheckAnswer, Submission,
    SubmissionId, TicketLanguage, Treatment, When,
};

pub(super) fn case() -> Case {
    let created_at = "2026-11-22T10:00:00+08:00".parse().unwrap();
    Case::new(CaseId::from("c"), "PAY-06".into(), "payoneer".into(), created_at)
}

pub(super) fn exhibit(id: u32) -> Evidence {
    Evidence {
        id: EvidenceId(id),
        original: Original {
            sha256: Digest([id as u8; 32]),
            bytes: 10,
            file_name: format!("{id}.txt"),
            media: MediaType::Text,
        },
        contents: Contents::Text { lines: 1 },
        captured_at: None,
        added_at: "2026-11-22T10:00:00+08:00".parse().unwrap(),
        kind: None,
        title: String::new(),
        date: None,
        proves: vec![],
        treatment: Treatment::default(),
    }
}

pub(super) fn submission(id: u32) -> Submission {
    Submission {
        id: SubmissionId(id),
        sent_at: When::Day("2026-11-22".parse().unwrap()),
        recipient: "payoneer".into(),
        scenario: "PAY-06".into(),
        step: 1,
        channel: None,
        ticket_number: None,
        files: vec![],
        reply: Reply::default(),
    }
}

/// Small deterministic numbers (xorshift).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    /// Any edit, most of them fitting the case.
    pub(super) fn edit(&mut self, case: &Case) -> Edit {
        let text = format!("text {}", self.below(9));
        let evidence = EvidenceId(self.below(case.next_evidence as usize + 1) as u32);
        let position = self.below(case.evidence.len() + 2);
        let sent = SubmissionId(self.below(case.next_submission as usize + 1) as u32);
        match self.below(17) {
            0 => Edit::SetTitle { title: text },
            1 => Edit::SetScenario { scenario: "PAY-04".into(), recipient: text.as_str().into() },
            2 => Edit::SetTicketLanguage { ticket_language: TicketLanguage::Chinese },
            3 => Edit::SetFact {
                fact: format!("fact_{}", self.below(4)).as_str().into(),
                value: (self.below(3) > 0).then(|| Fact::typed(Answer::Text(text))),
            },
            4 => Edit::AnswerSelfCheck {
                self_check: format!("C0{}", self.below(4)).as_str().into(),
                answer: (self.below(3) > 0).then_some(SelfCheckAnswer::No),
            },
            5 | 6 => Edit::AddEvidence {
                evidence: Box::new(exhibit(case.next_evidence)),
                position: Some(position).filter(|_| self.below(2) == 0),
            },
            7 => Edit::MoveEvidence { evidence, position },
            8 => Edit::DescribeEvidence {
                evidence,
                description: EvidenceDescription {
                    kind: (self.below(2) == 0).then(|| "E10".into()),
                    title: text,
                    date: None,
                    proves: vec!["return_date".into()],
                },
            },
            9 | 10 => Edit::RecordSubmission {
                submission: Box::new(Submission {
                    ticket_number: Some(text),
                    ..submission(self.below(case.next_submission as usize + 1) as u32)
                }),
                position: Some(position).filter(|_| self.below(2) == 0),
            },
            11 => Edit::RemoveSubmission { submission: sent },
            12 => Edit::RecordReply {
                submission: sent,
                reply: Reply { outcome: Some(Outcome::Closed), ..Reply::default() },
            },
            13 if self.below(2) == 0 => Edit::TakeStep { step: Some(self.below(5) as u32) },
            13 => Edit::ContinueAs {
                scenario: "CON-21".into(),
                recipient: text.as_str().into(),
                step: Some(2),
            },
            14 => Edit::TreatEvidence {
                evidence,
                treatment: Box::new(Treatment { quarter_turns: 1, ..Treatment::default() }),
            },
            15 => {
                let Evidence { original, contents, captured_at, .. } = exhibit(200);
                let file = Box::new(EvidenceFile { original, contents, captured_at });
                Edit::ReplaceFile { evidence, file }
            }
            _ if self.below(2) == 0 => Edit::RemoveEvidence { evidence },
            _ => Edit::Together { edits: vec![self.edit(case), self.edit(case)] },
        }
    }
}
