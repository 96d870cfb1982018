//! What nobody said: "neither said", "if Lavrov says", "it is not true that Lavrov said".

use std::sync::LazyLock;

use crate::briefing::lexicon::{self, Words};
use crate::briefing::stance::Told;
use crate::briefing::{Attribution, Briefing, Paragraph, Quote, QuoteKind};
use crate::text::Span;

/// The words of `unsaid.txt`, by kind.
struct Unsaid {
    nobody: Words,
    before: Words,
    inverted: Words,
    denies: Words,
    allows: Words,
    instead: Words,
}

static UNSAID: LazyLock<Unsaid> = LazyLock::new(|| {
    let of = |kind| lexicon::words_of(include_str!("../lexicon/unsaid.txt"), kind).collect();
    Unsaid {
        nobody: of("nobody"),
        before: of("before"),
        inverted: of("inverted"),
        denies: of("denies"),
        allows: of("allows"),
        instead: of("instead"),
    }
});

impl Briefing {
    /// Whether the sentence says that nobody said it, or that somebody may.
    pub(super) fn is_unsaid(&self, attribution: Attribution) -> bool {
        let speaker = self.words(attribution.speaker);
        let first = speaker.split_whitespace().next().unwrap_or_default();
        if UNSAID.nobody.contains_small(first) {
            return true;
        }
        if attribution.cue.is_some_and(|cue| self.is_avoided(cue) || self.is_only_allowed(cue)) {
            return true;
        }
        let before = self.sentence_before(attribution.speaker);
        let words: Vec<&str> = before.split_whitespace().collect();
        let Some((&last, others)) = words.split_last() else { return false };
        let denied = || others.iter().any(|word| UNSAID.denies.contains_small(word));
        UNSAID.before.contains_small(last)
            || others.is_empty() && UNSAID.inverted.contains_small(last)
            || last == "that" && denied()
    }

    /// Whether somebody does something else than the verb of speech tells: "left without | saying".
    fn is_avoided(&self, cue: Span) -> bool {
        let before = self.sentence_before(cue);
        let last = before.split_whitespace().last().unwrap_or_default();
        UNSAID.instead.contains_small(last) && self.words(cue).ends_with("ing")
    }

    /// Whether somebody only may say it: "Listed persons | may ask the Council to reconsider". What he cannot accept he refuses.
    fn is_only_allowed(&self, cue: Span) -> bool {
        let verb = self.words(cue);
        let mut words = verb.split_whitespace();
        words.next().is_some_and(|first| UNSAID.allows.contains_small(first))
            && !words.any(|word| word == "not")
    }

    /// Whether a question asks what somebody says: "What would he tell the minister?"
    pub(super) fn is_only_asked(&self, quote: &Quote, attribution: Attribution) -> bool {
        let answers = |cue: Span| Told::read(&self.words(cue)).answers();
        quote.kind == QuoteKind::Indirect
            && attribution.cue.is_some_and(|cue| answers(cue) && self.stands_in_question(cue))
    }

    fn stands_in_question(&self, cue: Span) -> bool {
        let Some((paragraph, sentence)) = self.sentence_of(cue) else { return false };
        paragraph.document(sentence).encloses(cue) && sentence.of(paragraph.text()).trim_end().ends_with('?')
    }

    /// What a sentence says before these words of it.
    fn sentence_before(&self, words: Span) -> &str {
        let Some((paragraph, sentence)) = self.sentence_of(words) else { return "" };
        let end = paragraph.prose_offset(words.start()).unwrap_or_default();
        paragraph.text().get(sentence.start()..end).unwrap_or_default()
    }

    /// The paragraph and the sentence of its prose in which these words begin.
    fn sentence_of(&self, words: Span) -> Option<(&Paragraph, Span)> {
        let paragraph = &self.paragraphs[self.paragraph_at(words.start())?];
        let sentence = paragraph.content.sentence_at(paragraph.prose_offset(words.start())?)?;
        Some((paragraph, paragraph.content.sentences[sentence].span))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_nobody_said_is_not_listed() {
        check("Neither Sergei Lavrov nor Hillary Clinton said that the port was shut.", &[]);
        check("No official said that the port was shut.", &[]);
        check("None of the ministers said how long the talks would last.", &[]);
    }

    #[test]
    fn what_somebody_may_say_is_not_listed() {
        check("If Sergei Lavrov says that the port is shut, ships will sail on.", &[]);
        check("Even if Sergei Lavrov says that the port is shut, ships will sail on.", &[]);
        check("Had Sergei Lavrov said that the port was shut, ships would have sailed on.", &[]);
        check("It is not true that Sergei Lavrov said that the port was shut.", &[]);
    }

    #[test]
    fn what_somebody_is_allowed_to_say_is_not_listed() {
        check("Shippers may ask the port to reopen the quay.", &[]);
        check("Sergei Lavrov should tell Iran to reopen the port.", &[]);
        check(
            "Sergei Lavrov will ask Iran to reopen the port.",
            &["Lavrov: will ask Iran to reopen the port"],
        );
    }

    #[test]
    fn what_was_said_is_listed() {
        check(
            "When Sergei Lavrov said that the port was shut, ships sailed on.",
            &["Lavrov: the port was shut"],
        );
        check("It was then that Sergei Lavrov said that the port was shut.", &["Lavrov: the port was shut"]);
        check(
            "If the port is shut, Sergei Lavrov said, ships will sail on.",
            &["Lavrov: If the port is shut ships will sail on"],
        );
    }
}
