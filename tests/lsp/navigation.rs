//! Going from a name to where it is introduced, to where it stands again, and to its page.

use serde_json::{Value, json};

use crate::editor::Editor;

const TEXT: &str = "---\ndate: 2010-03-19\n---\n“😀”: Foreign Minister Sergei Lavrov came. Lavrov praised the New START treaty.\r\n\r\nHe left.\r\n";

fn opened() -> Editor {
    let mut editor = Editor::pulling();
    editor.open("file:///a.md", TEXT);
    editor
}

fn ask_at(editor: &mut Editor, method: &str, line: u32, character: u32) -> Value {
    editor.ask(
        method,
        json!({
            "textDocument": { "uri": "file:///a.md" },
            "position": { "line": line, "character": character },
            "context": { "includeDeclaration": true },
        }),
    )
}

/// "3:8-38": the line and the characters of a range on one line.
fn place(range: &Value) -> String {
    assert_eq!(range["start"]["line"], range["end"]["line"]);
    format!("{}:{}-{}", range["start"]["line"], range["start"]["character"], range["end"]["character"])
}

fn places(found: &Value) -> Vec<String> {
    found.as_array().expect("a list").iter().map(|one| place(&one["range"])).collect()
}

#[test]
fn a_surname_leads_to_the_introduction_and_to_all_its_mentions() {
    let mut editor = opened();
    let definition = ask_at(&mut editor, "textDocument/definition", 3, 46);
    assert_eq!(
        (place(&definition["range"]), &definition["uri"]),
        ("3:6-36".to_owned(), &json!("file:///a.md"))
    );
    let references = ask_at(&mut editor, "textDocument/references", 3, 46);
    assert_eq!(places(&references), ["3:6-36", "3:43-49", "5:0-2"]);
    let same = ask_at(&mut editor, "textDocument/documentHighlight", 5, 1);
    assert_eq!(places(&same), ["3:6-36", "3:43-49", "5:0-2"]);
    editor.quit();
}

#[test]
fn the_introduction_can_be_left_out() {
    let mut editor = opened();
    let found = editor.ask(
        "textDocument/references",
        json!({
            "textDocument": { "uri": "file:///a.md" },
            "position": { "line": 3, "character": 46 },
            "context": { "includeDeclaration": false },
        }),
    );
    assert_eq!(places(&found), ["3:43-49", "5:0-2"]);
    editor.quit();
}

#[test]
fn other_words_lead_nowhere() {
    let mut editor = opened();
    assert_eq!(ask_at(&mut editor, "textDocument/definition", 3, 39), Value::Null);
    for method in ["textDocument/references", "textDocument/documentHighlight"] {
        assert_eq!(ask_at(&mut editor, method, 3, 39), json!([]), "{method}");
    }
    editor.quit();
}

#[test]
fn treaties_and_people_have_pages() {
    let mut editor = opened();
    let links = editor.ask_of("textDocument/documentLink", "file:///a.md");
    let links = links.as_array().expect("a list");
    assert!(!links.is_empty());
    for link in links {
        assert!(link["target"].as_str().expect("a page").starts_with("https://"), "{link}");
        assert!(!link["tooltip"].as_str().expect("words").is_empty(), "{link}");
    }
    editor.quit();
}

/// Each range of a selection, the innermost first.
fn growing(selection: &Value) -> Vec<Value> {
    let mut ranges = vec![selection["range"].clone()];
    let mut outer = &selection["parent"];
    while outer.is_object() {
        ranges.push(outer["range"].clone());
        outer = &outer["parent"];
    }
    ranges
}

#[test]
fn a_selection_grows_from_the_word_to_the_document() {
    let mut editor = opened();
    let positions = json!([{ "line": 3, "character": 38 }, { "line": 1, "character": 2 }, { "line": 99, "character": 9 }]);
    let found = editor.ask(
        "textDocument/selectionRange",
        json!({ "textDocument": { "uri": "file:///a.md" }, "positions": positions }),
    );
    let found: Vec<_> = found.as_array().expect("one for each place").iter().map(growing).collect();
    assert_eq!(found.len(), 3);
    assert_eq!(place(&found[0][0]), "3:37-41", "the word");
    for ranges in &found {
        let edge = |range: &Value, end: &str| (range[end]["line"].as_u64(), range[end]["character"].as_u64());
        for pair in ranges.windows(2) {
            assert!(edge(&pair[1], "start") <= edge(&pair[0], "start"), "{pair:?}");
            assert!(edge(&pair[0], "end") <= edge(&pair[1], "end"), "{pair:?}");
            assert_ne!(pair[0], pair[1]);
        }
        let whole = ranges.last().expect("the document at least");
        assert_eq!(edge(whole, "start"), (Some(0), Some(0)));
        assert_eq!(edge(whole, "end"), (Some(6), Some(0)));
    }
    editor.quit();
}

#[test]
fn of_what_is_not_open_is_nothing() {
    let mut editor = Editor::pulling();
    for method in ["textDocument/definition", "textDocument/references", "textDocument/documentHighlight"] {
        assert_eq!(ask_at(&mut editor, method, 0, 0), Value::Null, "{method}");
    }
    assert_eq!(editor.ask_of("textDocument/documentLink", "file:///a.md"), Value::Null);
    editor.quit();
}
