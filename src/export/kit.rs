//! The send kit: what somebody who writes mail in a browser attaches and pastes, in a folder.

use std::fs;

use super::error::ExportError;
use super::packets::Written;
use super::run::{Format, Run};
use crate::case::{Argument, Language, Message};
use crate::locale::Locale;

/// A file of the kit.
pub(super) struct KitFile {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Run<'_> {
    /// Numbered attachments, subject and body to paste, and how to go about it in both languages.
    pub(super) fn kit(&self, written: &Written) -> Result<Vec<KitFile>, ExportError> {
        let packet = self.packet;
        let pdfs = if written.mails.is_empty() { &written.files } else { &written.mails };
        let mut files = Vec::new();
        let mut keep = |name: String, bytes: Vec<u8>| files.push(KitFile { name, bytes });
        let mut attachments = Vec::new();
        for (at, pdf) in pdfs.iter().enumerate() {
            let bytes = fs::read(pdf.pending.path());
            let bytes = bytes.map_err(|error| self.not_written(Format::Kit, error))?;
            let name = format!("{:02}_{}{}.pdf", at + 1, packet.reference, pdf.suffix);
            attachments.push((name.clone(), bytes.len() as u64));
            keep(name, bytes);
        }
        let subject = super::email::subject(packet, self.wishes.reply.as_ref());
        keep("subject.txt".to_owned(), format!("{subject}\n").into_bytes());
        for (language, body) in &packet.body.0 {
            let name = format!("body.{}.txt", tag(*language));
            keep(name, format!("{}\n", body.trim_end()).into_bytes());
        }
        for language in [Language::English, Language::Chinese] {
            let locale = Locale::new(language);
            let list = attachments.iter().map(|(name, bytes)| {
                let message = Message::new("packet-kit-attachment").text("name", name.as_str());
                locale.say(&message.with("size", Argument::Bytes(*bytes)))
            });
            let list: Vec<String> = list.collect();
            let bodies = packet.body.0.iter().map(|(one, _)| format!("body.{}.txt", tag(*one)));
            let reply = self.wishes.reply.as_ref();
            let address = reply.and_then(|reply| reply.to.clone());
            let address = address.or_else(|| packet.recipient_email.clone());
            let to = match address {
                Some(address) => {
                    locale.say(&Message::new("packet-kit-to").text("address", address))
                }
                None => locale.word("packet-kit-to-unknown"),
            };
            let how = if reply.is_some() { "packet-kit-reply" } else { "packet-kit-new" };
            let message = Message::new("packet-kit-readme")
                .text("reference", packet.reference.as_str())
                .text("to", to)
                .text("how", locale.word(how))
                .text("bodies", bodies.collect::<Vec<_>>().join(", "));
            let text = format!("{}\n\n{}\n", locale.say(&message), list.join("\n"));
            keep(format!("README.{}.txt", tag(language)), text.into_bytes());
        }
        Ok(files)
    }
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-CN",
    }
}
