//! What an editor would call a topic: an announcement's own words, or the noun phrases that set it apart.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon::hash::BuildWordHash;
use super::super::mentions::{Certainty, Naming, PersonName};
use super::super::token::Token;
use super::super::{Paragraph, lexicon};
use super::fields::Gist;
use super::lead_in::{self, lead_in};
use super::opening::Opening;
use super::phrase::phrases;
use super::profile::Profile;
use super::terms::{Occurrence, Term, small};
use super::wording::{is_time, plain_label, sentence_case, shortened, uncapitalised};
use crate::knowledge::Kind;
use crate::text::Span;

/// A label has this many characters at most.
pub(super) const LONGEST: usize = 48;
/// How many phrases of a topic are considered, best first.
const CONSIDERED: usize = 12;
/// What stands in fewer topics stands in one.
const ONE_TOPIC: f32 = 1.5;
/// A second phrase joins the first if it scores this share of it.
const SECOND_SHARE: f32 = 0.2;

/// The labels of a document's topics, or of a section's: each is set apart from the others.
pub(super) struct Labels<'b> {
    paragraphs: &'b [Paragraph],
    profiles: &'b [Profile],
    runs: &'b [Range<usize>],
    /// In how many topics a term stands.
    spread: HashMap<Term, f32, BuildWordHash>,
    /// The surnames of those whom the document surely names.
    surnames: HashSet<&'b str>,
}

/// What may be a label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// What is spoken of: no speakers, nobody.
    Subjects,
    /// For want of that, any phrase but a name.
    Anything,
}

/// A noun phrase that may be a label.
struct Candidate {
    words: String,
    terms: Vec<Term>,
    score: f32,
}

impl Candidate {
    /// The country's name, if it is nothing but a country.
    fn country(&self) -> Option<&'static str> {
        if let [term] = self.terms[..] { super::terms::country_name(term) } else { None }
    }
}

impl<'b> Labels<'b> {
    pub(super) fn new(
        paragraphs: &'b [Paragraph],
        profiles: &'b [Profile],
        runs: &'b [Range<usize>],
    ) -> Self {
        let mut spread = HashMap::default();
        for run in runs {
            let terms: HashSet<Term, BuildWordHash> = profiles[run.clone()]
                .iter()
                .flat_map(|profile| &profile.terms)
                .map(|term| term.term)
                .collect();
            for term in terms {
                *spread.entry(term).or_insert(0.0) += 1.0;
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
        Self { paragraphs, profiles, runs, spread, surnames }
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
        self.paragraphs[run.clone()].iter().take(HEAD).find_map(|paragraph| {
            let span = lead_in::subject(paragraph.text(), &paragraph.content.tokens)?;
            Some(shortened(span.of(paragraph.text()), LONGEST)).filter(|words| !words.is_empty())
        })
    }

    /// The best phrase, with a country before it or a second phrase behind it where there is room.
    fn composed(&self, run: &Range<usize>, candidates: &[Candidate]) -> Option<String> {
        let first = candidates.first()?;
        // A name with "of" belongs together: "Gulf of Oman".
        let best = candidates.iter().find(|other| names_of(&other.words, &first.words)).unwrap_or(first);
        let second = candidates.iter().skip(1).find(|other| {
            other.score >= SECOND_SHARE * best.score
                && !other.terms.iter().any(|term| best.terms.contains(term))
                && !alike(&best.words, &other.words)
                && other
                    .country()
                    .is_none_or(|_| other.terms.iter().all(|term| self.spread[term] < ONE_TOPIC))
        });
        // "Afghanistan: transit agreement", where the country alone says most.
        if let Some((second, name)) = second.filter(|second| second.country().is_none()).zip(best.country()) {
            let prefixed = format!("{name}: {}", uncapitalised(&second.words, self.paragraphs));
            if prefixed.chars().count() <= LONGEST {
                return Some(prefixed);
            }
        }
        let mut label = best.words.clone();
        if let Some(name) = second.and_then(Candidate::country) {
            let prefixed = format!("{name}: {}", uncapitalised(&label, self.paragraphs));
            if prefixed.chars().count() <= LONGEST {
                return Some(prefixed);
            }
        }
        let country = self.country(run).filter(|(term, _)| {
            !best.terms.contains(term) && !second.is_some_and(|second| second.terms.contains(term))
        });
        if let Some((_, name)) = country {
            let prefixed = format!("{name}: {}", uncapitalised(&label, self.paragraphs));
            if prefixed.chars().count() <= LONGEST {
                label = prefixed;
            }
        }
        if let Some(second) = second {
            let joined = format!("{label} and {}", uncapitalised(&second.words, self.paragraphs));
            if joined.chars().count() <= LONGEST {
                label = joined;
            }
        }
        Some(label)
    }

    /// The country that this topic is about and others are not, or opens with and others do not name.
    fn country(&self, run: &Range<usize>) -> Option<(Term, String)> {
        let mut counts: HashMap<Term, f32> = HashMap::new();
        for profile in &self.profiles[run.clone()] {
            for term in profile.terms.iter().filter(|term| term.country) {
                *counts.entry(term.term).or_insert(0.0) += term.count;
            }
        }
        let topics = self.runs.len() as f32;
        let named_in =
            |term| self.profiles[run.clone()].iter().filter(|profile| profile.find(term).is_some()).count();
        let first = &self.profiles[run.start];
        let opens_with = |term: &Term| first.first.binary_search(term).is_ok();
        let (term, _) = counts
            .into_iter()
            .filter(|(term, count)| {
                (*count >= 2.0 && named_in(*term) * 2 >= run.len()
                    || topics > 2.0 && self.spread[term] < ONE_TOPIC && opens_with(term))
                    && self.spread[term] <= (topics * 0.34).max(1.0)
                    && topics > 1.0
            })
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))?;
        let name = super::terms::country_name(term)?;
        Some((term, name.to_owned()))
    }

