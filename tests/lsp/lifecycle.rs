//! How a session begins and ends.

use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::editor::Editor;

#[test]
fn ends_with_0_after_shutdown_and_exit() {
    Editor::pulling().quit();
}

#[test]
fn shutdown_takes_any_params_or_none() {
    for params in [r#","params":null"#, r#","params":{}"#, r#","params":[]"#, ""] {
        let mut editor = Editor::pulling();
        editor.send_body(format!(r#"{{"jsonrpc":"2.0","id":"bye","method":"shutdown"{params}}}"#).as_bytes());
        assert_eq!(editor.answer(&json!("bye"))["result"], Value::Null, "{params}");
        editor.send_body(br#"{"jsonrpc":"2.0","method":"exit"}"#);
        assert_eq!(editor.exit_code(), Some(0));
    }
}

#[test]
fn ends_with_1_after_exit_alone() {
    let mut editor = Editor::pulling();
    editor.notify("exit", Value::Null);
    assert_eq!(editor.exit_code(), Some(1));
    let mut before_initialize = Editor::start();
    before_initialize.notify("exit", Value::Null);
    assert_eq!(before_initialize.exit_code(), Some(1));
}

#[test]
fn answers_shutdown_also_when_exit_follows_at_once() {
    let mut editor = Editor::pulling();
    let id = json!("leaving");
    let document =
        json!({ "uri": "file:///too-late.md", "languageId": "markdown", "version": 1, "text": "" });
    editor.send_together(&[
        json!({ "jsonrpc": "2.0", "id": id, "method": "shutdown", "params": null }),
        json!({ "jsonrpc": "2.0", "method": "exit", "params": null }),
        json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": document } }),
    ]);
    assert_eq!(editor.answer(&id)["result"], Value::Null);
    assert_eq!(editor.exit_code(), Some(0));
}

#[test]
fn ends_when_its_input_does() {
    let mut abrupt = Editor::pulling();
    abrupt.hang_up();
    assert_eq!(abrupt.exit_code(), Some(1));
    let mut orderly = Editor::pulling();
    orderly.ask("shutdown", Value::Null);
    orderly.hang_up();
    assert_eq!(orderly.exit_code(), Some(0));
    let mut mute = Editor::start();
    mute.hang_up();
    assert_eq!(mute.exit_code(), Some(1));
}

#[test]
fn answers_what_was_asked_before_its_input_ended() {
    let mut editor = Editor::pulling();
    let id = editor.request("textDocument/diagnostic", json!({ "textDocument": { "uri": "file:///a.md" } }));
    editor.hang_up();
    assert_eq!(editor.answer(&id)["result"]["items"], json!([]));
}

#[test]
#[cfg(unix)]
fn leaves_when_the_editor_has_died() {
    let mut parent = Command::new("cat").stdin(Stdio::piped()).spawn().expect("there is a cat");
    let mut editor = Editor::start();
    editor.initialize(&json!({ "processId": parent.id(), "capabilities": {} }));
    assert!(editor.runs_after(Duration::from_millis(100)), "the parent lives");
    parent.kill().expect("it runs");
    parent.wait().expect("it was started");
    assert_eq!(editor.exit_code(), Some(1), "its input is still open");
}

#[test]
fn stays_while_the_editor_lives() {
    let mut editor = Editor::start();
    let capabilities = crate::editor::pulls();
    editor.initialize(&json!({ "processId": std::process::id(), "capabilities": capabilities }));
    assert!(editor.runs_after(Duration::from_millis(2500)));
    editor.quit();
}

#[test]
fn serves_nothing_before_initialize_and_after_shutdown() {
    let params = || json!({ "textDocument": { "uri": "file:///a.md" } });
    let mut editor = Editor::start();
    let early = editor.request("textDocument/diagnostic", params());
    assert_eq!(editor.error(&early), -32002);
    editor.initialize(&json!({ "capabilities": crate::editor::pulls() }));
    let again = editor.request("initialize", json!({ "capabilities": {} }));
    assert_eq!(editor.error(&again), -32600);
    editor.ask("shutdown", Value::Null);
    let late = editor.request("textDocument/diagnostic", params());
    assert_eq!(editor.error(&late), -32600);
    editor.notify("exit", Value::Null);
    assert_eq!(editor.exit_code(), Some(0));
}

#[test]
fn says_who_it_is() {
    let mut editor = Editor::start();
    let result = editor.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(result["serverInfo"], json!({ "name": "attache", "version": env!("CARGO_PKG_VERSION") }));
}

#[test]
fn negotiates_what_positions_count() {
    for (offered, expected) in [
        (json!(["utf-8", "utf-16", "utf-32"]), "utf-8"),
        (json!(["utf-16"]), "utf-16"),
        (json!(["utf-32", "utf-16"]), "utf-32"),
        (json!(["utf-7", "utf-16"]), "utf-16"),
        (json!([]), "utf-16"),
        (Value::Null, "utf-16"),
    ] {
        let mut editor = Editor::start();
        let capabilities = json!({ "general": { "positionEncodings": offered } });
        let server = editor.initialize(&json!({ "capabilities": capabilities }));
        assert_eq!(server["positionEncoding"], expected, "{offered}");
        editor.quit();
    }
}
