//! A speaker label: "SECRETARY CLINTON: ...", "Q: ...", "Lavrov: Talks will go on".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::quotes::local::LocalQuote;
use crate::briefing::quotes::unit::{Kind, Outer};
use crate::briefing::quotes::words::Role;
use crate::briefing::structure::{is_city, opens_section, side};
use crate::briefing::{AttributionRule, QuoteKind};

/// The label of a paragraph, and what it says.
#[derive(Clone, Copy, Debug)]
pub(in crate::briefing::quotes) struct Label {
    speaker: Speaker,
    /// The colon, or the dash behind the name.
    cue: usize,
    /// What is said, as a half-open range of units.
    pub(in crate::briefing::quotes) first: usize,
    pub(in crate::briefing::quotes) end: usize,
    kind: LabelKind,
}

/// How much a label tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LabelKind {
    /// "SECRETARY CLINTON:", "Q:": a turn of a transcript.
    Turn,
    /// "Foreign Minister Lavrov: ...", "Lavrov: “...”".
    Name,
    /// One word before plain text: "Lavrov: Talks will go on", but also "Water: Talks will go on".
    Word,
}

impl Label {
    /// The label that opens the paragraph.
    pub(in crate::briefing::quotes) fn read(outer: &Outer<'_>) -> Option<Self> {
        const LONGEST: usize = 7;
        let sentence = outer.sentences.first().copied().filter(|sentence| sentence.first == 0)?;
        let colon = (1..sentence.end.min(LONGEST + 1)).find(|&at| outer.kind(at) == Some(Kind::Colon))?;
        let label = outer.span(0, colon).of(outer.text);
        if colon + 1 >= sentence.end || heads(outer, colon, label) {
            return None;
        }
        if let Some((speaker, dash)) = speaker_behind(outer, colon, sentence.end) {
            return Some(Self {
                speaker,
                cue: dash,
                first: dash + 1,
                end: sentence.end,
                kind: LabelKind::Name,
            });
        }
        let quoted = outer.quote(colon + 1).is_some();
        // "Food: stocks will last until March" is no speech of Food's.
        let small = outer.kind(colon + 1) == Some(Kind::Word) && !outer.units[colon + 1].capital;
        let turn = is_shouted(label) || side(label).is_some();
        // "New York: the council votes" says where.
        let tells_where = !quoted && is_city(label);
        if !turn && (colon == 1 && small || tells_where) {
            return None;
        }
        let kind = match (turn, quoted || colon > 1) {
            (true, _) => LabelKind::Turn,
            (false, true) => LabelKind::Name,
            (false, false) => LabelKind::Word,
        };
        // In a transcript the turn goes on to the end of the paragraph.
        let end = match kind {
            LabelKind::Turn => outer.units.len(),
            _ if quoted => colon + 2,
            _ => sentence.end,
        };
        Some(Self { speaker: Speaker { first: 0, end: colon }, cue: colon, first: colon + 1, end, kind })
    }

    /// Gives what the label says to whom it names, but for what is said to be another's there; tells whether it did.
    pub(in crate::briefing::quotes) fn note(self, outer: &Outer<'_>, findings: &mut Findings) -> bool {
        let by_verb =
            |quote: &LocalQuote| quote.attribution.is_some_and(|one| one.rule != AttributionRule::Noun);
        let others = |quote: &LocalQuote| is_anothers(outer, quote) && by_verb(quote);
        if self.kind == LabelKind::Word && findings.quotes.iter().any(others) {
            return false;
        }
        findings.take_back(|quote| quote.kind != QuoteKind::Indirect && !is_anothers(outer, quote));
        let cue = Some((self.cue, self.cue + 1));
        let before = findings.quotes.len();
        findings.note(outer, &[(self.first, self.end)], self.speaker, cue, AttributionRule::Label);
        let noted = findings.quotes.len() > before;
        if noted {
            findings.bring_first();
            findings.drop_thoughts_within(outer, 0);
        }
        true
    }
}

fn is_shouted(label: &str) -> bool {
    label.chars().all(|char| !char.is_lowercase())
}

/// Whether what stands before a colon is nobody but a heading: "SUBJECT:", "Summary:".
fn heads(outer: &Outer<'_>, colon: usize, label: &str) -> bool {
    outer.is(0, Role::HEADER) && colon == 1
        || !names_somebody(outer, colon)
        || is_shouted(label) && goes_on_shouting(outer, colon)
        || opens_section(label)
}

/// "GRAIN TALKS: CHRONICLE OF A WEEK": a title.
fn goes_on_shouting(outer: &Outer<'_>, colon: usize) -> bool {
    const WORDS: usize = 3;
    let words = colon + 1..colon + 1 + WORDS;
    words.clone().all(|at| outer.kind(at) == Some(Kind::Word) && is_shouted(outer.word(at)))
        && words.into_iter().any(|at| outer.word(at).len() > 3)
}

/// Whether a verb of speech gives the words to somebody who is neither the one who speaks nor whom he speaks to.
fn is_anothers(outer: &Outer<'_>, quote: &LocalQuote) -> bool {
    const HERE: [&str; 6] = ["i", "we", "you", "it", "that", "who"];
    let guessed = |rule| {
        matches!(rule, AttributionRule::Completes | AttributionRule::SameSpeaker | AttributionRule::Neighbour)
    };
    quote.attribution.is_some_and(|attribution| {
        let speaker = attribution.speaker.of(outer.text);
        !guessed(attribution.rule) && !HERE.iter().any(|word| speaker.eq_ignore_ascii_case(word))
    })
}

/// "Israel: | PM Netanyahu -- “...”": the place is a heading, whoever stands before the dash speaks.
fn speaker_behind(outer: &Outer<'_>, colon: usize, end: usize) -> Option<(Speaker, usize)> {
    const LONGEST: usize = 6;
    let dash = (colon + 2..end.min(colon + 2 + LONGEST)).find(|&at| outer.kind(at) == Some(Kind::Dash))?;
    let named = (colon + 1..dash).all(|at| outer.units[at].capital);
    (named && outer.quote(dash + 1).is_some()).then_some((Speaker { first: colon + 1, end: dash }, dash))
}

/// Whether the label is a name or a title, not the beginning of a sentence: all capitalised, no verb.
fn names_somebody(outer: &Outer<'_>, colon: usize) -> bool {
    // "Q: ...", "A: ..."
    if colon == 1 && side(outer.word(0)).is_some() && outer.units[0].capital {
        return true;
    }
    (0..colon).all(|at| match outer.units[at].kind {
        Kind::Word => {
            let unit = outer.units[at];
            (unit.capital
                || unit.role.is(Role::PREPOSITION) && at > 0
                || outer.nominal(at) && outer.units[colon - 1].capital)
                && !unit.role.is(Role::AUXILIARY
                    .or(Role::SUB)
                    .or(Role::WH)
                    .or(Role::THAT)
                    .or(Role::DETERMINER)
                    .or(Role::TIME)
                    .or(Role::ADVERB))
        }
        Kind::Aside => at > 0,
        Kind::Comma => at > 0,
        _ => false,
    })
}
