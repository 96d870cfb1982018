//! Whom a naming means at a date: every candidate with its reasons, the best first. Nothing is guessed silently.

use super::date::{DateRange, PartialDate};
use super::fold::fold;
use super::id::{EntryId, Kind, TenureId};
use super::layers::Knowledge;
use super::lines;
use super::naming::{Naming, When, is_bare_surname};
use super::person::{Person, Standing, Tenure};
use super::spelling::{has_sound, may_begin_with_sound, sound};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Somebody or something that a naming may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Who or what.
    pub entry: EntryId,
    /// The office meant or, where none is named, the one most in the news then.
    pub tenure: Option<TenureId>,
    /// 0 to 1; only the order and a near-tie mean something.
    pub score: f32,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
}

/// Why a candidate is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The name is exactly one of the entry's.
    FullName,
    /// Given name and surname agree, in another form or spelling.
    GivenName,
    /// The surname agrees.
    Surname,
    /// The surname agrees in another spelling.
    Spelling,
    /// The office named is held on the date.
    Office,
    /// It was held before.
    HeldBefore,
    /// It was held only later.
    HeldLater,
    /// It was open when last confirmed, before the date.
    NotConfirmed,
    /// The country or body named is the office's.
    Place,
    /// No office is named, and this one is held on the date.
    InOffice,
}

impl Reason {
    /// For a reader of the answer.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::FullName => "the full name",
            Self::GivenName => "given name and surname",
            Self::Surname => "the surname",
            Self::Spelling => "the surname in another spelling",
            Self::Office => "held the office then",
            Self::HeldBefore => "held the office before",
            Self::HeldLater => "held the office only later",
            Self::NotConfirmed => "held the office when last confirmed",
            Self::Place => "the country or body",
            Self::InOffice => "in office then",
        }
    }
}

impl Knowledge {
    /// Who or what a naming may mean on these days, the best first; nothing where the knowledge has nobody of the name.
    #[must_use]
    pub fn resolve(&self, naming: &Naming, on: DateRange) -> Vec<Candidate> {
        let mut candidates =
            if naming.is_role() { self.holders_named(naming, on) } else { self.people_named(naming, on) };
        for &entry in naming.entries.iter().filter(|entry| entry.kind() != Kind::Person) {
            candidates.push(Candidate { entry, tenure: None, score: 0.9, reasons: vec![Reason::FullName] });
        }
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
        candidates.dedup_by_key(|candidate| candidate.entry);
        candidates
    }

    /// The holders of a role, by their tenures.
    fn holders_named(&self, naming: &Naming, on: DateRange) -> Vec<Candidate> {
        let mut best: HashMap<EntryId, Candidate> = HashMap::new();
        for title in &naming.offices {
            let of: Vec<Option<EntryId>> = match title.of {
                Some(of) => vec![Some(of)],
                None if naming.of.is_empty() => vec![None],
                None => naming.of.iter().copied().map(Some).collect(),
            };
            for tenure in of.into_iter().flat_map(|of| self.tenures_of(title.office, of)) {
                let (score, reason) = fit_in_time(&tenure, naming.when, on);
                // A role names its holder then; who held it at another time is not meant.
                if score < 0.5 {
                    continue;
                }
                let mut reasons = vec![reason];
                if naming.of.contains(&tenure.of().id()) {
                    reasons.push(Reason::Place);
                }
                let score = 0.85 * score + 0.05 * nearness(&tenure, on);
                let candidate =
                    Candidate { entry: tenure.person().id(), tenure: Some(tenure.id()), score, reasons };
                let known = best.entry(candidate.entry).or_insert_with(|| candidate.clone());
                if known.score < candidate.score {
                    *known = candidate;
                }
            }
        }
        best.into_values().collect()
    }

