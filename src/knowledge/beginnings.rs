//! Which kinds of name may begin at a place of a text.

use super::layout::index;

/// The kinds of name that may begin at a place of a text, as far as its first letters tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beginnings(pub(crate) u8);

impl Beginnings {
    /// Nothing begins there.
    pub(crate) const NONE: Self = Self(0);
    /// Anything may.
    pub(crate) const ALL: Self = Self(0b1111);
    /// How many bits are needed for one way of writing.
    pub(crate) const KINDS: u32 = 4;

    pub(crate) const fn of(index: u8) -> Self {
        match index {
            index::NAME => Self(1),
            index::SURNAME => Self(1 << 1),
            index::TITLE => Self(1 << 2),
            index::DESCRIPTION => Self(1 << 3),
            _ => Self::ALL,
        }
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those of these kinds that `may` begin there.
    pub(crate) fn only(self, may: impl Fn(u8) -> bool) -> Self {
        let found = SEARCHED.into_iter().filter(|&index| self.has(index) && may(index));
        found.fold(Self::NONE, |all, index| all.or(Self::of(index)))
    }

    pub(crate) const fn has(self, index: u8) -> bool {
        self.0 & Self::of(index).0 != 0
    }

    /// Whether the name of anything may begin there, see [`longest`](super::Knowledge::longest).
    #[must_use]
    pub const fn name(self) -> bool {
        self.has(index::NAME)
    }

    /// Whether a surname may, see [`longest_surname`](super::Knowledge::longest_surname).
    #[must_use]
    pub const fn surname(self) -> bool {
        self.has(index::SURNAME)
    }

    /// Whether a title may, see [`longest_title`](super::Knowledge::longest_title).
    #[must_use]
    pub const fn title(self) -> bool {
        self.has(index::TITLE)
    }

    /// Whether the description of a treaty may, see [`longest_description`](super::Knowledge::longest_description).
    #[must_use]
    pub const fn description(self) -> bool {
        self.has(index::DESCRIPTION)
    }
}

/// All kinds of name that a text is searched for.
const SEARCHED: [u8; 4] = [index::NAME, index::SURNAME, index::TITLE, index::DESCRIPTION];