    /// The phrases of a topic, best first.
    fn candidates(&self, run: Range<usize>, scope: Scope) -> Vec<Candidate> {
        let counts = self.counts(&run);
        let gist = Gist::of(&self.profiles[run.clone()], self.profiles);
        let raised = match self.profiles[run.start].opening {
            Opening::Raises(words) => Some(words),
            _ => None,
        };
        let start = run.start;
        let mut found: HashMap<String, Candidate> = HashMap::new();
        for (place, paragraph) in self.paragraphs[run].iter().enumerate() {
            let (text, tokens) = (paragraph.text(), &paragraph.content.tokens);
            let terms = &self.profiles[start + place].occurrences;
            let lead_in = lead_in(text, tokens);
            if lead_in.kind == lead_in::Kind::Head {
                continue;
            }
            let mut sentences = paragraph.content.sentences.iter();
            let first_end = sentences.find(|sentence| sentence.end > lead_in.length).map_or(0, |one| one.end);
            for range in phrases(text, tokens).into_iter().filter(|range| range.start >= lead_in.length) {
                let speaks = self.speaks(paragraph, tokens, &range);
                if scope == Scope::Subjects && speaks {
                    continue;
                }
                let Some(candidate) = self.candidate(paragraph, terms, range.clone(), &counts, &gist) else {
                    continue;
                };
                let is_raised = raised.is_some_and(|words| words.encloses(tokens[range.start].span));
                let position = match (place, range.start < first_end) {
                    (0, _) if is_raised => RAISED,
                    (0, true) => 2.6,
                    (0, false) | (_, true) => 1.3,
                    _ => 1.0,
                };
                let score = candidate.score * position;
                let key = candidate.words.to_lowercase();
                let kept = found.entry(key).or_insert(Candidate { score: 0.0, ..candidate });
                // Said again, it counts for more.
                kept.score = kept.score.max(score) + 0.15 * kept.score.min(score);
            }
        }
        let mut found: Vec<Candidate> = found.into_values().collect();
        found.sort_by(|one, other| {
            other.score.total_cmp(&one.score).then_with(|| one.words.cmp(&other.words))
        });
        found.truncate(CONSIDERED);
        found
    }

    /// Whether it is those who speak, or people of their kind, rather than what is spoken of: "Russian diplomats".
    fn speaks(&self, paragraph: &Paragraph, tokens: &[Token], range: &Range<usize>) -> bool {
        let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
        let head = small(tokens[range.end - 1].span.of(paragraph.text()));
        let one = head.strip_suffix('s').unwrap_or(&head);
        lexicon::is_person_noun(one)
            || paragraph.content.quotes.speakers().any(|speaker| speaker.overlaps(span))
    }

    fn counts(&self, run: &Range<usize>) -> HashMap<Term, f32, BuildWordHash> {
        let mut counts = HashMap::default();
        for term in self.profiles[run.clone()].iter().flat_map(|profile| &profile.terms) {
            *counts.entry(term.term).or_insert(0.0) += term.count;
        }
        counts
    }

