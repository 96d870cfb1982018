//! What topics need of one paragraph, computed once.

use std::ops::Range;

use super::super::Content;
use super::super::mentions::Naming;
use super::super::token::{Token, TokenKind};
use super::ahead::looks_ahead;
use super::cues::Cues;
use super::fields::{Fields, Told};
use super::furniture::{is_caption, is_headline};
use super::lead_in::{LeadIn, lead_in};
use super::letters::{Key, key};
use super::marks::Marks;
use super::opening::{Opening, opening};
use super::phrase::phrases;
use super::prospect::{Prospect, prospects};
use super::sentence::Sentence;
use super::subject::subject;
use super::telling::{Tally, Telling};
use super::terms::{Occurrence, Term, hash, occurrences};
use super::word::{Word, words};

/// One paragraph as topics see it.
#[derive(Clone, Debug)]
pub(in crate::briefing) struct Profile {
    /// What stands before its own words.
    pub(super) lead_in: LeadIn,
    /// Where its first sentence ends, the first that has words of its own, as a token.
    pub(super) first_end: usize,
    /// Its terms as they stand in it, from its own words on.
    pub(super) occurrences: Vec<Occurrence>,
    /// Its distinct terms, in the order in which they first stand in it.
    pub(super) terms: Vec<Counted>,
    /// How much its words tell of each field of meaning.
    pub(super) told: Told,
    /// Its noun phrases that may name a topic.
    pub(super) prospects: Vec<Prospect>,
    /// Its words.
    pub(super) words: usize,
    pub(super) opening: Opening,
    /// Its first word; 0 if it has none.
    pub(super) first_word: Key,
    /// What its first sentence tells by single words.
    pub(super) cues: Cues,
    /// Whether its first sentence tells of what is to come.
    pub(super) ahead: bool,
    /// The surnames of those it names, as hashes, ascending.
    pub(super) people: Vec<Term>,
    /// Those whom its first sentence calls by surname alone.
    pub(super) recalled: Vec<Term>,
    /// Whether it says where and when, and nothing else: "Vienna, 14 July 2015".
    pub(super) dateline: bool,
    /// Whether somebody's words are reported in it.
    pub(super) reports: bool,
    /// Whether it has quotation marks.
    pub(super) quotes: bool,
    /// What its first sentence speaks of, as a run of its tokens.
    pub(super) subject: Range<usize>,
    /// Whether it is no sentence: a caption, a credit, a name.
    pub(super) caption: bool,
    /// Whether it is a headline in capitals.
    pub(super) headline: bool,
    /// How many sentences it has.
    pub(super) sentences: usize,
    /// Whether it is a list item, by its kind or its dash.
    pub(super) item: bool,
    /// How it is told, as news stories are.
    pub(super) telling: Telling,
}

/// A term and how often it stands in the paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    pub(super) term: Term,
    pub(super) count: f32,
    pub(super) weight: f32,
    pub(super) fields: Fields,
    pub(super) country: bool,
    /// Whether it stands in the first sentence.
    pub(super) opens: bool,
}

impl Profile {
    /// The paragraph's, read when first asked for.
    pub(super) fn of(content: &Content) -> &Self {
        content.profile.get_or_init(|| Self::read(content))
    }

    fn read(content: &Content) -> Self {
        let (text, tokens) = (content.text(), &content.tokens);
        let lead_in = lead_in(text, tokens);
        let words = words(text, tokens);
        let tally = Tally::of(tokens, &words);
        let mut found = occurrences(text, tokens, &words, lead_in.length);
        let mut sentences = content.sentences.iter();
        let first_end = sentences.find(|one| one.end > lead_in.length).map_or(tokens.len(), |one| one.end);
        let terms = counted(&mut found, first_end);
        let first = lead_in.length.min(first_end)..first_end;
        let sentence = Sentence::new(text, &tokens[first.clone()], &words[first]);
        let phrases = phrases(text, tokens, &words);
        let subject = subject(tokens, &words, &phrases, first_end);
        let own = phrases.into_iter().filter(|phrase| phrase.start >= lead_in.length);
        let opening = opening(text, tokens, &words, lead_in);
        let item = content.block.kind == crate::text::BlockKind::Item
            || tokens
                .first()
                .is_some_and(|first| matches!(first.span.of(text), "-" | "–" | "—" | "•" | "*" | "·"));
        let is_plain = !item && !opening.turns() && lead_in.length == 0;
        let (people, recalled) = people(content);
        Self {
            lead_in,
            first_end,
            terms,
            told: Told::by(&found),
            quotes: tally.marks > 0,
            subject,
            caption: is_plain && is_caption(text, tokens, &words, tally.words),
            headline: is_plain && content.sentences.len() == 1 && is_headline(tokens, &words, tally.words),
            sentences: content.sentences.len(),
            prospects: prospects(content, &words, &found, own),
            words: tally.words,
            opening,
            first_word: if sentence.len() == 0 { 0 } else { key(sentence.text(0)) },
            cues: Cues::of(&sentence),
            ahead: looks_ahead(&sentence),
            people,
            recalled,
            dateline: is_dateline(text, tokens, &words),
            reports: content.quotes.speakers().next().is_some(),
            item,
            telling: Telling::of(content, &words, &tally, first_end),
            occurrences: found,
        }
    }
}

