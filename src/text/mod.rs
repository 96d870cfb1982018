//! Plain text: where things stand in it, how edits change it, and which of it is prose.

mod span;

pub use span::Span;
