//! `docket treat`: how an exhibit is shown. What is given adds to what the case has already;
//! `--reset` starts anew. The original stays as it is.
//!
//! A spot is `PAGE:LEFT,TOP,WIDTH,HEIGHT` in percent of the upright page, `lines:FIRST-LAST`, or
//! `text:WORDS` for every place where a text, a table or a mail says these words.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use docket::case::{
    Area, Case, Contents, Edit, Evidence, Mark, Message, PageSpan, RecipientId, Redaction, Shape,
    Spot, Treatment, WHOLE,
};
use docket::intake::readable;
use docket::store::CaseFolder;

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

#[derive(Args)]
pub struct TreatArgs {
    dir: PathBuf,
    #[arg(value_name = "EXHIBIT")]
    exhibit: String,
    #[arg(long)]
    reset: bool,
    #[arg(long, value_enum)]
    turn: Option<Turn>,
    #[arg(long, value_name = "AREA")]
    crop: Vec<String>,
    #[arg(long, value_name = "PAGES")]
    pages: Option<String>,
    #[arg(long, value_name = "SPOT")]
    redact: Vec<String>,
    #[arg(long, value_name = "ID", requires = "redact")]
    only_for: Vec<String>,
    #[arg(long = "box", value_name = "SPOT=NOTE")]
    boxes: Vec<String>,
    #[arg(long, value_name = "SPOT=NOTE")]
    arrow: Vec<String>,
    #[arg(long, value_name = "SPOT=NOTE")]
    callout: Vec<String>,
    #[arg(long, value_name = "SPOT=NOTE")]
    highlight: Vec<String>,
    #[arg(long, value_name = "ID")]
    withhold: Vec<String>,
    #[command(flatten)]
    pub(super) spoken: Spoken,
}

#[derive(ValueEnum, Clone, Copy)]
enum Turn {
    Right,
    Left,
    Half,
}

pub fn run(args: &TreatArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let mut folder = desk.open_to_change(&args.dir)?;
    let (number, evidence) = find(folder.case(), &args.exhibit)?;
    let mut treatment = match args.reset {
        true => Treatment::default(),
        false => evidence.treatment.clone(),
    };
    let spots = |text: &str| spots(text, evidence, &folder);
    treatment.quarter_turns = (treatment.quarter_turns
        + match args.turn {
            Some(Turn::Right) => 1,
            Some(Turn::Half) => 2,
            Some(Turn::Left) => 3,
            None => 0,
        })
        % 4;
    for text in &args.crop {
        let crop = area(text).ok_or_else(|| CliError::BadSpot { text: text.clone() })?;
        treatment.crops.retain(|earlier| earlier.page != crop.page);
        treatment.crops.push(crop);
    }
    if let Some(pages) = &args.pages {
        treatment.pages = spans(pages).ok_or_else(|| CliError::BadSpot { text: pages.clone() })?;
    }
    let scenario = folder.case().scenario.to_string();
    let only_for = recipients(&args.only_for, &scenario, desk)?;
    for text in &args.redact {
        let redactions =
            spots(text)?.into_iter().map(|spot| Redaction { spot, only_for: only_for.clone() });
        treatment.redactions.extend(redactions);
    }
    for (shape, texts) in [
        (Shape::Box, &args.boxes),
        (Shape::Arrow, &args.arrow),
        (Shape::Callout, &args.callout),
        (Shape::Highlight, &args.highlight),
    ] {
        for text in texts {
            let (spot, note) = text.split_once('=').unwrap_or((text, ""));
            let marks = spots(spot)?.into_iter().map(|spot| Mark {
                spot,
                shape,
                note: note.trim().to_owned(),
                proves: None,
            });
            treatment.marks.extend(marks);
        }
    }
    treatment.withheld_from.extend(recipients(&args.withhold, &scenario, desk)?);
    treatment.withheld_from.dedup();
    let summary = Message::new("cli-treat-done")
        .text("number", number)
        .number("redactions", count(treatment.redactions.len()))
        .number("marks", count(treatment.marks.len()))
        .number("withheld", count(treatment.withheld_from.len()));
    let evidence = evidence.id;
    folder.edit(Edit::TreatEvidence { evidence, treatment: Box::new(treatment) }, desk.now)?;
    desk.remark_trouble(&folder);
    desk.say(&summary)?;
    Ok(Verdict::Yes)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The exhibit with this number, as it is written.
pub fn find<'a>(case: &'a Case, asked: &str) -> Result<(String, &'a Evidence), CliError> {
    let numbered = case.evidence.iter().enumerate();
    let mut numbered = numbered.map(|(at, evidence)| (Case::exhibit_number(at), evidence));
    numbered
        .find(|(number, _)| number.eq_ignore_ascii_case(asked))
        .ok_or_else(|| CliError::UnknownExhibit { number: asked.to_owned() })
}

