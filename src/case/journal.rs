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
