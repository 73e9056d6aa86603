//! What a file probably is: a kind, a title and a day, each with what it was read from. Only ever a
//! suggestion; where nothing speaks for anything, nothing is suggested.

mod clues;
mod days;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::naming::{is_from_a_camera, is_pasted, suggested_title};
use crate::case::{Contents, EvidenceKindId, clean};
use clues::{CLUES, Clue};

/// What is known of a file once it is taken in.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub file_name: &'a str,
    pub contents: &'a Contents,
    pub captured_at: Option<NaiveDateTime>,
    /// What can be read in it, from its beginning; empty for a picture.
    pub text: &'a str,
}

/// What a file probably is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ExhibitSuggestion {
    pub kind: Option<KindGuess>,
    /// Without one the name of its kind says more than that of the file.
    pub title: Option<String>,
    pub date: Option<DateGuess>,
}

/// A kind, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct KindGuess {
    pub kind: EvidenceKindId,
    pub certainty: Certainty,
    pub source: ClueSource,
    /// The words that speak for it, as the file has them.
    pub words: String,
}

/// A day, and where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DateGuess {
    #[cfg_attr(test, ts(type = "string"))]
    pub date: NaiveDate,
    pub certainty: Certainty,
    pub source: ClueSource,
}

/// How much stands behind a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// One weak clue: look before you accept.
    Guess,
    Likely,
}

/// Where a suggestion was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum ClueSource {
    FileName,
    /// Subject or date of a mail.
    MailHead,
    Text,
    /// When the picture was taken.
    CaptureTime,
}

/// Only the beginning of a text says what the whole is.
const TEXT_CHARACTERS: usize = 20_000;
/// A name or a subject was chosen by somebody to say what it is; a text mentions many things.
const SAID_BY_ITS_NAME: u32 = 3;
/// This scenario asks for it.
const ASKED: u32 = 2;
const LIKELY: u32 = 9;

/// What the file probably is. `asked` are the kinds the scenario asks for; days after `today` are
/// not when a document was made.
pub fn suggest(known: &Known<'_>, asked: &[EvidenceKindId], today: NaiveDate) -> ExhibitSuggestion {
    let subject = match known.contents {
        Contents::Email { subject, .. } => subject.as_str(),
        _ => "",
    };
    let from_a_camera = is_from_a_camera(known.file_name);
    let name = if from_a_camera { String::new() } else { suggested_title(known.file_name) };
    let text: String = known.text.chars().take(TEXT_CHARACTERS).collect();
    let readings = [
        (ClueSource::MailHead, tidy(subject), SAID_BY_ITS_NAME),
        (ClueSource::FileName, tidy(&name), SAID_BY_ITS_NAME),
        (ClueSource::Text, tidy(&text), 1),
    ];
    let title = match known.contents {
        Contents::Email { subject, .. } if !subject.trim().is_empty() => Some(clean(subject).text),
        _ => Some(name).filter(|name| says_something(name)),
    };
    ExhibitSuggestion {
        kind: guess_kind(&readings, asked),
        title,
        date: guess_date(known, &text, today),
    }
}

/// Lower case, one space between words, and no compatibility characters.
fn tidy(text: &str) -> String {
    let text = clean(text).text.to_lowercase();
    let spaced: String = text
        .chars()
        .map(|letter| if matches!(letter, '_' | '-' | '.' | '/') { ' ' } else { letter })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Numbers and single letters alone name nothing.
fn says_something(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|letter| letter.is_alphabetic()).collect();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let spoken = letters.iter().any(|letter| !letter.is_ascii());
    spoken && letters.len() >= 2 || letters.len() >= 4 && letters.len() > digits
}

fn guess_kind(
    readings: &[(ClueSource, String, u32)],
    asked: &[EvidenceKindId],
) -> Option<KindGuess> {
    let mut best: Option<(u32, KindGuess)> = None;
    for clue in CLUES {
        let Some((score, source, words)) = score(clue, readings) else { continue };
        let kind = EvidenceKindId::from(clue.kind);
        let score = if asked.contains(&kind) { score + ASKED } else { score };
        // The first of equals: the table goes from the telling to the general.
        if best.as_ref().is_some_and(|(highest, _)| *highest >= score) {
            continue;
        }
        let certainty = if score >= LIKELY { Certainty::Likely } else { Certainty::Guess };
        best = Some((score, KindGuess { kind, certainty, source, words: words.to_owned() }));
    }
    best.map(|(_, guess)| guess)
}

