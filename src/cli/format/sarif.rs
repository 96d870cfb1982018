//! SARIF 2.1.0, which code scanning services read.

use serde_json::json;

use super::Checked;
use crate::features::{Diagnostic, Rule, Severity};

/// Ends what [`opening`] began.
pub(super) const CLOSING: &str = "]}]}\n";

/// All up to the results.
pub(super) fn opening() -> String {
    let rules: Vec<_> = Rule::all()
        .map(|rule| {
            let about = rule.about();
            json!({
                "id": about.code,
                "shortDescription": { "text": about.summary },
                "fullDescription": { "text": about.why },
                "defaultConfiguration": { "level": level(about.severity) },
            })
        })
        .into();
    let driver = json!({ "name": "attache", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    format!(
        "{{\"version\":\"2.1.0\",\"$schema\":\"{schema}\",\"runs\":[{{\"columnKind\":\"unicodeCodePoints\",\
         \"tool\":{{\"driver\":{driver}}},\"results\":["
    )
}

pub(super) fn write(checked: &Checked<'_>, diagnostic: &Diagnostic) -> String {
    let (start, end) = checked.places(diagnostic.span);
    let location = json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(checked.name) },
        "region": {
            "startLine": start.line, "startColumn": start.column,
            "endLine": end.line, "endColumn": end.column,
        },
    }});
    let result = json!({
        "ruleId": diagnostic.rule.code(),
        "ruleIndex": diagnostic.rule as usize,
        "level": level(diagnostic.severity),
        "message": { "text": diagnostic.message },
        "locations": [location],
    });
    format!("\n{result}")
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "note",
    }
}

/// A file's name as a relative URI reference.
fn uri(name: &str) -> String {
    let mut uri = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            b'\\' => uri.push('/'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_log_is_json() {
        let log: serde_json::Value = serde_json::from_str(&(opening() + CLOSING)).expect("it is JSON");
        assert_eq!(log["runs"][0]["results"], json!([]));
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "unattributed-quote");
    }

    #[test]
    fn names_become_uris() {
        assert_eq!(uri("a b/é.md"), "a%20b/%C3%A9.md");
    }
}
