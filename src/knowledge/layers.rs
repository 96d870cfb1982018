//! The knowledge as a whole: what comes with Attaché, and what a workspace lays over it.

use super::blob::{Blob, Row};
use super::compile::compile;
use super::id::{EntryId, Kind};
use super::layout;
use super::parse::Problem;
use super::person::key_of;
use super::posting::Posting;
use super::records::Records;
use super::seats::Seats;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

static BUILT_IN: LazyLock<Knowledge> = LazyLock::new(|| Knowledge {
    layers: vec![Blob::built_in(include_bytes!(concat!(env!("OUT_DIR"), "/knowledge.bin")))],
    replaced: HashMap::new(),
    seats: Arc::default(),
});

/// What the world knows. Cheap to clone.
///
/// Made of layers: an entry of an upper layer replaces the one with the same id below.
#[derive(Clone, Debug)]
pub struct Knowledge {
    pub(super) layers: Vec<Blob>,
    pub(super) replaced: HashMap<EntryId, EntryId>,
    /// Gathered once somebody asks.
    pub(super) seats: Arc<OnceLock<Seats>>,
}

impl Default for Knowledge {
    fn default() -> Self {
        Self::built_in()
    }
}

impl Knowledge {
    /// The most layers there can be: the built-in one and those of a workspace.
    const MOST_LAYERS: usize = 16;

    /// The knowledge that comes with Attaché.
    #[must_use]
    pub fn built_in() -> Self {
        BUILT_IN.clone()
    }

    /// Knowledge of nothing but these records; what is wrong with them is left out and named.
    #[must_use]
    pub fn of(records: &Records) -> (Self, Vec<Problem>) {
        Self { layers: Vec::new(), replaced: HashMap::new(), seats: Arc::default() }.with_own(records)
    }

    /// This knowledge with a workspace's own entries over it: the same id replaces an entry, a new one adds to them.
    /// What is wrong with an entry is left out and named.
    ///
    /// # Panics
    /// If 16 layers lie over one another.
    #[must_use]
    pub fn with_own(&self, records: &Records) -> (Self, Vec<Problem>) {
        assert!(self.layers.len() < Self::MOST_LAYERS, "a workspace has one layer");
        let mut problems = Vec::new();
        let layer = self.layers.len();
        let blob = compile(records, layer as u8, &|kind, id| self.with_id(kind, id), &mut problems);
        let blob = Blob::owned(blob);
        let mut replaced = self.replaced.clone();
        let own = WRITTEN.into_iter().flat_map(|kind| entries(&blob, kind));
        for over in own {
            if let Some(under) = self.with_id(over.kind(), &written_id(&blob, over)) {
                replaced.values_mut().filter(|entry| **entry == under).for_each(|entry| *entry = over);
                replaced.insert(under, over);
            }
        }
        let mut layers = self.layers.clone();
        layers.push(blob);
        problems.sort();
        (Self { layers, replaced, seats: Arc::default() }, problems)
    }

    /// The entry with this written id.
    #[must_use]
    pub fn with_id(&self, kind: Kind, id: &str) -> Option<EntryId> {
        self.layers.iter().rev().find_map(|layer| with_id(layer, kind, id)).map(|entry| self.current(entry))
    }

    /// How many bytes the compiled entries take.
    #[must_use]
    pub fn size(&self) -> usize {
        self.layers.iter().map(Blob::len).sum()
    }

    /// The entry that stands for this one now.
    pub(super) fn current(&self, id: EntryId) -> EntryId {
        if self.replaced.is_empty() { id } else { self.replaced.get(&id).copied().unwrap_or(id) }
    }

    /// All ids by which the rows of the layers may refer to this entry.
    pub(super) fn references(&self, id: EntryId) -> impl Iterator<Item = EntryId> + '_ {
        let replaced = self.replaced.iter().filter(move |&(_, &over)| over == id).map(|(&under, _)| under);
        std::iter::once(id).chain(replaced)
    }

    /// Whether an upper layer has taken the entry's place.
    pub(super) fn is_replaced(&self, id: EntryId) -> bool {
        if self.replaced.is_empty() {
            return false;
        }
        let owner = match id.kind() {
            Kind::LocalOffice => self.row(id).id(layout::local_office::OFFICE).unwrap_or(id),
            _ => id,
        };
        self.replaced.contains_key(&owner)
    }

    /// What is found under a folded name in one of the indices.
    pub(super) fn postings<'k>(&'k self, index: u8, folded: &str) -> impl Iterator<Item = Posting> + use<'k> {
        let folded = folded.to_owned();
        let found = self.layers.iter().filter_map(move |layer| layer.get(index, &folded)).flatten();
        found.filter(|posting| !self.is_replaced(posting.entry))
    }

    /// All entries of one kind that no upper layer has replaced.
    pub(super) fn all(&self, kind: Kind) -> impl Iterator<Item = EntryId> {
        let of_layers = self.layers.iter().flat_map(move |layer| entries(layer, kind));
        of_layers.filter(|&entry| !self.is_replaced(entry))
    }

    /// The row of an entry.
    pub(super) fn row(&self, id: EntryId) -> Row<'_> {
        row(&self.layers[id.layer()], id)
    }
}

