//! How the compiled knowledge is laid out: sections of rows of little-endian numbers.
//!
//! A field holds a number, a [`PartialDate`](super::date::PartialDate), an [`EntryId`](super::id::EntryId), a place in
//! the strings, or a place in the lists; 0 is always "nothing". All rows of a section are alike: each field takes as
//! many bytes as the largest of its values; one that is always 0 takes none, unless it is the first. The header is
//! `MAGIC`, the layer, two numbers of the index (see [`super::index`]) and, for each section, the byte it starts at, its length in bytes and where each field ends in
//! its rows. Nothing is parsed when it is opened: a field is read where it stands.

/// "Att" and the version of the layout.
pub(crate) const MAGIC: u32 = u32::from_le_bytes(*b"Att6");

/// The parts of the blob, in their order.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Section {
    /// Each string: its length, then its bytes. Lengths here and in the lists are written by [`super::varint`].
    Strings,
    /// Each list: its length, then its numbers.
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
    /// Which offices are held for whom.
    Posts,
    /// What few tenures have.
    Asides,
    /// Tenures, ordered by office, country or body, and start.
    Holders,
    /// Where each bucket of [`Section::Sounding`] ends.
    Sounds,
    /// People in the buckets of what their surnames sound like, see [`super::spelling::bucket`].
    Sounding,
    /// Where each bucket of [`Section::Slots`] ends.
    Buckets,
    /// What the keys of names stand for, see [`super::index`].
    Slots,
    /// Lists of postings, as [`Section::Lists`] has them.
    Postings,
    /// How longer names go on, see [`super::index`].
    Onward,
    /// What names begin with, see [`super::gate`].
    Gate,
}

pub(crate) const SECTIONS: usize = 24;
/// The most fields that a row has.
pub(crate) const MOST_FIELDS: usize = 17;
/// What the header says of one section.
pub(crate) const SECTION_HEADER: usize = 8 + MOST_FIELDS;
pub(crate) const HEADER: usize = 8 + SECTIONS * SECTION_HEADER;

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
                pub(crate) const FIELDS: usize = Place::End as usize;
                const _: () = assert!(FIELDS <= super::MOST_FIELDS);
                $(pub(crate) const $field: Field = Field(Place::$field as usize);)*
            }
        )*
    };
}

/// The place of a field in its row.
#[derive(Clone, Copy)]
pub(crate) struct Field(pub(crate) usize);

rows! {
    country in Countries {
        ID, NAME, LONG, ARTICLE, ADJECTIVES, PEOPLE, CAPITAL, OTHER_CAPITALS, ALIASES, START, END, PROVENANCE,
    }
    /// `RANK_AND_MANY`: the rank in the low byte, bit 8 where many hold it, its nature above.
    office in Offices { ID, NAME, CARD, TITLES, SHORT_TITLES, RANK_AND_MANY, LOCALS }
    local_office in LocalOffices { OFFICE, OF, NAME, CARD, TITLES, SHORT_TITLES }
    /// `OTHER`: the id if it is not made of the name, the surname if it is not the last of the name, the aliases.
    /// `TENURES`: the first; how many is in `TENURE_COUNT`, above the two bits of the gender.
    person in People { NAME, OTHER, BORN, DIED, WIKIDATA, TENURES, TENURE_COUNT, PROVENANCE }
    /// Whose it is tells the person's row. `POST` and `ASIDE`: a row of their section.
    tenure in Tenures { POST, START, END, ASIDE }
    post in Posts { OFFICE, OF }
    aside in Asides { TO, NOTE, PROVENANCE }
    holder in Holders { TENURE }
    sounds in Sounds { END }
    sounding in Sounding { PERSON }
    buckets in Buckets { END }
    slots in Slots { SLOT }
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

/// The first byte of a key in the names, so that one table serves all indices.
pub(crate) mod index {
    /// Names of all that has one, people's full names among them.
    pub(crate) const NAME: u8 = b'n';
    /// What a second mention calls a person.
    pub(crate) const SURNAME: u8 = b's';
    /// Titles of offices.
    pub(crate) const TITLE: u8 = b't';
    /// Descriptions of treaties.
    pub(crate) const DESCRIPTION: u8 = b'd';
}
