//! The names someone who misspelled one probably meant.

/// At most this many are offered.
const OFFERED: usize = 4;

/// The known names nearest to `name`, the nearest first; none when nothing is near.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let name = name.to_lowercase();
    let tolerated = (name.chars().count() / 3).max(2);
    let mut near: Vec<(usize, &str)> = known
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = strsim::levenshtein(&name, &lower);
            let contained = name.len() >= 4 && (lower.contains(&name) || name.contains(&lower));
            (distance <= tolerated || contained).then_some((distance, candidate))
        })
        .collect();
    near.sort();
    near.into_iter().take(OFFERED).map(|(_, name)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_what_is_near_and_nothing_else() {
        let known = ["withdrawal_id", "withdrawal_amount", "return_date", "bic"];
        let offered = |name| nearest(name, known.into_iter());
        assert_eq!(offered("withdrawl_id"), ["withdrawal_id"]);
        assert_eq!(offered("WITHDRAWAL"), ["withdrawal_id", "withdrawal_amount"]);
        assert_eq!(offered("returndate"), ["return_date"]);
        assert!(offered("favourite_color").is_empty());
    }
}
