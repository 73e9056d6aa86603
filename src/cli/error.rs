//! Why a command failed, and what to do about it.

use std::io;
use std::path::PathBuf;

use docket::case::{Argument, FactId, Message};
use docket::export::ExportError;
use docket::rules::{AnswerError, OverrideError, PackError};
use docket::sample::SampleError;
use docket::store::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum CliError {
    #[error("the output could not be written: {0}")]
    Output(io::Error),
    #[error("standard input could not be read: {0}")]
    Input(io::Error),
    #[error(transparent)]
    Packs(#[from] PackError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error(transparent)]
    Sample(#[from] SampleError),
    #[error(transparent)]
    Override(#[from] OverrideError),
    #[error("there is no folder for what holds for all cases")]
    NoHome,
    #[error("nothing of the user's own stands at {target}")]
    NotOverridden { target: String },
    #[error("{text:?} is not of the form name=value")]
    NotAnAssignment { text: String },
    #[error("no fact is called {id:?}")]
    UnknownFact { id: String, nearest: Vec<String> },
    #[error("the answer to {fact} cannot be read: {source}")]
    BadAnswer { fact: FactId, source: AnswerError },
    #[error("no reason is given why there is no {fact}")]
    NoReason { fact: FactId },
    #[error("no self-check is called {id:?}")]
    UnknownSelfCheck { id: String, nearest: Vec<String> },
    #[error("{text:?} is no answer to the self-check {id}")]
    BadSelfCheckAnswer { id: String, text: String },
    #[error("no exhibit is called {number:?}")]
    UnknownExhibit { number: String },
    #[error("{text:?} is no place on an exhibit")]
    BadSpot { text: String },
    #[error("the exhibit does not say {words:?}")]
    WordsNotThere { words: String },
    #[error("no scenario is called {id:?}")]
    UnknownScenario { id: String, known: Vec<String> },
    #[error("{scenario} does not go to {id:?}")]
    UnknownRecipient { id: String, scenario: String, known: Vec<String> },
    #[error("no kind of evidence is called {id:?}")]
    UnknownEvidenceKind { id: String, known: Vec<String> },
    #[error("{recipient} has no channel {id:?}")]
    UnknownChannel { id: String, recipient: String, known: Vec<String> },
    #[error("nothing was sent under the number {id}")]
    UnknownSubmission { id: String, known: Vec<String> },
    #[error("nothing has been sent yet")]
    NothingSent,
    #[error("{} cannot be written: {source}", path.display())]
    FileUnwritable { path: PathBuf, source: io::Error },
    #[error("{} is no saved message", path.display())]
    NoMessage { path: PathBuf },
    #[error("{text:?} is not a day")]
    BadDay { text: String },
    #[error("{text:?} is not a moment")]
    BadMoment { text: String },
    #[error("one title for {count} files")]
    TitleForMany { count: usize },
    #[error("no files in {}", path.display())]
    NoFiles { path: PathBuf },
    #[error("{} cannot be listed: {source}", path.display())]
    FolderUnreadable { path: PathBuf, source: io::Error },
    #[error("{} things are wrong", .0.len())]
    Several(Vec<CliError>),
}

impl CliError {
    /// Fails with everything that was found wrong, if anything was.
    pub fn unless_empty(mut errors: Vec<CliError>) -> Result<(), CliError> {
        match errors.pop() {
            None => Ok(()),
            Some(only) if errors.is_empty() => Err(only),
            Some(last) => {
                errors.push(last);
                Err(CliError::Several(errors))
            }
        }
    }

    /// The single things that are wrong.
    pub fn each(&self) -> Vec<&CliError> {
        match self {
            CliError::Several(errors) => errors.iter().flat_map(CliError::each).collect(),
            error => vec![error],
        }
    }

    pub fn message(&self) -> Message {
        match self {
            CliError::Input(error) => {
                Message::new("cli-error-input").text("detail", error.to_string())
            }
            CliError::Output(error) => {
                Message::new("cli-error-output").text("detail", error.to_string())
            }
            CliError::Packs(error) => {
                Message::new("cli-error-packs").text("detail", error.to_string())
            }
            CliError::Store(error) => error.message(),
            CliError::Export(error) => error.message(),
            CliError::Sample(error) => error.message(),
            CliError::Override(error) => error.message(),
            CliError::NoHome => Message::new("cli-error-no-home"),
            CliError::NoMessage { path } => {
                Message::new("cli-error-no-message").text("file", path.display().to_string())
            }
            CliError::NotOverridden { target } => {
                Message::new("cli-error-not-overridden").text("target", target)
            }
            CliError::NotAnAssignment { text } => {
                Message::new("cli-error-not-an-assignment").text("text", text)
            }
            CliError::UnknownFact { id, .. } => {
                Message::new("cli-error-unknown-fact").text("id", id)
            }
            CliError::BadAnswer { fact, source } => Message::new("cli-error-bad-answer")
                .text("id", fact.as_str())
                .message("fact", Message::new(format!("fact-{fact}")))
                .message("problem", source.message()),
            CliError::NoReason { fact } => Message::new("cli-error-no-reason")
                .text("id", fact.as_str())
                .message("fact", Message::new(format!("fact-{fact}"))),
            CliError::UnknownSelfCheck { id, .. } => {
                Message::new("cli-error-unknown-self-check").text("id", id)
            }
            CliError::BadSelfCheckAnswer { id, text } => {
                Message::new("cli-error-bad-self-check-answer").text("id", id).text("text", text)
            }
            CliError::UnknownExhibit { number } => {
                Message::new("cli-error-unknown-exhibit").text("number", number)
            }
            CliError::BadSpot { text } => Message::new("cli-error-bad-spot").text("text", text),
            CliError::WordsNotThere { words } => {
                Message::new("cli-error-words-not-there").text("words", words)
            }
            CliError::UnknownScenario { id, .. } => {
                Message::new("cli-error-unknown-scenario").text("id", id)
            }
            CliError::UnknownRecipient { id, scenario, .. } => {
                Message::new("cli-error-unknown-recipient")
                    .text("id", id)
                    .message("scenario", Message::new(format!("scenario-{scenario}")))
            }
            CliError::UnknownEvidenceKind { id, .. } => {
                Message::new("cli-error-unknown-evidence-kind").text("id", id)
            }
            CliError::UnknownChannel { id, recipient, .. } => {
                Message::new("cli-error-unknown-channel")
                    .text("id", id)
                    .message("recipient", Message::new(format!("recipient-{recipient}")))
            }
            CliError::UnknownSubmission { id, .. } => {
                Message::new("cli-error-unknown-submission").text("id", id)
            }
            CliError::NothingSent => Message::new("cli-error-nothing-sent"),
            CliError::FileUnwritable { path, source } => Message::new("cli-error-file-unwritable")
                .text("file", path.to_string_lossy())
                .text("detail", source.to_string()),
            CliError::BadDay { text } => Message::new("cli-error-bad-day").text("text", text),
            CliError::BadMoment { text } => Message::new("cli-error-bad-moment").text("text", text),
            CliError::TitleForMany { count } => Message::new("cli-error-title-for-many")
                .number("count", i64::try_from(*count).unwrap_or(i64::MAX)),
            CliError::NoFiles { path } => {
                Message::new("cli-error-no-files").text("file", path.to_string_lossy())
            }
            CliError::FolderUnreadable { path, source } => {
                Message::new("cli-error-folder-unreadable")
                    .text("file", path.to_string_lossy())
                    .text("detail", source.to_string())
            }
            CliError::Several(errors) => Message::new("cli-error-several")
                .with("messages", Argument::Messages(errors.iter().map(Self::message).collect())),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Option<Message> {
        let remedy = Message::new(format!("{}.remedy", self.message().key));
        match self {
            CliError::Input(_) | CliError::Output(_) | CliError::Several(_) => None,
            // Its message says what to write instead.
            CliError::BadAnswer { .. } => None,
            CliError::Store(error) => Some(error.remedy()),
            CliError::Export(error) => Some(error.remedy()),
            CliError::Sample(error) => Some(error.remedy()),
            CliError::Override(error) => Some(error.remedy()),
            CliError::UnknownFact { nearest, .. } | CliError::UnknownSelfCheck { nearest, .. }
                if !nearest.is_empty() =>
            {
                Some(Message::new("cli-did-you-mean").text("names", nearest.join(", ")))
            }
            CliError::UnknownScenario { known, .. }
            | CliError::UnknownRecipient { known, .. }
            | CliError::UnknownEvidenceKind { known, .. }
            | CliError::UnknownChannel { known, .. }
            | CliError::UnknownSubmission { known, .. } => {
                Some(remedy.text("known", known.join(", ")))
            }
            CliError::NoReason { fact } => Some(remedy.text("id", fact.as_str())),
            _ => Some(remedy),
        }
    }
}
