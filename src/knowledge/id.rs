//! Names for entries that are cheap to keep and to compare.

use std::fmt;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A state.
    Country = 1,
    /// A kind of office.
    Office = 2,
    /// What an office is called in one country or body.
    LocalOffice = 3,
    /// Somebody.
    Person = 4,
    /// A treaty, agreement, statement or resolution.
    Treaty = 5,
    /// An organisation or grouping.
    Body = 6,
    /// A facility, base or strait.
    Place = 7,
}

impl Kind {
    pub(crate) const fn from_bits(bits: u32) -> Self {
        match bits {
            1 => Self::Country,
            2 => Self::Office,
            3 => Self::LocalOffice,
            4 => Self::Person,
            5 => Self::Treaty,
            6 => Self::Body,
            _ => Self::Place,
        }
    }

    /// The word for it in code, messages and data: "person".
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Office | Self::LocalOffice => "office",
            Self::Person => "person",
            Self::Treaty => "treaty",
            Self::Body => "body",
            Self::Place => "place",
        }
    }
}

/// One entry of one [`Knowledge`](super::Knowledge): layer, kind and index in 32 bits; never 0.
///
/// Stable for as long as the knowledge lives; not from one build to the next: the written `id` is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(u32);

impl EntryId {
    /// How many entries of a kind a layer can hold.
    pub(crate) const MOST: u32 = 1 << 24;

    pub(crate) const fn new(layer: u8, kind: Kind, index: u32) -> Self {
        assert!(index < Self::MOST && layer < 16);
        Self((layer as u32) << 28 | (kind as u32) << 24 | index)
    }

    /// What `to_stored` gave; 0 means absent.
    pub(crate) fn from_stored(stored: u32) -> Option<Self> {
        let (layer, kind) = (stored >> 3 & 0xf, stored & 0x7);
        (stored != 0).then(|| Self::new(layer as u8, Kind::from_bits(kind), stored >> 7))
    }

    /// How it is stored: the first of a kind and layer are small numbers; never 0.
    pub(crate) const fn to_stored(self) -> u32 {
        (self.index() as u32) << 7 | (self.layer() as u32) << 3 | self.kind() as u32
    }

    pub(crate) const fn layer(self) -> usize {
        (self.0 >> 28) as usize
    }

    /// What the entry is.
    #[must_use]
    pub const fn kind(self) -> Kind {
        Kind::from_bits(self.0 >> 24 & 0xf)
    }

    pub(crate) const fn index(self) -> usize {
        (self.0 & (Self::MOST - 1)) as usize
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}#{}.{}", self.kind(), self.layer(), self.index())
    }
}

/// One tenure of one person: cheap to keep.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TenureId {
    pub(crate) layer: u8,
    pub(crate) index: u32,
}
