//! Who says what is listed, in a word or two: a name, what somebody is, or whom a pronoun means.

use crate::briefing::mentions::{calling, joins_list};
use crate::briefing::short_name::{ShortNames, described};
use crate::briefing::{Attribution, AttributionRule, Briefing, Nature, Paragraph, is_seat_of_many};
use crate::text::Span;

/// Somebody who says something.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    /// Shortly: "Lavrov", "Senior official".
    pub(super) name: String,
    /// Whom, if the briefing names him.
    pub(super) referent: Option<usize>,
    /// Where the words that say who it is begin in the document.
    pub(super) told: usize,
    /// Where it is last named or meant.
    pub(super) spoke: usize,
    /// The paragraph in which it speaks.
    pub(super) paragraph: usize,
    /// Which pronoun speaks of it again, beside "he" and "she".
    pub(super) again: Option<Again>,
}

/// Which pronoun stands for a speaker that is no one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    They,
    It,
    Either,
}

impl Again {
    /// For what has a name; none for a person.
    pub(super) const fn of(nature: Nature) -> Option<Self> {
        match nature {
            Nature::Person => None,
            Nature::Body => Some(Self::Either),
            _ => Some(Self::It),
        }
    }

    /// For what is only described; none for one person.
    pub(super) fn of_described(words: &str) -> Option<Self> {
        if is_several(words) {
            return Some(Self::They);
        }
        calling(words).is_none().then_some(Self::It)
    }
}

impl Voice {
    /// Whether it is somebody who asks for the press, and whose questions nobody looks for.
    pub(super) fn is_of_the_press(&self) -> bool {
        let noun = self.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let singular = noun.strip_suffix('s').unwrap_or(&noun);
        self.referent.is_none() && matches!(singular, "reporter" | "journalist" | "correspondent")
    }

    /// Whether a pronoun in a paragraph may speak of it again.
    pub(super) fn may_be(&self, pronoun: &str, paragraph: usize) -> bool {
        let fits = match pronoun {
            "they" => matches!(self.again, Some(Again::They | Again::Either)),
            "both" => self.again == Some(Again::They),
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
        let spoke = attribution.speaker.start();
        let referent = attribution.mention.map(|at| self.mentions[at].referent);
        if let Some((referent, name)) = referent.and_then(|at| Some((at, names.of(at)?))) {
            let again = Again::of(self.referents[referent].nature);
            // "Brussels has threatened": no Belgian did.
            let written = self.words(attribution.speaker);
            let name = if is_seat_of_many(&written) { written } else { name };
            return Some(Voice { name, referent: Some(referent), told: spoke, spoke, paragraph, again });
        }
        let speaker = self.words(attribution.speaker);
        let small = speaker.to_lowercase();
        if matches!(&*small, "it" | "they" | "both") {
            let before = before.filter(|voice| voice.may_be(&small, paragraph));
            let acting = self.acting_before(attribution.speaker, names);
            let acting = acting.filter(|acting| before.is_none_or(|before| before.spoke < acting.spoke));
            let meant = acting.or_else(|| before.cloned()).map(|voice| Voice { spoke, paragraph, ..voice });
            if meant.is_some() || small != "both" {
                return meant;
            }
        }
        let unnamed = self.unnamed.binary_search_by_key(&attribution.speaker, |&(pronoun, _)| pronoun);
        let told = unnamed.map_or(attribution.speaker, |at| self.unnamed[at].1);
        // What the one who spoke last is called may be longer than what the pronoun is known from.
        if let Some(voice) = before.filter(|voice| unnamed.is_ok() && voice.told == told.start()) {
            return Some(Voice { spoke, paragraph, ..voice.clone() });
        }
        let words = self.words(told);
        let together = self.together(told, names);
        let (name, again) = (together.or_else(|| described(&words))?, Again::of_described(&words));
        Some(Voice { name, referent, told: told.start(), spoke, paragraph, again })
    }

    /// Several who speak together, each by a short name: "Van Rompuy and Barroso". Nothing where the words say more than names.
    fn together(&self, speakers: Span, names: &ShortNames<'_>) -> Option<String> {
        let first = self.mentions.partition_point(|mention| mention.span.start() < speakers.start());
        let within = self.mentions[first..].iter().take_while(|mention| speakers.encloses(mention.span));
        let mut said = String::new();
        let mut end = speakers.start();
        for mention in within {
            let joint = self.words(Span::new(end, mention.span.start()));
            let is_first = said.is_empty() && matches!(joint.trim(), "" | "The" | "the");
            if !is_first && !joins_list(&joint) {
                return None;
            }
            said.push_str(if is_first { "" } else { joint.trim_end() });
            said.push_str(if is_first { "" } else { " " });
            said.push_str(&names.of(mention.referent)?);
            end = mention.span.end();
        }
        (end == speakers.end() && said.contains(" and ")).then_some(said)
    }

    /// Whether the words for a speaker are a heading ("Background: Three rounds were held."), or tell what the paragraph
    /// is about: "Shelter: 12,000 tents have come."
    pub(super) fn names_no_speaker(&self, attribution: Attribution) -> bool {
        let speaker = attribution.speaker;
        let Some(at) = self.paragraph_at(speaker.start()) else { return false };
        let mark = self.structure().mark(at);
        let somebody = attribution.mention.map(|at| self.referents[self.mentions[at].referent].nature);
        let labelled = matches!(attribution.rule, AttributionRule::Label | AttributionRule::Turn)
            && mark.turn.is_none()
            && !matches!(somebody, Some(Nature::Person | Nature::Body));
        labelled || self.is_of_heading(attribution)
    }

    /// Whether the words for a speaker are a heading that begins the paragraph: "HEALTH: A ward has opened."
    #[must_use]
    pub fn is_of_heading(&self, attribution: Attribution) -> bool {
        let Some(at) = self.paragraph_at(attribution.speaker.start()) else { return false };
        let heads = |(named_in, words): (usize, Span)| {
            let paragraph: &Paragraph = &self.paragraphs[named_in];
            paragraph.document(words).overlaps(attribution.speaker)
        };
        self.structure().mark(at).heading_words().is_some_and(heads)
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
