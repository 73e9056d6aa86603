//! What the user has set in place of values of the packs: limits, addresses and deadlines. It stands
//! in a file of its own, so that it survives new packs and never changes one.

mod error;
mod target;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::{Confidence, Packs, Provenance};
pub use error::OverrideError;
pub(super) use error::message_keys;
pub use target::{AddressPart, LimitName, Target};

/// The first lines of the file.
const PREFACE: &str = "\
# What you have set in place of the values that come with Docket. Remove an entry, or run
# \"docket override reset\", to go back to Docket's own.
";

/// Everything the user has set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides(BTreeMap<Target, OwnValue>);

/// A value the user has set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnValue {
    /// As `Target::read` writes it.
    pub text: String,
    pub set_on: NaiveDate,
}

/// A value of the packs that the user's own stands in for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Overridden {
    pub value: String,
    #[cfg_attr(test, ts(type = "string"))]
    pub set_on: NaiveDate,
    /// The pack's own value, where it has one.
    pub pack_value: Option<String>,
    pub pack_from: Option<Provenance>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "override")]
    entries: Vec<Spanned<Entry>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    target: String,
    value: String,
    set_on: String,
}

#[derive(Serialize)]
struct Written {
    #[serde(rename = "override")]
    entries: Vec<Entry>,
}

impl Overrides {
    /// Reads the file. One bad entry refuses all of it: nothing is taken from a file that is not
    /// understood.
    pub fn read(text: &str) -> Result<Overrides, OverrideError> {
        let line =
            |offset: usize| text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
        let file: File = toml::from_str(text).map_err(|error| OverrideError::BadFile {
            line: line(error.span().map_or(0, |span| span.start)),
            detail: error.message().to_owned(),
        })?;
        let mut overrides = Overrides::default();
        for entry in file.entries {
            let line = line(entry.span().start);
            let Entry { target, value, set_on } = entry.into_inner();
            let refused = |detail: String| OverrideError::BadFile { line, detail };
            let target: Target = target.parse().map_err(|_| refused(target.clone()))?;
            let text = target.read(&value).map_err(|_| refused(value.clone()))?;
            let set_on = set_on.parse().map_err(|_| refused(set_on.clone()))?;
            overrides.0.insert(target, OwnValue { text, set_on });
        }
        Ok(overrides)
    }

    /// The file that reads back as these.
    pub fn to_text(&self) -> String {
        let entries = self.0.iter().map(|(target, own)| Entry {
            target: target.to_string(),
            value: own.text.clone(),
            set_on: own.set_on.to_string(),
        });
        let written = Written { entries: entries.collect() };
        let entries = toml::to_string(&written).expect("BUG: texts can be written as TOML");
        format!("{PREFACE}\n{entries}")
    }

    /// Sets a value, as typed, on a day.
    pub fn set(
        &mut self,
        packs: &Packs,
        target: Target,
        typed: &str,
        set_on: NaiveDate,
    ) -> Result<(), OverrideError> {
        if !target.is_in(packs) {
            return Err(OverrideError::NoSuchTarget { text: target.to_string() });
        }
        let text = target.read(typed)?;
        self.0.insert(target, OwnValue { text, set_on });
        Ok(())
    }

    /// Goes back to the pack's own value; whether there was anything to go back from.
    pub fn reset(&mut self, target: &Target) -> bool {
        self.0.remove(target).is_some()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Target, &OwnValue)> {
        self.0.iter()
    }
}

