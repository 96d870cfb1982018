//! Whether an entry has a key, as its names say: what the index finds is only what may have it.

use super::blob::{Blob, Postings, Row};
use super::id::{EntryId, Kind};
use super::keys::{self, Key, Spelling};
use super::layers::row;
use super::layout::{Field, body, country, index, local_office, office, person, place, treaty};
use super::posting::Role;

/// A key that is asked for: the index that it is in, and the folded name.
#[derive(Clone, Copy)]
pub(super) struct Asked<'f> {
    pub(super) index: u8,
    pub(super) folded: &'f str,
}

impl Asked<'_> {
    fn is(self, key: Key<'_>) -> bool {
        key.index == self.index && key.spelling.is(self.folded)
    }

    /// Whether these postings are those of the key: of one key are all of them or none.
    pub(super) fn finds(self, blob: &Blob, mut postings: Postings<'_>) -> bool {
        postings.next().is_some_and(|posting| self.is_of(blob, posting.entry))
    }

    /// Whether an entry of this layer has the key.
    fn is_of(self, blob: &Blob, entry: EntryId) -> bool {
        let row = row(blob, entry);
        match entry.kind() {
            Kind::Country => self.is_of_country(row),
            Kind::Office => self.is_title(row, office::TITLES, office::SHORT_TITLES),
            Kind::LocalOffice => self.is_title(row, local_office::TITLES, local_office::SHORT_TITLES),
            Kind::Person => self.is_of_person(row),
            Kind::Treaty => {
                let mut described = row.texts(treaty::DESCRIPTIONS);
                let names = [row.text(treaty::NAME), row.text(treaty::OFFICIAL)];
                self.is_name_among(names.into_iter().chain(row.texts(treaty::ALIASES)), Role::Name)
                    || described.any(|words| self.any(|found| keys::of_description(words, found)))
            }
            Kind::Body => {
                let names = row.texts(body::ACRONYMS).chain(row.texts(body::ALIASES));
                self.is_name_among(std::iter::once(row.text(body::NAME)).chain(names), Role::Name)
            }
            Kind::Place => {
                let names = std::iter::once(row.text(place::NAME)).chain(row.texts(place::ALIASES));
                self.is_name_among(names, Role::Name)
            }
        }
    }

    fn is_of_country(self, row: Row<'_>) -> bool {
        let names = [row.text(country::NAME), row.text(country::LONG)];
        let capitals = std::iter::once(row.text(country::CAPITAL)).chain(row.texts(country::OTHER_CAPITALS));
        self.is_name_among(names.into_iter().chain(row.texts(country::ALIASES)), Role::Name)
            || self.is_name_among(row.texts(country::ADJECTIVES), Role::Adjective)
            || self.is_name_among(row.texts(country::PEOPLE), Role::People)
            || self.is_name_among(capitals, Role::Capital)
    }

    fn is_of_person(self, row: Row<'_>) -> bool {
        // Most are asked for by the name that comes first: then no other is read.
        let first = Spelling::FullName(row.text(person::NAME));
        if self.index == index::NAME && first.is(self.folded) {
            return true;
        }
        let mut others = row.texts(person::OTHER).skip(1);
        let surname = others.next().filter(|surname| !surname.is_empty());
        let mut names = std::iter::once(row.text(person::NAME)).chain(others);
        match self.index {
            index::NAME => names.any(|name| self.any(|found| keys::of_full_name(name, surname, found))),
            _ => {
                names.any(|name| self.any(|found| keys::of_surname_in(name, surname, found)))
                    || surname.is_some_and(|surname| self.any(|found| keys::of_surname(surname, found)))
            }
        }
    }

    fn is_title(self, row: Row<'_>, titles: Field, short_titles: Field) -> bool {
        row.texts(titles).any(|title| self.any(|found| keys::of_title(title, found)))
            || row.texts(short_titles).any(|title| self.any(|found| keys::of_short_title(title, found)))
    }

    fn is_name_among<'n>(self, mut names: impl Iterator<Item = &'n str>, role: Role) -> bool {
        names.any(|name| {
            keys::may_be_thing(name, self.folded) && self.any(|found| keys::of_thing(name, role, found))
        })
    }

    /// Whether it is one of these keys.
    fn any(self, keys: impl FnOnce(&mut dyn FnMut(Key<'_>))) -> bool {
        let mut is_one = false;
        keys(&mut |key| is_one = is_one || self.is(key));
        is_one
    }
}

#[cfg(test)]
mod tests {
    use super::super::Knowledge;
    use super::super::fold::fold;
    use super::*;

    fn found(knowledge: &Knowledge, index: u8, name: &str) -> Vec<EntryId> {
        knowledge.postings(index, &fold(name)).map(|posting| posting.entry).collect()
    }

    #[test]
    fn everybody_is_found_by_each_name_and_surname() {
        let knowledge = Knowledge::built_in();
        for id in knowledge.all(Kind::Person) {
            let person = knowledge.person(id);
            let is_full = |name: &&str| fold(name).contains(' ');
            for name in std::iter::once(person.name()).chain(person.aliases()).filter(is_full) {
                assert!(found(&knowledge, index::NAME, name).contains(&id), "{name}");
            }
            for surname in person.surnames().filter(|surname| !fold(surname).is_empty()) {
                assert!(found(&knowledge, index::SURNAME, surname).contains(&id), "{surname}");
            }
        }
    }

    #[test]
    fn every_title_is_found() {
        let knowledge = Knowledge::built_in();
        for id in knowledge.all(Kind::Office) {
            for title in knowledge.office(id).titles() {
                assert!(found(&knowledge, index::TITLE, title).contains(&id), "{title}");
            }
        }
    }

    #[test]
    fn every_country_is_found_by_all_that_names_it() {
        let knowledge = Knowledge::built_in();
        for id in knowledge.all(Kind::Country) {
            let row = knowledge.row(id);
            let capitals =
                std::iter::once(row.text(country::CAPITAL)).chain(row.texts(country::OTHER_CAPITALS));
            let names = row.texts(country::ADJECTIVES).chain(row.texts(country::PEOPLE)).chain(capitals);
            for name in names.filter(|name| !name.is_empty()) {
                assert!(found(&knowledge, index::NAME, name).contains(&id), "{name}");
            }
        }
    }

    #[test]
    fn what_nobody_is_called_finds_nobody() {
        let knowledge = Knowledge::built_in();
        for number in 0..5000 {
            let name = format!("Qx{number} Zw{number}");
            for index in [index::NAME, index::SURNAME, index::TITLE, index::DESCRIPTION] {
                assert!(found(&knowledge, index, &name).is_empty(), "{name}");
            }
        }
    }
}
