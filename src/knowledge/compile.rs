//! From [`Records`] to one blob: the same for the build script and for a workspace's own entries.
//!
//! A record or an item of it that is wrong is left out and becomes a [`Problem`]; whoever compiles decides
//! whether that is an error.

mod check;
mod entries;
mod names;
mod sounds;
mod writer;

use super::id::{EntryId, Kind};
use super::layout::{country, local_office, office, place};
use super::parse::Problem;
use super::posting::Role;
use super::records::{
    BodyRecord, CountryRecord, EventKind, OfficeRecord, PersonRecord, PlaceRecord, Placed, Records,
    TreatyRecord,
};
use check::{At, Checker, distinct};
use std::collections::HashMap;
use writer::{Row, Writer};

/// Finds the entries of the layers below by kind and written id.
pub(crate) type Below<'b> = &'b dyn Fn(Kind, &str) -> Option<EntryId>;

/// The compiled blob, its entries numbered as those of `layer`.
pub(crate) fn compile(
    records: &Records,
    layer: u8,
    below: Below<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<u8> {
    let mut checker = Checker { problems };
    let countries = distinct(&records.country, |r: &CountryRecord| &r.id, &mut checker);
    let offices = distinct(&records.office, |r: &OfficeRecord| &r.id, &mut checker);
    let people = distinct(&records.person, |r: &PersonRecord| &r.id, &mut checker);
    let treaties = distinct(&records.treaty, |r: &TreatyRecord| &r.id, &mut checker);
    let bodies = distinct(&records.body, |r: &BodyRecord| &r.id, &mut checker);
    let places = distinct(&records.place, |r: &PlaceRecord| &r.id, &mut checker);

    let mut own = HashMap::new();
    let mut number = |kind: Kind, ids: &mut dyn Iterator<Item = &str>| {
        own.extend(ids.zip(0..).map(|(id, index)| ((kind, id.to_owned()), EntryId::new(layer, kind, index))));
    };
    number(Kind::Country, &mut countries.iter().map(|p| p.record.id.as_str()));
    number(Kind::Office, &mut offices.iter().map(|p| p.record.id.as_str()));
    number(Kind::Person, &mut people.iter().map(|p| p.record.id.as_str()));
    number(Kind::Treaty, &mut treaties.iter().map(|p| p.record.id.as_str()));
    number(Kind::Body, &mut bodies.iter().map(|p| p.record.id.as_str()));
    number(Kind::Place, &mut places.iter().map(|p| p.record.id.as_str()));

    let mut compiler = Compiler { layer, own, below, checker, out: Writer::new(layer) };
    countries.into_iter().for_each(|placed| compiler.country(placed));
    offices.into_iter().for_each(|placed| compiler.office(placed));
    people.into_iter().for_each(|placed| compiler.person(placed));
    treaties.into_iter().for_each(|placed| compiler.treaty(placed));
    bodies.into_iter().for_each(|placed| compiler.body(placed));
    places.into_iter().for_each(|placed| compiler.place(placed));
    compiler.out.finish()
}

struct Compiler<'c> {
    layer: u8,
    own: HashMap<(Kind, String), EntryId>,
    below: Below<'c>,
    checker: Checker<'c>,
    out: Writer,
}

