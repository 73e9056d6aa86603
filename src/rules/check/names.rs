//! Names that should be one and the same: banks and providers compare them character by character, and
//! the Latin spelling of a person's name must be that of the characters.

use std::collections::BTreeSet;

use pinyin::ToPinyinMulti;

use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Answer, Case, FactId};
use crate::rules::{Finding, Severity};

/// The owner's name, and the name on the account.
const OWNER: (&str, &str) = ("legal_name", "account_holder_name");
/// Answers that say that, and why, the two differ.
const EXPLAINED: [&str; 2] = ["name_difference", "name_changed_at"];
/// The user knows that they differ; the scenario then asks for the explanation.
const KNOWN: &str = "names_differ";
/// The holder of the card, and who writes.
const CARDHOLDER: (&str, &str) = ("cardholder_name", "contact_name");
/// Characters of a name, and how they are written in Latin letters.
const SPELLED: (&str, &str) = ("legal_name", "legal_name_latin");
/// A name that may have both.
const BOTH_WAYS: &str = "account_holder_name";

/// What no person's name ends in.
const BUSINESS_ENDINGS: [&str; 8] = ["公司", "商行", "经营部", "工作室", "中心", "厂", "店", "部"];

/// Names that differ from each other, or from their own spelling.
pub(super) fn compared(case: &Case, findings: &mut Vec<Finding>) {
    let told = EXPLAINED.map(FactId::from).iter().any(|fact| case.answer(fact).is_some());
    let explained = told || case.answer(&FactId::from(KNOWN)) == Some(&Answer::YesNo(true));
    if !explained {
        findings.extend(pair(case, OWNER, Rule::NamesDiffer, Some(Rule::NamesPunctuation)));
    }
    findings.extend(pair(case, CARDHOLDER, Rule::CardholderDiffers, None));
    spelled(case, findings);
}

fn pair(
    case: &Case,
    (one, other): (&str, &str),
    differ: Rule,
    punctuation: Option<Rule>,
) -> Option<Finding> {
    let (first, second) = (FactId::from(one), FactId::from(other));
    let (name, held) = (text(case, &first)?, text(case, &second)?);
    let (a, b) = (Name::of(name), Name::of(held));
    let rule = match a.differs(&b) {
        true => differ,
        false if a.same_scripts(&b) && !a.same_signs(&b) => punctuation?,
        false => return None,
    };
    Some(found(rule, Severity::Warning, at_fact(&second), |message| {
        message
            .message("first", fact_name(&first))
            .text("first-name", name)
            .message("second", fact_name(&second))
            .text("second-name", held)
    }))
}

