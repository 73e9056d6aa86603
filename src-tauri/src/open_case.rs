//! The case the window shows. Every change is on the disk before the window hears of it.

use chrono::DateTime;
use chrono_tz::Tz;
use docket::case::{Case, Edit, Evidence, EvidenceId, Fact, FactId};
use docket::rules::{self, FactDefinition, Packs, Place};
use docket::store::{Access, CaseFolder, Notice, StoreError};

use crate::error::CommandError;
use crate::wire::{CaseView, FactReading};

pub struct OpenCase {
    pub folder: CaseFolder,
    /// The folder's own name.
    pub name: String,
}

impl OpenCase {
    pub fn case(&self) -> &Case {
        self.folder.case()
    }

    pub fn view(&self, packs: &Packs, now: DateTime<Tz>) -> CaseView {
        let case = self.case().clone();
        let read_only = match self.folder.access() {
            Access::Writable => None,
            Access::ReadOnly(reason) => Some(reason.message()),
        };
        let trouble = self.folder.trouble().map(StoreError::message);
        let notices = self.folder.notices().iter().map(Notice::message).chain(trouble);
        CaseView {
            folder: self.name.clone(),
            assessment: rules::check(&case, packs, now),
            case,
            can_undo: self.folder.can_undo(),
            can_redo: self.folder.can_redo(),
            generation: self.folder.generation(),
            read_only,
            recovered: self.folder.recovered(),
            notices: notices.collect(),
        }
    }

    pub fn evidence(&self, id: EvidenceId) -> Result<&Evidence, CommandError> {
        self.case().find_evidence(id).ok_or_else(CommandError::no_such_evidence)
    }

    /// What the text would mean as the answer, and what the check would say to it.
    pub fn read_fact(
        &self,
        packs: &Packs,
        definition: &FactDefinition,
        text: &str,
        now: DateTime<Tz>,
    ) -> FactReading {
        let nothing =
            FactReading { answer: None, removed: Vec::new(), problem: None, warnings: Vec::new() };
        if text.trim().is_empty() {
            return nothing;
        }
        let reading = match rules::read_answer(definition, text) {
            Ok(reading) => reading,
            Err(error) => return FactReading { problem: Some(error.message()), ..nothing },
        };
        let mut case = self.case().clone();
        case.facts.insert(definition.id.clone(), Fact::typed(reading.answer.clone()));
        let place = Place::Fact { fact: definition.id.clone() };
        let findings = rules::check(&case, packs, now).findings;
        let here = findings.into_iter().filter(|finding| finding.place == place);
        FactReading {
            answer: Some(reading.answer),
            removed: reading.removed,
            problem: None,
            warnings: reading
                .notes
                .into_iter()
                .chain(here.map(|finding| finding.message))
                .collect(),
        }
    }

    /// Keeps what was read. An answer that is there already is no change.
    pub fn keep_fact(
        &mut self,
        fact: FactId,
        reading: &FactReading,
        now: DateTime<Tz>,
    ) -> Result<(), CommandError> {
        let value = reading.answer.clone().map(Fact::typed);
        if reading.problem.is_some() || self.case().facts.get(&fact) == value.as_ref() {
            return Ok(());
        }
        self.folder.edit(Edit::SetFact { fact, value }, now.fixed_offset())?;
        Ok(())
    }
}
