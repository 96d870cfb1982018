//! Capitals at the beginning of words.

/// The line with its first letter as a capital.
///
/// ```
/// # use attache::text::capitalised;
/// assert_eq!(capitalised("foreign minister"), "Foreign minister");
/// ```
#[must_use]
pub fn capitalised(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
