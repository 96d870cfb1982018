//! Profiles of paragraphs, read step by step.

use std::ops::Range;

use super::super::date::is_dated_head;
use super::super::structure::{Beginning, clock};
use super::super::token::Token;
use super::super::{Content, Paragraph};
use super::ahead::looks_ahead;
use super::countries_named::countries_named;
use super::cues::Cues;
use super::fields::Told;
use super::furniture::{is_caption, is_dateline, is_headline};
use super::greeting::greets;
use super::handover::hands_over;
use super::lead_in::{Kind, lead_in};
use super::letters::key;
use super::numbering::Numbering;
use super::opening::opening;
use super::page_line::is_page_line;
use super::people::{people, surnames};
use super::phrase::phrases;
use super::profile::{Counted, Profile};
use super::prospect::prospects;
use super::sentence::Sentence;
use super::speakers::Speakers;
use super::subject::subject;
use super::telling::{Tally, Telling};
use super::terms::{Occurrence, occurrences};
use super::word::{Word, words_of_all};
use crate::text::BlockKind;

/// So many paragraphs are read together: their words are still at hand for the last step.
const TOGETHER: usize = 32;

/// The profiles of paragraphs; what nobody asked for before is read now.
pub(super) fn profiles(paragraphs: &[Paragraph]) -> Vec<&Profile> {
    let contents = || paragraphs.iter().map(|paragraph| &*paragraph.content);
    let unread: Vec<&Content> = contents().filter(|content| content.profile.get().is_none()).collect();
    unread.chunks(TOGETHER).for_each(read);
    contents().map(|content| content.profile.get().expect("all are read")).collect()
}

fn read<'c>(contents: &[&'c Content]) {
    let texts: Vec<(&str, &[Token])> =
        contents.iter().map(|content| (content.text(), &*content.tokens)).collect();
    let words = words_of_all(&texts);
    let mut words = &*words;
    let draft = |content: &&'c Content| {
        let own = words.split_off(..content.tokens.len()).expect("each token has its word");
        Draft::new(content, own)
    };
    let mut drafts: Vec<Draft> = contents.iter().map(draft).collect();
    let mut room = Room::default();
    for step in Draft::STEPS {
        drafts.iter_mut().for_each(|draft| step(draft, &mut room));
    }
    for draft in drafts {
        // Another thread may have read it, and the same.
        draft.content.profile.get_or_init(|| draft.profile);
    }
}

/// A profile that is being read.
struct Draft<'c> {
    content: &'c Content,
    text: &'c str,
    tokens: &'c [Token],
    words: &'c [Word],
    tally: Tally,
    speakers: Speakers,
    profile: Profile,
}

/// Room for what is known of a paragraph only while it is read.
#[derive(Default)]
struct Room {
    phrases: Vec<Range<usize>>,
    /// Which terms it has.
    terms: Numbering,
}

impl<'c> Draft<'c> {
    /// What is read of a paragraph, in this order. Each step is taken for all paragraphs before the next: so what takes it is
    /// still at hand in the processor for the next paragraph, where it would not be behind all other steps.
    const STEPS: [fn(&mut Self, &mut Room); 6] = [
        Self::read_terms,
        Self::read_phrases,
        Self::read_opening,
        Self::read_first_sentence,
        Self::read_kind,
        Self::read_people,
    ];

    fn new(content: &'c Content, words: &'c [Word]) -> Self {
        let (text, tokens) = (content.text(), &*content.tokens);
        let lead_in = lead_in(text, tokens);
        let own = content.sentences.iter().find(|one| one.end > lead_in.length);
        let (tally, time) = (Tally::of(tokens, words), clock(text));
        let own_text = tokens.get(lead_in.length).map_or("", |first| &text[first.span.start()..]);
        let profile = Profile {
            lead_in,
            first_end: own.map_or(tokens.len(), |one| one.end),
            sentences: content.sentences.len(),
            quotes: tally.marks > 0,
            words: tally.words,
            reports: content.quotes.speakers().next().is_some(),
            rule: tally.words == 0 && Beginning::of(content).is_rule(),
            timed: time.is_some(),
            only_time: time == Some(text.len()),
            greets: greets(own_text, tally.words),
            hands_over: lead_in.kind != Kind::Question && hands_over(text, &tally),
            item: content.block.kind == BlockKind::Item || begins_with_dash(text, tokens),
            ..Profile::default()
        };
        Self { content, text, tokens, words, tally, speakers: Speakers::of(content), profile }
    }

