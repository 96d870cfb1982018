//! What one paragraph alone tells of its quotes.

use std::ops::Range;

use super::attribution::{Findings, Label, Speaker, attribute, dated_signer, signer, signer_inside};
use super::closing::{Closing, closing};
use super::dateline::without_dateline;
use super::marks::{Mark, pair};
use super::not_speech::{SPEECH, is_nobodys, is_title};
use super::side::SideLabel;
use super::turns::{attribute_turns, brought_up, whom_asked};
use super::unit::{Clause, Kind, Outer, UnitRoom};
use super::words::Role;
use crate::briefing::lexeme::Lexeme;
use crate::briefing::{AttributionRule, QuoteKind, Sentence, Token};
use crate::text::{Block, BlockKind, Span};

/// What one paragraph alone tells of its quotes. Spans count bytes of its prose.
#[derive(Clone, Debug, Default)]
pub struct LocalQuotes {
    /// What stands between quotation marks, in order.
    pub(super) marks: Vec<LocalMark>,
    /// What is said, in document order of the first span.
    pub(super) quotes: Vec<LocalQuote>,
    /// The paragraph is a line that signs the quotation before it: whose.
    pub(super) signature: Option<Span>,
    /// The paragraph is a list item that its lead-in may announce as somebody's words: what they are.
    pub(super) listed: Option<(Span, QuoteKind)>,
    /// The paragraph is a turn of somebody whom its label does not name.
    pub(super) side: Option<SideLabel>,
    /// How the paragraph ends, for the next one.
    pub(super) closing: Closing,
}

impl LocalQuotes {
    /// The words that name whoever says something, in the order of what they say.
    pub(in crate::briefing) fn speakers(&self) -> impl Iterator<Item = Span> {
        self.quotes.iter().filter_map(|quote| quote.attribution.map(|attribution| attribution.speaker))
    }

    /// The words that name whoever says something, each with a span of what they say.
    pub(in crate::briefing) fn said(&self) -> impl Iterator<Item = (Span, Span)> {
        let attributed =
            self.quotes.iter().filter_map(|quote| Some((quote.attribution?.speaker, &quote.spans)));
        attributed.flat_map(|(speaker, spans)| spans.iter().map(move |&span| (speaker, span)))
    }
}

/// Text between quotation marks, and what the paragraph tells of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct LocalMark {
    pub(super) mark: Mark,
    /// The quote it belongs to.
    pub(super) quote: Option<usize>,
    /// Whether it is speech that wants a speaker.
    pub(super) speech: bool,
    /// Whether it opens the paragraph and stands alone as a sentence there.
    pub(super) opens: bool,
}

/// A quote as one paragraph tells it.
#[derive(Clone, Debug)]
pub(super) struct LocalQuote {
    pub(super) kind: QuoteKind,
    pub(super) spans: Vec<Span>,
    pub(super) attribution: Option<LocalAttribution>,
}

/// An attribution as one paragraph tells it.
#[derive(Clone, Copy, Debug)]
pub(super) struct LocalAttribution {
    pub(super) speaker: Span,
    pub(super) cue: Option<Span>,
    pub(super) rule: AttributionRule,
}

/// Reads the quotes of one paragraph; what stood in the `room` is no more.
#[must_use]
pub(in crate::briefing) fn read_quotes(
    block: &Block,
    tokens: &[Token],
    lexemes: &[Lexeme],
    sentences: &[Sentence],
    room: &mut UnitRoom,
) -> LocalQuotes {
    let text = block.text.as_str();
    let marks = pair(text, tokens);
    let mut outer = Outer::read(text, tokens, lexemes, sentences, &marks, std::mem::take(room));
    if let Some(&first) = outer.sentences.first() {
        outer.sentences[0] = without_dateline(&outer, first);
    }
    let label = Label::read(&outer);
    if let Some(label) = label {
        outer.sentences[0].first = label.first;
    }
    let mut findings = Findings::over(&marks);
    let mut sentence_quote = attribute_sentences(&outer, label, &mut findings);
    if !marks.is_empty() {
        attribute_turns(&outer, &mut findings, &mut sentence_quote);
        neighbours(&outer, &mut findings, &mut sentence_quote);
    }
    let closing = closing(&outer, &findings, &sentence_quote);
    let listed = if block.kind == BlockKind::Item { listed(&outer, &findings) } else { None };
    let local_marks = local_marks(&outer, &findings);
    let mut quotes = findings.quotes;
    for quote in &mut quotes {
        quote.spans.sort_unstable();
    }
    let signature = signer(&outer, 0, outer.units.len())
        .or_else(|| signer_inside(&outer))
        .or_else(|| dated_signer(&outer))
        .map(|speaker| outer.span(speaker.first, speaker.end));
    let side = SideLabel::read(text, &mut quotes);
    *room = outer.leave();
    LocalQuotes { marks: local_marks, quotes, signature, listed, side, closing }
}

