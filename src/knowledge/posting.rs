//! What a name in the index says about the entry that it names.

use super::fold::Case;
use super::id::EntryId;

/// In which role a word names an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Role {
    /// One of its names, as the data has them.
    Name = 0,
    /// A person's name without its middle parts: "George Bush".
    ShortName = 1,
    /// "Russian"
    Adjective = 2,
    /// "Russians"
    People = 3,
    /// "Moscow", for the country or its government.
    Capital = 4,
    /// "foreign minister"
    Title = 5,
    /// "foreign ministers"
    PluralTitle = 6,
    /// "Minister", which stands before a name only.
    ShortTitle = 7,
    /// "Ministers", before names only.
    PluralShortTitle = 8,
}

impl Role {
    const fn from_bits(bits: u16) -> Self {
        match bits {
            1 => Self::ShortName,
            2 => Self::Adjective,
            3 => Self::People,
            4 => Self::Capital,
            5 => Self::Title,
            6 => Self::PluralTitle,
            7 => Self::ShortTitle,
            8 => Self::PluralShortTitle,
            _ => Self::Name,
        }
    }
}

/// One entry under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) entry: EntryId,
    pub(crate) role: Role,
    pub(crate) case: Case,
}

impl Posting {
    /// The 40 bits that are stored: the role and the case above the id.
    pub(crate) const fn to_bits(self) -> u64 {
        let flags = self.role as u16 | self.case.to_bits() << 4;
        (flags as u64) << 32 | self.entry.to_bits() as u64
    }

    pub(crate) fn from_bits(bits: u64) -> Option<Self> {
        let flags = (bits >> 32) as u16;
        let entry = EntryId::from_bits(bits as u32)?;
        Some(Self { entry, role: Role::from_bits(flags & 0xf), case: Case::from_bits(flags >> 4) })
    }
}