    fn read_terms(&mut self, room: &mut Room) {
        let profile = &mut self.profile;
        profile.occurrences = occurrences(self.text, self.tokens, self.words, profile.lead_in.length);
        profile.terms = counted(&mut profile.occurrences, profile.first_end, &mut room.terms);
        profile.countries = countries_named(self.content, &profile.terms, &profile.occurrences);
        profile.told = Told::by(&profile.occurrences);
    }

    fn read_phrases(&mut self, room: &mut Room) {
        let (profile, found) = (&mut self.profile, &mut room.phrases);
        phrases(self.text, self.tokens, self.words, found);
        profile.subject = subject(self.tokens, self.words, found, profile.first_end);
        let start = profile.lead_in.length;
        let own = found.drain(..).filter(|phrase| phrase.start >= start);
        profile.prospects = prospects(self.content, self.words, &self.speakers, &profile.occurrences, own);
    }

    fn read_opening(&mut self, _: &mut Room) {
        self.profile.opening = opening(self.text, self.tokens, self.words, self.profile.lead_in);
    }

    fn read_first_sentence(&mut self, _: &mut Room) {
        let Profile { lead_in, first_end, .. } = self.profile;
        let first = lead_in.length.min(first_end)..first_end;
        let sentence = Sentence::new(self.text, &self.tokens[first.clone()], &self.words[first]);
        self.profile.first_word = if sentence.len() == 0 { 0 } else { key(sentence.text(0)) };
        self.profile.cues = Cues::of(&sentence);
        self.profile.ahead = looks_ahead(&sentence);
    }

    fn read_kind(&mut self, _: &mut Room) {
        let (text, tokens, words) = (self.text, self.tokens, self.words);
        let profile = &mut self.profile;
        let is_plain = !profile.item && !profile.opening.turns() && profile.lead_in.length == 0;
        let count = self.tally.words;
        profile.caption =
            is_plain && is_caption(text, tokens, words, count) || is_page_line(text, words, count);
        profile.headline = is_plain && profile.sentences == 1 && is_headline(tokens, words, count);
        profile.dateline = is_dateline(text, tokens, words) || is_dated_head(&self.content.block);
        profile.telling = Telling::of(self.content, words, &self.tally, profile.first_end);
    }

    fn read_people(&mut self, _: &mut Room) {
        let profile = &mut self.profile;
        profile.named = people(self.content, &self.speakers);
        let named = profile.named.iter().copied();
        profile.people = surnames(named.clone());
        profile.recalled = surnames(named.filter(|person| person.is_recalled));
    }
}

fn begins_with_dash(text: &str, tokens: &[Token]) -> bool {
    let first = tokens.first().map(|first| first.span.of(text));
    matches!(first, Some("-" | "–" | "—" | "•" | "*" | "·"))
}

/// The distinct terms, each where it first stands; tells each occurrence which of them it is.
fn counted(found: &mut [Occurrence], first_end: usize, numbering: &mut Numbering) -> Vec<Counted> {
    let mut terms: Vec<Counted> = Vec::with_capacity(found.len());
    numbering.begin_anew(found.len());
    for one in found {
        let number = numbering.of(one.term);
        if number == terms.len() {
            let Occurrence { term, weight, fields, country, .. } = *one;
            terms.push(Counted { term, count: 0.0, weight, fields, country, opens: false });
        }
        one.counted = number as u32;
        terms[number].count += 1.0;
        terms[number].opens |= one.token < first_end;
    }
    terms
}
