//! The knowledge as it is written down: one type a table of `data/`, the same for a workspace's own entries.
//!
//! The format is described for those who write it in `data/README.md`. Nothing here is checked beyond its
//! shape; meaning (a date that exists, an office that is known) is the compiler's business.

use serde::Deserialize;
use std::sync::Arc;

/// The JSON Schema of files of entries, for editors that check TOML.
pub const SCHEMA: &str = include_str!("data/schema.json");

/// All tables of one file, or of many.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// `[[country]]`
    pub country: Vec<Placed<CountryRecord>>,
    /// `[[office]]`
    pub office: Vec<Placed<OfficeRecord>>,
    /// `[[person]]`
    pub person: Vec<Placed<PersonRecord>>,
    /// `[[treaty]]`
    pub treaty: Vec<Placed<TreatyRecord>>,
    /// `[[body]]`
    pub body: Vec<Placed<BodyRecord>>,
    /// `[[place]]`
    pub place: Vec<Placed<PlaceRecord>>,
}

/// A record and where it was written down.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    /// What was written.
    pub record: T,
    /// In which file.
    pub path: Arc<str>,
    /// On which line it starts, counted from 1.
    pub line: u32,
    /// On which lines its tenures, events, members, ... start.
    pub item_lines: Vec<u32>,
}

/// A state, present or past.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountryRecord {
    /// ISO 3166-1 alpha-2; `SU`, `YU`, `CS`, `DD` for states that are gone.
    pub id: String,
    /// The name news copy uses: "Russia".
    pub name: String,
    /// The official long name, when it differs.
    pub long: Option<String>,
    /// Whether running text says "the" before the name: "President of the United States".
    #[serde(default)]
    pub article: bool,
    /// "Russian"; the first is used in cards ("Russian foreign minister").
    pub adjectives: Vec<String>,
    /// What its people are called: "Russian", "Russians", "Briton", "Britons".
    #[serde(default)]
    pub people: Vec<String>,
    /// Its capital; "Moscow said" speaks of its government.
    pub capital: Option<String>,
    /// Other spellings and other seats of its government: "Kiev", "Tel Aviv", "Bonn".
    #[serde(default)]
    pub capital_aliases: Vec<String>,
    /// Other names: "the Kremlin" is not one (that is a body), "US" and "America" are.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// First and last day of a state that began or ended.
    pub start: Option<String>,
    /// See `start`.
    pub end: Option<String>,
    /// Where the facts come from.
    pub source: String,
    /// When somebody last checked them.
    pub confirmed: String,
}

/// A kind of office, held by a person for a country or a body.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficeRecord {
    /// "foreign-minister"
    pub id: String,
    /// How a card says it: "foreign minister".
    pub name: String,
    /// How it is put together with its country or body, with `{office}`, `{adjective}`, `{of}` and `{to}` (the
    /// tenure's second country or body) in it: "{adjective} {office}" (the default), "{office} of {of}".
    pub card: Option<String>,
    /// What stands before a name, or alone as a role: "Foreign Minister", "Minister of Foreign Affairs".
    pub titles: Vec<String>,
    /// What stands before a name only, and may mean other offices too: "Minister", "Secretary".
    #[serde(default)]
    pub short_titles: Vec<String>,
    /// How much its holder is in the news, 1 (head of state or government) to 9 (unknown to most): decides whom a bare
    /// surname means. 2: foreign minister, head of a large organisation; 5, where nothing is said.
    pub rank: Option<u8>,
    /// How many hold it at once: one (the default) or many (ambassadors, deputies, members).
    #[serde(default)]
    pub many: bool,
    /// What sets it apart from most.
    pub nature: Option<OfficeNature>,
    /// Where it is called otherwise.
    #[serde(default)]
    pub local: Vec<LocalOffice>,
}

/// What sets a kind of office apart from most.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum OfficeNature {
    /// It is held in places that are no states: "the mayor of London", "the California governor".
    Local = 1,
    /// Who holds it is sent to a country or body: "the ambassador to Iraq".
    Sent = 2,
    /// Who holds it stands for another office: "presidential candidate".
    Candidacy = 3,
}

