//! People whom the words only say what they are: "a spokesman for the bank", "his daughter". A pronoun behind them is theirs, and
//! not somebody's who was named before.

use super::bearer::calling;
use super::phrase::{Naming, Part, Phrase};
use crate::briefing::quotes::look_up;
use crate::briefing::{Content, lexicon};
use crate::knowledge::Gender;
use crate::text::Span;

/// Somebody whom nobody names. Spans count bytes of the paragraph's prose.
#[derive(Debug)]
pub(in crate::briefing) struct Unnamed {
    /// "a spokesman for the bank"
    pub(super) words: Span,
    /// As far as the words tell.
    pub(super) gender: Option<Gender>,
    /// The sentence they stand in, counted within the paragraph.
    pub(super) sentence: usize,
}

impl Unnamed {
    /// Those who say something in a paragraph, and those who are somebody's and open a sentence, in order.
    pub(in crate::briefing) fn of(paragraph: &Content) -> Vec<Self> {
        let phrases = &paragraph.phrases;
        let speakers = paragraph.quotes.speakers();
        let speakers = speakers.filter(|&words| is_speaker(paragraph, words) && !is_phrase(paragraph, words));
        let owned = phrases.iter().filter_map(|phrase| owned(paragraph, phrase));
        let new = paragraph.sentences.iter().filter_map(|sentence| brought_in(paragraph, sentence.span));
        let mut found: Vec<Span> =
            speakers.chain(owned).chain(new).filter(|&words| !has_name(paragraph, words)).collect();
        found.sort_unstable();
        found.dedup_by_key(|words| words.start());
        let text = paragraph.text();
        let told = |words: Span| Self {
            words,
            gender: gender_of(words.of(text)),
            sentence: paragraph.sentence_at(words.start()).unwrap_or_default(),
        };
        found.into_iter().map(told).collect()
    }
}

/// What a role or a noun tells of the gender of its bearer.
pub(super) fn gender_of(words: &str) -> Option<Gender> {
    match words.rsplit(' ').next() {
        Some("man" | "boy" | "gentleman") => Some(Gender::Male),
        Some("woman" | "girl" | "lady") => Some(Gender::Female),
        _ => calling(words).and_then(lexicon::person_noun_gender),
    }
}

fn is_speaker(paragraph: &Content, words: Span) -> bool {
    let words = words.of(paragraph.text());
    let first = words.split(' ').next().unwrap_or_default();
    let counts = |word: &str| matches!(&*lexicon::small(word), "one" | "another");
    let opens = lexicon::determiner(first).is_some() || counts(first);
    let owned = words.split(' ').any(|word| word.ends_with("'s") || word.ends_with("’s"));
    (opens || owned) && calling(words).is_some() && !words.contains(" and ")
}

/// Whether a phrase begins there that names somebody, or may: it is met for itself.
fn is_phrase(paragraph: &Content, words: Span) -> bool {
    let is_somebody = |naming: &Naming| {
        matches!(naming, Naming::Role(_) | Naming::Bearer { .. } | Naming::Counterpart(_) | Naming::Person(_))
    };
    begun_at(paragraph, words.start())
        .any(|phrase| is_somebody(&phrase.naming) && phrase.span.end() <= words.end())
}

/// The phrases that begin at an offset.
fn begun_at(paragraph: &Content, offset: usize) -> impl Iterator<Item = &Phrase> {
    paragraph.phrases_from(offset).iter().take_while(move |phrase| phrase.span.start() == offset)
}

/// "His daughter" of a sentence that begins so.
fn owned(paragraph: &Content, owner: &Phrase) -> Option<Span> {
    const LONGEST: usize = 3;
    let is_owner = matches!(owner.naming, Naming::Pronoun(_)) && owner.part == Part::Owner;
    let opens = paragraph.sentences.get(owner.sentence)?.span.start() == owner.span.start();
    if !is_owner || !opens {
        return None;
    }
    let text = paragraph.text();
    let mut end = owner.span.end();
    for _ in 0..LONGEST {
        let rest = text[end..].strip_prefix(' ')?;
        let word = rest.split(|char: char| !char.is_alphanumeric() && char != '-').next()?;
        if !word.starts_with(char::is_lowercase) {
            return None;
        }
        end += 1 + word.len();
        if lexicon::is_person_noun(word) {
            return Some(Span::new(owner.span.start(), end));
        }
    }
    None
}

/// "An old man" and "The widow of a sailor" of a sentence that begins so, and "a teacher" of "In Sfax, where rain has begun, a
/// teacher said ...": whoever a sentence brings in; not "a careful man" of "Doe, a careful man, said".
fn brought_in(paragraph: &Content, sentence: Span) -> Option<Span> {
    const LONGEST: usize = 4;
    let text = sentence.of(paragraph.text());
    let breaks = text.match_indices(", ").filter(|&(at, _)| {
        let before = text[..at].rsplit(' ').next().unwrap_or_default();
        before.starts_with(char::is_lowercase) || before.len() == at
    });
    let is_met = |first: usize| begun_at(paragraph, first).next().is_none();
    let mut starts = std::iter::once(0).chain(breaks.map(|(at, comma)| at + comma.len()));
    let phrase = |start: usize| {
        let mut words = text[start..].split(' ').scan(start, |next, word| {
            let at = *next;
            *next += word.len() + 1;
            Some((at, word))
        });
        let article = words.next().map_or("", |(_, word)| word);
        // "A Western diplomat": what stands in front of a noun may be a name.
        let (at, noun) = words.take(LONGEST).enumerate().find_map(|(nth, (at, word))| {
            let ends = nth > 0 && !word.starts_with(char::is_lowercase);
            (ends || lexicon::is_person_noun(word) || look_up(word).is_folk()).then_some((at, word))
        })?;
        let (first, end) = (sentence.start() + start, sentence.start() + at + noun.len());
        let goes_on = text.get(at + noun.len()..).is_some_and(|rest| {
            let next = rest.strip_prefix(' ').and_then(|rest| rest.chars().next());
            let told = matches!(article, "A" | "An" | "a" | "an")
                || article == "The"
                    && (rest.starts_with(" of ") || rest.starts_with(" who "))
                    && is_met(first);
            told && next.is_some_and(char::is_lowercase) && !rest.starts_with(" and ")
        });
        (noun.starts_with(char::is_lowercase) && goes_on).then(|| Span::new(first, end))
    };
    starts.find_map(phrase)
}

/// Whether a name tells who it is: "his deputy, Ann Doe, said", "the Russian envoy Ivan Petrov".
fn has_name(paragraph: &Content, words: Span) -> bool {
    const LONGEST_JOINT: usize = 2;
    let text = paragraph.text();
    let in_full = |phrase: &&Phrase| matches!(&phrase.naming, Naming::Person(name) if !name.full.is_empty());
    let from = paragraph.phrases_from(words.start()).iter();
    let near = from.take_while(|phrase| phrase.span.start() <= words.end() + LONGEST_JOINT);
    near.filter(in_full).any(|name| {
        let within = words.encloses(name.span) && name.part != Part::Owner && {
            let before = text[words.start()..name.span.start()].trim_end();
            !lexicon::is_preposition(before.rsplit(' ').next().unwrap_or_default())
        };
        let behind = name.span.start() >= words.end()
            && matches!(&text[words.end()..name.span.start()], " " | ", " | " (");
        within || behind
    })
}
