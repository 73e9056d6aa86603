//! Cutting lists and tables apart. A backslash before a separator or before another backslash takes
//! its meaning away; before anything else it is an ordinary character.

const SEPARATORS: [char; 5] = ['\n', ',', ';', '、', '|'];

/// Cuts at line breaks, `;`, `、` and at commas that do not stand between groups of thousands.
pub(super) fn list_items(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    cut(text, |index, character| match character {
        '\n' | ';' | '、' => true,
        ',' => !groups_thousands(&characters, index),
        _ => false,
    })
    .into_iter()
    .map(|item| unescape(&item))
    .filter(|item| !item.is_empty())
    .collect()
}

/// The text from its first item on.
pub(super) fn without_leading_separators(text: &str) -> &str {
    let text = text.trim_start_matches(['\n', ' ', ',', ';', '、']);
    // A line break that was kept from separating is only a space.
    text.strip_prefix("\\\n").map_or(text, without_leading_separators)
}

/// The text from its first row with anything in it on.
pub(super) fn without_leading_empty_rows(text: &str) -> &str {
    let text = without_leading_separators(text);
    match text.split_once(['\n', ';']) {
        Some((row, rest)) if row.chars().all(|character| matches!(character, '|' | ' ')) => {
            without_leading_empty_rows(rest)
        }
        _ => text,
    }
}

/// Cuts at line breaks and `;`; fields stay escaped.
pub(super) fn row_lines(text: &str) -> Vec<String> {
    let lines = cut(text, |_, character| matches!(character, '\n' | ';'));
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
}

/// The fields of one row.
pub(super) fn row_fields(line: &str) -> Vec<String> {
    let fields = cut(line, |_, character| character == '|');
    fields.iter().map(|field| unescape(field)).collect()
}

/// What is read back as `text`, whole.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => escaped.push(' '),
            '\\' => escaped.push_str("\\\\"),
            separator if SEPARATORS.contains(&separator) => escaped.extend(['\\', separator]),
            ordinary => escaped.push(ordinary),
        }
    }
    escaped
}

fn cut(text: &str, separates: impl Fn(usize, char) -> bool) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaping = false;
    for (index, character) in text.chars().enumerate() {
        if !escaping && separates(index, character) {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(character);
        }
        escaping = character == '\\' && !escaping;
    }
    parts
}

/// An item or a field is one line: a line break that was kept from separating becomes a space.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.trim().chars().peekable();
    while let Some(character) = characters.next() {
        let special = |next: &char| SEPARATORS.contains(next) || *next == '\\';
        match characters.next_if(|next| character == '\\' && special(next)) {
            // An item stays on its line.
            Some('\n') => plain.push(' '),
            Some(escaped) => plain.push(escaped),
            None => plain.push(character),
        }
    }
    plain.trim().to_owned()
}

/// Whether the comma at `index` stands as in `8,420`: up to three digits before it, exactly three
/// behind.
fn groups_thousands(characters: &[char], index: usize) -> bool {
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let before = characters[..index].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let behind = characters[index + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
    let bounded = |at: Option<&char>| !at.is_some_and(|c| c.is_alphanumeric());
    let head = index.checked_sub(before + 1).and_then(|at| characters.get(at));
    (1..=3).contains(&before)
        && behind == 3
        && digit(characters.get(index + 1))
        && bounded(head)
        && bounded(characters.get(index + 1 + behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_lists_but_not_amounts() {
        assert_eq!(list_items("a, b;c、d\ne;;"), ["a", "b", "c", "d", "e"]);
        assert_eq!(list_items("USD 8,420.00, USD 1,000"), ["USD 8,420.00", "USD 1,000"]);
        assert_eq!(list_items("USD 1,234,567.00"), ["USD 1,234,567.00"]);
        assert_eq!(
            list_items("5d30f60e0a6fc464f4f376b0,123a"),
            ["5d30f60e0a6fc464f4f376b0", "123a"]
        );
        assert_eq!(list_items("2026-10-01,2026-10-15"), ["2026-10-01", "2026-10-15"]);
        assert_eq!(list_items(r"a\, b, C:\dir"), ["a, b", r"C:\dir"]);
        assert_eq!(list_items("a\\\nb\nc"), ["a b", "c"]);
        assert_eq!(without_leading_separators("\\\n,\n a"), "a");
    }

    #[test]
    fn what_is_escaped_comes_back_whole() {
        for item in ["a, b; c、d|e", r"C:\\new\, x", r"\", "plain"] {
            assert_eq!(list_items(&escape(item)), [item]);
            assert_eq!(row_fields(&row_lines(&escape(item))[0]), [item]);
        }
    }
}
