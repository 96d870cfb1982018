//! Every quote with its speaker, and the words that say so.

use super::page::Page;
use crate::briefing::{Attribution, AttributionRule, Briefing, Quote, QuoteKind};
use crate::features::{Against, Other, explanation, is_headed};
use crate::text::{LineIndex, Span};

/// How much is told of each quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Detail {
    /// The speaker and the words that say so.
    Speaker,
    /// Why he won too, and who else was considered.
    Reasons,
}

pub(in super::super) fn quotes(briefing: &Briefing, lines: &LineIndex, detail: Detail, page: &mut Page) {
    if briefing.quotes.is_empty() {
        return;
    }
    page.heading("Quotes");
    for (index, quote) in briefing.quotes.iter().enumerate().filter(|(_, quote)| !is_headed(briefing, quote))
    {
        let line = quote.spans.first().map_or(0, |span| lines.position(span.start()).line + 1);
        page.entry(&format!("{line:>4}"), 6, &words(quote, lines.text()));
        page.entry("", 6, &format!("— {}", speaker(quote, briefing, lines.text())));
        if detail == Detail::Reasons {
            for reason in reasons(index, briefing, lines) {
                page.entry("", 8, &reason);
            }
        }
    }
}

/// Why the speaker won, then who else was considered, an entry each.
fn reasons(index: usize, briefing: &Briefing, lines: &LineIndex) -> Vec<String> {
    let Some(explained) = explanation(briefing, index) else { return Vec::new() };
    let text = lines.text();
    let mut said = Vec::new();
    if let (Some(attribution), Some(rule)) = (&briefing.quotes[index].attribution, explained.rule) {
        let from = explained.known_from.map_or_else(String::new, |span| {
            format!("; known from “{}” in line {}", span.of(text), lines.position(span.start()).line + 1)
        });
        said.push(format!(
            "because “{}” {rule} ({}){from}",
            attribution.speaker.of(text),
            attribution.rule.name()
        ));
    }
    said.extend(explained.others.iter().map(|other| format!("not {}", ruled_out(other, text))));
    said
}

fn ruled_out(other: &Other, text: &str) -> String {
    let words = other.words.of(text);
    let name = if other.name == words { words.to_owned() } else { format!("{} (“{words}”)", other.name) };
    match other.against {
        Against::FitsLess => format!("{name}, whom the words could mean too, but who fits them less"),
        Against::SpokenOf => format!("{name}, named within what is said"),
        Against::SaysElse(Some(cue)) => format!("{name}, who says something else (“{}”)", cue.of(text)),
        Against::SaysElse(None) => format!("{name}, who says something else"),
        Against::PartOfSpeaker => format!("{name}, only mentioned in naming the speaker"),
        Against::SaysNothing => format!("{name}, of whom no verb of speech is told"),
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
    let words = briefing.speaker_words(attribution).of(text);
    let unnamed = if attribution.rule == AttributionRule::Turn { "nobody is named" } else { words };
    let name = name(attribution, briefing).unwrap_or(unnamed);
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
