//! What the world knows: officials and their tenures, treaties and their events, bodies, places, countries.

mod date;
pub mod records;

pub use date::*;

/// What the world knows.
#[derive(Debug, Default)]
pub struct Knowledge {}

impl Knowledge {
    /// The knowledge that comes with Attaché.
    #[must_use]
    pub fn built_in() -> Self {
        Self {}
    }
}
