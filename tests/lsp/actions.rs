//! Quick fixes: what would mend what was found, as edits that an editor makes.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

/// What an editor declares that makes all sorts of edits.
fn edits() -> Value {
    let mut capabilities = pulls();
    let kinds = json!({ "codeActionKind": { "valueSet": ["quickfix"] } });
    capabilities["textDocument"]["codeAction"] = json!({ "codeActionLiteralSupport": kinds });
    capabilities["workspace"]["workspaceEdit"] =
        json!({ "documentChanges": true, "resourceOperations": ["create"] });
    capabilities
}

fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the target folder can be written to");
    path
}

fn asked(uri: &str, line: u32) -> Value {
    let range = json!({
        "start": { "line": line, "character": 0 },
        "end": { "line": line, "character": 999 },
    });
    json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } })
}

fn actions(editor: &mut Editor, uri: &str, line: u32) -> Vec<Value> {
    let answer = editor.ask("textDocument/codeAction", asked(uri, line));
    answer.as_array().expect("a list").clone()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().map(|action| action["title"].as_str().expect("a title")).collect()
}

#[test]
fn a_finding_is_mended_ignored_or_turned_off() {
    let folder = folder("actions");
    let uri = format!("file://{}", folder.join("a.md").display());
    let mut editor = Editor::with(&edits());
    editor.open(
        &uri,
        "The talks ended.\n\n😀 The minister said: “We will not sign this.\n\nThey go on in May.\n",
    );
    assert!(actions(&mut editor, &uri, 0).is_empty());
    let found = actions(&mut editor, &uri, 2);
    assert_eq!(
        titles(&found),
        [
            "Close the quote: ”",
            "Ignore unclosed-quote here",
            "Turn unclosed-quote off in a new attache.toml in actions"
        ]
    );
    for action in &found {
        assert_eq!(action["kind"], "quickfix");
        assert_eq!(action["diagnostics"][0]["code"], "unclosed-quote");
    }
    assert_eq!(found[0]["isPreferred"], true);
    let edit = &found[0]["edit"]["documentChanges"][0];
    let end = json!({ "line": 2, "character": 45 });
    assert_eq!(edit["textDocument"], json!({ "uri": uri, "version": 1 }));
    assert_eq!(edit["edits"], json!([{ "range": { "start": end, "end": end }, "newText": "”" }]));
    let made = &found[2]["edit"]["documentChanges"];
    let settings = format!("file://{}", folder.join("attache.toml").display());
    assert_eq!((&made[0]["kind"], &made[0]["uri"]), (&json!("create"), &json!(settings)));
    assert_eq!(made[1]["edits"][0]["newText"], "[rules]\nunclosed-quote = \"off\"\n");
    editor.quit();
}

/// Neovim asks at the cursor and names what it shows on that line: in prose a line is a paragraph.
#[test]
fn a_finding_that_the_editor_names_is_mended_from_anywhere() {
    let uri = "file:///nowhere/a.md";
    let text =
        "The minister said: “We will not sign this.\n\n“We agree\", said Foreign Minister Lavrov. He left.\n";
    let mut editor = Editor::with(&edits());
    editor.open(uri, text);
    let found = actions(&mut editor, uri, 2);
    let named = found[0]["diagnostics"].clone();
    assert_eq!(named[0]["code"], "mixed-quote-marks");
    let end = json!({ "line": 2, "character": 49 });
    let at = |diagnostics: &Value| json!({ "textDocument": { "uri": uri }, "range": { "start": end, "end": end }, "context": { "diagnostics": diagnostics } });
    assert_eq!(editor.ask("textDocument/codeAction", at(&json!([]))), json!([]));
    assert_eq!(editor.ask("textDocument/codeAction", at(&named)), Value::from(found));
    let mut moved = named;
    moved[0]["range"]["end"]["character"] = json!(3);
    assert_eq!(editor.ask("textDocument/codeAction", at(&moved)), json!([]), "it is there no more");
    editor.quit();
}

