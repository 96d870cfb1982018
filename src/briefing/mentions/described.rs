//! Treaties that are not named but described: "a strategic arms reduction treaty", "the peace deal".

use super::cast::Cast;
use crate::briefing::{Nature, Referent};
use crate::knowledge::{EntryId, Stage};
use crate::text::Span;

impl Cast<'_> {
    /// The treaty that a description means; nothing where none of those it may mean was begun by then, or the
    /// briefing speaks of other countries.
    pub(super) fn described(
        &mut self,
        words: &str,
        treaties: &[EntryId],
        pending: Option<Span>,
    ) -> Option<usize> {
        let known = treaties.iter().filter_map(|treaty| self.by_entry.get(treaty)).copied();
        let known = known.max_by_key(|&referent| self.last[referent]);
        let referent = match known {
            Some(referent) => referent,
            None => self.first_described(words, treaties, pending)?,
        };
        let may_be_pending =
            self.referents[referent].candidates.first().is_some_and(|&treaty| self.may_be_pending(treaty));
        let referent_pending = &mut self.referents[referent].pending;
        *referent_pending = referent_pending.or(pending.filter(|_| may_be_pending));
        Some(referent)
    }

    fn first_described(&mut self, words: &str, treaties: &[EntryId], pending: Option<Span>) -> Option<usize> {
        let says_where = words.contains(char::is_uppercase);
        let mut candidates: Vec<EntryId> = treaties
            .iter()
            .copied()
            .filter(|&treaty| self.is_begun(treaty) && (says_where || self.is_of_places(treaty)))
            .collect();
        self.knowledge.rank_described(&mut candidates, self.on);
        if pending.is_some() {
            candidates.sort_by_key(|&treaty| !self.may_be_pending(treaty));
        }
        let name = self.knowledge.entry(*candidates.first()?).name().to_owned();
        Some(self.add(Referent { name, candidates, ..Referent::of(Nature::Treaty) }))
    }

    /// Whether somebody had begun to work on the treaty by the briefing's days.
    fn is_begun(&self, treaty: EntryId) -> bool {
        let mut events = self.knowledge.treaty(treaty).events();
        events.next().is_none_or(|event| event.on.earliest() <= self.on.end())
    }

    /// Whether the treaty may have been in the making on one of the briefing's days.
    fn may_be_pending(&self, treaty: EntryId) -> bool {
        self.is_begun(treaty) && self.knowledge.treaty(treaty).status(self.on.start()).stage < Stage::Signed
    }

    /// Whether the briefing names half of the parties of a treaty of few, two where they are more; those of a treaty
    /// of all the world need not be named.
    fn is_of_places(&self, treaty: EntryId) -> bool {
        const FEW: usize = 12;
        const ENOUGH: usize = 2;
        let parties: Vec<EntryId> = self.knowledge.treaty(treaty).parties().map(|party| party.id()).collect();
        let named = parties.iter().filter(|party| self.places.contains(party)).count();
        parties.is_empty() || parties.len() > FEW || named >= parties.len().div_ceil(2).min(ENOUGH)
    }
}
