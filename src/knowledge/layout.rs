//! How the compiled knowledge is laid out: sections of fixed-width rows of little-endian 32-bit words.
//!
//! A word holds a number, a [`PartialDate`](super::date::PartialDate), an [`EntryId`](super::id::EntryId), a place in
//! the strings, or a place in the lists; 0 is always "nothing". The header is `MAGIC` and, for each section, the byte
//! it starts at and its length in bytes. Nothing is parsed when it is opened: a field is read where it stands.

/// "Att" and the version of the layout.
pub(crate) const MAGIC: u32 = u32::from_le_bytes(*b"Att1");

/// The parts of the blob, in their order.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    /// Each string: its length in 16 bits, then its bytes.
    Strings,
    /// Each list: its length, then its words.
    Lists,
    Countries,
    Offices,
    LocalOffices,
    People,
    Tenures,
    Treaties,
    Events,
    Bodies,
    Members,
    Places,
    History,
    /// Source and `confirmed` date.
    Provenance,
    /// Tenure indices, ordered by office, country or body, and start.
    Holders,
    /// The `fst` from folded names to postings.
    Names,
}

pub(crate) const SECTIONS: usize = 16;
pub(crate) const HEADER: usize = 4 + SECTIONS * 8;

macro_rules! rows {
    ($($(#[$doc:meta])* $module:ident in $section:ident { $($field:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            pub(crate) mod $module {
                use super::{Field, Section};
                #[allow(clippy::upper_case_acronyms, reason = "fields are constants")]
                #[allow(non_camel_case_types, reason = "fields are constants")]
                enum Place { $($field,)* End }
                pub(crate) const SECTION: Section = Section::$section;
                pub(crate) const WIDTH: usize = Place::End as usize;
                $(pub(crate) const $field: Field = Field(Place::$field as usize);)*
            }
        )*
    };
}

/// The place of a word in its row.
#[derive(Clone, Copy)]
pub(crate) struct Field(pub(crate) usize);

rows! {
    country in Countries { ID, NAME, LONG, ARTICLE, ADJECTIVES, PEOPLE, CAPITAL, ALIASES, START, END, PROVENANCE }
    /// `RANK_AND_MANY`: the rank in the low byte, bit 8 where many hold it.
    office in Offices { ID, NAME, CARD, TITLES, RANK_AND_MANY, LOCALS }
    local_office in LocalOffices { OFFICE, OF, NAME, CARD, TITLES }
    /// `TENURES`: the first; how many is in `TENURE_COUNT`, the gender letter in its high byte.
    person in People { ID, NAME, SURNAME, ALIASES, BORN, DIED, WIKIDATA, TENURES, TENURE_COUNT, PROVENANCE }
    tenure in Tenures { PERSON, OFFICE, OF, TO, START, END, NOTE, PROVENANCE }
    treaty in Treaties {
        ID, NAME, OFFICIAL, ALIASES, DESCRIPTIONS, KIND, ABOUT, PARTIES, PARTY_COUNT, DEPOSITARY, PLACE,
        EVENTS, EVENT_COUNT, PREDECESSOR, SUCCESSOR, URL, PROVENANCE,
    }
    event in Events { EVENT, ON, BY, UNTIL }
    body in Bodies {
        ID, NAME, ACRONYMS, ALIASES, KIND, ABOUT, COUNTRY, SEAT, FOUNDED, ENDED, MEMBERS, MEMBERS_LISTED,
        MEMBER_COUNT, URL, PROVENANCE,
    }
    member in Members { OF, START, END }
    place in Places { ID, NAME, ALIASES, KIND, ABOUT, COUNTRY, HISTORY, HISTORY_COUNT, PROVENANCE }
    history in History { ON, WHAT }
    provenance in Provenance { SOURCE, CONFIRMED }
}

/// The first byte of a key in the names, so that one `fst` serves all indices.
pub(crate) mod index {
    /// Names of all that has one, people's full names among them.
    pub(crate) const NAME: u8 = b'n';
    /// What a second mention calls a person.
    pub(crate) const SURNAME: u8 = b's';
    /// Surnames by their sound, see [`super::super::spelling`].
    pub(crate) const SOUND: u8 = b'k';
    /// Titles of offices.
    pub(crate) const TITLE: u8 = b't';
    /// Descriptions of treaties.
    pub(crate) const DESCRIPTION: u8 = b'd';
    /// The ids that are written in the data, with the kind's number before it.
    pub(crate) const ID: u8 = b'i';
}

/// A value of the `fst` whose high bit is set points to a list of postings; any other is one posting.
pub(crate) const MANY_POSTINGS: u64 = 1 << 63;
