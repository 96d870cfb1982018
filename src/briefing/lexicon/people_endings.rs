//! Endings of nouns for people, which many a noun has that no list does.

use std::sync::LazyLock;

use super::words_of;

static AGENT: LazyLock<Vec<&str>> = LazyLock::new(|| endings("agent"));
static PEOPLE: LazyLock<Vec<&str>> = LazyLock::new(|| endings("people"));

fn endings(kind: &'static str) -> Vec<&'static str> {
    words_of(include_str!("people_endings.txt"), kind).collect()
}

/// Whether `noun` ends as one does for who does something: "driver", "artist".
#[must_use]
pub fn ends_as_agent(noun: &str) -> bool {
    AGENT.iter().any(|ending| noun.ends_with(ending))
}

/// Whether `plural` ends as a noun does for people of a trade or a place: "engineers", "hoteliers".
#[must_use]
pub fn ends_as_people(plural: &str) -> bool {
    PEOPLE.iter().any(|ending| plural.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_tells_people() {
        assert!(ends_as_agent("ferryman") && ends_as_people("islanders"));
        assert!(!ends_as_agent("harbour") && !ends_as_people("harbours"));
    }
}
