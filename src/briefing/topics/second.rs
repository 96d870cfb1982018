//! Which phrase joins the best one in a label, if any does: "wheat terminal and ferry fares".

use std::sync::LazyLock;

use super::super::lexicon;
use super::candidate::Candidate;
use super::label::Labels;
use super::terms::small;

/// A second phrase joins the first if it is worth this share of its score.
const SECOND_SHARE: f32 = 0.35;
/// One of which the topic tells apart from the first joins it if it scores this share of it.
const APART_SHARE: f32 = 0.5;
/// What comes back throughout is so many times as likely as what is said once, and no more.
const MOST_RECURRENCE: f32 = 1.5;
/// Beside one word alone, what takes more of them is worth so many times as much.
const IN_MORE_WORDS: f32 = 1.5;

impl Labels<'_> {
    /// The phrase of `others` that suits and is worth most beside the best one, if it is worth enough, and more where the topic
    /// does not tell of both together.
    pub(super) fn second<'c, 'b>(
        &self,
        best: &Candidate,
        others: impl Iterator<Item = &'c Candidate<'b>>,
        suits: impl Fn(&Candidate) -> bool,
    ) -> Option<&'c Candidate<'b>>
    where
        'b: 'c,
    {
        let least = SECOND_SHARE * best.score;
        let worth: Vec<(f32, &Candidate)> = others
            .filter(|other| other.score * MOST_RECURRENCE >= least)
            .filter(|other| !other.vague && suits(other) && self.may_join(best, other))
            .map(|other| (other.score * self.recurrence(other), other))
            .filter(|(worth, _)| *worth >= least)
            .collect();
        let most = worth.iter().copied().reduce(|most, one| if one.0 > most.0 { one } else { most })?;
        let in_more_words = || worth.iter().find(|one| self.tells_in_more_words(best, most, **one));
        self.is_related(best, most.1).then(|| in_more_words().unwrap_or(&most).1)
    }

    /// Whether a phrase tells something beside the best one: no word of it, nor the same in other words, nor another country
    /// that more topics name.
    pub(super) fn may_join(&self, best: &Candidate, other: &Candidate) -> bool {
        !other.terms.iter().any(|one| best.has(one.term))
            && !alike(&best.words, &other.words)
            && !abbreviates(&best.words, &other.words)
            && !abbreviates(&other.words, &best.words)
            && other.country().is_none_or(|_| other.terms.iter().all(|one| self.spread(one.term) == 1))
    }

    /// Whether the topic tells of both phrases together, or of both much: what comes back is no aside, what stands in the same
    /// sentence is told of the same, and one word alone, or a country, tells little without more. Who acts is no part of what is done.
    fn is_related(&self, best: &Candidate, other: &Candidate) -> bool {
        let only_acts = other.acts && other.terms.len() == 1;
        let tells_more = best.country().is_some() || best.terms.len() == 1 && other.terms.len() > 1;
        let is_weighty = other.score >= APART_SHARE * best.score;
        !only_acts
            && (tells_more
                || is_weighty
                || other.times > 1
                || self.are_together(best, other) && !other.is_added)
    }

    /// Whether two phrases stand in the same sentence.
    fn are_together(&self, one: &Candidate, other: &Candidate) -> bool {
        let sentences = &self.paragraphs[one.paragraph].content.sentences;
        let sentence = |one: &Candidate| sentences.partition_point(|next| next.first <= one.tokens.start);
        one.paragraph == other.paragraph && sentence(one) == sentence(other)
    }

    /// Whether a phrase tells in several words, in the best one's sentence, what two words alone do not, "wells and foreign staff"
    /// for "wells and staff", and is worth nearly as much. A name may stand there for but a place.
    fn tells_in_more_words(
        &self,
        best: &Candidate,
        (most, second): (f32, &Candidate),
        (worth, other): (f32, &Candidate),
    ) -> bool {
        let are_alone = best.tokens.len() == 1 && second.tokens.len() == 1 && best.country().is_none();
        let is_name = || other.words.split(' ').all(|word| word.starts_with(char::is_uppercase));
        are_alone
            && other.terms.len() > 1
            && worth * IN_MORE_WORDS >= most
            && !is_name()
            && self.are_together(best, other)
    }

    /// How much likelier a phrase belongs in a label for coming back: what a document says once is mostly said in passing.
    fn recurrence(&self, phrase: &Candidate) -> f32 {
        let times = phrase.terms.iter().map(|one| self.concordance.times(one.term) as f32);
        let mean = times.sum::<f32>() / phrase.terms.len() as f32;
        (1.0 + mean.max(1.0).ln() / 2.0).min(MOST_RECURRENCE)
    }
}

/// Whether the heads of two phrases say the same: "arms treaty", "agreement".
fn alike(one: &str, other: &str) -> bool {
    let meaning = |words: &str| ALIKE.get(&small(words.rsplit(' ').next().unwrap_or(words)));
    let said = meaning(one);
    said.is_some() && said == meaning(other)
}

/// Whether the first phrase is nothing but the initials of the second: "NHB", "National Harbour Board".
fn abbreviates(short: &str, long: &str) -> bool {
    let letters = short.strip_suffix('s').unwrap_or(short);
    let is_capital = |letter: char| letter.is_ascii_uppercase();
    if letters.len() < 2 || !long.starts_with(is_capital) || !letters.chars().all(is_capital) {
        return false;
    }
    let initials =
        long.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|one| is_capital(*one));
    initials.eq(letters.chars())
}

/// By noun, which line of `alike.txt` it stands in.
static ALIKE: LazyLock<lexicon::List<usize>> = LazyLock::new(|| {
    let lines = lexicon::lines(include_str!("alike.txt")).enumerate();
    lines.flat_map(|(line, words)| words.split(' ').map(move |word| (word, line))).collect()
});

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;
    use super::*;

    #[test]
    fn what_comes_back_joins_the_best() {
        let text = "The ferry strike emptied the wheat terminal, whose cranes stood still.\n\n\
            Nobody knows when the cranes will load barley. The cranes are rented.";
        assert_eq!(labels_of(text, &[]), ["Ferry strike and cranes"]);
    }

    #[test]
    fn what_is_said_once_in_passing_stays_out() {
        let text = "The ferry strike emptied the wheat terminal, whose cranes stood still.\n\n\
            The strike will last, said the board, whose chairman keeps bees in a garden.";
        assert_eq!(labels_of(text, &[]), ["Ferry strike"]);
    }

    #[test]
    fn what_another_sentence_says_once_stays_out() {
        let labels = labels_of("The ferry strike goes on. Children sold lemonade.", &[]);
        assert_eq!(labels, ["Ferry strike"]);
    }

    #[test]
    fn beside_one_word_stand_rather_several() {
        let text = "Cranes and winter bread are dear here. Cranes, bread: nobody buys them, not at the north lighthouse.";
        assert_eq!(labels_of(text, &[]), ["Cranes and winter bread"]);
    }

    #[test]
    fn initials_are_what_they_stand_for() {
        assert!(
            abbreviates("NHB", "National Harbour Board") && abbreviates("NHBs", "National Harbour Boards")
        );
        assert!(!abbreviates("NHB", "National Board") && !abbreviates("N", "Norway"));
        assert!(!abbreviates("NHB", "spread of the National Harbour Board"));
    }

    #[test]
    fn who_only_acts_stays_out() {
        let labels = labels_of("The ferry strike worries the parliament.", &[]);
        assert_eq!(labels, ["Ferry strike"]);
    }
}