/// The sum over all words that are found, and the one that counts most.
fn score<'a>(
    clue: &Clue,
    readings: &'a [(ClueSource, String, u32)],
) -> Option<(u32, ClueSource, &'a str)> {
    let mut sum = 0;
    let mut most: Option<(u32, ClueSource, &str)> = None;
    for (source, text, factor) in readings {
        let mut counted: Vec<&str> = Vec::new();
        for (weight, words) in clue.words() {
            // A word within one that was found already says nothing more.
            if counted.iter().any(|found| found.contains(words) || words.contains(found)) {
                continue;
            }
            let Some(found) = find(text, words) else { continue };
            counted.push(words);
            let points = factor * weight;
            sum += points;
            if most.is_none_or(|(highest, _, _)| points > highest) {
                most = Some((points, *source, found));
            }
        }
    }
    most.map(|(_, source, words)| (sum, source, words))
}

/// Latin words stand alone; Chinese has no spaces to go by.
fn find<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let latin = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_alphanumeric());
    text.match_indices(words).map(|(at, found)| (at, at + found.len())).find_map(|(from, to)| {
        let spelled = words.is_ascii();
        let inside = latin(text[..from].chars().next_back()) || latin(text[to..].chars().next());
        (!(spelled && inside)).then(|| &text[from..to])
    })
}

