//! Who says what in one sentence of the outer text, one rule a file.

mod according;
mod after;
mod any_verb;
mod before;
mod borrowed;
mod came;
mod fragment;
mod frank;
mod inverted;
mod label;
mod listed;
mod noun;
mod opening;
mod passive;
mod quoted_as;
mod signature;
mod spoken_to;
mod subject;
mod tag_end;

pub(super) use label::Label;
pub(super) use signature::{bracketed, dated_signer, signer, signer_behind, signer_inside};

use std::ops::Range;

use super::local::{LocalAttribution, LocalQuote};
use super::marks::Mark;
use super::not_speech::is_title;
use super::unit::{Clause, Kind, Outer};
use super::words::{Frame, Role, look_up};
use crate::briefing::{AttributionRule, QuoteKind, lexicon};
use crate::text::Span;

pub(super) use subject::Speaker;

/// What has been found so far in a paragraph.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) quotes: Vec<LocalQuote>,
    /// By mark: the quote it belongs to.
    pub(super) claimed: Vec<Option<usize>>,
    /// The speaker of the last cue of the sentence.
    pub(super) last: Option<Speaker>,
    /// Who tells what in the sentence so far.
    told: Vec<Told>,
}

/// What somebody tells, as a half-open range of units.
#[derive(Clone, Copy, Debug)]
struct Told {
    speaker: Speaker,
    rule: AttributionRule,
    first: usize,
    end: usize,
}

impl Told {
    fn encloses(&self, other: &Self) -> bool {
        self.first <= other.first
            && other.end <= self.end
            && (self.end - self.first) > (other.end - other.first)
    }
}

/// Reads one sentence.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    findings.last = None;
    findings.told.clear();
    let before = findings.quotes.len();
    let marked = !outer.marks.is_empty() && outer.has_quote(sentence.first, sentence.end);
    if marked {
        signature::attribute(outer, sentence, findings);
        came::attribute(outer, sentence, findings);
    }
    according::attribute(outer, sentence, findings);
    for verb in outer.cues(sentence) {
        let found = quoted_as::attribute(outer, sentence, verb, findings)
            || opening::attribute(outer, sentence, verb, findings)
            || after::attribute(outer, sentence, verb, findings)
            || passive::attribute(outer, sentence, verb, findings);
        if !found {
            before::attribute(outer, sentence, verb, findings);
        }
    }
    if marked {
        any_verb::attribute(outer, sentence, findings);
    }
    frank::attribute(outer, sentence, findings);
    noun::attribute(outer, sentence, findings);
    if marked {
        fragment::attribute(outer, sentence, findings);
    }
    findings.drop_thoughts_within(outer, before);
}

impl Outer<'_> {
    /// The words that name a speaker, without the ending of a possessive or of what is drawn together: "He" of "He’s said".
    fn name(&self, speaker: Speaker) -> Span {
        let span = self.span(speaker.first, speaker.end);
        let words = span.of(self.text);
        let is_pronoun = |mark: &usize| look_up(&words[..*mark]).role.is(Role::SUBJECT);
        if let Some(mark) = words.find(['\'', '’']).filter(is_pronoun) {
            return Span::new(span.start(), span.start() + mark);
        }
        let ends = self.units[speaker.end - 1].possessive;
        let bare = words.trim_end_matches(['s', 'S']).trim_end_matches(['\'', '’']);
        let bare = if words.ends_with(['\'', '’']) { words.trim_end_matches(['\'', '’']) } else { bare };
        if ends && !bare.is_empty() { Span::new(span.start(), span.start() + bare.len()) } else { span }
    }
}

impl Findings {
    /// Nothing found yet among these marks.
    pub(super) fn over(marks: &[Mark]) -> Self {
        Self { claimed: vec![None; marks.len()], ..Self::default() }
    }

    /// Notes that `speaker` says the unit ranges.
    fn note(
        &mut self,
        outer: &Outer<'_>,
        ranges: &[(usize, usize)],
        speaker: Speaker,
        cue: Option<(usize, usize)>,
        rule: AttributionRule,
    ) {
        if !names_somebody(outer, speaker) {
            return;
        }
        let attribution = LocalAttribution {
            speaker: outer.name(speaker),
            cue: cue.map(|(first, end)| outer.span(first, end)),
            rule,
        };
        // "in videos he calls art": whoever speaks in a clause that only describes a noun is not still talking.
        if !describes_noun(outer, speaker) {
            self.last = Some(speaker);
        }
        if let (Some(first), Some(end)) = (ranges.first(), ranges.last()) {
            self.told.push(Told { speaker, rule, first: first.0, end: end.1 });
        }
        if ranges.iter().all(|&(first, end)| is_mere_object(outer, first, end)) {
            return;
        }
        let said: Vec<Range<usize>> =
            ranges.iter().map(|&range| trimmed(outer, range)).filter(|range| !range.is_empty()).collect();
        if said.is_empty() {
            return;
        }
        let kind = self.claim(outer, &said);
        let spans = said.iter().map(|range| outer.span(range.start, range.end)).collect();
        self.quotes.push(LocalQuote { kind, spans, attribution: Some(attribution) });
    }

