//! What the recipient will not take of what was made, and what to do about it.

use super::budget::{leave_out, longest_message, no_pdf};
use super::packets::Written;
use super::run::{Format, Run};
use crate::case::{Argument, Message, group_thousands};

impl Run<'_> {
    /// Says where limits are not met, and which exhibits to leave out.
    pub(super) fn warn_of_limits(&mut self, written: &Written) {
        let budget = &self.packet.budget;
        let characters = longest_message(self.packet);
        if let Some(limit) = budget.body_characters.map(u64::from).filter(|it| characters > *it) {
            let message = Message::new("packet-export-body-too-long");
            let message = message.text("count", group_thousands(characters));
            self.warnings.push(message.text("limit", group_thousands(limit)));
        }
        if !self.wishes.formats.contains(&Format::Pdf) {
            return;
        }
        if !budget.takes("pdf") && !self.wishes.formats.contains(&Format::Images) {
            self.warnings.push(no_pdf(self.packet));
        }
        if let Some(limit) = budget.pages.filter(|limit| written.pages > *limit) {
            let message = Message::new("packet-export-too-many-pages");
            let message = message.number("pages", written.pages.into());
            self.warnings.push(message.number("limit", limit.into()));
        }
        self.warn_of_size(written);
    }

    fn warn_of_size(&mut self, written: &Written) {
        let taken = self.packet.budget.one_file();
        let asked = self.wishes.options.fit;
        let largest = written.files.iter().map(|file| file.bytes).max();
        let Some((size, limit)) = largest.zip(asked.or(taken)).filter(|(size, limit)| size > limit)
        else {
            return;
        };
        let divided = written.files.len() > 1;
        let key = match (asked == taken || asked.is_none(), divided) {
            (_, true) => "packet-export-part-too-large",
            (true, false) => "packet-export-pdf-too-large",
            (false, false) => "packet-export-fit-not-reached",
        };
        let message = Message::new(key).with("size", Argument::Bytes(size));
        self.warnings.push(message.with("limit", Argument::Bytes(limit)));
        if self.wishes.options.full_quality {
            self.warnings.push(Message::new("packet-export-full-quality"));
        } else if asked.is_some() {
            self.warnings.push(Message::new("packet-export-at-floor"));
        }
        if !divided {
            let advice = leave_out(self.packet, &written.exhibit_bytes, size - limit);
            self.warnings.extend(advice);
        }
    }
}
