//! `docket export`: the packet in the wished formats, or why it is not ready to be sent.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use clap::{Args, ValueEnum};
use docket::case::{Argument, Case, Message, TicketLanguage};
use docket::export::pdf::PdfOptions;
use docket::export::{self, Exported, Format, Progress, Wishes};
use docket::packet;
use docket::rules::{self, Assessment, Readiness, Severity, time_zone};

use super::check::finding_words;
use super::desk::{Desk, remark};
use super::error::CliError;
use super::moment::read_moment;
use super::{Lang, Verdict};

#[derive(Args)]
pub struct ExportArgs {
    dir: PathBuf,
    #[arg(long)]
    out: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', ignore_case = true)]
    format: Vec<FormatName>,
    #[arg(long, value_enum, ignore_case = true)]
    lang: Option<TicketLang>,
    #[arg(long, value_name = "TIME")]
    now: Option<String>,
    #[arg(long)]
    full_quality: bool,
    #[arg(long)]
    allow_incomplete: bool,
    #[arg(long, value_name = "PREFIX")]
    bates: Option<String>,
}

#[derive(ValueEnum, Clone, Copy)]
enum FormatName {
    Pdf,
    Eml,
    Copy,
    Zip,
}

#[derive(ValueEnum, Clone, Copy)]
enum TicketLang {
    #[value(name = "en")]
    English,
    #[value(name = "zh-CN", alias = "zh", alias = "zh_CN")]
    Chinese,
    #[value(name = "both")]
    Both,
}

impl ExportArgs {
    /// Its `--lang` is the ticket's, and who asks for a Chinese ticket reads Chinese. One in English
    /// says nothing of who sends it.
    pub(super) fn spoken(&self) -> Option<Lang> {
        matches!(self.lang, Some(TicketLang::Chinese)).then_some(Lang::Chinese)
    }
}

pub fn run(args: &ExportArgs, desk: &Desk) -> Result<Verdict, CliError> {
    let asked = args.now.as_deref().map(read_moment).transpose()?;
    let now = asked.unwrap_or(desk.now);
    let zone = asked.map_or(desk.zone, |asked| time_zone(None, *asked.offset()));
    let folder = desk.open(&args.dir)?;
    let case = folder.case();
    let assessment = rules::check(case, &desk.packs, now.with_timezone(&zone));
    if assessment.readiness == Readiness::NotReady {
        let blockers = list_blockers(case, &assessment, desk);
        let key =
            if args.allow_incomplete { "cli-export-incomplete" } else { "cli-export-refused" };
        desk.remark(&Message::new(key).number("blockers", blockers));
        if !args.allow_incomplete {
            return Ok(Verdict::No);
        }
    }
    let ticket_language = args.lang.map_or(case.ticket_language, TicketLanguage::from);
    let original = |digest: &docket::case::Digest| folder.original_path(digest);
    let packet = packet::build(case, &desk.packs, &assessment, &original, ticket_language, now);
    let all = [FormatName::Pdf, FormatName::Eml, FormatName::Copy, FormatName::Zip];
    let formats = if args.format.is_empty() { &all[..] } else { &args.format };
    let wishes = Wishes {
        formats: formats.iter().map(|name| Format::from(*name)).collect(),
        dir: args.out.clone(),
        options: PdfOptions {
            full_quality: args.full_quality,
            bates: args.bates.clone(),
            ..PdfOptions::default()
        },
    };
    let progress = |progress: Progress| {
        if let (true, Some(format)) = (desk.watched, progress.writing) {
            remark(&format!("{}/{} {}", progress.done + 1, progress.total, format.ending()));
        }
    };
    let exported = export::export(&packet, &wishes, &progress, &AtomicBool::new(false))?;
    report(case, &exported, desk)?;
    Ok(Verdict::Yes)
}

/// Says every blocker and what to do about it; how many there are.
fn list_blockers(case: &Case, assessment: &Assessment, desk: &Desk) -> i64 {
    let blockers = assessment.findings.iter().filter(|it| it.severity == Severity::Blocker);
    let mut count = 0;
    for finding in blockers {
        desk.remark(&finding_words(case, finding));
        desk.remark(&Message::new("cli-indented").message("text", finding.remedy.clone()));
        count += 1;
    }
    count
}

fn report(case: &Case, exported: &Exported, desk: &Desk) -> Result<(), CliError> {
    for file in &exported.files {
        desk.say(
            &Message::new("cli-export-file")
                .text("file", file.path.to_string_lossy())
                .with("bytes", Argument::Bytes(file.bytes)),
        )?;
    }
    for (number, trouble) in &exported.skipped {
        desk.remark(
            &Message::new("cli-export-skipped")
                .text("number", number)
                .text("file", file_name(case, number))
                .message("trouble", trouble.message()),
        );
    }
    if !exported.missing_glyphs.is_empty() {
        let characters: String = exported.missing_glyphs.iter().collect();
        desk.remark(&Message::new("cli-export-missing-glyphs").text("characters", characters));
    }
    for warning in &exported.warnings {
        desk.remark(warning);
    }
    Ok(())
}

/// The name of the file behind an exhibit number.
fn file_name<'a>(case: &'a Case, number: &str) -> &'a str {
    let mut numbered = (0..).zip(&case.evidence);
    let found = numbered.find(|(position, _)| Case::exhibit_number(*position) == number);
    found.map_or("", |(_, evidence)| evidence.original.file_name.as_str())
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Format {
        match name {
            FormatName::Pdf => Format::Pdf,
            FormatName::Eml => Format::Eml,
            FormatName::Copy => Format::Copy,
            FormatName::Zip => Format::Zip,
        }
    }
}

impl From<TicketLang> for TicketLanguage {
    fn from(lang: TicketLang) -> TicketLanguage {
        match lang {
            TicketLang::English => TicketLanguage::English,
            TicketLang::Chinese => TicketLanguage::Chinese,
            TicketLang::Both => TicketLanguage::Both,
        }
    }
}
