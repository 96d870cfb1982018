//! The card of a quote: who says it, how that is known, and the words it rests on.

use super::{Card, Hover, as_of, in_brief};
use crate::briefing::{Attribution, Briefing, Quote, QuoteKind};
use crate::knowledge::Knowledge;
use crate::text::Span;

/// What there is to tell of the quote whose words, speaker or cue stand at a byte of the document.
pub(super) fn hover(briefing: &Briefing, knowledge: &Knowledge, offset: usize) -> Option<Hover> {
    let (quote, said, span) = at(briefing, offset)?;
    Some(Hover { span, markdown: card(briefing, knowledge, quote, &said).markdown() })
}

/// The attributed quote at a byte, and its words there; of quotes within quotes the shortest. A cue stands between the
/// words of its quote and tells more exactly. Reported words tell nothing: a reader who rests on one asks of the word.
fn at(briefing: &Briefing, offset: usize) -> Option<(&Quote, Attribution, Span)> {
    let said = briefing.quotes.iter().filter_map(|quote| Some((quote, quote.attribution?)));
    let touched = said.flat_map(|(quote, said)| {
        let cue = said.cue.into_iter().chain([said.speaker]).map(|span| (0, span));
        let quoted = (quote.kind != QuoteKind::Indirect).then_some(&quote.spans);
        let words = quoted.into_iter().flatten().map(|&span| (1, span));
        cue.chain(words).map(move |(order, span)| (order, quote, said, span))
    });
    let found = touched.filter(|(.., span)| span.touches(offset));
    let (.., quote, said, span) =
        found.min_by_key(|&(order, .., span)| (!span.contains(offset), order, span.len()))?;
    Some((quote, said, span))
}

fn card(briefing: &Briefing, knowledge: &Knowledge, quote: &Quote, said: &Attribution) -> Card {
    let words = briefing.words(said.speaker);
    let referent = said
        .mention
        .map(|mention| &briefing.mentions[mention])
        .map(|mention| &briefing.referents[mention.referent]);
    let mut card = match referent {
        Some(referent) => {
            let brief = in_brief(briefing, knowledge, referent);
            let mut card = Card::new(&referent.name);
            if let Some(who) = brief.as_deref().and_then(|line| line.strip_prefix(referent.name.as_str())) {
                card.says(who.trim_start_matches([',', ':', ' ']).to_owned());
            } else if let Some(line) = brief {
                card.line(line);
            }
            card
        }
        None => Card::new(&words),
    };
    card.line(format!("{}: “{words}” {}.", kind(quote.kind), said.rule.reason()));
    card.line(rests_on(briefing, said, &words));
    let known = referent.is_some_and(|referent| !referent.candidates.is_empty());
    if let Some(other) = said.mention.and_then(|mention| briefing.mentions[mention].or) {
        card.line(format!("“{words}” may also stand for {}.", briefing.referents[other].name));
    }
    card.small(format!("Rule: {}.", said.rule.name()));
    if known {
        card.small(as_of(briefing));
    }
    card
}

const fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "Speaks here, quoted",
        QuoteKind::Mixed => "Speaks here, quoted in part",
        QuoteKind::Indirect => "Speaks here, reported",
    }
}

/// "From “Lavrov” and “said”; “he” is Sergei Lavrov, from “Foreign Minister Sergei Lavrov”."
fn rests_on(briefing: &Briefing, said: &Attribution, words: &str) -> String {
    let mut line = match said.cue {
        Some(cue) => format!("From “{words}” and “{}”", briefing.words(cue)),
        None => format!("From “{words}”"),
    };
    let mention = said.mention.map(|mention| &briefing.mentions[mention]);
    if let Some(told) = mention.and_then(|mention| mention.from) {
        let introduced = briefing.words(briefing.mentions[told].span);
        if introduced != words {
            line += &format!("; named by “{introduced}”");
        }
    }
    line + "."
}
