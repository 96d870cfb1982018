//! What may be meant.

use super::asked::Asked;
use super::{institutions, people, things};
use crate::knowledge::{DateRange, EntryId, Kind, Knowledge, PartialDate};

/// Somebody or something that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The entry; of what every state has and the knowledge does not list, the state.
    pub entry: EntryId,
    /// What it is.
    pub kind: Kind,
    /// Its written id: "sergei-lavrov".
    pub id: String,
    /// Its name: "Sergei Lavrov".
    pub name: String,
    /// Of a person: the office that fits the words and the days best: "foreign minister".
    pub office: Option<String>,
    /// The country or body that the office is of; of a body or place, its country.
    pub country: Option<String>,
    /// What it is on those days, in one line: "Russian foreign minister", "in force since 1970-03-05".
    pub standing: String,
    /// First day of the office, or of the thing itself.
    pub start: Option<PartialDate>,
    /// Last day of it; nothing while it lasts.
    pub end: Option<PartialDate>,
    /// How well it fits, from 0 to 1.
    pub score: f64,
}

/// The most candidates that are given.
const MOST: usize = 10;

/// Whom or what `words` mean on these days, the likeliest first.
#[must_use]
pub fn lookup(words: &str, knowledge: &Knowledge, on: DateRange) -> Vec<Candidate> {
    let asked = Asked::read(words, knowledge);
    let mut found = things::things(&asked, knowledge, on);
    found.extend(institutions::institutions(&asked, knowledge, on));
    found.extend(people::people(&asked, knowledge, on));
    // The name last, so that the order does not hang on how the data is sorted.
    found.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
    });
    let mut seen = std::collections::HashSet::new();
    found.retain(|candidate| seen.insert(candidate.entry));
    found.truncate(MOST);
    found
}
