//! What lists and endings tell of a word for itself, several bits at once: something of it is asked at nearly every word.

use std::collections::HashMap;
use std::ops::BitOr;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::ahead;
use super::countries;
use super::endings::ENDINGS;
use super::letters::{Key, key};
use super::page_line;
use super::raised;
use super::table::Table;
use super::word_class::is_joined_past;

/// What is told of a word, whatever its capitals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u64);

impl Marks {
    pub(super) const NONE: Self = Self(0);
    /// A label does not begin with it: "same".
    pub(super) const PALE: Self = Self(1);
    /// What follows acts: "they".
    pub(super) const ACTS: Self = Self(1 << 1);
    /// It stands before nouns, and before verbs as well: "that".
    pub(super) const RELATES: Self = Self(1 << 2);
    /// It opens a clause of its own: "while".
    pub(super) const OPENS: Self = Self(1 << 3);
    /// It is a clause's verb, or the first word of it: "was".
    pub(super) const FINITE: Self = Self(1 << 4);
    /// It is a verb that is never a noun: "say".
    pub(super) const NO_NOUN: Self = Self(1 << 5);
    /// It is listed among what ends no phrase: "ready".
    pub(super) const NO_HEAD: Self = Self(1 << 6);
    /// It ends no phrase, by that or by its ending: "ruinous".
    pub(super) const ADJECTIVE: Self = Self(1 << 7);
    /// The name of a country may begin with it.
    pub(super) const COUNTRY: Self = Self(1 << 8);
    /// What was talked about may be told behind it: "were" of "were discussed".
    pub(super) const RAISES: Self = Self(1 << 9);
    /// It tells what somebody is to do, in the third person: "meets".
    pub(super) const MEETS: Self = Self(1 << 10);
    /// A day of the week, a month.
    pub(super) const WEEKDAY: Self = Self(1 << 11);
    pub(super) const MONTH: Self = Self(1 << 12);
    /// It names a country, so written.
    pub(super) const NAMES_COUNTRY: Self = Self(1 << 21);
    /// See `cues.txt`.
    pub(super) const HAVE: Self = Self(1 << 13);
    pub(super) const AGO: Self = Self(1 << 14);
    pub(super) const EARLIER: Self = Self(1 << 15);
    pub(super) const ADDS: Self = Self(1 << 16);
    pub(super) const POINTS: Self = Self(1 << 17);
    pub(super) const TODAY: Self = Self(1 << 18);
    pub(super) const THIS: Self = Self(1 << 19);
    pub(super) const TENDS: Self = Self(1 << 20);
    /// See `telling.txt`.
    pub(super) const ADDRESSES: Self = Self(1 << 22);
    pub(super) const REFERS: Self = Self(1 << 23);
    pub(super) const POINTS_FIRST: Self = Self(1 << 24);
    pub(super) const CONCEDES: Self = Self(1 << 25);
    pub(super) const SAYS: Self = Self(1 << 26);
    pub(super) const REACTS: Self = Self(1 << 27);
    pub(super) const SPEAKS: Self = Self(1 << 38);
    /// It joins two phrases to one: "of".
    pub(super) const JOINS: Self = Self(1 << 28);
    /// It measures, time or other things: "week".
    pub(super) const TIME: Self = Self(1 << 29);
    /// It names no topic: "issues".
    pub(super) const VAGUE: Self = Self(1 << 30);
    /// It is what somebody is, or several are: "analyst", "analysts".
    pub(super) const PERSON: Self = Self(1 << 31);
    /// Behind it some nouns name nothing: "in" of "in charge".
    pub(super) const IDIOM: Self = Self(1 << 32);

    /// It ends in "-ing".
    pub(super) const ING: Self = Self(1 << 33);
    /// It is what texts are called by their kind: "note".
    pub(super) const TEXT: Self = Self(1 << 34);
    /// It means several, though it does not end in "s": "women".
    pub(super) const PLURAL: Self = Self(1 << 35);
    /// It tells with a capital whose side somebody is on, and names nothing: "Democratic".
    pub(super) const SIDE: Self = Self(1 << 36);
    /// A label may join two phrases with it: "in".
    pub(super) const LINKS: Self = Self(1 << 37);

