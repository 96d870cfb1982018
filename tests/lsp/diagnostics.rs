//! Diagnostics, as an editor gets them.

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

/// Rule, severity and words of each diagnostic of a text.
fn found(editor: &mut Editor, uri: &str) -> Vec<(String, i64, Value)> {
    let report = editor.ask_of("textDocument/diagnostic", uri);
    let items = report["items"].as_array().expect("a list").clone();
    let told = |item: &Value| {
        let code = item["code"].as_str().expect("a rule").to_owned();
        (code, item["severity"].as_i64().expect("a number"), item["relatedInformation"].clone())
    };
    items.iter().map(told).collect()
}

#[test]
fn every_rule_is_told_with_its_severity_and_what_shows_it() {
    let mut capabilities = pulls();
    capabilities["textDocument"]["publishDiagnostics"] = json!({ "relatedInformation": true });
    let mut editor = Editor::with(&capabilities);
    editor.open(
        "file:///a.md",
        "---\ndate: 2014-05-06\n---\nPresident Medvedev met Hillary Clinton and Bill Clinton in Geneva on Tuesday.\n\n\
         \"We are close to an agreement,\" Clinton said.\n\nSources said it was final.\n\n\
         A senior official of the ministry said it was not.\n\nThe minister said: \"It is far from final.\n\n\
         Sergei Lavarov left.\n",
    );
    let found = found(&mut editor, "file:///a.md");
    let told: Vec<(&str, i64)> = found.iter().map(|(code, severity, _)| (code.as_str(), *severity)).collect();
    assert_eq!(
        told,
        [
            ("wrong-office", 2),
            ("ambiguous-speaker", 2),
            ("anonymous-source", 2),
            ("anonymous-source", 4),
            ("unclosed-quote", 2),
            ("name-spelling", 2)
        ]
    );
    for (code, _, related) in &found[..5] {
        assert_eq!(related[0]["location"]["uri"], "file:///a.md", "{code}");
        assert!(related[0]["message"].is_string(), "{code}");
    }
    assert_eq!(found[1].2.as_array().map(Vec::len), Some(2), "both are introduced");
    editor.quit();
}

#[test]
fn severities_come_from_the_editor_at_start_and_when_asked() {
    let mut editor = Editor::start();
    let mut capabilities = pulls();
    capabilities["workspace"]["configuration"] = json!(true);
    let options = json!({ "rules": { "anonymous-source": "error" } });
    editor.initialize(&json!({ "capabilities": capabilities, "initializationOptions": options }));
    let asked = editor.expect_and_answer("workspace/configuration", json!([null]));
    assert_eq!(asked["items"], json!([{ "section": "attache" }]));
    editor.open("file:///a.md", "Sources said it was final.\n");
    assert_eq!(found(&mut editor, "file:///a.md")[0].1, 1);

    editor.notify("workspace/didChangeConfiguration", json!({ "settings": null }));
    let rules = json!([{ "rules": { "anonymous-source": "off", "unclosed-quotes": "off" } }]);
    editor.expect_and_answer("workspace/configuration", rules);
    let told = editor.expect("window/showMessage");
    assert_eq!(
        told["message"],
        "the editor's settings: unknown rule \"unclosed-quotes\"; did you mean \"unclosed-quote\"?"
    );
    editor.expect_and_answer("workspace/diagnostic/refresh", Value::Null);
    assert!(found(&mut editor, "file:///a.md").is_empty());
    editor.quit();
}

#[test]
fn a_comment_silences_its_paragraph() {
    let mut editor = Editor::pulling();
    editor.open("file:///a.md", "Sources said it was final.\n\nA source said it was not.\n");
    assert_eq!(found(&mut editor, "file:///a.md").len(), 2);
    editor.edit("file:///a.md", 2, ((0, 26), (0, 26)), " <!-- attache: ignore anonymous-source -->");
    assert_eq!(found(&mut editor, "file:///a.md").len(), 1);
    editor.quit();
}
