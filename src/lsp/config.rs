//! The editor's settings: `date`, `knowledge`, `rules`, `style` and `ignore`, the same words and the same checks as in `attache.toml`.

use std::path::Path;

use serde_json::Value;
use tower_lsp::Client;
use tower_lsp::lsp_types::ConfigurationItem;

use crate::settings::Settings;

/// The section of the editor's settings that is ours.
const SECTION: &str = "attache";

/// The settings in `json`, which is our section or has it inside, and what is wrong with them. Keys that only the
/// editor's own side reads, such as the path of this program, are left to it. Files count from `root`.
pub(super) fn settings(json: &Value, root: &Path) -> (Settings, Vec<String>) {
    let section = json.get(SECTION).unwrap_or(json);
    let stated = ["date", "knowledge", "rules", "style", "ignore"].into_iter().filter_map(|key| {
        let value = section.get(key).filter(|value| !value.is_null() && *value != "")?;
        Some(format!("{key} = {}\n", toml(value)))
    });
    let (settings, problems) = Settings::parse(&stated.collect::<String>(), &root.join(SECTION));
    let problems = problems.into_iter().map(|problem| format!("the editor's settings: {}", problem.message));
    (settings, problems.collect())
}

/// Asks the editor for its settings. None if it does not say.
///
/// N.B. only from a task of its own: a handler that waits for the editor keeps the editor waiting.
pub(super) async fn ask(client: &Client) -> Option<Value> {
    let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.to_owned()) };
    client.configuration(vec![item]).await.ok()?.into_iter().next().filter(Value::is_object)
}

/// JSON's strings, numbers and lists are TOML's too; its objects are inline tables.
fn toml(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<_> = fields
                .iter()
                .map(|(key, value)| format!("{} = {}", Value::from(key.as_str()), toml(value)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
        // TOML has no null; an empty word is refused wherever a word is needed.
        Value::Null => "\"\"".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::{QuoteMarks, Rule, Severity};
    use crate::knowledge::Day;
    use serde_json::json;

    fn check(json: &Value) -> (Settings, String) {
        let (settings, problems) = settings(json, Path::new("/desk"));
        (settings, problems.join("\n"))
    }

    #[test]
    fn reads_what_attache_toml_would_say() {
        let said =
            json!({"date": "2010-03-19", "rules": {"unclosed-quote": "hint"}, "knowledge": ["a \"b\".toml"]});
        for json in [json!({"attache": said}), said] {
            let (settings, problems) = check(&json);
            assert_eq!(problems, "");
            assert_eq!(settings.date, Day::new(2010, 3, 19));
            assert_eq!(settings.rules.severity(Rule::UnclosedQuote), Some(Severity::Hint));
            assert_eq!(settings.knowledge, [Path::new("/desk/a \"b\".toml")]);
        }
    }

    #[test]
    fn leaves_the_editors_own_keys_alone() {
        let (settings, problems) =
            check(&json!({"path": "/bin/attache", "trace": {"server": "off"}, "date": ""}));
        assert_eq!((settings.date, problems.as_str()), (None, ""));
        assert_eq!(check(&Value::Null).1, "");
    }

    #[test]
    fn an_unknown_rule_names_the_nearest_and_the_others_count() {
        let (settings, problems) = check(
            &json!({"rules": {"unclosed-quotes": "off", "wrong-office": "error", "name-spelling": "off"}}),
        );
        assert_eq!(
            problems,
            "the editor's settings: unknown rule \"unclosed-quotes\"; did you mean \"unclosed-quote\"?"
        );
        assert_eq!(settings.rules.severity(Rule::WrongOffice), Some(Severity::Error));
        assert_eq!(settings.rules.severity(Rule::NameSpelling), None);
    }

    #[test]
    fn a_house_has_its_style() {
        let (settings, problems) =
            check(&json!({"style": {"quote-marks": "curly", "attribution": ["said", "told"]}}));
        assert_eq!(problems, "");
        assert_eq!(settings.rules.style.quote_marks, Some(QuoteMarks::Curly));
        assert_eq!(settings.rules.style.attribution, ["said", "told"]);
    }

    #[test]
    fn a_briefing_may_be_ignored() {
        let (settings, problems) = check(&json!({"ignore": {"talks.txt": ["wrong-office"]}}));
        assert_eq!(problems, "");
        assert_eq!(settings.rules_for(Some(Path::new("/desk/talks.txt"))).severity(Rule::WrongOffice), None);
    }

    #[test]
    fn names_what_it_cannot_read() {
        let (settings, problems) = check(&json!({"date": 5, "rules": {"unclosed-quote": null}}));
        assert!(problems.starts_with("the editor's settings: write a date"), "{problems}");
        assert!(problems.contains("not a severity"), "{problems}");
        assert_eq!(settings.rules, Settings::default().rules);
    }
}
