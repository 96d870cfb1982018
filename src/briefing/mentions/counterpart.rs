//! Counterparts: who holds the same office elsewhere.

use super::cast::{Cast, Meant};
use super::fit::fits;
use super::phrase::{Time, Title, Which};
use crate::knowledge::{EntryId, Kind, Role, Tenure, TitleOf};
use crate::text::Span;

impl<'k> Cast<'k> {
    /// Who holds the same office elsewhere: "her Russian counterpart". Without a country it is whoever of the cast
    /// does, the last one named first: "her counterpart".
    pub(super) fn counterpart(&mut self, of: usize, countries: &[EntryId]) -> Option<Meant> {
        let tenure = self.office_spoken_of(of)?;
        let (office, home) = (tenure.office().id(), tenure.of().id());
        let named = TitleOf { office, of: None, role: Role::Title };
        let title = Title {
            span: Span::at(0),
            offices: vec![named],
            of: countries.to_vec(),
            which: Which::Any,
            time: Time::Now,
            is_common: false,
        };
        if !countries.is_empty() {
            return self.holder(&title).filter(|meant| meant.referent != of);
        }
        let elsewhere = |&other: &usize| {
            other != of
                && self.may_hold(other, &title)
                && self.office_spoken_of(other).is_some_and(|tenure| tenure.of().id() != home)
        };
        let mut found: Vec<usize> = (0..self.referents.len()).filter(elsewhere).collect();
        found.sort_by_key(|&referent| std::cmp::Reverse(self.last_mention(referent)));
        let &referent = found.first()?;
        Some(Meant { referent, or: found.get(1).copied() })
    }

    /// The office that somebody of the cast holds on the briefing's days: the one of their title, if they hold it.
    fn office_spoken_of(&self, referent: usize) -> Option<Tenure<'k>> {
        let &person = self.referents[referent].candidates.first()?;
        if person.kind() != Kind::Person {
            return None;
        }
        let held = self.knowledge.person(person).tenures_on(self.on);
        let told = self.titles[referent].as_ref();
        let of_title = held.iter().find(|tenure| told.is_some_and(|told| fits(told, tenure))).copied();
        of_title.or(held.first().copied())
    }
}
