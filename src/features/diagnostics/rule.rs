//! The rules by name.

use super::diagnostic::Finding;
use super::{Severity, anonymous_source, mixed_quote_marks, unattributed_quote, unclosed_quote};
use crate::briefing::Briefing;

/// A rule that diagnostics come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A quote whose speaker the reader cannot know.
    UnattributedQuote,
    /// A quotation mark that is never closed.
    UnclosedQuote,
    /// A quote that opens with one kind of mark and closes with another.
    MixedQuoteMarks,
    /// A source of whom the reader learns nothing.
    AnonymousSource,
}

/// What `attache rule NAME` says about a rule.
#[derive(Debug)]
pub struct About {
    /// "unattributed-quote": its name in settings and output.
    pub code: &'static str,
    /// How much it matters unless the settings say otherwise.
    pub severity: Severity,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Why it matters, and what it leaves alone.
    pub why: &'static str,
    /// A briefing that it finds fault with.
    pub wrong: &'static str,
    /// The same, put right.
    pub right: &'static str,
}

impl Rule {
    /// All rules, in the order they are listed to people.
    #[must_use]
    pub const fn all() -> [Self; 4] {
        [Self::UnattributedQuote, Self::UnclosedQuote, Self::MixedQuoteMarks, Self::AnonymousSource]
    }

    /// Its name in settings and output: "unattributed-quote".
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.about().code
    }

    /// The rule of that name.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|rule| rule.code() == code)
    }

    /// What it finds, why, and examples.
    #[must_use]
    pub const fn about(self) -> &'static About {
        match self {
            Self::UnattributedQuote => &unattributed_quote::ABOUT,
            Self::UnclosedQuote => &unclosed_quote::ABOUT,
            Self::MixedQuoteMarks => &mixed_quote_marks::ABOUT,
            Self::AnonymousSource => &anonymous_source::ABOUT,
        }
    }

    /// Where its page is: a URL, or a place in the README of a build that names no home.
    #[must_use]
    pub fn page(self) -> String {
        let home = env!("CARGO_PKG_REPOSITORY");
        let code = self.code();
        if home.is_empty() {
            format!("README.md#{code}")
        } else {
            format!("{}/blob/main/README.md#{code}", home.trim_end_matches('/'))
        }
    }

    /// What it finds in a briefing.
    pub(super) fn check(self, briefing: &Briefing) -> Vec<Finding> {
        match self {
            Self::UnattributedQuote => unattributed_quote::check(briefing),
            Self::UnclosedQuote => unclosed_quote::check(briefing),
            Self::MixedQuoteMarks => mixed_quote_marks::check(briefing),
            Self::AnonymousSource => anonymous_source::check(briefing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::diagnostics::Rules;
    use crate::features::diagnostics::drawn::codes;

    #[test]
    fn names_are_distinct_and_found_again() {
        for rule in Rule::all() {
            assert_eq!(Rule::named(rule.code()), Some(rule));
            assert!(rule.page().ends_with(rule.code()));
        }
        assert_eq!(Rule::named("no-such-rule"), None);
    }

    #[test]
    fn the_examples_show_what_they_claim() {
        for rule in Rule::all() {
            let about = rule.about();
            assert!(codes(about.wrong, &Rules::default()).contains(&rule.code()), "{}: wrong", about.code);
            assert_eq!(codes(about.right, &Rules::default()), [""; 0], "{}: right", about.code);
        }
    }
}