impl Packs {
    /// The packs as they come, with the user's own values in place. What the packs do not know is left
    /// out.
    pub fn with(mut self, overrides: &Overrides) -> Packs {
        for (target, own) in overrides.iter() {
            if !target.is_in(&self) {
                continue;
            }
            let (pack_value, pack_from) = target.value_in(&self).unzip();
            let (value, set_on) = (own.text.clone(), own.set_on);
            let from =
                Provenance { sources: Vec::new(), as_of: set_on, confidence: Confidence::User };
            target.put(&value, from, &mut self);
            let overridden = Overridden { value, set_on, pack_value, pack_from };
            self.overridden.insert(target.clone(), overridden);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{DeadlineId, RecipientId};

    fn day() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn own(entries: &[(&str, &str)]) -> Overrides {
        let packs = Packs::load().unwrap();
        let mut overrides = Overrides::default();
        for (target, text) in entries {
            overrides.set(&packs, target.parse().unwrap(), text, day()).unwrap();
        }
        overrides
    }

    #[test]
    fn own_values_stand_in_for_the_packs_and_say_so() {
        let overrides = own(&[
            ("recipient.wish_merchant.limit.total_bytes", "20 MB"),
            ("recipient.wish_merchant.channel.email.email", " support@wish.example "),
            ("deadline.D-WISH-INFR", "60 calendar_days"),
        ]);
        let packs = Packs::load().unwrap().with(&overrides);
        let wish = &packs.recipients[&RecipientId::from("wish_merchant")];
        let total = wish.limits.total_bytes.as_ref().unwrap();
        assert_eq!((total.value, total.from.confidence), (20_000_000, Confidence::User));
        assert_eq!(total.from.as_of, day());
        let email = wish.channels.iter().find(|channel| channel.value.name == "email").unwrap();
        assert_eq!(email.value.email.as_deref(), Some("support@wish.example"));
        let deadline = &packs.deadlines[&DeadlineId::from("D-WISH-INFR")];
        assert_eq!((deadline.terms[0].count, deadline.from.confidence), (60, Confidence::User));
        let target: Target = "deadline.D-WISH-INFR".parse().unwrap();
        let overridden = &packs.overridden[&target];
        assert_eq!(overridden.pack_value.as_deref(), Some("90 calendar_days"));
        assert_eq!(overridden.pack_from.as_ref().unwrap().confidence, Confidence::Official);
    }

    #[test]
    fn what_is_written_reads_back_and_reset_leaves_nothing() {
        let mut overrides = own(&[
            ("recipient.payoneer.limit.body_characters", "4000"),
            ("recipient.payoneer.limit.files", "12"),
        ]);
        let text = overrides.to_text();
        assert_eq!(Overrides::read(&text).unwrap(), overrides);
        assert!(overrides.reset(&"recipient.payoneer.limit.files".parse().unwrap()));
        assert!(!overrides.reset(&"recipient.payoneer.limit.files".parse().unwrap()));
        assert_eq!(overrides.iter().count(), 1);
        assert_eq!(Overrides::read("").unwrap(), Overrides::default());
    }

    #[test]
    fn a_file_that_is_not_understood_is_refused_with_the_line() {
        let bad = "[[override]]\ntarget = \"deadline.D-WISH-INFR\"\nvalue = \"60\"\nset_on = \"2026-11-22\"\n";
        let newer =
            "\n\n[[override]]\ntarget = \"weather\"\nvalue = \"1\"\nset_on = \"2026-11-22\"\n";
        let lines = [(bad, 1), (newer, 3), ("# x\nwhat", 2), ("[[override]]\nwhy = 1\n", 2)];
        for (text, expected) in lines {
            let Err(OverrideError::BadFile { line, .. }) = Overrides::read(text) else {
                panic!("{text:?} was read");
            };
            assert_eq!(line, expected, "{text:?}");
        }
    }

    #[test]
    fn what_the_packs_no_longer_know_changes_nothing() {
        let text = "[[override]]\ntarget = \"deadline.D-GONE\"\nvalue = \"60 hours\"\nset_on = \"2026-11-22\"\n";
        let overrides = Overrides::read(text).unwrap();
        let packs = Packs::load().unwrap();
        assert_eq!(packs.clone().with(&overrides), packs);
        let mut overrides = overrides;
        let target: Target = "recipient.nobody.limit.files".parse().unwrap();
        assert!(overrides.set(&packs, target, "3", day()).is_err());
    }
}
