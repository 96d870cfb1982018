//! Where the corpora are, and how they are read.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde::de::DeserializeOwned;

/// A file of the corpora: "seed/briefing.txt". Nothing where no corpora are at hand, which is said.
pub(crate) fn file(name: &str) -> Option<PathBuf> {
    let Ok(folder) = std::env::var("ATTACHE_CORPORA") else {
        eprintln!("{name}: skipped, ATTACHE_CORPORA is not set");
        return None;
    };
    Some(Path::new(&folder).join(name))
}

/// The documents of a corpus: "quotes/polnear-dev". Nothing where no corpora are at hand.
pub(crate) fn documents<D: DeserializeOwned>(name: &str) -> Option<Vec<D>> {
    let path = file(&format!("{name}.jsonl.gz"))?;
    let file = match std::fs::File::open(&path) {
        Ok(file) => file,
        Err(error) => panic!("{}: {error}", path.display()),
    };
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    let documents: Vec<D> = lines
        .map(|line| serde_json::from_str(&line.expect("the corpus reads")).expect("a line is a document"))
        .collect();
    assert!(!documents.is_empty(), "{}: empty", path.display());
    Some(documents)
}
