//! After sending: what went out, what came back, and on to the next stage.

use std::sync::Arc;

use docket::case::{
    Case, Edit, Language, RecipientId, Reply, ScenarioId, Submission, SubmissionId, clean,
};
use docket::export;
use docket::locale::Locale;
use docket::packet::calendar;
use docket::rules::{self, Packs};
use docket::store::replace_beside;
use tauri::State;

use super::export::free_folder;
use crate::error::CommandError;
use crate::open_case::OpenCase;
use crate::state::{Shell, beside};
use crate::wire::{CaseView, Sent};

/// Keeps what was sent, anew or in place of what has its number.
#[tauri::command(rename_all = "snake_case")]
pub async fn record_sent(
    shell: State<'_, Arc<Shell>>,
    sent: Sent,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        change(shell, |case, packs| {
            let submission = submission(case, packs, sent)?;
            Ok(rules::record(case, packs, submission))
        })
    })
    .await
}

/// Keeps what came back.
#[tauri::command(rename_all = "snake_case")]
pub async fn record_reply(
    shell: State<'_, Arc<Shell>>,
    submission: SubmissionId,
    reply: Reply,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        change(shell, |case, packs| {
            let mut reply = reply;
            if let Some(answer) = &mut reply.answer {
                answer.text = clean(&answer.text).text;
            }
            let edit = rules::reply(case, packs, submission, reply);
            edit.ok_or_else(CommandError::no_such_submission)
        })
    })
    .await
}

/// Takes back what was recorded as sent.
#[tauri::command(rename_all = "snake_case")]
pub async fn forget_submission(
    shell: State<'_, Arc<Shell>>,
    submission: SubmissionId,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        change(shell, |case, packs| {
            let edit = rules::forget(case, packs, submission);
            edit.ok_or_else(CommandError::no_such_submission)
        })
    })
    .await
}

/// On with another scenario; facts, evidence and what was sent stay. Never while another recipient
/// that pays back has the case in hand.
#[tauri::command(rename_all = "snake_case")]
pub async fn carry_on(
    shell: State<'_, Arc<Shell>>,
    scenario: ScenarioId,
    recipient: RecipientId,
) -> Result<CaseView, CommandError> {
    beside(shell, move |shell| {
        change(shell, |case, packs| {
            let known = packs.scenarios.get(&scenario);
            if !known.is_some_and(|known| known.recipients.contains(&recipient)) {
                return Err(CommandError::no_such_scenario(&scenario, &recipient));
            }
            match rules::pending_elsewhere(case, packs, &recipient) {
                Some(pending) => Err(CommandError::pending_elsewhere(&pending.recipient)),
                None => Ok(rules::carry_on(case, packs, &scenario, &recipient)),
            }
        })
    })
    .await
}

/// Writes every day still to come as a file for the user's own calendar, into a folder of its own
/// within the case's `exports`.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_calendar(
    shell: State<'_, Arc<Shell>>,
    language: Language,
) -> Result<String, CommandError> {
    beside(shell, move |shell| {
        let (packs, now) = (shell.packs(), shell.now());
        let here = now.fixed_offset();
        let (text, dir) = shell.look(|open| {
            let assessment = rules::check(open.case(), &packs, now);
            let entries = calendar(open.case(), &assessment, Locale::new(language), here);
            let dir = free_folder(&open.folder.dir().join("exports"), here);
            Ok((export::calendar::text(&entries, here), dir))
        })?;
        let file = dir.join("deadlines.ics");
        replace_beside(&file, &text)?;
        shell.remember_exported([file.clone(), dir]);
        Ok(file.to_string_lossy().into_owned())
    })
    .await
}

fn change(
    shell: &Shell,
    edit: impl FnOnce(&Case, &Packs) -> Result<Edit, CommandError>,
) -> Result<CaseView, CommandError> {
    let (packs, now) = (shell.packs(), shell.now());
    shell.change(|open: &mut OpenCase| {
        let edit = edit(open.case(), &packs)?;
        open.folder.edit(edit, now.fixed_offset())?;
        Ok(open.view(&packs, now))
    })
}

fn submission(case: &Case, packs: &Packs, sent: Sent) -> Result<Submission, CommandError> {
    let tidy = |text: Option<String>| {
        let text = text.map(|text| clean(&text).text.trim().to_owned());
        text.filter(|text| !text.is_empty())
    };
    let (channel, ticket_number) = (tidy(sent.channel), tidy(sent.ticket_number));
    let (sent_at, files) = (sent.sent_at, sent.files);
    if let Some(id) = sent.submission {
        let known = case.find_submission(id).ok_or_else(CommandError::no_such_submission)?;
        return Ok(Submission { sent_at, channel, ticket_number, files, ..known.clone() });
    }
    let standing = packs
        .standing(case)
        .ok_or_else(|| CommandError::no_such_scenario(&case.scenario, &case.recipient))?;
    Ok(Submission {
        id: SubmissionId(case.next_submission),
        sent_at,
        recipient: case.recipient.clone(),
        scenario: case.scenario.clone(),
        step: standing.number,
        channel,
        ticket_number,
        files,
        reply: Reply::default(),
    })
}
