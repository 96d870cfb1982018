//! People who are called by what they are, having been named before: "the minister", "the French diplomat".

use super::cast::{Cast, Meant};
use super::fit::is_loose;
use super::holder::shares_office;
use super::phrase::{Naming, Title};
use super::pronoun::Recent;
use super::recognise::Recogniser;
use crate::briefing::{Nature, lexicon};
use crate::knowledge::EntryId;
use crate::text::Span;

impl Recogniser<'_> {
    /// "the minister", "the veteran French diplomat" from token `at`.
    pub(super) fn bearer(&mut self, at: usize) -> Option<usize> {
        if !self.lexeme(at).is_definite() {
            return None;
        }
        let first = self.epithets_end(at + 1);
        let (of, noun) = self.country(first).unwrap_or((Vec::new(), first));
        let noun = self.epithets_end(noun);
        // "the Minister", as ministries write
        let called = lexicon::small(self.word(noun));
        let is_written_large = || self.is_capitalised(noun) && lexicon::is_person_noun(&called);
        if !self.lexeme(noun).is_person_noun() && !is_written_large() {
            return None;
        }
        // "the head of the union", "the minister Sergei Lavrov", "the minister's spokesman" is read from its own end.
        let next = noun + 1;
        let compound = self.adjoins(next)
            && (self.is_capitalised(next)
                || matches!(self.word(next), "of" | "for" | "from" | "at" | "general" | "-")
                || self.lexeme(next).is_person_noun());
        if compound {
            return None;
        }
        let part = self.part(at, next);
        let noun = called.to_string();
        self.push(self.span(at, next), Naming::Bearer { noun, of }, part);
        Some(next)
    }

    fn epithets_end(&self, at: usize) -> usize {
        at + (at..self.tokens.len()).take_while(|&at| self.lexeme(at).is_epithet()).count()
    }
}

impl Cast<'_> {
    /// Whoever was spoken of last of those whom the briefing or the knowledge calls so.
    pub(super) fn bearer(
        &self,
        noun: &str,
        of: &[EntryId],
        recent: &Recent,
        sentence: usize,
    ) -> Option<Meant> {
        // Whom the briefing itself calls so comes before whoever only holds such an office.
        let told = recent.named(sentence).find(|&referent| self.is_told(referent, noun, of));
        let mut called = recent.named(sentence).filter(|&referent| self.is_called(referent, noun, of));
        let referent = told.or_else(|| called.next())?;
        let or = called.find(|&other| other != referent);
        Some(Meant { referent, or })
    }

    /// Whom the briefing itself calls so, where a title is one word: "the Minister" of a readout is whom it calls a minister,
    /// rather than one whose office the knowledge knows by that word. Nobody where `held` is called so too, or holds the very
    /// office and was named since: "the president" behind "the Finnish president; Clinton spoke".
    pub(super) fn told_by_word(
        &self,
        words: &str,
        title: &Title,
        held: Option<&Meant>,
        recent: &Recent,
        sentence: usize,
    ) -> Option<Meant> {
        let noun = words.strip_prefix("the ").or_else(|| words.strip_prefix("The "))?;
        let noun = lexicon::small(noun);
        let is_told = |referent: usize| self.is_told(referent, &noun, &[]);
        if !lexicon::is_person_noun(&noun) || held.is_some_and(|held| is_told(held.referent)) {
            return None;
        }
        let mut told = recent.named(sentence).filter(|&referent| is_told(referent));
        let referent = told.next()?;
        let named_since = |held: &Meant| self.last[held.referent] > self.last[referent];
        if !is_loose(title) && held.is_some_and(named_since) {
            return None;
        }
        Some(Meant { referent, or: told.find(|&other| other != referent) })
    }

    /// Whoever was spoken of last of those whom the briefing calls so, where the words are a title: "the industry minister" is no
    /// minister of the interior.
    pub(super) fn bearer_of_office(
        &self,
        words: &str,
        title: &Title,
        recent: &Recent,
        sentence: usize,
    ) -> Option<Meant> {
        let noun = calling(words).unwrap_or_else(|| words.rsplit(' ').next().unwrap_or_default());
        let noun = lexicon::small(noun);
        if !tells_office(words, &noun, title) {
            return self.bearer(&noun, &title.of, recent, sentence);
        }
        let same = |&referent: &usize| {
            let told = self.titles[referent].as_ref().filter(|told| !told.offices.is_empty());
            let so_introduced = || self.callings[referent].iter().any(|told| has_words_of(told, words));
            self.is_told(referent, &noun, &title.of)
                && told.map_or_else(so_introduced, |told| shares_office(told, title))
        };
        recent.named(sentence).find(same).map(Meant::from)
    }

    fn is_called(&self, referent: usize, noun: &str, of: &[EntryId]) -> bool {
        self.may_be(referent, noun)
            && (self.is_told(referent, noun, of) || self.holds_office(referent, noun, of))
    }

    /// Whether it is a person of the gender that the noun has.
    fn may_be(&self, referent: usize, noun: &str) -> bool {
        let person = &self.referents[referent];
        person.nature == Nature::Person
            && person
                .gender
                .is_none_or(|known| lexicon::person_noun_gender(noun).is_none_or(|told| told == known))
    }

    /// Whether the briefing calls the person so.
    fn is_told(&self, referent: usize, noun: &str, of: &[EntryId]) -> bool {
        let title = self.titles[referent].as_ref();
        self.callings[referent].iter().any(|calling| calling == noun)
            && self.may_be(referent, noun)
            && (of.is_empty() || title.is_some_and(|title| title.of.iter().any(|place| of.contains(place))))
    }

    /// Whether the knowledge has somebody in an office that goes by this noun.
    fn holds_office(&self, referent: usize, noun: &str, of: &[EntryId]) -> bool {
        let Some(offices) =
            lexicon::anaphor(noun).filter(|(nature, _)| *nature == "person").map(|(_, of)| of)
        else {
            return false;
        };
        let Some(&person) = self.referents[referent].candidates.first() else { return false };
        self.knowledge.person(person).tenures_on(self.on).iter().any(|tenure| {
            let label = tenure.label().to_lowercase();
            let (not, known): (Vec<&str>, Vec<&str>) =
                offices.split(',').partition(|name| name.starts_with('!'));
            (of.is_empty() || of.contains(&tenure.of().id()))
                && known.iter().any(|name| label.contains(name))
                && !not.iter().any(|name| label.contains(name.trim_start_matches('!')))
        })
    }
}

