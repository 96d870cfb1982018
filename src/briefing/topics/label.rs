//! What an editor would call a topic: an announcement's own words, or the noun phrases that set it apart.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::super::mentions::{Certainty, Naming, PersonName};
use super::super::token::Token;
use super::super::{Paragraph, lexicon};
use super::opening::Opening;
use super::phrase::phrases;
use super::profile::Profile;
use super::terms::{Occurrence, Term, occurrences, small};
use crate::knowledge::Kind;
use crate::text::Span;

/// A label has this many characters at most.
const LONGEST: usize = 48;
/// How many phrases of a topic are considered, best first.
const CONSIDERED: usize = 12;
/// A second phrase joins the first if it scores this share of it.
const SECOND_SHARE: f32 = 0.35;

/// The labels of a document's topics, or of a section's: each is set apart from the others.
pub(super) struct Labels<'b> {
    paragraphs: &'b [Paragraph],
    profiles: &'b [Profile],
    runs: &'b [Range<usize>],
    /// In how many topics a term stands.
    spread: HashMap<Term, f32>,
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
        let mut spread = HashMap::new();
        for run in runs {
            let terms: HashSet<Term> = profiles[run.clone()]
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

    /// The best phrase, with a country before it or a second phrase behind it where there is room.
    fn composed(&self, run: &Range<usize>, candidates: &[Candidate]) -> Option<String> {
        let best = candidates.first()?;
        let second = candidates.iter().skip(1).find(|other| {
            other.score >= SECOND_SHARE * best.score
                && !other.terms.iter().any(|term| best.terms.contains(term))
        });
        // "Afghanistan: transit agreement", where the country alone says most.
        if let Some((second, name)) = second.filter(|second| second.country().is_none()).zip(best.country()) {
            let prefixed = format!("{name}: {}", uncapitalised(&second.words, self));
            if prefixed.chars().count() <= LONGEST {
                return Some(prefixed);
            }
        }
        let mut label = best.words.clone();
        let country = self.country(run).filter(|(term, _)| {
            !best.terms.contains(term) && !second.is_some_and(|second| second.terms.contains(term))
        });
        if let Some((_, name)) = country {
            let prefixed = format!("{name}: {}", uncapitalised(&label, self));
            if prefixed.chars().count() <= LONGEST {
                label = prefixed;
            }
        }
        if let Some(second) = second {
            let joined = format!("{label} and {}", uncapitalised(&second.words, self));
            if joined.chars().count() <= LONGEST {
                label = joined;
            }
        }
        Some(label)
    }

    /// The country that this topic is about and others are not, with its name as the text has it.
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
        let (term, _) = counts
            .into_iter()
            .filter(|(term, count)| {
                *count >= 2.0
                    && named_in(*term) * 2 >= run.len()
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
        let raised = match self.profiles[run.start].opening {
            Opening::Raises(words) => Some(words),
            _ => None,
        };
        let mut found: HashMap<String, Candidate> = HashMap::new();
        for (place, paragraph) in self.paragraphs[run].iter().enumerate() {
            let (text, tokens) = (paragraph.text(), &paragraph.content.tokens);
            let terms = occurrences(text, tokens);
            let first_end = paragraph.content.sentences.first().map_or(0, |sentence| sentence.end);
            for range in phrases(text, tokens) {
                let speaks = self.speaks(paragraph, tokens, &range);
                if scope == Scope::Subjects && speaks {
                    continue;
                }
                let Some(candidate) = self.candidate(paragraph, &terms, range.clone(), &counts) else {
                    continue;
                };
                let is_raised = raised.is_some_and(|words| words.encloses(tokens[range.start].span));
                let position = match (place, range.start < first_end) {
                    (0, _) if is_raised => RAISED,
                    (0, true) => 2.2,
                    (0, false) | (_, true) => 1.15,
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

    fn counts(&self, run: &Range<usize>) -> HashMap<Term, f32> {
        let mut counts = HashMap::new();
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
        counts: &HashMap<Term, f32>,
    ) -> Option<Candidate> {
        let tokens = &paragraph.content.tokens;
        let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
        let words = span.of(paragraph.text());
        let inside: Vec<&Occurrence> = terms.iter().filter(|one| range.contains(&one.token)).collect();
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
            one.weight.powf(0.3) * (0.2 + count.ln()) * (0.8 + ((topics + 1.0) / (spread + 0.5)).ln())
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
        let vague = if is_vague { 0.4 } else { 1.0 };
        let head = inside.last().map_or(0.0, score);
        let length = inside.len() as f32;
        let shape = match inside.len() {
            1 => 0.6,
            2 | 3 => 1.0,
            4 => 0.85,
            _ => 0.6,
        };
        Some(Candidate {
            words: words.to_owned(),
            terms: inside.iter().map(|one| one.term).collect(),
            score: shape * treaty * vague * (total / length.sqrt() + 0.2 * head),
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

/// Nouns that name no topic.
static VAGUE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("vague.txt")).flat_map(|line| line.split(' ')).collect());

fn is_time(words: &str) -> bool {
    const TIMES: [&str; 27] = [
        "today",
        "week",
        "year",
        "month",
        "day",
        "days",
        "weeks",
        "months",
        "years",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let last = words.rsplit(' ').next().unwrap_or(words);
    TIMES.contains(&last)
}

/// A label for a topic in which there is no phrase to be found: all its words if they are few, as a list item's are;
/// a sentence cut short would be no name.
fn plain_label(text: &str) -> String {
    const FEW: usize = 4;
    let words: Vec<&str> = text.split_whitespace().take(FEW + 1).collect();
    let label = words.join(" ");
    let label = label.trim_end_matches([',', ';', ':', '.']);
    let fits = (1..=FEW).contains(&words.len()) && !label.is_empty() && label.chars().count() <= LONGEST;
    if fits { label.to_owned() } else { "Further remarks".to_owned() }
}

/// `words` for the middle of a label: a small first letter, unless it is a name's.
fn uncapitalised(words: &str, labels: &Labels<'_>) -> String {
    let first = words.split(' ').next().unwrap_or(words);
    let small_first = small(first);
    let elsewhere = || {
        labels.paragraphs.iter().any(|paragraph| {
            let tokens = &paragraph.content.tokens;
            tokens.iter().any(|token| token.span.of(paragraph.text()) == small_first)
        })
    };
    let is_capitalised =
        first.starts_with(char::is_uppercase) && !first.chars().skip(1).any(char::is_uppercase);
    if is_capitalised && elsewhere() {
        let mut chars = words.chars();
        chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
    } else {
        words.to_owned()
    }
}

fn sentence_case(words: &str) -> String {
    let mut chars = words.trim().chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
