//! Whether every document, and every beginning of one, is read as the briefing that it is, also where it is plain text.

use attache::briefing::is_briefing;
use attache::text::Form;
use serde::Deserialize;

use crate::corpora::documents;

#[derive(Deserialize)]
struct Document {
    id: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    paragraphs: Vec<String>,
}

/// What of a document is asked about as it is typed: behind so many words each time.
const WORDS: usize = 10;

#[test]
fn no_document_is_taken_for_what_is_no_prose() {
    for name in ["quotes/gum-news-dev", "quotes/polnear-dev", "topics/outlines-dev", "topics/topics-dev"] {
        let Some(documents) = documents::<Document>(name) else { return };
        let mut left_alone = Vec::new();
        for document in &documents {
            let text = format!("{}{}", document.text, document.paragraphs.join("\n"));
            let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at).step_by(WORDS).take(60);
            let mut typed = ends.chain([text.len()]).map(|end| &text[..end]);
            if typed.any(|typed| !is_briefing(typed, Form::Plain, Some("a.txt"))) {
                left_alone.push(&document.id);
            }
        }
        eprintln!("{name}: {} documents, all read but {}", documents.len(), left_alone.len());
        assert!(left_alone.is_empty(), "{name}: {left_alone:?}");
    }
}
