//! The cases there are. What was read of one is kept until its files change, so that a home screen
//! with hundreds of them comes at once.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, Local};
use chrono_tz::Tz;
use docket::case::{Case, CaseId, Message, Outcome};
use docket::finder::{CaseQuery, CaseText};
use docket::rules::{self, Clock, Effect, Packs, Readiness, Severity};
use docket::store::{CaseFolder, StoreError, is_set_aside};

use crate::error::CommandError;
use crate::wire::{CaseFound, CaseStanding, CaseSummary};

#[derive(Default)]
pub struct Catalog(Mutex<HashMap<PathBuf, Known>>);

/// What was read of a case, and from which state of its files.
struct Known {
    stamp: Stamp,
    read: Arc<Read>,
}

enum Read {
    Case {
        case: Box<Case>,
        text: CaseText,
    },
    /// What is wrong with it.
    Unreadable(Message),
    /// Some other folder.
    NoCase,
}

type Stamp = [Option<(u64, SystemTime)>; 2];

impl Catalog {
    /// One line for each case, the one with the deadline that dies first at the top.
    pub fn summaries(
        &self,
        cases: &Path,
        packs: &Packs,
        now: DateTime<Tz>,
    ) -> Result<Vec<CaseSummary>, CommandError> {
        let read = self.read(cases, packs)?;
        let lines = read.iter().filter_map(|(dir, read)| summary(dir, read, packs, now));
        let mut summaries: Vec<CaseSummary> = lines.collect();
        summaries.sort_by(|one, other| {
            urgency(one)
                .cmp(&urgency(other))
                .then_with(|| other.changed_at.cmp(&one.changed_at))
                .then_with(|| one.folder.cmp(&other.folder))
        });
        Ok(summaries)
    }

    /// The cases in which all of the words stand.
    pub fn find(
        &self,
        cases: &Path,
        packs: &Packs,
        words: &str,
    ) -> Result<Vec<CaseFound>, CommandError> {
        let query = CaseQuery::new(words);
        let found = |(dir, read): &(PathBuf, Arc<Read>)| {
            let Read::Case { text, .. } = &**read else { return None };
            Some(CaseFound { folder: name_of(dir), place: text.find(&query)? })
        };
        Ok(self.read(cases, packs)?.iter().filter_map(found).collect())
    }

    /// The folder of the case that is this one, wherever it was made.
    pub fn twin(
        &self,
        cases: &Path,
        packs: &Packs,
        id: &CaseId,
    ) -> Result<Option<String>, CommandError> {
        let is_it = |read: &Read| matches!(read, Read::Case { case, .. } if case.id == *id);
        let read = self.read(cases, packs)?;
        Ok(read.iter().find(|(_, read)| is_it(read)).map(|(dir, _)| name_of(dir)))
    }

    fn read(&self, cases: &Path, packs: &Packs) -> Result<Vec<(PathBuf, Arc<Read>)>, CommandError> {
        let folders = case_folders(cases)?;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|dir, _| folders.contains(dir));
        let read = |dir: PathBuf| {
            // Taken before reading: what changes meanwhile is read again next time.
            let stamp = stamp(&dir);
            let read = match known.get(&dir) {
                Some(known) if known.stamp == stamp => Arc::clone(&known.read),
                _ => {
                    let read = Arc::new(Read::of(&dir, packs));
                    known.insert(dir.clone(), Known { stamp, read: Arc::clone(&read) });
                    read
                }
            };
            (dir, read)
        };
        Ok(folders.into_iter().map(read).collect())
    }
}

impl Read {
    fn of(dir: &Path, packs: &Packs) -> Read {
        match CaseFolder::read(dir) {
            Ok(case) => Read::Case { text: CaseText::new(&case, packs), case: Box::new(case) },
            Err(StoreError::NotACase { .. }) => Read::NoCase,
            Err(error) => Read::Unreadable(error.message()),
        }
    }
}

fn stamp(dir: &Path) -> Stamp {
    ["case.json", "history/activity.jsonl"].map(|file| {
        let metadata = dir.join(file).metadata().ok()?;
        Some((metadata.len(), metadata.modified().ok()?))
    })
}

