//! The names of the months, as mails, chats and forms write them.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The number of a month by its English name or the beginning of it: `Nov`, `sept.`, `NOVEMBER`.
pub fn month_named(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let matches = |month: &&str| word.len() >= 3 && month.starts_with(&word);
    (1..).zip(MONTHS).find(|(_, month)| matches(month)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_by_its_name_and_the_beginning_of_it() {
        for (word, month) in [("Nov", 11), ("sept.", 9), ("MAY", 5), ("november", 11), ("Jun", 6)] {
            assert_eq!(month_named(word), Some(month), "{word}");
        }
        for word in ["", "ma", "marching", "nov 3", "11"] {
            assert_eq!(month_named(word), None, "{word}");
        }
    }
}
