//! Exhibits that a text names: `A-3`, `A-3, p. 2`, `A-3 第 2 页`.

use std::ops::Range;

use super::page::Target;

/// Every place in `text` that names one of `exhibits`, with where it leads.
pub fn references(text: &str, exhibits: &[String]) -> Vec<(Range<usize>, Target)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("A-").map(|at| from + at) {
        from = at + 2;
        let digits = text[from..].find(|one: char| !one.is_ascii_digit());
        let end = digits.map_or(text.len(), |digits| from + digits);
        let is_part =
            |one: char| one.is_alphanumeric() && one.is_ascii() || one == '-' || one == '_';
        let stands_alone = !text[..at].ends_with(is_part) && !text[end..].starts_with(is_part);
        let exhibit = exhibits.iter().position(|number| *number == text[at..end]);
        let Some(exhibit) = exhibit.filter(|_| stands_alone) else { continue };
        match page(&text[end..]) {
            Some((length, page)) => {
                found.push((at..end + length, Target::ExhibitPage(exhibit, page)));
                from = end + length;
            }
            None => {
                found.push((at..end, Target::Exhibit(exhibit)));
                from = end;
            }
        }
    }
    found
}

/// A page named right at the start of `rest`: how long that is, and which.
fn page(rest: &str) -> Option<(usize, u32)> {
    let said = rest.trim_start_matches([',', '，', ' ']);
    let (said, closes) = ["p. ", "p.", "page ", "第 ", "第"]
        .iter()
        .find_map(|opening| Some((said.strip_prefix(opening)?, opening.starts_with('第'))))?;
    let length = said.find(|one: char| !one.is_ascii_digit()).unwrap_or(said.len());
    let number = said[..length].parse().ok()?;
    let after = &said[length..];
    let after = match closes {
        true => after.trim_start_matches(' ').strip_prefix('页')?,
        false => after,
    };
    Some((rest.len() - after.len(), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Target)> {
        let exhibits = ["A-1", "A-3", "A-12"].map(str::to_owned);
        let found = references(text, &exhibits);
        found.into_iter().map(|(range, target)| (&text[range], target)).collect()
    }

    #[test]
    fn exhibits_are_found_with_their_pages() {
        assert_eq!(
            found("see exhibit A-3, p. 2 and A-12."),
            [("A-3, p. 2", Target::ExhibitPage(1, 2)), ("A-12", Target::Exhibit(2))]
        );
        assert_eq!(found("见A-3第 2 页，"), [("A-3第 2 页", Target::ExhibitPage(1, 2))]);
        assert_eq!(found("A-3, page 4"), [("A-3, page 4", Target::ExhibitPage(1, 4))]);
    }

    #[test]
    fn other_codes_are_left_alone() {
        assert_eq!(found("SHA-1, BA-3, A-33, A-3-7, A-2"), []);
    }
}
