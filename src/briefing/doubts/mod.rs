//! Doubts: places where a briefing names somebody in a way that its reader will stumble over. Facts only; whether and
//! how a writer hears of them is for the diagnostics.

mod doubt;
mod later_names;
mod name_spelling;
mod named;
#[cfg(test)]
mod tests;
mod unidentified_name;
mod wrong_office;

pub use doubt::{Doubt, DoubtKind, Fix};
pub use later_names::{LaterName, NameForm, later_names};
pub use name_spelling::name_spellings;
pub use unidentified_name::unidentified_names;
pub use wrong_office::wrong_offices;
