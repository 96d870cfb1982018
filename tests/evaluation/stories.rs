//! Outlines of real news stories, drawn by five careful readers: `tests/outlines/stories.jsonl`. The stories themselves are
//! those of the corpora of quotes.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::corpora::documents;
use crate::topics::Gold;

/// One reader's outline of one story.
#[derive(serde::Deserialize)]
struct Outline {
    story: usize,
    id: String,
    boundaries: Vec<usize>,
    labels: Vec<String>,
}

#[derive(serde::Deserialize)]
struct Text {
    id: String,
    text: String,
}

/// The stories of these numbers with the first reader's outlines; nothing where no corpora are at hand.
pub(crate) fn stories(wanted: impl Fn(usize) -> bool) -> Option<Vec<Gold>> {
    let quotes = [documents::<Text>("quotes/polnear-dev")?, documents::<Text>("quotes/gum-news-dev")?];
    let texts: HashMap<String, String> =
        quotes.into_iter().flatten().map(|story| (story.id, story.text)).collect();
    let mut outlines = outlines();
    outlines.retain(|outline| wanted(outline.story));
    outlines.dedup_by_key(|outline| outline.story);
    let gold = |outline: Outline| {
        let text = texts.get(&outline.id).unwrap_or_else(|| panic!("{}: no such story", outline.id));
        Gold {
            id: Value::String(outline.id),
            source: "story".to_owned(),
            paragraphs: paragraphs(text),
            boundaries: outline.boundaries,
            labels: outline.labels,
        }
    };
    Some(outlines.into_iter().map(gold).collect())
}

fn outlines() -> Vec<Outline> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outlines/stories.jsonl");
    let file = fs::read_to_string(path).expect("the outlines are there");
    file.lines().map(|line| serde_json::from_str(line).expect("a line is an outline")).collect()
}

/// The lines of a story that are not empty.
fn paragraphs(text: &str) -> Vec<String> {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