fn guess_date(known: &Known<'_>, text: &str, today: NaiveDate) -> Option<DateGuess> {
    let guess = |date, certainty, source| Some(DateGuess { date, certainty, source });
    let is_past = |date: &NaiveDate| *date <= today;
    let captured = known.captured_at.map(|moment| moment.date()).filter(is_past);
    if let (Contents::Email { .. }, Some(date)) = (known.contents, captured) {
        return guess(date, Certainty::Likely, ClueSource::MailHead);
    }
    if let Some(date) = captured {
        return guess(date, Certainty::Likely, ClueSource::CaptureTime);
    }
    let named = days::in_name(known.file_name).into_iter().filter(is_past).max();
    let said = days::in_text(text).into_iter().filter(is_past).collect::<Vec<_>>();
    // When words were pasted says less of them than they do themselves.
    let pasted = matches!(known.contents, Contents::Text { .. }) && is_pasted(known.file_name);
    if let Some(date) = named.filter(|_| !pasted || said.is_empty()) {
        return guess(date, Certainty::Likely, ClueSource::FileName);
    }
    let last = *said.iter().max()?;
    let only = said.iter().all(|date| *date == last);
    guess(last, if only { Certainty::Likely } else { Certainty::Guess }, ClueSource::Text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::ImageProperties;

    const PICTURE: Contents =
        Contents::Image(ImageProperties { width: 1170, height: 2532, orientation: 1 });

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn known<'a>(file_name: &'a str, contents: &'a Contents, text: &'a str) -> Known<'a> {
        Known { file_name, contents, captured_at: None, text }
    }

    fn named(file_name: &str) -> ExhibitSuggestion {
        suggest(&known(file_name, &PICTURE, ""), &[], today())
    }

    fn kind_of(suggestion: &ExhibitSuggestion) -> Option<&str> {
        suggestion.kind.as_ref().map(|guess| guess.kind.as_str())
    }

    #[test]
    fn pasted_words_are_of_the_day_they_name() {
        let words = Contents::Text { lines: 1 };
        let day = |name, contents, text| {
            suggest(&known(name, contents, text), &[], today()).date.map(|guess| guess.date)
        };
        let said = NaiveDate::from_ymd_opt(2026, 11, 6);
        let pasted = "pasted-2026-11-20-152807.txt";
        assert_eq!(day(pasted, &words, "2026-11-06 退汇通知"), said);
        let when = NaiveDate::from_ymd_opt(2026, 11, 20);
        assert_eq!(day(pasted, &words, "退汇通知"), when);
        assert_eq!(day("notice-2026-11-20.txt", &words, "2026-11-06 退汇通知"), when);
        assert_eq!(day("pasted-2026-11-20-152807.png", &PICTURE, ""), when);
    }

    #[test]
    fn a_name_says_what_it_is() {
        for (name, kind) in [
            ("银行退票通知.png", "E10"),
            ("bank-return-notice.pdf", "E10"),
            ("bank_statement_2026-10.pdf", "E09"),
            ("Payoneer 提现确认.pdf", "E08"),
            ("营业执照.jpg", "E14"),
            ("聊天记录-银行客户经理.png", "E17"),
            ("MT103.pdf", "E12"),
            ("物流轨迹 LP00123456789CN.png", "E25"),
            ("wish-infraction-detail.png", "E34"),
            ("trade_invoice.pdf", "E21"),
        ] {
            assert_eq!(kind_of(&named(name)), Some(kind), "{name}");
        }
    }

    #[test]
    fn every_kind_that_a_file_can_be_has_clues() {
        let dictionary = include_str!("../../../assets/evidence.toml");
        let entries = dictionary.split("[[evidence]]").skip(1);
        let kinds: Vec<&str> = entries
            .filter(|entry| !entry.contains("generated = true"))
            .filter_map(|entry| entry.split("id = \"").nth(1)?.split('"').next())
            .collect();
        let mut clues: Vec<&str> = CLUES.iter().map(|clue| clue.kind).collect();
        clues.sort_unstable();
        assert_eq!(clues, kinds);
        for (_, words) in CLUES.iter().flat_map(Clue::words) {
            assert_eq!(tidy(words), words);
        }
    }

    #[test]
    fn a_camera_says_nothing_of_the_kind() {
        for name in
            ["微信图片_20261106091412.jpg", "IMG_0042.heic", "Screenshot_20261106-091412.png"]
        {
            let suggestion = named(name);
            assert_eq!((kind_of(&suggestion), &suggestion.title), (None, &None), "{name}");
        }
    }

    #[test]
    fn a_part_of_a_word_is_no_clue() {
        assert_eq!(kind_of(&named("coffee.png")), None);
        assert_eq!(kind_of(&named("podcast.png")), None);
    }

    #[test]
    fn what_is_asked_for_wins_between_equals() {
        let consumer = [EvidenceKindId::from("E46")];
        let seller = [EvidenceKindId::from("E09")];
        let about = known("对账单.pdf", &Contents::Attachment, "");
        assert_eq!(kind_of(&suggest(&about, &consumer, today())), Some("E46"));
        assert_eq!(kind_of(&suggest(&about, &seller, today())), Some("E09"));
    }

    #[test]
    fn a_mail_is_read_by_its_head() {
        let contents = Contents::Email {
            subject: "Your withdrawal is on its way".to_owned(),
            from: "notifications@payoneer.example".to_owned(),
            attachments: 0,
        };
        let sent = today().pred_opt().unwrap().and_hms_opt(9, 0, 0);
        let about = Known { captured_at: sent, ..known("message.eml", &contents, "") };
        let suggestion = suggest(&about, &[], today());
        assert_eq!(kind_of(&suggestion), Some("E08"));
        assert_eq!(suggestion.title.as_deref(), Some("Your withdrawal is on its way"));
        let date = suggestion.date.unwrap();
        assert_eq!((date.date, date.source), (sent.unwrap().date(), ClueSource::MailHead));
    }

    #[test]
    fn a_text_counts_less_than_a_name_and_says_so() {
        let text = "南山示例银行 账户交易明细\n期初余额 期末余额\n2026-10-01 至 2026-11-20";
        let suggestion = suggest(&known("scan0012.pdf", &Contents::Attachment, text), &[], today());
        let kind = suggestion.kind.unwrap();
        assert_eq!((kind.kind.as_str(), kind.source), ("E09", ClueSource::Text));
        assert_eq!(kind.certainty, Certainty::Guess);
        let date = suggestion.date.unwrap();
        assert_eq!(date.date, NaiveDate::from_ymd_opt(2026, 11, 20).unwrap());
        assert_eq!((date.certainty, date.source), (Certainty::Guess, ClueSource::Text));
        let name = suggest(&known("退票.pdf", &Contents::Attachment, text), &[], today());
        assert_eq!(kind_of(&name), Some("E10"));
    }

    #[test]
    fn when_a_picture_was_taken_is_its_day_unless_that_lies_ahead() {
        let taken = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(9, 14, 12);
        let about = known("IMG_0042.jpg", &PICTURE, "");
        let date = suggest(&Known { captured_at: taken(6), ..about }, &[], today()).date.unwrap();
        assert_eq!((date.date, date.source), (taken(6).unwrap().date(), ClueSource::CaptureTime));
        assert_eq!(suggest(&Known { captured_at: taken(23), ..about }, &[], today()).date, None);
    }
}