/// Neovim declares that it creates files, and nothing else of its edits.
#[test]
fn an_editor_that_creates_files_gets_new_settings() {
    let uri = "file:///nowhere/a.md";
    let mut capabilities = edits();
    capabilities["workspace"]["workspaceEdit"] =
        json!({ "resourceOperations": ["rename", "create", "delete"] });
    let mut editor = Editor::with(&capabilities);
    editor.open(uri, "“We agree\", said Foreign Minister Lavrov.\n");
    let found = actions(&mut editor, uri, 0);
    let off = found.last().expect("there is a finding");
    assert_eq!(off["title"], "Turn mixed-quote-marks off in a new attache.toml in nowhere");
    assert_eq!(off["edit"]["documentChanges"][0]["kind"], "create");
    editor.quit();
}

/// The one under the cursor is meant first.
#[test]
fn what_the_cursor_is_on_comes_before_what_the_editor_names() {
    let uri = "file:///nowhere/a.md";
    let mut editor = Editor::with(&edits());
    editor
        .open(uri, "“We agree\", said Foreign Minister Lavrov. The minister said: “We will not sign this.\n");
    let all: Vec<Value> =
        actions(&mut editor, uri, 0).iter().map(|action| action["diagnostics"][0].clone()).collect();
    let last = json!({ "line": 0, "character": 80 });
    let question = json!({
        "textDocument": { "uri": uri }, "range": { "start": last, "end": last }, "context": { "diagnostics": all },
    });
    let answer = editor.ask("textDocument/codeAction", question);
    let first = answer[0]["diagnostics"][0]["code"].clone();
    assert_eq!(first, "unclosed-quote", "{answer:#}");
    assert!(
        titles(answer.as_array().expect("a list")).iter().any(|title| title.contains("mixed-quote-marks"))
    );
    editor.quit();
}

#[test]
fn settings_that_are_there_are_kept() {
    let folder = folder("actions-kept");
    let written = "# é\ndate = \"2014-05-06\"\n[rules]\nwrong-office = \"hint\"\n";
    fs::write(folder.join("attache.toml"), written).expect("the folder is there");
    let uri = format!("file://{}", folder.join("talks.txt").display());
    let mut editor = Editor::with(&edits());
    editor.open(&uri, "President Medvedev came to Geneva.\n");
    let found = actions(&mut editor, &uri, 0);
    assert_eq!(
        titles(&found)[found.len() - 2..],
        ["Ignore wrong-office in all of talks.txt, by attache.toml", "Turn wrong-office off in attache.toml"]
    );
    assert!(titles(&found)[0].starts_with("Write “Former President Medvedev”"), "{found:#?}");
    let off = &found.last().expect("it was just named")["edit"]["documentChanges"][0];
    let range = json!({ "start": { "line": 3, "character": 15 }, "end": { "line": 3, "character": 21 } });
    assert_eq!(off["edits"], json!([{ "range": range, "newText": "\"off\"" }]));
    editor.quit();
}

#[test]
fn an_editor_gets_only_what_it_can_do_and_asks_for() {
    let text = "The minister said: “We will not sign this.\n\nThey go on in May.\n";
    let mut editor = Editor::pulling();
    editor.open("file:///nowhere/a.md", text);
    assert!(actions(&mut editor, "file:///nowhere/a.md", 0).is_empty(), "it takes commands only");
    editor.quit();

    let mut capabilities = edits();
    capabilities["workspace"]["workspaceEdit"] = json!({});
    let mut editor = Editor::with(&capabilities);
    editor.open("file:///nowhere/a.md", text);
    let found = actions(&mut editor, "file:///nowhere/a.md", 0);
    assert_eq!(titles(&found), ["Close the quote: ”", "Ignore unclosed-quote here"], "it makes no files");
    assert_eq!(found[0]["edit"]["changes"]["file:///nowhere/a.md"][0]["newText"], "”");
    let mut refactorings = asked("file:///nowhere/a.md", 0);
    refactorings["context"]["only"] = json!(["refactor"]);
    assert_eq!(editor.ask("textDocument/codeAction", refactorings), json!([]));
    assert_eq!(editor.ask("textDocument/codeAction", asked("file:///closed.md", 0)), Value::Null);
    editor.quit();
}
