//! Names that the knowledge has with another word for their state or their body: "United States Army" for "US Army",
//! "Labour Party" for "Norwegian Labour Party" in a story of Norway.

use super::cast::Cast;
use super::phrase::Naming;
use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::knowledge::{Entry, EntryId, Kind, Role};

impl Recogniser<'_> {
    /// What is meant by these states or bodies and the capitalised words from token `at` on, where the knowledge has it
    /// with another word for them; and the token behind it.
    pub(super) fn restated(&self, at: usize, owners: &[EntryId]) -> Option<(Vec<EntryId>, usize)> {
        const LONGEST: usize = 80;
        if !self.adjoins(at) || !self.is_capitalised(at) {
            return None;
        }
        let rest = &self.text[self.start(at)..];
        let rest = &rest[..rest.char_indices().map(|(at, _)| at).take_while(|&at| at <= LONGEST).last()?];
        owners.iter().find_map(|&owner| {
            self.words_for(owner).into_iter().find_map(|word| {
                let name = format!("{word} {rest}");
                let named = self.knowledge.longest(&name, 0).filter(|named| named.len > word.len())?;
                let is_its =
                    |&&(entry, role): &&(EntryId, Role)| role == Role::Name && self.belongs(entry, owner);
                let entries: Vec<EntryId> =
                    named.entries.iter().filter(is_its).map(|&(entry, _)| entry).collect();
                let end = self.token_from(at, self.start(at) + named.len - word.len() - 1);
                (!entries.is_empty()).then_some((entries, end))
            })
        })
    }

    /// What the knowledge calls "UN" and more, where the text has "United Nations" in full from token `at` on, and the name
    /// goes beyond token `known`: "United Nations Security Council Resolution 1718".
    pub(super) fn of_united_nations(&mut self, at: usize, known: usize) -> Option<usize> {
        if self.word(at) != "United" || self.word(at + 1) != "Nations" {
            return None;
        }
        let un: Vec<EntryId> = self.knowledge.named("United Nations").collect();
        let (entries, end) = self.restated(at + 2, &un).filter(|&(_, end)| end > known)?;
        let part = self.part(at, end);
        self.push(self.span(at, end), Naming::Thing(entries), part);
        Some(end)
    }

    /// A treaty whose body stands before it, from token `at` to `known`: "EU Lisbon Treaty"; the token behind it.
    pub(super) fn treaty_of(&mut self, at: usize, known: usize, bodies: &[EntryId]) -> Option<usize> {
        let only_bodies = !bodies.is_empty() && bodies.iter().all(|body| body.kind() == Kind::Body);
        if !only_bodies || !self.adjoins(known) {
            return None;
        }
        let named = self.lookups.name(known)?;
        let is_treaty = |&(entry, role): &(EntryId, Role)| entry.kind() == Kind::Treaty && role == Role::Name;
        if !named.entries.iter().all(is_treaty) {
            return None;
        }
        let entries = named.entries.iter().map(|&(entry, _)| entry).collect();
        let end = self.token_from(known, self.start(known) + named.len);
        let part = self.part(at, end);
        self.push(self.span(at, end), Naming::Thing(entries), part);
        Some(end)
    }

    /// The words by which names begin with a state or a body: "US", "American"; "UN".
    fn words_for(&self, owner: EntryId) -> Vec<&str> {
        match self.knowledge.entry(owner) {
            Entry::Country(country) => country.adjectives().collect(),
            Entry::Body(body) => body.acronyms().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a thing is a state's, or may be a body's.
    fn belongs(&self, entry: EntryId, owner: EntryId) -> bool {
        match self.knowledge.entry(entry) {
            Entry::Body(body) => {
                owner.kind() == Kind::Body || body.country().is_some_and(|country| country.id() == owner)
            }
            Entry::Treaty(_) => owner.kind() == Kind::Body,
            _ => false,
        }
    }
}

impl Cast<'_> {
    /// What a name of these entries means in the briefing: of several those of the states that it names, and of a name
    /// that stands for one of another state, those that are called so in the states that it names.
    pub(super) fn named_thing(&mut self, name: &str, entries: &[EntryId]) -> Option<usize> {
        let may_be_another = lexicon::is_shared(name) || lexicon::tells_only_at_home(name);
        if entries.len() == 1 && !may_be_another {
            return Some(self.thing(entries));
        }
        let (at_home, others): (Vec<EntryId>, Vec<EntryId>) =
            entries.iter().copied().partition(|&entry| self.is_at_home(entry));
        if !at_home.is_empty() {
            return Some(self.thing(&at_home));
        }
        if lexicon::tells_only_at_home(name) {
            return None;
        }
        let (abroad, of_world): (Vec<EntryId>, Vec<EntryId>) =
            others.into_iter().partition(|&entry| self.home(entry).is_some());
        if of_world.is_empty()
            && let namesakes = self.namesakes(name)
            && !namesakes.is_empty()
        {
            return Some(self.thing(&namesakes));
        }
        // "The Senate" of a text that names Brazil, and nothing American, is not the American one.
        if of_world.is_empty() && lexicon::is_shared(name) && self.names_other_states_alone(&abroad) {
            return None;
        }
        let listed: Vec<EntryId> = of_world.into_iter().chain(abroad).collect();
        Some(self.thing(&listed))
    }

    /// Whether the briefing names states, and nothing of those to which these belong but parliaments, which may be others'.
    fn names_other_states_alone(&self, entries: &[EntryId]) -> bool {
        let homes: Vec<EntryId> = entries.iter().filter_map(|&entry| self.home(entry)).collect();
        let is_parliament = |place: EntryId| match self.knowledge.entry(place) {
            Entry::Body(body) => body.kind() == "parliament",
            _ => false,
        };
        let is_theirs = |&place: &EntryId| {
            !is_parliament(place) && self.home(place).is_some_and(|home| homes.contains(&home))
        };
        self.places.iter().any(|place| place.kind() == Kind::Country) && !self.places.iter().any(is_theirs)
    }

    /// What a name that the knowledge lacks means in the states that the briefing names: "Socialist Party" in a story of
    /// France.
    pub(super) fn known_at_home(&mut self, name: &str) -> Option<usize> {
        let namesakes = self.namesakes(name);
        (!namesakes.is_empty()).then(|| self.thing(&namesakes))
    }

    /// Whether the briefing names the state of a body or a place, or a party of a treaty of few.
    fn is_at_home(&self, entry: EntryId) -> bool {
        const FEW: usize = 3;
        match self.knowledge.entry(entry) {
            Entry::Treaty(treaty) => {
                treaty.parties().count() <= FEW
                    && treaty.parties().any(|party| self.places.contains(&party.id()))
            }
            _ => self.home(entry).is_some_and(|home| self.places.contains(&home)),
        }
    }

    /// The bodies that are called so in the states that the briefing names: "Norwegian Labour Party" of "Labour Party".
    fn namesakes(&self, name: &str) -> Vec<EntryId> {
        const MOST_STATES: usize = 4;
        if !lexicon::is_shared(name) {
            return Vec::new();
        }
        let states: Vec<EntryId> =
            self.places.iter().copied().filter(|place| place.kind() == Kind::Country).collect();
        if states.len() > MOST_STATES {
            return Vec::new();
        }
        let mut found: Vec<EntryId> =
            states.into_iter().flat_map(|state| self.called_in(name, state)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn called_in(&self, name: &str, state: EntryId) -> Vec<EntryId> {
        let Entry::Country(country) = self.knowledge.entry(state) else { return Vec::new() };
        let names = country.adjectives().map(|adjective| format!("{adjective} {name}"));
        let names = names.chain([format!("{name} of {}", country.in_text())]);
        let is_its = |&entry: &EntryId| entry.kind() == Kind::Body && self.home(entry) == Some(state);
        names.flat_map(|name| self.knowledge.named(&name).filter(is_its).collect::<Vec<_>>()).collect()
    }

    /// The state that a body or a place belongs to.
    fn home(&self, entry: EntryId) -> Option<EntryId> {
        let country = match self.knowledge.entry(entry) {
            Entry::Body(body) => body.country(),
            Entry::Place(place) => place.country(),
            _ => None,
        };
        country.map(|country| country.id())
    }
}
