//! Those of the briefing whom a title and a surname mean though the knowledge has somebody else of both: "Minister Tavares" of a
//! heading, above a text on another state's minister of that name.

use super::cast::Cast;
use super::fit::{fits, is_loose};
use super::phrase::{PersonName, Title};
use crate::briefing::{Nature, lexicon};
use crate::knowledge::EntryId;

impl Cast<'_> {
    /// Those of this surname, none of whom the knowledge has in the title's office, whom the briefing calls what the title does.
    /// A loose title of people in states that the briefing does not name leaves everybody whom it names itself.
    pub(super) fn own_namesakes(
        &self,
        same: &[usize],
        name: &PersonName,
        called: Option<&str>,
    ) -> Vec<usize> {
        let called = called.map(lexicon::small);
        let is_called = |&referent: &usize| {
            let called = called.as_deref();
            called.is_some_and(|called| self.callings[referent].iter().any(|calling| calling == called))
        };
        let is_unknown = |&referent: &usize| {
            let person = &self.referents[referent];
            person.nature == Nature::Person && person.candidates.is_empty()
        };
        let own: Vec<usize> = same.iter().copied().filter(is_unknown).collect();
        let far =
            name.title.as_ref().is_some_and(|title| is_loose(title) && !self.is_anybody_near(name, title));
        if far { own } else { own.into_iter().filter(is_called).collect() }
    }

    /// Whether one of the people whom the name may mean has the office in a state or body that the briefing names.
    fn is_anybody_near(&self, name: &PersonName, title: &Title) -> bool {
        let is_near = |&person: &EntryId| {
            let mut tenures = self.knowledge.person(person).tenures().filter(|tenure| fits(title, tenure));
            tenures.any(|tenure| self.is_about(tenure.of().id()))
        };
        name.people.iter().any(is_near)
    }
}