fn text<'a>(case: &'a Case, fact: &FactId) -> Option<&'a str> {
    match case.answer(fact)? {
        Answer::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// A name taken apart by script; case and the order of Latin words do not count.
struct Name {
    han: String,
    latin: BTreeSet<String>,
    /// Everything in lower case with single spaces, punctuation included.
    written: String,
}

impl Name {
    fn of(name: &str) -> Name {
        let lower = name.to_lowercase();
        let latin =
            lower.split(|character: char| !character.is_alphanumeric() || is_han(character));
        Name {
            han: lower.chars().filter(|character| is_han(*character)).collect(),
            latin: latin.filter(|word| !word.is_empty()).map(str::to_owned).collect(),
            written: lower.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }

    /// Only what both are written in can differ.
    fn differs(&self, other: &Name) -> bool {
        let han = !self.han.is_empty() && !other.han.is_empty() && self.han != other.han;
        let joined = |name: &Name| {
            let plain = |character: &char| character.is_alphanumeric() && !is_han(*character);
            name.written.chars().filter(plain).collect::<String>()
        };
        let latin = !self.latin.is_empty()
            && !other.latin.is_empty()
            && self.latin != other.latin
            && joined(self) != joined(other);
        han || latin
    }

    fn same_scripts(&self, other: &Name) -> bool {
        self.han.is_empty() == other.han.is_empty()
            && self.latin.is_empty() == other.latin.is_empty()
    }

    fn same_signs(&self, other: &Name) -> bool {
        let signs = |name: &Name| {
            let signs = |character: &char| !character.is_alphanumeric() && *character != ' ';
            name.written.chars().filter(signs).collect::<String>()
        };
        signs(self) == signs(other)
    }
}

/// Latin spellings that cannot be read as the characters beside them.
fn spelled(case: &Case, findings: &mut Vec<Finding>) {
    let (name, latin) = (FactId::from(SPELLED.0), FactId::from(SPELLED.1));
    let both = FactId::from(BOTH_WAYS);
    let apart = text(case, &name).zip(text(case, &latin));
    let together = text(case, &both).map(|name| (name, name));
    let written = apart.map(|names| (&latin, names)).into_iter();
    for (place, (name, latin)) in written.chain(together.map(|names| (&both, names))) {
        let (han, letters) = (Name::of(name).han, letters(latin));
        if !is_person(&han) || letters.is_empty() || reads_as(&han, &letters) {
            continue;
        }
        findings.push(found(Rule::PinyinDiffers, Severity::Warning, at_fact(place), |message| {
            message.message("fact", fact_name(place)).text("name", &han).text("latin", latin)
        }));
    }
}

fn is_person(han: &str) -> bool {
    (2..=4).contains(&han.chars().count())
        && !BUSINESS_ENDINGS.iter().any(|ending| han.ends_with(ending))
}

fn letters(latin: &str) -> String {
    let lower = latin.to_lowercase().replace('ü', "v");
    lower.chars().filter(char::is_ascii_alphabetic).collect()
}

/// Whether the letters are a reading of the characters, the surname first or last.
fn reads_as(han: &str, letters: &str) -> bool {
    let readings: Vec<Vec<String>> = han.to_pinyin_multi().map(spellings).collect();
    // A character without a known reading can be read in any way.
    if readings.iter().any(Vec::is_empty) {
        return true;
    }
    (0..readings.len().min(3)).any(|surname| {
        let mut order: Vec<&Vec<String>> = readings.iter().collect();
        order.rotate_left(surname);
        begins_with(letters, &order)
    })
}

/// How a character may be spelled. Passports write ü as YU or U, cards often as V.
fn spellings(readings: Option<pinyin::PinyinMulti>) -> Vec<String> {
    let mut spellings = Vec::new();
    for reading in readings.into_iter().flatten() {
        let plain = reading.plain().replace('ü', "v");
        let other = ["yu", "u"].map(|written| plain.replace('v', written));
        spellings.extend(other);
        spellings.push(plain);
    }
    spellings
}

fn begins_with(letters: &str, readings: &[&Vec<String>]) -> bool {
    match readings.split_first() {
        None => letters.is_empty(),
        Some((first, rest)) => first.iter().any(|reading| {
            letters.strip_prefix(reading.as_str()).is_some_and(|after| begins_with(after, rest))
        }),
    }
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differs(one: &str, other: &str) -> bool {
        Name::of(one).differs(&Name::of(other))
    }

    #[test]
    fn names_are_compared_in_the_script_both_have() {
        for (one, other) in [
            ("深圳海灯贸易有限公司", "深圳海灯贸易有限公司 Shenzhen Haideng Trading"),
            ("LIN, HAIYAN", "Haiyan Lin"),
            ("Lin Hai Yan", "LIN HAIYAN"),
            ("林海燕", "Lin Haiyan"),
        ] {
            assert!(!differs(one, other), "{one} / {other}");
        }
        for (one, other) in [
            ("深圳海灯贸易有限公司", "深圳市海灯贸易有限公司"),
            ("Haideng Trading Ltd", "Haideng Trade Ltd"),
        ] {
            assert!(differs(one, other), "{one} / {other}");
        }
        let signs = |one, other| Name::of(one).same_signs(&Name::of(other));
        assert!(!signs("Haideng Co., Ltd.", "Haideng Co Ltd"));
        assert!(signs("Haideng Co., Ltd.", "HAIDENG  CO., LTD."));
    }

    #[test]
    fn a_spelling_reads_as_its_characters() {
        for (han, latin) in [
            ("林海燕", "Lin Haiyan"),
            ("林海燕", "HAIYAN LIN"),
            ("吕布", "Lyu Bu"),
            ("吕布", "Lv Bu"),
            ("单雄信", "Shan Xiongxin"),
            ("欧阳修", "Xiu Ouyang"),
            ("曾国藩", "Zeng, Guofan"),
        ] {
            assert!(reads_as(han, &letters(latin)), "{han} {latin}");
        }
        for (han, latin) in [("林海燕", "Lin Haiyang"), ("王明", "Wong Ming")] {
            assert!(!reads_as(han, &letters(latin)), "{han} {latin}");
        }
        assert!(is_person("欧阳修") && !is_person("海灯商行") && !is_person("海"));
    }
}
