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

/// A progress report like those that newsrooms print: no date in it, and a treaty that has no name yet.
const PROGRESS: &str = "\
Envoys of Washington and Moscow say their negotiators are close to a strategic arms reduction treaty.
Secretary of State Hillary Clinton met President Medvedev and Foreign Minister Sergei Lavrov, whom President Obama praised.
She called the treaty an American triumph and spoke of energy efficiency on Friday.
Bushehr respects the nuclear non-proliferation regime, the IAEA said, and the Quartet agreed.
Lavrov said that work at the plant would begin before the winter.
";

#[test]
fn tells_of_a_treaty_in_the_making_what_it_became_and_what_it_follows() {
    let mut editor = Editor::pulling();
    editor.open("file:///a.md", PROGRESS);
    let mut card = |words: &str| {
        let (line, text) =
            PROGRESS.lines().enumerate().find(|(_, text)| text.contains(words)).expect("the text has it");
        let character = text.find(words).expect("this line has it") + words.len() / 2;
        let place = |at: usize| u32::try_from(at).expect("a short text");
        let found = hover(&mut editor, place(line), place(character));
        found["contents"]["value"].as_str().unwrap_or("").to_owned()
    };
    for words in ["strategic arms reduction treaty", "the treaty an"] {
        let card = card(words);
        for part in ["New START", "not yet signed", "Follows START I", "signed 2010-04-08"] {
            assert!(card.contains(part), "{words}: {card}");
        }
        assert!(!card.contains("START II"), "{words}: {card}");
    }
    assert!(card("non-proliferation regime").contains("Nuclear Non-Proliferation Treaty"));
    assert!(card("IAEA").contains("International Atomic Energy Agency"));
    assert!(card("Bushehr").contains("nuclear power plant"));
    for member in ["European Union", "Russia", "United Nations", "United States"] {
        assert!(card("Quartet").contains(member), "{member}");
    }
    let said = card("would begin before");
    assert!(said.contains("Sergei Lavrov") && said.contains("“Lavrov” and “said”"), "{said}");
    for words in ["American triumph", "energy efficiency", "Friday"] {
        assert_eq!(card(words), "", "{words}");
    }
    editor.quit();
}