    /// See `phrases.txt`.
    pub(super) const CHARGES: Self = Self(1 << 41);
    pub(super) const BLAMES: Self = Self(1 << 42);
    pub(super) const LETS: Self = Self(1 << 43);
    pub(super) const OUTLET: Self = Self(1 << 44);
    pub(super) const ADDS_CLAUSE: Self = Self(1 << 46);
    /// It is a form of "be".
    pub(super) const BE: Self = Self(1 << 49);
    /// It tells where something is: "outside".
    pub(super) const PLACES: Self = Self(1 << 51);
    /// It helps a plain verb to say no: "don't".
    pub(super) const NEGATES: Self = Self(1 << 50);
    /// It is what happens, or is done: "strike".
    pub(super) const EVENT: Self = Self(1 << 47);
    /// It is what is broadcast, in its name: "show".
    pub(super) const PROGRAMME: Self = Self(1 << 48);
    /// It is who acts, rather than what is done: "parliament".
    pub(super) const ACTOR: Self = Self(1 << 45);

    /// A line that a page has and its text has not may begin with it: "related".
    pub(super) const BEGINS_PAGE_LINE: Self = Self(1 << 39);
    /// Such a line may have it anywhere: "images".
    pub(super) const CREDITS: Self = Self(1 << 40);

    /// Those of a word in small letters, whose key it is.
    pub(super) fn of(small: &str, key: Key) -> Self {
        let ending = if small.ends_with("ing") { Self::ING } else { Self::NONE };
        let listed = Self::listed(key) | ending;
        // "Military-industrial" is told by its last part.
        let joined = small.rsplit_once('-').map(|(_, last)| last);
        let is_adjective = listed.any(Self::NO_HEAD)
            || ENDINGS.adjectives.end(small)
            || is_joined_past(small)
            || joined.is_some_and(|last| Self::listed(super::letters::key(last)).any(Self::NO_HEAD));
        let is_noun =
            ENDINGS.nouns.contains(small) || joined.is_some_and(|last| ENDINGS.nouns.contains(last));
        if is_adjective && !is_noun { listed | Self::ADJECTIVE } else { listed }
    }

    /// What lists alone tell of the word whose key it is.
    pub(super) fn listed(key: Key) -> Self {
        LISTED.get(key).copied().unwrap_or(Self::NONE)
    }

    /// All of them as bits.
    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    pub(super) const fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// These and others.
    pub(super) const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether any of `others` is among them.
    pub(super) const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

impl BitOr for Marks {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.with(other)
    }
}

/// What lists tell of words.
static LISTED: LazyLock<Table<Marks>> = LazyLock::new(|| {
    let mut listed: HashMap<Key, Marks, BuildWordHash> = HashMap::default();
    let mut mark = |word: &str, marks: Marks| {
        let all = listed.entry(key(word)).or_default();
        *all = *all | marks;
    };
    for (file, kind, marks) in KINDS {
        lexicon::words_of(file, kind).for_each(|word| mark(word, marks));
    }
    for (file, marks) in LISTS {
        lexicon::lines(file).flat_map(str::split_whitespace).for_each(|word| mark(word, marks));
    }
    let idioms = lexicon::lines(include_str!("idioms.txt")).filter_map(|line| line.split(' ').next());
    idioms.for_each(|word| mark(word, Marks::IDIOM));
    countries::first_words().for_each(|word| mark(word, Marks::COUNTRY));
    page_line::first_words().for_each(|word| mark(word, Marks::BEGINS_PAGE_LINE));
    page_line::credit_words().for_each(|word| mark(word, Marks::CREDITS));
    raised::first_words().for_each(|word| mark(word, Marks::RAISES));
    ahead::third_persons().for_each(|word| mark(word, Marks::MEETS));
    for noun in lexicon::person_nouns() {
        // A last "s" is taken to be the plural's.
        if !noun.ends_with('s') {
            mark(noun, Marks::PERSON);
        }
        mark(&format!("{noun}s"), Marks::PERSON);
    }
    listed.into_iter().collect()
});

