//! Settings that the editor has, and those of an `attache.toml`.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::editor::{Editor, pulls};

/// A folder of its own for one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the target folder can be written to");
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("the folder is there");
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}", self.0.join(name).display())
    }
}

#[test]
fn a_broken_attache_toml_is_told_once_and_the_rest_is_served() {
    let folder = Folder::new("broken");
    folder.write("attache.toml", "[rules]\nunatributed-quote = \"error\"\n");
    let mut editor = Editor::with(&json!({}));
    editor.open(&folder.uri("a.md"), "# One\n");
    let told = editor.expect("window/showMessage");
    let message = told["message"].as_str().expect("a text");
    assert!(message.contains("attache.toml:2: unknown rule"), "{message}");
    editor.pushed(&folder.uri("a.md"), 1);
    editor.open(&folder.uri("b.md"), "# Two\n");
    editor.pushed(&folder.uri("b.md"), 1);
    editor.quit();
}

#[test]
fn an_attache_toml_that_is_a_folder_or_not_utf_8_is_told() {
    let folder = Folder::new("not-utf-8");
    fs::write(folder.0.join("attache.toml"), b"date = \"\xff\"").expect("the folder is there");
    let mut editor = Editor::with(&json!({}));
    editor.open(&folder.uri("a.md"), "");
    let told = editor.expect("window/showMessage");
    assert!(told["message"].as_str().is_some_and(|message| message.contains("attache.toml")), "{told}");
    editor.pushed(&folder.uri("a.md"), 1);
    editor.quit();
}

#[test]
fn a_broken_setting_of_the_editor_is_told() {
    let mut editor = Editor::start();
    let capabilities = json!({ "workspace": { "configuration": true } });
    editor.initialize(&json!({ "capabilities": capabilities }));
    let asked = editor.expect_and_answer("workspace/configuration", json!([{ "date": "someday" }]));
    assert_eq!(asked["items"], json!([{ "section": "attache" }]));
    let told = editor.expect("window/showMessage");
    assert_eq!(told["message"], "the editor's settings: not a day: write one as \"2010-03-19\"");
    editor.quit();
}

#[test]
fn settings_that_change_are_asked_for_again_and_diagnostics_refreshed() {
    let mut editor = Editor::start();
    let mut capabilities = pulls();
    capabilities["workspace"]["configuration"] = json!(true);
    editor.initialize(&json!({ "capabilities": capabilities }));
    editor.expect_and_answer("workspace/configuration", json!([null]));
    editor.notify("workspace/didChangeConfiguration", json!({ "settings": null }));
    editor.expect_and_answer("workspace/configuration", json!([{ "date": "2010-03-19" }]));
    editor.expect_and_answer("workspace/diagnostic/refresh", json!(null));
    editor.quit();
}

#[test]
fn an_editor_that_does_not_answer_is_served_all_the_same() {
    let mut editor = Editor::start();
    let mut capabilities = pulls();
    capabilities["workspace"]["configuration"] = json!(true);
    editor.initialize(&json!({ "capabilities": capabilities }));
    for _ in 0..20 {
        editor.notify("workspace/didChangeConfiguration", json!({ "settings": null }));
    }
    editor.open("file:///a.md", "# One\n");
    assert_eq!(editor.ask_of("textDocument/diagnostic", "file:///a.md")["kind"], "full");
    for _ in 0..21 {
        editor.expect_and_answer("workspace/configuration", json!([null]));
    }
    editor.quit();
}

#[test]
fn asks_to_be_told_of_changed_files_and_reads_them_anew() {
    let folder = Folder::new("watched");
    folder.write("attache.toml", "");
    let mut editor = Editor::start();
    let capabilities = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    editor.initialize(&json!({ "capabilities": capabilities }));
    let asked = editor.expect_and_answer("client/registerCapability", json!(null));
    assert_eq!(asked["registrations"][0]["method"], "workspace/didChangeWatchedFiles");
    let uri = folder.uri("a.md");
    editor.open(&uri, "");
    editor.pushed(&uri, 1);
    folder.write("attache.toml", "colour = 1\n");
    let changes = json!({ "changes": [{ "uri": folder.uri("attache.toml"), "type": 2 }] });
    editor.notify("workspace/didChangeWatchedFiles", changes);
    assert!(
        editor.expect("window/showMessage")["message"].as_str().is_some_and(|text| text.contains("colour"))
    );
    editor.pushed(&uri, 1);
    let others = json!({ "changes": [{ "uri": folder.uri("Cargo.toml"), "type": 2 }] });
    editor.notify("workspace/didChangeWatchedFiles", others);
    editor.quit();
}

#[test]
fn saving_notices_an_attache_toml_that_is_new() {
    let folder = Folder::new("new");
    let mut editor = Editor::with(&json!({}));
    let uri = folder.uri("a.md");
    editor.open(&uri, "");
    editor.pushed(&uri, 1);
    let saved = json!({ "textDocument": { "uri": uri } });
    editor.notify("textDocument/didSave", saved.clone());
    folder.write("attache.toml", "colour = 1\n");
    editor.notify("textDocument/didSave", saved);
    assert!(
        editor.expect("window/showMessage")["message"].as_str().is_some_and(|text| text.contains("colour"))
    );
    editor.pushed(&uri, 1);
    editor.quit();
}

#[test]
fn a_broken_entry_of_the_workspace_is_told_with_its_file_and_line() {
    let folder = Folder::new("entries");
    folder.write("attache.toml", "knowledge = [\"desk.toml\", \"missing.toml\"]\n");
    folder.write("desk.toml", "[[person]]\nid = 5\n");
    let mut editor = Editor::with(&json!({}));
    editor.open(&folder.uri("a.md"), "One.\n");
    let told = editor.expect("window/showMessage");
    let message = told["message"].as_str().expect("a text");
    assert!(
        message.contains("missing.toml:1: cannot be read") && message.contains("desk.toml:2: "),
        "{message}"
    );
    editor.pushed(&folder.uri("a.md"), 1);
    editor.quit();
}
