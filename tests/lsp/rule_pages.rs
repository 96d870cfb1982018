//! The pages of the rules: where the code of a finding leads, and `attache/rulePage`, which an editor asks for them.

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

/// Where the code of the only finding leads in an editor that starts with these options.
fn link(follows_links: bool, options: &Value) -> Value {
    let mut capabilities = pulls();
    capabilities["textDocument"]["publishDiagnostics"] = json!({ "codeDescriptionSupport": follows_links });
    let mut editor = Editor::start();
    editor.initialize(&json!({ "capabilities": capabilities, "initializationOptions": options }));
    editor.open("file:///a.md", "Sources said it was final.\n");
    let report = editor.ask_of("textDocument/diagnostic", "file:///a.md");
    editor.quit();
    assert_eq!(report["items"].as_array().map(Vec::len), Some(1), "{report}");
    report["items"][0]["codeDescription"]["href"].clone()
}

#[test]
fn the_code_leads_to_a_page_that_the_editor_asks_for() {
    let asks = json!({ "rulePages": true });
    assert_eq!(link(true, &asks), "attache-rule:/anonymous-source");
    assert_eq!(link(false, &asks), Value::Null, "an editor that makes no links");
}

#[test]
fn the_code_leads_nowhere_that_is_no_address() {
    let home = env!("CARGO_PKG_REPOSITORY");
    let link = link(true, &json!({}));
    assert_eq!(link.is_null(), home.is_empty(), "{link}");
}

#[test]
fn a_page_is_markdown() {
    let mut editor = Editor::pulling();
    let page = editor.ask("attache/rulePage", json!({ "rule": "anonymous-source" }));
    assert!(page.as_str().is_some_and(|page| page.starts_with("# anonymous-source\n")), "{page}");
    assert_eq!(editor.ask("attache/rulePage", json!({ "rule": "no-such-rule" })), Value::Null);
    editor.quit();
}
