//! The entries of a word list. The build reads this file, too, and imports nothing from the library.

/// The lines of a word list without comments, those that are not empty.
pub(crate) fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|line| !line.is_empty())
}