    /// Gives the marks in these ranges that are still nobody's to the quote that comes next, and tells its kind.
    fn claim(&mut self, outer: &Outer<'_>, ranges: &[Range<usize>]) -> QuoteKind {
        let (mut quoted, mut plain) = (false, false);
        for at in ranges.iter().cloned().flatten() {
            match outer.units[at].kind {
                Kind::Quote(mark) => {
                    quoted = true;
                    self.claimed[mark].get_or_insert(self.quotes.len());
                }
                Kind::Word | Kind::Number => plain = true,
                _ => {}
            }
        }
        match (quoted, plain) {
            (true, false) => QuoteKind::Direct,
            (true, true) => QuoteKind::Mixed,
            (false, _) => QuoteKind::Indirect,
        }
    }

    /// Notes a quotation that the sentence gives to nobody, though it says how it came up: "Doe was asked, “...?”"
    fn note_unsaid(&mut self, outer: &Outer<'_>, quote: usize) {
        if let Kind::Quote(mark) = outer.units[quote].kind {
            self.claimed[mark] = Some(self.quotes.len());
            let spans = vec![outer.span(quote, quote + 1)];
            self.quotes.push(LocalQuote { kind: QuoteKind::Direct, spans, attribution: None });
        }
    }

    /// Takes back what was found of quotes that `wrong` holds of.
    fn take_back(&mut self, wrong: impl Fn(&LocalQuote) -> bool) {
        for at in (0..self.quotes.len()).rev().filter(|&at| wrong(&self.quotes[at])).collect::<Vec<usize>>() {
            self.quotes.remove(at);
            for claim in &mut self.claimed {
                *claim = claim.filter(|&quote| quote != at).map(|quote| quote - usize::from(quote > at));
            }
        }
    }

    /// Puts the quote that was noted last before all others.
    fn bring_first(&mut self) {
        let last = self.quotes.len().saturating_sub(1);
        self.quotes[..].rotate_right(1);
        for claim in self.claimed.iter_mut().flatten() {
            *claim = if *claim == last { 0 } else { *claim + 1 };
        }
    }

    /// What somebody tells where the unit stands, the innermost.
    fn told_around(&self, at: usize) -> Option<Told> {
        self.told.iter().rev().find(|told| told.first <= at && at < told.end).copied()
    }

    /// Whoever told something before `at` that no one else tells of.
    fn talking_before(&self, outer: &Outer<'_>, sentence: Clause, at: usize) -> Option<Speaker> {
        let told = self
            .told
            .iter()
            .rev()
            .find(|one| !self.told.iter().any(|other| other.end <= at && other.encloses(one)));
        // "According to A, B was more careful, | telling friends ...": B does.
        if told
            .is_some_and(|told| told.rule == AttributionRule::AccordingTo && told.speaker.first < told.first)
        {
            return None;
        }
        // "Even before A conceded his defeat, B was in town, | telling friends ...": B does.
        if told.is_some_and(|told| outer.ends_subordinate(told.first, told.end, sentence.end)) {
            return None;
        }
        told.map(|told| told.speaker).filter(|_| self.last.is_some()).or(self.last)
    }

    /// Thoughts and mere mentions within what somebody else says are part of that: "Doe said Ann hoped for peace", "Doe said
    /// Ann would call a meeting".
    fn drop_thoughts_within(&mut self, outer: &Outer<'_>, from: usize) {
        let mut at = from;
        while at < self.quotes.len() {
            let quote = &self.quotes[at];
            // Few stand within another, which is sooner told than what their words are.
            let within = quote.kind == QuoteKind::Indirect
                && self.quotes[from..].iter().any(|other| {
                    let enclosing =
                        |span: &Span| other.spans.iter().any(|wide| wide.encloses(*span) && wide != span);
                    quote.spans.iter().all(enclosing)
                });
            if within && is_thought(outer, quote) {
                self.quotes.remove(at);
                for claim in self.claimed.iter_mut().flatten().filter(|claim| **claim > at) {
                    *claim -= 1;
                }
            } else {
                at += 1;
            }
        }
    }

