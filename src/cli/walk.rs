//! The briefings below the folders that a person names.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::input::{Origin, may_be_briefing};

/// The briefings that `paths` name, in order, without repetition: a file is one whatever it is called, a folder holds
/// those with the ending of prose that no `.gitignore` leaves out. With them, what could not be walked.
pub(super) fn briefings(paths: &[PathBuf], stdin_filename: Option<&Path>) -> (Vec<Origin>, Vec<String>) {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for path in paths {
        if path.is_dir() {
            walk(path, &mut found, &mut failures);
        } else {
            found.push(Origin::named(path, stdin_filename));
        }
    }
    // What a person named is read, also where it lies in a folder that was named before.
    let named: HashSet<PathBuf> = found.iter().filter_map(Origin::named_path).map(Path::to_owned).collect();
    for origin in &mut found {
        if let Some(path) = origin.path().filter(|path| named.contains(*path)) {
            *origin = Origin::File(path.to_owned());
        }
    }
    let mut seen = HashSet::new();
    found.retain(|origin| seen.insert(origin.name()));
    (found, failures)
}

fn walk(folder: &Path, found: &mut Vec<Origin>, failures: &mut Vec<String>) {
    let walk = ignore::WalkBuilder::new(folder).require_git(false).sort_by_file_name(Ord::cmp).build();
    for entry in walk {
        match entry {
            Ok(entry)
                if entry.file_type().is_some_and(|kind| kind.is_file()) && may_be_briefing(entry.path()) =>
            {
                let path = entry.into_path();
                found.push(Origin::Found(path.strip_prefix("./").map(Path::to_owned).unwrap_or(path)));
            }
            Ok(_) => {}
            Err(error) => failures.push(error.to_string()),
        }
    }
}
