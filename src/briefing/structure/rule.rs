//! Lines of dashes.

/// A line of dashes or of other marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    /// Whether it is of equals signs, which underline what stands higher.
    pub(super) double: bool,
    /// Of how many marks.
    pub(super) length: usize,
}

/// The line of dashes that a text is.
pub(super) fn rule(text: &str) -> Option<Rule> {
    let marks = text.chars().filter(|char| !char.is_whitespace());
    let first = marks.clone().next()?;
    marks
        .clone()
        .all(|char| "-–—_=*~#".contains(char))
        .then(|| Rule { double: first == '=', length: marks.count() })
}