/// What an office is called in one country or body.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalOffice {
    /// A country's or body's id.
    pub of: String,
    /// "Secretary of State"
    pub name: String,
    /// See [`OfficeRecord::card`].
    pub card: Option<String>,
    /// Titles beside those of the office itself.
    pub titles: Vec<String>,
    /// See [`OfficeRecord::short_titles`].
    #[serde(default)]
    pub short_titles: Vec<String>,
}

/// Somebody who holds or held an office.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonRecord {
    /// "sergei-lavrov"; unique, never reused.
    pub id: String,
    /// As news copy writes it: "Sergei Lavrov".
    pub name: String,
    /// What a second mention uses, where it is not the last word: "Mao", "bin Salman", "Ban".
    pub surname: Option<String>,
    /// Other spellings and full forms: "Sergey Lavrov", "Sergey Viktorovich Lavrov".
    #[serde(default)]
    pub aliases: Vec<String>,
    /// "m", "f", or nothing where unknown.
    pub gender: Option<String>,
    /// Partial dates.
    pub born: Option<String>,
    /// Partial date.
    pub died: Option<String>,
    /// "Q58217"
    pub wikidata: Option<String>,
    /// One line each, oldest first.
    pub tenures: Vec<TenureRecord>,
    /// Where the facts come from.
    pub source: String,
    /// When somebody last checked them; an open tenure is known to last until then, not longer.
    pub confirmed: String,
}

/// One person in one office for one stretch of time.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TenureRecord {
    /// An office's id.
    pub office: String,
    /// A country's or body's id.
    pub of: String,
    /// Second country or body: where an ambassador is accredited, the region of an envoy.
    pub to: Option<String>,
    /// Partial date: "2004-03-09", "2004-03", "2004".
    pub start: String,
    /// Partial date of the last day; absent while it lasts.
    pub end: Option<String>,
    /// "acting", "interim", or a title of its own.
    pub note: Option<String>,
    /// Overrides the person's.
    pub source: Option<String>,
    /// Overrides the person's.
    pub confirmed: Option<String>,
}

/// A treaty, agreement, statement or resolution.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TreatyRecord {
    /// "new-start"
    pub id: String,
    /// "New START"
    pub name: String,
    /// The full official title, where it differs.
    pub official: Option<String>,
    /// Other names and acronyms: "NPT", "Non-Proliferation Treaty".
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Lower-case descriptions that may mean it at a fitting date: "strategic arms reduction treaty".
    #[serde(default)]
    pub descriptions: Vec<String>,
    /// "arms control", "human rights", "environment", ...
    pub kind: String,
    /// One plain sentence: what it does.
    pub about: String,
    /// Ids of the parties, where they are few.
    #[serde(default)]
    pub parties: Vec<String>,
    /// How many parties, where they are many.
    pub party_count: Option<u32>,
    /// Who keeps it.
    pub depositary: Option<String>,
    /// Where it was signed or adopted.
    pub place: Option<String>,
    /// One line each, oldest first.
    pub events: Vec<EventRecord>,
    /// The id of the treaty it follows.
    pub predecessor: Option<String>,
    /// The id of the treaty that follows it.
    pub successor: Option<String>,
    /// A page with its text.
    pub url: Option<String>,
    /// Where the facts come from.
    pub source: String,
    /// When somebody last checked them.
    pub confirmed: String,
}

/// Something that happened to a treaty.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EventRecord {
    /// What happened.
    pub event: EventKind,
    /// Partial date.
    pub on: String,
    /// The country that did it, for what one party can do alone.
    pub by: Option<String>,
    /// Partial date until which an extension reaches.
    pub until: Option<String>,
}

