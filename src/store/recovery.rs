//! From what lies in the folder to the case as it was last acknowledged: `case.json`, or an earlier
//! generation of it, with the lines of the activity log behind it applied again.

use super::manifest::Manifest;
use super::unknown::Unknown;
use crate::case::{Case, Entry, Journal};

/// The case as last acknowledged.
pub(super) struct Recovered {
    pub(super) case: Case,
    pub(super) journal: Journal,
    pub(super) unknown: Unknown,
    /// Lines of the log that were applied again.
    pub(super) replayed: u64,
    /// An earlier generation had to stand in for `case.json`.
    pub(super) rebuilt: bool,
    /// Lines that could not be reached because others before them are missing.
    pub(super) unreachable: u64,
}

/// Starts from whatever reaches furthest; `case.json` when it reaches as far. `snapshots` are read
/// only when it does not.
pub(super) fn recover(
    manifest: Option<Manifest>,
    entries: &[Entry],
    snapshots: impl FnOnce() -> Vec<Manifest>,
) -> Option<Recovered> {
    let latest = entries.iter().map(|entry| entry.generation).max().unwrap_or(0);
    let mut best = manifest.map(|manifest| (replay(manifest, entries), false));
    if best.as_ref().is_none_or(|(replayed, _)| replayed.generation < latest) {
        for snapshot in snapshots() {
            let replayed = replay(snapshot, entries);
            if best.as_ref().is_none_or(|(best, _)| replayed.generation > best.generation) {
                best = Some((replayed, true));
            }
        }
    }
    let (Replayed { case, unknown, started_at, generation }, rebuilt) = best?;
    let unreachable = entries.iter().filter(|entry| entry.generation > generation).count() as u64;
    let journal = if unreachable == 0 {
        journal(entries, generation)
    } else {
        // Numbers already in the log must not be given again.
        Journal::starting_at(latest)
    };
    let replayed = generation - started_at;
    Some(Recovered { case, journal, unknown, replayed, rebuilt, unreachable })
}

struct Replayed {
    case: Case,
    unknown: Unknown,
    started_at: u64,
    generation: u64,
}

fn replay(manifest: Manifest, entries: &[Entry]) -> Replayed {
    let Manifest { mut case, unknown, generation: started_at, .. } = manifest;
    let mut generation = started_at;
    for entry in entries.iter().filter(|entry| entry.generation > started_at) {
        if entry.generation != generation + 1 {
            break;
        }
        let Ok((changed, _)) = entry.edit.apply(&case) else { break };
        case = changed;
        generation = entry.generation;
    }
    Replayed { case, unknown, started_at, generation }
}

/// What can be undone: the unbroken run of lines that ends at `generation`.
fn journal(entries: &[Entry], generation: u64) -> Journal {
    let mut journal = Journal::default();
    for entry in entries {
        if entry.generation != journal.generation + 1 {
            journal = Journal::starting_at(entry.generation.saturating_sub(1));
        }
        journal.record(entry);
    }
    if journal.generation == generation { journal } else { Journal::starting_at(generation) }
}
