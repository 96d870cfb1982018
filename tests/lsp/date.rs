//! `attache/date`, the request that a status line asks.

use serde_json::{Value, json};

use crate::editor::Editor;

fn date_of(uri: &str, text: &str) -> Value {
    let mut editor = Editor::pulling();
    editor.open(uri, text);
    let answer = editor.ask_of("attache/date", uri);
    editor.quit();
    answer
}

#[test]
fn a_dateline_is_told_with_its_place() {
    let answer = date_of("file:///desk/talks.md", "Talks\n\nMOSCOW, March 19, 2010 -- Lavrov spoke.\n");
    assert_eq!((&answer["days"], &answer["basis"]), (&json!("2010-03-19"), &json!("dateline")));
    assert_eq!(answer["range"]["start"], json!({ "line": 2, "character": 0 }));
    assert!(answer["why"].as_str().is_some_and(|why| why.contains("March 19, 2010")), "{answer}");
}

#[test]
fn the_front_matter_counts_more() {
    let text = "---\ndate: 2011-02-05\n---\n\nMOSCOW, March 19, 2010 -- Lavrov spoke.\n";
    let answer = date_of("file:///desk/talks.md", text);
    assert_eq!((&answer["days"], &answer["basis"]), (&json!("2011-02-05"), &json!("frontMatter")));
    assert_eq!(answer["range"]["start"]["line"], 1);
}

#[test]
fn titles_bound_it_and_no_place_states_it() {
    let answer =
        date_of("untitled:Untitled-1", "Secretary of State Hillary Clinton met President Dmitry Medvedev.\n");
    assert_eq!(answer["basis"], "titles");
    assert_eq!(answer["days"], "2009-01-21 to 2012-05-07");
    assert_eq!(answer.get("range"), None);
}

#[test]
fn nothing_is_told_of_a_text_that_is_not_open() {
    let mut editor = Editor::pulling();
    assert_eq!(editor.ask_of("attache/date", "file:///desk/absent.md"), Value::Null);
    editor.quit();
}
