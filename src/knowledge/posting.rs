//! What a name in the index says about the entry that it names.

use super::fold::Case;
use super::id::{EntryId, Kind};

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
    const ROLES: u64 = 9;
    const CASES: u64 = 5;
    const KINDS: u64 = 7;
    /// The roles that a person's names have: [`Role::Name`] and [`Role::ShortName`].
    pub(crate) const PERSON_ROLES: u64 = 2;

    /// How it is stored: even for people, of whom there are most, the index above the role; odd for all others, the
    /// index above kind, role and case. The layer is that of the blob.
    pub(crate) const fn to_stored(self) -> u64 {
        let (index, role) = (self.entry.index() as u64, self.role as u64);
        if self.is_of_a_person() {
            return (index * Self::PERSON_ROLES + role) * 2;
        }
        let kind = index * Self::KINDS + self.entry.kind() as u64 - 1;
        ((kind * Self::ROLES + role) * Self::CASES + self.case.to_bits() as u64) * 2 + 1
    }

    const fn is_of_a_person(self) -> bool {
        matches!(self.entry.kind(), Kind::Person)
            && (self.role as u64) < Self::PERSON_ROLES
            && matches!(self.case, Case::Words)
    }

    /// What `to_stored` gave, of the blob of this layer.
    pub(crate) fn from_stored(stored: u64, layer: u8) -> Self {
        let (rest, is_other) = (stored / 2, stored % 2 == 1);
        if !is_other {
            let (index, role) = (rest / Self::PERSON_ROLES, rest % Self::PERSON_ROLES);
            let entry = EntryId::new(layer, Kind::Person, index as u32);
            return Self { entry, role: Role::from_bits(role as u16), case: Case::Words };
        }
        let (rest, case) = (rest / Self::CASES, rest % Self::CASES);
        let (rest, role) = (rest / Self::ROLES, rest % Self::ROLES);
        let (index, kind) = (rest / Self::KINDS, rest % Self::KINDS);
        Self {
            entry: EntryId::new(layer, Kind::from_bits(kind as u32 + 1), index as u32),
            role: Role::from_bits(role as u16),
            case: Case::from_bits(case as u16),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read() {
        for kind in [Kind::Country, Kind::LocalOffice, Kind::Person, Kind::Place] {
            for role in [Role::Name, Role::ShortName, Role::Capital, Role::PluralShortTitle] {
                for case in [Case::Any, Case::Words, Case::CapitalsOrInitial] {
                    let posting = Posting { entry: EntryId::new(3, kind, 70_000), role, case };
                    assert_eq!(Posting::from_stored(posting.to_stored(), 3), posting);
                }
            }
        }
    }

    #[test]
    fn a_posting_of_a_person_is_small() {
        let entry = EntryId::new(0, Kind::Person, 30_000);
        let posting = Posting { entry, role: Role::ShortName, case: Case::Words };
        assert!(2 * posting.to_stored() < 1 << 18);
    }
}
