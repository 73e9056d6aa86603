//! Why a command failed, as a code to act on and messages to show. Never a loose string.

use std::io;
use std::path::Path;

use docket::case::{EditError, FactId, Message, RecipientId, ScenarioId};
use docket::export::ExportError;
use docket::intake::IntakeError;
use docket::rules::OverrideError;
use docket::sample::SampleError;
use docket::settings::SettingsError;
use docket::store::StoreError;
use serde::Serialize;

/// A command that failed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CommandError {
    pub code: ErrorCode,
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message"))]
    pub message: Message,
    /// What to do about it.
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message | null"))]
    pub remedy: Option<Message>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    NoCaseOpen,
    NoSuchCase,
    NoSuchScenario,
    NoSuchFact,
    NoSuchEvidence,
    NoSuchSubmission,
    NoSuchPage,
    /// A locked file that the password does not open.
    WrongPassword,
    /// Another recipient has the case in hand.
    PendingElsewhere,
    /// The case changed under the edit.
    EditRefused,
    /// The case can be read but not changed.
    ReadOnly,
    /// Reading or writing the case folder failed.
    Storage,
    /// A file of the evidence cannot be shown.
    NotShown,
    NotReady,
    ExportFailed,
    Cancelled,
    NothingToPaste,
    ClipboardUnavailable,
    NotExported,
    CannotOpen,
    /// A value of the user's own that does not fit.
    BadValue,
    /// A file that is no whole and true case.
    BadCaseFile,
    /// A case that lies elsewhere than the others.
    NotAmongCases,
    /// The program made a mistake; the case is as it was.
    Defect,
}

impl CommandError {
    fn with_remedy(code: ErrorCode, message: Message) -> CommandError {
        let remedy = Some(remedy_of(&message));
        CommandError { code, message, remedy }
    }

    fn plain(code: ErrorCode, key: &str) -> CommandError {
        CommandError::with_remedy(code, Message::new(key))
    }

    pub fn no_case_open() -> CommandError {
        CommandError::plain(ErrorCode::NoCaseOpen, "command-no-case-open")
    }

    pub fn no_such_case() -> CommandError {
        CommandError::plain(ErrorCode::NoSuchCase, "command-no-such-case")
    }

    pub fn cases_unreadable(cases: &Path, error: &io::Error) -> CommandError {
        let message = Message::new("command-cases-unreadable")
            .text("folder", cases.to_string_lossy())
            .text("reason", error.to_string());
        CommandError::with_remedy(ErrorCode::Storage, message)
    }

    pub fn no_such_scenario(scenario: &ScenarioId, recipient: &RecipientId) -> CommandError {
        let message = Message::new("command-no-such-scenario")
            .text("scenario", scenario.as_str())
            .text("recipient", recipient.as_str());
        CommandError::with_remedy(ErrorCode::NoSuchScenario, message)
    }

    pub fn no_such_fact(fact: &FactId) -> CommandError {
        let message = Message::new("command-no-such-fact").text("fact", fact.as_str());
        CommandError::with_remedy(ErrorCode::NoSuchFact, message)
    }

    pub fn no_such_evidence() -> CommandError {
        CommandError::plain(ErrorCode::NoSuchEvidence, "command-no-such-evidence")
    }

    pub fn no_such_submission() -> CommandError {
        CommandError::plain(ErrorCode::NoSuchSubmission, "command-no-such-submission")
    }

    pub fn no_such_page() -> CommandError {
        CommandError::plain(ErrorCode::NoSuchPage, "command-no-such-page")
    }

    pub fn wrong_password(title: &str) -> CommandError {
        let message = Message::new("command-wrong-password").text("title", title);
        CommandError::with_remedy(ErrorCode::WrongPassword, message)
    }

    pub fn pending_elsewhere(other: &RecipientId) -> CommandError {
        let message = Message::new("command-pending-elsewhere")
            .message("recipient", Message::new(format!("recipient-{other}")));
        CommandError::with_remedy(ErrorCode::PendingElsewhere, message)
    }

