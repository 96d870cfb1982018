//! Every quote with its speaker, and the words that say so.

use super::page::Page;
use crate::briefing::{Attribution, Briefing, Quote, QuoteKind};
use crate::text::{LineIndex, Span};

pub(in super::super) fn quotes(briefing: &Briefing, lines: &LineIndex, page: &mut Page) {
    if briefing.quotes.is_empty() {
        return;
    }
    page.heading("Quotes");
    for quote in &briefing.quotes {
        let line = quote.spans.first().map_or(0, |span| lines.position(span.start()).line + 1);
        page.entry(&format!("{line:>4}"), 6, &words(quote, lines.text()));
        page.entry("", 6, &format!("— {}", speaker(quote, briefing, lines.text())));
    }
}

/// The words of a quote; the parts of a split one are set apart.
fn words(quote: &Quote, text: &str) -> String {
    let parts: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
    parts.join(" […] ")
}

/// Who says it, and from which words that was concluded: "Sergei Lavrov (“he said”), indirect".
fn speaker(quote: &Quote, briefing: &Briefing, text: &str) -> String {
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "partly quoted",
        QuoteKind::Indirect => "reported",
    };
    let Some(attribution) = &quote.attribution else { return format!("nobody is named; {kind}") };
    let words = attribution.speaker.of(text);
    let name = name(attribution, briefing).unwrap_or(words);
    format!("{name} ({}), {kind}", telling(attribution, text))
}

/// The speaker's full name as the briefing gives it.
fn name<'b>(attribution: &Attribution, briefing: &'b Briefing) -> Option<&'b str> {
    let mention = briefing.mentions.get(attribution.mention?)?;
    Some(&briefing.referents.get(mention.referent)?.name)
}

/// The words that name the speaker and say that something is said, in the order in which they stand.
fn telling(attribution: &Attribution, text: &str) -> String {
    let mut spans: Vec<Span> = [Some(attribution.speaker), attribution.cue].into_iter().flatten().collect();
    spans.sort();
    let adjoining = |pair: &[Span]| {
        let between = text.get(pair[0].end()..pair[1].start()).unwrap_or_default();
        between.len() < 2 && between.trim().is_empty()
    };
    if spans.len() == 2 && adjoining(&spans) {
        return format!("“{}”", spans[0].cover(spans[1]).of(text));
    }
    let words: Vec<String> = spans.iter().map(|span| format!("“{}”", span.of(text))).collect();
    words.join(" … ")
}
