//! The late node, said where it gets a ticket to someone who can act: in the subject and the summary.

use super::Wording;
use super::facts::Facts;
use crate::case::Message;
use crate::rules::{Assessment, NodeState};

/// Where the money stopped and by how many business days it is late.
pub(super) fn late(facts: &Facts<'_>, assessment: &Assessment) -> Option<Wording> {
    let state = assessment.settlement.late_node()?;
    Some(facts.words.say(&about("packet-late", state)))
}

/// `text` with the late node joined to it as `key` says: `packet-late-subject`,
/// `packet-late-summary`.
pub(super) fn with_late(
    facts: &Facts<'_>,
    key: &str,
    text: Wording,
    assessment: &Assessment,
) -> Wording {
    let Some(state) = assessment.settlement.late_node() else { return text };
    let message = about(key, state);
    facts
        .words
        .each(|locale| locale.say(&message.clone().text("text", text.text_in(locale.language()))))
}

fn about(key: &str, state: &NodeState) -> Message {
    let stopped = Message::new(format!("node-{}.stopped", state.node));
    Message::new(key).message("stopped", stopped).number("days", state.late_by.into())
}
