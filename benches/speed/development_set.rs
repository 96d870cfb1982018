//! The news stories of the development set of quotes, where `ATTACHE_CORPORA` names the folder that has it.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;

pub(crate) struct DevelopmentSet {
    /// A story a line, as JSON.
    pub(crate) lines: Vec<String>,
}

impl DevelopmentSet {
    pub(crate) fn at_hand() -> Option<Self> {
        let corpora = std::env::var_os("ATTACHE_CORPORA")?;
        let packed = File::open(Path::new(&corpora).join("quotes/polnear-dev.jsonl.gz")).ok()?;
        let lines = BufReader::new(GzDecoder::new(packed)).lines();
        Some(Self { lines: lines.map(|line| line.expect("readable")).collect() })
    }

    /// The text of each story.
    pub(crate) fn stories(&self) -> impl Iterator<Item = String> {
        self.lines.iter().map(|line| {
            let document: serde_json::Value = serde_json::from_str(line).expect("JSON");
            document["text"].as_str().expect("a document has its text").to_owned()
        })
    }
}
