//! What an editor would call a topic: an announcement's own words, or the noun phrases that set it apart.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon::Small;
use super::super::lexicon::hash::BuildWordHash;
use super::super::mentions::{Certainty, Naming};
use super::super::{Paragraph, lexicon};
use super::candidate::{Candidate, Scope};
use super::concordance::Concordance;
use super::countries::country_name;
use super::fields::{self, FIELDS};
use super::lead_in;
use super::opening::Opening;
use super::profile::Profile;
use super::protagonist::is_told_by_quotes;
use super::terms::{Term, is_common, small, telling_term};
use super::wording::{plain_label, sentence_case, shortened, uncapitalised};

/// A label has this many characters at most.
pub(super) const LONGEST: usize = 48;
/// A second phrase joins the first if it scores this share of it.
const SECOND_SHARE: f32 = 0.2;

/// The labels of a document's topics, or of a section's: each is set apart from the others.
pub(super) struct Labels<'b> {
    pub(super) paragraphs: &'b [Paragraph],
    pub(super) profiles: &'b [&'b Profile],
    pub(super) concordance: &'b Concordance,
    pub(super) runs: &'b [Range<usize>],
    /// By the number of a term, in how many topics it stands.
    pub(super) spread: Vec<u16>,
    /// What all paragraphs tell of each field of meaning.
    pub(super) told: [f32; FIELDS],
    /// Whether the document is told by what people say.
    pub(super) told_by_quotes: bool,
    /// The surnames of those whom the document surely names.
    pub(super) surnames: HashSet<&'b str, BuildWordHash>,
}

