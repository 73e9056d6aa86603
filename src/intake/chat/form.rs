//! How one line of a chat begins a message: each program has its own way, and a file keeps to one.

use super::stamp::{Stamp, stamp};

/// The beginning of a message, in the file's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head<'a> {
    pub day: &'a str,
    pub time: &'a str,
    pub zoned: bool,
    /// Nobody speaks in what the program itself says.
    pub speaker: Option<&'a str>,
    /// What is said on the same line.
    pub text: &'a str,
}

/// Where time, name and text stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `[03/11/2026, 10:20:31] Li Wei: text`: WhatsApp on iPhones; `(10:32:01 AM) Agent: text`.
    Bracketed,
    /// `03/11/2026, 10:20 - Li Wei: text`: WhatsApp on Android.
    Dashed,
    /// `2026-11-03 10:20:31 Li Wei: text`.
    TimeNameText,
    /// `2026-11-03 10:20:31 李伟`, the text below: QQ, exports of WeChat.
    TimeName,
    /// `李伟 2026/11/3 10:20`, the text below: copied from WeChat or Telegram.
    NameTime,
    /// `Agent (10:32): text`, `Li Wei, [03.11.2026 10:20]`, the text here or below.
    NameBracketed,
    /// `Agent 10:32 AM: text`.
    NameTimeText,
    /// `李伟:`, the text below: several messages copied at once.
    Name,
}

impl Form {
    pub const ALL: [Form; 8] = [
        Form::Bracketed,
        Form::Dashed,
        Form::TimeNameText,
        Form::NameBracketed,
        Form::NameTimeText,
        Form::NameTime,
        Form::TimeName,
        Form::Name,
    ];

    /// The text is on the lines below the head.
    pub fn has_text_below(self) -> bool {
        matches!(self, Form::TimeName | Form::NameTime | Form::Name)
    }

    /// Other lines look like this by chance, so speakers have to come back.
    pub fn is_weak(self) -> bool {
        !matches!(self, Form::Bracketed | Form::Dashed | Form::NameBracketed)
    }

    /// The message that begins with `line`, if one does.
    pub fn head(self, line: &str) -> Option<Head<'_>> {
        let line = line.trim();
        if self != Form::Name && !line.contains([':', '：']) {
            return None;
        }
        match self {
            Form::Bracketed => {
                let (stamp, rest) = bracketed(line)?;
                timed(stamp).map(|stamp| spoken_or_not(stamp, rest.trim_start()))
            }
            Form::Dashed => {
                let (stamp, rest) = stamp(line)?;
                let rest = rest.trim_start().strip_prefix(['-', '–'])?.strip_prefix(' ')?;
                let stamp = timed(stamp).filter(|stamp| !stamp.day.is_empty())?;
                Some(spoken_or_not(stamp, rest.trim_start()))
            }
            Form::TimeNameText => {
                let (stamp, rest) = stamp(line)?;
                let rest = rest.strip_prefix(char::is_whitespace)?;
                let head = spoken_or_not(timed(stamp)?, rest.trim_start());
                head.speaker.is_some().then_some(head)
            }
            Form::TimeName => {
                let (stamp, rest) = stamp(line)?;
                let stamp = timed(stamp).filter(|stamp| !stamp.day.is_empty())?;
                let name = rest.strip_prefix(char::is_whitespace)?.trim();
                let name = name.trim_end_matches([':', '：']);
                is_name(name).then(|| Head::of(stamp, name, ""))
            }
            Form::NameTime => {
                let (name, stamp, rest) = name_and_stamp(line, ends_line)?;
                Some(Head::of(stamp, name, rest.trim_matches([':', '：', ' '])))
            }
            Form::NameBracketed => name_bracketed(line),
            Form::NameTimeText => {
                let (name, stamp, rest) =
                    name_and_stamp(line, |rest| rest.starts_with([':', '：']))?;
                Some(Head::of(stamp, name, rest.trim_start_matches([':', '：']).trim_start()))
            }
            Form::Name => {
                let name = line.strip_suffix([':', '：'])?;
                let plain = !name.contains(['.', '。', '，', ',', '？', '?', '！', ':', '：']);
                let stamp = Stamp { day: "", time: "", zoned: false };
                (plain && is_name(name) && name.chars().count() <= 24)
                    .then(|| Head::of(stamp, name, ""))
            }
        }
    }
}

