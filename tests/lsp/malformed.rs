//! What no editor should send, and some do.

use serde_json::{Value, json};

use crate::editor::{Editor, framed};

/// Sends `bytes` as they are. The server must answer with `code` to `id`, and still be there.
#[track_caller]
fn check(bytes: &[u8], id: &Value, code: i64) {
    let mut editor = Editor::pulling();
    editor.send_bytes(bytes);
    assert_eq!(editor.error(id), code, "{}", String::from_utf8_lossy(bytes));
    editor.quit();
}

/// Sends `bytes` as they are. The server must find a request in them and say that it has no such method.
#[track_caller]
fn check_understood(bytes: &[u8]) {
    check(bytes, &json!("x"), -32601);
}

const REQUEST: &str = r#"{"jsonrpc":"2.0","id":"x","method":"x/y"}"#;

#[test]
fn bodies_that_are_not_json() {
    check(&framed(b"{\"jsonrpc\":"), &Value::Null, -32700);
    check(&framed(b""), &Value::Null, -32700);
    check(&framed(b"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\xfe\"}"), &Value::Null, -32700);
    check(&framed(b"\0\0\0"), &Value::Null, -32700);
}

#[test]
fn bodies_that_are_no_message() {
    check(&framed(b"{}"), &Value::Null, -32600);
    check(&framed(b"null"), &Value::Null, -32600);
    check(&framed(format!("[{REQUEST}]").as_bytes()), &Value::Null, -32600);
    check(&framed(br#"{"jsonrpc":"2.0","id":"q"}"#), &json!("q"), -32600);
    check(&framed(br#"{"id":"q","method":"x"}"#), &json!("q"), -32600);
}

#[test]
fn requests_for_what_is_not_there() {
    check_understood(&framed(REQUEST.as_bytes()));
    check(&framed(br#"{"jsonrpc":"2.0","id":"d","method":"$/unheard"}"#), &json!("d"), -32601);
    check(
        &framed(br#"{"jsonrpc":"2.0","id":"p","method":"textDocument/diagnostic","params":5}"#),
        &json!("p"),
        -32602,
    );
    check(&framed(br#"{"jsonrpc":"2.0","id":"p","method":"textDocument/diagnostic"}"#), &json!("p"), -32602);
}

#[test]
fn headers_of_every_kind() {
    let length = REQUEST.len();
    for header in [
        format!("content-length: {length}\r\n\r\n"),
        format!("CONTENT-LENGTH:{length}\r\n\r\n"),
        format!("Content-Length: {length}\n\n"),
        format!("X-A: 1\r\nX-B: 2\r\nX-C: 3\r\nContent-Length: {length}\r\n\r\n"),
        format!("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: {length}\r\n\r\n"),
        format!("Content-Type: text/plain\r\nContent-Length: {length}\r\n\r\n"),
        format!("\r\n\r\nContent-Length: {length}\r\n\r\n"),
        format!("what is this\r\nContent-Length: {length}\r\n\r\n"),
    ] {
        check_understood(format!("{header}{REQUEST}").as_bytes());
    }
}

#[test]
fn headers_that_announce_nothing() {
    for header in
        ["X: 1", "Content-Length: x", "Content-Length: -1", "Content-Length: 99999999999999999999", "{}"]
    {
        check(format!("{header}\r\n\r\n").as_bytes(), &Value::Null, -32700);
    }
}

#[test]
fn lengths_that_are_wrong() {
    let mut editor = Editor::pulling();
    editor.send_bytes(format!("Content-Length: 5\r\n\r\n{REQUEST}").as_bytes());
    assert_eq!(editor.error(&Value::Null), -32700);
    editor.send_body(REQUEST.as_bytes());
    assert_eq!(editor.error(&json!("x")), -32601, "the next frame is found");
    editor.quit();
}

#[test]
fn half_a_surrogate_pair() {
    check_understood(&framed(br#"{"jsonrpc":"2.0","id":"x","method":"x/y","params":["\ud83d"]}"#));
}

#[test]
fn notifications_for_what_is_not_there() {
    let mut editor = Editor::pulling();
    editor.notify("$/unheard", json!({}));
    editor.notify("x/y", json!({}));
    editor.notify("textDocument/didOpen", json!({ "textDocument": 5 }));
    editor.notify(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": "no uri", "languageId": "", "version": 1, "text": "" } }),
    );
    editor.notify("$/cancelRequest", json!({ "id": 99 }));
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": "file:///never-opened.md" } }));
    editor.edit("file:///never-opened.md", 2, ((0, 0), (0, 0)), "x");
    editor.quit();
}

#[test]
fn a_uri_that_is_none() {
    let mut editor = Editor::pulling();
    let id = editor.request("textDocument/diagnostic", json!({ "textDocument": { "uri": "::" } }));
    assert_eq!(editor.error(&id), -32602);
    editor.quit();
}

#[test]
fn answers_to_nothing_we_asked() {
    let mut editor = Editor::pulling();
    editor.send(&json!({ "jsonrpc": "2.0", "id": 77, "result": null }));
    editor.send(&json!({ "jsonrpc": "2.0", "id": "a", "error": { "code": 1, "message": "" } }));
    editor.quit();
}

#[test]
fn a_burst_of_garbage() {
    let mut editor = Editor::pulling();
    let mut state = 1_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(100_000)
    .collect();
    editor.send_bytes(&noise);
    editor.send_bytes(format!("\n\nContent-Length: {}\r\n\r\n{REQUEST}", REQUEST.len()).as_bytes());
    assert_eq!(editor.error(&json!("x")), -32601);
}
