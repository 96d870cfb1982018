//! Where a command writes.

use std::fmt::Display;
use std::io::{self, Write};

/// Where a command writes, and how.
pub(super) struct Console<'c> {
    /// What was asked for.
    pub(super) out: &'c mut dyn Write,
    /// What went wrong.
    pub(super) err: &'c mut dyn Write,
    /// Whether what was asked for may be coloured.
    pub(super) colours: Colours,
    /// How many columns a line should have at most.
    pub(super) width: usize,
}

/// Whether to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    /// A person looks at a terminal.
    On,
    /// A file, a pipe, or a person who wants none.
    Off,
}

impl Console<'_> {
    /// Tells the person what went wrong.
    ///
    /// # Errors
    /// If nobody listens.
    pub(super) fn complain(&mut self, message: impl Display) -> io::Result<()> {
        writeln!(self.err, "attache: {message}")
    }
}
