//! Compiles `data/` into the blob that the library includes: a mistake in the data is a build error.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "the modules are the library's, used here in part"
)]

mod beginnings;
mod compile;
mod date;
mod fold;
mod gate;
mod id;
mod index;
mod keys;
#[path = "../briefing/topics/known.rs"]
mod known;
#[path = "../briefing/topics/known_terms.rs"]
mod known_terms;
mod layout;
mod letters;
#[path = "../text/lines.rs"]
mod lines;
mod parse;
mod posting;
mod records;
mod spelling;
#[path = "../briefing/topics/stem.rs"]
mod stem;
mod surname;
mod varint;

use lines::lines;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let source = Path::new("src/knowledge");
    println!("cargo:rerun-if-changed={}", source.display());
    let (mut records, mut problems) = (records::Records::default(), Vec::new());
    for path in toml_files(&source.join("data")) {
        let text = std::fs::read_to_string(&path).expect("a data file is readable UTF-8");
        parse::parse(&path.display().to_string(), &text, &mut records, &mut problems);
    }
    let blob = compile::compile(&records, 0, &|_, _| None, &mut problems);
    for problem in &problems {
        println!("cargo:warning={problem}");
    }
    if !problems.is_empty() {
        return ExitCode::FAILURE;
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it"));
    std::fs::write(out.join("knowledge.bin"), blob).expect("the build directory is writable");
    let countries: String = records.country.iter().map(|country| country_line(&country.record)).collect();
    std::fs::write(out.join("countries.txt"), countries).expect("the build directory is writable");
    std::fs::write(out.join("terms.bin"), terms(&records)).expect("the build directory is writable");
    ExitCode::SUCCESS
}

/// A country for the outline, which tells countries apart by any name: its id, "past" if it is no more, its capital and its
/// names, the usual one first, divided by tabs. Read by `briefing/topics/countries.rs`.
fn country_line(country: &records::CountryRecord) -> String {
    let is_past = country.end.is_some();
    // The capital of a state that is no more may lie in one that has another: Aden.
    let capital = country.capital.as_deref().filter(|_| !is_past);
    let names = [country.name.as_str()].into_iter().chain(country.long.as_deref()).chain(capital);
    let others = country.adjectives.iter().chain(&country.people).chain(&country.aliases);
    let past = if is_past { "past" } else { "" };
    let fields = [country.id.as_str(), past, country.capital.as_deref().unwrap_or("")];
    let fields: Vec<&str> = fields.into_iter().chain(names).chain(others.map(String::as_str)).collect();
    fields.join("\t") + "\n"
}

/// What is known of terms, which topics are told by.
fn terms(records: &records::Records) -> Vec<u8> {
    let topics = Path::new("src/briefing/topics");
    let read = |file: &str| {
        let path = topics.join(file);
        println!("cargo:rerun-if-changed={}", path.display());
        std::fs::read_to_string(&path).expect("a word list is readable UTF-8")
    };
    ["known.rs", "known_terms.rs", "stem.rs", "../../text/lines.rs"]
        .iter()
        .for_each(|file| println!("cargo:rerun-if-changed={}", topics.join(file).display()));
    let countries = records.country.iter().map(|country| &country.record);
    let named = countries.map(|country| (country.id.as_str(), country.name.as_str()));
    known_terms::records(&read("background.txt"), &read("fields.txt"), named)
}

/// All TOML files below a folder, in the order of their paths.
fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .flat_map(|path| match path.extension() {
            _ if path.is_dir() => toml_files(&path),
            Some(extension) if extension == "toml" => vec![path],
            _ => Vec::new(),
        })
        .collect()
}
