//! What an editor would call a topic: an announcement's own words, or the noun phrases that set it apart.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon::hash::BuildWordHash;
use super::super::mentions::{Certainty, Naming};
use super::super::{Paragraph, lexicon};
use super::candidate::{Candidate, Scope};
use super::concordance::Concordance;
use super::countries::{country_name, country_of};
use super::fields::Sum;
use super::lead_in;
use super::leading_country::{goes_by_country, is_by_country, leading};
use super::letters::key;
use super::marks::Marks;
use super::named::Named;
use super::namesakes::namesakes;
use super::opening::Opening;
use super::profile::Profile;
use super::protagonist::is_told_by_quotes;
use super::spread::{contrasts, spread};
use super::terms::{Term, is_common, small, telling_term};
use super::word_class::{Class, Listed, class, listed};
use super::wording::{plain_label, sentence_case, shortened, uncapitalised};
use crate::text::one_line;

/// A label has this many characters at most.
pub(super) const LONGEST: usize = 48;

/// What a topic is called in which there is nothing to call it by.
pub const NOTHING_TOLD: &str = "Further remarks";

/// The labels of a document's topics, or of a section's: each is set apart from the others.
pub(super) struct Labels<'b> {
    pub(super) paragraphs: &'b [Paragraph],
    pub(super) profiles: &'b [&'b Profile],
    pub(super) concordance: &'b Concordance,
    named: &'b Named<'b>,
    pub(super) runs: &'b [Range<usize>],
    /// By the number of a term, in how many topics it stands.
    pub(super) spread: Vec<u16>,
    /// By in how many topics a term stands, how far it sets a topic apart from others.
    contrasts: Vec<f32>,
    /// What all paragraphs tell of each field of meaning.
    pub(super) told: Sum,
    /// Whether the document is told by what people say.
    pub(super) told_by_quotes: bool,
    /// By topic, the country with which it begins.
    pub(super) leading: Vec<Option<Term>>,
    /// Whether the document goes from one country to the next, as round-ups do.
    pub(super) by_country: bool,
    /// The surnames, as hashes, of those whom the document surely names.
    pub(super) surnames: HashSet<Term, BuildWordHash>,
    /// The countries that are not meant where the document names them, but others that are called so.
    pub(super) namesakes: Vec<Term>,
    /// Words of which it was asked whether the document has them in small letters: a long one is asked often.
    written: RefCell<HashMap<String, bool, BuildWordHash>>,
}

