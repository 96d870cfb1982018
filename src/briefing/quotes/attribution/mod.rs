//! Who says what in one sentence of the outer text, one rule a file.

mod according;
mod after;
mod before;
mod fragment;
mod label;
mod signature;
mod subject;

pub(super) use fragment::is_title;
pub(super) use signature::signer;

use super::local::{LocalAttribution, LocalQuote};
use super::unit::{Clause, Kind, Outer};
use super::words::Role;
use crate::briefing::{AttributionRule, QuoteKind};
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
}

/// Reads one sentence.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    findings.last = None;
    label::attribute(outer, sentence, findings);
    signature::attribute(outer, sentence, findings);
    according::attribute(outer, sentence, findings);
    for verb in sentence.first..sentence.end {
        if !outer.is_cue(verb) {
            continue;
        }
        if !after::attribute(outer, sentence, verb, findings) {
            before::attribute(outer, sentence, verb, findings);
        }
    }
    fragment::attribute(outer, sentence, findings);
}

impl Findings {
    /// Notes that `speaker` says the unit ranges.
    fn note(
        &mut self,
        outer: &Outer<'_>,
        ranges: &[(usize, usize)],
        speaker: Speaker,
        cue: Option<(usize, usize)>,
        rule: AttributionRule,
    ) {
        let attribution = LocalAttribution {
            speaker: outer.span(speaker.first, speaker.end),
            cue: cue.map(|(first, end)| outer.span(first, end)),
            rule,
        };
        self.last = Some(speaker);
        if ranges.iter().all(|&(first, end)| is_mere_object(outer, first, end)) {
            return;
        }
        let mut spans: Vec<Span> = Vec::with_capacity(ranges.len());
        let (mut quoted, mut plain) = (false, false);
        for &(first, end) in ranges {
            let (mut first, mut end) = (first, end);
            while first < end && trims(outer, first) {
                first += 1;
            }
            while first < end && trims(outer, end - 1) {
                end -= 1;
            }
            if first == end {
                continue;
            }
            for at in first..end {
                match outer.units[at].kind {
                    Kind::Quote(mark) => {
                        quoted = true;
                        self.claimed[mark].get_or_insert(self.quotes.len());
                    }
                    Kind::Word | Kind::Number => plain = true,
                    _ => {}
                }
            }
            spans.push(outer.span(first, end));
        }
        if spans.is_empty() {
            return;
        }
        let kind = match (quoted, plain) {
            (true, false) => QuoteKind::Direct,
            (true, true) => QuoteKind::Mixed,
            (false, _) => QuoteKind::Indirect,
        };
        self.quotes.push(LocalQuote { kind, spans, attribution: Some(attribution) });
    }

    /// Whether all quotations among the units are still nobody's.
    fn free(&self, outer: &Outer<'_>, first: usize, end: usize) -> bool {
        (first..end).all(|at| match outer.units[at].kind {
            Kind::Quote(mark) => self.claimed[mark].is_none(),
            _ => true,
        })
    }
}

/// "him", "them on Monday": "The minister praised him" tells nothing of what she said.
fn is_mere_object(outer: &Outer<'_>, first: usize, end: usize) -> bool {
    outer.is(first, Role::OBJECT)
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