    /// The people of a name, each with the tenure that fits best.
    fn people_named(&self, naming: &Naming, on: DateRange) -> Vec<Candidate> {
        let mut people: HashMap<EntryId, Reason> = HashMap::new();
        for entry in self.named(&naming.name).filter(|entry| entry.kind() == Kind::Person) {
            people.insert(entry, Reason::FullName);
        }
        self.add_surnamed(naming, &mut people);
        let candidates = people.into_iter().map(|(entry, name)| self.candidate(entry, name, naming, on));
        candidates.collect()
    }

    fn add_surnamed(&self, naming: &Naming, people: &mut HashMap<EntryId, Reason>) {
        // "Ban Ki-moon", "Xi Jinping", "Roh Moo-hyun": the surname may stand first, or be more than the last word.
        for surname in [naming.surname.as_str(), naming.name.as_str(), first_word(&naming.name)] {
            for entry in self.surnamed(surname) {
                self.add_if_given_agrees(entry, Reason::Surname, naming, surname, people);
            }
        }
        if people.is_empty() {
            for entry in self.surnamed_like(&naming.surname) {
                self.add_if_given_agrees(entry, Reason::Spelling, naming, &naming.surname, people);
            }
        }
    }

    fn add_if_given_agrees(
        &self,
        entry: EntryId,
        name: Reason,
        naming: &Naming,
        surname: &str,
        people: &mut HashMap<EntryId, Reason>,
    ) {
        if surname.is_empty() || people.contains_key(&entry) {
            return;
        }
        let bare = surname == naming.name || is_bare_surname(&naming.name);
        let given =
            if surname == naming.surname { naming.given.as_str() } else { after_first_word(&naming.name) };
        if bare {
            people.insert(entry, name);
        } else if given_agrees(given, self.person(entry)) {
            people.insert(entry, if name == Reason::Spelling { name } else { Reason::GivenName });
        }
    }

    fn candidate(&self, entry: EntryId, name: Reason, naming: &Naming, on: DateRange) -> Candidate {
        let by_name = match name {
            Reason::FullName => 0.5,
            Reason::GivenName => 0.42,
            Reason::Spelling => 0.25,
            _ => 0.3,
        };
        let person = self.person(entry);
        let mut reasons = vec![name];
        let best = person
            .tenures()
            .map(|tenure| {
                let (score, why) = fit(&tenure, naming, on);
                (score, tenure, why)
            })
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let (score, tenure) = match best {
            Some((score, tenure, why)) => {
                reasons.extend(why);
                (by_name + 0.5 * score, Some(tenure.id()))
            }
            None => (by_name, None),
        };
        Candidate { entry, tenure, score, reasons }
    }
}

/// How well a tenure fits what is said of the person, 0 to 1, and why.
fn fit(tenure: &Tenure<'_>, naming: &Naming, on: DateRange) -> (f32, Vec<Reason>) {
    let (in_time, when) = fit_in_time(tenure, naming.when, on);
    let office = tenure.office().id();
    let of = tenure.of().id();
    let meant = naming.offices.iter().filter(|title| title.office == office);
    let titled = meant.clone().any(|title| title.of.is_none_or(|there| there == of));
    let placed = naming.of.is_empty()
        || naming.of.contains(&of)
        || tenure.to().is_some_and(|to| naming.of.contains(&to.id()));
    let prominence = f32::from(10 - tenure.office().rank().min(9)) / 9.0;
    let near = nearness(tenure, on);
    let place = (placed && !naming.of.is_empty()).then_some(Reason::Place);
    if naming.offices.is_empty() {
        let held = if in_time >= 0.9 { Reason::InOffice } else { when };
        let score = 0.45 * in_time + 0.25 * prominence + 0.1 * near + if placed { 0.1 } else { -0.2 };
        return (score.max(0.0), std::iter::once(held).chain(place).collect());
    }
    match (titled, placed) {
        (true, true) => (
            0.4 + 0.45 * in_time + 0.1 * near + 0.05 * prominence,
            std::iter::once(when).chain(place).collect(),
        ),
        (true, false) => (0.15 + 0.15 * in_time, vec![when]),
        // Another office for the same country: the title may be loose, "Minister" of a prime minister.
        (false, true) if !naming.of.is_empty() => {
            (0.2 * in_time + 0.05 * prominence, place.into_iter().collect())
        }
        (false, _) => (0.1 * in_time + 0.05 * prominence, Vec::new()),
    }
}

