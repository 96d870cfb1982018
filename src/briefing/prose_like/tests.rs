//! Twenty files that are not prose, twenty briefings that are, and the names that tell by themselves.

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
    for (title, text) in texts(include_str!("not_prose_examples.txt")) {
        assert!(!is_prose(text, Some("a.txt")), "{title} counts as prose");
    }
}

#[test]
fn briefings_of_every_form_are_read() {
    for (title, text) in texts(include_str!("prose_examples.txt")) {
        assert!(is_prose(text, Some("a.txt")), "{title} does not count as prose");
        for end in text.char_indices().map(|(at, _)| at) {
            assert!(is_prose(&text[..end], None), "{title}: not while {:?} is typed", &text[..end]);
        }
    }
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
