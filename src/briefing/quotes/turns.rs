//! Quotations that say themselves whose they are, and answers.

use super::attribution::{Findings, Speaker, bracketed, signer_behind};
use super::local::{LocalAttribution, LocalQuote};
use super::unit::{Clause, Kind, Outer};
use super::words::{Role, look_up};
use crate::briefing::{AttributionRule, QuoteKind};
use crate::text::Span;

/// Quotations that say themselves whose they are: “SECRETARY DOE: We leave.”, “We leave.” (Doe, 12 March)
pub(super) fn attribute_turns(
    outer: &Outer<'_>,
    findings: &mut Findings,
    sentence_quote: &mut [(usize, usize)],
) {
    for (index, &sentence) in outer.sentences.iter().enumerate() {
        for at in sentence.first..sentence.end {
            let Kind::Quote(mark) = outer.units[at].kind else { continue };
            let span = outer.marks[mark].span;
            if findings.claimed[mark].is_some() {
                continue;
            }
            let aside = Some(at + 1).filter(|&aside| outer.kind(aside) == Some(Kind::Aside));
            let label = turn_label(outer.text, span).map(|speaker| (speaker, AttributionRule::Label));
            let signed = aside.and_then(|aside| bracketed(outer, aside));
            let signed = signed.map(|speaker| (speaker, AttributionRule::Signature));
            let named = || signer_behind(outer, at).map(|speaker| (speaker, AttributionRule::Signature));
            let Some((speaker, rule)) = label.or(signed).or_else(named) else { continue };
            findings.claimed[mark] = Some(findings.quotes.len());
            sentence_quote[index] = (findings.quotes.len(), findings.quotes.len() + 1);
            let attribution = LocalAttribution { speaker, cue: None, rule };
            findings.quotes.push(LocalQuote {
                kind: QuoteKind::Direct,
                spans: vec![span],
                attribution: Some(attribution),
            });
        }
    }
}

/// The label of a turn of a transcript, within the marks around it: capitals, or a name of two or three words.
fn turn_label(text: &str, quotation: Span) -> Option<Span> {
    const LONGEST: usize = 40;
    let whole = quotation.of(text);
    let inside = whole.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (label, _) = inside.split_once(": ").filter(|(label, _)| label.len() <= LONGEST)?;
    let words: Vec<&str> = label.split(' ').collect();
    let shouted = label.len() > 1 && label.chars().all(|c| c.is_uppercase() || " .'’-".contains(c));
    let named = (2..=3).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && look_up(word).role == Role::default()
                && look_up(word).cue.is_none()
        });
    let start = quotation.start() + whole.len() - inside.len();
    (shouted || named).then(|| Span::new(start, start + label.len()))
}

/// "I asked | him | whether he would sail. “Not before noon.”": whoever was asked answers.
pub(super) fn whom_asked(outer: &Outer<'_>, quote: &LocalQuote) -> Option<Span> {
    let cue = quote.attribution?.cue.filter(|_| quote.kind == QuoteKind::Indirect)?;
    let at = outer.units.partition_point(|unit| unit.span.end() < cue.end());
    if !outer.is(at, Role::ASKS) {
        return None;
    }
    let content = outer.units.partition_point(|unit| unit.span.start() < quote.spans[0].start());
    let end = outer.plain_phrase_end(at + 1, content);
    (end > at + 1).then(|| outer.span(at + 1, end))
}

/// "Then there is | Doe.", "For | Doe, | it is simple.", "What does | Doe | think?": whom a sentence brings up who is not its first
/// noun phrase, so that the words behind it are his.
pub(super) fn brought_up(outer: &Outer<'_>, sentence: Clause) -> Option<Speaker> {
    let Clause { first, end } = sentence;
    let asks = outer.is(first, Role::WH) && outer.is(first + 1, Role::AUXILIARY);
    let there =
        (first..end.min(first + 2)).find(|&at| outer.is_word(at, "there") && outer.is(at + 1, Role::BE));
    let (at, closed) = if asks {
        (first + 2, true)
    } else if let Some(there) = there {
        (there + 2, true)
    } else if outer.is_word(first, "for") {
        (first + 1, false)
    } else {
        return None;
    };
    let phrase = outer.phrase_from(at, end)?;
    let person = outer.units[phrase.first].capital && !outer.is(phrase.first, Role::TIME)
        || ["he", "she", "they"].iter().any(|word| outer.is_word(phrase.first, word));
    let named = person && outer.has_voice(phrase.into());
    (named && (closed || outer.kind(phrase.end) == Some(Kind::Comma))).then(|| phrase.into())
}
