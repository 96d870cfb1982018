//! Word lists, each a data file beside this one: one entry a line, `#` begins a comment.

mod determiner;
pub(crate) mod hash;
mod institutions;
mod list;
mod people_endings;
mod regions;
mod small;
mod telling_names;

use std::sync::LazyLock;

pub(crate) use crate::text::lines;
pub use determiner::{Determiner, determiner, is_article, is_definite};
pub use institutions::{Institution, institution, opens_institution};
pub(in crate::briefing) use list::{List, Words};
pub use people_endings::{ends_as_agent, ends_as_people};
pub use regions::region_of;
pub use small::{Small, small};
pub use telling_names::{Told, is_joined_field, told_by_name};

use crate::knowledge::Gender;

static ABBREVIATIONS: LazyLock<Words> = LazyLock::new(|| lines(include_str!("abbreviations.txt")).collect());
static OPENERS: LazyLock<Words> = LazyLock::new(|| lines(include_str!("sentence_openers.txt")).collect());

/// The names of the months, each with the month's number.
static MONTHS: LazyLock<List<u8>> = LazyLock::new(|| {
    let months = lines(include_str!("months.txt")).zip(1..);
    months.flat_map(|(names, number)| names.split(' ').map(move |name| (in_small(name), number))).collect()
});
static WEEKDAYS: LazyLock<Words> =
    LazyLock::new(|| lines(include_str!("weekdays.txt")).map(in_small).collect());

/// A word of a list in lower case, for as long as the program runs: so long its list is kept.
fn in_small(word: &'static str) -> &'static str {
    word.to_lowercase().leak()
}

/// Whether a full stop after `word` is the abbreviation's own: "Mr", "Sen", "Jan".
#[must_use]
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Whether `word`, so capitalised, opens a sentence rather than going on with a name: "The", "He", "But".
#[must_use]
pub fn opens_sentence(word: &str) -> bool {
    OPENERS.contains(word)
}

/// Whether `word` may owe its capital to the beginning of a sentence: one that opens sentences, that names nobody, or that has
/// the ending of a verb or an adverb: "Angering", "Elected", "Meanwhile". Not "Iowa".
#[must_use]
pub fn may_open_sentence(word: &str) -> bool {
    opens_sentence(word)
        || is_quiet(word)
        || is_preposition(word)
        || is_person_noun(&small(word))
        || ["ing", "ed", "ly", "ers", "ors"].iter().any(|ending| word.ends_with(ending))
}

/// Which month `word` names, 1 to 12: "March", "Sept".
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    MONTHS.get_small(word).copied()
}

/// Whether `word` names a day of the week: "Friday", "Fri".
#[must_use]
pub fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains_small(word)
}

/// Whether `word` names a day of the week or a month.
#[must_use]
pub fn is_of_calendar(word: &str) -> bool {
    is_weekday(word) || month(word).is_some()
}

/// What a word list says of each of its words: the rest of the line.
type Facts = List<&'static str>;

fn facts(file: &'static str) -> Facts {
    lines(file).map(|line| line.split_once(char::is_whitespace).unwrap_or((line, ""))).collect()
}

/// The words of a list, however many a line holds.
pub(in crate::briefing) fn words(file: &'static str) -> Words {
    lines(file).flat_map(str::split_whitespace).collect()
}

