//! `docket add`: files in. One bad file never stops the rest; what was not taken is named.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::{fs, iter};

use chrono::NaiveDate;
use clap::Args;
use docket::case::{
    Argument, Case, Contents, Digest, Edit, Evidence, EvidenceId, EvidenceKindId, FactId,
    MediaType, Message, Treatment, Trouble, printable_name,
};
use docket::intake::{self, Gathered, Outcome, Progress, SkipReason, Taken};
use docket::store::CaseFolder;

use super::desk::{Desk, remark};
use super::error::CliError;
use super::set::known_fact;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct AddArgs {
    dir: PathBuf,
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<String>,
    #[arg(long)]
    title: Option<String>,
    #[arg(long)]
    date: Option<String>,
    #[arg(long, value_name = "FACT,…", value_delimiter = ',')]
    proves: Vec<String>,
    #[arg(long)]
    password: Option<String>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

/// What is said about every file of one command.
struct Description {
    kind: Option<EvidenceKindId>,
    title: Option<String>,
    date: Option<NaiveDate>,
    proves: Vec<FactId>,
}

#[derive(Default)]
struct Tally {
    taken: usize,
    troubled: usize,
    known: usize,
    refused: usize,
}

pub fn run(args: &AddArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let description = describe(args, desk)?;
    let (files, mut unlisted, left_out) = expand(&args.files);
    if description.title.is_some() && files.len() > 1 {
        return Err(CliError::TitleForMany { count: files.len() });
    }
    let mut folder = desk.open_to_change(&args.dir)?;
    for message in left_out {
        desk.remark(&message);
    }
    let mut outcomes = take_in(&folder, &files, desk);
    let mut tally = Tally { refused: unlisted.len(), ..Tally::default() };
    let mut edits = Vec::new();
    if let Some(password) = &args.password {
        edits = unlock(&folder, &mut outcomes, password, desk, &mut tally)?;
    }
    edits.extend(plan(folder.case(), outcomes, &description, desk, &mut tally)?);
    if !edits.is_empty() {
        folder.edit(Edit::Together { edits }, desk.now)?;
        desk.remark_trouble(&folder);
    }
    for error in unlisted.drain(..) {
        super::desk::failed(desk.locale, &error);
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    desk.say(
        &Message::new("cli-add-summary")
            .number("taken", count(tally.taken))
            .number("troubled", count(tally.troubled))
            .number("known", count(tally.known))
            .number("refused", count(tally.refused)),
    )?;
    Ok(if tally.refused == 0 { Verdict::Yes } else { Verdict::Incomplete })
}

/// Everything said about the files is right before the first of them is read.
fn describe(args: &AddArgs, desk: &Desk) -> Result<Description, CliError> {
    let mut errors = Vec::new();
    let mut kind = None;
    if let Some(asked) = &args.kind {
        let known = desk.packs.evidence_kinds.keys();
        kind = known.clone().find(|kind| kind.as_str().eq_ignore_ascii_case(asked)).cloned();
        if kind.is_none() {
            let known = known.map(ToString::to_string).collect();
            errors.push(CliError::UnknownEvidenceKind { id: asked.clone(), known });
        }
    }
    let mut date = None;
    if let Some(text) = &args.date {
        match NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d") {
            Ok(day) => date = Some(day),
            Err(_) => errors.push(CliError::BadDay { text: text.clone() }),
        }
    }
    let mut proves = Vec::new();
    for name in args.proves.iter().filter(|name| !name.trim().is_empty()) {
        match known_fact(name, desk) {
            Ok(fact) => proves.push(fact.id.clone()),
            Err(error) => errors.push(error),
        }
    }
    CliError::unless_empty(errors)?;
    let title = args.title.as_ref().map(|title| docket::case::clean(title).text);
    Ok(Description { kind, title: title.filter(|title| !title.is_empty()), date, proves })
}

/// The files named, and those in the folders named; what could not be listed; and what was left out.
fn expand(named: &[PathBuf]) -> (Vec<PathBuf>, Vec<CliError>, Vec<Message>) {
    let Gathered { files, skipped } = intake::gather(named);
    let (mut errors, mut left_out) = (Vec::new(), Vec::new());
    for skipped in skipped {
        match skipped.reason {
            SkipReason::NoFiles => errors.push(CliError::NoFiles { path: skipped.path }),
            SkipReason::Unreadable(kind) => {
                let source = io::Error::from(kind);
                errors.push(CliError::FolderUnreadable { path: skipped.path, source });
            }
            _ => left_out.push(skipped.message()),
        }
    }
    (files, errors, left_out)
}

fn take_in(folder: &CaseFolder, files: &[PathBuf], desk: &Desk) -> Vec<Outcome> {
    let keep = |digest: &Digest, bytes: &mut dyn io::Read| folder.keep_original(digest, bytes);
    let watched = desk.watched;
    let progress = |progress: Progress| {
        if watched {
            let Progress { done, total, file_name, .. } = progress;
            // Over the line before it, which is cleared to its end.
            let _ = write!(io::stderr(), "\r\u{1b}[K{done}/{total} {file_name}");
        }
    };
    let outcomes = intake::take_in(files, &keep, &progress, &AtomicBool::new(false));
    if watched {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
    outcomes
}

/// Opens the locked PDFs among the files. One that was in the case before is opened there and is no
/// outcome any more.
fn unlock(
    folder: &CaseFolder,
    outcomes: &mut Vec<Outcome>,
    password: &str,
    desk: &Desk,
    tally: &mut Tally,
) -> Result<Vec<Edit>, CliError> {
    let locked = Contents::Unreadable { trouble: Trouble::PasswordProtected };
    let mut edits = Vec::new();
    let mut left = Vec::new();
    for mut outcome in outcomes.drain(..) {
        let taken = outcome.taken.as_mut().ok();
        let taken = taken.filter(|it| it.contents == locked && it.original.media == MediaType::Pdf);
        let Some(taken) = taken else {
            left.push(outcome);
            continue;
        };
        let digest = taken.original.sha256;
        let read = fs::read(folder.original_path(&digest)).map_err(|_| Trouble::Broken);
        let about = |key: &str| Message::new(key).text("file", taken.original.file_name.as_str());
        match read.and_then(|bytes| intake::unlock(Arc::new(bytes), password)) {
            Ok(unlocked) => {
                let mut known = (0..).zip(&folder.case().evidence);
                let known = known.find(|(_, it)| it.original.sha256 == digest);
                if let Some((position, it)) = known.filter(|(_, it)| it.contents == locked) {
                    edits.push(folder.keep_unlocked(it.id, &unlocked.bytes, unlocked.contents)?);
                    let number = Case::exhibit_number(position);
                    desk.say(&about("cli-add-unlocked").text("number", number))?;
                    tally.taken += 1;
                    continue;
                }
                folder.write_unlocked(&digest, &unlocked.bytes)?;
                taken.contents = unlocked.contents;
            }
            Err(_) => desk.remark(&about("cli-add-wrong-password")),
        }
        left.push(outcome);
    }
    *outcomes = left;
    Ok(edits)
}

/// The edits that add what is new; says what became of each file.
fn plan(
    case: &Case,
    outcomes: Vec<Outcome>,
    description: &Description,
    desk: &Desk,
    tally: &mut Tally,
) -> Result<Vec<Edit>, CliError> {
    let mut numbers: BTreeMap<Digest, String> = iter::zip(0.., &case.evidence)
        .map(|(position, it)| (it.original.sha256, Case::exhibit_number(position)))
        .collect();
    let mut edits = Vec::new();
    for Outcome { path, taken } in outcomes {
        let taken = match taken {
            Ok(taken) => taken,
            Err(error) => {
                tally.refused += 1;
                desk.remark(&Message::new("cli-error").message("message", error.message()));
                remark(&format!("  {}", desk.locale.say(&error.remedy())));
                continue;
            }
        };
        let about = |key: &str, number: &str| {
            let file = printable_name(&path.to_string_lossy());
            Message::new(key).text("file", file).text("number", number)
        };
        if let Some(number) = numbers.get(&taken.original.sha256) {
            tally.known += 1;
            desk.say(&about("cli-add-known", number))?;
            continue;
        }
        let number = Case::exhibit_number(case.evidence.len() + edits.len());
        desk.say(
            &about("cli-add-taken", &number)
                .message("contents", contents_words(&taken.contents))
                .with("bytes", Argument::Bytes(taken.original.bytes)),
        )?;
        if let Contents::Unreadable { trouble } = taken.contents {
            tally.troubled += 1;
            let trouble = trouble.message();
            let remedy = Message::new(format!("{}.remedy", trouble.key));
            desk.say(
                &Message::new("cli-add-trouble")
                    .message("trouble", trouble)
                    .message("remedy", remedy),
            )?;
        }
        tally.taken += 1;
        numbers.insert(taken.original.sha256, number);
        let id = EvidenceId(case.next_evidence + u32::try_from(edits.len()).unwrap_or(u32::MAX));
        let evidence = Box::new(evidence(id, taken, description, desk));
        edits.push(Edit::AddEvidence { evidence, position: None });
    }
    Ok(edits)
}

fn evidence(id: EvidenceId, taken: Taken, description: &Description, desk: &Desk) -> Evidence {
    Evidence {
        id,
        original: taken.original,
        contents: taken.contents,
        captured_at: taken.captured_at,
        added_at: desk.now,
        kind: description.kind.clone(),
        title: description.title.clone().unwrap_or(taken.suggested_title),
        date: description.date,
        proves: description.proves.clone(),
        treatment: Treatment::default(),
    }
}

/// What was found inside a file, in a few words.
pub fn contents_words(contents: &Contents) -> Message {
    match contents {
        Contents::Image(image) => Message::new("cli-contents-image")
            .text("width", image.width.to_string())
            .text("height", image.height.to_string()),
        Contents::Pdf { pages } => {
            Message::new("cli-contents-pdf").number("pages", (*pages).into())
        }
        Contents::Text { lines } => {
            Message::new("cli-contents-text").number("lines", (*lines).into())
        }
        Contents::Table { rows, columns } => Message::new("cli-contents-table")
            .number("rows", (*rows).into())
            .number("columns", (*columns).into()),
        Contents::Email { attachments, .. } => {
            Message::new("cli-contents-email").number("attachments", (*attachments).into())
        }
        Contents::Attachment => Message::new("cli-contents-attachment"),
        Contents::Unreadable { .. } => Message::new("cli-contents-unreadable"),
    }
}