/// Whether these words and what stands behind them say what a minister should do, as a memo advises whom it is for.
pub(super) fn is_advised(words: &str, behind: &str) -> bool {
    let advice = [" should ", " may wish ", " may want ", " might wish ", " might want ", " is advised "];
    matches!(&*lexicon::small(words), "the minister" | "the secretary" | "the secretary of state")
        && advice.iter().any(|advice| behind.starts_with(advice))
}

/// Whether a title says more than what its bearer is called, its country and an epithet: "the industry minister".
fn tells_office(words: &str, noun: &str, title: &Title) -> bool {
    let before = words.len().checked_sub(noun.len()).and_then(|end| words.get(..end)).unwrap_or_default();
    let Some(last) = before.split_whitespace().last() else { return false };
    let of_place = !title.of.is_empty() && last.starts_with(char::is_uppercase);
    !of_place && !lexicon::is_definite(last) && !lexicon::is_epithet(last)
}

/// Whether an introduction in lower case has all that another title says: "the minister for health" of "the health minister".
fn has_words_of(introduction: &str, title: &str) -> bool {
    let has = |word: &str| introduction.split(|char: char| !char.is_alphanumeric()).any(|told| told == word);
    title.to_lowercase().split_whitespace().filter(|word| *word != "the").all(has)
}

/// What an introduction calls somebody, its head: "director" of "the commission's deputy director for trade".
pub(in crate::briefing) fn calling(introduction: &str) -> Option<&str> {
    let ends_word = |char: char| !char.is_alphanumeric() && char != '-';
    let mut called = None;
    let mut before = Span::new(0, 0);
    let mut end = 0;
    for with_mark in introduction.split_inclusive(ends_word) {
        let word = Span::new(end, end + with_mark.trim_end_matches(ends_word).len());
        end += with_mark.len();
        let written = word.of(introduction);
        if matches!(written, "of" | "for" | "at" | "in" | "to" | "from" | "who" | "and") {
            break;
        }
        // "the secretary general" is a secretary, and no general.
        let follows = written.eq_ignore_ascii_case("general") && called == Some(before);
        if !follows && lexicon::is_person_noun(&lexicon::small(written)) {
            // A prime minister is not called "the minister".
            let prime = before.of(introduction).eq_ignore_ascii_case("prime");
            called = Some(if prime { before.cover(word) } else { word });
        }
        before = word;
    }
    called.map(|words| words.of(introduction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_introduction_calls_somebody_by_its_head() {
        assert_eq!(calling("the commission's deputy director for trade"), Some("director"));
        assert_eq!(calling("a lawyer"), Some("lawyer"));
        assert_eq!(calling("the alliance's secretary general"), Some("secretary"));
        assert_eq!(calling("a retired general"), Some("general"));
        assert_eq!(calling("head of a union of teachers"), Some("head"));
        assert_eq!(calling("the Norwegian prime minister"), Some("prime minister"));
        assert_eq!(calling("who had arrived late"), None);
    }
}
