//! The late node, said where it gets a ticket to someone who can act: in the subject and the summary.

use super::Wording;
use super::facts::Facts;
use crate::case::Message;
use crate::rules::Assessment;

/// Where the money stopped and by how many business days it is late.
pub(super) fn late(facts: &Facts<'_>, assessment: &Assessment) -> Option<Wording> {
    let state = assessment.settlement.late_node()?;
    let stopped = Message::new(format!("node-{}.stopped", state.node));
    let late = Message::new("packet-late").message("stopped", stopped);
    Some(facts.words.say(&late.number("days", state.late_by.into())))
}

/// `text` with what is late joined to it as `key` says: `packet-late-subject`, `packet-late-summary`.
pub(super) fn with_late(
    facts: &Facts<'_>,
    key: &str,
    text: Wording,
    late: Option<&Wording>,
) -> Wording {
    let Some(late) = late else { return text };
    facts.words.each(|locale| {
        let (text, late) = (text.text_in(locale.language()), late.text_in(locale.language()));
        locale.say(&Message::new(key).text("text", text).text("late", late))
    })
}
