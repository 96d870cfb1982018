//! Who is meant by an office alone: "the Russian foreign minister", "the Secretary-General".

use super::cast::{Cast, Meant};
use super::fit::{fits, is_awaited};
use super::phrase::{Time, Title, Which};
use super::prefer::prefer;
use crate::briefing::{Nature, lexicon};
use crate::knowledge::{DateRange, Day, Entry, EntryId, Kind, Role, Tenure, TitleOf, fold};

/// So many people at most may be meant by a role, each shown; what more of them hold tells nobody.
const MOST_HOLDERS: usize = 3;

impl Cast<'_> {
    /// Who is meant by an office alone: somebody of the cast, or its holder on the briefing's days.
    pub(super) fn holder(&mut self, title: &Title) -> Option<Meant> {
        let mut cast: Vec<usize> =
            (0..self.referents.len()).filter(|&index| self.may_hold(index, title)).collect();
        let is_called_so = self.called_so(title, &cast);
        cast.sort_by_key(|&referent| {
            (!is_called_so.contains(&referent), std::cmp::Reverse(self.last[referent]))
        });
        if let Some(&referent) = cast.first() {
            return Some(Meant { referent, or: cast.get(1).copied().filter(|_| title.of.is_empty()) });
        }
        let mut holders = match title.time {
            Time::Now => self.holders(title, self.on),
            Time::Future => self.who_takes_it_next(title),
            Time::Past => Vec::new(),
        };
        if title.which == Which::Latest {
            let latest = holders.iter().map(|tenure| tenure.days().start()).max();
            holders.retain(|tenure| Some(tenure.days().start()) == latest);
        }
        // Who held it for most of the days comes first.
        holders.sort_by_key(|tenure| {
            let days = tenure.days().intersection(self.on).map_or(0, DateRange::days);
            (tenure.office().rank(), std::cmp::Reverse(days), tenure.days().start())
        });
        let mut candidates: Vec<EntryId> = Vec::new();
        for tenure in &holders {
            let person = tenure.person().id();
            if !candidates.contains(&person) {
                candidates.push(person);
            }
        }
        // "The minister" of a state with ten of them is nobody.
        (1..=MOST_HOLDERS).contains(&candidates.len()).then(|| {
            let referent = self.thing(&candidates);
            // The office that is spoken of is the one to show: of a president elected again the next term, of the president of
            // the Eurogroup not his ministry.
            self.titles[referent].get_or_insert_with(|| title.clone());
            Meant::from(referent)
        })
    }

    /// Those of the cast who hold an office and go by its title: whom the briefing calls so, as "the foreign minister" is rather one than
    /// the American secretary of state; and where it says of which state or body they are, as of "the Finnish president", or where
    /// many hold the office, whoever else has it by that name.
    fn called_so(&self, title: &Title, cast: &[usize]) -> Vec<usize> {
        let told =
            |&referent: &usize| self.titles[referent].as_ref().filter(|told| same_offices(told, title));
        let tells_whose =
            |told: &Title| !told.of.is_empty() || told.offices.iter().all(|named| named.of.is_some());
        let is_one_of_many =
            title.offices.iter().all(|named| self.knowledge.office(named.office).held_by_many());
        let are_others = is_one_of_many || cast.iter().filter_map(told).all(tells_whose);
        let goes_by_it = |referent: &usize| {
            told(referent).is_some() || are_others && self.is_called_so_at_home(*referent, title)
        };
        cast.iter().copied().filter(goes_by_it).collect()
    }

    /// Whether somebody holds an office of a title that goes by the same name there as everywhere, as "president" does.
    fn is_called_so_at_home(&self, referent: usize, title: &Title) -> bool {
        let person = self.referents[referent].candidates.first().filter(|entry| entry.kind() == Kind::Person);
        let held = person.map_or_else(Vec::new, |&person| self.knowledge.person(person).tenures_on(self.on));
        held.iter().filter(|tenure| fits(title, tenure)).any(|tenure| {
            let (office, of) = (tenure.office(), tenure.of().id());
            fold(office.name_in(of)) == fold(office.name())
        })
    }

    /// Who takes an office within the year: "the president-elect". Nobody where two may do so.
    fn who_takes_it_next(&self, title: &Title) -> Vec<Tenure<'_>> {
        let today = self.on.end();
        let Some(to_come) = DateRange::new(today.next(), Day::LAST) else { return Vec::new() };
        let mut next = self.holders(title, to_come);
        next.retain(|tenure| is_awaited(tenure, self.on));
        let first = next.iter().map(|tenure| tenure.days().start()).min();
        next.retain(|tenure| Some(tenure.days().start()) == first);
        next
    }

    /// Those who hold an office on one of these days that the title may stand for, of the country or body that is meant.
    fn holders(&self, title: &Title, on: DateRange) -> Vec<Tenure<'_>> {
        if let Which::OfPlace { called, .. } = &title.which {
            let offices = title.offices.iter().map(|named| named.office);
            let everywhere = offices.flat_map(|office| self.knowledge.holders(office, None, on));
            return so_called(called, everywhere.filter(|tenure| title.which.admits(tenure)).collect());
        }
        if matches!(title.which, Which::To(..)) && title.of.is_empty() {
            return self.sent_by_anybody(title, on);
        }
        let is_one = |named: &TitleOf, tenure: &Tenure<'_>| match title.which {
            // "The House Speaker" is one, though a state may have two speakers.
            Which::Any | Which::OfOwner | Which::Latest => {
                named.of.is_some() || !tenure.office().held_by_many()
            }
            Which::OfPlace { .. } | Which::To(..) => title.which.admits(tenure),
        };
        let meant = if title.of.is_empty() { self.meant_of(title) } else { pairs(title, &title.of) };
        let held: Vec<_> = meant
            .iter()
            .flat_map(|&(named, of)| {
                let holders = self.knowledge.holders(named.office, Some(of), on);
                holders.into_iter().map(move |tenure| (named, tenure))
            })
            .collect();
        let ones: Vec<_> = held.iter().filter(|(named, tenure)| is_one(named, tenure)).copied().collect();
        let ones = if ones.is_empty() && !title.of.is_empty() { the_only_one(&held) } else { ones };
        ones.into_iter().map(|(_, tenure)| tenure).collect()
    }

    /// Those who are sent to a place on one of these days and are mostly the only ones, whoever sent them: "the UN envoy to
    /// Syria".
    fn sent_by_anybody(&self, title: &Title, on: DateRange) -> Vec<Tenure<'_>> {
        let sent = title.offices.iter().flat_map(|named| self.knowledge.holders(named.office, named.of, on));
        let admitted = sent.filter(|tenure| {
            title.which.admits(tenure) && lexicon::is_mostly_held_by_one(tenure.office().key())
        });
        admitted.collect()
    }

    /// Whose office a title means that does not say so. A title that is one country's or body's own tells it, unless
    /// others have it too, known or not: then whichever of them the briefing names. "The Queen" and "the Secretary-General"
    /// are those of what it names.
    fn meant_of<'t>(&self, title: &'t Title) -> Vec<(&'t TitleOf, EntryId)> {
        let own = title.offices.iter().filter_map(|named| Some((named, named.of?)));
        let own_of_named: Vec<_> = own.clone().filter(|&(_, of)| self.is_about(of)).collect();
        let general = title.offices.iter().filter(|named| named.of.is_none() && named.role == Role::Title);
        let sole = general
            .clone()
            .filter(|named| {
                // Few are about to take an office of a state that is named: "the president-elect".
                title.time == Time::Future
                    || lexicon::is_sole_office(self.knowledge.office(named.office).key())
            })
            .flat_map(|named| self.places.iter().map(move |&of| (named, of)));
        let named: Vec<_> = own_of_named.into_iter().chain(sole).collect();
        let is_told = !named.is_empty() || general.count() > 0 || title.is_common;
        if is_told { named } else { own.collect() }
    }

    /// Whether the briefing names a country or body, or a body of that country.
    pub(super) fn is_about(&self, of: EntryId) -> bool {
        let of_country = |&place: &EntryId| match self.knowledge.entry(place) {
            Entry::Body(body) => body.country().is_some_and(|country| country.id() == of),
            _ => false,
        };
        self.places.contains(&of) || self.places.iter().any(of_country)
    }

    /// Whether somebody of the cast holds the office of a role, as the briefing or the knowledge has it.
    pub(super) fn may_hold(&self, referent: usize, title: &Title) -> bool {
        if self.referents[referent].nature != Nature::Person || self.last[referent].is_none() {
            return false;
        }
        let candidates = &self.referents[referent].candidates;
        let Some(&person) = candidates.first() else {
            return title.time == Time::Now && self.same_title(referent, title);
        };
        let mut tenures =
            self.knowledge.person(person).tenures().filter(|tenure| super::fit::fits(title, tenure));
        let told = self.titles[referent]
            .as_ref()
            .is_some_and(|told| shares_office(told, title) && told.time == title.time);
        tenures.any(|tenure| {
            let held = tenure.days().overlaps(self.on);
            match title.time {
                Time::Now => held || told,
                Time::Past => tenure.days().start() <= self.on.end() && !held,
                Time::Future => tenure.days().start() > self.on.end() || told,
            }
        })
    }

    fn same_title(&self, referent: usize, title: &Title) -> bool {
        self.titles[referent].as_ref().is_some_and(|told| {
            shares_office(told, title)
                && (told.which == title.which || title.which == Which::Latest)
                && (title.of.is_empty() || told.of.iter().any(|of| title.of.contains(of)))
        })
    }
}

