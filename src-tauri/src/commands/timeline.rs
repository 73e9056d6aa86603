//! What happened when.

use std::sync::Arc;

use docket::case::{Case, EvidenceId, Language, TicketLanguage};
use docket::packet;
use tauri::State;

use crate::error::CommandError;
use crate::rendered;
use crate::state::{Shell, beside};
use crate::wire::{Timeline, TimelineEvent};

/// The lines of the packet's timeline, in the language of the window.
#[tauri::command(rename_all = "snake_case")]
pub async fn timeline(
    shell: State<'_, Arc<Shell>>,
    language: Language,
) -> Result<Timeline, CommandError> {
    beside(shell, move |shell| {
        let now = shell.now();
        let ticket_language = match language {
            Language::English => TicketLanguage::English,
            Language::Chinese => TicketLanguage::Chinese,
        };
        let (packet, ..) = rendered::packet(shell, now.fixed_offset(), Some(ticket_language))?;
        shell.look(|open| {
            let events = packet.timeline.iter().map(|event| line(open.case(), event)).collect();
            Ok(Timeline { today: now.date_naive(), events })
        })
    })
    .await
}

fn line(case: &Case, event: &packet::Event) -> TimelineEvent {
    let named = |index: &usize| case.evidence.get(*index).map(|piece| piece.id);
    let evidence: Vec<EvidenceId> = event.exhibits.iter().filter_map(named).collect();
    TimelineEvent {
        day: event.day,
        time: event.time.clone(),
        what: event.what.leading().to_owned(),
        fact: event.fact.clone(),
        evidence,
    }
}
