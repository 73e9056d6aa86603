//! Looking: at the evidence, at the pages of the packet, at the text of the ticket.

use std::path::PathBuf;
use std::sync::Arc;

use docket::case::{EvidenceId, MediaType, Original, TicketLanguage};
use docket::intake;
use docket::packet::Wording;
use tauri::State;
use tauri::ipc::Response;

use crate::cache::Cache;
use crate::error::CommandError;
use crate::state::{Shell, beside};
use crate::wire::{LanguageText, PacketShape, Preview, Readable, TicketField, TicketText};
use crate::{pages, rendered};

const THUMBNAIL_SIDE: u32 = 320;

/// A small picture of the evidence.
#[tauri::command(rename_all = "snake_case")]
pub async fn thumbnail(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let (original, path) = original(shell, evidence)?;
        let kept = shell.cache.thumbnail(&original.sha256);
        let draw = || pages::draw_small(&path, original.media, THUMBNAIL_SIDE);
        Cache::get_or_make(&kept, draw).map(Response::new)
    })
    .await
}

/// A page of the evidence (the first is 1), at most `width` pixels wide.
#[tauri::command(rename_all = "snake_case")]
pub async fn evidence_page(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
    page: u32,
    width: u32,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let (original, path) = original(shell, evidence)?;
        pages::draw(&path, original.media, page, width).map(Response::new)
    })
    .await
}

/// What is inside a text, a table or a mail.
#[tauri::command(rename_all = "snake_case")]
pub async fn readable(
    shell: State<'_, Arc<Shell>>,
    evidence: EvidenceId,
) -> Result<Readable, CommandError> {
    beside(shell, move |shell| {
        let (original, path) = original(shell, evidence)?;
        Ok(intake::readable(&path, original.media)?.into())
    })
    .await
}

/// The first page of the packet as it would be exported now, at most `width` pixels wide. It does not
/// wait for the exhibits; where the packet is divided, how many pages there are comes with [`preview`].
#[tauri::command(rename_all = "snake_case")]
pub async fn opening(
    shell: State<'_, Arc<Shell>>,
    ticket_language: TicketLanguage,
    shape: PacketShape,
    width: u32,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let pdf = shell.rendered.opening(shell, ticket_language, &shape)?;
        let page = pages::draw_bytes(pdf, 1, width).map_err(|_| CommandError::no_such_page())?;
        Ok(Response::new(page))
    })
    .await
}

/// Makes the packet as it would be exported now.
#[tauri::command(rename_all = "snake_case")]
pub async fn preview(
    shell: State<'_, Arc<Shell>>,
    ticket_language: TicketLanguage,
    shape: PacketShape,
) -> Result<Preview, CommandError> {
    beside(shell, move |shell| {
        Ok(shell.rendered.render(shell, Some(ticket_language), &shape)?.preview.clone())
    })
    .await
}

/// A page of the latest preview (the first is 1, through all of its parts), at most `width` pixels wide.
#[tauri::command(rename_all = "snake_case")]
pub async fn preview_page(
    shell: State<'_, Arc<Shell>>,
    page: u32,
    width: u32,
) -> Result<Response, CommandError> {
    beside(shell, move |shell| {
        let rendered = match shell.rendered.get() {
            Some(rendered) => rendered,
            None => shell.rendered.render(shell, None, &PacketShape::default())?,
        };
        let (path, page) = rendered.place(page).ok_or_else(CommandError::no_such_page)?;
        pages::draw(path, MediaType::Pdf, page, width).map(Response::new)
    })
    .await
}

/// Subject, message and the boxes of the recipient's web form, to be copied.
#[tauri::command(rename_all = "snake_case")]
pub async fn ticket_text(shell: State<'_, Arc<Shell>>) -> Result<TicketText, CommandError> {
    beside(shell, |shell| {
        let (packet, _) = rendered::packet(shell, shell.now().fixed_offset(), None)?;
        let field = |field: &docket::packet::FilledField| TicketField {
            label: parts(&field.label),
            texts: parts(&field.text),
            limit: field.limit,
        };
        Ok(TicketText {
            subject: parts(&packet.subject),
            body: parts(&packet.body),
            fields: packet.form.iter().map(field).collect(),
        })
    })
    .await
}

fn parts(wording: &Wording) -> Vec<LanguageText> {
    let part = |(language, text): &(_, String)| LanguageText {
        language: *language,
        characters: text.chars().count(),
        text: text.clone(),
    };
    wording.0.iter().map(part).collect()
}

fn original(shell: &Shell, evidence: EvidenceId) -> Result<(Original, PathBuf), CommandError> {
    shell.look(|open| {
        let original = &open.evidence(evidence)?.original;
        Ok((original.clone(), open.folder.shown_path(&original.sha256)))
    })
}
