//! Which people a title and a name mean together, and when.

use super::phrase::{Naming, PersonName, Phrase, Time, Title};
use crate::knowledge::{DateRange, EntryId, Knowledge, Person, Role, Standing, Tenure, fold};

/// Leaves of the people whom a titled name may mean those whom the title fits, and notes when it does.
pub(super) fn fitting(phrase: &mut Phrase, knowledge: &Knowledge) {
    let Naming::Person(name) = &mut phrase.naming else { return };
    let Some(title) = name.title.as_ref().filter(|title| !title.offices.is_empty()) else { return };
    let people = std::mem::take(&mut name.people);
    let tenures: Vec<Tenure<'_>> = people
        .iter()
        .flat_map(|&person| knowledge.person(person).tenures())
        .filter(|tenure| fits(title, tenure))
        .collect();
    let is_held = |person: EntryId| tenures.iter().any(|tenure| tenure.person().id() == person);
    name.people = people.iter().copied().filter(|&person| is_held(person)).collect();
    if title.time == Time::Now {
        name.held = tenures.iter().map(|tenure| tenure.days()).collect();
    }
    if name.people.is_empty() && !name.full.is_empty() {
        // A full name is stronger than a title that is not known to be its bearer's.
        name.people = people;
    }
    if let [one] = name.people.as_slice() {
        name.gender = knowledge.person(*one).gender().or(name.gender);
    }
}

/// Whether a tenure is of an office that the title may stand for.
pub(in crate::briefing) fn fits(title: &Title, tenure: &Tenure<'_>) -> bool {
    let (office, of) = (tenure.office().id(), tenure.of().id());
    let place = title.of.is_empty() || title.of.contains(&of);
    place
        && title.which.admits(tenure)
        && title
            .offices
            .iter()
            .any(|named| named.office == office && named.of.is_none_or(|named| named == of))
}

/// In which states and bodies those hold the office of a title whom a titled name may mean, each once: on these days, if any of
/// them does and the title is none of another time.
pub(super) fn held_by_any(
    name: &PersonName,
    title: &Title,
    knowledge: &Knowledge,
    on: DateRange,
) -> Vec<EntryId> {
    let (mut now, mut ever) = (Vec::new(), Vec::new());
    let tenures = name.people.iter().flat_map(|&person| knowledge.person(person).tenures());
    for tenure in tenures.filter(|tenure| fits(title, tenure)) {
        let is_held = title.time == Time::Now && tenure.standing(on) <= Standing::NotConfirmed;
        if is_held { &mut now } else { &mut ever }.push(tenure.of().id());
    }
    let mut held = if now.is_empty() { ever } else { now };
    held.sort_unstable();
    held.dedup();
    held
}

/// The people that a name may mean, the likeliest on these days first.
pub(super) fn ranked(name: &PersonName, knowledge: &Knowledge, on: DateRange) -> Vec<EntryId> {
    let title = name.office().filter(|_| name.full.is_empty());
    let mut scored: Vec<(u32, EntryId)> = name
        .people
        .iter()
        .filter(|&&person| title.is_none_or(|title| is_of_the_time(person, title, knowledge, on)))
        .map(|&person| (score(person, name.title.as_ref(), knowledge, on), person))
        .collect();
    scored.sort_by_key(|&(score, _)| score);
    let best = scored.first().map_or(0, |&(score, _)| score);
    // Who held the office then leaves out those who held it at another time.
    scored
        .into_iter()
        .filter(|&(score, _)| best >= LONG_AGO || score < LONG_AGO)
        .map(|(_, person)| person)
        .collect()
}

/// Whether somebody whom a loose title and a surname would name held the office near enough to be meant: "General Aziz" of
/// 2008 is not one who became a general in 2018, nor "Secretary Davis" of 2016 one who headed another body till 2009.
fn is_of_the_time(person: EntryId, title: &Title, knowledge: &Knowledge, on: DateRange) -> bool {
    const YEARS: u32 = 3;
    let mut tenures = knowledge.person(person).tenures().filter(|tenure| fits(title, tenure));
    !is_loose(title)
        || title.time != Time::Now
        || tenures.any(|tenure| match tenure.standing(on) {
            Standing::Held | Standing::NotConfirmed => true,
            Standing::Before => years_before(&tenure, on) <= YEARS,
            Standing::After => years_after(&tenure, on) <= YEARS,
        })
}

