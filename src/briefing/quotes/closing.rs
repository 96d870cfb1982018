//! How a paragraph ends, for the next one: who is still talking, whom it announces.

use super::attribution::{Findings, announcer};
use super::local::{LocalAttribution, LocalQuote};
use super::phrase::Phrase;
use super::unit::{Clause, Kind, Outer};
use super::words::{Role, look_up};
use crate::briefing::{AttributionRule, QuoteKind};
use crate::text::Span;

/// How a paragraph ends.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Closing {
    /// It ends in a colon.
    pub(super) colon: bool,
    /// Its last quotation is not closed.
    pub(super) open: bool,
    /// Its last sentence tells of an interview, a letter, a statement.
    pub(super) occasion: bool,
    /// The last one to speak in it.
    pub(super) speaker: Option<LocalAttribution>,
    /// The subject of its last sentence, if that ends in a colon or tells of an occasion.
    pub(super) subject: Option<Span>,
    /// The paragraph ends in the words of that speaker, or in the tag that names him.
    pub(super) speaking: bool,
    /// It is a line that heads what people wrote whom nobody names: "Readers' comments".
    pub(super) remarks: bool,
    /// It ends in a question that the speaker asks in so many words, so that the next to speak is somebody else.
    pub(super) asks: bool,
}

/// How the paragraph ends.
pub(super) fn closing(outer: &Outer<'_>, findings: &Findings, sentence_quote: &[(usize, usize)]) -> Closing {
    let last = outer.sentences.last().copied();
    let colon = outer.units.last().is_some_and(|unit| unit.kind == Kind::Colon);
    if let Some(name) = clipped(outer) {
        return Closing { colon: true, subject: Some(name), ..Closing::default() };
    }
    let leads_in = |speaker: Span| LocalAttribution { speaker, cue: None, rule: AttributionRule::LeadIn };
    if let Some(speaker) = last.and_then(|sentence| prelude(outer, sentence)) {
        let speaker = Some(leads_in(outer.span(speaker.first, speaker.head)));
        return Closing { colon: true, speaker, ..Closing::default() };
    }
    let occasion = last.is_some_and(|sentence| {
        (sentence.first..sentence.end).any(|at| outer.is(at, Role::VENUE.or(Role::SPEECH_NOUN)))
    });
    // Only where something is announced or came up does its subject tell whose words follow.
    let sender = last.filter(|_| colon).and_then(|sentence| sender(outer, sentence));
    let subject = sender.or_else(|| {
        let sentence = last.filter(|_| colon || occasion)?;
        outer.sentence_subject(sentence.first, sentence.end)
    });
    // "Doe was calm. As Roe wrote in his memo:" announces the words of Roe.
    let announces = last.filter(|_| colon).and_then(|sentence| announcer(outer, sentence, findings));
    let announced = announces.map(|speaker| leads_in(outer.span(speaker.first, speaker.end)));
    let speaking = is_speaking(findings, sentence_quote);
    Closing {
        colon,
        occasion,
        open: outer.marks.last().is_some_and(|mark| !mark.closed),
        speaker: announced.or_else(|| {
            let last = sentence_quote.iter().rev().find(|(first, end)| end > first);
            last.and_then(|&(_, end)| findings.quotes[end - 1].attribution)
        }),
        subject: subject.map(|phrase| outer.span(phrase.first, phrase.head)),
        speaking,
        remarks: heads_remarks(outer),
        asks: speaking && asks(outer, findings),
    }
}

/// Whether a paragraph ends in somebody's own words: after reported speech a new quotation may be anybody's. "“...,” she said,
/// referring to the storm" still does.
fn is_speaking(findings: &Findings, sentence_quote: &[(usize, usize)]) -> bool {
    sentence_quote.last().is_some_and(|&(first, end)| {
        let speaker = |quote: &LocalQuote| quote.attribution.map(|one| one.speaker);
        let quotes = &findings.quotes[first..end];
        let last = quotes.last().and_then(speaker);
        quotes.iter().any(|quote| quote.kind != QuoteKind::Indirect && last == speaker(quote))
    })
}

