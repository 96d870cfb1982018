//! Counterparts: who holds the same office elsewhere.

use super::cast::{Cast, Meant};
use super::fit::fits;
use super::phrase::{Time, Title};
use crate::knowledge::{EntryId, Kind, Role, TitleOf};
use crate::text::Span;

impl Cast<'_> {
    /// Who holds the same office elsewhere: "her Russian counterpart".
    pub(super) fn counterpart(&mut self, of: usize, countries: &[EntryId]) -> Option<Meant> {
        let &person = self.referents[of].candidates.first()?;
        let person = self.knowledge.person(person);
        let told = self.titles[of].as_ref();
        let held = person.tenures_on(self.on);
        let tenure = held.iter().find(|tenure| told.is_none_or(|told| fits(told, tenure))).or(held.first())?;
        let office = tenure.office().id();
        if countries.is_empty() {
            return self.colleague(of, office).map(Meant::from);
        }
        let offices = vec![TitleOf { office, of: None, role: Role::Title }];
        let span = Span::at(0);
        let title = Title { span, offices, of: countries.to_vec(), time: Time::Now };
        self.holder(&title).filter(|meant| meant.referent != of)
    }

    /// Who holds the same office elsewhere, of those named so far the last: "her counterpart".
    fn colleague(&self, of: usize, office: EntryId) -> Option<usize> {
        let holds = |&referent: &usize| {
            self.referents[referent].candidates.first().is_some_and(|&entry| {
                entry.kind() == Kind::Person
                    && self
                        .knowledge
                        .person(entry)
                        .tenures_on(self.on)
                        .iter()
                        .any(|tenure| tenure.office().id() == office)
            })
        };
        (0..self.referents.len())
            .filter(|&referent| referent != of && self.last_mention(referent).is_some())
            .filter(holds)
            .max_by_key(|&referent| self.last_mention(referent))
    }
}