fn recipients(asked: &[String], scenario: &str, desk: &Desk) -> Result<Vec<RecipientId>, CliError> {
    let known = &desk.packs.recipients;
    asked
        .iter()
        .map(|id| {
            let recipient = known.keys().find(|known| known.as_str().eq_ignore_ascii_case(id));
            recipient.cloned().ok_or_else(|| CliError::UnknownRecipient {
                id: id.clone(),
                scenario: scenario.to_owned(),
                known: known.keys().map(ToString::to_string).collect(),
            })
        })
        .collect()
}

/// Where `text` says; several where it names words that stand in several places.
fn spots(text: &str, evidence: &Evidence, folder: &CaseFolder) -> Result<Vec<Spot>, CliError> {
    let bad = || CliError::BadSpot { text: text.to_owned() };
    if let Some(words) = text.strip_prefix("text:") {
        return said(words, evidence, folder);
    }
    if let Some(lines) = text.strip_prefix("lines:") {
        let span = span(lines).ok_or_else(bad)?;
        return Ok(vec![Spot::Lines { first: span.first, last: span.last }]);
    }
    Ok(vec![Spot::Area(area(text).ok_or_else(bad)?)])
}

/// Every place where the exhibit says `words`.
fn said(words: &str, evidence: &Evidence, folder: &CaseFolder) -> Result<Vec<Spot>, CliError> {
    let missing = || CliError::WordsNotThere { words: words.to_owned() };
    let is_read = matches!(
        evidence.contents,
        Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. }
    );
    if !is_read || words.trim().is_empty() {
        return Err(missing());
    }
    let original = &evidence.original;
    let path = folder.original_path(&original.sha256);
    let lines = readable(&path, original.media).map_err(|_| missing())?.lines();
    let length = words.chars().count();
    let found: Vec<Spot> = lines
        .iter()
        .zip(1..)
        .flat_map(|(line, number)| {
            line.match_indices(words).map(move |(at, _)| {
                let start = line[..at].chars().count();
                Spot::Characters { line: number, start: start as u32, end: (start + length) as u32 }
            })
        })
        .collect();
    if found.is_empty() { Err(missing()) } else { Ok(found) }
}

/// `1:10,20,30,5`; page 1 where none is named.
fn area(text: &str) -> Option<Area> {
    let (page, sides) = text.split_once(':').unwrap_or(("1", text));
    let sides: Vec<u32> = sides.split(',').map(percent).collect::<Option<_>>()?;
    let [left, top, width, height] = *sides.as_slice() else { return None };
    let page = page.trim().parse().ok().filter(|page| *page > 0)?;
    (width > 0 && height > 0).then_some(Area { page, left, top, width, height })
}

/// Percent into millionths.
fn percent(text: &str) -> Option<u32> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let whole: u32 = whole.parse().ok()?;
    let digits = fraction.len();
    if digits > 4 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: u32 = format!("{fraction:0<4}").parse().ok()?;
    whole.checked_mul(10_000)?.checked_add(fraction).filter(|part| *part <= WHOLE)
}

fn spans(text: &str) -> Option<Vec<PageSpan>> {
    text.split(',').map(span).collect()
}

fn span(text: &str) -> Option<PageSpan> {
    let (first, last) = text.trim().split_once('-').unwrap_or((text.trim(), text.trim()));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first > 0 && first <= last).then_some(PageSpan { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_given_in_percent() {
        let area = |text| area(text).map(|area| (area.page, area.left, area.height));
        assert_eq!(area("2:12.5,0,100,7"), Some((2, 125_000, 70_000)));
        assert_eq!(area("0,0,1,0.0001"), Some((1, 0, 1)));
        for bad in ["", "1:1,2,3", "0:1,1,1,1", "1:1,1,0,5", "1:1,1,101,5", "1:-1,1,1,1", "a"] {
            assert_eq!(area(bad), None, "{bad}");
        }
    }

    #[test]
    fn pages_are_given_in_runs() {
        let runs = |text| Some(spans(text)?.iter().map(|s| (s.first, s.last)).collect::<Vec<_>>());
        assert_eq!(runs("2-4, 7"), Some(vec![(2, 4), (7, 7)]));
        assert_eq!(runs("4-2"), None);
        assert_eq!(runs("0"), None);
    }
}