/// Attributes what each sentence tells, and what the label of the turn does; gives which quotes begin in each sentence.
fn attribute_sentences(
    outer: &Outer<'_>,
    mut label: Option<Label>,
    findings: &mut Findings,
) -> Vec<(usize, usize)> {
    let mut sentence_quote = Vec::with_capacity(outer.sentences.len());
    for &sentence in &outer.sentences {
        let before = findings.quotes.len();
        attribute(outer, sentence, findings);
        sentence_quote.push((before, findings.quotes.len()));
        if let Some(label) = label.take_if(|label| label.end <= sentence.end)
            && label.note(outer, findings)
        {
            sentence_quote = by_sentence(outer, findings, sentence_quote.len());
        }
    }
    sentence_quote
}

/// What a list item says if "Doe told the ambassadors:" announces it: "that the border is “as soft as butter”".
fn listed(outer: &Outer<'_>, findings: &Findings) -> Option<(Span, QuoteKind)> {
    let sentence = outer.sentences.first().filter(|_| outer.sentences.len() == 1)?;
    let first = (sentence.first..sentence.end).find(|&at| !outer.is(at, Role::COORDINATOR))?;
    let ends = |at: usize| {
        matches!(outer.kind(at), Some(Kind::Stop | Kind::Semicolon | Kind::Comma))
            || outer.is(at, Role::COORDINATOR)
    };
    let end = (first..sentence.end).rev().find(|&at| !ends(at))? + 1;
    let opens = outer.is(first, Role::THAT.or(Role::TO)) && !outer.units[first].capital;
    let told =
        |quote: &LocalQuote| quote.attribution.is_some_and(|one| one.rule != AttributionRule::Completes);
    let marked = outer.has_quote(first, end);
    if end <= first || !opens && (!marked || findings.quotes.iter().any(told)) {
        return None;
    }
    let kind = match (marked, end - first) {
        (true, 1) => QuoteKind::Direct,
        (true, _) => QuoteKind::Mixed,
        (false, _) => QuoteKind::Indirect,
    };
    Some((outer.span(first, end), kind))
}

/// Which quotes begin in each of the first sentences, as half-open ranges.
fn by_sentence(outer: &Outer<'_>, findings: &Findings, sentences: usize) -> Vec<(usize, usize)> {
    let mut next = 0;
    outer.sentences[..sentences]
        .iter()
        .map(|sentence| {
            let end = outer.units[sentence.end - 1].span.end();
            let begins = |quote: &LocalQuote| quote.spans.first().is_some_and(|span| span.start() < end);
            let first = next;
            next += findings.quotes[first..].iter().take_while(|quote| begins(quote)).count();
            (first, next)
        })
        .collect()
}

/// How a quotation stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// It is the sentence.
    Alone,
    /// Other words stand beside it.
    Within,
}

/// Sentences that are quotations and nothing else: they go on with what a neighbour says.
fn neighbours(outer: &Outer<'_>, findings: &mut Findings, sentence_quote: &mut [(usize, usize)]) {
    for (index, &sentence) in outer.sentences.iter().enumerate() {
        let alone = bare(outer, sentence).map(Iterator::collect::<Vec<usize>>);
        let shape = if alone.is_some() { Shape::Alone } else { Shape::Within };
        let quotes: Vec<usize> = match alone {
            Some(quotes) => quotes,
            None => rest(outer, sentence),
        };
        let free: Vec<usize> = quotes.into_iter().filter(|&mark| findings.claimed[mark].is_none()).collect();
        if free.is_empty() {
            continue;
        }
        let spans: Vec<Span> = free.iter().map(|&mark| outer.marks[mark].span).collect();
        let source = source_of(outer, index, findings, sentence_quote, shape);
        let Some((attribution, joins)) = source else { continue };
        let quote = match joins {
            Some(quote) => {
                findings.quotes[quote].spans.extend(spans);
                quote
            }
            None => {
                findings.quotes.push(LocalQuote {
                    kind: QuoteKind::Direct,
                    spans,
                    attribution: Some(attribution),
                });
                findings.quotes.len() - 1
            }
        };
        for mark in free {
            findings.claimed[mark] = Some(quote);
        }
        if shape == Shape::Alone {
            sentence_quote[index] = (quote, quote + 1);
        }
    }
}

/// The quotations of a sentence that holds nothing else.
fn bare<'o>(outer: &'o Outer<'_>, sentence: Clause) -> Option<impl Iterator<Item = usize> + 'o> {
    let units = &outer.units[sentence.first..sentence.end];
    let only = units.iter().all(|unit| {
        matches!(unit.kind, Kind::Quote(_) | Kind::Stop | Kind::Comma | Kind::Other | Kind::Dash)
    });
    (only && units.iter().any(|unit| matches!(unit.kind, Kind::Quote(_)))).then(|| {
        units.iter().filter_map(|unit| match unit.kind {
            Kind::Quote(mark) => Some(mark),
            _ => None,
        })
    })
}

