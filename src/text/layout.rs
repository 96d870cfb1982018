//! How a block is set on the page, where that is not in its words.

/// How a block is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// How far in it stands: the list items around its own, or in plain text the columns before it.
    pub indent: u8,
    /// The mark of the list item that it begins; none in plain text, whose marks are among the words.
    pub marker: Option<Marker>,
    /// How many bytes of its prose, from the first on, are bold.
    pub bold: u32,
    /// How many bytes of its prose, from the first on, are in italics.
    pub italic: u32,
}

/// The mark of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A dash, an asterisk, a plus.
    Bullet,
    /// "3." or "3)".
    Number(u32),
}