/// Whether a title is one that many offices share: "General", "Secretary".
pub(super) fn is_loose(title: &Title) -> bool {
    title.offices.iter().all(|of| matches!(of.role, Role::ShortTitle | Role::PluralShortTitle))
}

/// A score from which on somebody was not in office at the time.
const LONG_AGO: u32 = 100;

/// How unlikely a person is meant; 0 is the likeliest.
fn score(person: EntryId, title: Option<&Title>, knowledge: &Knowledge, on: DateRange) -> u32 {
    let time = title.map_or(Time::Now, |title| title.time);
    let tenures =
        knowledge.person(person).tenures().filter(|tenure| title.is_none_or(|title| fits(title, tenure)));
    let each = tenures.map(|tenure| {
        let rank = u32::from(tenure.office().rank());
        rank + match (time, tenure.standing(on)) {
            (Time::Now, Standing::Held) | (Time::Past, Standing::Before) => 0,
            // Who is elected takes office soon.
            (Time::Future, Standing::After) => years_after(&tenure, on),
            (Time::Now, Standing::NotConfirmed) => 10,
            (_, Standing::Held | Standing::NotConfirmed) => 50,
            (_, Standing::Before) => LONG_AGO + years_before(&tenure, on),
            (_, Standing::After) => 2 * LONG_AGO,
        }
    });
    each.min().unwrap_or(5 * LONG_AGO)
}

fn years_before(tenure: &Tenure<'_>, on: DateRange) -> u32 {
    u32::from(on.start().year().saturating_sub(tenure.days().end().year())).min(LONG_AGO - 10)
}

fn years_after(tenure: &Tenure<'_>, on: DateRange) -> u32 {
    const MOST: u32 = 40;
    u32::from(tenure.days().start().year().saturating_sub(on.end().year())).min(MOST)
}

/// Whether who held this is widely known no more: an office of lower rank, left years ago.
pub(super) fn is_long_past(tenure: &Tenure<'_>, on: DateRange) -> bool {
    const YEARS: u32 = 5;
    const OF_NOTE: u8 = 3;
    tenure.office().rank() > OF_NOTE
        && tenure.standing(on) == Standing::Before
        && years_before(tenure, on) > YEARS
}

/// Whether somebody has been elected to an office that begins soon: who has ceased to be a candidate there and is about to
/// lead the state. Before the election nobody knows.
pub(super) fn is_elected_to(person: Person<'_>, tenure: &Tenure<'_>, on: DateRange) -> bool {
    const DAYS: u32 = 160;
    let start = tenure.days().start();
    let stood = |other: &Tenure<'_>| {
        other.is_candidacy_where(*tenure)
            && other.days().end() < on.start()
            && other.days().end().number().abs_diff(start.number()) <= DAYS
    };
    tenure.is_of_next_leader(on) && person.tenures().any(|other| stood(&other))
}

/// Whether who will have an office takes it within the year.
pub(super) fn is_awaited(tenure: &Tenure<'_>, on: DateRange) -> bool {
    const DAYS: u32 = 300;
    tenure.begins_within(DAYS, on)
}

/// Whether a title says of an office that its bearer will have it, and that is so: "President-elect Lula", who was president
/// before.
pub(super) fn awaits(title: &Title, tenure: &Tenure<'_>, on: DateRange) -> bool {
    title.time == Time::Future && is_awaited(tenure, on)
}

/// Whether one word is a whole name of somebody of note: "Suharto", "Prachanda".
pub(super) fn goes_by_one_name(person: EntryId, word: &str, knowledge: &Knowledge) -> bool {
    const OF_NOTE: u8 = 5;
    let person = knowledge.person(person);
    let mut names = std::iter::once(person.name()).chain(person.aliases());
    names.any(|name| (word.contains(' ') || !is_two_words(name)) && fold(name) == word)
        && person.tenures().any(|tenure| tenure.office().rank() <= OF_NOTE)
}

/// Whether a name begins with a word of English letters and another one: most do, and need no folding to be told from one
/// word.
fn is_two_words(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(first, rest)| {
        !first.is_empty()
            && first.bytes().all(|letter| letter.is_ascii_alphabetic())
            && rest.starts_with(|letter: char| letter.is_ascii_alphabetic())
    })
}

/// Whether everybody knows who holds such an office.
pub(super) fn is_everybody_known(tenure: &Tenure<'_>) -> bool {
    const BEST_KNOWN: u8 = 2;
    tenure.office().rank() <= BEST_KNOWN
}
