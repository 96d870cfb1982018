//! People and the offices they held.

use super::blob::Blob;
use super::blob::Row;
use super::date::{DateRange, Day, PartialDate};
use super::entry::{Entry, Provenance, View, provenance};
use super::id::{EntryId, Kind, TenureId};
use super::layers::Knowledge;
use super::layout::{Section, aside, holder, person, post, tenure};
use super::office::Office;
use super::spelling::has_sound;
use super::surname::{id_of, surname_of, surname_within, without_particles};
use std::borrow::Cow;

/// Somebody who holds or held an office.
#[derive(Clone, Copy)]
pub struct Person<'k>(View<'k>);

/// How a person is spoken of: "he" or "she".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// "he"
    Male,
    /// "she"
    Female,
}

impl Knowledge {
    /// The person behind an id.
    ///
    /// # Panics
    /// If the id is not a person's.
    #[must_use]
    pub fn person(&self, id: EntryId) -> Person<'_> {
        Person(View::new(self, id, Kind::Person))
    }

    /// The tenure behind an id.
    #[must_use]
    pub fn tenure(&self, id: TenureId) -> Tenure<'_> {
        let blob = &self.layers[usize::from(id.layer)];
        Tenure { knowledge: self, id, row: blob.row(tenure::SECTION, id.index as usize) }
    }

    /// Who held an office, of this country or body or of any, on one of these days. Earliest first.
    pub fn holders(&self, office: EntryId, of: Option<EntryId>, on: DateRange) -> Vec<Tenure<'_>> {
        let mut found: Vec<_> =
            self.tenures_of(office, of).filter(|tenure| tenure.days().overlaps(on)).collect();
        found.sort_by_key(|tenure| tenure.start());
        found
    }

    /// All tenures of an office, of this country or body or of any.
    pub fn tenures_of(&self, office: EntryId, of: Option<EntryId>) -> impl Iterator<Item = Tenure<'_>> {
        let office = self.office(office).id();
        let of = of.map(|of| self.current(of));
        let keys: Vec<(EntryId, Option<EntryId>)> = self
            .references(office)
            .flat_map(|office| {
                let wanted: Vec<Option<EntryId>> = match of {
                    Some(of) => self.references(of).map(Some).collect(),
                    None => vec![None],
                };
                wanted.into_iter().map(move |of| (office, of))
            })
            .collect();
        let layers = 0..self.layers.len();
        layers
            .flat_map(move |layer| keys.clone().into_iter().map(move |key| (layer, key)))
            .flat_map(move |(layer, (office, of))| self.held(layer, office, of))
            .filter(|tenure| self.replaced.is_empty() || !self.is_replaced(tenure.person_id()))
    }

    /// The tenures of one layer that refer to exactly this office and country or body.
    fn held(&self, layer: usize, office: EntryId, of: Option<EntryId>) -> impl Iterator<Item = Tenure<'_>> {
        let blob = &self.layers[layer];
        let at = move |i: usize| {
            let index = blob.row(holder::SECTION, i).number(holder::TENURE);
            self.tenure(TenureId { layer: layer as u8, index })
        };
        let key = |tenure: &Tenure<'_>| {
            let post = tenure.post();
            (post.id(post::OFFICE), post.id(post::OF))
        };
        let (mut low, mut high) = (0, blob.rows(Section::Holders));
        while low < high {
            let middle = low.midpoint(high);
            if key(&at(middle)) < (Some(office), of) { low = middle + 1 } else { high = middle }
        }
        let rest = (low..blob.rows(Section::Holders)).map(at);
        rest.take_while(move |tenure| {
            let (its_office, its_of) = key(tenure);
            its_office == Some(office) && (of.is_none() || its_of == of)
        })
    }
}

