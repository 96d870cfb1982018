//! How a command ends.

/// How a command ends; of two, the graver counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All was read, nothing was found.
    Clean,
    /// Something was found.
    Findings,
    /// The command was misused, or something could not be read.
    Failure,
}

impl Exit {
    /// The code that the process returns.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Failure => 2,
        }
    }
}
