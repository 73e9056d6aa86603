//! Two numbers side by side. A wrong digit is easiest to see where the same places stand above each
//! other, read once from the front and once from the back.

use serde::Serialize;

use crate::case::{Removal, clean};

/// More than this of a text is not an account number.
const MOST_CHARACTERS: usize = 200;

/// Two texts, place by place. Spaces and hyphens, which people put in for the eye, do not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Comparison {
    pub columns: Vec<Column>,
    /// The column of the first difference, counted from 1, reading forwards; `None` when the two are
    /// the same.
    pub forwards: Option<usize>,
    /// The same reading backwards, counted from the end.
    pub backwards: Option<usize>,
    /// Hidden characters that stood in one of them: the cause of many bank returns.
    pub removed: Vec<Removal>,
}

/// A place in both texts; `None` where one of them has nothing there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Column {
    #[cfg_attr(test, ts(type = "string | null"))]
    pub left: Option<char>,
    #[cfg_attr(test, ts(type = "string | null"))]
    pub right: Option<char>,
}

impl Column {
    pub fn same(&self) -> bool {
        self.left == self.right
    }
}

impl Comparison {
    pub fn same(&self) -> bool {
        self.forwards.is_none()
    }
}

/// Puts two account numbers, names or other texts side by side.
pub fn compare(left: &str, right: &str) -> Comparison {
    let (left, right) = (clean(left), clean(right));
    let (one, other) = (compared(&left.text), compared(&right.text));
    let columns = aligned(&one, &other);
    let differs = |column: &Column| !column.same();
    Comparison {
        forwards: columns.iter().position(differs).map(|at| at + 1),
        backwards: columns.iter().rev().position(differs).map(|at| at + 1),
        columns,
        removed: [left.removed, right.removed].concat(),
    }
}

fn compared(text: &str) -> Vec<char> {
    let counts =
        |character: &char| !character.is_whitespace() && !matches!(character, '-' | '‐'..='―');
    text.chars().filter(counts).take(MOST_CHARACTERS).collect()
}

/// The alignment with the fewest wrong, missing and added characters. A difference is put as late as
/// it can be: that is where reading forwards meets it.
fn aligned(one: &[char], other: &[char]) -> Vec<Column> {
    // How many differences there are from each pair of places to the ends.
    let mut rest = vec![vec![0_usize; other.len() + 1]; one.len() + 1];
    for left in (0..=one.len()).rev() {
        for right in (0..=other.len()).rev() {
            rest[left][right] = match (one.get(left), other.get(right)) {
                (None, _) => other.len() - right,
                (_, None) => one.len() - left,
                (Some(a), Some(b)) => {
                    let both = rest[left + 1][right + 1] + usize::from(a != b);
                    both.min(rest[left + 1][right] + 1).min(rest[left][right + 1] + 1)
                }
            };
        }
    }
    let (mut left, mut right) = (0, 0);
    let mut columns = Vec::with_capacity(one.len().max(other.len()));
    while left < one.len() || right < other.len() {
        let (a, b) = (one.get(left).copied(), other.get(right).copied());
        let together = a.is_some() && b.is_some() && {
            let differs = usize::from(a != b);
            rest[left][right] == rest[left + 1][right + 1] + differs
        };
        let only_left = !together && a.is_some() && rest[left][right] == rest[left + 1][right] + 1;
        columns.push(match (together, only_left) {
            (true, _) => Column { left: a, right: b },
            (false, true) => Column { left: a, right: None },
            (false, false) => Column { left: None, right: b },
        });
        left += usize::from(together || only_left);
        right += usize::from(together || !only_left);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(left: &str, right: &str) -> (String, String) {
        let row = |side: fn(&Column) -> Option<char>| {
            compare(left, right).columns.iter().map(|column| side(column).unwrap_or('_')).collect()
        };
        (row(|column| column.left), row(|column| column.right))
    }

    #[test]
    fn the_same_places_stand_above_each_other() {
        assert_eq!(rows("6222 0210", "6222-0210"), ("62220210".into(), "62220210".into()));
        assert_eq!(rows("62220210", "62230210"), ("62220210".into(), "62230210".into()));
        assert_eq!(rows("6222021099", "622202099"), ("6222021099".into(), "622202_099".into()));
        assert_eq!(rows("", "12"), ("__".into(), "12".into()));
    }

    #[test]
    fn the_first_difference_is_counted_from_either_end() {
        let both = |left, right| {
            let comparison = compare(left, right);
            (comparison.forwards, comparison.backwards)
        };
        assert_eq!(both("6222 0210", "62220210"), (None, None));
        assert_eq!(both("62220210", "62230210"), (Some(4), Some(5)));
        assert_eq!(both("12345678", "12845178"), (Some(3), Some(3)));
        assert_eq!(both("622202", "62220"), (Some(6), Some(1)));
    }

    #[test]
    fn hidden_characters_are_named_and_do_not_count() {
        let comparison = compare("6222\u{200B}0210", "６２２２０２１０");
        assert!(comparison.same());
        assert_eq!(comparison.removed[0].code_point, "U+200B");
    }
}