impl<'k> Person<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> EntryId {
        self.0.id
    }

    /// The id that is written in the data: "sergei-lavrov".
    #[must_use]
    pub fn key(self) -> Cow<'k, str> {
        key_of(self.0.row)
    }

    /// "Sergei Lavrov"
    #[must_use]
    pub fn name(self) -> &'k str {
        self.0.row.text(person::NAME)
    }

    /// What a second mention uses: "Lavrov".
    #[must_use]
    pub fn surname(self) -> &'k str {
        self.written_surname().unwrap_or_else(|| surname_of(self.name()))
    }

    fn written_surname(self) -> Option<&'k str> {
        self.0.row.texts(person::OTHER).nth(1).filter(|surname| !surname.is_empty())
    }

    /// What second mentions use, with particles and without, of each name: "al-Assad", "Assad".
    pub(super) fn surnames(self) -> impl Iterator<Item = &'k str> {
        let written = self.written_surname();
        let names = std::iter::once(self.name()).chain(self.aliases());
        let surnames = names.map(move |name| surname_within(name, written)).chain(written);
        surnames.flat_map(|surname| [surname, without_particles(surname)])
    }

    /// Whether a second mention uses a surname of this sound, see [`sound`](super::sound).
    #[must_use]
    pub fn has_surname_like(self, sound: &str) -> bool {
        self.surnames().any(|surname| has_sound(surname, sound))
    }

    /// Other spellings and full forms.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'k str> {
        self.0.row.texts(person::OTHER).skip(2)
    }

    /// Where it is known.
    #[must_use]
    pub fn gender(self) -> Option<Gender> {
        match self.0.row.number(person::TENURE_COUNT) & 0b11 {
            1 => Some(Gender::Male),
            2 => Some(Gender::Female),
            _ => None,
        }
    }

    /// When the person was born.
    #[must_use]
    pub fn born(self) -> Option<PartialDate> {
        self.0.row.date(person::BORN)
    }

    /// When the person died.
    #[must_use]
    pub fn died(self) -> Option<PartialDate> {
        self.0.row.date(person::DIED)
    }

    /// "Q58217"
    #[must_use]
    pub fn wikidata(self) -> Option<String> {
        let number = self.0.row.number(person::WIKIDATA);
        (number != 0).then(|| format!("Q{number}"))
    }

    /// Every office held, in the order of the data: oldest first.
    pub fn tenures(self) -> impl DoubleEndedIterator<Item = Tenure<'k>> + ExactSizeIterator {
        let first = self.0.row.number(person::TENURES);
        let count = self.0.row.number(person::TENURE_COUNT) >> 2;
        let (knowledge, layer) = (self.0.knowledge, self.0.id.layer() as u8);
        (0..count).map(move |i| knowledge.tenure(TenureId { layer, index: first + i }))
    }

    /// The offices held on one of these days, the one most in the news first.
    #[must_use]
    pub fn tenures_on(self, days: DateRange) -> Vec<Tenure<'k>> {
        let mut held: Vec<_> = self.tenures().filter(|tenure| tenure.days().overlaps(days)).collect();
        held.sort_by_key(|tenure| (tenure.office().rank(), std::cmp::Reverse(tenure.start())));
        held
    }

    /// Where the facts come from.
    #[must_use]
    pub fn provenance(self) -> Provenance<'k> {
        self.0.provenance(person::PROVENANCE)
    }
}

/// The written id of a person in this row: made of the name where none is stored.
pub(super) fn key_of(row: Row<'_>) -> Cow<'_, str> {
    let stored = row.texts(person::OTHER).next().filter(|id| !id.is_empty());
    stored.map_or_else(|| id_of(row.text(person::NAME)).into(), Cow::Borrowed)
}

/// One person in one office for one stretch of time.
#[derive(Clone, Copy)]
pub struct Tenure<'k> {
    knowledge: &'k Knowledge,
    id: TenureId,
    row: Row<'k>,
}

/// How a tenure lies to some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The office was held on one of the days.
    Held,
    /// It was open when last confirmed, which was before the days.
    NotConfirmed,
    /// It had been held before them.
    Before,
    /// It was held only after them.
    After,
}

impl<'k> Tenure<'k> {
    /// Its id in this knowledge.
    #[must_use]
    pub fn id(self) -> TenureId {
        self.id
    }