/// The kinds of entries that have a written id.
const WRITTEN: [Kind; 6] = [Kind::Country, Kind::Office, Kind::Person, Kind::Treaty, Kind::Body, Kind::Place];

/// Where the rows of a kind of entry stand.
fn section(kind: Kind) -> layout::Section {
    match kind {
        Kind::Country => layout::country::SECTION,
        Kind::Office => layout::office::SECTION,
        Kind::LocalOffice => layout::local_office::SECTION,
        Kind::Person => layout::person::SECTION,
        Kind::Treaty => layout::treaty::SECTION,
        Kind::Body => layout::body::SECTION,
        Kind::Place => layout::place::SECTION,
    }
}

/// The row of an entry of this layer.
pub(super) fn row(layer: &Blob, id: EntryId) -> Row<'_> {
    layer.row(section(id.kind()), id.index())
}

/// The id that is written in the data.
fn written_id(layer: &Blob, id: EntryId) -> Cow<'_, str> {
    let row = row(layer, id);
    if id.kind() == Kind::Person { key_of(row) } else { row.text(layout::Field(0)).into() }
}

/// The entries of one kind in this layer, in the order of their written ids.
fn entries(layer: &Blob, kind: Kind) -> impl Iterator<Item = EntryId> + use<> {
    let number = layer.number();
    (0..layer.rows(section(kind)) as u32).map(move |index| EntryId::new(number, kind, index))
}

