//! The message being answered: what a reply takes from it, so that it lands in the same thread.

use mail_parser::{Address, HeaderValue, MessageParser};

use super::checked_address;

/// What a reply takes from the message it answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// Where answers go; `None` where the message does not say.
    pub to: Option<String>,
    pub subject: Option<String>,
    /// Its id, without brackets.
    pub message_id: Option<String>,
    /// Ids of the messages before it, the oldest first.
    pub references: Vec<String>,
}

/// Ids kept of a long thread: the first and the latest.
const MOST_REFERENCES: usize = 20;
/// A longer id is no id.
const ID_LENGTH: usize = 240;
const SUBJECT_LENGTH: usize = 300;

impl Reply {
    /// Reads a saved mail; `None` where it has neither id nor subject nor sender.
    pub fn to(message: &[u8]) -> Option<Reply> {
        let message = MessageParser::default().parse(message)?;
        let first = |addresses: Option<&Address<'_>>| {
            let address = addresses?.first()?.address.as_deref()?;
            checked_address(address).ok().map(str::to_owned)
        };
        let reply = Reply {
            to: first(message.reply_to()).or_else(|| first(message.from())),
            subject: message.subject().map(one_line).filter(|subject| !subject.is_empty()),
            message_id: message.message_id().and_then(checked_id),
            references: ids(message.references(), message.in_reply_to()),
        };
        (reply != Reply::default()).then_some(reply)
    }

    /// One of several answers to the same message, which its subject says.
    #[must_use]
    pub fn part(&self, part: usize, parts: usize) -> Reply {
        let subject = self.subject().map(|subject| format!("{subject} ({part}/{parts})"));
        Reply { subject, ..self.clone() }
    }

    /// `Re: ` before the subject, unless it is there.
    pub(super) fn subject(&self) -> Option<String> {
        let subject = self.subject.as_deref()?;
        let answers = ["re:", "re：", "回复:", "回复：", "答复:", "答复："];
        let lower = subject.to_lowercase();
        let is_answer = answers.iter().any(|start| lower.starts_with(start));
        Some(if is_answer { subject.to_owned() } else { format!("Re: {subject}") })
    }

    /// `In-Reply-To` and `References`, an id to a line.
    pub(super) fn headers(&self) -> String {
        let Some(id) = &self.message_id else { return String::new() };
        let mut thread: Vec<&String> = self.references.iter().filter(|one| *one != id).collect();
        if thread.len() > MOST_REFERENCES {
            thread.drain(1..thread.len() - MOST_REFERENCES + 1);
        }
        let thread: Vec<String> =
            thread.into_iter().chain([id]).map(|one| format!("<{one}>")).collect();
        format!("In-Reply-To: <{id}>\r\nReferences: {}\r\n", thread.join("\r\n "))
    }
}

fn one_line(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().take(SUBJECT_LENGTH).collect()
}

/// The thread; what the message itself answered where it names no thread.
fn ids(references: &HeaderValue<'_>, in_reply_to: &HeaderValue<'_>) -> Vec<String> {
    let list = |value: &HeaderValue<'_>| -> Vec<String> {
        let ids = value.as_text_list().unwrap_or_default();
        ids.iter().filter_map(|id| checked_id(id)).collect()
    };
    let references = list(references);
    if references.is_empty() { list(in_reply_to) } else { references }
}

/// A line break or bracket here would let the id write headers of its own.
fn checked_id(id: &str) -> Option<String> {
    let id = id.trim().trim_start_matches('<').trim_end_matches('>');
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | ',' | ';' | '"');
    let fits = (3..=ID_LENGTH).contains(&id.len()) && id.chars().all(plain);
    fits.then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = "From: Support <help@payoneer.example>\r\nReply-To: case+881@payoneer.example\r\n\
        Subject: =?utf-8?B?W0Nhc2UgODgxXSDpgIDnpag=?=\r\nMessage-ID: <b2@mail.payoneer.example>\r\n\
        References: <a1@shop.example>\r\n <a2@payoneer.example>\r\n\r\nPlease send proof.\r\n";

    #[test]
    fn a_reply_goes_into_the_thread_it_answers() {
        let reply = Reply::to(ASKED.as_bytes()).unwrap();
        assert_eq!(reply.to.as_deref(), Some("case+881@payoneer.example"));
        assert_eq!(reply.subject().as_deref(), Some("Re: [Case 881] 退票"));
        assert_eq!(
            reply.headers(),
            "In-Reply-To: <b2@mail.payoneer.example>\r\nReferences: <a1@shop.example>\r\n \
             <a2@payoneer.example>\r\n <b2@mail.payoneer.example>\r\n"
        );
    }

    #[test]
    fn an_answer_is_not_answered_twice_in_its_subject() {
        for subject in ["RE: 881", "回复：881"] {
            let reply = Reply { subject: Some(subject.to_owned()), ..Reply::default() };
            assert_eq!(reply.subject().as_deref(), Some(subject));
        }
    }

    #[test]
    fn an_id_cannot_write_headers() {
        for id in ["a@b\r\nBcc: x@y.example", "a b@c", "<<x>", ""] {
            assert_eq!(checked_id(id), None, "{id}");
        }
    }
}
