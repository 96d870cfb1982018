//! Names that are no topic, by the words that they are made of: of newspapers, of what is broadcast, of somebody with who that
//! is, and what is left of a longer name.

use std::ops::Range;

use super::super::lexicon;
use super::letters::key;
use super::marks::Marks;
use super::prospect::Reader;
use super::terms::small;
use super::word_class::Class;

impl Reader<'_> {
    /// Whether it is the name of who reports, rather than what is told of: "Norfolk Herald".
    pub(super) fn is_outlet(&self, tokens: &Range<usize>) -> bool {
        let is_name = |at: usize| self.words[at].is_capitalised();
        let last = tokens.end - 1;
        tokens.len() > 1 && is_name(last) && is_name(last - 1) && self.words[last].is(Marks::OUTLET)
    }

    /// Whether it is the name of what is broadcast: "Late Show With Anna Roe"; not "Paris Air Show".
    pub(super) fn is_programme(&self, tokens: &Range<usize>) -> bool {
        let tells_when = Marks::ADJECTIVE.with(Marks::TEXT);
        let mut behind_first = tokens.start + 1..tokens.end;
        behind_first
            .any(|at| self.words[at].is_named(Marks::PROGRAMME) && self.words[at - 1].is_named(tells_when))
    }

    /// Whether it is what is left of such a name behind its first word, "Show With Anna Roe" of "The Tonight Show With Anna Roe",
    /// or behind "With".
    pub(super) fn is_cut_programme(&self, tokens: &Range<usize>) -> bool {
        let is_programme = |at: usize| self.words[at].is_named(Marks::PROGRAMME);
        let Some(before) = tokens.start.checked_sub(1) else { return false };
        let is_host =
            || before > 0 && is_programme(before - 1) && matches!(self.word(before), "With" | "Starring");
        self.words[before].is_capitalised() && (is_programme(tokens.start) || is_host())
    }

    /// Whether it is somebody's name behind who that is: "Harbour Secretary Anna Roe".
    pub(super) fn is_titled_name(&self, tokens: &Range<usize>) -> bool {
        const LONGEST_NAME: usize = 3;
        let tells_who = |at: usize| {
            let word = self.word(at);
            let first = word.split('-').next().unwrap_or(word);
            Marks::listed(key(&small(first))).any(Marks::PERSON)
        };
        let length = |at: usize| tokens.end - at;
        let mut names = tokens.clone().skip(1).filter(|&at| (2..=LONGEST_NAME).contains(&length(at)));
        self.is_full_name(tokens)
            && names.any(|at| lexicon::given_name(self.word(at)).is_some() && tells_who(at - 1))
    }

    /// Whether a name goes on behind it: "Head of the Office" of "Head of the Office of the President".
    pub(super) fn is_cut_name(&self, tokens: &Range<usize>) -> bool {
        let last = tokens.end - 1;
        let goes_on = || {
            let behind = (tokens.end + 1..self.words.len()).find(|&at| !self.is_article(at));
            behind.is_some_and(|at| self.words[at].is_capitalised())
        };
        self.words[last].is_capitalised()
            && self.words[tokens.clone()].iter().any(|word| word.is(Marks::JOINS))
            && self.words.get(tokens.end).is_some_and(|next| next.class == Class::Of)
            && goes_on()
    }
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    #[test]
    fn who_reports_is_no_label() {
        let labels = labels_of("The Norfolk Herald counted the cranes of the harbour.", &[]);
        assert!(!labels[0].contains("Herald"), "{labels:?}");
    }

    #[test]
    fn what_is_broadcast_is_no_label() {
        for text in [
            "The Tonight Show Starring Anna Roe counted the cranes of the harbour.",
            "The Daily Show Takes On cranes of the harbour.",
        ] {
            let labels = labels_of(text, &[]);
            assert!(!labels[0].contains("Show"), "{labels:?}");
        }
        assert_eq!(labels_of("He sang on The Late Show With Karl Moss.", &[]), ["Late Show"]);
        assert_eq!(labels_of("The Seville Air Show was put off.", &[]), ["Seville Air Show"]);
    }

    #[test]
    fn who_somebody_is_and_a_name_are_no_label() {
        let labels = labels_of("Harbour Herald Editor-in-Chief Martin Moss counted cranes.", &[]);
        assert_eq!(labels, ["Cranes"]);
    }

    #[test]
    fn no_name_is_cut() {
        let labels = labels_of("The Head of the Office of the Margrave of Velia came with cranes.", &[]);
        assert!(!labels[0].starts_with("Head of the Office"), "{labels:?}");
    }
}
