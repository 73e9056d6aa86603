//! Undo, the activity log and recovery are one thing: the list of everything done, in order.
//! Nothing is ever taken out of it; undoing adds a line.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{Case, Edit, EditError};

/// One line of the activity log. `generation` counts from 1 and is the case's after this line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Entry {
    pub generation: u64,
    #[cfg_attr(test, ts(type = "string"))]
    pub at: DateTime<FixedOffset>,
    pub action: Action,
    /// What was applied to the case.
    pub edit: Edit,
    /// What takes it back.
    pub inverse: Edit,
}

/// Whether the line is new work, or takes earlier work back, or brings it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Edit,
    Undo,
    Redo,
}

/// What can be undone and redone, derived from the entries alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    pub generation: u64,
    /// Edits done and not undone, the latest last, each with what takes it back.
    undoable: Vec<(Edit, Edit)>,
    redoable: Vec<(Edit, Edit)>,
}

impl Journal {
    /// A journal whose earlier entries are not known: work goes on, nothing can be undone.
    pub fn starting_at(generation: u64) -> Journal {
        Journal { generation, ..Journal::default() }
    }

    /// Applies a new edit. The entry is what the store keeps.
    pub fn edit(
        &self,
        case: &Case,
        edit: Edit,
        at: DateTime<FixedOffset>,
    ) -> Result<(Case, Entry), EditError> {
        let (changed, inverse) = edit.apply(case)?;
        Ok((changed, self.entry(Action::Edit, at, edit, inverse)))
    }

    /// Takes the latest edit back; `None` when there is none.
    pub fn undo(
        &self,
        case: &Case,
        at: DateTime<FixedOffset>,
    ) -> Result<Option<(Case, Entry)>, EditError> {
        self.replay(self.undoable.last().map(|(_, inverse)| inverse), Action::Undo, case, at)
    }

    /// Brings the latest undone edit again; `None` when there is none.
    pub fn redo(
        &self,
        case: &Case,
        at: DateTime<FixedOffset>,
    ) -> Result<Option<(Case, Entry)>, EditError> {
        self.replay(self.redoable.last().map(|(edit, _)| edit), Action::Redo, case, at)
    }

    pub fn can_undo(&self) -> bool {
        !self.undoable.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.redoable.is_empty()
    }

    /// Takes an entry into account, just made or read back from the log.
    pub fn record(&mut self, entry: &Entry) {
        self.generation = entry.generation;
        match entry.action {
            Action::Edit => {
                self.redoable.clear();
                self.undoable.push((entry.edit.clone(), entry.inverse.clone()));
            }
            Action::Undo => {
                self.undoable.pop();
                self.redoable.push((entry.inverse.clone(), entry.edit.clone()));
            }
            Action::Redo => {
                self.redoable.pop();
                self.undoable.push((entry.edit.clone(), entry.inverse.clone()));
            }
        }
    }

    fn replay(
        &self,
        edit: Option<&Edit>,
        action: Action,
        case: &Case,
        at: DateTime<FixedOffset>,
    ) -> Result<Option<(Case, Entry)>, EditError> {
        let Some(edit) = edit else { return Ok(None) };
        let (changed, inverse) = edit.apply(case)?;
        Ok(Some((changed, self.entry(action, at, edit.clone(), inverse))))
    }

    fn entry(&self, action: Action, at: DateTime<FixedOffset>, edit: Edit, inverse: Edit) -> Entry {
        Entry { generation: self.generation + 1, at, action, edit, inverse }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::testing::{Dice, case};

    fn at() -> DateTime<FixedOffset> {
        "2026-11-22T10:00:00+08:00".parse().unwrap()
    }

    /// Numbers are never given back, so a case that was undone may count on from higher.
    fn same(left: &Case, right: &Case) -> bool {
        let counted = |case: &Case| Case {
            next_evidence: left.next_evidence.max(right.next_evidence),
            next_submission: left.next_submission.max(right.next_submission),
            ..case.clone()
        };
        counted(left) == counted(right)
    }

    /// Some random edits that fit, each state kept.
    fn history(seed: u64) -> (Vec<Case>, Journal, Vec<Entry>) {
        let mut dice = Dice(seed);
        let mut states = vec![case()];
        let mut journal = Journal::default();
        let mut entries = Vec::new();
        while states.len() < 60 {
            let current = states.last().unwrap();
            let edit = dice.edit(current);
            if let Ok((changed, entry)) = journal.edit(current, edit, at()) {
                journal.record(&entry);
                entries.push(entry);
                states.push(changed);
            }
        }
        (states, journal, entries)
    }

    #[test]
    fn undoing_everything_gives_the_start_and_redoing_everything_the_end() {
        for seed in 1..=40 {
            let (states, mut journal, _) = history(seed);
            let mut current = states.last().unwrap().clone();
            for expected in states.iter().rev().skip(1) {
                let (changed, entry) = journal.undo(&current, at()).unwrap().unwrap();
                journal.record(&entry);
                assert!(same(&changed, expected), "seed {seed}");
                current = changed;
            }
            assert!(!journal.can_undo() && journal.undo(&current, at()).unwrap().is_none());
            for expected in &states[1..] {
                let (changed, entry) = journal.redo(&current, at()).unwrap().unwrap();
                journal.record(&entry);
                assert!(same(&changed, expected), "seed {seed}");
                current = changed;
            }
            assert!(!journal.can_redo() && journal.redo(&current, at()).unwrap().is_none());
            assert_eq!(journal.generation, 59 * 3);
        }
    }

    #[test]
    fn the_log_alone_brings_back_the_case_and_what_can_be_undone() {
        for seed in 100..=120 {
            let (states, journal, entries) = history(seed);
            let mut again = Journal::default();
            let mut current = case();
            for entry in &entries {
                let kept = serde_json::to_string(entry).unwrap();
                let entry: Entry = serde_json::from_str(&kept).unwrap();
                current = entry.edit.apply(&current).unwrap().0;
                again.record(&entry);
            }
            assert_eq!(current, *states.last().unwrap());
            assert_eq!(again, journal);
        }
    }

    #[test]
    fn new_work_after_an_undo_ends_what_could_be_redone() {
        let (states, mut journal, _) = history(7);
        let (current, entry) = journal.undo(states.last().unwrap(), at()).unwrap().unwrap();
        journal.record(&entry);
        assert!(journal.can_redo());
        let title = Edit::SetTitle { title: "new".to_owned() };
        let (_, entry) = journal.edit(&current, title, at()).unwrap();
        journal.record(&entry);
        assert!(!journal.can_redo());
    }
}
