//! The answers: one file each, and none knows another.
//!
//! Every answer is a pure function of a [`Briefing`](crate::briefing::Briefing) and the
//! [`Knowledge`](crate::knowledge::Knowledge) it was read with, and is plain data with public fields.

#[cfg(test)]
mod arbitrary;
pub mod diagnostics;
mod explanation;
mod folding;
mod hover;
mod links;
mod lookup;
mod outline;
mod quotes;
mod references;
mod selection;
mod symbols;

pub use diagnostics::{
    About, AnonymousSources, Diagnostic, Edit, LaterNames, QuoteMarks, Related, Repair, Rule, Rules,
    Severity, Style, diagnostics, ignore_here,
};
pub use explanation::{Against, Explanation, Other, explanation};
pub use folding::{Fold, folding};
pub use hover::{Hover, hover, in_brief};
pub use links::{Link, links};
pub use lookup::{Candidate, lookup};
pub use outline::{Symbol, SymbolKind, outline};
pub use quotes::{Said, SaidQuote, is_headed, quotes};
pub use references::{definition, references};
pub use selection::selection;
pub use symbols::{Entry, EntryKind, Found, entries, search};