impl Profile {
    /// Whether it is one sentence of no more than so many words.
    pub(super) fn is_short_sentence(&self, most: usize) -> bool {
        self.sentences == 1
            && self.words <= most
            && !self.item
            && !self.opening.turns()
            && self.opening != Opening::Quotes
    }

    /// Where each term of what its first sentence speaks of stands among its terms.
    pub(super) fn of_subject(&self) -> impl Iterator<Item = usize> {
        let inside = self.occurrences.iter().filter(|one| self.subject.contains(&one.token));
        inside.map(|one| one.counted as usize)
    }
}

/// The surnames of those whom the paragraph names, and of those whom its first sentence calls by surname alone, as hashes,
/// ascending.
fn people(content: &Content) -> (Vec<Term>, Vec<Term>) {
    let (mut people, mut recalled) = (Vec::new(), Vec::new());
    for phrase in &content.phrases {
        if let Naming::Person(name) = &phrase.naming {
            let surname = hash(&name.surname);
            people.push(surname);
            if phrase.sentence == 0 && name.full.is_empty() {
                recalled.push(surname);
            }
        }
    }
    for some in [&mut people, &mut recalled] {
        some.sort_unstable();
        some.dedup();
    }
    (people, recalled)
}

/// The distinct terms, each where it first stands; tells each occurrence which of them it is.
fn counted(found: &mut [Occurrence], first_end: usize) -> Vec<Counted> {
    let mut terms: Vec<Counted> = Vec::with_capacity(found.len());
    // By the last bits of a term: which it is, counted from 1; where another stands there, it follows.
    let mut slots = vec![0_u32; (2 * found.len()).next_power_of_two()];
    let last = slots.len() - 1;
    for one in found {
        let mut slot = one.term as usize & last;
        while slots[slot] > 0 && terms[slots[slot] as usize - 1].term != one.term {
            slot = (slot + 1) & last;
        }
        if slots[slot] == 0 {
            let Occurrence { term, weight, fields, country, .. } = *one;
            terms.push(Counted { term, count: 0.0, weight, fields, country, opens: false });
            slots[slot] = terms.len() as u32;
        }
        one.counted = slots[slot] - 1;
        let counted = &mut terms[one.counted as usize];
        counted.count += 1.0;
        counted.opens |= one.token < first_end;
    }
    terms
}

/// Whether it says where and when, or which text of that day this is, and nothing else.
fn is_dateline(text: &str, tokens: &[Token], words: &[Word]) -> bool {
    const LONGEST: usize = 9;
    let word = |token: &Token| token.span.of(text);
    let names_place_or_day = |(token, told): (&Token, &Word)| match token.kind {
        TokenKind::Word => word(token).starts_with(char::is_uppercase) || told.is(Marks::TEXT),
        TokenKind::Number => true,
        TokenKind::Punctuation => matches!(word(token), "," | "/" | "(" | ")" | "-" | "–" | "—"),
        TokenKind::Stop | TokenKind::Mark | TokenKind::Possessive => false,
    };
    tokens.len() <= LONGEST
        && tokens.iter().zip(words).all(names_place_or_day)
        && words.iter().any(|word| word.is_named(Marks::MONTH))
        && tokens.iter().any(|token| token.kind == TokenKind::Number)
}

/// What is asked of the paragraphs of a plain text.
#[cfg(test)]
pub(super) fn of_text<T>(text: &str, ask: impl Fn(&[&Profile]) -> T) -> T {
    let briefing = super::topic::plain(text);
    let profiles: Vec<&Profile> =
        briefing.paragraphs.iter().map(|paragraph| Profile::of(&paragraph.content)).collect();
    ask(&profiles)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn is_dateline(text: &str) -> bool {
        let tokens = tokens(text);
        super::is_dateline(text, &tokens, &words(text, &tokens))
    }

    #[test]
    fn a_dateline_says_where_and_when() {
        for text in ["Vienna, 14 July 2015", "14 July 2015", "New York, March 3", "Desk note, 12 March 2014"]
        {
            assert!(is_dateline(text), "{text}");
        }
    }

    #[test]
    fn what_says_more_is_no_dateline() {
        for text in [
            "Vienna, 14 July 2015.",
            "Vienna",
            "Talks in Vienna, 14 July 2015",
            "Desk sold, 12 March 2014",
            "May 9 Parade of 2015 in Moscow",
        ] {
            assert!(!is_dateline(text), "{text}");
        }
    }
}
