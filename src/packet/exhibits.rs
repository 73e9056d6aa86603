//! The exhibits in case order: their numbers, what they are put forward to show, and the names
//! their copies go out under.

use std::path::PathBuf;

use super::facts::Facts;
use super::{Exhibit, Wording};
use crate::case::{Case, Contents, Digest, Evidence, Language, MediaType, Message, Treatment};
use crate::locale::Locale;

/// The longest name that every mail program keeps whole.
const NAME_LENGTH: usize = 60;

pub(super) fn exhibits(facts: &Facts<'_>, original: &dyn Fn(&Digest) -> PathBuf) -> Vec<Exhibit> {
    let evidence = facts.case.evidence.iter().enumerate();
    evidence.map(|(index, evidence)| exhibit(facts, original, index, evidence)).collect()
}

fn exhibit(
    facts: &Facts<'_>,
    original: &dyn Fn(&Digest) -> PathBuf,
    index: usize,
    evidence: &Evidence,
) -> Exhibit {
    let words = &facts.words;
    let kind = evidence.kind.as_ref().map(|kind| words.word(&format!("evidence-{kind}")));
    let proved: Vec<_> = facts
        .proves(evidence)
        .into_iter()
        .filter_map(|fact| Some((facts.label(fact), facts.value(fact)?)))
        .collect();
    let proves = words.each(|locale| {
        let language = locale.language();
        let said: Vec<String> = proved
            .iter()
            .map(|(label, value)| {
                let value = one_line(value.text_in(language));
                let message = Message::new("packet-label-value");
                let message = message.text("label", label.text_in(language));
                locale.say(&message.text("value", value))
            })
            .collect();
        said.join(&locale.word("packet-semicolon"))
    });
    let proves = (!proved.is_empty()).then_some(proves);
    let shows = words.each(|locale| match &proves {
        Some(facts) => locale
            .say(&Message::new("packet-shows").text("facts", facts.text_in(locale.language()))),
        None => locale.word("packet-shows-supporting"),
    });
    let number = Case::exhibit_number(index);
    Exhibit {
        title: title(facts, evidence),
        export_name: export_name(index, evidence, &number),
        number,
        kind,
        date: evidence.date,
        shows,
        proves,
        sha256: evidence.original.sha256,
        bytes: evidence.original.bytes,
        file_name: evidence.original.file_name.clone(),
        media: evidence.original.media,
        contents: evidence.contents.clone(),
        legend: legend(facts, &evidence.treatment),
        treatment: evidence.treatment.for_recipient(&facts.case.recipient),
        path: original(&evidence.original.sha256),
    }
}

/// What each mark says: the fact to be read there, and the user's note.
fn legend(facts: &Facts<'_>, treatment: &Treatment) -> Vec<Wording> {
    let marks = treatment.marks.iter();
    marks
        .map(|mark| {
            facts.words.each(|locale| {
                let fact = mark.proves.as_ref().map(|fact| locale.word(&format!("fact-{fact}")));
                let note = one_line(&mark.note);
                match fact {
                    Some(fact) if note.is_empty() => fact,
                    Some(fact) => {
                        let message = Message::new("packet-label-value").text("label", fact);
                        locale.say(&message.text("value", note))
                    }
                    None => note,
                }
            })
        })
        .collect()
}

impl Exhibit {
    /// The title, unless it merely repeats the kind's name.
    pub(super) fn own_title(&self) -> Option<&str> {
        let kind = self.kind.as_ref().map(Wording::leading);
        (kind != Some(self.title.as_str())).then_some(&self.title)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The user's title; the kind's name, or the file's, where there is none.
fn title(facts: &Facts<'_>, evidence: &Evidence) -> String {
    if !evidence.title.trim().is_empty() {
        return evidence.title.clone();
    }
    match &evidence.kind {
        Some(kind) => facts.words.leading().word(&format!("evidence-{kind}")),
        None => evidence.original.file_name.clone(),
    }
}

/// `01_bank-return-notice_A-1.pdf`: the number keeps it unique, the kind's English name says what
/// it is to whoever reads no Chinese.
fn export_name(index: usize, evidence: &Evidence, number: &str) -> String {
    let kind = evidence
        .kind
        .as_ref()
        .map(|kind| Locale::new(Language::English).word(&format!("evidence-{kind}")));
    let what = [kind.as_deref(), Some(evidence.title.as_str())]
        .into_iter()
        .flatten()
        .map(slug)
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "exhibit".to_owned());
    let head = format!("{:02}_", index + 1);
    let tail = format!("_{number}.{}", extension(evidence));
    let room = NAME_LENGTH - head.len() - tail.len();
    let what = shorten(&what, room);
    format!("{head}{what}{tail}")
}

/// The ending of the copy: what opens everywhere, and JPEG or PNG for every picture.
fn extension(evidence: &Evidence) -> String {
    let original = &evidence.original;
    let words = matches!(
        evidence.contents,
        Contents::Text { .. } | Contents::Table { .. } | Contents::Email { .. }
    );
    if words && !evidence.treatment.redactions.is_empty() {
        return MediaType::Text.extension().to_owned();
    }
    if matches!(evidence.contents, Contents::Image(_)) {
        return match original.media {
            MediaType::Jpeg | MediaType::Heic => "jpg",
            _ => "png",
        }
        .to_owned();
    }
    if original.media != MediaType::Other {
        return original.media.extension().to_owned();
    }
    let ending = original.file_name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending
        .filter(|ending| (1..=8).contains(&ending.len()))
        .filter(|ending| ending.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .unwrap_or_else(|| original.media.extension().to_owned())
}

/// Lower-case ASCII words joined by hyphens.
fn slug(text: &str) -> String {
    text.split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect::<Vec<_>>()
        .join("-")
}

/// At most `room` characters, cut between words where it can be.
fn shorten(slug: &str, room: usize) -> &str {
    if slug.len() <= room {
        return slug;
    }
    let cut = &slug[..room];
    match cut.rfind('-') {
        Some(hyphen) if !slug[room..].starts_with('-') => &cut[..hyphen],
        _ => cut,
    }
}
