//! What is written by hand says in its `source` how it was checked: read again, or compared with something that was
//! seen. A treaty says where its text is, or the best page about it. `src/knowledge/data/README.md` tells the marks.

use std::fs;
use std::path::{Path, PathBuf};

use toml::Table;

/// The marks that `source` ends with, as the README explains them.
const MARKS: [&str; 3] = ["read twice", "read three times", "compared with"];

fn is_marked(source: &str) -> bool {
    MARKS.iter().any(|mark| source.contains(mark))
}

/// The tables that facts about people are taken from as they stand.
const TABLES: [&str; 4] = [
    "Wikidata (CC0)",
    "CIA World Factbook",
    "Office of the Historian",
    "unitedstates/congress-legislators (CC0)",
];

/// A source of people's offices names a table, or says of what was written by hand how it was checked: two readings
/// agree on the dates, or a source was seen.
fn is_dated(source: &str) -> bool {
    match source.to_lowercase().split_once("public record") {
        None => TABLES.iter().any(|table| source.contains(table)),
        Some((_, mark)) => mark == ", dated twice" || mark.starts_with(", compared with "),
    }
}

/// The files of a path below the data: itself, or what the folder holds.
fn files(path: &str) -> Vec<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/knowledge/data").join(path);
    if path.is_file() {
        return vec![path];
    }
    let entries = fs::read_dir(&path).expect("the folder is there");
    entries.map(|entry| entry.expect("the entry is readable").path()).collect()
}

/// The records of a table in the files of a path.
fn records(path: &str, table: &str) -> Vec<Table> {
    let mut found = Vec::new();
    for file in files(path) {
        let text = fs::read_to_string(&file).expect("the file is readable");
        let mut parsed: Table = text.parse().expect("the file is TOML");
        let list = parsed.remove(table).expect("the file has its table");
        found.extend(list.try_into::<Vec<Table>>().expect("the table is a list"));
    }
    found
}

fn text<'r>(record: &'r Table, field: &str) -> &'r str {
    record.get(field).and_then(|value| value.as_str()).unwrap_or_default()
}

/// Holds that no record of a table lacks something.
#[track_caller]
fn none_lacks(path: &str, table: &str, has: impl Fn(&Table) -> bool) {
    let records = records(path, table);
    assert!(!records.is_empty(), "{path} has no records");
    let lacking: Vec<&str> =
        records.iter().filter(|record| !has(record)).map(|record| text(record, "id")).collect();
    assert!(lacking.is_empty(), "{path}: {lacking:?}");
}

#[test]
fn every_body_is_marked() {
    none_lacks("bodies", "body", |body| is_marked(text(body, "source")));
}

#[test]
fn every_treaty_is_marked() {
    none_lacks("treaties", "treaty", |treaty| is_marked(text(treaty, "source")));
}

#[test]
fn every_place_and_term_is_marked() {
    none_lacks("places.toml", "place", |place| is_marked(text(place, "source")));
    none_lacks("terms.toml", "place", |term| is_marked(text(term, "source")));
}

#[test]
fn every_tenure_is_marked() {
    none_lacks("people", "person", |person| {
        let tenures = person["tenures"].as_array().expect("tenures are a list");
        let own =
            tenures.iter().filter_map(|tenure| tenure.get("source")).filter_map(|source| source.as_str());
        own.chain([text(person, "source")]).all(is_dated)
    });
}

#[test]
fn every_treaty_has_a_link() {
    none_lacks("treaties", "treaty", |treaty| text(treaty, "url").starts_with("http"));
}

#[test]
fn a_bare_source_is_no_mark() {
    assert!(!is_marked("Public record"));
    assert!(!is_marked("Public record, from memory"));
    assert!(is_marked("Public record, from memory, read twice"));
    assert!(is_marked("Text of the treaty, compared with PA-X"));
}

#[test]
fn a_public_record_alone_is_no_mark() {
    assert!(is_dated("Wikidata (CC0), CIA World Factbook"));
    assert!(is_dated("Wikidata (CC0), public record, dated twice"));
    assert!(is_dated("Public record, compared with rulers.org"));
    assert!(!is_dated("Public record"));
    assert!(!is_dated("Wikidata (CC0), public record"));
    assert!(!is_dated("From memory"));
}
