//! Treaties that are not named but described: "a strategic arms reduction treaty", "the peace deal".

use super::cast::Cast;
use super::phrase::Making;
use crate::briefing::{Nature, Referent};
use crate::knowledge::{EntryId, Kind, Stage};

impl Cast<'_> {
    /// The treaty that a description means; nothing where none of those it may mean was begun by then, or the
    /// briefing speaks of other countries.
    pub(super) fn described(
        &mut self,
        words: &str,
        treaties: &[EntryId],
        making: Option<Making>,
    ) -> Option<usize> {
        let in_the_making: Vec<EntryId> = match making {
            Some(_) => treaties.iter().copied().filter(|&treaty| self.may_be_pending(treaty)).collect(),
            None => Vec::new(),
        };
        if in_the_making.is_empty() {
            return match making {
                // "Nearing agreement on an arms treaty" speaks of none that was signed before.
                Some(making) if making.is_new => None,
                // "Will sign their peace accord" speaks of none that few have signed; the world's may be joined later.
                Some(making) if making.is_unsigned => {
                    let is_open = |&treaty: &EntryId| self.parties(treaty).are_the_world();
                    let open: Vec<EntryId> = treaties.iter().copied().filter(is_open).collect();
                    self.among(words, &open)
                }
                _ => self.among(words, treaties),
            };
        }
        let referent = self.among(words, &in_the_making)?;
        let pending = &mut self.referents[referent].pending;
        *pending = pending.or(making.map(|making| making.words));
        Some(referent)
    }

    /// The one of these treaties that the briefing named last, or else those that fit its days and its countries.
    fn among(&mut self, words: &str, treaties: &[EntryId]) -> Option<usize> {
        let known = treaties.iter().filter_map(|treaty| self.by_entry.get(treaty)).copied();
        if let Some(referent) = known.max_by_key(|&referent| self.last[referent]) {
            return Some(referent);
        }
        let mut candidates: Vec<EntryId> =
            treaties.iter().copied().filter(|&treaty| self.is_begun(treaty)).collect();
        let is_alive = |&treaty: &EntryId| self.knowledge.treaty(treaty).is_alive(self.on);
        if candidates.iter().any(is_alive) {
            candidates.retain(is_alive);
        } else {
            candidates.retain(|&treaty| self.is_remembered(treaty));
        }
        let alone = candidates.len() == 1;
        let says_where = words.contains(char::is_uppercase);
        candidates.retain(|&treaty| {
            self.is_of_places(treaty)
                || self.is_near(treaty) && (says_where || alone && self.is_among_parties(treaty))
        });
        self.knowledge.rank_described(&mut candidates, self.on);
        let name = self.knowledge.entry(*candidates.first()?).name().to_owned();
        Some(self.add(Referent { name, candidates, ..Referent::of(Nature::Treaty) }))
    }

    /// Whether somebody had begun to work on the treaty by the briefing's days.
    fn is_begun(&self, treaty: EntryId) -> bool {
        let mut events = self.knowledge.treaty(treaty).events();
        events.next().is_none_or(|event| event.on.earliest() <= self.on.end())
    }

    /// Whether a treaty that is over ended so lately that it still goes by what it is.
    fn is_remembered(&self, treaty: EntryId) -> bool {
        const YEARS: i32 = 3;
        let ended = self.knowledge.treaty(treaty).status(self.on.start()).event;
        ended.is_some_and(|event| {
            i32::from(event.on.latest().year()) + YEARS >= i32::from(self.on.start().year())
        })
    }

    /// Whether the treaty may have been in the making on one of the briefing's days.
    fn may_be_pending(&self, treaty: EntryId) -> bool {
        self.is_begun(treaty) && self.knowledge.treaty(treaty).status(self.on.start()).stage < Stage::Signed
    }

    /// Whether the briefing names the countries of a treaty: both of two, two of several, or the one that it is called
    /// after; those of a treaty of all the world need not be named.
    fn is_of_places(&self, treaty: EntryId) -> bool {
        const ENOUGH: usize = 2;
        let parties = self.parties(treaty);
        let subject = || self.knowledge.treaty(treaty).subject();
        let names_subject = || subject().is_some_and(|subject| self.places.contains(&subject.id()));
        parties.are_the_world()
            || parties.named > 0 && (parties.named >= parties.all.min(ENOUGH) || names_subject())
    }

    /// Whether the briefing names a party of a treaty of few.
    fn is_near(&self, treaty: EntryId) -> bool {
        let parties = self.parties(treaty);
        parties.are_the_world() || parties.named > 0
    }

    /// Whether no country but its parties is named: one of them is enough then, where no other treaty is described so.
    fn is_among_parties(&self, treaty: EntryId) -> bool {
        let treaty = self.knowledge.treaty(treaty);
        let is_party = |place: EntryId| treaty.parties().any(|party| party.id() == place);
        self.places.iter().filter(|place| place.kind() == Kind::Country).all(|&place| is_party(place))
    }

    /// Of a state and those who fought it only the state counts.
    fn parties(&self, treaty: EntryId) -> Parties {
        let treaty = self.knowledge.treaty(treaty);
        let mut parties: Vec<EntryId> = treaty.parties().map(|party| party.id()).collect();
        let is_state = |party: &&EntryId| party.kind() == Kind::Country;
        if parties.iter().filter(is_state).count() == 1 && treaty.kind() == "peace" {
            parties.retain(|party| party.kind() == Kind::Country);
        }
        let named = parties.iter().filter(|party| self.places.contains(party)).count();
        Parties { all: parties.len(), named }
    }
}

/// How many parties a treaty has, and how many of them the briefing names.
#[derive(Clone, Copy)]
struct Parties {
    all: usize,
    named: usize,
}

impl Parties {
    /// Whether they are so many that the treaty is nobody's own.
    const fn are_the_world(self) -> bool {
        self.all == 0 || self.all > FEW
    }
}

/// Up to how many parties a treaty is theirs rather than the world's.
const FEW: usize = 12;
