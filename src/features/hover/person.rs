//! The card of a person: the office at the date, and those before and after.

use super::Card;
use crate::briefing::Referent;
use crate::knowledge::{DateRange, PartialDate, Person, Standing, Tenure};

/// The most earlier and later offices that a card lists, each.
const MOST_OTHERS: usize = 3;

/// `told` is what the briefing alone tells of the person.
pub(super) fn card(person: Person<'_>, referent: &Referent, told: Option<String>, on: DateRange) -> Card {
    let mut card = Card::new(person.name());
    let tenures: Vec<Tenure<'_>> = person.tenures().collect();
    let of_title = referent.tenure.and_then(|id| tenures.iter().copied().find(|tenure| tenure.id() == id));
    let Some(main) =
        of_title.or_else(|| person.tenures_on(on).into_iter().next()).or(tenures.last().copied())
    else {
        return card;
    };
    let told = told.map_or_else(String::new, |told| format!("“{told}”; "));
    card.says(told + &standing(&main, on));
    card.line(days(&main, on));
    let others = |wanted: &dyn Fn(&Tenure<'_>) -> bool| -> Vec<String> {
        let found = tenures.iter().filter(|tenure| tenure.id() != main.id() && wanted(tenure));
        found.map(in_years).collect()
    };
    let also =
        others(&|tenure| tenure.standing(on) <= Standing::NotConfirmed && !ends_as_it_begins(tenure, on));
    let mut earlier =
        others(&|tenure| tenure.standing(on) == Standing::Before || ends_as_it_begins(tenure, on));
    let later = others(&|tenure| tenure.standing(on) == Standing::After);
    let earlier = earlier.split_off(earlier.len().saturating_sub(MOST_OTHERS));
    for (word, mut list) in [("Also", also), ("Earlier", earlier), ("Later", later)] {
        list.truncate(MOST_OTHERS);
        if list.is_empty() {
            continue;
        }
        let line = format!("{word}: {}", list.join("; "));
        // What came after the briefing is for a reader of today only.
        if word == "Later" { card.small(line) } else { card.line(line) }
    }
    if let Some(died) = person.died().filter(|died| died.latest() < on.start()) {
        card.line(format!("Died {died}, before the briefing."));
    }
    card
}

/// Whether the tenure ended on the first day, on which the next one began.
fn ends_as_it_begins(tenure: &Tenure<'_>, on: DateRange) -> bool {
    on.day().is_none() && tenure.days().end() == on.start()
}

/// "US Secretary of State", "former US Secretary of State", "not yet President of Russia", "incoming President of Russia, not
/// yet in office".
fn standing(tenure: &Tenure<'_>, on: DateRange) -> String {
    let label = tenure.label();
    match tenure.standing(on) {
        Standing::Held | Standing::NotConfirmed => label,
        Standing::Before => format!("former {label}"),
        // Of other offices nobody knows so early who will have them.
        Standing::After if tenure.is_of_next_leader(on) => format!("incoming {label}, not yet in office"),
        Standing::After => format!("not yet {label}"),
    }
}

/// "2009-01-21 to 2013-02-01", with what is not certain about it.
fn days(tenure: &Tenure<'_>, on: DateRange) -> String {
    let start = tenure.start().map_or_else(|| "?".to_owned(), |start| start.to_string());
    let confirmed = tenure.provenance().confirmed;
    let Some(end) = tenure.end() else {
        return match (tenure.standing(on), confirmed) {
            (Standing::After, _) => format!("From {start}"),
            (Standing::NotConfirmed | Standing::Before, Some(day)) => {
                format!("Since {start}, last confirmed {day}")
            }
            _ => format!("Since {start}"),
        };
    };
    let held = tenure.standing(on) == Standing::Held;
    let partly =
        held && (tenure.days().start() > on.start() || tenure.days().end() < on.end()) && on.day().is_none();
    let note = if partly { "; the briefing's date is known only in part" } else { "" };
    format!("{start} to {end}{note}")
}

/// "Russian president 2008–2012"
fn in_years(tenure: &Tenure<'_>) -> String {
    let year = |date: Option<PartialDate>| date.map_or_else(String::new, |date| date.year().to_string());
    let (start, end) = (year(tenure.start()), year(tenure.end()));
    let years = if start == end { start } else { format!("{start}–{end}") };
    format!("{} {years}", tenure.label())
}

/// One line: name, office and days.
pub(super) fn in_brief(person: Person<'_>, on: DateRange) -> String {
    let tenure = person.tenures_on(on).into_iter().next().or_else(|| person.tenures().next_back());
    match tenure {
        Some(tenure) => format!("**{}**, {}", person.name(), in_years(&tenure)),
        None => format!("**{}**", person.name()),
    }
}
