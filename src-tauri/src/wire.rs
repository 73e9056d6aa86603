//! What crosses to the window beyond the library's own types. `cargo test` writes the TypeScript
//! side into `ui/src/backend/bindings`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use docket::case::{
    Answer, Case, Digest, EvidenceId, FactId, Language, Message, RecipientId, Removal, ScenarioId,
    Spot, SubmissionId, When,
};
use docket::export::Format;
use docket::finder::CasePlace;
use docket::intake;
use docket::rules::{Assessment, Clock, Packs, PrivateKind, Readiness};
use docket::settings::Preferences;
use serde::{Deserialize, Serialize};

use crate::error::CommandError;

/// The home screen.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Home {
    /// The one with the deadline that dies first at the top.
    pub cases: Vec<CaseSummary>,
    /// Why what the user has set in place of the packs' values does not hold now.
    pub problem: Option<CommandError>,
}

/// What was sent, as the user says it: recipient, scenario and step follow from the case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Sent {
    /// The record that is corrected; a new one when there is none.
    #[cfg_attr(test, ts(type = "import(\"./SubmissionId\").SubmissionId | null"))]
    pub submission: Option<SubmissionId>,
    #[cfg_attr(test, ts(type = "import(\"./When\").When"))]
    pub sent_at: When,
    pub channel: Option<String>,
    pub ticket_number: Option<String>,
    pub files: Vec<String>,
}

/// A value of the user's own was set, or given up.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct OverrideReply {
    #[cfg_attr(test, ts(type = "import(\"./Packs\").Packs"))]
    pub packs: Packs,
    /// The open case, checked anew.
    pub view: Option<CaseView>,
}

/// One line of the home screen. A folder that cannot be read has a `problem` and is otherwise empty.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CaseSummary {
    /// The folder's name; what `open_case` takes.
    pub folder: String,
    /// The user's own name for it; the scenario's name stands in when it is empty.
    pub title: String,
    #[cfg_attr(test, ts(type = "import(\"./ScenarioId\").ScenarioId | null"))]
    pub scenario: Option<ScenarioId>,
    #[cfg_attr(test, ts(type = "import(\"./RecipientId\").RecipientId | null"))]
    pub recipient: Option<RecipientId>,
    #[cfg_attr(test, ts(type = "import(\"./Readiness\").Readiness | null"))]
    pub readiness: Option<Readiness>,
    pub standing: CaseStanding,
    pub blockers: usize,
    pub evidence: usize,
    /// The deadline that dies first.
    #[cfg_attr(test, ts(type = "import(\"./Clock\").Clock | null"))]
    pub first_clock: Option<Clock>,
    #[cfg_attr(test, ts(type = "string"))]
    pub changed_at: DateTime<FixedOffset>,
    /// Why it cannot be opened as usual.
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message | null"))]
    pub problem: Option<Message>,
}

/// How far a case has come, in the words of the person whose case it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CaseStanding {
    Unreadable,
    /// Something required is missing.
    Gathering,
    Ready,
    Sent {
        #[cfg_attr(test, ts(type = "string"))]
        on: NaiveDate,
    },
    Answered {
        #[cfg_attr(test, ts(type = "string"))]
        on: NaiveDate,
    },
    Solved,
    Refused,
    Closed,
}

/// A case in which the words stand, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CaseFound {
    pub folder: String,
    #[cfg_attr(test, ts(type = "import(\"./CasePlace\").CasePlace"))]
    pub place: CasePlace,
}

/// A case in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TrashedCase {
    /// What `restore_case` and `delete_for_ever` take.
    pub id: String,
    /// The name of its folder.
    pub folder: String,
    pub title: String,
    #[cfg_attr(test, ts(type = "import(\"./ScenarioId\").ScenarioId | null"))]
    pub scenario: Option<ScenarioId>,
    #[cfg_attr(test, ts(type = "import(\"./RecipientId\").RecipientId | null"))]
    pub recipient: Option<RecipientId>,
    pub evidence: usize,
    #[cfg_attr(test, ts(type = "string"))]
    pub trashed_at: DateTime<FixedOffset>,
}

