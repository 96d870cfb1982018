//! Who says what is listed, in a word or two: a name, what somebody is, or whom a pronoun means.

use crate::briefing::short_name::{ShortNames, described};
use crate::briefing::{Attribution, AttributionRule, Briefing, Nature, Paragraph};
use crate::text::Span;

/// Somebody who says something.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    /// Shortly: "Lavrov", "Senior official".
    pub(super) name: String,
    /// Whom, if the briefing names him.
    pub(super) referent: Option<usize>,
    /// Where the words that say who it is begin in the document.
    told: usize,
    /// The paragraph in which it speaks.
    paragraph: usize,
    /// Which pronoun speaks of it again, beside "he" and "she".
    again: Option<Again>,
}

/// Which pronoun stands for a speaker that is no one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Again {
    They,
    It,
    Either,
}

impl Voice {
    /// Whether it is somebody who asks for the press, and whose questions nobody looks for.
    pub(super) fn is_of_the_press(&self) -> bool {
        let noun = self.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let singular = noun.strip_suffix('s').unwrap_or(&noun);
        self.referent.is_none() && matches!(singular, "reporter" | "journalist" | "correspondent")
    }

    /// Whether a pronoun in a paragraph may speak of it again.
    fn may_be(&self, pronoun: &str, paragraph: usize) -> bool {
        let fits = match pronoun {
            "they" => matches!(self.again, Some(Again::They | Again::Either)),
            "it" => matches!(self.again, Some(Again::It | Again::Either)),
            _ => false,
        };
        fits && self.paragraph + 1 >= paragraph
    }
}

impl Briefing {
    /// Who speaks; `before` is whoever spoke last.
    pub(super) fn voice(
        &self,
        attribution: Attribution,
        paragraph: usize,
        names: &ShortNames<'_>,
        before: Option<&Voice>,
    ) -> Option<Voice> {
        let referent = attribution.mention.map(|at| self.mentions[at].referent);
        if let Some((referent, name)) = referent.and_then(|at| Some((at, names.of(at)?))) {
            let again = match self.referents[referent].nature {
                Nature::Person => None,
                Nature::Body => Some(Again::Either),
                _ => Some(Again::It),
            };
            let told = attribution.speaker.start();
            return Some(Voice { name, referent: Some(referent), told, paragraph, again });
        }
        let speaker = self.words(attribution.speaker);
        let small = speaker.to_lowercase();
        if let Some(voice) = before.filter(|voice| voice.may_be(&small, paragraph)) {
            return Some(Voice { paragraph, ..voice.clone() });
        }
        let unnamed = self.unnamed.binary_search_by_key(&attribution.speaker, |&(pronoun, _)| pronoun);
        let told = unnamed.map_or(attribution.speaker, |at| self.unnamed[at].1);
        // What the one who spoke last is called may be longer than what the pronoun is known from.
        if let Some(voice) = before.filter(|voice| unnamed.is_ok() && voice.told == told.start()) {
            return Some(Voice { paragraph, ..voice.clone() });
        }
        let words = self.words(told);
        let name = described(&words)?;
        let again = Some(if is_several(&words) { Again::They } else { Again::It });
        Some(Voice { name, referent, told: told.start(), paragraph, again })
    }

    /// Whether the words for a speaker are a heading ("Background: Three rounds were held."), or tell what the paragraph
    /// is about: "Shelter: 12,000 tents have come."
    pub(super) fn names_no_speaker(&self, attribution: Attribution) -> bool {
        let speaker = attribution.speaker;
        let Some(at) = self.paragraph_at(speaker.start()) else { return false };
        let mark = self.structure().mark(at);
        let heads = |(named_in, words): (usize, Span)| {
            let paragraph: &Paragraph = &self.paragraphs[named_in];
            paragraph.document(words).overlaps(speaker)
        };
        let somebody = attribution.mention.map(|at| self.referents[self.mentions[at].referent].nature);
        let labelled = matches!(attribution.rule, AttributionRule::Label | AttributionRule::Turn)
            && mark.turn.is_none()
            && !matches!(somebody, Some(Nature::Person | Nature::Body));
        labelled || mark.heading_words().is_some_and(heads)
    }
}

/// "The members of the council", "Lavrov and Clinton"; not "the bus".
fn is_several(words: &str) -> bool {
    let noun = words.split(" of ").next().unwrap_or_default();
    let last = noun.rsplit(' ').next().unwrap_or_default();
    words.contains(" and ")
        || last.ends_with('s') && !last.ends_with("ss")
        || matches!(last, "police" | "people")
}