impl<'b> Labels<'b> {
    pub(super) fn new(
        paragraphs: &'b [Paragraph],
        profiles: &'b [&'b Profile],
        concordance: &'b Concordance,
        named: &'b Named<'b>,
        runs: &'b [Range<usize>],
    ) -> Self {
        let spread = spread(concordance, runs);
        let told_by_quotes = is_told_by_quotes(profiles);
        let mut contrasts = contrasts(&spread, runs.len());
        if told_by_quotes {
            // A story is of one thing from its beginning to its end: what all its topics name names each of them.
            contrasts.fill(1.0);
        }
        let people = profiles.iter().flat_map(|profile| &profile.named);
        let surnames = people.filter(|person| person.is_sure).map(|person| person.surname).collect();
        let told = Sum::of(profiles.iter().copied());
        let namesakes = namesakes(concordance);
        let leading = leading(paragraphs, profiles, runs, &namesakes);
        let by_country = is_by_country(&leading) || goes_by_country(profiles, runs, &leading);
        Self {
            paragraphs,
            profiles,
            concordance,
            named,
            runs,
            spread,
            contrasts,
            told,
            told_by_quotes,
            leading,
            by_country,
            namesakes,
            surnames,
            written: RefCell::default(),
        }
    }

    /// The labels of all topics, in order; none is another's where that can be helped.
    pub(super) fn all(&self) -> Vec<String> {
        let mut taken = HashSet::with_capacity(self.runs.len());
        let labels = (0..self.runs.len()).map(|topic| {
            let label = self.label(topic, &taken);
            taken.insert(label.clone());
            label
        });
        labels.collect()
    }

    /// The label of one topic, other than those that are `taken`; never empty, in sentence case.
    fn label(&self, topic: usize, taken: &HashSet<String>) -> String {
        let run = self.runs[topic].clone();
        let first = &self.paragraphs[run.start];
        let is_name = |label: &str| self.is_name(label, &run);
        if let Some(subject) = self.subject(&run) {
            return sentence_case(subject);
        }
        if let Opening::Announces(words) | Opening::Names(words) = self.profiles[run.start].opening {
            let person = self.names_person(first, words);
            let words = words.of(first.text());
            let words = words.strip_prefix("the ").unwrap_or(words);
            if words.chars().count() <= LONGEST && !person && !is_name(words) && stands_alone(words) {
                return sentence_case(words);
            }
        }
        let anything = || {
            let mut candidates = self.candidates(run.clone(), Scope::Anything);
            candidates.retain(|candidate| !is_name(&candidate.words));
            candidates
        };
        let is_label = |words: &String| !is_name(words) && names_something(first, words);
        self.distinct(topic, &self.candidates(run.clone(), Scope::Subjects), taken)
            .or_else(|| self.distinct(topic, &anything(), taken))
            .or_else(|| plain_label(first.text()).filter(is_label))
            // "Norway" says more than that something is told.
            .or_else(|| self.leading[topic].and_then(country_name).map(str::to_owned))
            .map_or_else(|| NOTHING_TOLD.to_owned(), |label| sentence_case(&label))
    }

    /// Whether words are nothing but the name of somebody whom a topic names.
    fn is_name(&self, words: &str, run: &Range<usize>) -> bool {
        self.named.is_person(words, &self.paragraphs[run.clone()])
    }

    /// The first label that is not taken, of those that begin with each of the phrases.
    fn distinct(&self, topic: usize, candidates: &[Candidate], taken: &HashSet<String>) -> Option<String> {
        let from = |best: usize| self.composed(topic, &candidates[best..]);
        let labels = (0..candidates.len()).filter_map(from).map(|label| sentence_case(&one_line(&label)));
        let mut labels = labels.filter(|label| !self.is_name(label, &self.runs[topic]));
        let first = labels.next()?;
        if taken.contains(&first) {
            labels.find(|label| !taken.contains(label)).or(Some(first))
        } else {
            Some(first)
        }
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

    /// A phrase's words for the middle of a label: a small first letter, if the word has one elsewhere, or is a common
    /// word that only begins a sentence.
    pub(super) fn uncapitalised(&self, phrase: &Candidate) -> String {
        let words = &*phrase.words;
        let first = words.split(' ').next().unwrap_or(words);
        let is_capitalised =
            first.starts_with(char::is_uppercase) && !first.chars().skip(1).any(char::is_uppercase);
        let small = small(first);
        let is_plain = || is_common(&small) || Marks::listed(key(&small)).any(Marks::NO_HEAD);
        let is_no_name = || phrase.opens_sentence && is_plain() || self.writes(&small);
        if is_capitalised && !is_proper(words) && is_no_name() {
            uncapitalised(words)
        } else {
            words.to_owned()
        }
    }

    /// Whether the document has a word in small letters.
    fn writes(&self, small: &str) -> bool {
        if let Some(&written) = self.written.borrow().get(small) {
            return written;
        }
        let writes = |paragraph: &Paragraph| {
            let mut tokens = paragraph.content.tokens.iter();
            // Most words are told by their length.
            tokens.any(|token| token.span.len() == small.len() && token.span.of(paragraph.text()) == small)
        };
        let written = match telling_term(small) {
            Some(term) => {
                self.concordance.of_term(term).any(|place| writes(&self.paragraphs[place.paragraph()]))
            }
            None => self.paragraphs.iter().any(writes),
        };
        self.written.borrow_mut().insert(small.to_owned(), written);
        written
    }

    /// How far the term of a number sets a topic apart from others.
    pub(super) fn contrast(&self, number: usize) -> f32 {
        self.contrasts[usize::from(self.spread[number])]
    }

    /// In how many topics a term stands.
    pub(super) fn spread(&self, term: Term) -> u16 {
        self.concordance.number(term).map_or(0, |number| self.spread[number])
    }
}

/// Whether what is announced can be read by itself: neither "our own people" nor "what they call tribute".
fn stands_alone(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or(words);
    match listed(key(&small(first))) {
        Some(Listed::Function(Class::Pronoun)) => false,
        Some(Listed::Function(Class::Determiner)) => matches!(first, "all" | "both" | "no"),
        _ => !matches!(first, "how" | "why" | "when" | "where" | "whether"),
    }
}