/// A case was written as one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PackedCase {
    pub path: String,
    pub bytes: u64,
    /// Originals that are not what they were, and stayed behind.
    pub left_behind: usize,
}

/// A file was to become a case.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Imported {
    /// It did, or it was one already, and is open now.
    Open { view: Box<CaseView> },
    /// This very case is here already; nothing was done.
    HereAlready { folder: String },
}

/// What holds for all cases.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SettingsView {
    #[cfg_attr(test, ts(type = "import(\"./Preferences\").Preferences"))]
    pub preferences: Preferences,
    /// Where they are kept.
    pub file: String,
    /// Why the file is not followed.
    pub problem: Option<CommandError>,
    /// Keys in the file whose values are passed over.
    pub not_understood: Vec<String>,
    /// The zone that holds while none is chosen.
    pub local_time_zone: String,
}

/// The open case and everything there is to say about it now.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CaseView {
    pub folder: String,
    #[cfg_attr(test, ts(type = "import(\"./Case\").Case"))]
    pub case: Case,
    #[cfg_attr(test, ts(type = "import(\"./Assessment\").Assessment"))]
    pub assessment: Assessment,
    pub can_undo: bool,
    pub can_redo: bool,
    pub generation: u64,
    /// Why nothing can be changed, where that is so.
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message | null"))]
    pub read_only: Option<Message>,
    /// Something had to be repaired when the case was opened; nothing acknowledged was lost.
    pub recovered: bool,
    /// What the user should hear about the case folder: what was repaired, copies that a cloud
    /// folder made, a file that could not be brought up to date.
    #[cfg_attr(test, ts(type = "Array<import(\"./Message\").Message>"))]
    pub notices: Vec<Message>,
}

/// What a typed text would mean as the answer to a fact.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FactReading {
    #[cfg_attr(test, ts(type = "import(\"./Answer\").Answer | null"))]
    pub answer: Option<Answer>,
    /// Hidden characters that had to go.
    #[cfg_attr(test, ts(type = "Array<import(\"./Removal\").Removal>"))]
    pub removed: Vec<Removal>,
    /// Why it is no answer.
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message | null"))]
    pub problem: Option<Message>,
    /// What the check would say about this fact.
    #[cfg_attr(test, ts(type = "Array<import(\"./Message\").Message>"))]
    pub warnings: Vec<Message>,
}

/// An answer kept, or refused with the case as it was.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FactReply {
    pub view: CaseView,
    pub reading: FactReading,
}

/// The events `intake-progress`, `export-progress` and `case-file-progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Progress {
    pub done: usize,
    pub total: usize,
    pub file_name: String,
    /// The file has a small picture under this digest; what `taken_picture` takes.
    #[cfg_attr(test, ts(type = "import(\"./Digest\").Digest | null"))]
    pub picture: Option<Digest>,
}

#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IntakeReply {
    pub view: CaseView,
    /// One per file, in the order given.
    pub outcomes: Vec<IntakeOutcome>,
    /// What was left out of the folders given, and why.
    #[cfg_attr(test, ts(type = "Array<import(\"./Message\").Message>"))]
    pub skipped: Vec<Message>,
    /// The user stopped it; the files that were not begun have no outcome.
    pub cancelled: bool,
}

/// What became of one file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IntakeOutcome {
    pub file_name: String,
    /// The piece of evidence it became.
    #[cfg_attr(test, ts(type = "import(\"./EvidenceId\").EvidenceId | null"))]
    pub evidence: Option<EvidenceId>,
    /// The piece of evidence with the same bytes; the file was not added again.
    #[cfg_attr(test, ts(type = "import(\"./EvidenceId\").EvidenceId | null"))]
    pub duplicate_of: Option<EvidenceId>,
    /// Why it was refused, or what is wrong with it though it was taken in.
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message | null"))]
    pub problem: Option<Message>,
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message | null"))]
    pub remedy: Option<Message>,
}

/// What is inside a file that is not a picture.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Readable {
    Text { lines: Vec<String> },
    Table { rows: Vec<Vec<String>> },
    Email { headers: Vec<(String, String)>, body: String, attachments: Vec<String> },
}

