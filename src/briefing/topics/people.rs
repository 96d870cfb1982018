//! Whom a paragraph names, as far as the paragraph alone tells.

use super::super::mentions::{Certainty, Naming};
use super::super::{Content, Phrase};
use super::speakers::Speakers;
use super::terms::{Term, hash};
use crate::text::Span;

/// A person's name, or what may be one, where it stands in a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    /// Which of the paragraph's phrases it is.
    pub(super) phrase: usize,
    /// The surname, as a hash.
    pub(super) surname: Term,
    /// Whether it is somebody's name for sure.
    pub(super) is_sure: bool,
    /// Whether the paragraph's first sentence calls them by surname alone.
    pub(super) is_recalled: bool,
    /// Whether it is they who speak.
    pub(super) speaks: bool,
}

/// Those of a paragraph, in order.
pub(super) fn people(content: &Content, speakers: &Speakers) -> Vec<Person> {
    let text = content.text();
    let person = |(number, phrase): (usize, &Phrase)| match &phrase.naming {
        Naming::Person(name) => Some(Person {
            phrase: number,
            surname: hash(&name.surname),
            is_sure: name.certainty == Certainty::Sure,
            is_recalled: phrase.sentence == 0 && name.full.is_empty(),
            speaks: speakers.over(phrase.span).any(|speaker| is_head(speaker, phrase.span, text)),
        }),
        _ => None,
    };
    content.phrases.iter().enumerate().filter_map(person).collect()
}

/// Whether it is the person named who speaks, in words that share some with the name: "Roe, the mayor", but neither "Roe's
/// adviser" nor "Roe campaign officials".
fn is_head(speaker: Span, name: Span, text: &str) -> bool {
    let behind = text.get(name.end()..speaker.end()).unwrap_or_default();
    behind.is_empty() || behind.starts_with([',', '(', '.']) || behind.starts_with(" and ")
}

/// The surnames of people, ascending, each once.
pub(super) fn surnames(people: impl Iterator<Item = Person>) -> Vec<Term> {
    let mut surnames: Vec<Term> = people.map(|person| person.surname).collect();
    surnames.sort_unstable();
    surnames.dedup();
    surnames
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;

    /// A mark for each of those whom the first paragraph names: `!` if they speak.
    fn drawn(text: &str) -> String {
        let mark = |speaks| if speaks { '!' } else { '.' };
        of_text(text, |profiles| profiles[0].named.iter().map(|person| mark(person.speaks)).collect())
    }

    #[test]
    fn who_speaks_is_told_from_whose_adviser_speaks() {
        assert_eq!(drawn("\"It rains,\" said Anna Roe, the mayor."), "!");
        assert_eq!(drawn("\"It rains,\" said Anna Roe's adviser."), ".");
        assert_eq!(drawn("Karl Moss waits. \"It rains,\" Anna Roe said."), ".!");
    }
}
