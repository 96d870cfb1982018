//! What is known where settings hold.

use std::path::PathBuf;

use super::{Problem, Settings};
use crate::knowledge::{self, Knowledge, records::Records};

/// What comes with Attaché, and over it the entries of the files that `settings` name. What is wrong with a file or
/// an entry is left out and named.
#[must_use]
pub fn known(settings: &Settings) -> (Knowledge, Vec<Problem>) {
    let mut records = Records::default();
    let mut unreadable = Vec::new();
    let mut wrong = Vec::new();
    for path in &settings.knowledge {
        match std::fs::read_to_string(path) {
            Ok(text) => knowledge::parse(&path.to_string_lossy(), &text, &mut records, &mut wrong),
            Err(error) => {
                let message = format!("cannot be read: {error}");
                unreadable.push(Problem { path: path.clone(), line: 1, message });
            }
        }
    }
    if settings.knowledge.is_empty() {
        return (Knowledge::default(), unreadable);
    }
    let (known, more) = Knowledge::default().with_own(&records);
    let wrong = wrong.into_iter().chain(more).map(|problem| Problem {
        path: PathBuf::from(&*problem.path),
        line: problem.line as usize,
        message: problem.message,
    });
    (known, unreadable.into_iter().chain(wrong).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_named_and_the_rest_is_known() {
        let settings = Settings { knowledge: vec!["no/such/desk.toml".into()], ..Settings::default() };
        let (_, problems) = known(&settings);
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0].to_string().starts_with("no/such/desk.toml:1: cannot be read"),
            "{}",
            problems[0]
        );
    }
}