fn name_of(dir: &Path) -> String {
    dir.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn case_folders(cases: &Path) -> Result<Vec<PathBuf>, CommandError> {
    let entries = match fs::read_dir(cases) {
        // Nobody has made a case yet.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| CommandError::cases_unreadable(cases, &error))?,
    };
    let entries = entries.flatten();
    let cases = entries.filter(|entry| !is_set_aside(&entry.file_name().to_string_lossy()));
    Ok(cases.map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
}

/// `None` for a folder that is no case.
fn summary(dir: &Path, read: &Read, packs: &Packs, now: DateTime<Tz>) -> Option<CaseSummary> {
    let nothing = CaseSummary {
        folder: name_of(dir),
        title: String::new(),
        scenario: None,
        recipient: None,
        readiness: None,
        standing: CaseStanding::Unreadable,
        blockers: 0,
        evidence: 0,
        first_clock: None,
        changed_at: changed_at(dir),
        problem: None,
    };
    let case = match read {
        Read::Case { case, .. } => case,
        Read::Unreadable(problem) => {
            return Some(CaseSummary { problem: Some(problem.clone()), ..nothing });
        }
        Read::NoCase => return None,
    };
    let assessment = rules::check(case, packs, now);
    let is_blocker = |finding: &&rules::Finding| finding.severity == Severity::Blocker;
    let blockers = assessment.findings.iter().filter(is_blocker).count();
    Some(CaseSummary {
        title: case.title.clone(),
        scenario: Some(case.scenario.clone()),
        recipient: Some(case.recipient.clone()),
        readiness: Some(assessment.readiness),
        standing: standing(case, assessment.readiness),
        blockers,
        evidence: case.evidence.len(),
        first_clock: first_clock(assessment.clocks),
        ..nothing
    })
}

/// The one that dies first of those still running; else the latest that has run out.
fn first_clock(clocks: Vec<Clock>) -> Option<Clock> {
    let dies = |clock: &Clock| clock.effect != Effect::Opens;
    let running = clocks.iter().position(|clock| dies(clock) && clock.days_left >= 0);
    let chosen = running.or_else(|| clocks.iter().rposition(dies))?;
    clocks.into_iter().nth(chosen)
}

/// How it stands with the recipient it is addressed to now.
fn standing(case: &Case, readiness: Readiness) -> CaseStanding {
    let here = |sent: &&docket::case::Submission| {
        sent.scenario == case.scenario && sent.recipient == case.recipient
    };
    let Some(sent) = case.submissions.iter().rev().find(here) else {
        return match readiness {
            Readiness::NotReady => CaseStanding::Gathering,
            _ => CaseStanding::Ready,
        };
    };
    match (&sent.reply.outcome, &sent.reply.answer) {
        (Some(Outcome::Solved), _) => CaseStanding::Solved,
        (Some(Outcome::Refused), _) => CaseStanding::Refused,
        (Some(Outcome::Closed), _) => CaseStanding::Closed,
        (None, Some(answer)) => CaseStanding::Answered { on: answer.at.day() },
        (None, None) => CaseStanding::Sent { on: sent.sent_at.day() },
    }
}

/// What can still be lost first, then what is being worked on, then what is over.
fn urgency(summary: &CaseSummary) -> (u8, Option<DateTime<FixedOffset>>) {
    if matches!(summary.standing, CaseStanding::Solved | CaseStanding::Closed) {
        return (2, None);
    }
    match &summary.first_clock {
        Some(clock) if clock.days_left >= 0 => (0, Some(clock.ends)),
        _ => (1, None),
    }
}

fn changed_at(dir: &Path) -> DateTime<FixedOffset> {
    let modified = |path: &Path| path.metadata().and_then(|metadata| metadata.modified());
    let time = modified(&dir.join("case.json")).or_else(|_| modified(dir));
    DateTime::<Local>::from(time.unwrap_or(SystemTime::UNIX_EPOCH)).fixed_offset()
}
