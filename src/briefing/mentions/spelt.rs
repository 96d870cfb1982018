//! Full names in another spelling than the knowledge has: "Gennadii Zyuganov", "Franz Muentefering".

use super::recognise::Recogniser;
use crate::knowledge::{
    EntryId, fold, has_sound, may_begin_with_sound, sound, surname_of, without_particles, without_possessive,
};

impl Recogniser<'_> {
    /// Who alone of those that the knowledge has sounds like the name of the tokens `at..end`, given name and surname.
    pub(super) fn spelt_otherwise(&self, at: usize, end: usize) -> Vec<EntryId> {
        // Short names sound like too many.
        const SHORTEST: usize = 4;
        let written = without_possessive(self.span(at, end).of(self.text));
        let surname = surname_of(written);
        let given = written.strip_suffix(surname).map_or("", str::trim_end);
        let long = |name: &str| name.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST;
        let bare = without_particles(surname);
        if given.contains('.') || !long(given) || !long(bare) {
            return Vec::new();
        }
        let mut recall = self.lookups.recall.borrow_mut();
        recall.spelt_otherwise.find(written, || self.sounding_alone(given, surname))
    }

    fn sounding_alone(&self, given: &str, surname: &str) -> Vec<EntryId> {
        let bare = without_particles(surname);
        let asked = Sounds { given: sound(given), words: words(given), surname: sound(bare) };
        let with_particles = (surname != bare).then(|| sound(surname));
        let surnames = with_particles.iter().chain([&asked.surname]);
        let mut people: Vec<EntryId> = surnames.flat_map(|surname| self.sounding(&asked, surname)).collect();
        people.sort_unstable();
        people.dedup();
        people.truncate(if people.len() == 1 { 1 } else { 0 });
        people
    }

    /// Whose surname has this sound and whose name sounds as asked: the latter leaves few.
    fn sounding(&self, asked: &Sounds, surname: &str) -> impl Iterator<Item = EntryId> {
        let may = self.knowledge.perhaps_surnamed_like(surname);
        let like = may.filter(|&person| self.sounds_like(asked, person));
        like.filter(move |&person| self.knowledge.person(person).has_surname_like(surname))
    }

    /// Whether a name of somebody's sounds so: all given names that are written, and the surname. Members of parliaments
    /// have too many namesakes.
    fn sounds_like(&self, asked: &Sounds, person: EntryId) -> bool {
        const HARDLY_KNOWN: u8 = 9;
        let person = self.knowledge.person(person);
        let is_asked = |name: &str| {
            let known = surname_of(name);
            let given = name.strip_suffix(known).map_or("", str::trim_end);
            has_sound(given, &asked.given)
                && words(given) == asked.words
                && has_sound(without_particles(known), &asked.surname)
        };
        let names = std::iter::once(person.name()).chain(person.aliases());
        let mut like = names.filter(|name| may_begin_with_sound(name, &asked.given)).peekable();
        like.peek().is_some()
            && person.tenures().any(|tenure| tenure.office().rank() < HARDLY_KNOWN)
            && like.any(is_asked)
    }
}

/// How a written name sounds.
struct Sounds {
    given: String,
    /// How many words its given names are.
    words: usize,
    /// That of the surname without its particles.
    surname: String,
}

fn words(name: &str) -> usize {
    fold(name).split(' ').count()
}
