//! Names the commands the window may call; each gets an `allow-…` permission that the capability
//! file lists.

use tauri_build::{AppManifest, Attributes};

const COMMANDS: &[&str] = &[
    "packs",
    "home",
    "create_case",
    "open_case",
    "open_sample",
    "close_case",
    "find_scenarios",
    "explain_code",
    "find_ids",
    "compare_texts",
    "set_override",
    "reset_override",
    "record_sent",
    "record_reply",
    "forget_submission",
    "carry_on",
    "save_calendar",
    "edit_case",
    "undo",
    "redo",
    "read_fact",
    "set_fact",
    "pick_files",
    "add_files",
    "cancel_intake",
    "sent_page",
    "sent_words",
    "suggest_redactions",
    "replace_file",
    "paste",
    "taken_picture",
    "suggest",
    "thumbnail",
    "evidence_page",
    "readable",
    "preview",
    "preview_page",
    "ticket_text",
    "export_case",
    "cancel_export",
    "open_exported",
    "reveal_exported",
    "copy_text",
    "mark",
];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).expect("BUG: the window's settings do not fit together");
}
