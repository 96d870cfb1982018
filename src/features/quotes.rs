//! Who said what: every quote of a briefing with its speaker and its cue, and what nobody is named for.

use crate::briefing::{Attribution, AttributionRule, Briefing, Quote, QuoteKind, Standing};
use crate::text::Span;

/// What is said in a briefing. Spans count bytes of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Said<'b> {
    /// The quotes, in document order of the first span.
    pub quotes: Vec<SaidQuote<'b>>,
    /// Marked speech whose speaker the reader cannot know, marks included.
    pub unattributed: Vec<Span>,
}

/// One quote.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidQuote<'b> {
    /// How the words are given.
    pub kind: QuoteKind,
    /// The words; a split quote has several spans, in order.
    pub spans: &'b [Span],
    /// Who says them, and what tells so.
    pub attribution: Option<Attribution>,
    /// The speaker as the briefing names him in full, if it does.
    pub speaker: Option<&'b str>,
}

/// Everything said in `briefing`.
#[must_use]
pub fn quotes(briefing: &Briefing) -> Said<'_> {
    let quotes = briefing.quotes.iter().filter(|quote| !is_headed(briefing, quote)).map(|quote| SaidQuote {
        kind: quote.kind,
        spans: &quote.spans,
        attribution: quote.attribution,
        speaker: quote.attribution.and_then(|attribution| {
            let mention = briefing.mentions.get(attribution.mention?)?;
            Some(briefing.referents[mention.referent].name.as_str())
        }),
    });
    let unattributed = briefing.marked.iter().filter(|marked| marked.standing == Standing::Unattributed);
    Said { quotes: quotes.collect(), unattributed: unattributed.map(|marked| marked.span).collect() }
}

/// Whether the label before a colon that was taken for a quote's speaker heads its paragraph: "HEALTH: A ward has opened."
#[must_use]
pub fn is_headed(briefing: &Briefing, quote: &Quote) -> bool {
    let labelled = quote.attribution.filter(|said| said.rule == AttributionRule::Label);
    labelled.is_some_and(|said| briefing.is_of_heading(said))
}