    pub fn cache_unwritable(path: &Path, error: &io::Error) -> CommandError {
        let message = Message::new("command-cache-unwritable")
            .text("path", path.to_string_lossy())
            .text("reason", error.to_string());
        CommandError::with_remedy(ErrorCode::Storage, message)
    }

    pub fn nothing_to_paste() -> CommandError {
        CommandError::plain(ErrorCode::NothingToPaste, "command-nothing-to-paste")
    }

    pub fn clipboard_unavailable() -> CommandError {
        CommandError::plain(ErrorCode::ClipboardUnavailable, "command-clipboard-unavailable")
    }

    pub fn not_ready() -> CommandError {
        CommandError::plain(ErrorCode::NotReady, "command-not-ready")
    }

    pub fn not_exported() -> CommandError {
        CommandError::plain(ErrorCode::NotExported, "command-not-exported")
    }

    pub fn cannot_open(path: &Path) -> CommandError {
        let message = Message::new("command-cannot-open").text("path", path.to_string_lossy());
        CommandError::with_remedy(ErrorCode::CannotOpen, message)
    }

    pub fn not_among_cases(path: &Path, cases: &Path) -> CommandError {
        let message = Message::new("command-not-among-cases")
            .text("path", path.to_string_lossy())
            .text("folder", cases.to_string_lossy());
        CommandError::with_remedy(ErrorCode::NotAmongCases, message)
    }

    pub fn defect() -> CommandError {
        CommandError::plain(ErrorCode::Defect, "command-defect")
    }
}

/// What to do about what a message says; it stands beside it in the Fluent files.
pub fn remedy_of(message: &Message) -> Message {
    Message { key: format!("{}.remedy", message.key), args: message.args.clone() }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> CommandError {
        let code = match &error {
            StoreError::NotACase { .. } | StoreError::Gone { .. } => ErrorCode::NoSuchCase,
            StoreError::ReadOnly { .. } | StoreError::NewerSchema { .. } => ErrorCode::ReadOnly,
            StoreError::Edit(EditError::NoSuchEvidence { .. }) => ErrorCode::NoSuchEvidence,
            StoreError::Edit(_) => ErrorCode::EditRefused,
            StoreError::Cancelled => ErrorCode::Cancelled,
            StoreError::NotACaseFile { .. }
            | StoreError::CaseFileCutShort { .. }
            | StoreError::CaseFileAltered { .. }
            | StoreError::CaseFileHostile { .. }
            | StoreError::CaseFileTooLarge { .. } => ErrorCode::BadCaseFile,
            _ => ErrorCode::Storage,
        };
        CommandError { code, message: error.message(), remedy: Some(error.remedy()) }
    }
}

impl From<IntakeError> for CommandError {
    fn from(error: IntakeError) -> CommandError {
        let (message, remedy) = (error.message(), error.remedy());
        CommandError { code: ErrorCode::NotShown, message, remedy: Some(remedy) }
    }
}

impl From<OverrideError> for CommandError {
    fn from(error: OverrideError) -> CommandError {
        let (message, remedy) = (error.message(), error.remedy());
        CommandError { code: ErrorCode::BadValue, message, remedy: Some(remedy) }
    }
}

impl From<SettingsError> for CommandError {
    fn from(error: SettingsError) -> CommandError {
        let (message, remedy) = (error.message(), error.remedy());
        CommandError { code: ErrorCode::BadValue, message, remedy: Some(remedy) }
    }
}

impl From<ExportError> for CommandError {
    fn from(error: ExportError) -> CommandError {
        let code = match error {
            ExportError::Cancelled => ErrorCode::Cancelled,
            _ => ErrorCode::ExportFailed,
        };
        CommandError { code, message: error.message(), remedy: Some(error.remedy()) }
    }
}

impl From<SampleError> for CommandError {
    fn from(error: SampleError) -> CommandError {
        match error {
            SampleError::Store(error) => error.into(),
            SampleError::Intake(error) => error.into(),
        }
    }
}
