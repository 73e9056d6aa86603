//! Spaces where a value meets a Chinese sentence: one between Han characters and Latin letters or
//! digits, none between Han characters. A sentence cannot know which of the two its value will be.

/// Fluent puts these around every value.
const OPENS: char = '\u{2068}';
const CLOSES: char = '\u{2069}';

/// Takes the marks out and settles the space on either side of each; spaces elsewhere stay.
pub(super) fn settle(said: &str) -> String {
    let mut settled = String::with_capacity(said.len());
    let mut at_edge = false;
    for character in said.chars() {
        if matches!(character, OPENS | CLOSES) {
            at_edge = true;
            continue;
        }
        if at_edge && character == ' ' {
            settled.push(character);
            continue;
        }
        if at_edge {
            settle_edge(&mut settled, character);
        }
        at_edge = false;
        settled.push(character);
    }
    settled
}

/// What stands between the end of `settled` and `next`, at an edge of a value.
fn settle_edge(settled: &mut String, next: char) {
    let before = settled.trim_end_matches(' ');
    let spaced = before.len() < settled.len();
    let Some(last) = before.chars().next_back() else { return };
    let length = before.len();
    let solid = |character: char| is_han(character) || is_full_width_mark(character);
    if solid(last) && solid(next) {
        settled.truncate(length);
    } else if !spaced && ((is_han(last) && is_latin(next)) || (is_latin(last) && is_han(next))) {
        settled.push(' ');
    }
}

fn is_han(character: char) -> bool {
    matches!(u32::from(character), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0x20000..=0x3FFFF)
}

fn is_full_width_mark(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF60}')
}

fn is_latin(character: char) -> bool {
    character.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::settle;

    #[test]
    fn a_value_gets_the_space_it_needs() {
        let sentence = |value: &str| settle(&format!("尊敬的 \u{2068}{value}\u{2069}："));
        assert_eq!(sentence("Payoneer 客服"), "尊敬的 Payoneer 客服：");
        assert_eq!(sentence("客服"), "尊敬的客服：");
        let sentence = |value: &str| settle(&format!("由\u{2068}{value}\u{2069}退回"));
        assert_eq!(sentence("Bank A"), "由 Bank A 退回");
        assert_eq!(sentence("南山银行"), "由南山银行退回");
    }

    #[test]
    fn what_was_typed_keeps_its_own_spaces() {
        assert_eq!(settle("户名：\u{2068}张 三\u{2069}"), "户名：张 三");
        assert_eq!(settle("共 12 项"), "共 12 项");
        assert_eq!(settle("\u{2068}\u{2069}"), "");
    }
}
