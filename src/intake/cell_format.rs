//! A cell of a workbook as the workbook shows it: `8420` under the format `#,##0.00` reads 8,420.00.
//! Formats that say more than this understands are left to the plain number or date.

use chrono::{Datelike, NaiveDateTime, Timelike};

/// A number as `code` shows it; `None` for formats with conditions, fractions or exponents.
pub(super) fn number(value: f64, code: &str) -> Option<String> {
    let sections = sections(code);
    let (section, keeps_sign) = match sections.as_slice() {
        [_, negative, ..] if value < 0.0 => (negative, false),
        [_, _, zero, ..] if value == 0.0 => (zero, false),
        [positive, ..] => (positive, true),
        [] => return None,
    };
    let pattern = Pattern::read(section)?;
    let shown = pattern.write(value.abs())?;
    let is_zero = !shown.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    Some(if keeps_sign && value < 0.0 && !is_zero { format!("-{shown}") } else { shown })
}

/// A date or time as `code` shows it.
pub(super) fn moment(moment: NaiveDateTime, code: &str) -> Option<String> {
    let section = sections(code).into_iter().next()?;
    let tokens = tokens(&section)?;
    let half_days = tokens.iter().any(|token| matches!(token, Token::HalfDay));
    let mut shown = String::new();
    for (at, token) in tokens.iter().enumerate() {
        let field = match token {
            Token::Literal(text) => {
                shown.push_str(text);
                continue;
            }
            Token::HalfDay => {
                shown.push_str(if moment.hour() < 12 { "AM" } else { "PM" });
                continue;
            }
            Token::Field(field) => field.as_str(),
        };
        // After hours or before seconds, m is minutes.
        let neighbor =
            |token: &Token, letter| matches!(token, Token::Field(text) if text.starts_with(letter));
        let is_field = |token: &&Token| matches!(token, Token::Field(_));
        let before = tokens[..at].iter().rev().find(is_field);
        let after = tokens[at + 1..].iter().find(is_field);
        let minutes = before.is_some_and(|token| neighbor(token, 'h'))
            || after.is_some_and(|token| neighbor(token, 's'));
        let hour = match (half_days, moment.hour() % 12) {
            (false, _) => moment.hour(),
            (true, 0) => 12,
            (true, hour) => hour,
        };
        let text = match field {
            "yyyy" => format!("{:04}", moment.year()),
            "yy" => format!("{:02}", moment.year().rem_euclid(100)),
            "m" if minutes => moment.minute().to_string(),
            "mm" if minutes => format!("{:02}", moment.minute()),
            "m" => moment.month().to_string(),
            "mm" => format!("{:02}", moment.month()),
            "mmm" => moment.format("%b").to_string(),
            "mmmm" => moment.format("%B").to_string(),
            "d" => moment.day().to_string(),
            "dd" => format!("{:02}", moment.day()),
            "h" => hour.to_string(),
            "hh" => format!("{hour:02}"),
            "s" => moment.second().to_string(),
            "ss" => format!("{:02}", moment.second()),
            _ => return None,
        };
        shown.push_str(&text);
    }
    Some(shown.trim().to_owned())
}

enum Token {
    Literal(String),
    /// Equal letters, in lower case.
    Field(String),
    HalfDay,
}

fn tokens(section: &str) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = section;
    while let Some(first) = rest.chars().next() {
        let (literal, after) = literal(rest)?;
        if let Some(literal) = literal {
            tokens.push(Token::Literal(literal));
            rest = after;
            continue;
        }
        if let Some(after) = rest.strip_prefix("AM/PM").or_else(|| rest.strip_prefix("am/pm")) {
            tokens.push(Token::HalfDay);
            rest = after;
            continue;
        }
        let letter = first.to_ascii_lowercase();
        if !"ymdhs".contains(letter) {
            return None;
        }
        let end = rest.find(|one: char| one.to_ascii_lowercase() != letter).unwrap_or(rest.len());
        tokens.push(Token::Field(rest[..end].to_ascii_lowercase()));
        rest = &rest[end..];
    }
    tokens.iter().any(|token| matches!(token, Token::Field(_))).then_some(tokens)
}

