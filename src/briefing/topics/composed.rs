//! A label made of a topic's best phrases: the best one, with a country or person before it, or another phrase behind it.

use std::borrow::Cow;
use std::ops::Range;

use super::candidate::Candidate;
use super::label::{LONGEST, Labels};
use super::protagonist::Protagonist;
use super::terms::Term;

impl<'b> Labels<'b> {
    /// The best phrase, with a country before it or a second phrase behind it where there is room.
    pub(super) fn composed(&self, topic: usize, candidates: &[Candidate]) -> Option<String> {
        let run = &self.runs[topic];
        let first = candidates.first()?;
        let best = whole(first, candidates);
        let others = || candidates.iter().filter(|other| !std::ptr::eq(*other, first));
        let own = self.country(topic);
        let own_first = own.filter(|_| self.by_country);
        let protagonist = if own_first.is_none() { self.protagonist(run) } else { None };
        let repeats = |other: &Candidate| {
            let country = self.by_country && own.is_some_and(|(term, _)| other.has(term));
            country || protagonist.as_ref().is_some_and(|one| other.words.contains(one.surname))
        };
        let second = self.second(best, others(), |other| !repeats(other));
        let dwelt_on = second.and_then(|second| self.country_dwelt_on(run, second));
        let in_front = protagonist.as_ref().map(|one| one.surname).or(own.map(|(_, name)| name));
        let room = LONGEST - in_front.map_or(0, |name| name.chars().count() + " on ".len()).min(LONGEST);
        let may_link = best.country().is_none() && dwelt_on.is_none() && own_first.is_none();
        let linked = may_link.then(|| self.linked(run, best, second, candidates, room)).flatten();
        let tells_more = linked.is_some();
        let (best, second) = match linked {
            Some(linked) => (Cow::Owned(linked), None),
            None => self.both_in_full(run, (best, second), room, repeats),
        };
        let (best, second) = (&*best, second.as_deref());
        let of_protagonist = protagonist.and_then(|one| self.of_protagonist(&one, best, second));
        let leads_alone = || own.filter(|(term, _)| !tells_more && self.leads_alone(topic, *term, best));
        of_protagonist
            .or_else(|| best.country().map(|name| self.of_country(name, topic, best, others())))
            .or_else(|| self.of_other_country(dwelt_on?, own, best))
            .or_else(|| leads_alone().map(|(_, name)| name.to_owned()))
            .or_else(|| Some(self.behind_country(own, best, second)))
    }