    fn aside(self) -> Row<'k> {
        self.blob().row(aside::SECTION, self.row.number(tenure::ASIDE) as usize)
    }

    fn post(self) -> Row<'k> {
        self.blob().row(post::SECTION, self.row.number(tenure::POST) as usize)
    }

    fn blob(self) -> &'k Blob {
        &self.knowledge.layers[usize::from(self.id.layer)]
    }

    /// The last person whose tenures begin here or before: who has none shares the place of the next.
    fn person_id(self) -> EntryId {
        let blob = self.blob();
        let first = |person: usize| blob.row(person::SECTION, person).number(person::TENURES);
        let (mut low, mut high) = (0, blob.rows(person::SECTION));
        while high - low > 1 {
            let middle = low.midpoint(high);
            if first(middle) <= self.id.index { low = middle } else { high = middle }
        }
        EntryId::new(self.id.layer, Kind::Person, low as u32)
    }

    /// Who held the office.
    #[must_use]
    pub fn person(self) -> Person<'k> {
        self.knowledge.person(self.person_id())
    }

    /// The office.
    #[must_use]
    pub fn office(self) -> Office<'k> {
        self.knowledge.office(self.post().id(post::OFFICE).expect("a tenure is of an office"))
    }

    /// The country or body it was held for.
    #[must_use]
    pub fn of(self) -> Entry<'k> {
        self.knowledge.entry(self.post().id(post::OF).expect("an office is held for somebody"))
    }

    /// Where an ambassador is accredited, the region of an envoy.
    #[must_use]
    pub fn to(self) -> Option<Entry<'k>> {
        self.aside().id(aside::TO).map(|id| self.knowledge.entry(id))
    }

    /// Its first day.
    #[must_use]
    pub fn start(self) -> Option<PartialDate> {
        self.row.date(tenure::START)
    }

    /// Its last day; nothing while it lasts.
    #[must_use]
    pub fn end(self) -> Option<PartialDate> {
        self.row.date(tenure::END)
    }

    /// "acting", "interim", or a title of its own.
    #[must_use]
    pub fn note(self) -> Option<&'k str> {
        self.aside().optional(aside::NOTE)
    }

    /// All days on which it may have been held: an open one has no end, see [`Tenure::standing`].
    #[must_use]
    pub fn days(self) -> DateRange {
        let start = self.start().map_or(Day::FIRST, PartialDate::earliest);
        let end = self.end().map_or(Day::LAST, PartialDate::latest);
        DateRange::new(start, end).unwrap_or(DateRange::from(start))
    }

    /// Whether it was held on one of these days, before or after.
    #[must_use]
    pub fn standing(self, on: DateRange) -> Standing {
        let days = self.days();
        if days.end() < on.start() {
            return Standing::Before;
        }
        if days.start() > on.end() {
            return Standing::After;
        }
        let confirmed = self.provenance().confirmed.map_or(Day::LAST, PartialDate::latest);
        match self.end() {
            None if confirmed < on.start() && self.is_overtaken(confirmed, on) => Standing::Before,
            None if confirmed < on.start() => Standing::NotConfirmed,
            _ => Standing::Held,
        }
    }

    /// Whether it begins after these days, and no more than so many days after.
    #[must_use]
    pub fn begins_within(self, days: u32, on: DateRange) -> bool {
        let start = self.days().start();
        start > on.end() && start.number().abs_diff(on.end().number()) <= days
    }

    /// Whether it is that of a leader and begins within the months that lie between an election and the oath; before the
    /// election, while its holder stands for it, nobody knows.
    #[must_use]
    pub fn is_of_next_leader(self, on: DateRange) -> bool {
        const DAYS: u32 = 160;
        let stands = |other: Tenure<'_>| other.is_candidacy_where(self) && other.days().overlaps(on);
        self.office().leads() && self.begins_within(DAYS, on) && !self.person().tenures().any(stands)
    }

    /// Whether who holds it stands for an office where another is held: of the same country or body.
    #[must_use]
    pub fn is_candidacy_where(self, other: Self) -> bool {
        self.office().is_candidacy() && self.of().id() == other.of().id()
    }

    /// Whether its holder took one of the first offices, which nobody holds beside this one, after this one was last confirmed: it
    /// was left, though nobody noted the day.
    fn is_overtaken(self, confirmed: Day, on: DateRange) -> bool {
        const AMONG_THE_FIRST: u8 = 3;
        let taken = |other: &Tenure<'_>| {
            let (start, office) = (other.days().start(), other.office());
            let higher = office.rank() <= AMONG_THE_FIRST && office.rank() < self.office().rank();
            confirmed < start && start <= on.end() && higher && !office.held_by_many()
        };
        self.person().tenures().any(|other| taken(&other))
    }

    /// As a card says it: "Russian foreign minister", "acting President of Ukraine". A title of the tenure's own stands for
    /// the whole where it begins with a capital ("Governor of Texas"), and behind the adjective where it does not
    /// ("Spanish minister without portfolio").
    #[must_use]
    pub fn label(self) -> String {
        let usual = || self.office().label(self.of(), self.to());
        match self.note() {
            None => usual(),
            Some(note @ ("acting" | "interim" | "caretaker")) => format!("{note} {}", usual()),
            Some(title) if title.starts_with(char::is_uppercase) => title.to_owned(),
            Some(title) => match self.of() {
                Entry::Country(country) => format!("{} {title}", country.adjective()),
                Entry::Body(body) => format!("{} {title}", body.short()),
                _ => usual(),
            },
        }
    }

    /// Where the facts come from.
    #[must_use]
    pub fn provenance(self) -> Provenance<'k> {
        match self.aside().number(aside::PROVENANCE) {
            0 => self.person().provenance(),
            own => provenance(self.knowledge, self.person_id(), own),
        }
    }
}