/// Those of a place's holders whose own title is what the words call them, where any is: "the president of Srpska" is not its prime
/// minister.
fn so_called<'k>(called: &str, holders: Vec<Tenure<'k>>) -> Vec<Tenure<'k>> {
    let is_so_called = |tenure: &&Tenure<'_>| {
        let title = tenure.note().and_then(|note| note.split_once(" of "));
        title.is_some_and(|(title, _)| fold(title) == called)
    };
    let named: Vec<_> = holders.iter().filter(is_so_called).copied().collect();
    if named.is_empty() { holders } else { named }
}

/// The only one who holds an office that several may hold, but mostly one does; of those with a title of their own and the one
/// without, the latter: "Iran's chief negotiator" is not the deputy.
fn the_only_one<'t, 'k>(held: &[(&'t TitleOf, Tenure<'k>)]) -> Vec<(&'t TitleOf, Tenure<'k>)> {
    let mut few: Vec<_> = held
        .iter()
        .filter(|(_, tenure)| lexicon::is_mostly_held_by_one(tenure.office().key()))
        .copied()
        .collect();
    prefer(&mut few, |(_, tenure)| tenure.note().is_none());
    let same = few.iter().all(|(_, tenure)| tenure.person().id() == few[0].1.person().id());
    if same { few } else { Vec::new() }
}

/// Each office that a title may stand for, with each of the countries or bodies that has it.
fn pairs<'t>(title: &'t Title, of: &[EntryId]) -> Vec<(&'t TitleOf, EntryId)> {
    let each = title.offices.iter().flat_map(|named| of.iter().map(move |&of| (named, of)));
    each.filter(|&(named, of)| named.of.is_none_or(|only| only == of)).collect()
}

/// Whether two titles are the same words, as far as the offices tell that they may stand for.
fn same_offices(one: &Title, other: &Title) -> bool {
    one.offices.iter().map(|named| named.office).eq(other.offices.iter().map(|named| named.office))
}

pub(super) fn shares_office(one: &Title, other: &Title) -> bool {
    one.offices.iter().any(|named| other.offices.iter().any(|also| also.office == named.office))
}
