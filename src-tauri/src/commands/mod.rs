//! The commands behind the window, by screen. Each takes and returns data; none builds a sentence.

mod case;
mod case_file;
mod cases;
mod desk;
mod details;
mod evidence;
mod exhibit;
mod export;
mod finder;
mod home;
mod onward;
mod overrides;
mod preview;
mod settings;
mod timeline;

#[cfg(test)]
pub use case_file::pack_to;
use tauri::{Builder, Runtime};

/// Every command of the window. `build.rs` and the capability file name the same ones.
pub fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(tauri::generate_handler![
        home::packs,
        home::home,
        home::create_case,
        home::open_case,
        home::open_sample,
        home::close_case,
        cases::find_cases,
        cases::duplicate_case,
        cases::trash_case,
        cases::trash,
        cases::restore_case,
        cases::delete_for_ever,
        case_file::pack_case,
        case_file::pick_case_file,
        case_file::import_case,
        case_file::cancel_case_file,
        case_file::waiting_file,
        settings::settings,
        settings::save_settings,
        settings::time_zones,
        details::use_my_details,
        details::keep_my_details,
        finder::find_scenarios,
        finder::explain_code,
        finder::find_ids,
        finder::compare_texts,
        overrides::set_override,
        overrides::reset_override,
        onward::record_sent,
        onward::record_reply,
        onward::forget_submission,
        onward::carry_on,
        onward::save_calendar,
        case::edit_case,
        case::undo,
        case::redo,
        case::read_fact,
        case::set_fact,
        evidence::add_files,
        evidence::cancel_intake,
        exhibit::sent_page,
        exhibit::sent_words,
        exhibit::suggest_redactions,
        exhibit::replace_file,
        exhibit::unlock_evidence,
        evidence::paste,
        evidence::taken_picture,
        evidence::suggest,
        preview::thumbnail,
        preview::evidence_page,
        preview::readable,
        preview::opening,
        preview::preview,
        preview::preview_page,
        preview::ticket_text,
        export::packet_budget,
        timeline::timeline,
        export::export_case,
        export::cancel_export,
        export::open_exported,
        export::reveal_exported,
        desk::pick_files,
        desk::copy_text,
        desk::mark,
    ])
}
