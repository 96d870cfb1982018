//! Names that say themselves what they name: "University of Ghent", "Harbour Workers' Union".

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::hash::BuildWordHash;
use super::{Words, lines, small, words};

/// What a name says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// "university"
    pub kind: &'static str,
    /// Whether such words behind a known body only say again what it is: "Interfax News Agency".
    pub may_restate: bool,
}

/// What names with these words, in lower case, say of themselves.
type Tellers = HashMap<String, Told, BuildWordHash>;

struct Lists {
    endings: Tellers,
    beginnings: Tellers,
    /// The words that end the endings and begin the beginnings.
    outer: HashSet<String, BuildWordHash>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let (endings, beginnings, outer) = Default::default();
    let mut lists = Lists { endings, beginnings, outer };
    for line in lines(include_str!("telling_names.txt")) {
        let mut cells = line.split('|').map(str::trim);
        let kind = cells.next().unwrap_or_default();
        let told = Told { kind: kind.trim_end_matches([' ', '*']), may_restate: kind.ends_with('*') };
        for (list, cell) in [&mut lists.endings, &mut lists.beginnings].into_iter().zip(cells) {
            let phrases = cell.split(';').map(str::trim).filter(|words| !words.is_empty());
            list.extend(phrases.map(|words| (words.to_lowercase(), told)));
        }
    }
    let ends = lists.endings.keys().filter_map(|words| words.rsplit(' ').next());
    let begins = lists.beginnings.keys().filter_map(|words| words.split(' ').next());
    lists.outer = ends.chain(begins).map(str::to_owned).collect();
    lists
});

static JOINED_FIELDS: LazyLock<Words> = LazyLock::new(|| words(include_str!("joined_fields.txt")));

/// What a name says of what it names, if it does: "Bank of Ghent" that it is a bank.
#[must_use]
pub fn told_by_name(name: &str) -> Option<Told> {
    let mut written = name.trim_end_matches('.').split_whitespace();
    if name.is_ascii() && !written.any(|word| LISTS.outer.contains(&*small(word))) {
        return None;
    }
    let small = name.to_lowercase().replace('’', "'");
    let words: Vec<&str> = small.trim_end_matches('.').split_whitespace().collect();
    told_by_words(&words).or_else(|| {
        // "Rehabilitation Council for Victims"
        let joint = words.iter().position(|word| matches!(*word, "of" | "for" | "on" | "to"))?;
        told_by_words(&words[..joint])
    })
}

fn told_by_words(words: &[&str]) -> Option<Told> {
    const LONGEST: usize = 3;
    let most = LONGEST.min(words.len().saturating_sub(1));
    (1..=most).rev().find_map(|count| {
        let ending = words[words.len() - count..].join(" ");
        let beginning = words[..count].join(" ");
        LISTS.endings.get(&ending).or_else(|| LISTS.beginnings.get(&beginning)).copied()
    })
}

/// Whether `word` behind "and" goes on with the name of a body: "Arts and Sciences".
#[must_use]
pub fn is_joined_field(word: &str) -> bool {
    JOINED_FIELDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_by_how_it_ends_or_begins() {
        for (name, kind) in [
            ("University of Ghent", "university"),
            ("Ghent University", "university"),
            ("Lindqvist Air Base", "air base"),
            ("Harbour Workers’ Union", "trade union"),
            ("Federation of Ghent Industries", "federation"),
            ("Lindqvist Corp.", "company"),
            ("Bank of Ghent", "bank"),
            ("Committee to Save the Harbour", "committee"),
            ("Ghent Rehabilitation Council for Sailors", "council"),
        ] {
            assert_eq!(told_by_name(name).map(|told| told.kind), Some(kind), "{name}");
        }
        for name in ["University", "Ghent", "University of", "Lindqvist Report", ""] {
            assert_eq!(told_by_name(name), None, "{name}");
        }
    }
}