/// How well the time fits: held then, held before, held later, given what the phrase says of it.
fn fit_in_time(tenure: &Tenure<'_>, said: When, on: DateRange) -> (f32, Reason) {
    match (tenure.standing(on), said) {
        (Standing::Held, When::Before) => (0.45, Reason::Office),
        (Standing::Held, When::Next) => (0.5, Reason::Office),
        (Standing::Held, _) => (1.0, Reason::Office),
        (Standing::NotConfirmed, When::Before) => (0.6, Reason::NotConfirmed),
        (Standing::NotConfirmed, _) => (0.9, Reason::NotConfirmed),
        (Standing::Before, When::Before | When::Then) => (1.0, Reason::HeldBefore),
        (Standing::Before, _) => (0.3, Reason::HeldBefore),
        (Standing::After, When::Next) => (0.9, Reason::HeldLater),
        (Standing::After, _) => (0.05, Reason::HeldLater),
    }
}

/// 1 where the tenure touches the days, less the further away it lies, 0.5 at five years.
fn nearness(tenure: &Tenure<'_>, on: DateRange) -> f32 {
    let days = tenure.days();
    let gap =
        (on.start().number() - days.end().number()).max(days.start().number() - on.end().number()).max(0);
    1.0 / (1.0 + gap as f32 / (5.0 * 365.0))
}

fn first_word(name: &str) -> &str {
    name.split_once(' ').map_or("", |(first, _)| first)
}

fn after_first_word(name: &str) -> &str {
    name.split_once(' ').map_or("", |(_, rest)| rest)
}

/// Whether given names can be those of the person: equal, initials, another spelling, or a short form ("Bill").
fn given_agrees(given: &str, person: Person<'_>) -> bool {
    let folded = fold(given);
    let written: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(&first) = written.first() else { return true };
    let sounds = sound(first);
    std::iter::once(person.name()).chain(person.aliases()).any(|name| {
        let folded = fold(name);
        let known: Vec<&str> = folded.split(' ').collect();
        known.iter().any(|word| same_given((first, &sounds), word))
    })
}

/// Whether two given names may be the same person's; what the one sounds like is beside it.
fn same_given((one, sounds): (&str, &str), other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let initial = short.chars().count() == 1 && long.starts_with(short);
    initial
        || one == other
        || may_begin_with_sound(other, sounds) && has_sound(other, sounds)
        || is_nickname(one, other)
}

/// Lines by each word on them.
static BY_WORD: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut by_word: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (number, line) in lines(include_str!("lexicon/nicknames.txt")).enumerate() {
        line.split(' ').for_each(|word| by_word.entry(word).or_default().push(number));
    }
    by_word
});

fn is_nickname(one: &str, other: &str) -> bool {
    let (Some(lines), Some(others)) = (BY_WORD.get(one), BY_WORD.get(other)) else { return false };
    lines.iter().any(|line| others.contains(line))
}

