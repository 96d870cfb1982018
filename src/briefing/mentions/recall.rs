//! Names, surnames and titles that were looked for before: each is looked for once, however often it stands.

use std::collections::HashMap;
use std::rc::Rc;

use crate::briefing::lexicon::hash::BuildWordHash;
use crate::knowledge::{EntryId, Knowledge, Looked, Named, Title, is_word_start};

/// What the knowledge was asked before, and what it said. It says the same whatever was asked before.
#[derive(Default)]
pub(in crate::briefing) struct Recall {
    names: Seen<Named>,
    surnames: Seen<Named>,
    titles: Seen<Title>,
    /// Whom names in another spelling mean.
    pub(super) spelt_otherwise: Memo,
    /// Whom names with another given name mean.
    pub(super) given_otherwise: Memo,
}

impl Recall {
    /// See [`Knowledge::longest`]; the knowledge is the same at each call.
    pub(super) fn name(&mut self, knowledge: &Knowledge, text: &str, at: usize) -> Option<Rc<Named>> {
        self.names.find(text, at, || knowledge.look_for_name(text, at))
    }

    /// See [`Knowledge::longest_surname`].
    pub(super) fn surname(&mut self, knowledge: &Knowledge, text: &str, at: usize) -> Option<Rc<Named>> {
        self.surnames.find(text, at, || knowledge.look_for_surname(text, at))
    }

    /// See [`Knowledge::longest_title`].
    pub(super) fn title(&mut self, knowledge: &Knowledge, text: &str, at: usize) -> Option<Rc<Title>> {
        self.titles.find(text, at, || knowledge.look_for_title(text, at))
    }
}

/// Whom a name means that takes a longer search, by name.
#[derive(Default)]
pub(super) struct Memo(HashMap<Box<str>, Vec<EntryId>, BuildWordHash>);

impl Memo {
    /// The most names that are kept, some hundred bytes each.
    const MOST: usize = 5_000;

    /// Whom a `name` was found to mean before, or else whom a `search` finds.
    pub(super) fn find(&mut self, name: &str, search: impl FnOnce() -> Vec<EntryId>) -> Vec<EntryId> {
        if let Some(known) = self.0.get(name) {
            return known.clone();
        }
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let found = search();
        self.0.insert(name.into(), found.clone());
        found
    }
}

/// What was found at places of texts, by what stands there.
struct Seen<T> {
    by_beginning: HashMap<u64, Vec<Place<T>>, BuildWordHash>,
    count: usize,
}

/// What was found at a place.
struct Place<T> {
    /// All that has a part in it.
    text: Box<str>,
    /// Whether it has one too that the text ends there.
    ends: bool,
    found: Option<Rc<T>>,
}

impl<T> Default for Seen<T> {
    fn default() -> Self {
        Self { by_beginning: HashMap::default(), count: 0 }
    }
}

impl<T> Seen<T> {
    /// The most places that are kept, some hundred bytes each.
    const MOST: usize = 20_000;
    /// The most that are kept of those that begin alike: they are compared one by one.
    const ALIKE: usize = 24;

    /// What was found at such a place before, or else what a `look` finds.
    fn find(&mut self, text: &str, at: usize, look: impl FnOnce() -> Looked<T>) -> Option<Rc<T>> {
        if !is_word_start(text, at) {
            return None;
        }
        let rest = &text[at..];
        let beginning = beginning(rest);
        let alike = self.by_beginning.get(&beginning).map_or(&[][..], Vec::as_slice);
        if let Some(place) = alike.iter().find(|place| place.is(rest)) {
            return place.found.clone();
        }
        let Looked { found, reach } = look();
        let found = found.map(Rc::new);
        if alike.len() < Self::ALIKE {
            self.keep(
                beginning,
                Place {
                    text: text[at..reach.min(text.len())].into(),
                    ends: reach > text.len(),
                    found: found.clone(),
                },
            );
        }
        found
    }

    fn keep(&mut self, beginning: u64, place: Place<T>) {
        if self.count >= Self::MOST {
            *self = Self::default();
        }
        self.count += 1;
        self.by_beginning.entry(beginning).or_default().push(place);
    }
}

impl<T> Place<T> {
    /// Whether `rest` of a text is such a place.
    fn is(&self, rest: &str) -> bool {
        rest.as_bytes().starts_with(self.text.as_bytes()) && (!self.ends || rest.len() == self.text.len())
    }
}

/// What tells most places apart: the English letters with which a text begins, eight at most, and the two bytes behind.
fn beginning(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take(8).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let word = bytes[..letters].iter().fold(0, |all, &letter| all << 8 | u64::from(letter));
    let behind = bytes[letters..].iter().take(2).fold(0, |all, &byte| all << 8 | u64::from(byte));
    word.rotate_left(17) ^ behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recalled_is_what_would_be_found() {
        let knowledge = Knowledge::built_in();
        let mut recall = Recall::default();
        let text = "Russia's U.S. U.S U.S.A. Russia. Russia Russian\n\nFederation Russian\nFederation Russian  Federation \
            New York New York-based New Yorkers’ U.N. Security Council's U.N. securities Lavrov’s Lavrovs Lavrov’ \
            Foreign Minister Foreign ministry Foreign  Minister's President-elect St. Petersburg 9/11 Commission \
            Bosnia & Herzegovina Bosnia and Herzegovina AT&T Sana'a Erdoğan Erdog\u{306}an U.S";
        for start in 0..2 {
            // The same words again, and as the end of a text.
            for end in (0..=text.len()).filter(|&end| text.is_char_boundary(end)) {
                let text = &text[..end];
                let from = if start == 0 { end.saturating_sub(40) } else { end.saturating_sub(9) };
                for at in (from..end).filter(|&at| text.is_char_boundary(at)) {
                    let place = &text[at..];
                    assert_eq!(
                        recall.name(&knowledge, text, at).as_deref(),
                        knowledge.longest(text, at).as_ref(),
                        "{place}"
                    );
                    assert_eq!(
                        recall.surname(&knowledge, text, at).as_deref(),
                        knowledge.longest_surname(text, at).as_ref(),
                        "{place}"
                    );
                    assert_eq!(
                        recall.title(&knowledge, text, at).as_deref(),
                        knowledge.longest_title(text, at).as_ref(),
                        "{place}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_full_begins_anew() {
        let mut seen = Seen::<usize>::default();
        for number in 0..=Seen::<usize>::MOST {
            let text = format!("{number} ");
            let found = seen.find(&text, 0, || Looked { found: Some(number), reach: text.len() });
            assert_eq!(found.as_deref(), Some(&number));
        }
        assert_eq!(seen.count, 1);
    }
}