/// The entry of this layer with this written id.
fn with_id(layer: &Blob, kind: Kind, id: &str) -> Option<EntryId> {
    let (mut low, mut high) = (0, layer.rows(section(kind)));
    while low < high {
        let middle = low.midpoint(high);
        let entry = EntryId::new(layer.number(), kind, middle as u32);
        match (*written_id(layer, entry)).cmp(id) {
            Ordering::Less => low = middle + 1,
            Ordering::Equal => return Some(entry),
            Ordering::Greater => high = middle,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{laid_over, records, world};
    use super::super::{DateRange, Entry};
    use super::*;

    const VOLKOV: &str = "[[person]]\nid = 'sergei-volkov'\nname = 'Sergio Volkov'\nsource = 'us'\nconfirmed = '2026'\n\
        tenures = [{ office = 'foreign-minister', of = 'RU', start = '2004-03-09', end = '2025' }]\n";

    #[test]
    fn the_built_in_knowledge_opens_without_problems() {
        assert!(Knowledge::built_in().size() > 0);
    }

    #[test]
    fn an_entry_of_ones_own_adds() {
        let (knowledge, problems) = laid_over(
            "[[person]]\nid = 'new'\nname = 'New Comer'\nsource = 'us'\nconfirmed = '2026'\n\
             tenures = [{ office = 'defence-minister', of = 'RU', start = '2024' }]\n",
        );
        assert_eq!(problems, [""; 0]);
        let id = knowledge.named("New Comer").next().expect("it is there");
        let labels: Vec<_> = knowledge.person(id).tenures().map(|tenure| tenure.label()).collect();
        assert_eq!(labels, ["Russian defence minister"]);
        assert!(knowledge.named("Sergei Volkov").next().is_some());
        assert!(world().named("New Comer").next().is_none());
    }

    #[test]
    fn an_entry_of_ones_own_replaces() {
        let (knowledge, problems) = laid_over(VOLKOV);
        assert_eq!(problems, [""; 0]);
        assert!(knowledge.named("Sergei Volkov").next().is_none());
        assert_eq!(knowledge.surnamed("Volkov").count(), 1);
        let office = knowledge.with_id(Kind::Office, "foreign-minister").expect("an office");
        let russia = knowledge.with_id(Kind::Country, "RU");
        let holders = knowledge.holders(office, russia, DateRange::ALWAYS);
        let holders: Vec<_> = holders.iter().map(|tenure| tenure.person().name()).collect();
        assert_eq!(holders, ["Sergio Volkov"]);
    }

    #[test]
    fn what_refers_to_a_replaced_entry_sees_the_new_one() {
        let (knowledge, _) = laid_over(
            "[[country]]\nid = 'RU'\nname = 'Ruritania'\nadjectives = ['Ruritanian']\nsource = 'us'\nconfirmed = '2026'\n",
        );
        let volkov = knowledge.named("Sergei Volkov").next().expect("still there");
        let label = knowledge.person(volkov).tenures().last().map(|tenure| tenure.label());
        assert_eq!(label.as_deref(), Some("Ruritanian foreign minister"));
        let office = knowledge.with_id(Kind::Office, "foreign-minister").expect("an office");
        let country = knowledge.with_id(Kind::Country, "RU");
        assert_eq!(knowledge.holders(office, country, DateRange::ALWAYS).len(), 1);
        assert!(knowledge.named("Russian").next().is_none());
    }

    #[test]
    fn a_local_title_goes_with_its_office() {
        let (knowledge, _) =
            laid_over("[[office]]\nid = 'foreign-minister'\nname = 'fm'\ntitles = ['Foreign Minister']\n");
        assert_eq!(knowledge.longest_title("Secretary of State", 0), None);
        assert!(knowledge.longest_title("Foreign Minister", 0).is_some());
    }

    #[test]
    fn every_mistake_is_named_and_the_rest_loads() {
        let (knowledge, problems) = laid_over(
            "[[person]]\nid = 'a'\nname = ''\nsource = 'us'\nconfirmed = '2026'\ntenures = []\n\
             [[person]]\nid = 'b'\nname = 'Good Name'\nsource = 'us'\nconfirmed = '2026'\ntenures = [\n\
             \x20 { office = 'king', of = 'RU', start = '2004' },\n\
             \x20 { office = 'president', of = 'XX', start = '2004' },\n\
             \x20 { office = 'president', of = 'RU', start = '2004-02-30' },\n\
             \x20 { office = 'president', of = 'RU', start = '2004', end = '2003' },\n\
             \x20 { office = 'president', of = 'RU', start = '2004', end = '2005' },\n\
             ]\n\
             [[person]]\nid = 'b'\nname = 'Twice'\nsource = 'us'\nconfirmed = '2026'\ntenures = []\n",
        );
        assert_eq!(
            problems,
            [
                "own.toml:1: a: name: an empty name",
                "own.toml:13: b: unknown office \"king\"",
                "own.toml:14: b: unknown country or body \"XX\"",
                "own.toml:15: b: start = \"2004-02-30\": no such day in the calendar",
                "own.toml:16: b: starts 2004, after its end 2003",
                "own.toml:19: b: the id is taken by own.toml:7",
            ]
        );
        let id = knowledge.named("Good Name").next().expect("it loads");
        assert_eq!(knowledge.person(id).tenures().len(), 1);
    }

    #[test]
    fn ids_name_entries() {
        let russia = world().with_id(Kind::Country, "RU").expect("a country");
        assert!(matches!(world().entry(russia), Entry::Country(country) if country.name() == "Russia"));
        assert_eq!(world().with_id(Kind::Country, "iaea"), None);
    }

    #[test]
    fn sixty_thousand_tenures_open_at_once() {
        let mut text = String::from(
            "[[country]]\nid = 'RU'\nname = 'Russia'\nadjectives = ['Russian']\nsource = 's'\nconfirmed = '2026'\n\
             [[office]]\nid = 'president'\nname = 'president'\ntitles = ['President']\n",
        );
        text += "[[person]]\nid = 'p'\nname = 'P'\nsource = 's'\nconfirmed = '2026'\ntenures = [\n\
                 \x20 { office = 'president', of = 'RU', start = '1950', end = '1953' } ]\n";
        let (mut records, _) = records(&text);
        let one = records.person.pop().expect("the one above");
        for i in 0..20_000 {
            let mut placed = one.clone();
            placed.record.id = format!("p{i}");
            placed.record.name = format!("{} {}", name_of(i, 7), name_of(i, 13));
            placed.record.tenures = vec![one.record.tenures[0].clone(); 3];
            records.person.push(placed);
        }
        let (knowledge, problems) = Knowledge::of(&records);
        assert_eq!(problems, []);
        let bytes: &'static [u8] = knowledge.layers[0].bytes_for_test().leak();

        let open_and_find = || {
            let clock = std::time::Instant::now();
            let opened = Knowledge {
                layers: vec![Blob::built_in(bytes)],
                replaced: HashMap::new(),
                seats: Arc::default(),
            };
            assert!(opened.surnamed(&name_of(77, 13)).next().is_some());
            clock.elapsed()
        };
        // The quickest of some: what else the machine does is not measured.
        let taken = (0..5).map(|_| open_and_find()).min().expect("five");
        assert!(taken.as_millis() < 10, "{taken:?}");
        assert!(knowledge.size() < 4_000_000, "{} bytes", knowledge.size());
    }

    /// A made-up name, other for each number.
    fn name_of(number: usize, salt: usize) -> String {
        let syllables = ["ka", "lo", "mi", "ter", "vo", "shan", "dru", "pe", "zi", "gor", "nu", "bel", "ast"];
        let mut rest = number * salt + salt;
        let mut name = String::from("N");
        while rest > 0 {
            name += syllables[rest % syllables.len()];
            rest /= syllables.len();
        }
        name
    }
}
