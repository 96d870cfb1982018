//! What the knowledge has at the tokens of one paragraph, each looked for once, however many rules ask.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::recall::Recall;
use crate::briefing::lexeme::Lexeme;
use crate::briefing::{Token, TokenKind};
use crate::knowledge::{Beginnings, Gates, Knowledge, Named, Title};

/// What the knowledge has at each token.
pub(in crate::briefing) struct Lookups<'p> {
    text: &'p str,
    tokens: &'p [Token],
    knowledge: &'p Knowledge,
    pub(super) recall: &'p RefCell<Recall>,
    places: Vec<Place>,
    found: Vec<Found>,
}

/// What is told of a token without a search.
#[derive(Clone, Copy)]
struct Place {
    /// What may begin there.
    begins: Beginnings,
    /// Whether a phrase may begin there, or it is a mark.
    of_note: bool,
    /// Where in all that is found its own stands, if a name or a title may begin there.
    found: u32,
}

/// What was found at one token.
#[derive(Default)]
struct Found {
    name: OnceCell<Option<Rc<Named>>>,
    title: OnceCell<Option<Rc<Title>>>,
}

/// Room for what is told of the tokens of a paragraph, to be used for one after another.
#[derive(Default)]
pub(in crate::briefing) struct LookupRoom {
    places: Vec<Place>,
    found: Vec<Found>,
}

impl<'p> Lookups<'p> {
    pub(in crate::briefing) fn new(
        text: &'p str,
        tokens: &'p [Token],
        lexemes: &[Lexeme],
        (knowledge, gates): (&'p Knowledge, &Gates<'_>),
        recall: &'p RefCell<Recall>,
        room: LookupRoom,
    ) -> Self {
        let LookupRoom { mut places, found: mut founds } = room;
        let mut found = 0;
        let place = |(token, lexeme): (&Token, &Lexeme)| {
            let begins = match token.kind {
                TokenKind::Word => lexeme.beginnings(text, token, gates),
                TokenKind::Number => gates.beginnings(text, token.span.start()),
                _ => Beginnings::default(),
            };
            let place = Place { begins, of_note: may_begin_phrase(token.kind, *lexeme, begins), found };
            found += u32::from(begins.name() || begins.title());
            place
        };
        places.clear();
        places.extend(tokens.iter().zip(lexemes).map(place));
        founds.clear();
        founds.extend((0..found).map(|_| Found::default()));
        Self { text, tokens, knowledge, recall, places, found: founds }
    }

    /// Leaves its room to the next paragraph.
    pub(in crate::briefing) fn leave(self) -> LookupRoom {
        LookupRoom { places: self.places, found: self.found }
    }

    /// The first token from `at` on at which a phrase may begin or that is a mark.
    pub(super) fn next_of_note(&self, at: usize) -> Option<usize> {
        let rest = self.places.get(at..)?;
        rest.iter().position(|place| place.of_note).map(|further| at + further)
    }

    /// What may begin at token `at`; nothing beyond the end.
    pub(super) fn begins(&self, at: usize) -> Beginnings {
        self.places.get(at).map_or(Beginnings::default(), |place| place.begins)
    }

    /// The longest name at token `at`.
    pub(super) fn name(&self, at: usize) -> Option<&Named> {
        if !self.begins(at).name() {
            return None;
        }
        let look = || self.recall.borrow_mut().name(self.knowledge, self.text, self.start(at));
        self.found_at(at).name.get_or_init(look).as_deref()
    }

    /// The longest title at token `at`.
    pub(super) fn title(&self, at: usize) -> Option<&Title> {
        if !self.begins(at).title() {
            return None;
        }
        let look = || self.recall.borrow_mut().title(self.knowledge, self.text, self.start(at));
        self.found_at(at).title.get_or_init(look).as_deref()
    }

    /// The longest description of a treaty at token `at`.
    pub(super) fn description(&self, at: usize) -> Option<Named> {
        let begins = self.begins(at).description();
        begins.then(|| self.knowledge.longest_description(self.text, self.start(at))).flatten()
    }

    /// The longest surname at token `at`.
    pub(super) fn surname(&self, at: usize) -> Option<Rc<Named>> {
        let look = || self.recall.borrow_mut().surname(self.knowledge, self.text, self.start(at));
        self.begins(at).surname().then(look).flatten()
    }

    fn found_at(&self, at: usize) -> &Found {
        &self.found[self.places[at].found as usize]
    }

    fn start(&self, at: usize) -> usize {
        self.tokens[at].span.start()
    }
}

/// Whether a phrase may begin with a token, as is true of few: not with a number or a word in small letters that begins no
/// name, no title, no description, and that no rule looks for. Marks open and close quotations.
fn may_begin_phrase(kind: TokenKind, lexeme: Lexeme, begins: Beginnings) -> bool {
    let named = || begins.name() || begins.title() || begins.description();
    match kind {
        TokenKind::Mark => true,
        TokenKind::Word => !lexeme.is_plain() || named(),
        TokenKind::Number => named(),
        TokenKind::Possessive | TokenKind::Stop | TokenKind::Punctuation => false,
    }
}
