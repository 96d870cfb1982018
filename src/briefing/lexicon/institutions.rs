//! What every state has: a government, a parliament, ministries, forces, courts.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::hash::BuildWordHash;
use super::{Words, lines};

/// What a state has, by what it is called.
#[derive(Debug, PartialEq, Eq)]
pub struct Institution {
    /// "ministry", "court"
    pub kind: &'static str,
    /// The ids of the offices that head it, the likeliest first.
    pub heads: Vec<&'static str>,
    /// What it is called, the usual name first: "Foreign Ministry".
    pub names: Vec<&'static str>,
    /// Whether the name alone means that of a state which the briefing names.
    pub alone: bool,
}

static INSTITUTIONS: LazyLock<Vec<Institution>> =
    LazyLock::new(|| lines(include_str!("institutions.txt")).map(read).collect());

static BY_NAME: LazyLock<HashMap<String, usize, BuildWordHash>> = LazyLock::new(|| {
    let listed = INSTITUTIONS.iter().enumerate();
    listed
        .flat_map(|(number, listed)| listed.names.iter().map(move |name| (name.to_lowercase(), number)))
        .collect()
});

/// The words with which their names begin, in lower case.
static OPENERS: LazyLock<Words> =
    LazyLock::new(|| BY_NAME.keys().map(|name| name.split(' ').next().unwrap_or(name)).collect());

fn read(line: &'static str) -> Institution {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    Institution {
        kind: cells[0],
        heads: cells[1].split(' ').filter(|head| *head != "-").collect(),
        names: cells[2].split(';').map(str::trim).collect(),
        alone: cells.get(3).is_some(),
    }
}

/// What every state has under this name, in lower case: "foreign ministry".
#[must_use]
pub fn institution(name: &str) -> Option<&'static Institution> {
    BY_NAME.get(name).map(|&number| &INSTITUTIONS[number])
}

/// Whether the name of what every state has may begin with `word`.
#[must_use]
pub fn opens_institution(word: &str) -> bool {
    OPENERS.contains_small(word)
}
