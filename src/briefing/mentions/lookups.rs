//! What the knowledge has at the tokens of one paragraph, each looked for once, however many rules ask.

use std::cell::OnceCell;

use crate::briefing::{Token, TokenKind};
use crate::knowledge::{Beginnings, Knowledge, Named, Title};

/// What the knowledge has at each token.
pub(super) struct Lookups<'p> {
    text: &'p str,
    tokens: &'p [Token],
    knowledge: &'p Knowledge,
    /// What may begin at each token.
    begins: Vec<Beginnings>,
    /// Where in `found` each token's place is, for those at which a name or a title may begin.
    places: Vec<u32>,
    found: Vec<Found>,
}

/// What was found at one token.
#[derive(Default)]
struct Found {
    name: OnceCell<Option<Named>>,
    title: OnceCell<Option<Title>>,
}

impl<'p> Lookups<'p> {
    pub(super) fn new(text: &'p str, tokens: &'p [Token], knowledge: &'p Knowledge) -> Self {
        let gates = knowledge.gates();
        let begins = |token: &Token| match token.kind {
            TokenKind::Word | TokenKind::Number => gates.beginnings(text, token.span.start()),
            _ => Beginnings::default(),
        };
        let begins: Vec<Beginnings> = tokens.iter().map(begins).collect();
        let mut count = 0;
        let places = begins.iter().map(|begins| {
            let place = count;
            count += u32::from(begins.name() || begins.title());
            place
        });
        let places = places.collect();
        let found = (0..count).map(|_| Found::default()).collect();
        Self { text, tokens, knowledge, begins, places, found }
    }

    /// What may begin at token `at`; nothing beyond the end.
    pub(super) fn begins(&self, at: usize) -> Beginnings {
        self.begins.get(at).copied().unwrap_or_default()
    }

    /// The longest name at token `at`.
    pub(super) fn name(&self, at: usize) -> Option<&Named> {
        if !self.begins(at).name() {
            return None;
        }
        let look = || self.knowledge.longest(self.text, self.start(at));
        self.found[self.places[at] as usize].name.get_or_init(look).as_ref()
    }

    /// The longest title at token `at`.
    pub(super) fn title(&self, at: usize) -> Option<&Title> {
        if !self.begins(at).title() {
            return None;
        }
        let look = || self.knowledge.longest_title(self.text, self.start(at));
        self.found[self.places[at] as usize].title.get_or_init(look).as_ref()
    }

    /// The longest description of a treaty at token `at`.
    pub(super) fn description(&self, at: usize) -> Option<Named> {
        let begins = self.begins(at).description();
        begins.then(|| self.knowledge.longest_description(self.text, self.start(at))).flatten()
    }

    /// The longest surname at token `at`.
    pub(super) fn surname(&self, at: usize) -> Option<Named> {
        let begins = self.begins(at).surname();
        begins.then(|| self.knowledge.longest_surname(self.text, self.start(at))).flatten()
    }

    fn start(&self, at: usize) -> usize {
        self.tokens[at].span.start()
    }
}
