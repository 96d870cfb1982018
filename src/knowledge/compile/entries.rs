//! The rows of people, treaties, bodies, and of the dated facts below them.

use super::super::date::PartialDate;
use super::super::id::{EntryId, Kind};
use super::super::layout::{aside, body, event, history, member, person, post, tenure, treaty};
use super::super::posting::Role;
use super::super::records::{
    BodyRecord, EventRecord, PersonRecord, PlaceRecord, Placed, TenureRecord, TreatyRecord,
};
use super::super::surname::id_of;
use super::check::At;
use super::writer::Row;
use super::{Compiler, EVENT_KINDS};

const COUNTRY_OR_BODY: &[Kind] = &[Kind::Country, Kind::Body];

impl Compiler<'_> {
    pub(super) fn person(&mut self, placed: &Placed<PersonRecord>) {
        let record = &placed.record;
        let (at, this) = (At::entry(placed, &record.id), self.this(Kind::Person, &record.id));
        let names = || std::iter::once(&record.name).chain(&record.aliases);
        self.checker.names(at, "name", names().chain(&record.surname));
        names().for_each(|name| self.out.names.person(name, record.surname.as_deref(), this));
        record.surname.iter().for_each(|surname| self.out.names.surname(surname, this));

        let born = self.checker.date(at, "born", record.born.as_deref());
        let died = self.checker.date(at, "died", record.died.as_deref());
        if let (Some(born), Some(died)) = (born, died)
            && born.earliest() > died.latest()
        {
            self.checker.complain(at, &format!("born {born}, after the death {died}"));
        }
        let first = self.out.count(tenure::SECTION);
        let provenance = self.provenance(at, &record.source, &record.confirmed);
        for (item, tenure) in record.tenures.iter().enumerate() {
            self.tenure(At::item(placed, &record.id, item), record, tenure);
        }
        let count = self.out.count(tenure::SECTION) - first;

        let mut row = Row::<{ person::FIELDS }>::default();
        row.set(person::NAME, self.out.text(&record.name));
        row.set(person::OTHER, self.other_names(record));
        row.date(person::BORN, born);
        row.date(person::DIED, died);
        row.set(person::WIKIDATA, self.wikidata(at, record.wikidata.as_deref()));
        row.set(person::TENURES, first);
        row.set(person::TENURE_COUNT, count << 2 | self.gender(at, record.gender.as_deref()));
        row.set(person::PROVENANCE, provenance);
        self.out.push(person::SECTION, &row);
    }

    /// The list of what the name does not say: see [`person::OTHER`].
    fn other_names(&mut self, record: &PersonRecord) -> u32 {
        let id = if id_of(&record.name) == record.id { "" } else { &record.id };
        let surname = record.surname.as_deref().unwrap_or("");
        if id.is_empty() && surname.is_empty() && record.aliases.is_empty() {
            return 0;
        }
        let names = [id, surname].into_iter().chain(record.aliases.iter().map(String::as_str));
        let places: Vec<u32> = names.map(|name| self.out.text(name)).collect();
        self.out.list(&places)
    }

    fn wikidata(&mut self, at: At<'_>, id: Option<&str>) -> u32 {
        let Some(id) = id else { return 0 };
        let number = id.strip_prefix('Q').and_then(|digits| digits.parse().ok());
        if number.is_none() {
            self.checker.complain(at, &format!("wikidata = {id:?}: write Q and a number"));
        }
        number.unwrap_or(0)
    }

    fn gender(&mut self, at: At<'_>, gender: Option<&str>) -> u32 {
        match gender {
            None => 0,
            Some("m") => 1,
            Some("f") => 2,
            Some(other) => {
                self.checker.complain(at, &format!("gender = {other:?}: write m or f, or leave it out"));
                0
            }
        }
    }

    fn tenure(&mut self, at: At<'_>, record: &PersonRecord, tenure: &TenureRecord) {
        let office = self.reference(at, &[Kind::Office], &tenure.office);
        let of = self.reference(at, COUNTRY_OR_BODY, &tenure.of);
        let dates = self.checker.dates(at, Some(&tenure.start), tenure.end.as_deref());
        let (Some(office), Some(of), Some((start, end))) = (office, of, dates) else { return };
        let mut row = Row::<{ tenure::FIELDS }>::default();
        let mut held = Row::<{ post::FIELDS }>::default();
        held.set(post::OFFICE, office.to_stored());
        held.set(post::OF, of.to_stored());
        row.set(tenure::POST, self.out.shared(post::SECTION, held));
        row.date(tenure::START, start);
        row.date(tenure::END, end);
        let mut few = Row::<{ aside::FIELDS }>::default();
        few.set(aside::TO, self.optional(at, COUNTRY_OR_BODY, tenure.to.as_ref()));
        few.set(aside::NOTE, self.out.optional(tenure.note.as_ref()));
        if tenure.source.is_some() || tenure.confirmed.is_some() {
            let source = tenure.source.as_deref().unwrap_or(&record.source);
            let confirmed = tenure.confirmed.as_deref().unwrap_or(&record.confirmed);
            few.set(aside::PROVENANCE, self.provenance(at, source, confirmed));
        }
        row.set(tenure::ASIDE, self.out.shared(aside::SECTION, few));
        self.out.push(tenure::SECTION, &row);
    }

    pub(super) fn treaty(&mut self, placed: &Placed<TreatyRecord>) {
        let record = &placed.record;
        let (at, this) = (At::entry(placed, &record.id), self.this(Kind::Treaty, &record.id));
        let names = || std::iter::once(&record.name).chain(&record.official).chain(&record.aliases);
        self.checker.names(at, "name", names().chain(&record.descriptions));
        names().for_each(|name| self.out.names.name(name, this, Role::Name));
        record.descriptions.iter().for_each(|words| self.out.names.description(words, this));

        let first = self.out.count(event::SECTION);
        for (item, happened) in record.events.iter().enumerate() {
            self.event(At::item(placed, &record.id, item), happened);
        }
        let count = self.out.count(event::SECTION) - first;
        let parties: Vec<u32> = record
            .parties
            .iter()
            .filter_map(|party| self.reference(at, COUNTRY_OR_BODY, party).map(EntryId::to_stored))
            .collect();

        let mut row = Row::<{ treaty::FIELDS }>::default();
        row.set(treaty::ID, self.out.text(&record.id));
        row.set(treaty::NAME, self.out.text(&record.name));
        row.set(treaty::OFFICIAL, self.out.optional(record.official.as_ref()));
        row.set(treaty::ALIASES, self.out.texts(&record.aliases));
        row.set(treaty::DESCRIPTIONS, self.out.texts(&record.descriptions));
        row.set(treaty::KIND, self.out.text(&record.kind));
        row.set(treaty::ABOUT, self.out.text(&record.about));
        row.set(treaty::PARTIES, self.out.list(&parties));
        row.set(treaty::PARTY_COUNT, record.party_count.unwrap_or(0));
        row.set(treaty::DEPOSITARY, self.out.optional(record.depositary.as_ref()));
        row.set(treaty::PLACE, self.out.optional(record.place.as_ref()));
        row.set(treaty::EVENTS, first);
        row.set(treaty::EVENT_COUNT, count);
        row.set(treaty::PREDECESSOR, self.optional(at, &[Kind::Treaty], record.predecessor.as_ref()));
        row.set(treaty::SUCCESSOR, self.optional(at, &[Kind::Treaty], record.successor.as_ref()));
        row.set(treaty::URL, self.out.optional(record.url.as_ref()));
        row.set(treaty::PROVENANCE, self.provenance(at, &record.source, &record.confirmed));
        self.out.push(treaty::SECTION, &row);
    }

    fn event(&mut self, at: At<'_>, happened: &EventRecord) {
        let on = self.checker.date(at, "on", Some(&happened.on));
        let until = self.checker.date(at, "until", happened.until.as_deref());
        let Some(on) = on else { return };
        let kind = EVENT_KINDS.iter().position(|&kind| kind == happened.event).expect("all kinds are listed");
        let mut row = Row::<{ event::FIELDS }>::default();
        row.set(event::EVENT, kind as u32);
        row.date(event::ON, Some(on));
        row.set(event::BY, self.optional(at, COUNTRY_OR_BODY, happened.by.as_ref()));
        row.date(event::UNTIL, until);
        self.out.push(event::SECTION, &row);
    }

    pub(super) fn body(&mut self, placed: &Placed<BodyRecord>) {
        let record = &placed.record;
        let (at, this) = (At::entry(placed, &record.id), self.this(Kind::Body, &record.id));
        let names = || std::iter::once(&record.name).chain(&record.acronyms).chain(&record.aliases);
        self.checker.names(at, "name", names());
        names().for_each(|name| self.out.names.name(name, this, Role::Name));
        let dates = self.checker.dates(at, record.founded.as_deref(), record.ended.as_deref());
        let (founded, ended): (Option<PartialDate>, _) = dates.unwrap_or_default();

        let first = self.out.count(member::SECTION);
        for (item, joined) in record.members.iter().enumerate() {
            let at = At::item(placed, &record.id, item);
            let of = self.reference(at, COUNTRY_OR_BODY, &joined.of);
            let dates = self.checker.dates(at, joined.start.as_deref(), joined.end.as_deref());
            let (Some(of), Some((start, end))) = (of, dates) else { continue };
            let mut row = Row::<{ member::FIELDS }>::default();
            row.set(member::OF, of.to_stored());
            row.date(member::START, start);
            row.date(member::END, end);
            self.out.push(member::SECTION, &row);
        }
        let count = self.out.count(member::SECTION) - first;

        let mut row = Row::<{ body::FIELDS }>::default();
        row.set(body::ID, self.out.text(&record.id));
        row.set(body::NAME, self.out.text(&record.name));
        row.set(body::ACRONYMS, self.out.texts(&record.acronyms));
        row.set(body::ALIASES, self.out.texts(&record.aliases));
        row.set(body::KIND, self.out.text(&record.kind));
        row.set(body::ABOUT, self.out.text(&record.about));
        row.set(body::COUNTRY, self.optional(at, &[Kind::Country], record.country.as_ref()));
        row.set(body::SEAT, self.out.optional(record.seat.as_ref()));
        row.date(body::FOUNDED, founded);
        row.date(body::ENDED, ended);
        row.set(body::MEMBERS, first);
        row.set(body::MEMBERS_LISTED, count);
        row.set(body::MEMBER_COUNT, record.member_count.unwrap_or(0));
        row.set(body::URL, self.out.optional(record.url.as_ref()));
        row.set(body::PROVENANCE, self.provenance(at, &record.source, &record.confirmed));
        self.out.push(body::SECTION, &row);
    }

    /// Writes the dated facts of a place; where they start and how many.
    pub(super) fn history(&mut self, placed: &Placed<PlaceRecord>) -> (u32, u32) {
        let first = self.out.count(history::SECTION);
        for (item, fact) in placed.record.history.iter().enumerate() {
            let at = At::item(placed, &placed.record.id, item);
            let Some(on) = self.checker.date(at, "on", Some(&fact.on)) else { continue };
            let mut row = Row::<{ history::FIELDS }>::default();
            row.date(history::ON, Some(on));
            row.set(history::WHAT, self.out.text(&fact.what));
            self.out.push(history::SECTION, &row);
        }
        (first, self.out.count(history::SECTION) - first)
    }
}
