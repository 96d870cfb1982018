//! Offices in the state that somebody leads: "his foreign minister", "Merkel's finance minister".

use super::cast::{Cast, Meant};
use super::phrase::{Naming, Phrase, Time, Title, Which};
use super::recognise::Recogniser;
use super::title::WrittenTitle;
use crate::briefing::lexicon;
use crate::knowledge::{EntryId, Kind, Knowledge, Role, TitleOf};

impl Recogniser<'_> {
    /// Whether a title that names no state is of the owner's, whom the phrase `owner` names: somebody, not a thing. Not what
    /// somebody else is said to be or to have been: "as Obama's secretary of state".
    pub(super) fn is_of_owner(&self, owner: usize, read: &WrittenTitle) -> bool {
        let Phrase { naming, span, .. } = &self.found[owner];
        let first = self.token_at(span.start());
        let names_somebody = matches!(naming, Naming::Pronoun(_) | Naming::Person(_) | Naming::Role(_))
            && !first.checked_sub(1).is_some_and(|before| lexicon::leads_to_what_one_is(self.word(before)));
        let is_office = |title: &Title| {
            title.which == Which::Any
                && title.time == Time::Now
                && one_of_a_kind(title, self.knowledge).any(|named| named.role == Role::Title)
        };
        names_somebody && read.of.is_empty() && read.title.as_ref().is_some_and(is_office)
    }
}

impl Cast<'_> {
    /// Who holds an office, one of a kind, in the state that `owner` leads on the briefing's days.
    pub(super) fn holder_under_leader(&mut self, owner: usize, title: &Title) -> Option<Meant> {
        let state = self.state_led_by(owner)?;
        let offices = one_of_a_kind(title, self.knowledge).cloned().collect();
        let title = Title { offices, of: vec![state], which: Which::Any, ..title.clone() };
        self.holder(&title).filter(|meant| meant.referent != owner && meant.or.is_none())
    }

    fn state_led_by(&self, referent: usize) -> Option<EntryId> {
        let &person = self.referents[referent].candidates.first()?;
        if person.kind() != Kind::Person {
            return None;
        }
        self.led_by(person).find(|of| of.kind() == Kind::Country)
    }
}

/// The offices that a title may stand for and that one alone holds in a state.
fn one_of_a_kind<'t>(title: &'t Title, knowledge: &Knowledge) -> impl Iterator<Item = &'t TitleOf> {
    title.offices.iter().filter(|named| !knowledge.office(named.office).held_by_many())
}
