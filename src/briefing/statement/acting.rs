//! Whom "it" and "they" mean of those who act and have not spoken yet: "The court has asked for the papers. In a letter it said ..."

use super::speaker::{Again, Voice};
use crate::briefing::clause::before_verb;
use crate::briefing::short_name::{ShortNames, described};
use crate::briefing::{Briefing, Paragraph, lexicon};
use crate::text::Span;

/// A pronoun reaches back so many sentences of its paragraph.
const REACH: usize = 3;

/// What introduces a sentence takes this many bytes at most: "In a letter to the ministry, ..."
const LONGEST_INTRODUCTION: usize = 60;

impl Briefing {
    /// The last body, document or group before a pronoun that opens a sentence of the same paragraph.
    pub(super) fn acting_before(&self, pronoun: Span, names: &ShortNames<'_>) -> Option<Voice> {
        let at = self.paragraph_at(pronoun.start())?;
        let paragraph = &self.paragraphs[at];
        let small = self.words(pronoun).to_lowercase();
        let own = paragraph.content.sentence_at(paragraph.prose_offset(pronoun.start())?)?;
        let before = paragraph.content.sentences[..own].iter().rev().take(REACH);
        let mut voices = before.filter_map(|sentence| self.acting(at, sentence.span, names));
        let near = voices.find(|voice| voice.may_be(&small, at));
        near.or_else(|| self.several_above(at, &small, names))
    }

    /// Several whom the paragraph above tells of, where "they" or "both" do something: "The two leaders met. | On trade, they agreed".
    fn several_above(&self, at: usize, small: &str, names: &ShortNames<'_>) -> Option<Voice> {
        let above = at.checked_sub(1).filter(|_| matches!(small, "they" | "both"))?;
        let sentences = self.paragraphs[above].content.sentences.iter().rev();
        let mut voices = sentences.filter_map(|sentence| self.acting(above, sentence.span, names));
        voices.find(|voice| voice.referent.is_none() && voice.may_be(small, at))
    }

    /// Who acts in a sentence of paragraph number `at`: a body or a country that is named, or what "the" begins.
    fn acting(&self, at: usize, sentence: Span, names: &ShortNames<'_>) -> Option<Voice> {
        let paragraph: &Paragraph = &self.paragraphs[at];
        let text = paragraph.text();
        let first = sentence.start() + introduction(sentence.of(text));
        let subject = before_verb(&text[first..sentence.end()])?;
        let subject = subject.split(',').next().unwrap_or_default();
        let start = |offset: usize| paragraph.document(Span::new(offset, sentence.end())).start();
        let (opening, own) = (start(first), start(first + determiner(subject)));
        let next = self.mentions.partition_point(|mention| mention.span.start() < opening);
        let mut near = self.mentions[next..].iter().take_while(|mention| mention.span.start() <= own);
        let named = near.find(|mention| [opening, own].contains(&mention.span.start()));
        let referent = named.map(|mention| mention.referent);
        let (name, again) = match referent {
            Some(referent) => (names.of(referent)?, Again::of(self.referents[referent].nature)?),
            None if determiner(subject) == 0 => return None,
            None => (described(subject)?, Again::of_described(subject)?),
        };
        Some(Voice { name, referent, told: opening, spoke: opening, paragraph: at, again: Some(again) })
    }
}

/// Where a sentence goes on behind what introduces it: "On Friday, | the court ..."
fn introduction(sentence: &str) -> usize {
    let first = sentence.split(' ').next().unwrap_or_default().to_lowercase();
    let comma = sentence.find(", ").filter(|&comma| comma <= LONGEST_INTRODUCTION);
    comma.filter(|_| lexicon::is_preposition(&first)).map_or(0, |comma| comma + ", ".len())
}

/// So many bytes of a subject are its article or its owner: "The ", "Its ".
fn determiner(subject: &str) -> usize {
    let first = subject.split_inclusive(' ').next().unwrap_or_default();
    let word = first.trim_end();
    let points = || matches!(&*lexicon::small(word), "both" | "this");
    let opens = lexicon::determiner(word).is_some() || points();
    if opens { first.len() } else { 0 }
}
