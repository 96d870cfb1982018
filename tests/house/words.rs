//! What the analysis knows of words is data, not code: no long list of words stands in it.

use super::sources::{Exception, is_excepted, is_tests, sources};

/// So many words may stand in a row in code.
const MOST: usize = 8;

/// Lists that may be longer, by their first word.
const LISTED: &[Exception] = &[
    ("mentions/titled.rs", "a", "words of grammar, asked of nearly every word"),
    ("topics/opening.rs", "that", "words of grammar"),
    ("not_speech/language.rs", "of", "words of grammar"),
    ("briefing/short_name.rs", "who", "words of grammar, each with its blanks"),
    ("structure/letters.rs", "I", "Roman numerals"),
];

/// The words that stand in a row: in an array, between the bars of a pattern.
fn rows(code: &str) -> Vec<Vec<&str>> {
    let mut rows: Vec<Vec<&str>> = Vec::new();
    let mut between = "";
    for (at, part) in code.split('"').enumerate() {
        if at % 2 == 0 {
            between = part.trim();
            continue;
        }
        let word = part.trim();
        let is_word =
            !word.is_empty() && word.chars().all(|char| char.is_alphabetic() || "'’-".contains(char));
        match rows.last_mut() {
            Some(row) if is_word && matches!(between, "," | "|") => row.push(word),
            _ if is_word => rows.push(vec![word]),
            _ => rows.push(Vec::new()),
        }
    }
    rows
}

/// Code in which quotation marks do nothing but begin and end what is quoted.
fn plain(code: &str) -> String {
    code.replace("'\"'", "''").replace("\\\"", "")
}

#[test]
fn lists_of_words_are_data() {
    let mut wrong = Vec::new();
    for (path, code) in sources("").into_iter().filter(|(path, _)| !is_tests(path)) {
        for row in rows(&plain(&code)).iter().filter(|row| row.len() > MOST) {
            if !is_excepted(LISTED, &path, row[0]) {
                wrong.push(format!("{}: {}", path.display(), row.join(" ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_stand_in_a_row_with_a_mark_between() {
    let code =
        "matches!(word, \"a\" | \" the \"\n | \"an\") && '\"' != \"x y\" && [\"one\", \"two\"] == \"\\\"\"";
    let plain = plain(code);
    let found: Vec<String> =
        rows(&plain).into_iter().filter(|row| !row.is_empty()).map(|row| row.join(" ")).collect();
    assert_eq!(found, ["a the an", "one two"]);
}
