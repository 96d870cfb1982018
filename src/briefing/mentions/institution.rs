//! What every state has and the knowledge need not list: "the Yemeni government", "Yemen's Interior Ministry", "the
//! government of Yemen"; and "the Interior Ministry" of the only state that a briefing names.

use super::cast::Cast;
use super::phrase::{Naming, Part};
use super::recognise::Recogniser;
use crate::briefing::lexicon::{self, Institution};
use crate::briefing::referent::OfState;
use crate::briefing::{Nature, Referent};
use crate::knowledge::{Entry, EntryId, Kind, Role};
use crate::text::Span;

/// What every state has, as it stands in a text.
pub(super) struct Read {
    what: &'static Institution,
    /// The token behind it.
    end: usize,
}

impl Recogniser<'_> {
    /// What every state has, from token `at`: "Interior Ministry".
    pub(super) fn institution_at(&self, at: usize) -> Option<Read> {
        const MOST_WORDS: usize = 5;
        if !self.lexeme(at).opens_institution() {
            return None;
        }
        let joined = (at + 1..self.tokens.len().min(at + MOST_WORDS))
            .take_while(|&next| self.adjoins(next) && self.is_word(next))
            .count();
        let ends = (at + 1..=at + 1 + joined).rev();
        ends.into_iter().find_map(|end| {
            let words = self.span(at, end).of(self.text).to_lowercase();
            Some(Read { what: lexicon::institution(&words)?, end })
        })
    }

    /// An institution of these states, whose phrase begins at byte `from` and names it from token `at` on: the token to
    /// go on from.
    pub(super) fn institution_of(&mut self, from: usize, at: usize, of: &[EntryId]) -> Option<usize> {
        let read = self.institution_at(at).filter(|read| !self.is_of_another(read.end))?;
        let states: Vec<EntryId> = of.iter().copied().filter(|of| of.kind() == Kind::Country).collect();
        if states.is_empty() {
            return None;
        }
        let first = self.token_at(from);
        // "Yemeni government officials said": the government is named, and says nothing.
        let part = if self.is_person_noun(read.end) { Part::Object } else { self.part(first, read.end) };
        let span = Span::new(from, self.end_before(read.end));
        Some(self.push_institution(span, &read, states, part))
    }

    /// An institution from token `at` of the states that the last phrase names: "Yemen's Interior Ministry".
    pub(super) fn institution_owned(&mut self, at: usize) -> Option<usize> {
        let of = self.countries_named(self.found.len() - 1);
        self.institution_of(self.start(at), at, &of)
    }

    /// "government of Yemen", or an institution that stands alone, from token `at`.
    pub(super) fn institution(&mut self, at: usize) -> Option<usize> {
        let read = self.institution_at(at)?;
        let article = usize::from(self.word(read.end + 1) == "the");
        let state = read.end + 1 + article;
        let belongs = self.adjoins(read.end) && self.word(read.end) == "of" && self.adjoins(state);
        if belongs && let Some((states, end)) = self.state_at(state) {
            let part = self.part(at, end);
            // The state goes on to be named for itself.
            return Some(self.push_institution(self.span(at, read.end), &read, states, part));
        }
        let capitals = (at..read.end).all(|at| self.is_capitalised(at) || self.word(at) == "of");
        if belongs || !capitals || !read.what.alone || self.is_of_another(read.end) {
            return None;
        }
        let part = self.part(at, read.end);
        Some(self.push_institution(self.span(at, read.end), &read, Vec::new(), part))
    }

    fn push_institution(&mut self, span: Span, read: &Read, of: Vec<EntryId>, part: Part) -> usize {
        let nearby =
            if of.is_empty() { self.adjectives_before(self.token_at(span.start())) } else { Vec::new() };
        self.push(span, Naming::Institution { what: read.what, of, nearby }, part);
        read.end
    }

    /// The states that adjectives before token `at` name, in its sentence.
    fn adjectives_before(&self, at: usize) -> Vec<EntryId> {
        let first = self.sentences.get(self.sentence).map_or(at, |sentence| sentence.first);
        let names = (first..at).filter_map(|token| self.lookups.name(token));
        let named = names.flat_map(|named| &named.entries);
        let adjectives = named.filter(|(_, role)| *role == Role::Adjective);
        let mut states: Vec<EntryId> = adjectives.map(|&(entry, _)| entry).collect();
        states.sort_unstable();
        states.dedup();
        states
    }

    /// The states that are named at token `at`, and the token behind.
    fn state_at(&self, at: usize) -> Option<(Vec<EntryId>, usize)> {
        let named = self.lookups.name(at)?;
        let is_state =
            |&&(entry, role): &&(EntryId, Role)| entry.kind() == Kind::Country && role == Role::Name;
        let states: Vec<EntryId> = named.entries.iter().filter(is_state).map(|&(entry, _)| entry).collect();
        let end = self.token_from(at, self.start(at) + named.len);
        (!states.is_empty()).then_some((states, end))
    }

    /// Whether what stands from token `at` on makes something else of the name before it: "Senate Foreign Relations
    /// Committee", "Air Force One".
    fn is_of_another(&self, at: usize) -> bool {
        if !self.adjoins(at) {
            return false;
        }
        self.is_capitalised(at) && self.lookups.name(at).is_none()
    }

    /// Whether token `at` says of somebody what they are: "officials".
    fn is_person_noun(&self, at: usize) -> bool {
        let word = if self.adjoins(at) { self.word(at) } else { "" };
        lexicon::is_person_noun(word) || lexicon::is_person_noun(word.strip_suffix('s').unwrap_or(word))
    }
}

impl Cast<'_> {
    /// What is meant by an institution of one of these states, or of the state that the briefing names if there are none.
    pub(super) fn institution(
        &mut self,
        what: &'static Institution,
        of: &[EntryId],
        nearby: &[EntryId],
    ) -> Option<usize> {
        if of.is_empty()
            && let Some(known) = self.institution_named(what)
        {
            return Some(known);
        }
        let state = self
            .state_meant(of)
            .or_else(|| if nearby.is_empty() { None } else { self.state_meant(nearby) })?;
        let of_state = OfState { what, state };
        if let Some(listed) = of_state.listed(self.knowledge, self.on) {
            return Some(self.thing(&[listed]));
        }
        let Entry::Country(country) = self.knowledge.entry(state) else { return None };
        let name = format!("{} {}", country.adjective(), what.names[0]);
        let referent = self.stranger(&name, None);
        self.referents[referent].institution = Some(of_state);
        Some(referent)
    }

    /// The institution of this kind that was named last.
    fn institution_named(&self, what: &Institution) -> Option<usize> {
        let is_same = |referent: &Referent| {
            referent.nature == Nature::Body && referent.institution.is_some_and(|of| of.what == what)
        };
        let same = (0..self.referents.len()).filter(|&index| is_same(&self.referents[index]));
        same.max_by_key(|&index| self.last[index])
    }

    /// The one state of these that was there at the time, or that the briefing names.
    fn state_meant(&self, of: &[EntryId]) -> Option<EntryId> {
        let named = self.places.iter().filter(|place| place.kind() == Kind::Country).copied();
        let all: Vec<EntryId> = if of.is_empty() { named.collect() } else { of.to_vec() };
        let alive: Vec<EntryId> = all.into_iter().filter(|&state| self.is_alive(state)).collect();
        if let [one] = alive.as_slice() {
            return Some(*one);
        }
        let mut told = alive.into_iter().filter(|state| !of.is_empty() && self.places.contains(state));
        told.next().filter(|_| told.next().is_none())
    }
}
