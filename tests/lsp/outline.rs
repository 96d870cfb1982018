//! Outlines and folds.

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

const TEXT: &str = "# One\n\nA first paragraph.\n\n## Two\n\nA second paragraph.\n\n# Three\n\nThe last.\n";

fn editor(text_document: &Value) -> Editor {
    let mut capabilities = pulls();
    for (key, value) in text_document.as_object().expect("the test wrote an object") {
        capabilities["textDocument"][key] = value.clone();
    }
    Editor::with(&capabilities)
}

fn within(inner: &Value, outer: &Value) -> bool {
    let place = |range: &Value, end: &str| (range[end]["line"].as_u64(), range[end]["character"].as_u64());
    place(outer, "start") <= place(inner, "start") && place(inner, "end") <= place(outer, "end")
}

/// The names, each level further in. Every selection must lie in its range and every range in its parent's.
fn drawn(symbols: &Value, parent: Option<&Value>, depth: usize) -> String {
    let symbols = symbols.as_array().map(Vec::as_slice).unwrap_or_default();
    let lines = symbols.iter().map(|symbol| {
        assert!(within(&symbol["selectionRange"], &symbol["range"]), "{symbol}");
        assert!(parent.is_none_or(|parent| within(&symbol["range"], parent)), "{symbol}");
        let name = symbol["name"].as_str().expect("a text");
        let below = drawn(&symbol["children"], Some(&symbol["range"]), depth + 1);
        format!("{}{name}\n{below}", "  ".repeat(depth))
    });
    lines.collect()
}

#[test]
fn is_a_tree_for_an_editor_that_knows_trees() {
    let mut editor = editor(&json!({ "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } }));
    editor.open("file:///a.md", TEXT);
    let outline = editor.ask_of("textDocument/documentSymbol", "file:///a.md");
    assert_eq!(drawn(&outline, None, 0), "One\n  A first paragraph.\n  Two\nThree\n");
    editor.quit();
}

#[test]
fn what_is_said_stands_below_its_topic() {
    let mut editor = editor(&json!({ "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } }));
    editor.open("file:///a.md", "# Iran\n\nThe hall was full.\n\n“It must comply,” Sergei Lavrov said.\n");
    let outline = editor.ask_of("textDocument/documentSymbol", "file:///a.md");
    assert_eq!(drawn(&outline, None, 0), "Iran\n  The hall was full.\n  Lavrov: It must comply\n");
    let said = &outline[0]["children"][1];
    assert_eq!((&said["kind"], &said["detail"]), (&json!(24), &json!("quoted")), "an event");
    assert_eq!(said["range"]["start"], json!({ "line": 4, "character": 0 }));
    editor.quit();
}

#[test]
fn is_a_list_for_an_editor_that_does_not() {
    let mut editor = editor(&json!({}));
    editor.open("file:///a.md", TEXT);
    let outline = editor.ask_of("textDocument/documentSymbol", "file:///a.md");
    let found: Vec<_> = outline.as_array().expect("a list").iter().collect();
    let line = |symbol: &Value| {
        assert_eq!(symbol["location"]["uri"], "file:///a.md");
        format!("{} in {}", symbol["name"], symbol["containerName"])
    };
    let found: Vec<_> = found.into_iter().map(line).collect();
    assert_eq!(
        found,
        [r#""One" in null"#, r#""A first paragraph." in "One""#, r#""Two" in "One""#, r#""Three" in null"#]
    );
    editor.quit();
}

#[test]
fn follows_every_edit() {
    for (encoding, after_emoji) in [("utf-8", 8), ("utf-16", 6), ("utf-32", 5)] {
        let mut capabilities = pulls();
        capabilities["general"] = json!({ "positionEncodings": [encoding] });
        let mut editor = Editor::with(&capabilities);
        let uri = "file:///a.md";
        editor.open(uri, "# a\r\n\r\nText.\r\n");
        editor.edit(uri, 2, ((0, 2), (0, 3)), "b😀 ");
        editor.edit(uri, 3, ((0, after_emoji), (0, 99)), "c");
        editor.edit(uri, 4, ((0, after_emoji), (0, after_emoji)), "é");
        editor.edit(uri, 5, ((1, 0), (1, 0)), "\r\n# last");
        let outline = editor.ask_of("textDocument/documentSymbol", uri);
        let names: Vec<_> =
            outline.as_array().expect("a list").iter().map(|symbol| &symbol["name"]).collect();
        assert_eq!(names, ["b😀 éc", "last"], "{encoding}");
        assert_eq!(outline[1]["location"]["range"]["start"]["line"], 2, "{encoding}");
        editor.quit();
    }
}

#[test]
fn a_burst_of_keys_is_read_as_typed() {
    let mut editor = editor(&json!({}));
    editor.open("file:///a.md", "# \r\n\r\nText.\r\n");
    let mut column = 2;
    for (version, letter) in (2..).zip("The 😀 talks – “open”".chars()) {
        editor.edit("file:///a.md", version, ((0, column), (0, column)), &letter.to_string());
        column += letter.len_utf16() as u32;
    }
    let outline = editor.ask_of("textDocument/documentSymbol", "file:///a.md");
    assert_eq!(outline[0]["name"], "The 😀 talks – “open”");
    editor.quit();
}

#[test]
fn of_what_is_not_open_is_nothing() {
    let mut editor = editor(&json!({}));
    for uri in ["file:///never.md", "untitled:Untitled-1"] {
        assert_eq!(editor.ask_of("textDocument/documentSymbol", uri), Value::Null);
        assert_eq!(editor.ask_of("textDocument/foldingRange", uri), Value::Null);
    }
    editor.quit();
}

#[test]
fn a_fold_says_what_it_is_about_where_the_editor_shows_it() {
    let text =
        "The ministers met.\n\nThey had lunch.\n\nTurning to fish, quotas fell.\n\nThe fish is gone.\n";
    let last = |shows: bool| {
        let mut editor = editor(&json!({ "foldingRange": { "foldingRange": { "collapsedText": shows } } }));
        editor.open("file:///a.md", text);
        let folds = editor.ask_of("textDocument/foldingRange", "file:///a.md");
        editor.quit();
        folds.as_array().and_then(|folds| folds.last().cloned()).expect("a fold")
    };
    assert_eq!(last(true)["collapsedText"], "Fish");
    assert_eq!(last(false)["collapsedText"], Value::Null);
}

#[test]
fn folds_are_whole_lines_and_as_many_as_wanted() {
    let folds = |limit: Value| {
        let mut editor = editor(&json!({ "foldingRange": { "rangeLimit": limit } }));
        editor.open("file:///a.md", TEXT);
        let folds = editor.ask_of("textDocument/foldingRange", "file:///a.md");
        editor.quit();
        let lines = |fold: &Value| (fold["startLine"].as_u64(), fold["endLine"].as_u64());
        folds.as_array().expect("a list").iter().map(lines).collect::<Vec<_>>()
    };
    assert_eq!(folds(Value::Null), [(Some(0), Some(6)), (Some(4), Some(6)), (Some(8), Some(10))]);
    assert_eq!(folds(json!(1)), [(Some(0), Some(6))]);
}