    fn candidate(
        &self,
        paragraph: &Paragraph,
        terms: &[Occurrence],
        range: Range<usize>,
        counts: &HashMap<Term, f32, BuildWordHash>,
        gist: &Gist,
    ) -> Option<Candidate> {
        let tokens = &paragraph.content.tokens;
        let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
        let words = span.of(paragraph.text());
        let first = terms.partition_point(|one| one.token < range.start);
        let inside: Vec<&Occurrence> =
            terms[first..].iter().take_while(|one| one.token < range.end).collect();
        if inside.is_empty()
            || words.chars().count() > LONGEST
            || self.names_person(paragraph, span)
            || is_time(words)
        {
            return None;
        }
        let topics = self.runs.len() as f32;
        let score = |one: &&Occurrence| {
            let count = counts.get(&one.term).copied().unwrap_or(1.0);
            let spread = self.spread.get(&one.term).copied().unwrap_or(1.0);
            one.weight.powf(0.3)
                * (0.2 + count.ln())
                * (1.5 + ((topics + 1.0) / (spread + 0.5)).ln())
                * (1.0 + GIST * gist.nearness(one.term))
        };
        // "Russian" alone is no label; "Russia" is.
        if let [only] = inside[..]
            && only.country
            && super::terms::country_name(only.term) != Some(words)
        {
            return None;
        }
        let total: f32 = inside.iter().map(score).sum();
        let treaty = if names_treaty(paragraph, span) { TREATY } else { 1.0 };
        let word = |at: usize| small(tokens[at].span.of(paragraph.text()));
        // "Turn of the century": what stands before "of" must tell something, too.
        let before_of = range.clone().skip(1).filter(|&at| word(at) == "of").map(|at| at - 1);
        let is_vague = before_of.chain([range.end - 1]).any(|at| VAGUE.contains(word(at).as_str()));
        let vague = if is_vague { 0.3 } else { 1.0 };
        let length = inside.len() as f32;
        let shape = match inside.len() {
            1 => 0.7,
            2 | 3 => 1.0,
            4 => 0.85,
            _ => 0.6,
        };
        Some(Candidate {
            words: words.to_owned(),
            terms: inside.iter().map(|one| one.term).collect(),
            score: shape * treaty * vague * total / length.sqrt(),
        })
    }

    /// Whether any of these words names a person, or is a title or role that stands for one.
    fn names_person(&self, paragraph: &Paragraph, words: Span) -> bool {
        paragraph.content.phrases.iter().any(|phrase| match &phrase.naming {
            Naming::Person(name) => {
                let titled = name.title.as_ref().is_some_and(|title| title.span.overlaps(words));
                titled || phrase.span.overlaps(words) && self.is_person(name)
            }
            Naming::Role(_) | Naming::Counterpart(_) => phrase.span.overlaps(words),
            _ => false,
        })
    }

    /// Whether it is a person's name, rather than a capitalised word that might be one.
    fn is_person(&self, name: &PersonName) -> bool {
        name.certainty == Certainty::Sure || self.surnames.contains(name.surname.as_str())
    }
}

/// How much likelier what "was also discussed" names the topic.
const RAISED: f32 = 4.0;
/// How much nearness to what the topic is about counts.
const GIST: f32 = 0.5;
/// How much likelier a treaty is what a topic is about.
const TREATY: f32 = 1.4;

fn names_treaty(paragraph: &Paragraph, words: Span) -> bool {
    paragraph.content.phrases.iter().any(|phrase| match &phrase.naming {
        Naming::Description { .. } => words.encloses(phrase.span),
        Naming::Thing(entries) => {
            words.encloses(phrase.span) && entries.iter().any(|entry| entry.kind() == Kind::Treaty)
        }
        _ => false,
    })
}

/// Whether `whole` is a name that ends in "of" and `part`: "Gulf of Oman", "Oman".
fn names_of(whole: &str, part: &str) -> bool {
    whole.starts_with(char::is_uppercase)
        && whole.strip_suffix(part).is_some_and(|rest| rest.ends_with(" of ") && rest.len() > " of ".len())
}

/// Whether the heads of two phrases say the same: "arms treaty", "agreement".
fn alike(one: &str, other: &str) -> bool {
    let head = |words: &str| small(words.rsplit(' ').next().unwrap_or(words));
    let (one, other) = (head(one), head(other));
    ALIKE.iter().any(|group| group.contains(one.as_str()) && group.contains(other.as_str()))
}

static ALIKE: LazyLock<Vec<HashSet<&str>>> = LazyLock::new(|| {
    lexicon::lines(include_str!("alike.txt")).map(|line| line.split(' ').collect()).collect()
});

/// Nouns that name no topic.
static VAGUE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("vague.txt")).flat_map(|line| line.split(' ')).collect());
