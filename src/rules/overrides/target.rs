//! Which value of the packs is meant, and how a value for it is typed.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::OverrideError;
use crate::case::{DeadlineId, Message, RecipientId, clean};
use crate::rules::{Channel, Packs, Provenance, Recipient, Sourced, Span, SpanUnit, Term};

/// A value of the packs that the user may set. Written `recipient.payoneer.limit.total_bytes`,
/// `recipient.payoneer.channel.phone-us.phone` or `deadline.D-PO-ERROR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "string"))]
pub enum Target {
    Limit { recipient: RecipientId, limit: LimitName },
    Address { recipient: RecipientId, channel: String, part: AddressPart },
    Deadline { deadline: DeadlineId },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitName {
    BodyCharacters,
    FileBytes,
    TotalBytes,
    Files,
    Pages,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressPart {
    Url,
    Email,
    Phone,
}

const LIMITS: [(LimitName, &str); 5] = [
    (LimitName::BodyCharacters, "body_characters"),
    (LimitName::FileBytes, "file_bytes"),
    (LimitName::TotalBytes, "total_bytes"),
    (LimitName::Files, "files"),
    (LimitName::Pages, "pages"),
];
const PARTS: [(AddressPart, &str); 3] =
    [(AddressPart::Url, "url"), (AddressPart::Email, "email"), (AddressPart::Phone, "phone")];
const UNITS: [(SpanUnit, &str); 4] = [
    (SpanUnit::Hours, "hours"),
    (SpanUnit::CalendarDays, "calendar_days"),
    (SpanUnit::BusinessDays, "business_days"),
    (SpanUnit::Years, "years"),
];

/// The name of an entry of one of the tables above.
fn name_in<T: PartialEq>(table: &[(T, &'static str)], entry: &T) -> &'static str {
    table.iter().find(|(known, _)| known == entry).map_or("", |(_, name)| name)
}

fn named_in<T: Copy>(table: &[(T, &'static str)], name: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == name).map(|(entry, _)| *entry)
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Limit { recipient, limit } => {
                write!(formatter, "recipient.{recipient}.limit.{}", name_in(&LIMITS, limit))
            }
            Target::Address { recipient, channel, part } => {
                let part = name_in(&PARTS, part);
                write!(formatter, "recipient.{recipient}.channel.{channel}.{part}")
            }
            Target::Deadline { deadline } => write!(formatter, "deadline.{deadline}"),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Target {
    type Err = OverrideError;

    fn from_str(text: &str) -> Result<Target, OverrideError> {
        let parts: Vec<&str> = text.trim().split('.').collect();
        let target = match parts.as_slice() {
            ["deadline", id] => Some(Target::Deadline { deadline: DeadlineId::from(*id) }),
            ["recipient", id, "limit", name] => named_in(&LIMITS, name)
                .map(|limit| Target::Limit { recipient: RecipientId::from(*id), limit }),
            ["recipient", id, "channel", channel, part] => named_in(&PARTS, part).map(|part| {
                let channel = (*channel).to_owned();
                Target::Address { recipient: RecipientId::from(*id), channel, part }
            }),
            _ => None,
        };
        target.ok_or_else(|| OverrideError::NoSuchTarget { text: text.to_owned() })
    }
}

impl Target {
    /// Everything in the packs that can be set.
    pub fn all(packs: &Packs) -> Vec<Target> {
        let of_recipient = |recipient: &Recipient| {
            let id = &recipient.id;
            let limits =
                LIMITS.map(|(limit, _)| Target::Limit { recipient: id.clone(), limit }).into_iter();
            let channels = recipient.channels.iter().flat_map(|channel| {
                let parts = PARTS.iter().filter(|(part, _)| part.of(&channel.value).is_some());
                parts.map(|(part, _)| Target::Address {
                    recipient: id.clone(),
                    channel: channel.value.name.clone(),
                    part: *part,
                })
            });
            limits.chain(channels).collect::<Vec<_>>()
        };
        let deadlines = packs.deadlines.keys().map(|id| Target::Deadline { deadline: id.clone() });
        packs.recipients.values().flat_map(of_recipient).chain(deadlines).collect()
    }

    /// Whether the packs have a place for it.
    pub fn is_in(&self, packs: &Packs) -> bool {
        match self {
            Target::Limit { recipient, .. } => packs.recipients.contains_key(recipient),
            Target::Address { channel, .. } => {
                self.channels(packs).iter().any(|known| known.value.name == *channel)
            }
            Target::Deadline { deadline } => packs.deadlines.contains_key(deadline),
        }
    }

    fn channels<'a>(&self, packs: &'a Packs) -> &'a [Sourced<Channel>] {
        let (Target::Address { recipient, .. } | Target::Limit { recipient, .. }) = self else {
            return &[];
        };
        packs.recipients.get(recipient).map(|known| known.channels.as_slice()).unwrap_or_default()
    }

    /// What the packs have there, as it would be typed, and where it is from.
    pub fn value_in(&self, packs: &Packs) -> Option<(String, Provenance)> {
        match self {
            Target::Limit { recipient, limit } => {
                let limits = &packs.recipients.get(recipient)?.limits;
                let small = |limit: &Option<Sourced<u32>>| {
                    limit.as_ref().map(|limit| (limit.value.to_string(), limit.from.clone()))
                };
                let large = |limit: &Option<Sourced<u64>>| {
                    limit.as_ref().map(|limit| (limit.value.to_string(), limit.from.clone()))
                };
                match limit {
                    LimitName::BodyCharacters => small(&limits.body_characters),
                    LimitName::Files => small(&limits.files),
                    LimitName::Pages => small(&limits.pages),
                    LimitName::FileBytes => large(&limits.file_bytes),
                    LimitName::TotalBytes => large(&limits.total_bytes),
                }
            }
            Target::Address { channel, part, .. } => {
                let known = self.channels(packs).iter().find(|it| it.value.name == *channel)?;
                Some((part.of(&known.value)?.to_owned(), known.from.clone()))
            }
            Target::Deadline { deadline } => {
                let rule = packs.deadlines.get(deadline)?;
                let term = rule.terms.first()?;
                let from = term.from.as_ref().unwrap_or(&rule.from);
                Some((span_text(term.span()), from.clone()))
            }
        }
    }

    /// What it is, in words.
    pub fn message(&self) -> Message {
        let recipient = |key: String, id: &RecipientId| {
            Message::new(key).message("recipient", Message::new(format!("recipient-{id}")))
        };
        match self {
            Target::Limit { recipient: id, limit } => {
                let name = name_in(&LIMITS, limit).replace('_', "-");
                recipient(format!("override-limit-{name}"), id)
            }
            Target::Address { recipient: id, channel, part } => {
                recipient(format!("override-address-{}", name_in(&PARTS, part)), id)
                    .text("channel", channel)
            }
            Target::Deadline { deadline } => Message::new("override-deadline")
                .message("deadline", Message::new(format!("deadline-{deadline}"))),
        }
    }

    /// Puts a value that `read` has given in its place.
    pub(super) fn put(&self, text: &str, from: Provenance, packs: &mut Packs) {
        match self {
            Target::Limit { recipient, limit } => {
                let Some(recipient) = packs.recipients.get_mut(recipient) else { return };
                let limits = &mut recipient.limits;
                let small = || text.parse().ok().map(|value| Sourced { value, from: from.clone() });
                let large = || text.parse().ok().map(|value| Sourced { value, from: from.clone() });
                match limit {
                    LimitName::BodyCharacters => limits.body_characters = small(),
                    LimitName::Files => limits.files = small(),
                    LimitName::Pages => limits.pages = small(),
                    LimitName::FileBytes => limits.file_bytes = large(),
                    LimitName::TotalBytes => limits.total_bytes = large(),
                }
            }
            Target::Address { recipient, channel, part } => {
                let Some(recipient) = packs.recipients.get_mut(recipient) else { return };
                let named = |known: &&mut Sourced<Channel>| known.value.name == *channel;
                let Some(known) = recipient.channels.iter_mut().find(named) else { return };
                *part.of_mut(&mut known.value) = Some(text.to_owned());
                known.from = from;
            }
            Target::Deadline { deadline } => {
                let Some(rule) = packs.deadlines.get_mut(deadline) else { return };
                let Some(span) = read_span(text) else { return };
                // The user's own span stands in for all of them.
                (rule.terms, rule.from) = (vec![Term::of(span)], from);
            }
        }
    }

    /// The value a text means here, in its one written form.
    pub fn read(&self, typed: &str) -> Result<String, OverrideError> {
        let typed = clean(typed).text.trim().to_owned();
        let refused = || OverrideError::bad_value(self, &typed);
        match self {
            Target::Limit {
                limit: LimitName::BodyCharacters | LimitName::Files | LimitName::Pages,
                ..
            } => {
                let count: u32 = typed.replace(',', "").parse().map_err(|_| refused())?;
                if count == 0 { Err(refused()) } else { Ok(count.to_string()) }
            }
            Target::Limit { .. } => {
                read_bytes(&typed).map(|bytes| bytes.to_string()).ok_or_else(refused)
            }
            Target::Address { part, .. } => {
                if part.fits(&typed) {
                    Ok(typed)
                } else {
                    Err(refused())
                }
            }
            Target::Deadline { .. } => read_span(&typed).map(span_text).ok_or_else(refused),
        }
    }
}

impl AddressPart {
    fn of(self, channel: &Channel) -> Option<&str> {
        match self {
            AddressPart::Url => channel.url.as_deref(),
            AddressPart::Email => channel.email.as_deref(),
            AddressPart::Phone => channel.phone.as_deref(),
        }
    }

    fn of_mut(self, channel: &mut Channel) -> &mut Option<String> {
        match self {
            AddressPart::Url => &mut channel.url,
            AddressPart::Email => &mut channel.email,
            AddressPart::Phone => &mut channel.phone,
        }
    }

    fn fits(self, text: &str) -> bool {
        let is_host = |host: &str| {
            let labels: Vec<&str> = host.split('.').collect();
            labels.len() > 1 && labels.iter().all(|label| !label.is_empty())
        };
        if text.chars().any(|character| character.is_control()) || text.len() > 500 {
            return false;
        }
        match self {
            AddressPart::Url => {
                let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
                let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
                !text.contains(char::is_whitespace) && host.is_some_and(is_host)
            }
            AddressPart::Email => {
                let (name, host) = text.split_once('@').unwrap_or_default();
                let plain = !text.contains(char::is_whitespace) && !host.contains('@');
                plain && !name.is_empty() && is_host(host)
            }
            AddressPart::Phone => {
                let digits = text.chars().filter(char::is_ascii_digit).count();
                // Some are given in letters: 1-800-3845-PAY.
                let known = |c: char| c.is_ascii_alphanumeric() || " +-()./".contains(c);
                (3..=60).contains(&digits) && text.chars().all(known)
            }
        }
    }
}

/// `5000000`, `5,000,000`, `5 MB` or `0.5MB`; powers of 1,000, as web forms count.
fn read_bytes(text: &str) -> Option<u64> {
    let upper = text.to_uppercase().replace([',', ' '], "");
    let units = [("KB", 1_000_u64), ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1)];
    let (number, unit) = units
        .iter()
        .find_map(|(name, unit)| Some((upper.strip_suffix(name)?, *unit)))
        .unwrap_or((upper.as_str(), 1));
    let (whole, tenths) = number.split_once('.').unwrap_or((number, "0"));
    if tenths.len() != 1 || (unit == 1 && tenths != "0") {
        return None;
    }
    let whole = whole.parse::<u64>().ok()?.checked_mul(unit)?;
    let bytes = whole.checked_add(tenths.parse::<u64>().ok()? * unit / 10)?;
    (bytes > 0).then_some(bytes)
}

/// `90 calendar_days`, `90 days`, `15 bd`, `48h`, `15个工作日`.
fn read_span(text: &str) -> Option<Span> {
    let text = text.to_lowercase();
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (count, unit) = text.split_at(end);
    let unit = match unit.trim().trim_start_matches('个').replace(' ', "_").as_str() {
        "hours" | "hour" | "h" | "小时" => SpanUnit::Hours,
        "calendar_days" | "calendar_day" | "days" | "day" | "d" | "cd" | "天" | "日" | "自然日" => {
            SpanUnit::CalendarDays
        }
        "business_days" | "business_day" | "bd" | "工作日" => SpanUnit::BusinessDays,
        "years" | "year" | "y" | "年" => SpanUnit::Years,
        _ => return None,
    };
    let count = count.parse().ok().filter(|count| (0..=3650).contains(count))?;
    Some(Span { count, unit })
}

fn span_text(span: Span) -> String {
    format!("{} {}", span.count, name_in(&UNITS, &span.unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(text: &str) -> Target {
        text.parse().unwrap()
    }

    #[test]
    fn every_value_that_can_be_set_has_a_name_that_reads_back() {
        let packs = Packs::load().unwrap();
        let all = Target::all(&packs);
        assert!(all.len() > 20);
        for target in all {
            assert_eq!(target.to_string().parse::<Target>().unwrap(), target);
            assert!(target.is_in(&packs));
            if let Some((value, _)) = target.value_in(&packs) {
                assert_eq!(target.read(&value).unwrap(), value, "{target}");
            }
        }
        for text in ["", "deadline", "deadline.a.b", "recipient.x.limit.weight", "x.y"] {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_limit_is_a_number_or_a_size() {
        let bytes = target("recipient.payoneer.limit.total_bytes");
        let sizes =
            [("5 MB", "5000000"), ("0.5mb", "500000"), ("8,400,000", "8400000"), ("9kb", "9000")];
        for (typed, value) in sizes {
            assert_eq!(bytes.read(typed).unwrap(), value, "{typed}");
        }
        for typed in ["", "0", "-5 MB", "5 TB", "5.25 MB", "much", "1.5", "99999999999999999999"] {
            assert!(bytes.read(typed).is_err(), "{typed}");
        }
        let files = target("recipient.payoneer.limit.files");
        assert_eq!(files.read("10").unwrap(), "10");
        assert!(files.read("10 MB").is_err() && files.read("0").is_err());
    }

    #[test]
    fn an_address_looks_like_one() {
        let url = target("recipient.payoneer.channel.x.url");
        let email = target("recipient.payoneer.channel.x.email");
        let phone = target("recipient.payoneer.channel.x.phone");
        assert_eq!(
            url.read("https://help.wish.example/a?b=1\u{200b}").unwrap(),
            "https://help.wish.example/a?b=1"
        );
        for typed in [
            "help.wish.example",
            "https://",
            "https://wish",
            "javascript:alert(1)",
            "https://a b.c",
        ] {
            assert!(url.read(typed).is_err(), "{typed}");
        }
        assert!(email.read("support@wish.example").is_ok());
        for typed in ["support", "@wish.example", "a@b", "a@b@c.d", "a b@c.d"] {
            assert!(email.read(typed).is_err(), "{typed}");
        }
        assert!(phone.read("+1 (646) 658-3695").is_ok() && phone.read("95017").is_ok());
        assert!(phone.read("call us").is_err() && phone.read("12").is_err());
    }

    #[test]
    fn a_deadline_is_a_number_of_hours_or_days() {
        let deadline = target("deadline.D-PO-ERROR");
        let spans = [
            ("60 days", "60 calendar_days"),
            ("0 days", "0 calendar_days"),
            ("15 bd", "15 business_days"),
            ("15个工作日", "15 business_days"),
            ("48h", "48 hours"),
        ];
        for (typed, value) in spans {
            assert_eq!(deadline.read(typed).unwrap(), value, "{typed}");
        }
        for typed in ["60", "days", "9999 days", "-1 days", "1.5 days", "60 weeks"] {
            assert!(deadline.read(typed).is_err(), "{typed}");
        }
    }
}
