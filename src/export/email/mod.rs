//! An email draft that mail programs open ready to send: addressed, worded, with the packet
//! attached. It carries no date, sender, message id or host name, and the same input gives the same
//! bytes.

mod html;
mod reply;

pub use reply::Reply;

use std::borrow::Cow;

use encodify::base64::MIME;
use mail_builder::headers::Header;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};
use sha2::{Digest as _, Sha256};

use crate::case::{Argument, Digest, Message};
use crate::packet::{Packet, say};

/// Attachments above this may be refused by the recipient's mail server.
const LARGE: u64 = 10_000_000;
/// Attachments that no mail server on the way refuses: base64 with line ends makes 19 MB of them.
pub const AIM: u64 = 14_000_000;
/// Attachments above this are refused by most: encoded they pass 25 MB.
pub const TOO_LARGE: u64 = 18_000_000;
/// The longest attachment name that every mail program keeps whole.
const NAME_LENGTH: usize = 60;

/// Between the English message and the Chinese one.
const RULE: &str = "\n\n----------------------------------------\n\n";

/// A file that goes along.
#[derive(Debug, Clone)]
pub struct Attachment<'a> {
    /// ASCII, at most 60 characters.
    pub name: String,
    /// `application/pdf`.
    pub media_type: &'static str,
    pub bytes: Cow<'a, [u8]>,
}

/// Why there is no draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    #[error("{address:?} is not an email address")]
    Address { address: String },
    #[error("{name:?} is not a safe attachment name")]
    AttachmentName { name: String },
    #[error("{bytes} bytes of attachments are more than mail servers take")]
    TooLarge { bytes: u64 },
}

impl EmailError {
    pub fn message(&self) -> Message {
        match self {
            EmailError::Address { address } => {
                Message::new("packet-email-address").text("address", address.as_str())
            }
            EmailError::AttachmentName { name } => {
                Message::new("packet-email-attachment-name").text("name", name.as_str())
            }
            EmailError::TooLarge { bytes } => Message::new("packet-email-too-large")
                .with("size", Argument::Bytes(*bytes))
                .with("limit", Argument::Bytes(TOO_LARGE)),
        }
    }

    pub fn remedy(&self) -> Message {
        Message::new(match self {
            EmailError::Address { .. } => "packet-email-address.remedy",
            EmailError::AttachmentName { .. } => "packet-email-attachment-name.remedy",
            EmailError::TooLarge { .. } => "packet-email-too-large.remedy",
        })
    }
}

