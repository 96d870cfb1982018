//! Files that are not prose, briefings that are, and the names that tell by themselves.

use super::is_prose;

/// Texts that stand in a data file between lines "=== what it is".
fn texts(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let texts: Vec<_> = file
        .split("=== ")
        .skip(1)
        .map(|part| part.split_once('\n').expect("a text follows its title"))
        .collect();
    assert!(texts.len() >= 20, "{} texts", texts.len());
    texts
}

#[test]
fn logs_lists_tables_and_licences_are_not_read() {
    let texts = texts(include_str!("not_prose_examples.txt")).into_iter();
    let read: Vec<_> =
        texts.filter(|(_, text)| is_prose(text, Some("a.txt"))).map(|(title, _)| title).collect();
    assert!(read.is_empty(), "count as prose: {read:#?}");
}

#[test]
fn briefings_of_every_form_are_read() {
    let mut unread = Vec::new();
    for (title, text) in texts(include_str!("prose_examples.txt")) {
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let so_far = ends.map(|end| &text[..end]);
        unread.extend(
            so_far.filter(|typed| !is_prose(typed, Some("a.txt"))).map(|typed| (title, typed)).next_back(),
        );
    }
    assert!(unread.is_empty(), "count as no prose, at last when so much is typed: {unread:#?}");
}

#[test]
fn some_names_tell_by_themselves() {
    for name in [
        "requirements.txt",
        "requirements-dev.txt",
        "LICENSE",
        "COMMIT_EDITMSG",
        "CMakeLists.txt",
        "server.log",
    ] {
        assert!(!is_prose("Lavrov met Clinton.", Some(name)), "{name}");
    }
    for name in [
        "talks.txt",
        "2010-03-19 log of the talks.txt",
        "licensing-talks.txt",
        "requirements for the treaty.txt.md",
    ] {
        assert!(is_prose("Lavrov met Clinton.", Some(name)), "{name}");
    }
}
