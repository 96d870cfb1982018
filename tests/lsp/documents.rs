//! Texts that are opened, edited and closed, in every order.

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

const START: (u32, u32) = (0, 0);

#[test]
fn every_state_that_stays_is_pushed_with_its_version() {
    let mut editor = Editor::with(&json!({}));
    editor.open("file:///a.md", "One.\r\n");
    editor.pushed("file:///a.md", 1);
    editor.edit("file:///a.md", 2, (START, START), "😀");
    editor.pushed("file:///a.md", 2);
    editor.close("file:///a.md");
    assert_eq!(editor.pushed("file:///a.md", None), [] as [Value; 0]);
    editor.quit();
}

#[test]
fn a_burst_ends_with_the_newest_state() {
    let mut editor = Editor::with(&json!({}));
    editor.open("file:///a.md", "");
    for version in 2..=500 {
        editor.edit("file:///a.md", version, (START, START), "😀\r\n");
    }
    editor.pushed("file:///a.md", 500);
    editor.quit();
}

#[test]
fn what_is_closed_stays_closed() {
    let mut editor = Editor::with(&json!({}));
    for _ in 0..20 {
        editor.open("file:///a.md", "One.\n");
        editor.edit("file:///a.md", 2, (START, START), "x");
        editor.close("file:///a.md");
        editor.edit("file:///a.md", 3, (START, START), "y");
        editor.pushed("file:///a.md", None);
    }
    editor.quit();
}

#[test]
fn two_hundred_texts_are_open_at_once() {
    let mut editor = Editor::pulling();
    let uri = |number| format!("file:///{number}.md");
    for number in 0..200 {
        editor.open(&uri(number), &format!("# Text {number}\n\nOne.\n"));
    }
    for number in 0..200 {
        editor.edit(&uri(number), 2, (START, START), "😀");
    }
    let asked: Vec<Value> = (0..200)
        .map(|number| {
            editor.request("textDocument/diagnostic", json!({ "textDocument": { "uri": uri(number) } }))
        })
        .collect();
    for id in asked.iter().rev() {
        assert_eq!(editor.answer(id)["result"]["kind"], "full");
    }
    editor.quit();
}

#[test]
fn two_hundred_texts_are_pushed() {
    let mut editor = Editor::with(&json!({}));
    for number in 0..200 {
        editor.open(&format!("file:///{number}.md"), "One.\n");
    }
    let mut heard: Vec<Value> =
        (0..200).map(|_| editor.expect("textDocument/publishDiagnostics")["uri"].clone()).collect();
    heard.sort_by_key(Value::to_string);
    heard.dedup();
    assert_eq!(heard.len(), 200);
    editor.quit();
}

#[test]
fn what_did_not_change_is_not_reported_again() {
    let mut editor = Editor::with(&pulls());
    editor.open("file:///a.md", "One.\n");
    let first = editor.ask_of("textDocument/diagnostic", "file:///a.md");
    let again = json!({ "textDocument": { "uri": "file:///a.md" }, "previousResultId": first["resultId"] });
    assert_eq!(editor.ask("textDocument/diagnostic", again.clone())["kind"], "unchanged");
    editor.edit("file:///a.md", 2, (START, START), "x");
    assert_eq!(editor.ask("textDocument/diagnostic", again)["kind"], "full");
    editor.quit();
}

#[test]
fn diagnostics_are_pushed_or_pulled_but_never_both() {
    for (capabilities, pulled) in [
        (pulls(), true),
        (json!({ "textDocument": { "diagnostic": {} } }), false),
        (json!({ "workspace": { "diagnostics": { "refreshSupport": true } } }), false),
        (json!({ "textDocument": { "diagnostic": {} }, "workspace": { "diagnostics": {} } }), false),
    ] {
        let mut editor = Editor::start();
        let server = editor.initialize(&json!({ "capabilities": capabilities }));
        assert_eq!(server.get("diagnosticProvider").is_some(), pulled, "{capabilities}");
        editor.open("file:///a.md", "One.\n");
        if !pulled {
            editor.pushed("file:///a.md", 1);
        }
        editor.quit();
    }
}

#[test]
fn one_line_of_20_megabytes_is_read() {
    let mut editor = Editor::pulling();
    editor.open("file:///long.txt", &"word ".repeat(4 << 20));
    let end = (0, u32::MAX);
    editor.edit("file:///long.txt", 2, (end, end), "😀");
    assert_eq!(editor.ask_of("textDocument/diagnostic", "file:///long.txt")["kind"], "full");
    editor.quit();
}

#[test]
fn a_text_of_nul_and_control_characters_is_read() {
    let mut editor = Editor::pulling();
    editor.open("file:///nul.txt", "\0\u{1}\u{85}\u{2028}\u{feff}\0");
    editor.edit("file:///nul.txt", 2, ((0, 1), (7, 7)), "\0");
    assert_eq!(editor.ask_of("textDocument/diagnostic", "file:///nul.txt")["kind"], "full");
    editor.quit();
}

#[test]
fn a_request_can_be_taken_back() {
    let mut editor = Editor::pulling();
    editor.open("file:///long.txt", &"“One,” he said. ".repeat(1 << 17));
    let params = json!({ "textDocument": { "uri": "file:///long.txt" } });
    let asked: Vec<Value> =
        (0..10).map(|_| editor.request("textDocument/diagnostic", params.clone())).collect();
    for id in &asked[1..] {
        editor.notify("$/cancelRequest", json!({ "id": id }));
    }
    for id in &asked[1..] {
        assert_eq!(editor.error(id), -32800);
    }
    assert_eq!(
        editor.answer(&asked[0])["result"]["kind"],
        "full",
        "who did not take it back gets the answer"
    );
    editor.quit();
}

#[test]
fn who_asks_first_may_leave_before_the_answer() {
    let mut editor = Editor::pulling();
    editor.open("file:///long.txt", &"“One,” he said. ".repeat(1 << 17));
    let params = json!({ "textDocument": { "uri": "file:///long.txt" } });
    let first = editor.request("textDocument/diagnostic", params.clone());
    let second = editor.request("textDocument/diagnostic", params);
    editor.notify("$/cancelRequest", json!({ "id": first }));
    assert_eq!(editor.error(&first), -32800);
    assert_eq!(editor.answer(&second)["result"]["kind"], "full");
    editor.quit();
}