    /// Whether a quotation among the units is still nobody's, or none stands there, so that who tells all of it is to be
    /// said: `Doe called it “unfair,” a newspaper reported`.
    fn open(&self, outer: &Outer<'_>, first: usize, end: usize) -> bool {
        let words = (first..end).any(|at| outer.kind(at) == Some(Kind::Word));
        words && end - first > 1 || self.free(outer, first, end)
    }

    /// Whether all quotations among the units are still nobody's.
    fn free(&self, outer: &Outer<'_>, first: usize, end: usize) -> bool {
        (first..end).all(|at| match outer.units[at].kind {
            Kind::Quote(mark) => self.claimed[mark].is_none(),
            _ => true,
        })
    }
}

/// Whether a quote tells a thought, or nothing that a verb stands in.
fn is_thought(outer: &Outer<'_>, quote: &LocalQuote) -> bool {
    let cue = quote.attribution.and_then(|attribution| attribution.cue);
    cue.is_some_and(|cue| {
        let thinks = |word: &str| look_up(word).cue.is_some_and(|cue| cue.frame.is(Frame::THOUGHT));
        cue.of(outer.text).split_whitespace().any(thinks)
            || quote.spans.iter().all(|span| !tells_something(span.of(outer.text)))
    })
}

/// Whoever tells what the sentence announces: "As | Doe | wrote in her memo:".
pub(super) fn announcer(outer: &Outer<'_>, sentence: Clause, findings: &Findings) -> Option<Speaker> {
    let verb = (sentence.first..sentence.end).rev().find(|&at| outer.is_cue(at))?;
    subject::subject(outer, sentence, verb, findings)
        .map(|(speaker, ..)| speaker)
        .filter(|&speaker| names_somebody(outer, speaker) && outer.can_speak(speaker.first))
}

/// The units of a half-open range without what stands loose at its ends.
fn trimmed(outer: &Outer<'_>, (first, end): (usize, usize)) -> Range<usize> {
    let first = first + (first..end).take_while(|&at| trims(outer, at)).count();
    let end = end - (first..end).rev().take_while(|&at| trims(outer, at)).count();
    first..end
}

/// Whether the words can name a speaker: not so "the" of "lamented the “noise”", "celebrating", "first saying".
fn names_somebody(outer: &Outer<'_>, speaker: Speaker) -> bool {
    let article =
        |at: usize| lexicon::is_article(outer.word(at)) || matches!(outer.word(at), "this" | "every" | "no");
    // "There is a saying", "That concludes the meeting", "whoever objected"
    let alone = outer.word(speaker.first);
    if speaker.end - speaker.first == 1
        && (alone.eq_ignore_ascii_case("there") || alone == "That" || alone.eq_ignore_ascii_case("whoever"))
    {
        return false;
    }
    (speaker.first..speaker.end).any(|at| {
        let unit = outer.units[at];
        unit.kind != Kind::Word
            || unit.capital
            || !(article(at) || unit.role.is(Role::ADVERB.or(Role::ING)))
            // "the ruling", not "celebrating"
            || unit.role.is(Role::ING) && at > speaker.first && article(at - 1)
            || unit.role.is(Role::SUBJECT)
    })
}

/// Whether a verb stands in the words: "the talks have failed", not "the talks".
fn tells_something(words: &str) -> bool {
    const TELLING: Role = Role::VERB.or(Role::AUXILIARY).or(Role::PAST);
    words.split_whitespace().any(|word| look_up(word.trim_end_matches(',')).role.is(TELLING))
}

fn describes_noun(outer: &Outer<'_>, speaker: Speaker) -> bool {
    speaker.first > 0
        && outer.kind(speaker.first - 1) == Some(Kind::Word)
        && !outer.is(speaker.first - 1, Role::TIME.or(Role::VENUE))
        && outer.nominal(speaker.first - 1)
        && !outer.units[speaker.first - 1].possessive
        && outer.is(speaker.first, Role::SUBJECT)
}

/// "him", "them on Monday": "The minister praised him" tells nothing of what she said, nor does "rejected it".
fn is_mere_object(outer: &Outer<'_>, first: usize, end: usize) -> bool {
    if end - first == 1 && outer.word(first) == "it" {
        return true;
    }
    // "accused him of leaving"
    let charged = outer.kind(first + 1) == Some(Kind::Word)
        && matches!(outer.word(first + 1), "of" | "for")
        && outer.is(first + 2, Role::ING);
    outer.is(first, Role::OBJECT)
        && !charged
        && !outer.is(first, Role::SUBJECT.or(Role::POSSESSIVE))
        && !outer.has_quote(first, end)
        && (end - first == 1 || outer.is(first + 1, Role::PREPOSITION.or(Role::TIME)))
}

fn trims(outer: &Outer<'_>, at: usize) -> bool {
    matches!(
        outer.units[at].kind,
        Kind::Comma | Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Other
    )
}