impl From<intake::Readable> for Readable {
    fn from(readable: intake::Readable) -> Readable {
        match readable {
            intake::Readable::Text(lines) => Readable::Text { lines },
            intake::Readable::Table(rows) => Readable::Table { rows },
            intake::Readable::Email { headers, body, attachments } => {
                Readable::Email { headers, body, attachments }
            }
        }
    }
}

/// A private number in an exhibit's text, to be blacked out if the user says so.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PrivateNumber {
    #[cfg_attr(test, ts(type = "import(\"./PrivateKind\").PrivateKind"))]
    pub kind: PrivateKind,
    /// As it is written.
    pub text: String,
    #[cfg_attr(test, ts(type = "import(\"./Spot\").Spot"))]
    pub spot: Spot,
}

/// How the user wants the PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PacketShape {
    /// Every pixel of the photos stays, whatever the recipient takes.
    pub full_quality: bool,
    /// Divided where it cannot be made to fit.
    pub split: bool,
    /// Every page is numbered after this.
    pub bates: Option<String>,
}

/// The packet as it would be exported now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Preview {
    /// The one PDF, or the parts it is divided into.
    pub files: Vec<PreviewFile>,
    /// Characters no bundled font has.
    pub missing_glyphs: Vec<char>,
    pub skipped: Vec<SkippedExhibit>,
    /// Where the recipient's limits are not met, and what to do about it.
    #[cfg_attr(test, ts(type = "Array<import(\"./Message\").Message>"))]
    pub warnings: Vec<Message>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PreviewFile {
    pub pages: u32,
    pub bytes: u64,
}

/// An exhibit whose pages could not be printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SkippedExhibit {
    /// `A-3`.
    pub exhibit: String,
    #[cfg_attr(test, ts(type = "import(\"./Message\").Message"))]
    pub trouble: Message,
}

/// The text of the ticket, to copy into web forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TicketText {
    /// The leading language first.
    pub subject: Vec<LanguageText>,
    pub body: Vec<LanguageText>,
    /// The boxes of the recipient's web form, in its order.
    pub fields: Vec<TicketField>,
}

/// What happened when, as the packet has it, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Timeline {
    #[cfg_attr(test, ts(type = "string"))]
    pub today: NaiveDate,
    /// In order.
    pub events: Vec<TimelineEvent>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TimelineEvent {
    #[cfg_attr(test, ts(type = "string"))]
    pub day: NaiveDate,
    /// With its zone, where the answer has a time.
    pub time: Option<String>,
    pub what: String,
    /// The fact that tells it, where one does.
    #[cfg_attr(test, ts(type = "import(\"./FactId\").FactId | null"))]
    pub fact: Option<FactId>,
    #[cfg_attr(test, ts(type = "Array<import(\"./EvidenceId\").EvidenceId>"))]
    pub evidence: Vec<EvidenceId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TicketField {
    /// In the ticket's languages.
    pub label: Vec<LanguageText>,
    pub texts: Vec<LanguageText>,
    /// Characters the box takes, where known.
    pub limit: Option<u32>,
}

/// A text in one language and how many characters a web form would count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LanguageText {
    #[cfg_attr(test, ts(type = "import(\"./Language\").Language"))]
    pub language: Language,
    pub text: String,
    pub characters: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ExportReply {
    pub folder: String,
    pub files: Vec<ExportedFile>,
    pub skipped: Vec<SkippedExhibit>,
    /// Where the recipient's limits are not met, and what was left out for that.
    #[cfg_attr(test, ts(type = "Array<import(\"./Message\").Message>"))]
    pub warnings: Vec<Message>,
    /// What leaving out each exhibit would save, the largest first, where the PDF is too large.
    pub savings: Vec<Saving>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Saving {
    /// `A-3`.
    pub exhibit: String,
    pub bytes: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ExportedFile {
    #[cfg_attr(test, ts(type = "import(\"./Format\").Format"))]
    pub format: Format,
    pub path: String,
    pub bytes: u64,
    /// Of a PDF with the packet or a part of it.
    pub pages: Option<u32>,
}
