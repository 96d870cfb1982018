//! The card of a quote: who says it, how that is known, and the words it rests on.

use super::{Card, Hover, as_of, in_brief};
use crate::briefing::{Attribution, AttributionRule, Briefing, Quote, QuoteKind, Referent};
use crate::knowledge::Knowledge;
use crate::text::Span;

/// What there is to tell of the quote whose words, speaker or cue stand at a byte of the document.
pub(super) fn hover(briefing: &Briefing, knowledge: &Knowledge, offset: usize) -> Option<Hover> {
    let Touched { quote, said, span, part } = at(briefing, offset)?;
    let card = match part {
        // A reader rests on reported words more often, and asks less.
        Part::Reported => brief_card(briefing, knowledge, quote, &said),
        Part::Cue | Part::Quoted => card(briefing, knowledge, quote, &said),
    };
    Some(Hover { span, markdown: card.markdown() })
}

/// A part of an attributed quote.
struct Touched<'b> {
    quote: &'b Quote,
    said: Attribution,
    span: Span,
    part: Part,
}

/// What of a quote a span is, the most telling first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// The verb, or the speaker.
    Cue,
    /// Words with marks around them, all or some.
    Quoted,
    /// Words without marks.
    Reported,
}

/// The part of an attributed quote at a byte; of quotes within quotes the shortest. A cue stands between the words of its
/// quote and tells more exactly. Of what is reported only a clause is somebody's words: not "the envoys" of "praised the envoys".
fn at(briefing: &Briefing, offset: usize) -> Option<Touched<'_>> {
    let said = briefing.quotes.iter().filter_map(|quote| Some((quote, quote.attribution?)));
    let parts = said.flat_map(|(quote, said)| {
        let cue = said.cue.into_iter().chain([said.speaker]).map(|span| (Part::Cue, span));
        let part = if quote.kind == QuoteKind::Indirect { Part::Reported } else { Part::Quoted };
        let words = quote.spans.iter().map(move |&span| (part, span));
        cue.chain(words).map(move |(part, span)| Touched { quote, said, span, part })
    });
    let here = parts.filter(|touched| touched.span.touches(offset));
    let telling = here.filter(|touched| touched.part != Part::Reported || briefing.is_clause(touched.quote));
    telling.min_by_key(|touched| (!touched.span.contains(offset), touched.part, touched.span.len()))
}

/// The speaker, the words it rests on, and the rule.
fn brief_card(briefing: &Briefing, knowledge: &Knowledge, quote: &Quote, said: &Attribution) -> Card {
    let words = briefing.words(said.speaker);
    let mut card = of_speaker(briefing, knowledge, said);
    card.line(rests_on(briefing, said, &words));
    card.small(format!("{}. Rule: {}.", kind(quote.kind), said.rule.name()));
    card
}

fn card(briefing: &Briefing, knowledge: &Knowledge, quote: &Quote, said: &Attribution) -> Card {
    let words = briefing.words(said.speaker);
    let mut card = of_speaker(briefing, knowledge, said);
    card.line(format!("{}: “{words}” {}.", kind(quote.kind), said.rule.reason()));
    card.line(rests_on(briefing, said, &words));
    let known = speaker(briefing, said).is_some_and(|referent| !referent.candidates.is_empty());
    if let Some(other) = said.mention.and_then(|mention| briefing.mentions[mention].or) {
        card.line(format!("“{words}” may also stand for {}.", briefing.referents[other].name));
    }
    card.small(format!("Rule: {}.", said.rule.name()));
    if known {
        card.small(as_of(briefing));
    }
    card
}

/// Whom the words for the speaker name, if the briefing tells.
fn speaker<'b>(briefing: &'b Briefing, said: &Attribution) -> Option<&'b Referent> {
    said.mention.map(|mention| &briefing.referents[briefing.mentions[mention].referent])
}

/// A card that says no more than who the speaker is.
fn of_speaker(briefing: &Briefing, knowledge: &Knowledge, said: &Attribution) -> Card {
    let Some(referent) = speaker(briefing, said) else {
        let unnamed = said.rule == AttributionRule::Turn;
        let told = briefing.words(briefing.speaker_words(said));
        return Card::new(if unnamed { "Nobody is named" } else { &told });
    };
    let brief = in_brief(briefing, knowledge, referent);
    let mut card = Card::new(&referent.name);
    if let Some(who) = brief.as_deref().and_then(|line| line.strip_prefix(referent.name.as_str())) {
        card.says(who.trim_start_matches([',', ':', ' ']).to_owned());
    } else if let Some(line) = brief {
        card.line(line);
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
    let interviewed = said.mention.filter(|_| said.rule == AttributionRule::Answer);
    if let Some(told) = mention.and_then(|mention| mention.from).or(interviewed) {
        let introduced = briefing.words(briefing.mentions[told].span);
        if introduced != words {
            line += &format!("; named by “{introduced}”");
        }
    }
    line + "."
}