impl<'b> Labels<'b> {
    pub(super) fn new(
        paragraphs: &'b [Paragraph],
        profiles: &'b [&'b Profile],
        concordance: &'b Concordance,
        runs: &'b [Range<usize>],
    ) -> Self {
        let mut spread = vec![0; concordance.terms()];
        let mut last_run = vec![usize::MAX; concordance.terms()];
        for (number, run) in runs.iter().enumerate() {
            for place in run.clone().flat_map(|at| concordance.places(at)) {
                if std::mem::replace(&mut last_run[place.number()], number) != number {
                    spread[place.number()] += 1;
                }
            }
        }
        let surnames = paragraphs
            .iter()
            .flat_map(|paragraph| &paragraph.content.phrases)
            .filter_map(|phrase| match &phrase.naming {
                Naming::Person(name) if name.certainty == Certainty::Sure => Some(name.surname.as_str()),
                _ => None,
            })
            .collect();
        let told = fields::sum(profiles.iter().copied());
        let told_by_quotes = is_told_by_quotes(profiles);
        Self { paragraphs, profiles, concordance, runs, spread, told, told_by_quotes, surnames }
    }

    /// The label of one topic; never empty, in sentence case.
    pub(super) fn label(&self, topic: usize) -> String {
        let run = self.runs[topic].clone();
        let first = &self.paragraphs[run.start];
        if let Some(subject) = self.subject(&run) {
            return sentence_case(subject);
        }
        if let Opening::Announces(words) | Opening::Names(words) = self.profiles[run.start].opening {
            let person = self.names_person(first, words);
            let words = words.of(first.text());
            let words = words.strip_prefix("the ").unwrap_or(words);
            if words.chars().count() <= LONGEST && !person {
                return sentence_case(words);
            }
        }
        let label = [Scope::Subjects, Scope::Anything]
            .into_iter()
            .find_map(|scope| self.composed(&run, &self.candidates(run.clone(), scope)))
            .unwrap_or_else(|| plain_label(first.text()));
        sentence_case(&label)
    }

    /// What a memo's head, if the topic begins with it, says the memo is about.
    fn subject(&self, run: &Range<usize>) -> Option<&'b str> {
        const HEAD: usize = 6;
        run.clone().take(HEAD).filter(|&at| self.profiles[at].lead_in.kind == lead_in::Kind::Head).find_map(
            |at| {
                let paragraph = &self.paragraphs[at];
                let span = lead_in::subject(paragraph.text(), &paragraph.content.tokens)?;
                Some(shortened(span.of(paragraph.text()), LONGEST)).filter(|words| !words.is_empty())
            },
        )
    }

    /// The best phrase, with a country before it or a second phrase behind it where there is room.
    fn composed(&self, run: &Range<usize>, candidates: &[Candidate]) -> Option<String> {
        let first = candidates.first()?;
        // A name with "of" belongs together: "Gulf of Oman".
        let best = candidates.iter().find(|other| names_of(other.words, first.words)).unwrap_or(first);
        let second = candidates.iter().skip(1).find(|other| {
            other.score >= SECOND_SHARE * best.score
                && !other.terms.iter().any(|one| best.has(one.term))
                && !alike(best.words, other.words)
                && other.country().is_none_or(|_| other.terms.iter().all(|one| self.spread(one.term) == 1))
        });
        if let Some(label) = self.of_protagonist(run, best, second) {
            return Some(label);
        }
        // "Afghanistan: transit agreement", where the country alone says most.
        if let Some((second, name)) = second.filter(|second| second.country().is_none()).zip(best.country()) {
            let prefixed = format!("{name}: {}", self.uncapitalised(second));
            if prefixed.chars().count() <= LONGEST {
                return Some(prefixed);
            }
        }
        let mut label = best.words.to_owned();
        if let Some(name) = second.and_then(Candidate::country) {
            let prefixed = format!("{name}: {}", self.uncapitalised(best));
            if prefixed.chars().count() <= LONGEST {
                return Some(prefixed);
            }
        }
        let country = self
            .country(run)
            .filter(|(term, _)| !best.has(*term) && !second.is_some_and(|second| second.has(*term)));
        if let Some((_, name)) = country {
            let prefixed = format!("{name}: {}", self.uncapitalised(best));
            if prefixed.chars().count() <= LONGEST {
                label = prefixed;
            }
        }
        if let Some(second) = second {
            let joined = format!("{label} and {}", self.uncapitalised(second));
            if joined.chars().count() <= LONGEST {
                label = joined;
            }
        }
        Some(label)
    }

    /// Whom the topic is about, and the best phrases behind the name: "Roe on wheat prices", where it is Roe who speaks,
    /// or "Roe: wheat prices".
    fn of_protagonist(
        &self,
        run: &Range<usize>,
        best: &Candidate,
        second: Option<&Candidate>,
    ) -> Option<String> {
        let protagonist = self.protagonist(run)?;
        let name = protagonist.surname;
        if second.is_some_and(|second| second.words.contains(name)) || best.words.contains(name) {
            return None;
        }
        let joins = if protagonist.speaks { " on " } else { ": " };
        let alone = format!("{name}{joins}{}", self.uncapitalised(best));
        let both = second.map(|second| format!("{alone} and {}", self.uncapitalised(second)));
        both.into_iter().chain([alone]).find(|label| label.chars().count() <= LONGEST)
    }

    /// A phrase's words for the middle of a label: a small first letter, if the word has one elsewhere, or is a common
    /// word that only begins a sentence.
    fn uncapitalised(&self, phrase: &Candidate) -> String {
        let words = phrase.words;
        let first = words.split(' ').next().unwrap_or(words);
        let is_capitalised =
            first.starts_with(char::is_uppercase) && !first.chars().skip(1).any(char::is_uppercase);
        let small = small(first);
        let is_no_name = || phrase.opens_sentence && is_common(&small) || self.writes(&small);
        if is_capitalised && is_no_name() { uncapitalised(words) } else { words.to_owned() }
    }

    /// Whether the document has a word in small letters.
    fn writes(&self, small: &str) -> bool {
        let writes = |paragraph: &Paragraph| {
            let mut tokens = paragraph.content.tokens.iter();
            tokens.any(|token| token.span.of(paragraph.text()) == small)
        };
        match telling_term(small) {
            Some(term) => {
                self.concordance.of_term(term).any(|place| writes(&self.paragraphs[place.paragraph()]))
            }
            None => self.paragraphs.iter().any(writes),
        }
    }

    /// In how many topics a term stands.
    pub(super) fn spread(&self, term: Term) -> u16 {
        self.concordance.number(term).map_or(0, |number| self.spread[number])
    }

    /// The country that this topic is about and others are not, or opens with and others do not name.
    fn country(&self, run: &Range<usize>) -> Option<(Term, &'static str)> {
        let topics = self.runs.len();
        if topics < 2 {
            return None;
        }
        let mut countries: HashMap<Term, Named, BuildWordHash> = HashMap::default();
        for profile in &self.profiles[run.clone()] {
            for term in profile.terms.iter().filter(|term| term.country) {
                let named = countries.entry(term.term).or_default();
                named.count += term.count;
                named.paragraphs += 1;
            }
        }
        let opening = |term: Term| {
            let mut opening = self.profiles[run.start].occurrences.iter();
            opening.find(|one| one.term == term).map_or(usize::MAX, |one| one.token)
        };
        let is_its_own = |(term, named): &(Term, Named)| {
            let spread = self.spread(*term);
            let dwells = named.count >= 2.0 && named.paragraphs * 2 >= run.len();
            let opens = topics > 2 && spread == 1 && opening(*term) < OPENING;
            (dwells || opens) && f32::from(spread) <= (topics as f32 * 0.34).max(1.0)
        };
        let (term, _) = countries.into_iter().filter(is_its_own).max_by(|one, other| {
            let earlier = opening(other.0).cmp(&opening(one.0));
            one.1.count.total_cmp(&other.1.count).then(earlier).then(other.0.cmp(&one.0))
        })?;
        Some((term, country_name(term)?))
    }
}

/// What is named among a topic's first tokens, so many of them, may be what it opens with.
const OPENING: usize = 30;

/// How often a topic names a country, and in how many paragraphs.
#[derive(Default)]
struct Named {
    count: f32,
    paragraphs: usize,
}

/// Whether `whole` is a name that ends in "of" and `part`: "Gulf of Oman", "Oman".
fn names_of(whole: &str, part: &str) -> bool {
    whole.starts_with(char::is_uppercase)
        && whole.strip_suffix(part).is_some_and(|rest| rest.ends_with(" of ") && rest.len() > " of ".len())
}

/// Whether the heads of two phrases say the same: "arms treaty", "agreement".
fn alike(one: &str, other: &str) -> bool {
    fn head(words: &str) -> Small<'_> {
        small(words.rsplit(' ').next().unwrap_or(words))
    }
    let (one, other) = (head(one), head(other));
    ALIKE.iter().any(|group| group.contains(&one) && group.contains(&other))
}

static ALIKE: LazyLock<Vec<lexicon::Words>> = LazyLock::new(|| {
    lexicon::lines(include_str!("alike.txt")).map(|line| line.split(' ').collect()).collect()
});
