//! `docket export`: the packet in the wished formats, or why it is not ready to be sent.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use clap::{Args, ValueEnum};
use docket::case::{Argument, Case, Message, TicketLanguage};
use docket::export::email::Reply;
use docket::export::pdf::{Paper, PdfOptions};
use docket::export::{self, Cache, Exported, Format, Progress, Wishes, email};
use docket::packet::{self, Packet};
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
    #[arg(long, value_name = "SIZE", value_parser = read_size, conflicts_with = "full_quality")]
    fit: Option<u64>,
    #[arg(long, value_enum, ignore_case = true, default_value = "recipient")]
    profile: ProfileName,
    #[arg(long)]
    split: bool,
    #[arg(long)]
    with_pages: bool,
    #[arg(long, value_name = "FILE")]
    reply_to_message: Option<PathBuf>,
    #[arg(long)]
    allow_incomplete: bool,
    #[arg(long, value_enum, ignore_case = true)]
    paper: Option<PaperName>,
    #[arg(long, value_name = "PREFIX")]
    bates: Option<String>,
}

/// Exhibits whose size is told.
const COSTS: usize = 12;

/// Whose limits the packet is made to fit.
#[derive(ValueEnum, Clone, Copy, PartialEq)]
enum ProfileName {
    Recipient,
    Email,
    None,
}

/// `8MB`, `800KB`, `8.5 MB` or plain bytes. A megabyte has a million, as mail servers count.
fn read_size(text: &str) -> Result<u64, String> {
    // What is wrong is the key of what is said of it.
    let refused = || "cli-usage-bad-size".to_owned();
    let text = text.trim().to_ascii_uppercase();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match text[digits.len()..].trim() {
        "" | "B" => 1.0,
        "K" | "KB" => 1e3,
        "M" | "MB" => 1e6,
        "G" | "GB" => 1e9,
        _ => return Err(refused()),
    };
    let number: f64 = digits.trim().parse().map_err(|_| refused())?;
    let bytes = number * unit;
    if (1.0..1e12).contains(&bytes) { Ok(bytes as u64) } else { Err(refused()) }
}

#[derive(ValueEnum, Clone, Copy)]
enum PaperName {
    A4,
    Letter,
}

#[derive(ValueEnum, Clone, Copy)]
enum FormatName {
    Pdf,
    Eml,
    Copy,
    Zip,
    Kit,
    Files,
    Images,
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
    let original = |digest: &docket::case::Digest| folder.shown_path(digest);
    let packet = packet::build(case, &desk.packs, &assessment, &original, ticket_language, now);
    let all = [FormatName::Pdf, FormatName::Eml, FormatName::Copy, FormatName::Zip];
    let formats = if args.format.is_empty() { &all[..] } else { &args.format };
    let wishes = Wishes {
        formats: formats.iter().map(|name| Format::from(*name)).collect(),
        dir: args.out.clone(),
        options: PdfOptions {
            full_quality: args.full_quality,
            fit: fit(args, &packet),
            paper: args.paper.map_or(desk.preferences.paper, Paper::from),
            bates: args.bates.clone(),
            cache: folder.cache_path().map_or(Cache::none(), Cache::at),
        },
        split: args.split,
        front_pages: args.with_pages,
        reply: args.reply_to_message.as_deref().map(read_reply).transpose()?,
    };
    no_effect(args, &wishes, desk);
    let progress = |progress: Progress| {
        if let (true, Some(format)) = (desk.watched, progress.writing) {
            remark(&format!("{}/{} {}", progress.done + 1, progress.total, format.ending()));
        }
    };
    let exported = export::export(&packet, &wishes, &progress, &AtomicBool::new(false))?;
    report(&packet, &exported, desk)?;
    costs(&packet, &exported, wishes.options.fit.or(packet.budget.one_file()), desk);
    Ok(Verdict::Yes)
}

/// Says which options change nothing here, and what they go with.
fn no_effect(args: &ExportArgs, wishes: &Wishes, desk: &Desk) {
    let has = |formats: &[Format]| formats.iter().any(|one| wishes.formats.contains(one));
    let idle = [
        (args.split && wishes.options.fit.is_none(), "cli-export-split-alone"),
        (args.with_pages && !has(&[Format::Images]), "cli-export-with-pages-alone"),
        (
            args.reply_to_message.is_some() && !has(&[Format::Eml, Format::Kit]),
            "cli-export-reply-alone",
        ),
    ];
    for (_, key) in idle.into_iter().filter(|(is_idle, _)| *is_idle) {
        desk.remark(&Message::new(key));
    }
}

fn read_reply(path: &Path) -> Result<Reply, CliError> {
    let read = std::fs::read(path).ok().and_then(|bytes| Reply::to(&bytes));
    read.ok_or_else(|| CliError::NoMessage { path: path.to_owned() })
}

/// Bytes the PDF may have at the most.
fn fit(args: &ExportArgs, packet: &Packet) -> Option<u64> {
    let by_profile = match args.profile {
        // What a part may have.
        _ if args.full_quality && !args.split => None,
        ProfileName::Recipient => packet.budget.one_file(),
        ProfileName::Email => Some(email::AIM),
        ProfileName::None => None,
    };
    args.fit.or(by_profile)
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

fn report(packet: &Packet, exported: &Exported, desk: &Desk) -> Result<(), CliError> {
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
                .text("file", file_name(packet, number))
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

/// What the largest exhibits take, where the PDF is larger than it may be.
fn costs(packet: &Packet, exported: &Exported, limit: Option<u64>, desk: &Desk) {
    let savings = exported.savings(limit);
    if !savings.is_empty() {
        desk.remark(&Message::new("cli-export-costs"));
    }
    for (number, bytes) in savings.into_iter().take(COSTS) {
        desk.remark(
            &Message::new("cli-export-cost")
                .text("number", number)
                .text("file", file_name(packet, number))
                .with("bytes", Argument::Bytes(bytes)),
        );
    }
}

/// The name of the file behind an exhibit number.
pub(super) fn file_name<'a>(packet: &'a Packet, number: &str) -> &'a str {
    let found = packet.exhibits.iter().find(|exhibit| exhibit.number == number);
    found.map_or("", |exhibit| exhibit.file_name.as_str())
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Format {
        match name {
            FormatName::Pdf => Format::Pdf,
            FormatName::Eml => Format::Eml,
            FormatName::Copy => Format::Copy,
            FormatName::Zip => Format::Zip,
            FormatName::Kit => Format::Kit,
            FormatName::Files => Format::Files,
            FormatName::Images => Format::Images,
        }
    }
}

impl From<PaperName> for Paper {
    fn from(name: PaperName) -> Paper {
        match name {
            PaperName::A4 => Paper::A4,
            PaperName::Letter => Paper::Letter,
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
