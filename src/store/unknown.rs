//! Fields that a newer version wrote and this one does not know, at any depth, so that saving keeps
//! them. Things in a list are found again by their `id`.

use std::collections::BTreeMap;

use serde_json::Value;

/// What was in a value beyond what was understood.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unknown {
    Nothing,
    Whole(Value),
    Fields(BTreeMap<String, Unknown>),
    /// By the item's `id`.
    Items(Vec<(Value, Unknown)>),
}

impl Unknown {
    /// The difference between what was found and what this version made of it.
    pub(super) fn between(found: &Value, understood: &Value) -> Unknown {
        match (found, understood) {
            (Value::Object(found), Value::Object(understood)) => {
                let fields: BTreeMap<String, Unknown> = found
                    .iter()
                    .map(|(name, value)| {
                        let unknown = match understood.get(name) {
                            Some(known) => Unknown::between(value, known),
                            None => Unknown::Whole(value.clone()),
                        };
                        (name.clone(), unknown)
                    })
                    .filter(|(_, unknown)| *unknown != Unknown::Nothing)
                    .collect();
                if fields.is_empty() { Unknown::Nothing } else { Unknown::Fields(fields) }
            }
            (Value::Array(found), Value::Array(understood)) => {
                let items: Vec<(Value, Unknown)> = found
                    .iter()
                    .zip(understood)
                    .filter_map(|(found, understood)| {
                        Some((found.get("id")?.clone(), Unknown::between(found, understood)))
                    })
                    .filter(|(_, unknown)| *unknown != Unknown::Nothing)
                    .collect();
                if items.is_empty() { Unknown::Nothing } else { Unknown::Items(items) }
            }
            _ => Unknown::Nothing,
        }
    }

    /// Puts the fields back where their places still exist; what this version wrote wins.
    pub(super) fn restore(&self, value: &mut Value) {
        match (self, value) {
            (Unknown::Fields(fields), Value::Object(object)) => {
                for (name, unknown) in fields {
                    match (unknown, object.get_mut(name)) {
                        (Unknown::Whole(whole), None) => {
                            object.insert(name.clone(), whole.clone());
                        }
                        (unknown, Some(inner)) => unknown.restore(inner),
                        _ => {}
                    }
                }
            }
            (Unknown::Items(items), Value::Array(array)) => {
                for (id, unknown) in items {
                    if let Some(item) = array.iter_mut().find(|item| item.get("id") == Some(id)) {
                        unknown.restore(item);
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn finds_and_restores_at_every_depth() {
        let found = json!({"a": 1, "new": [1], "list": [{"id": 1, "x": 2, "y": 3}, {"id": 2}]});
        let understood = json!({"a": 1, "list": [{"id": 1, "x": 2}, {"id": 2}]});
        let unknown = Unknown::between(&found, &understood);
        let mut saved = json!({"a": 5, "list": [{"id": 2}, {"id": 1, "x": 9}]});
        unknown.restore(&mut saved);
        assert_eq!(
            saved,
            json!({"a": 5, "list": [{"id": 2}, {"id": 1, "x": 9, "y": 3}], "new": [1]})
        );
    }

    #[test]
    fn what_is_gone_does_not_come_back() {
        let unknown = Unknown::between(
            &json!({"facts": {"a": {"answer": 1, "new": 2}}}),
            &json!({"facts": {"a": {"answer": 1}}}),
        );
        let mut saved = json!({"facts": {}});
        unknown.restore(&mut saved);
        assert_eq!(saved, json!({"facts": {}}));
    }
}