/// Whether whoever spoke last asks: `“...?” Roe asked.`
fn asks(outer: &Outer<'_>, findings: &Findings) -> bool {
    let question = outer.marks.last().is_some_and(|mark| mark.closed && outer.last_inside(mark) == Some('?'));
    let attribution = findings.quotes.last().and_then(|quote| quote.attribution);
    let cue = attribution.and_then(|attribution| attribution.cue).filter(|_| question);
    let verb = cue.and_then(|cue| cue.of(outer.text).rsplit(' ').next());
    verb.is_some_and(|verb| look_up(verb).role.is(Role::ASKS))
}

/// "Readers' comments", "Letters to the editor": a line without a stop, of what somebody wrote.
fn heads_remarks(outer: &Outer<'_>) -> bool {
    const LONGEST: usize = 6;
    let end = outer.units.len();
    let line = end <= LONGEST && (0..end).all(|at| matches!(outer.kind(at), Some(Kind::Word | Kind::Other)));
    line && (0..end).any(|at| {
        outer.is(at, Role::REMARKS) && (at + 1 == end || outer.is(at + 1, Role::PREPOSITION.or(Role::TO)))
    })
}

/// "From | Andrea Doe | writing in the Herald:", "More from | the report:".
fn sender(outer: &Outer<'_>, sentence: Clause) -> Option<Phrase> {
    let from = (sentence.first..sentence.end.min(sentence.first + 2)).find(|&at| {
        outer.kind(at) == Some(Kind::Word) && matches!(outer.word(at), "From" | "from" | "Via")
    })?;
    outer.phrase_from(from + 1, sentence.end).filter(|_| !outer.has_main_verb(from, sentence.end))
}

/// "Sen. Ann Doe (R-Bergen) in the Harbour Herald: Why we need a bridge": whose the clipping below is.
fn clipped(outer: &Outer<'_>) -> Option<Span> {
    /// Names, their parties and the paper take so many units at most.
    const REACH: usize = 24;
    let end = outer.units.len();
    let colon = (0..end.min(REACH)).find(|&at| outer.kind(at) == Some(Kind::Colon))?;
    let published = (0..colon).find(|&at| ["in", "on", "for"].iter().any(|word| outer.is_word(at, word)))?;
    let named = |at: usize| {
        matches!(outer.kind(at), Some(Kind::Aside | Kind::Comma | Kind::Stop))
            || outer.units[at].capital && !outer.is(at, Role::DETERMINER.or(Role::WH))
    };
    let name = (0..published)
        .find(|&at| matches!(outer.kind(at), Some(Kind::Aside | Kind::Comma)))
        .unwrap_or(published);
    let paper = |at: usize| outer.units[at].capital || outer.is(at, Role::DETERMINER.or(Role::PREPOSITION));
    let clipped = name > 1
        && (0..published).all(named)
        && published + 1 < colon
        && (published + 1..colon).all(paper)
        && colon + 2 < end
        && !outer.has_quote(0, colon);
    clipped.then(|| outer.span(0, name))
}

/// "Doe went on to praise the crews.", "Doe was blunt.": whoever a short sentence says is about to speak, though it does not say
/// what.
fn prelude(outer: &Outer<'_>, sentence: Clause) -> Option<Phrase> {
    const LONGEST: usize = 10;
    let Clause { first, end } = sentence;
    if end - first > LONGEST || outer.has_quote(first, end) || outer.kind(end - 1) != Some(Kind::Stop) {
        return None;
    }
    let subject = outer.sentence_subject(first, end).filter(|&subject| outer.has_voice(subject.into()))?;
    let verb = (subject.head..end).find(|&at| !outer.is(at, Role::ADVERB))?;
    let is = |at: usize, words: [&str; 2]| words.iter().any(|word| outer.is_word(at, word));
    let goes_on =
        is(verb, ["continued", "continues"]) || is(verb, ["went", "goes"]) && is(verb + 1, ["on", "further"]);
    let told = (verb + 1..end)
        .any(|at| outer.is(at, Role::SPEECH_NOUN.or(Role::VENUE)) || outer.units[at].cue.is_some());
    let frank = outer.is(verb, Role::BE) && (verb + 1..end).any(|at| outer.is(at, Role::FRANK));
    (goes_on && told || frank).then_some(subject)
}
