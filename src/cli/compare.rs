//! `docket compare`: two account numbers or names side by side, forwards and backwards.

use clap::Args;
use docket::case::Message;
use docket::rules::{self, Column, Comparison};

use super::desk::Desk;
use super::error::CliError;
use super::{Spoken, Verdict};

/// Characters between two gaps.
const GROUP: usize = 4;

#[derive(Args)]
pub struct CompareArgs {
    #[arg(allow_hyphen_values = true)]
    first: String,
    #[arg(allow_hyphen_values = true)]
    second: String,
    #[command(flatten)]
    pub spoken: Spoken,
}

pub fn run(args: &CompareArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let comparison = rules::compare(&args.first, &args.second);
    let Comparison { columns, forwards, backwards, .. } = &comparison;
    let reversed: Vec<Column> = columns.iter().rev().copied().collect();
    desk.say(&Message::new("cli-compare-forwards"))?;
    draw(desk, columns)?;
    desk.say(&Message::new("cli-compare-backwards"))?;
    draw(desk, &reversed)?;
    for removal in &comparison.removed {
        desk.say(
            &Message::new("cli-compare-hidden")
                .text("code", &removal.code_point)
                .number("count", removal.count.into()),
        )?;
    }
    let place = |at: usize| i64::try_from(at).unwrap_or(i64::MAX);
    match (forwards, backwards) {
        (Some(forwards), Some(backwards)) => {
            desk.say(
                &Message::new("cli-compare-differs")
                    .number("forwards", place(*forwards))
                    .number("backwards", place(*backwards)),
            )?;
            Ok(Verdict::No)
        }
        _ => {
            desk.say(&Message::new("cli-compare-same"))?;
            Ok(Verdict::Yes)
        }
    }
}

/// Both lines in groups, and marks under what differs.
fn draw(desk: &Desk, columns: &[Column]) -> Result<(), CliError> {
    let mut lines = [String::new(), String::new(), String::new()];
    let grouped = columns
        .iter()
        .flat_map(|column| [column.left, column.right])
        .flatten()
        .all(|c| c.is_ascii());
    for (place, column) in columns.iter().enumerate() {
        let gap = if grouped && place > 0 && place % GROUP == 0 { " " } else { "" };
        let sides = [column.left, column.right];
        let width = sides.into_iter().flatten().map(width).max().unwrap_or(1);
        for (line, side) in lines.iter_mut().zip(sides) {
            let drawn = side.unwrap_or('_');
            let padding = " ".repeat(width - self::width(drawn));
            line.push_str(&format!("{gap}{drawn}{padding}"));
        }
        let mark = if column.same() { " " } else { "^" };
        lines[2].push_str(&format!("{gap}{}", mark.repeat(width)));
    }
    for line in lines {
        desk.line(format_args!("    {}", line.trim_end()))?;
    }
    Ok(())
}

/// Chinese characters take two places in a terminal.
fn width(character: char) -> usize {
    if matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}') { 2 } else { 1 }
}
