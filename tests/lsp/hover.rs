//! Hovers.

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

const TEXT: &str = "---\ndate: 2010-03-19\n---\n“😀”: Foreign Minister Sergei Lavrov came.\r\n";

fn hover(editor: &mut Editor, line: u32, character: u32) -> Value {
    let position = json!({ "line": line, "character": character });
    editor
        .ask("textDocument/hover", json!({ "textDocument": { "uri": "file:///a.md" }, "position": position }))
}

#[test]
fn tells_who_is_named_in_every_encoding() {
    // Where "Lavrov" begins, and how far the name reaches.
    for (encoding, surname) in [("utf-8", 36), ("utf-16", 30), ("utf-32", 29)] {
        let mut capabilities = pulls();
        capabilities["general"] = json!({ "positionEncodings": [encoding] });
        let mut editor = Editor::with(&capabilities);
        editor.open("file:///a.md", TEXT);
        for character in [surname, surname + 5] {
            let found = hover(&mut editor, 3, character);
            assert_eq!(found["contents"]["kind"], "markdown");
            let card = found["contents"]["value"].as_str().expect("a card");
            assert!(card.contains("Lavrov") && card.contains("2010-03-19"), "{encoding}: {card}");
            assert_eq!(found["range"]["end"], json!({ "line": 3, "character": surname + 6 }), "{encoding}");
        }
        assert_eq!(hover(&mut editor, 3, surname + 9), Value::Null, "“came” is no name");
        editor.quit();
    }
}

#[test]
fn is_plain_for_an_editor_that_shows_no_markdown() {
    let mut capabilities = pulls();
    capabilities["textDocument"]["hover"] = json!({ "contentFormat": ["plaintext"] });
    let mut editor = Editor::with(&capabilities);
    editor.open("file:///a.md", TEXT);
    let found = hover(&mut editor, 3, 30);
    assert_eq!(found["contents"]["kind"], "plaintext");
    let card = found["contents"]["value"].as_str().expect("a card");
    assert!(card.contains("Lavrov") && !card.contains("**"), "{card}");
    editor.quit();
}

#[test]
fn is_nothing_outside_the_text_and_of_what_is_not_open() {
    let mut editor = Editor::pulling();
    assert_eq!(hover(&mut editor, 0, 0), Value::Null);
    editor.open("file:///a.md", TEXT);
    for (line, character) in [(0, 0), (3, 999), (99, 0), (u32::MAX, u32::MAX)] {
        assert_eq!(hover(&mut editor, line, character), Value::Null, "{line}:{character}");
    }
    editor.quit();
}