/// A date that may be absent, as days.
impl From<Option<PartialDate>> for DateRange {
    fn from(date: Option<PartialDate>) -> Self {
        date.map_or(Self::ALWAYS, PartialDate::range)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::world;
    use super::*;

    /// The candidates of a phrase at a date, best first, each with its office; `=` joins near-ties.
    fn who(phrase: &str, on: &str) -> String {
        let on = if on.is_empty() {
            DateRange::ALWAYS
        } else {
            on.parse::<PartialDate>().expect("a date").range()
        };
        let naming = Naming::read(phrase, world());
        let candidates = world().resolve(&naming, on);
        let best = candidates.first().map_or(0.0, |best| best.score);
        let near = candidates.iter().filter(|candidate| candidate.score > best - 0.05);
        let drawn = near.map(|candidate| {
            let label = candidate.tenure.map(|id| world().tenure(id).label());
            format!(
                "{}{}",
                world().entry(candidate.entry).name(),
                label.map_or(String::new(), |l| format!(" ({l})"))
            )
        });
        drawn.collect::<Vec<_>>().join(" = ")
    }

    #[test]
    fn a_full_name() {
        assert_eq!(who("Sergei Volkov", "2010-03"), "Sergei Volkov (Russian foreign minister)");
        assert_eq!(who("Sergei Volkov", "1999"), "Sergei Volkov (Russian ambassador to the United States)");
        assert_eq!(who("Sergej Volkov", "2010"), "Sergei Volkov (Russian foreign minister)");
        assert_eq!(who("Sergey Wolkov", "2010"), "Sergei Volkov (Russian foreign minister)");
        assert_eq!(who("Igor Volkov", "2010"), "");
    }

    #[test]
    fn a_title_and_a_surname() {
        assert_eq!(who("Secretary Calder", "2010-03-18"), "Ruth Calder (US Secretary of State)");
        assert_eq!(who("President Calder", "1995"), "Thomas A. Calder (President of the United States)");
        assert_eq!(who("President Calder", "2005"), "Thomas B. Calder (President of the United States)");
        assert_eq!(
            who("Georgian Foreign Minister Kapanadze", "2020-11-17"),
            "Levan Kapanadze (Georgian foreign minister)"
        );
        assert_eq!(who("UN Secretary-General Jo", "2012"), "Jo Sun-woo (UN Secretary-General)");
        assert_eq!(who("Minister Volkov", "2010"), "Sergei Volkov (Russian foreign minister)");
    }

    #[test]
    fn a_former_one() {
        assert_eq!(
            who("former President Calder", "2005"),
            "Thomas A. Calder (President of the United States)"
        );
        assert_eq!(
            who("former President Thomas Calder", "2003"),
            "Thomas A. Calder (President of the United States)"
        );
    }

    #[test]
    fn two_of_one_name_stay_two() {
        assert_eq!(
            who("President Calder", ""),
            "Thomas A. Calder (President of the United States) = Thomas B. Calder (President of the United States)"
        );
        assert!(who("former President Calder", "2012").contains(" = "));
    }

    #[test]
    fn a_bare_surname_is_the_most_in_the_news() {
        assert_eq!(who("Calder", "2010"), "Ruth Calder (US Secretary of State)");
        assert_eq!(who("Calder", "1995"), "Thomas A. Calder (President of the United States)");
        assert_eq!(who("de Lorne", "2006"), "Marie de Lorne (Prime Minister of France)");
        assert_eq!(who("Unknown", "2006"), "");
    }

    #[test]
    fn a_role() {
        assert_eq!(
            who("the Russian foreign minister", "2010-03"),
            "Sergei Volkov (Russian foreign minister)"
        );
        assert_eq!(who("U.S. president", "2005"), "Thomas B. Calder (President of the United States)");
        assert_eq!(who("IAEA chief", "2012"), "Marie de Lorne (acting Director General of the IAEA)");
        assert_eq!(who("the Turkish foreign minister", "2012"), "");
    }

    #[test]
    fn a_thing() {
        assert_eq!(who("IAEA", "2012"), "International Atomic Energy Agency");
        assert_eq!(who("the United Nations", "2012"), "United Nations");
        assert_eq!(who("New OARM", "2012"), "New OARM");
        assert_eq!(who("Georgia", "2012"), "Georgia");
    }

    #[test]
    fn what_is_past_confirmation_says_so() {
        let naming = Naming::read("Foreign Minister Volkov", world());
        let on = "2024".parse::<PartialDate>().expect("a date").range();
        assert_eq!(world().resolve(&naming, on)[0].reasons, [Reason::Surname, Reason::NotConfirmed]);
    }
}