/// The files whose lines begin with what they tell.
const KINDS: [(&str, &str, Marks); 33] = {
    let (phrases, cues) = (include_str!("phrases.txt"), include_str!("cues.txt"));
    let telling = include_str!("telling.txt");
    [
        (phrases, "acts", Marks::ACTS),
        (phrases, "relates", Marks::RELATES),
        (phrases, "opens", Marks::OPENS),
        (phrases, "finite", Marks::FINITE),
        (phrases, "no-noun", Marks::NO_NOUN),
        (phrases, "be", Marks::BE),
        (phrases, "places", Marks::PLACES),
        (phrases, "negates", Marks::NEGATES),
        (phrases, "joins", Marks::JOINS),
        (phrases, "links", Marks::LINKS),
        (phrases, "plural", Marks::PLURAL),
        (phrases, "side", Marks::SIDE),
        (phrases, "charges", Marks::CHARGES),
        (phrases, "blames", Marks::BLAMES),
        (phrases, "lets", Marks::LETS),
        (phrases, "outlet", Marks::OUTLET),
        (phrases, "programme", Marks::PROGRAMME),
        (phrases, "adds", Marks::ADDS_CLAUSE),
        (cues, "have", Marks::HAVE),
        (cues, "ago", Marks::AGO),
        (cues, "earlier", Marks::EARLIER),
        (cues, "adds", Marks::ADDS),
        (cues, "points", Marks::POINTS),
        (cues, "today", Marks::TODAY),
        (cues, "this", Marks::THIS),
        (cues, "tends", Marks::TENDS),
        (telling, "addresses", Marks::ADDRESSES),
        (telling, "speaks", Marks::SPEAKS),
        (telling, "refers", Marks::REFERS),
        (telling, "points", Marks::POINTS_FIRST),
        (telling, "concedes", Marks::CONCEDES),
        (telling, "says", Marks::SAYS),
        (telling, "reacts", Marks::REACTS),
    ]
};

/// The files all of whose words are told the same of.
const LISTS: [(&str, Marks); 9] = [
    (include_str!("pale.txt"), Marks::PALE),
    (include_str!("no_heads.txt"), Marks::NO_HEAD),
    (include_str!("times.txt"), Marks::TIME),
    (include_str!("vague.txt"), Marks::VAGUE),
    (include_str!("actors.txt"), Marks::ACTOR),
    (include_str!("events.txt"), Marks::EVENT),
    (include_str!("../lexicon/texts.txt"), Marks::TEXT),
    (include_str!("../lexicon/weekdays.txt"), Marks::WEEKDAY),
    (include_str!("../lexicon/months.txt"), Marks::MONTH),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(small: &str) -> Marks {
        Marks::of(small, key(small))
    }

    #[test]
    fn several_things_are_told_of_a_word() {
        assert_eq!(of("will"), Marks::ACTS | Marks::FINITE | Marks::TENDS);
        assert_eq!(of("united"), Marks::COUNTRY);
        assert_eq!(of("friday"), Marks::WEEKDAY);
        assert_eq!(of("meets"), Marks::NO_NOUN | Marks::MEETS);
        assert_eq!(of("wheat"), Marks::NONE);
    }

    #[test]
    fn an_ending_tells_an_adjective_and_a_list_what_is_none() {
        assert_eq!(of("ruinous"), Marks::ADJECTIVE);
        assert_eq!(of("ferry-industrial"), Marks::ADJECTIVE);
        assert_eq!(of("counter-offensive"), Marks::NONE);
        assert_eq!(of("ready"), Marks::NO_HEAD | Marks::ADJECTIVE);
        assert_eq!(of("initiative"), Marks::NONE);
    }
}
