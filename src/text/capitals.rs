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

/// Words in capitals as a sentence has a name; others as they are.
///
/// ```
/// # use attache::text::unshouted;
/// assert_eq!(unshouted("MR. ORTIZ"), "Mr. Ortiz");
/// assert_eq!(unshouted("Mr. ORTIZ"), "Mr. ORTIZ");
/// ```
#[must_use]
pub fn unshouted(words: &str) -> String {
    if words.chars().any(char::is_lowercase) {
        return words.to_owned();
    }
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        first + &letters.as_str().to_lowercase()
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