/// What stands behind `kind` on a list's lines that begin with it, in order.
pub(in crate::briefing) fn lines_of(file: &'static str, kind: &str) -> impl Iterator<Item = &'static str> {
    lines(file).filter_map(move |line| Some(line.strip_prefix(kind)?.strip_prefix(' ')?.trim_start()))
}

/// The words of a list's lines that begin with `kind`, in order.
pub(in crate::briefing) fn words_of(file: &'static str, kind: &str) -> impl Iterator<Item = &'static str> {
    lines_of(file, kind).flat_map(str::split_whitespace)
}

static PRONOUNS: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("pronouns.txt")));
static PERSON_NOUNS: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("person_nouns.txt")));
static HONORIFICS: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("honorifics.txt")));
static GIVEN_NAMES: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("given_names.txt")));
static FORMER: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("former.txt")));
static EPITHETS: LazyLock<Words> = LazyLock::new(|| words(include_str!("epithets.txt")));
static OFFICE_EPITHETS: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("office_epithets.txt")));
static ANAPHORS: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("anaphors.txt")));
static PREPOSITIONS: LazyLock<Words> = LazyLock::new(|| words(include_str!("prepositions.txt")));
static BECOMING: LazyLock<Words> = LazyLock::new(|| words(include_str!("becoming.txt")));
static QUIET_WORDS: LazyLock<Words> = LazyLock::new(|| words(include_str!("quiet_words.txt")));
static SHARED_ENDINGS: LazyLock<Words> = LazyLock::new(|| words(include_str!("shared_endings.txt")));
static TEXTS: LazyLock<Words> = LazyLock::new(|| words(include_str!("texts.txt")));
static ISSUED: LazyLock<Words> = LazyLock::new(|| words(include_str!("issued.txt")));
static COMMON_TITLES: LazyLock<Words> = LazyLock::new(|| lines(include_str!("common_titles.txt")).collect());
static SHORT_TITLES: LazyLock<Words> = LazyLock::new(|| words(include_str!("short_titles.txt")));
static POST_NOMINALS: LazyLock<Words> = LazyLock::new(|| words(include_str!("post_nominals.txt")));
static HOMELY_ACRONYMS: LazyLock<Words> = LazyLock::new(|| words(include_str!("homely_acronyms.txt")));
static ORG_WORDS: LazyLock<Facts> = LazyLock::new(|| facts(include_str!("org_words.txt")));
static SPEAKING_THINGS: LazyLock<Words> = LazyLock::new(|| words(include_str!("speaking_things.txt")));
static ACTING_WORDS: LazyLock<Words> = LazyLock::new(|| words(include_str!("acting_words.txt")));
static SOLE_OFFICES: LazyLock<Words> = LazyLock::new(|| words(include_str!("sole_offices.txt")));
static MOSTLY_ONE: LazyLock<Words> = LazyLock::new(|| words(include_str!("mostly_one.txt")));
static REGIONAL_OFFICES: LazyLock<Words> = LazyLock::new(|| words(include_str!("regional_offices.txt")));
static WORD_SURNAMES: LazyLock<Words> = LazyLock::new(|| words(include_str!("word_surnames.txt")));
static AUXILIARIES: LazyLock<Words> = LazyLock::new(|| words(include_str!("auxiliaries.txt")));
static SAYING_VERBS: LazyLock<Words> = LazyLock::new(|| words(include_str!("saying_verbs.txt")));
static CONTRACTING: LazyLock<Words> = LazyLock::new(|| words(include_str!("contracting.txt")));
static PARTICLES: LazyLock<Words> = LazyLock::new(|| words(include_str!("name_particles.txt")));

/// Whether `word` makes a verb of what follows it, or is one itself, so that a clause stands there: "was", "would".
#[must_use]
pub fn is_auxiliary(word: &str) -> bool {
    AUXILIARIES.contains(word)
}

/// Whether `word` is a verb that puts its subject behind it in news copy: "said Lavrov", "says Lavrov".
#[must_use]
pub fn is_saying(word: &str) -> bool {
    SAYING_VERBS.contains(word)
}

/// Whether "'s" behind `word`, whatever its capitals, is a verb and no owner: "he's", "That's".
#[must_use]
pub fn is_contracting(word: &str) -> bool {
    CONTRACTING.contains_small(word)
}

/// Whether `word` behind a surname makes it somebody who does something: "Lavrov met", not "Lavrov supporters".
#[must_use]
pub fn is_acting_word(word: &str) -> bool {
    word.ends_with("ed") || ACTING_WORDS.contains(word)
}

/// Whether a leader's surname, in lower case, is also a word with which a sentence begins: "Park is closed".
#[must_use]
pub fn is_word_too(surname: &str) -> bool {
    WORD_SURNAMES.contains(surname)
}

/// Whether an office of this id, without its country or body, is that of the one that the briefing names: "the Queen".
#[must_use]
pub fn is_sole_office(id: &str) -> bool {
    SOLE_OFFICES.contains(id)
}

/// Whether of those who hold an office of this id, which several may, a state mostly has one: a vice president.
#[must_use]
pub fn is_mostly_held_by_one(id: &str) -> bool {
    MOSTLY_ONE.contains(id)
}

/// The ids of the offices that lead a region that is no state, in no order.
pub fn regional_offices() -> impl Iterator<Item = &'static str> {
    REGIONAL_OFFICES.words()
}

fn gender(letter: &str) -> Option<Gender> {
    match letter {
        "m" => Some(Gender::Male),
        "f" => Some(Gender::Female),
        _ => None,
    }
}

/// Whom a pronoun may stand for, if it is one for people: "she", "His".
#[must_use]
pub fn pronoun(word: &str) -> Option<Gender> {
    PRONOUNS.get_small(word).and_then(|facts| gender(facts.split(' ').next()?))
}

/// Whether `word` is a noun for what somebody is ("spokesman", "analyst").
#[must_use]
pub fn is_person_noun(word: &str) -> bool {
    PERSON_NOUNS.contains(word)
}

/// The nouns for what somebody is, in no order.
pub(in crate::briefing) fn person_nouns() -> impl Iterator<Item = &'static str> {
    PERSON_NOUNS.words()
}

/// Whether `word`, before what somebody is, tells nobody apart: "the veteran diplomat".
#[must_use]
pub fn is_epithet(word: &str) -> bool {
    EPITHETS.contains(word)
}

/// Whether `word`, before a country and an office, leaves the office what it is: "the new British prime minister".
#[must_use]
pub fn is_epithet_of_office(word: &str) -> bool {
    OFFICE_EPITHETS.contains(word)
}

/// Whether `word`, before an office, tells that its holder came to it last: "the new pope".
#[must_use]
pub fn means_the_latest(word: &str) -> bool {
    OFFICE_EPITHETS.get(word) == Some(&"latest")
}

