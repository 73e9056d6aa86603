//! The details of the person or store: from a case into the settings, and into the next case.

use std::sync::Arc;

use docket::case::{Edit, Fact, FactId};
use docket::rules::{self, read_answer, write_answer};
use tauri::State;

use super::settings::view;
use crate::error::CommandError;
use crate::state::{Shell, beside};
use crate::wire::{CaseView, SettingsView};

/// Answers what the open case asks for and has no answer to yet, in one edit. A detail that is no
/// answer any more is passed over.
#[tauri::command(rename_all = "snake_case")]
pub async fn use_my_details(shell: State<'_, Arc<Shell>>) -> Result<CaseView, CommandError> {
    beside(shell, |shell| {
        let (packs, now) = (shell.packs(), shell.now());
        let details = shell.preferences().details;
        shell.change(|open| {
            let case = open.case();
            let asked = rules::check(case, &packs, now).asked;
            let asked: Vec<&FactId> =
                asked.iter().flat_map(|it| &it.facts).flat_map(|it| &it.any_of).collect();
            let edits: Vec<Edit> = details
                .iter()
                .filter(|(fact, _)| asked.contains(fact) && !case.facts.contains_key(fact))
                .filter_map(|(fact, typed)| {
                    let definition = packs.facts.get(fact).filter(|it| it.own_detail)?;
                    let answer = read_answer(definition, typed).ok()?.answer;
                    Some(Edit::SetFact { fact: fact.clone(), value: Some(Fact::typed(answer)) })
                })
                .collect();
            if !edits.is_empty() {
                open.folder.edit(Edit::Together { edits }, now.fixed_offset())?;
            }
            Ok(open.view(&packs, now))
        })
    })
    .await
}

/// Keeps the answers of the open case that are the same in every case of this person or store.
#[tauri::command(rename_all = "snake_case")]
pub async fn keep_my_details(shell: State<'_, Arc<Shell>>) -> Result<SettingsView, CommandError> {
    beside(shell, |shell| {
        let packs = shell.packs();
        let mut preferences = shell.preferences();
        let found: Vec<(FactId, String)> = shell.look(|open| {
            let own = |(fact, value): (&FactId, &Fact)| {
                let definition = packs.facts.get(fact).filter(|it| it.own_detail)?;
                let stays = !value.answer.is_gap();
                stays.then(|| (fact.clone(), write_answer(definition, &value.answer)))
            };
            Ok(open.case().facts.iter().filter_map(own).collect())
        })?;
        preferences.details.extend(found);
        shell.keep_preferences(&preferences)?;
        Ok(view(shell))
    })
    .await
}