/// What can happen to a treaty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Talks began.
    Negotiations,
    /// The text was adopted or agreed.
    Adopted,
    /// Opened for signature.
    Opened,
    /// Signed.
    Signed,
    /// Signed or agreed, and without effect until it is ratified: for those that never entered into force.
    AwaitsRatification,
    /// Entered into force.
    InForce,
    /// Applied provisionally.
    Provisional,
    /// Extended, `until` a date.
    Extended,
    /// Suspended, by one party or by all.
    Suspended,
    /// The sanctions that it had lifted came back.
    Snapback,
    /// Taken up again after a suspension.
    Resumed,
    /// One party left.
    Withdrawn,
    /// A party that had left came back.
    Rejoined,
    /// A signatory took its ratification back.
    Deratified,
    /// A signatory said that it will not become a party.
    Unsigned,
    /// Replaced by another treaty.
    Superseded,
    /// Ended by its own terms.
    Expired,
    /// Ended by the parties.
    Terminated,
}

/// An organisation, alliance, court, grouping, ministry, party, company: whatever can act or speak.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BodyRecord {
    /// "iaea"
    pub id: String,
    /// "International Atomic Energy Agency"
    pub name: String,
    /// "IAEA"
    #[serde(default)]
    pub acronyms: Vec<String>,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// "agency", "alliance", "union", "court", "bank", "grouping", "ministry", ...
    pub kind: String,
    /// One plain sentence: what it is.
    pub about: String,
    /// The country it belongs to, for ministries, parliaments, parties, companies.
    pub country: Option<String>,
    /// City.
    pub seat: Option<String>,
    /// Partial date.
    pub founded: Option<String>,
    /// Partial date.
    pub ended: Option<String>,
    /// One line each, where they are few enough to list.
    #[serde(default)]
    pub members: Vec<MemberRecord>,
    /// Where they are not.
    pub member_count: Option<u32>,
    /// Its home page.
    pub url: Option<String>,
    /// Where the facts come from.
    pub source: String,
    /// When somebody last checked them.
    pub confirmed: String,
}

/// A member of a body: a country or another body.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberRecord {
    /// A country's or body's id.
    pub of: String,
    /// Partial date; absent for a founding member.
    pub start: Option<String>,
    /// Partial date of the last day.
    pub end: Option<String>,
}

/// A place that briefings name as a thing: a reactor, a base, a strait.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaceRecord {
    /// "bushehr"
    pub id: String,
    /// "Bushehr"
    pub name: String,
    /// "Bushehr nuclear power plant"
    #[serde(default)]
    pub aliases: Vec<String>,
    /// "nuclear power plant", "enrichment plant", "military base", "strait", ...
    pub kind: String,
    /// One plain sentence.
    pub about: String,
    /// The country it lies in.
    pub country: Option<String>,
    /// Dated facts, oldest first: what a card says as of a date.
    #[serde(default)]
    pub history: Vec<HistoryRecord>,
    /// Where the facts come from.
    pub source: String,
    /// When somebody last checked them.
    pub confirmed: String,
}

/// A dated fact.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HistoryRecord {
    /// Partial date.
    pub on: String,
    /// "first loaded with fuel"
    pub what: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use schemars::JsonSchema;

    /// Entries of Attaché's knowledge: people and their offices, treaties, bodies, places.
    #[derive(JsonSchema)]
    #[schemars(title = "Attaché's knowledge", deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape is asked for")]
    struct File {
        /// States, present or past.
        #[serde(default)]
        country: Vec<CountryRecord>,
        /// Kinds of office.
        #[serde(default)]
        office: Vec<OfficeRecord>,
        /// People who hold or held an office.
        #[serde(default)]
        person: Vec<PersonRecord>,
        /// Treaties, agreements, statements, resolutions.
        #[serde(default)]
        treaty: Vec<TreatyRecord>,
        /// Organisations and groupings.
        #[serde(default)]
        body: Vec<BodyRecord>,
        /// Facilities, bases, straits.
        #[serde(default)]
        place: Vec<PlaceRecord>,
    }

    /// `UPDATE_EXPECT=1` writes the schema anew.
    #[test]
    fn the_schema_says_what_the_types_say() {
        let schema = serde_json::to_string_pretty(&schemars::schema_for!(File)).expect("a schema is JSON");
        expect_test::expect_file!["data/schema.json"].assert_eq(&format!("{schema}\n"));
    }
}
