//! Diagnostics: what a reader of the briefing cannot know or will stumble over. One file a rule.

mod all;
mod diagnostic;
mod mixed_quote_marks;
mod rule;
mod rules;
mod unattributed_quote;
mod unclosed_quote;

pub use all::diagnostics;
pub use diagnostic::{Diagnostic, Related, Severity};
pub use rule::{About, Rule};
pub use rules::Rules;