/// Parts for positive, negative, zero and text.
fn sections(code: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for one in code.chars() {
        let splits = one == ';' && !quoted && !escaped;
        if splits {
            sections.push(String::new());
        } else if let Some(last) = sections.last_mut() {
            last.push(one);
        }
        quoted ^= one == '"' && !escaped;
        escaped = !escaped && matches!(one, '\\' | '_' | '*');
    }
    sections
}

/// What `rest` begins with, if that is printed as it stands, and what comes after it. `None` for what
/// is not understood.
fn literal(rest: &str) -> Option<(Option<String>, &str)> {
    let mut characters = rest.chars();
    let first = characters.next()?;
    let after = characters.as_str();
    Some(match first {
        '"' => {
            let (text, after) = after.split_once('"')?;
            (Some(text.to_owned()), after)
        }
        '\\' => {
            let next = after.chars().next()?;
            (Some(next.to_string()), &after[next.len_utf8()..])
        }
        // Room as wide as the next character, and filling with it.
        '_' | '*' => {
            let next = after.chars().next()?;
            (Some(String::new()), &after[next.len_utf8()..])
        }
        '[' => {
            let (inside, after) = after.split_once(']')?;
            let text = match inside.strip_prefix('$') {
                Some(money) => money.split('-').next().unwrap_or_default().to_owned(),
                None if inside.bytes().all(|byte| byte.is_ascii_alphabetic())
                    && inside.len() > 2 =>
                {
                    String::new()
                }
                None => return None,
            };
            (Some(text), after)
        }
        ' ' | '$' | '-' | '+' | '(' | ')' | ':' | '/' | '!' | '&' | '\'' | '.' | ',' => {
            (Some(first.to_string()), after)
        }
        first if !first.is_ascii() => (Some(first.to_string()), after),
        _ => (None, rest),
    })
}

/// Text, digits, text.
struct Pattern {
    before: String,
    digits: Option<Digits>,
    after: String,
}

#[derive(Default)]
struct Digits {
    integer: usize,
    least_decimals: usize,
    most_decimals: usize,
    grouped: bool,
    thousands: i32,
    percent: bool,
}

impl Pattern {
    fn read(section: &str) -> Option<Pattern> {
        let mut pattern = Pattern { before: String::new(), digits: None, after: String::new() };
        let mut rest = section;
        while let Some(first) = rest.chars().next() {
            if "0#?".contains(first) || (first == '.' && pattern.digits.is_none()) {
                if pattern.digits.is_some() {
                    return None;
                }
                let end = rest.find(|one: char| !"0#?,.".contains(one)).unwrap_or(rest.len());
                pattern.digits = Some(Digits::read(&rest[..end])?);
                rest = &rest[end..];
                continue;
            }
            if first == '%' {
                pattern.digits.as_mut()?.percent = true;
                pattern.after.push('%');
                rest = &rest[1..];
                continue;
            }
            let (literal, after) = literal(rest)?;
            let text = literal.filter(|_| first != '/')?;
            let side =
                if pattern.digits.is_some() { &mut pattern.after } else { &mut pattern.before };
            side.push_str(&text);
            rest = after;
        }
        Some(pattern)
    }

    fn write(&self, value: f64) -> Option<String> {
        let digits = match &self.digits {
            Some(digits) => digits.write(value)?,
            None => String::new(),
        };
        let shown = format!("{}{digits}{}", self.before, self.after);
        let shown = shown.trim();
        (!shown.is_empty()).then(|| shown.to_owned())
    }
}

impl Digits {
    fn read(run: &str) -> Option<Digits> {
        let bare = run.trim_end_matches(',');
        let (integer, decimals) = bare.split_once('.').unwrap_or((bare, ""));
        if decimals.contains(['.', ',']) {
            return None;
        }
        Some(Digits {
            integer: integer.matches('0').count(),
            least_decimals: decimals.matches('0').count(),
            most_decimals: decimals.len(),
            grouped: integer.contains(','),
            thousands: i32::try_from(run.len() - bare.len()).ok()?,
            percent: false,
        })
    }