/// Whether any of the words of a label, which are a paragraph's, may name a thing, or a day, or tell that of nothing or of all
/// something is told, "Nothing was agreed": not of "Smaller, faster", "Left behind", "Left: Anna Roe".
fn names_something(paragraph: &Paragraph, label: &str) -> bool {
    let is_of_person = |word: &str| {
        paragraph.content.phrases.iter().any(|phrase| match &phrase.naming {
            Naming::Person(name) => {
                let mut parts = phrase.span.of(paragraph.text()).split(' ');
                let has_given_name = parts.clone().any(|part| lexicon::given_name(part).is_some());
                (name.certainty == Certainty::Sure || has_given_name) && parts.any(|part| part == word)
            }
            _ => false,
        })
    };
    let words = label.split(' ').map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()));
    let mut telling = words.filter(|word| word.contains(char::is_alphabetic));
    telling.any(|word| {
        let small = small(word);
        let key = key(&small);
        let may_be_noun = class(&small, listed(key)) == Class::Content;
        let is_any = matches!(&*small, "nothing" | "nobody" | "none" | "everything" | "everybody");
        is_any
            || may_be_noun
                && !Marks::of(&small, key).any(Marks::ADJECTIVE | Marks::PALE)
                && !is_of_person(word)
    })
}

/// Whether a capitalised phrase keeps its capital wherever it stands: "European gas", and, as another capital follows,
/// "New York", "White House".
fn is_proper(words: &str) -> bool {
    let mut words = words.split(' ');
    let first = words.next().unwrap_or_default();
    words.next().is_some_and(|next| next.starts_with(char::is_uppercase))
        || country_of(first).is_some()
        || CAPITALISED.contains(&small(first))
}

/// Words that are no country's and begin with a capital wherever they stand.
static CAPITALISED: LazyLock<lexicon::Words> =
    LazyLock::new(|| lexicon::words(include_str!("capitalised.txt")));

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    /// The label of a text that is one topic.
    fn check(text: &str, expected: &str) {
        assert_eq!(labels_of(text, &[]), [expected], "{text}");
    }

    #[test]
    fn a_label_is_a_noun_phrase() {
        check("The harbour board wants to dampen wheat exports.", "Wheat exports");
        check("Ferry fares are misleading and erratic, sailors complain.", "Ferry fares");
        check("They lost the coastal primary on Sunday.", "Coastal primary");
        check("None of the dikes held in the spring flood.", "Spring flood and dikes");
        check("A 12-tonne crane collapse stopped the wheat terminal.", "Crane collapse and wheat terminal");
        check("Women trail men in the herring trade.", "Herring trade");
        check("Lighthouses need new lamps.", "Lighthouses and new lamps");
    }

    #[test]
    fn a_label_is_no_person() {
        check("Mr. Roe and Mr. Moss quarrelled over the ferry timetable.", "Ferry timetable");
        check("Write to @HarbourBoard about the ferry timetable.", "Ferry timetable");
    }

    #[test]
    fn where_nothing_else_is_told_a_country_is_the_label() {
        check("Norway's minister, Anna Roe, is here until Monday.", "Norway");
        check("The minister, Anna Roe, is here until Monday.", super::NOTHING_TOLD);
    }

    #[test]
    fn a_label_names_something() {
        for text in [
            "Here's what happened.",
            "Congrats, all!",
            "Left behind.",
            "Smaller, faster.",
            "Congrats to Anna!",
        ] {
            check(text, super::NOTHING_TOLD);
        }
        check("Ports, quays.", "Ports and quays");
        check("Nothing was agreed.", "Nothing was agreed");
    }

    #[test]
    fn no_topic_is_called_as_another_is() {
        let text = "The ferry strike goes on. Sailors hope for a pay rise.";
        let labels = labels_of(&[text; 2].join("\n\n"), &[1]);
        assert_ne!(labels[0], labels[1]);
    }

    #[test]
    fn what_goes_on_behind_of_is_not_cut() {
        check("Norway's naval build-up of forces went on.", "Norway's naval build-up of forces");
    }

    #[test]
    fn a_label_keeps_the_capitals_of_names() {
        check("Wheat is short. Oregon barley is not.", "Wheat and Oregon barley");
    }

    #[test]
    fn vague_nouns_come_second_to_none() {
        check("The ferry strike leaves little prospect of an option.", "Ferry strike");
    }

    #[test]
    fn what_is_raised_first_counts_more() {
        check(
            "The lighthouse repairs begin in May, the board said, before the herring fleet and the reed cutters need lamps.",
            "Lighthouse repairs and herring fleet",
        );
    }
}
