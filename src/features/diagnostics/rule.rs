//! The rules by name.

use super::diagnostic::Finding;
use super::{
    Severity, Style, ambiguous_speaker, anonymous_source, house_style, mixed_quote_marks, name_spelling,
    unattributed_quote, unclosed_quote, unidentified_name, wrong_office,
};
use crate::briefing::Briefing;
use crate::knowledge::Knowledge;

/// A rule that diagnostics come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A quote whose speaker the reader cannot know.
    UnattributedQuote,
    /// A quotation mark that is never closed.
    UnclosedQuote,
    /// A quote that opens with one kind of mark and closes with another.
    MixedQuoteMarks,
    /// A source of whom the reader learns nothing, or not why it is unnamed.
    AnonymousSource,
    /// A speaker who may be either of two people.
    AmbiguousSpeaker,
    /// A title that its bearer did not have at the briefing's date.
    WrongOffice,
    /// A surname before the reader is told whose.
    UnidentifiedName,
    /// One person in two spellings, or nearly a known name.
    NameSpelling,
    /// A word or a name that is not as the house has it.
    HouseStyle,
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
    /// The house's style without which the examples would show nothing.
    pub style: fn() -> Style,
}

impl Rule {
    /// All rules, in the order they are listed to people.
    #[must_use]
    pub const fn all() -> [Self; 9] {
        [
            Self::UnattributedQuote,
            Self::UnclosedQuote,
            Self::MixedQuoteMarks,
            Self::AnonymousSource,
            Self::AmbiguousSpeaker,
            Self::WrongOffice,
            Self::UnidentifiedName,
            Self::NameSpelling,
            Self::HouseStyle,
        ]
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
            Self::AmbiguousSpeaker => &ambiguous_speaker::ABOUT,
            Self::WrongOffice => &wrong_office::ABOUT,
            Self::UnidentifiedName => &unidentified_name::ABOUT,
            Self::NameSpelling => &name_spelling::ABOUT,
            Self::HouseStyle => &house_style::ABOUT,
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

    /// What it finds in a briefing of a house with that style.
    pub(super) fn check(self, briefing: &Briefing, knowledge: &Knowledge, style: &Style) -> Vec<Finding> {
        match self {
            Self::UnattributedQuote => unattributed_quote::check(briefing),
            Self::UnclosedQuote => unclosed_quote::check(briefing),
            Self::MixedQuoteMarks => mixed_quote_marks::check(briefing, style.quote_marks),
            Self::AnonymousSource => anonymous_source::check(briefing, style.anonymous_sources),
            Self::AmbiguousSpeaker => ambiguous_speaker::check(briefing),
            Self::WrongOffice => wrong_office::check(briefing, knowledge),
            Self::UnidentifiedName => unidentified_name::check(briefing, knowledge),
            Self::NameSpelling => name_spelling::check(briefing, knowledge),
            Self::HouseStyle => house_style::check(briefing, style),
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
    fn the_readme_has_a_place_for_each() {
        for rule in Rule::all() {
            let place = format!("<a id=\"{}\"></a>", rule.code());
            assert!(include_str!("../../../README.md").contains(&place), "{place}");
        }
    }

    #[test]
    fn the_examples_show_what_they_claim() {
        for rule in Rule::all() {
            let about = rule.about();
            let rules = Rules { style: (about.style)(), ..Rules::default() };
            assert!(codes(about.wrong, &rules).contains(&rule.code()), "{}: wrong", about.code);
            assert_eq!(codes(about.right, &rules), [""; 0], "{}: right", about.code);
        }
    }
}
