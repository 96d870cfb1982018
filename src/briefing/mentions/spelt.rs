//! Full names in another spelling than the knowledge has: "Gennadii Zyuganov", "Franz Muentefering".

use super::recognise::Recogniser;
use crate::knowledge::{EntryId, fold, sound, surname_of, without_particles, without_possessive};

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
        let mut people: Vec<EntryId> = [surname, bare]
            .into_iter()
            .flat_map(|surname| self.knowledge.surnamed_like(surname))
            .filter(|&person| self.sounds_like(given, surname, person))
            .collect();
        people.sort_unstable();
        people.dedup();
        people.truncate(if people.len() == 1 { 1 } else { 0 });
        people
    }

    /// Whether a name of somebody's sounds so: all given names that are written, and the surname. Members of parliaments
    /// have too many namesakes.
    fn sounds_like(&self, given: &str, surname: &str, person: EntryId) -> bool {
        const HARDLY_KNOWN: u8 = 9;
        let person = self.knowledge.person(person);
        let of_note = person.tenures().any(|tenure| tenure.office().rank() < HARDLY_KNOWN);
        of_note
            && std::iter::once(person.name()).chain(person.aliases()).any(|name| {
                let known = surname_of(name);
                let first = name.strip_suffix(known).map_or("", str::trim_end);
                sound(without_particles(known)) == sound(without_particles(surname))
                    && fold(first).split(' ').count() == fold(given).split(' ').count()
                    && sound(first) == sound(given)
            })
    }
}