    /// The country that a phrase is and nothing else, if the topic dwells on it.
    fn country_dwelt_on(&self, run: &Range<usize>, phrase: &Candidate) -> Option<&'static str> {
        let dwells = phrase.terms.iter().all(|one| self.dwells(run, one.term));
        dwells.then(|| phrase.country()).flatten()
    }

    /// The best phrase and the second one, each called in full where it may be and there is room.
    fn both_in_full<'c>(
        &self,
        run: &Range<usize>,
        (best, second): (&'c Candidate<'b>, Option<&'c Candidate<'b>>),
        room: usize,
        repeats: impl Fn(&Candidate) -> bool,
    ) -> (Cow<'c, Candidate<'b>>, Option<Cow<'c, Candidate<'b>>>) {
        let best_in_full = self.in_full(run, best, room);
        let second =
            second.filter(|second| best_in_full.as_ref().is_none_or(|best| self.may_join(best, second)));
        let best = best_in_full.map_or(Cow::Borrowed(best), Cow::Owned);
        let left = room.saturating_sub(best.words.chars().count() + " and ".len());
        let second_in_full = second.and_then(|second| self.in_full(run, second, left));
        let may_join = |named: &Candidate| !repeats(named) && self.may_join(&best, named);
        let second_in_full = second_in_full.filter(may_join).map(Cow::Owned);
        (best, second_in_full.or(second.map(Cow::Borrowed)))
    }

    /// A country that says most, with a phrase behind it: "Afghanistan: transit agreement".
    fn of_country<'c>(
        &self,
        name: &str,
        topic: usize,
        country: &Candidate,
        others: impl Iterator<Item = &'c Candidate<'b>>,
    ) -> String
    where
        'b: 'c,
    {
        let mut behind =
            others.filter(|other| other.country().is_none() && self.may_join(country, other)).peekable();
        if behind.peek().is_some_and(|behind| self.leads_alone(topic, country.terms[0].term, behind)) {
            return name.to_owned();
        }
        let mut labels = behind.map(|behind| format!("{name}: {}", self.uncapitalised(behind)));
        labels.find(|label| fits(label)).unwrap_or_else(|| name.to_owned())
    }

    /// The best phrase behind the topic's own country, or behind the other one on which it dwells; none if that is too long.
    fn of_other_country(&self, other: &str, own: Option<(Term, &str)>, best: &Candidate) -> Option<String> {
        let name = own.filter(|(term, _)| !best.has(*term)).map_or(other, |(_, name)| name);
        let label = format!("{name}: {}", self.uncapitalised(best));
        fits(&label).then_some(label)
    }

    /// Whether a phrase is what its paragraph's first sentence speaks of.
    fn is_subject(&self, phrase: &Candidate) -> bool {
        self.profiles[phrase.paragraph].subject == phrase.tokens
    }

    /// Whether the country of a term, with which a topic begins, tells as much without a phrase behind it: "Norway", not
    /// "Norway: joy".
    fn leads_alone(&self, topic: usize, term: Term, behind: &Candidate) -> bool {
        let is_said_once = behind.terms.len() == 1 && behind.times == 1;
        let is_name = behind.words.starts_with(char::is_uppercase);
        is_said_once && !is_name && !self.by_country && self.leading[topic] == Some(term) && !behind.has(term)
    }

    /// The best phrases, behind the country that is the topic's own where there is room and they do not name it.
    fn behind_country(
        &self,
        own: Option<(Term, &str)>,
        best: &Candidate,
        second: Option<&Candidate>,
    ) -> String {
        let has = |term: Term| best.has(term) || second.is_some_and(|second| second.has(term));
        let prefix = own.filter(|(term, _)| !has(*term));
        let prefixed = prefix.map(|(_, name)| format!("{name}: {}", self.uncapitalised(best)));
        let label = prefixed.filter(|label| fits(label)).unwrap_or_else(|| best.words.to_string());
        // "Norway: ferry strike" tells enough.
        let second = second.filter(|_| label == best.words);
        let goes_first = |second: &Candidate| {
            second.paragraph == best.paragraph && self.is_subject(second) && !self.is_subject(best)
        };
        let both = second.map(|second| match goes_first(second) {
            true => format!("{} and {}", second.words, self.uncapitalised(best)),
            false => format!("{label} and {}", self.uncapitalised(second)),
        });
        both.filter(|label| fits(label)).unwrap_or(label)
    }

    /// Whether paragraphs name a term in their first sentence, or more than once.
    fn dwells(&self, run: &Range<usize>, term: Term) -> bool {
        let terms = |at: usize| self.profiles[at].terms.iter().filter(move |one| one.term == term);
        terms(run.start).any(|one| one.opens)
            || run.clone().flat_map(terms).map(|one| one.count).sum::<f32>() > 1.0
    }

    /// Whom the topic is about, and the best phrases behind the name: "Roe on wheat prices", where it is Roe who speaks,
    /// or "Roe: wheat prices".
    fn of_protagonist(
        &self,
        protagonist: &Protagonist,
        best: &Candidate,
        second: Option<&Candidate>,
    ) -> Option<String> {
        let name = protagonist.surname;
        if best.words.contains(name) {
            return None;
        }
        let joins = if protagonist.speaks { " on " } else { ": " };
        let alone = format!("{name}{joins}{}", self.uncapitalised(best));
        let both = second.map(|second| format!("{alone} and {}", self.uncapitalised(second)));
        both.into_iter().chain([alone]).find(|label| fits(label))
    }
}

/// Whether a label is short enough.
fn fits(label: &str) -> bool {
    label.chars().count() <= LONGEST
}

/// The phrase of which `part` is a piece that does not stand well by itself: "Gulf of Oman" of "Oman", "pursuit of wheat" of
/// "pursuit".
fn whole<'c, 'b>(part: &'c Candidate<'b>, candidates: &'c [Candidate<'b>]) -> &'c Candidate<'b> {
    /// The longer one scores this share of it, or it hardly belongs to it.
    const BELONGS: f32 = 0.7;
    let goes_on = |other: &&Candidate| {
        let rest = other.words.strip_prefix(&*part.words);
        rest.is_some_and(|rest| rest.starts_with(" of ")) && other.score >= BELONGS * part.score
    };
    let ends = candidates.iter().find(|other| names_of(&other.words, &part.words));
    ends.or_else(|| candidates.iter().find(goes_on)).unwrap_or(part)
}

/// Whether `whole` is a name that ends in "of" and `part`: "Gulf of Oman", "Oman".
fn names_of(whole: &str, part: &str) -> bool {
    whole.starts_with(char::is_uppercase)
        && whole.strip_suffix(part).is_some_and(|rest| rest.ends_with(" of ") && rest.len() > " of ".len())
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    /// The labels of texts that are a topic each.
    fn check(topics: [&str; 3], expected: [&str; 3]) {
        assert_eq!(labels_of(&topics.join("\n\n"), &[1, 2]), expected);
    }

    #[test]
    fn nothing_joins_what_stands_behind_a_country() {
        check(
            [
                "Norway sold wheat barges to sailors.",
                "Lighthouses need new lamps.",
                "The herring fleet is late.",
            ],
            ["Norway: wheat barges", "Lighthouses and new lamps", "Herring fleet"],
        );
    }

    #[test]
    fn a_country_tells_more_than_a_word_said_once() {
        check(
            ["Norway wept for joy.", "Lighthouses need new lamps.", "The herring fleet is late."],
            ["Norway", "Lighthouses and new lamps", "Herring fleet"],
        );
    }
}