impl<'a> Head<'a> {
    fn of(stamp: Stamp<'a>, speaker: &'a str, text: &'a str) -> Head<'a> {
        let Stamp { day, time, zoned } = stamp;
        Head { day, time, zoned, speaker: Some(speaker), text }
    }
}

fn timed(stamp: Stamp<'_>) -> Option<Stamp<'_>> {
    (!stamp.time.is_empty()).then_some(stamp)
}

/// A stamp in brackets, and what comes after them.
fn bracketed(text: &str) -> Option<(Stamp<'_>, &str)> {
    let open = text.chars().next()?;
    let close = match open {
        '[' => ']',
        '(' => ')',
        '【' => '】',
        '（' => '）',
        _ => return None,
    };
    let (stamp, rest) = stamp(text[open.len_utf8()..].trim_start())?;
    Some((stamp, rest.trim_start().strip_prefix(close)?))
}

/// `Name: text`, `<Name> text`, or what the program says.
fn spoken_or_not<'a>(stamp: Stamp<'a>, rest: &'a str) -> Head<'a> {
    if let Some((name, text)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'))
        && is_name(name)
    {
        return Head::of(stamp, name, text.trim_start());
    }
    match name_and_text(rest) {
        Some((name, text)) => Head::of(stamp, name, text),
        None => {
            let Stamp { day, time, zoned } = stamp;
            Head { day, time, zoned, speaker: None, text: rest }
        }
    }
}

fn name_and_text(text: &str) -> Option<(&str, &str)> {
    let (at, sign) = text.char_indices().find(|(at, one)| match one {
        '：' => true,
        ':' => {
            let next = text[at + 1..].chars().next();
            next.is_none_or(|next| next.is_whitespace() || !next.is_ascii())
        }
        _ => false,
    })?;
    let (name, rest) = (text[..at].trim(), &text[at + sign.len_utf8()..]);
    is_name(name).then(|| (name, rest.trim_start()))
}

/// A name, then a stamp, then what `ends` says may follow.
fn name_and_stamp<'a>(
    line: &'a str,
    ends: impl Fn(&str) -> bool,
) -> Option<(&'a str, Stamp<'a>, &'a str)> {
    let gaps = line.char_indices().filter(|(_, one)| one.is_whitespace());
    gaps.take(MOST_WORDS).find_map(|(at, gap)| {
        let (stamp, rest) = stamp(&line[at + gap.len_utf8()..])?;
        let name = line[..at].trim().trim_end_matches([',', '，', ':', '：']).trim_end();
        (!stamp.time.is_empty() && ends(rest) && is_name(name)).then_some((name, stamp, rest))
    })
}

fn ends_line(rest: &str) -> bool {
    rest.trim().trim_matches([':', '：']).is_empty()
}

fn name_bracketed(line: &str) -> Option<Head<'_>> {
    let opens = line.char_indices().filter(|(_, one)| "[(【（".contains(*one));
    opens.take(MOST_WORDS).find_map(|(at, _)| {
        let (stamp, rest) = bracketed(&line[at..])?;
        let name = line[..at].trim().trim_end_matches([',', '，']).trim_end();
        let rest = rest.trim_start();
        let text = rest.strip_prefix([':', '：']).unwrap_or(rest);
        // Without a colon the text has to stand below, or it is prose with a time in brackets.
        let clear = text.len() < rest.len() || rest.is_empty();
        (clear && !stamp.time.is_empty() && is_name(name))
            .then(|| Head::of(stamp, name, text.trim_start()))
    })
}

const MOST_WORDS: usize = 10;
const NAME_CHARACTERS: usize = 60;

fn is_name(text: &str) -> bool {
    let said = text.chars().any(|one| one.is_alphanumeric() || one == '█');
    let emoji = text.chars().any(|one| u32::from(one) >= 0x2190);
    (said || emoji)
        && text.chars().count() <= NAME_CHARACTERS
        && !text.contains("://")
        && !text.ends_with(['.', '。', '!', '！', '?', '？', ';', '；'])
}
