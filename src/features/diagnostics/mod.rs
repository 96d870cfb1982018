//! Diagnostics: what a reader of the briefing cannot know or will stumble over. One file a rule.

mod all;
mod ambiguous_speaker;
mod anonymous_source;
mod attribute;
mod diagnostic;
#[cfg(test)]
mod drawn;
mod house_style;
mod ignore;
mod mixed_quote_marks;
mod name_spelling;
mod prose;
mod repair;
mod rule;
mod rules;
mod style;
mod unattributed_quote;
mod unclosed_quote;
mod unidentified_name;
mod wrong_office;

pub use all::diagnostics;
pub use diagnostic::{Diagnostic, Related, Severity};
pub use ignore::ignore_here;
pub use repair::{Edit, Repair};
pub use rule::{About, Rule};
pub use rules::Rules;
pub use style::{AnonymousSources, LaterNames, QuoteMarks, Style};
