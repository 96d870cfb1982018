//! Where offices are held that many places have: "Mayor of London", "Governor of Texas".

use super::fold::fold;
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::person::Tenure;
use std::collections::{HashMap, HashSet};

/// By office, the folded names of the places it is held in.
#[derive(Debug)]
pub(super) struct Seats(HashMap<EntryId, HashSet<Box<str>>>);

impl Seats {
    fn of(knowledge: &Knowledge) -> Self {
        let offices = knowledge.all(Kind::Office).filter(|&office| knowledge.office(office).is_local());
        let seats = offices.map(|office| {
            let places = knowledge.tenures_of(office, None).filter_map(Tenure::seat);
            (office, places.flat_map(|place| names(fold(place))).collect())
        });
        Self(seats.collect())
    }
}

/// What a folded place is called: New York is what everybody calls New York City.
fn names(place: String) -> impl Iterator<Item = Box<str>> {
    let short = place.strip_suffix(" city").map(Box::from);
    short.into_iter().chain([place.into()])
}

impl Knowledge {
    /// Whether somebody is known to hold or have held an office in a place, whose name is folded: a mayor in "london".
    #[must_use]
    pub fn has_seat(&self, office: EntryId, place: &str) -> bool {
        let Seats(seats) = self.seats.get_or_init(|| Seats::of(self));
        seats.get(&self.office(office).id()).is_some_and(|places| places.contains(place))
    }
}

impl<'k> Tenure<'k> {
    /// Where it was held, if its own title tells: "London" of "Mayor of London".
    #[must_use]
    pub fn seat(self) -> Option<&'k str> {
        self.note()?.split_once(" of ").map(|(_, place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{laid_over, world};
    use super::*;

    const MAYOR: &str = "[[office]]\nid = 'mayor'\nname = 'mayor'\ntitles = ['Mayor']\nrank = 5\nnature = 'local'\n\
        [[person]]\nid = 'ann-post'\nname = 'Ann Post'\nsource = 'us'\nconfirmed = '2026'\n\
        tenures = [{ office = 'mayor', of = 'US', start = '2004', note = 'Mayor of Lake City' }]\n";

    #[test]
    fn an_office_is_held_where_its_holders_titles_say() {
        let (knowledge, problems) = laid_over(MAYOR);
        assert!(problems.is_empty(), "{problems:?}");
        let office = knowledge.with_id(Kind::Office, "mayor").expect("it was laid over");
        for (place, held) in
            [("lake city", true), ("lake", true), ("city", false), ("Lake", false), ("", false)]
        {
            assert_eq!(knowledge.has_seat(office, place), held, "{place}");
        }
    }

    #[test]
    fn an_office_of_states_has_no_seat() {
        let office = world().with_id(Kind::Office, "foreign-minister").expect("the fixture has it");
        assert!(!world().has_seat(office, "russia"));
    }
}