/// The longer quotations of a sentence that says nothing of their speaker.
fn rest(outer: &Outer<'_>, sentence: Clause) -> Vec<usize> {
    (sentence.first..sentence.end)
        .filter_map(|at| match outer.units[at].kind {
            Kind::Quote(mark)
                if outer.marks[mark].words >= SPEECH && !is_title(outer, at, &outer.marks[mark]) =>
            {
                Some(mark)
            }
            _ => None,
        })
        .collect()
}

/// Who speaks in a sentence that is only a quotation: whoever spoke in the sentence before; else its subject; else
/// whoever speaks in the sentence behind.
fn source_of(
    outer: &Outer<'_>,
    index: usize,
    findings: &Findings,
    sentence_quote: &[(usize, usize)],
    shape: Shape,
) -> Option<(LocalAttribution, Option<usize>)> {
    if shape == Shape::Within {
        let near = [Some(index), index.checked_sub(1)].into_iter().flatten();
        let quote = near.map(|index| sentence_quote[index]).find(|(first, end)| end > first)?.1 - 1;
        let attribution = findings.quotes[quote].attribution?;
        return Some((LocalAttribution { rule: AttributionRule::SameSpeaker, ..attribution }, None));
    }
    // A bracket between two quotations, "(He was not.)", is nobody's turn.
    let aside = |&at: &usize| {
        let sentence = outer.sentences[at];
        sentence.end - sentence.first == 1 && outer.kind(sentence.first) == Some(Kind::Aside)
    };
    if let Some(before) = (0..index).rev().find(|at| !aside(at)) {
        let (first, end) = sentence_quote[before];
        if end > first {
            return goes_on(outer, findings, first..end);
        }
        if let Some(neighbour) = acting(outer, outer.sentences[before]) {
            return Some((neighbour, None));
        }
    }
    tagged_ahead(outer, index, findings, sentence_quote)
}

/// Who goes on behind a sentence with these quotes, and which of them he goes on with.
fn goes_on(
    outer: &Outer<'_>,
    findings: &Findings,
    mut quotes: Range<usize>,
) -> Option<(LocalAttribution, Option<usize>)> {
    let end = quotes.end;
    // Who speaks in his own words there goes on before the one whom he tells of.
    let direct = quotes.rfind(|&at| findings.quotes[at].kind == QuoteKind::Direct);
    let last = direct.unwrap_or(end - 1);
    let quote = &findings.quotes[last];
    let attribution = quote.attribution?;
    if let Some(answers) = whom_asked(outer, quote) {
        let rule = AttributionRule::Neighbour;
        return Some((LocalAttribution { speaker: answers, cue: None, rule }, None));
    }
    let joins = quote.kind == QuoteKind::Direct;
    let rule = AttributionRule::SameSpeaker;
    Some((LocalAttribution { rule, ..attribution }, joins.then_some(last)))
}

/// Who acts in a sentence or is brought up there, and so may be who speaks in the next.
fn acting(outer: &Outer<'_>, sentence: Clause) -> Option<LocalAttribution> {
    let subject = outer
        .sentence_subject(sentence.first, sentence.end)
        .map(Speaker::from)
        .filter(|&subject| outer.has_voice(subject))
        .or_else(|| brought_up(outer, sentence))?;
    let speaker = outer.span(subject.first, subject.end);
    Some(LocalAttribution { speaker, cue: None, rule: AttributionRule::Neighbour })
}

/// `“We waited.” “Nobody came,” Doe said`: whoever speaks in the next sentence that is more than quotations, if that goes on
/// with one.
fn tagged_ahead(
    outer: &Outer<'_>,
    index: usize,
    findings: &Findings,
    sentence_quote: &[(usize, usize)],
) -> Option<(LocalAttribution, Option<usize>)> {
    /// So many sentences without a tag are enough.
    const REACH: usize = 8;
    let ahead = outer.sentences.iter().zip(sentence_quote).skip(index + 1).take(REACH);
    let (_, &(first, end)) = { ahead }
        .find(|&(&sentence, &(first, end))| end > first || bare(outer, sentence).is_none())
        .filter(|&(sentence, _)| outer.quote(sentence.first).is_some())?;
    let quote = findings.quotes.get(first).filter(|_| end > first)?;
    let attribution = quote.attribution.filter(|_| quote.kind != QuoteKind::Indirect)?;
    Some((LocalAttribution { rule: AttributionRule::SameSpeaker, ..attribution }, None))
}

fn local_marks(outer: &Outer<'_>, findings: &Findings) -> Vec<LocalMark> {
    let mut found: Vec<LocalMark> = Vec::with_capacity(outer.marks.len());
    let opening = outer
        .sentences
        .first()
        .filter(|&&sentence| bare(outer, sentence).is_some())
        .map_or(0, |sentence| sentence.end);
    for (at, unit) in outer.units.iter().enumerate() {
        let Kind::Quote(index) = unit.kind else { continue };
        let mark = outer.marks[index];
        let speech = findings.claimed[index].is_none()
            && mark.words >= SPEECH
            && !is_nobodys(outer, outer.sentence_of(at), at, &mark);
        found.push(LocalMark { mark, quote: findings.claimed[index], speech, opens: at < opening });
    }
    found
}