impl Compiler<'_> {
    fn find(&self, kind: Kind, id: &str) -> Option<EntryId> {
        self.own.get(&(kind, id.to_owned())).copied().or_else(|| (self.below)(kind, id))
    }

    fn reference(&mut self, at: At<'_>, kinds: &[Kind], id: &str) -> Option<EntryId> {
        let found = kinds.iter().find_map(|&kind| self.find(kind, id));
        if found.is_none() {
            let wanted: Vec<_> = kinds.iter().map(|kind| kind.word()).collect();
            self.checker.complain(at, &format!("unknown {} {id:?}", wanted.join(" or ")));
        }
        found
    }

    fn optional(&mut self, at: At<'_>, kinds: &[Kind], id: Option<&String>) -> u32 {
        id.and_then(|id| self.reference(at, kinds, id)).map_or(0, EntryId::to_stored)
    }

    fn this(&self, kind: Kind, id: &str) -> EntryId {
        self.own[&(kind, id.to_owned())]
    }

    fn provenance(&mut self, at: At<'_>, source: &str, confirmed: &str) -> u32 {
        if source.is_empty() {
            self.checker.complain(at, "source: empty");
        }
        let confirmed = self.checker.date(at, "confirmed", Some(confirmed));
        self.out.provenance(source, confirmed)
    }

    fn country(&mut self, placed: &Placed<CountryRecord>) {
        let record = &placed.record;
        let (at, this) = (At::entry(placed, &record.id), self.this(Kind::Country, &record.id));
        let names = || std::iter::once(&record.name).chain(&record.long).chain(&record.aliases);
        self.checker.names(at, "name", names().chain(&record.adjectives).chain(&record.people));
        let (start, end) =
            self.checker.dates(at, record.start.as_deref(), record.end.as_deref()).unwrap_or_default();

        names().for_each(|name| self.out.names.name(name, this, Role::Name));
        record.adjectives.iter().for_each(|name| self.out.names.name(name, this, Role::Adjective));
        record.people.iter().for_each(|name| self.out.names.name(name, this, Role::People));
        let capitals = record.capital.iter().chain(&record.capital_aliases);
        capitals.for_each(|name| self.out.names.name(name, this, Role::Capital));

        let mut row = Row::<{ country::FIELDS }>::default();
        row.set(country::ID, self.out.text(&record.id));
        row.set(country::NAME, self.out.text(&record.name));
        row.set(country::LONG, self.out.optional(record.long.as_ref()));
        row.set(country::ARTICLE, u32::from(record.article));
        row.set(country::ADJECTIVES, self.out.texts(&record.adjectives));
        row.set(country::PEOPLE, self.out.texts(&record.people));
        row.set(country::CAPITAL, self.out.optional(record.capital.as_ref()));
        row.set(country::OTHER_CAPITALS, self.out.texts(&record.capital_aliases));
        row.set(country::ALIASES, self.out.texts(&record.aliases));
        row.date(country::START, start);
        row.date(country::END, end);
        row.set(country::PROVENANCE, self.provenance(at, &record.source, &record.confirmed));
        self.out.push(country::SECTION, &row);
    }

    fn office(&mut self, placed: &Placed<OfficeRecord>) {
        let record = &placed.record;
        let (at, this) = (At::entry(placed, &record.id), self.this(Kind::Office, &record.id));
        self.checker.names(at, "name", std::iter::once(&record.name));
        self.checker.names(at, "titles", record.titles.iter().chain(&record.short_titles));
        record.titles.iter().for_each(|title| self.out.names.title(title, this));
        record.short_titles.iter().for_each(|title| self.out.names.short_title(title, this));

        let locals: Vec<u32> =
            (0..record.local.len()).filter_map(|item| self.local_office(placed, item, this)).collect();

        let mut row = Row::<{ office::FIELDS }>::default();
        row.set(office::ID, self.out.text(&record.id));
        row.set(office::NAME, self.out.text(&record.name));
        row.set(office::CARD, self.out.optional(record.card.as_ref()));
        row.set(office::TITLES, self.out.texts(&record.titles));
        row.set(office::SHORT_TITLES, self.out.texts(&record.short_titles));
        let rank = record.rank.unwrap_or(5);
        if !(1..=9).contains(&rank) {
            self.checker.complain(at, "rank: write 1 (most in the news) to 9");
        }
        let nature = record.nature.map_or(0, |nature| nature as u32);
        row.set(office::RANK_AND_MANY, u32::from(rank) | u32::from(record.many) << 8 | nature << 9);
        row.set(office::LOCALS, self.out.list(&locals));
        self.out.push(office::SECTION, &row);
    }

    /// What an office is called in one country or body; gives the id as it is stored.
    fn local_office(&mut self, placed: &Placed<OfficeRecord>, item: usize, office: EntryId) -> Option<u32> {
        let local = &placed.record.local[item];
        let at = At::item(placed, &placed.record.id, item);
        self.checker.names(at, "titles", local.titles.iter().chain(&local.short_titles));
        let of = self.reference(at, &[Kind::Country, Kind::Body], &local.of)?;
        let index = self.out.count(local_office::SECTION);
        let id = EntryId::new(self.layer, Kind::LocalOffice, index);
        local.titles.iter().for_each(|title| self.out.names.title(title, id));
        local.short_titles.iter().for_each(|title| self.out.names.short_title(title, id));
        let mut row = Row::<{ local_office::FIELDS }>::default();
        row.set(local_office::OFFICE, office.to_stored());
        row.set(local_office::OF, of.to_stored());
        row.set(local_office::NAME, self.out.text(&local.name));
        row.set(local_office::CARD, self.out.optional(local.card.as_ref()));
        row.set(local_office::TITLES, self.out.texts(&local.titles));
        row.set(local_office::SHORT_TITLES, self.out.texts(&local.short_titles));
        self.out.push(local_office::SECTION, &row);
        Some(id.to_stored())
    }

    fn place(&mut self, placed: &Placed<PlaceRecord>) {
        let record = &placed.record;
        let (at, this) = (At::entry(placed, &record.id), self.this(Kind::Place, &record.id));
        let names = || std::iter::once(&record.name).chain(&record.aliases);
        self.checker.names(at, "name", names());
        names().for_each(|name| self.out.names.name(name, this, Role::Name));

        let (first, count) = self.history(placed);
        let mut row = Row::<{ place::FIELDS }>::default();
        row.set(place::ID, self.out.text(&record.id));
        row.set(place::NAME, self.out.text(&record.name));
        row.set(place::ALIASES, self.out.texts(&record.aliases));
        row.set(place::KIND, self.out.text(&record.kind));
        row.set(place::ABOUT, self.out.text(&record.about));
        row.set(place::COUNTRY, self.optional(at, &[Kind::Country], record.country.as_ref()));
        row.set(place::HISTORY, first);
        row.set(place::HISTORY_COUNT, count);
        row.set(place::PROVENANCE, self.provenance(at, &record.source, &record.confirmed));
        self.out.push(place::SECTION, &row);
    }
}

/// How an event's kind is stored.
pub(super) const EVENT_KINDS: [EventKind; 18] = [
    EventKind::Negotiations,
    EventKind::Adopted,
    EventKind::Opened,
    EventKind::Signed,
    EventKind::AwaitsRatification,
    EventKind::InForce,
    EventKind::Provisional,
    EventKind::Extended,
    EventKind::Suspended,
    EventKind::Resumed,
    EventKind::Withdrawn,
    EventKind::Rejoined,
    EventKind::Deratified,
    EventKind::Unsigned,
    EventKind::Superseded,
    EventKind::Expired,
    EventKind::Terminated,
    EventKind::Snapback,
];
