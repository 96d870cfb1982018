//! The answers: one file each, and none knows another.
//!
//! Every answer is a pure function of a [`Briefing`](crate::briefing::Briefing) and the
//! [`Knowledge`](crate::knowledge::Knowledge) it was read with, and is plain data with public fields.

pub mod diagnostics;
mod folding;
mod hover;
mod lookup;
mod outline;
mod quotes;

pub use diagnostics::{Diagnostic, Related, Rule, Rules, Severity, diagnostics};
pub use folding::folding;
pub use hover::{Hover, hover, in_brief};
pub use lookup::{Candidate, lookup};
pub use outline::{Symbol, SymbolKind, outline};
pub use quotes::{Said, SaidQuote, quotes};
