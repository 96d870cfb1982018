//! Under which names an entry is found.

use super::super::fold::{Case, is_particle};
use super::super::gate::{Opening, Question, Writing};
use super::super::id::EntryId;
use super::super::index::Index;
use super::super::keys::{self, Key};
use super::super::posting::{Posting, Role};
use super::super::surname::{surname_within, without_particles};
use super::sounds::Sounds;
use std::collections::BTreeMap;

/// The index while it grows: key to postings, and what surnames sound like.
#[derive(Default)]
pub(super) struct Names {
    postings: BTreeMap<Vec<u8>, Vec<Posting>>,
    pub(super) sounds: Sounds,
}

impl Names {
    /// A key under which the entry is found.
    fn key(&mut self, key: Key<'_>, entry: EntryId) {
        let Some(folded) = key.spelling.folded().filter(|folded| !folded.is_empty()) else { return };
        let posting = Posting { entry, role: key.role, case: key.case };
        let postings = self.postings.entry([&[key.index], folded.as_bytes()].concat()).or_default();
        match postings.iter_mut().find(|other| other.entry == posting.entry) {
            // What is also written small is found either way: "Six-Party Talks", "six-party talks".
            Some(other) if other.role == posting.role && posting.case == Case::Any => *other = posting,
            // The plainest role stays: a name is better than a name made of one.
            Some(other) if other.role <= posting.role => {}
            Some(other) => *other = posting,
            None => postings.push(posting),
        }
    }

    /// A name of a country, treaty, body or place.
    pub(super) fn name(&mut self, name: &str, entry: EntryId, role: Role) {
        keys::of_thing(name, role, |key| self.key(key, entry));
    }

    /// The description of a treaty.
    pub(super) fn description(&mut self, description: &str, entry: EntryId) {
        keys::of_description(description, |key| self.key(key, entry));
    }

    /// One of a person's names, and the shorter forms that follow from it.
    pub(super) fn person(&mut self, name: &str, surname: Option<&str>, entry: EntryId) {
        keys::of_full_name(name, surname, |key| self.key(key, entry));
        keys::of_surname_in(name, surname, |key| self.key(key, entry));
        self.sound(surname_within(name, surname), entry);
    }

    /// What the data say a surname is.
    pub(super) fn surname(&mut self, surname: &str, entry: EntryId) {
        keys::of_surname(surname, |key| self.key(key, entry));
        self.sound(surname, entry);
    }

    fn sound(&mut self, surname: &str, person: EntryId) {
        self.sounds.add(surname, person);
        self.sounds.add(without_particles(surname), person);
    }

    pub(super) fn title(&mut self, title: &str, office: EntryId) {
        keys::of_title(title, |key| self.key(key, office));
    }

    pub(super) fn short_title(&mut self, title: &str, office: EntryId) {
        keys::of_short_title(title, |key| self.key(key, office));
    }

    /// How the names begin that a text is searched for.
    pub(super) fn openings(&self) -> Vec<Question> {
        let mut found = Vec::new();
        for (key, postings) in &self.postings {
            let name = std::str::from_utf8(&key[1..]).expect("a key is a byte and a folded name");
            let Some((opening, second)) = Opening::of_name(name) else { continue };
            found.push((key[0], Writing::Capital, opening, second));
            let first = name.split(' ').next().unwrap_or(name);
            let small = |posting: &Posting| match posting.case {
                Case::Any => true,
                Case::Words => is_particle(first),
                Case::Initial | Case::Capitals | Case::CapitalsOrInitial => false,
            };
            if postings.iter().any(small) {
                found.push((key[0], Writing::Small, opening, second));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// The index, of a blob of so many people.
    pub(super) fn finish(self, people: u32) -> Index {
        let postings = self.postings.into_iter().map(|(key, mut postings)| {
            postings.sort_by_key(|posting| (posting.role, posting.entry));
            (key, postings)
        });
        Index::of(&postings.collect::<Vec<_>>(), people)
    }
}
