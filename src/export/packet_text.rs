//! The message in the ticket's languages as one plain text.

use crate::packet::Packet;

/// Between the English message and the Chinese one.
const RULE: &str = "\n\n----------------------------------------\n\n";

/// The leading language first.
pub(super) fn bodies(packet: &Packet) -> String {
    let texts: Vec<&str> = packet.body.0.iter().map(|(_, text)| text.as_str()).collect();
    texts.join(RULE) + "\n"
}
