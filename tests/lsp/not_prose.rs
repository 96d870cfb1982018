//! Plain text that is no briefing: nothing is said about it.

use serde_json::{Value, json};

use crate::editor::Editor;

const LOG: &str = "2026-03-02 08:00:01 INFO \"no answer from the desk today\"\n\
                   2026-03-02 08:00:02 INFO Sergei Lavrov has logged in\n\
                   2026-03-02 08:00:03 INFO Sergei Lavrov has logged out\n";

#[test]
fn a_log_is_met_with_silence() {
    let mut editor = Editor::pulling();
    let uri = "file:///var/desk.txt";
    editor.open(uri, LOG);
    assert_eq!(editor.ask_of("textDocument/diagnostic", uri)["items"], json!([]));
    assert_eq!(editor.ask_of("textDocument/documentSymbol", uri), json!([]));
    assert_eq!(editor.ask_of("attache/date", uri), Value::Null);
    let place = json!({ "textDocument": { "uri": uri }, "position": { "line": 1, "character": 28 } });
    assert_eq!(editor.ask("textDocument/hover", place), Value::Null);
    editor.quit();
}

#[test]
fn it_is_read_once_it_becomes_a_briefing() {
    let mut editor = Editor::pulling();
    let uri = "file:///var/desk.txt";
    editor.open(uri, LOG);
    assert_eq!(editor.ask_of("attache/date", uri), Value::Null);
    editor.edit(uri, 2, ((0, 0), (3, 0)), "MOSCOW, March 19, 2010 -- Lavrov spoke.\n");
    assert_eq!(editor.ask_of("attache/date", uri)["days"], "2010-03-19");
    editor.edit(uri, 3, ((0, 0), (1, 0)), LOG);
    assert_eq!(editor.ask_of("attache/date", uri), Value::Null);
    editor.quit();
}

#[test]
fn markdown_is_always_read() {
    let mut editor = Editor::pulling();
    editor.open("file:///var/desk.md", LOG);
    assert_ne!(editor.ask_of("attache/date", "file:///var/desk.md"), Value::Null);
    editor.quit();
}