/// The gender that a noun for a person tells: "spokeswoman", "king".
#[must_use]
pub fn person_noun_gender(word: &str) -> Option<Gender> {
    PERSON_NOUNS.get(word).copied().and_then(gender)
}

/// Whether `word` stands before a person's name ("Mr", "Sen", "Dr"), and the gender that it tells, if any.
#[must_use]
pub fn honorific(word: &str) -> Option<Option<Gender>> {
    HONORIFICS.get(word).map(|letter| gender(letter))
}

/// Whether `word` is a given name, and whose, if only men or only women bear it.
#[must_use]
pub fn given_name(word: &str) -> Option<Option<Gender>> {
    GIVEN_NAMES.get(word).map(|letter| gender(letter))
}

/// Whether `word` before a title says that it is not held now: "past" or "future".
#[must_use]
pub fn not_now(word: &str) -> Option<&'static str> {
    FORMER.get_small(word).copied()
}

/// The small words with which a phrase may begin that names somebody or something: pronouns, articles, "former",
/// "government" of "government of Iran".
static PHRASE_OPENERS: LazyLock<Words> = LazyLock::new(|| {
    let others = lines(include_str!("phrase_openers.txt")).flat_map(str::split_whitespace);
    PRONOUNS.words().chain(FORMER.words()).chain(others).collect()
});

/// Whether a phrase that the knowledge has no name for may begin with `word`, in lower case.
#[must_use]
pub fn may_open_phrase(word: &str) -> bool {
    PHRASE_OPENERS.contains(word)
}

/// What "the", "this" or "that" with this noun may stand for: what it is, and the kinds of body, if it says them.
#[must_use]
pub fn anaphor(noun: &str) -> Option<(&'static str, &'static str)> {
    ANAPHORS.get(noun).map(|facts| facts.split_once(' ').unwrap_or((facts, "")))
}

/// Whether a name after `word` is not what its sentence is about: "with", "of".
#[must_use]
pub fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains_small(word)
}

/// Whether `word` names nobody though it may be capitalised: "However", "Police".
#[must_use]
pub fn is_quiet(word: &str) -> bool {
    QUIET_WORDS.contains_small(word)
}

/// Whether bodies of several states may be called so: "Labour Party", "Supreme Court".
#[must_use]
pub fn is_shared(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| SHARED_ENDINGS.contains(last))
}

/// Whether an office behind `word` is what somebody is or becomes: "as", "was", "became".
#[must_use]
pub fn leads_to_what_one_is(word: &str) -> bool {
    BECOMING.contains(word)
}

/// Whether `word` is of those with which a line says what text stands below it: "note", "desk".
#[must_use]
pub fn tells_kind_of_text(word: &str) -> bool {
    TEXTS.contains(word)
}

/// Whether behind `word` the day stands on which a text was written or sent out: "updated".
#[must_use]
pub fn is_issued(word: &str) -> bool {
    ISSUED.contains(word)
}

/// Whether a title, whatever its capitals, is one that any state may have, though few are known: "the finance secretary".
#[must_use]
pub fn is_common_title(words: &str) -> bool {
    COMMON_TITLES.contains_small(words)
}

/// Whether two or three capitals before a name are an office, a rank, a ship or a place, and nobody's initials: "AG", "HMS".
#[must_use]
pub fn is_short_title(word: &str) -> bool {
    SHORT_TITLES.contains(word)
}

/// Whether letters stand behind a name without being part of it: "QC".
#[must_use]
pub fn is_post_nominal(word: &str) -> bool {
    POST_NOMINALS.contains(word)
}

/// Whether an acronym means too much to tell anything but in a story of its own state: "PP", "PPP".
#[must_use]
pub fn tells_only_at_home(acronym: &str) -> bool {
    HOMELY_ACRONYMS.contains(acronym)
}

/// Whether a name that ends in `word` is no person's: "Agency", "University".
#[must_use]
pub fn ends_organisation(word: &str) -> bool {
    ORG_WORDS.contains(word)
}

/// Whether `word` is a noun for what is quoted though it is neither a person nor a body: "report", "letter".
#[must_use]
pub fn speaks(word: &str) -> bool {
    SPEAKING_THINGS.contains(word)
}

/// Whether a name that ends in `word` is an organisation's.
#[must_use]
pub fn is_organisation(word: &str) -> bool {
    ORG_WORDS.get(word) == Some(&"body")
}

/// Whether `word` may stand inside a person's name in lower case: "de", "bin".
#[must_use]
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// Whether words are written in capitals, two at least: "IAEA", "U.N.".
#[must_use]
pub fn is_shouted(words: &str) -> bool {
    // A small letter, which most have, is soon found.
    !words.chars().any(char::is_lowercase)
        && words.chars().filter(|letter| letter.is_uppercase()).count() >= 2
}

/// Words before a treaty that speak of it as not yet concluded.
pub(crate) fn pending() -> impl Iterator<Item = &'static str> {
    lines(include_str!("pending.txt"))
}