/// What to say about attachments that are large but not too large.
pub fn size_warning(attachments: &[Attachment<'_>]) -> Option<Message> {
    let bytes = total(attachments);
    (bytes > LARGE).then(|| {
        let message = Message::new("packet-email-large").with("size", Argument::Bytes(bytes));
        message.with("encoded", Argument::Bytes(encoded(bytes)))
    })
}

/// Bytes that attachments take on their way: base64 with line ends writes 78 characters for 57.
pub fn encoded(bytes: u64) -> u64 {
    bytes.div_ceil(57) * 78
}

/// The draft's bytes. Where the recipient takes no email the address is left for the user to fill in.
pub fn draft(packet: &Packet, attachments: &[Attachment<'_>]) -> Result<Vec<u8>, EmailError> {
    draft_reply(packet, None, attachments)
}

/// The same as an answer to a message: to its sender, under its subject, in its thread.
pub fn draft_reply(
    packet: &Packet,
    reply: Option<&Reply>,
    attachments: &[Attachment<'_>],
) -> Result<Vec<u8>, EmailError> {
    let bytes = total(attachments);
    if bytes > TOO_LARGE {
        return Err(EmailError::TooLarge { bytes });
    }
    if let Some(bad) = attachments.iter().find(|attachment| !is_safe_name(&attachment.name)) {
        return Err(EmailError::AttachmentName { name: bad.name.clone() });
    }
    let subject = subject(packet, reply);
    let plain = bodies(packet).replace('\n', "\r\n");
    let html = html::page(packet);

    let room = usize::try_from(encoded(bytes)).unwrap_or_default();
    let mut draft = Vec::with_capacity(room + 64 * 1024);
    draft.extend_from_slice(b"X-Unsent: 1\r\n");
    let address = reply.and_then(|reply| reply.to.as_ref()).or(packet.recipient_email.as_ref());
    if let Some(address) = address {
        draft.extend_from_slice(format!("To: {}\r\n", checked_address(address)?).as_bytes());
    }
    draft.extend_from_slice(b"Subject: ");
    Text::new(subject.as_str()).write_header(&mut draft, "Subject: ".len());
    if let Some(reply) = reply {
        draft.extend_from_slice(reply.headers().as_bytes());
    }
    draft.extend_from_slice(b"MIME-Version: 1.0\r\n");

    let boundary = Boundary::new(&[&subject, &plain, &html]);
    let alternatives = MimePart::new(
        boundary.of("multipart/alternative", "text"),
        vec![text_part("text/plain", &plain), text_part("text/html", &html)],
    );
    let mut parts = vec![alternatives];
    parts.extend(attachments.iter().map(attachment_part));
    MimePart::new(boundary.of("multipart/mixed", "mixed"), parts).write_part(&mut draft);
    Ok(draft)
}

/// What the packet, or a part of it, is called in a mail: as the file, where every mail program
/// keeps that whole.
pub fn attachment_name(packet: &Packet, suffix: &str) -> String {
    let name = format!("{}{suffix}.pdf", packet.file_stem);
    if is_safe_name(&name) { name } else { format!("{}{suffix}.pdf", packet.reference) }
}

/// As many to a mail as every mail server takes.
pub fn in_mails(attachments: Vec<Attachment<'_>>) -> Vec<Vec<Attachment<'_>>> {
    let bytes: u64 = total(&attachments);
    if bytes <= TOO_LARGE {
        return vec![attachments];
    }
    let mut mails: Vec<Vec<Attachment<'_>>> = Vec::new();
    for attachment in attachments {
        let size = attachment.bytes.len() as u64;
        match mails.last_mut().filter(|mail| total(mail) + size <= AIM) {
            Some(mail) => mail.push(attachment),
            None => mails.push(vec![attachment]),
        }
    }
    mails
}

/// The subject of the thread that is answered, else the ticket's own.
pub fn subject(packet: &Packet, reply: Option<&Reply>) -> String {
    reply.and_then(Reply::subject).unwrap_or_else(|| packet.subject.on_one_line())
}

/// One of several mails that carry a packet too large for one: it says so in its subject and first
/// line.
pub fn part_of(packet: &Packet, part: usize, parts: usize) -> Packet {
    let mut packet = packet.clone();
    for (_, subject) in &mut packet.subject.0 {
        subject.push_str(&format!(" ({part}/{parts})"));
    }
    let first =
        Message::new("packet-email-part").number("part", part as i64).number("parts", parts as i64);
    let first = say(packet.ticket_language, &first);
    for (language, body) in &mut packet.body.0 {
        *body = format!("{}\n\n{body}", first.text_in(*language));
    }
    packet
}

/// The message in the ticket's languages, the leading one first.
fn bodies(packet: &Packet) -> String {
    let texts: Vec<&str> = packet.body.0.iter().map(|(_, text)| text.as_str()).collect();
    texts.join(RULE) + "\n"
}

fn total(attachments: &[Attachment<'_>]) -> u64 {
    attachments.iter().map(|attachment| attachment.bytes.len() as u64).sum()
}

/// A line break here would let the address write headers of its own.
fn checked_address(address: &str) -> Result<&str, EmailError> {
    let is_plain = |character: char| {
        character.is_ascii_graphic()
            && !matches!(character, ',' | ';' | '<' | '>' | '"' | '(' | ')')
    };
    let well_formed = address
        .split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.contains('@'));
    if well_formed && address.chars().all(is_plain) {
        Ok(address)
    } else {
        Err(EmailError::Address { address: address.to_owned() })
    }
}

fn is_safe_name(name: &str) -> bool {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    (1..=NAME_LENGTH).contains(&name.len()) && name.bytes().all(safe) && !name.starts_with('.')
}

/// Base64 whatever the text: nothing on the way rewraps or re-encodes it.
fn text_part(media_type: &str, text: &str) -> MimePart<'static> {
    let content_type = ContentType::new(media_type.to_owned()).attribute("charset", "utf-8");
    MimePart::new(content_type, BodyPart::Text(MIME.encode(text).into()))
        .transfer_encoding("base64")
}

fn attachment_part<'a>(attachment: &'a Attachment<'_>) -> MimePart<'a> {
    let name = attachment.name.as_str();
    // Older programs read the name here and not from the disposition.
    let content_type = ContentType::new(attachment.media_type).attribute("name", name);
    MimePart::new(content_type, BodyPart::Binary(Cow::Borrowed(attachment.bytes.as_ref())))
        .attachment(name)
}

/// Boundaries that follow from what is written, so that the same draft has the same bytes.
struct Boundary(String);

impl Boundary {
    fn new(texts: &[&str]) -> Boundary {
        let mut hash = Sha256::new();
        for text in texts {
            hash.update(text.as_bytes());
        }
        Boundary(Digest(hash.finalize().into()).to_string()[..24].to_owned())
    }

    fn of(&self, media_type: &'static str, what: &str) -> ContentType<'static> {
        // `=_` occurs in no base64 and no quoted-printable text.
        ContentType::new(media_type).attribute("boundary", format!("=_{what}_{}", self.0))
    }
}