    fn write(&self, value: f64) -> Option<String> {
        let scale = if self.percent { 100.0 } else { 1.0 } / 1_000_f64.powi(self.thousands);
        let (mut integer, mut decimals) = rounded(value * scale, self.most_decimals)?;
        while decimals.len() > self.least_decimals && decimals.ends_with('0') {
            decimals.pop();
        }
        if self.integer == 0 && integer == "0" {
            integer.clear();
        }
        while integer.len() < self.integer {
            integer.insert(0, '0');
        }
        if self.grouped {
            let mut at = integer.len();
            while at > 3 {
                at -= 3;
                integer.insert(at, ',');
            }
        }
        Some(if decimals.is_empty() { integer } else { format!("{integer}.{decimals}") })
    }
}

/// Fifteen digits count, and a half goes up: as Excel rounds.
fn rounded(value: f64, decimals: usize) -> Option<(String, String)> {
    let exact: f64 = format!("{value:.14e}").parse().ok()?;
    if !exact.is_finite() || exact >= 1e15 {
        return None;
    }
    let text = format!("{exact}");
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let up = fraction.as_bytes().get(decimals).is_some_and(|digit| *digit >= b'5');
    let kept: String = fraction.chars().chain(std::iter::repeat('0')).take(decimals).collect();
    let mut whole: u128 = format!("{integer}{kept}").parse().ok()?;
    whole += u128::from(up);
    let digits = format!("{whole:0>width$}", width = decimals + 1);
    let (integer, decimals) = digits.split_at(digits.len() - decimals);
    Some((integer.to_owned(), decimals.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_they_are_shown() {
        for (value, code, shown) in [
            (8420.0, "#,##0.00", "8,420.00"),
            (-8420.5, "#,##0.00", "-8,420.50"),
            (-8420.5, "#,##0.00;(#,##0.00)", "(8,420.50)"),
            (-15.0, "#,##0.00_);[Red]\\(#,##0.00\\)", "(15.00)"),
            (1234567.891, "[$¥-804]#,##0.00", "¥1,234,567.89"),
            (12.5, "\"USD \"0.00", "USD 12.50"),
            (0.1234, "0.0%", "12.3%"),
            (2.675, "0.00", "2.68"),
            (999.999, "#,##0.00", "1,000.00"),
            (7.0, "000000", "000007"),
            (0.5, "#.##", ".5"),
            (12.0, "0.00元", "12.00元"),
            (0.0, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", "-"),
            (-0.001, "0.00", "0.00"),
            (12_300_000.0, "#,##0.0,", "12,300.0"),
        ] {
            assert_eq!(number(value, code).as_deref(), Some(shown), "{value} as {code}");
        }
        for code in ["0.00E+00", "# ?/?", "[>=100]0;0.0", "000-0000", "General", "@"] {
            assert_eq!(number(8420.0, code), None, "{code}");
        }
    }

    #[test]
    fn dates_read_as_they_are_shown() {
        let at: NaiveDateTime = "2026-11-03T15:04:09".parse().unwrap();
        for (code, shown) in [
            ("yyyy-mm-dd", "2026-11-03"),
            ("yyyy/m/d h:mm", "2026/11/3 15:04"),
            ("yyyy\"年\"m\"月\"d\"日\"", "2026年11月3日"),
            ("[$-804]yyyy年mm月dd日;@", "2026年11月03日"),
            ("dd.mm.yyyy hh:mm:ss", "03.11.2026 15:04:09"),
            ("h:mm AM/PM", "3:04 PM"),
            ("d-mmm-yy", "3-Nov-26"),
            ("mm:ss", "04:09"),
        ] {
            assert_eq!(moment(at, code).as_deref(), Some(shown), "{code}");
        }
        for code in ["General", "[h]:mm", "aaaa", "mmss.0"] {
            assert_eq!(moment(at, code), None, "{code}");
        }
    }
}
