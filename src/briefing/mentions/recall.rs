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
    /// By the beginning of what stands there: the place met last, counted from 1.
    last: HashMap<u64, u32, BuildWordHash>,
    places: Vec<Place<T>>,
    /// What stands at all places, one behind the other.
    texts: String,
}

/// What was found at a place.
struct Place<T> {
    /// The first bytes of all that has a part in it.
    head: Head,
    /// Where all that has a part in it begins in the texts.
    start: u32,
    /// How many bytes that is.
    len: u32,
    /// Whether it has a part too that the text ends there.
    ends: bool,
    /// The place that was met before and begins alike, counted from 1; 0 is none.
    before: u32,
    found: Option<Rc<T>>,
}

impl<T> Default for Seen<T> {
    fn default() -> Self {
        Self { last: HashMap::default(), places: Vec::new(), texts: String::new() }
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
        let head = Head::of(rest.as_bytes());
        let beginning = head.beginning();
        let mut alike = 0;
        let mut next = self.last.get(&beginning).copied().unwrap_or_default();
        while let Some(place) = next.checked_sub(1).map(|place| &self.places[place as usize]) {
            if self.is_at(place, head, rest) {
                return place.found.clone();
            }
            (alike, next) = (alike + 1, place.before);
        }
        let Looked { found, reach } = look();
        let found = found.map(Rc::new);
        if alike < Self::ALIKE {
            self.keep(beginning, rest, reach - at, found.clone());
        }
        found
    }

    /// Whether `rest` of a text, which begins with `head`, is such a place.
    fn is_at(&self, place: &Place<T>, head: Head, rest: &str) -> bool {
        let len = place.len as usize;
        let whole = || self.texts.as_bytes()[place.start as usize..][..len] == rest.as_bytes()[..len];
        head.first(len) == place.head
            && rest.len() >= len
            && (len <= Head::LEN || whole())
            && (!place.ends || rest.len() == len)
    }

    /// Keeps what was found where `rest` of a text stands, of which that tells so far.
    fn keep(&mut self, beginning: u64, rest: &str, reach: usize, found: Option<Rc<T>>) {
        if self.places.len() >= Self::MOST {
            *self = Self::default();
        }
        let (known, ends) = (&rest[..reach.min(rest.len())], reach > rest.len());
        let head = Head::of(known.as_bytes());
        let (start, len) = (self.texts.len() as u32, known.len() as u32);
        self.texts.push_str(known);
        let before = self.last.insert(beginning, self.places.len() as u32 + 1).unwrap_or_default();
        self.places.push(Place { head, start, len, ends, before, found });
    }
}

/// The first bytes of a text, filled with zeros where it is shorter.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Head(u128);

impl Head {
    const LEN: usize = 16;

    fn of(bytes: &[u8]) -> Self {
        let head = bytes.first_chunk().copied().unwrap_or_else(|| {
            let mut head = [0; Self::LEN];
            head[..bytes.len()].copy_from_slice(bytes);
            head
        });
        Self(u128::from_le_bytes(head))
    }

    /// Only its first `len` bytes.
    const fn first(self, len: usize) -> Self {
        if len < Self::LEN { Self(self.0 & ((1 << (8 * len)) - 1)) } else { self }
    }

    /// What tells most places apart: the first word, with the point of a short form ("U.S.", "Gen."), and the two bytes
    /// behind. More would tell places apart at which the same was found, for the same reasons.
    fn beginning(self) -> u64 {
        const SHORT_FORM: usize = 5;
        let bytes = self.0.to_le_bytes();
        let of_word =
            |(at, byte): (usize, &u8)| byte.is_ascii_alphanumeric() || *byte == b'.' && at < SHORT_FORM;
        let word = bytes.iter().enumerate().take_while(|&each| of_word(each)).count();
        let Self(told) = self.first(word + 2);
        (told as u64).rotate_left(17) ^ (told >> 64) as u64
    }
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
        assert_eq!(seen.places.len(), 1);
    }
}
