//! Diagnostics: what a reader of the briefing cannot know or will stumble over. One file a rule.

mod all;
mod anonymous_source;
mod diagnostic;
#[cfg(test)]
mod drawn;
mod mixed_quote_marks;
mod prose;
mod rule;
mod rules;
mod unattributed_quote;
mod unclosed_quote;

pub use all::diagnostics;
pub use diagnostic::{Diagnostic, Related, Severity};
pub use rule::{About, Rule};
pub use rules::Rules;
