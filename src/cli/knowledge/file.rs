//! The workspace's own file of entries: which it is, and how it is changed.

use std::io;
use std::path::{Path, PathBuf};

use super::super::arguments::Shared;
use super::super::console::Console;
use super::super::exit::Exit;
use super::diff::diff;
use super::holders::holders;
use super::merge::merge;
use super::results::rows;
use crate::knowledge::{self, Knowledge, PartialDate, records::Records};
use crate::settings::{self, FILE_NAME, Settings};

/// What is to be merged, and where.
pub(super) struct Merge<'m> {
    /// What the endpoint answered.
    pub(super) answer: &'m str,
    /// How messages call it.
    pub(super) called: &'m str,
    /// When it was asked.
    pub(super) asked: PartialDate,
    /// Whether to write the file, or only to show what would change.
    pub(super) writing: Writing,
}

/// What to do with what was merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Into the file.
    File,
    /// Nowhere: it is only shown.
    Nothing,
}

/// The settings that hold here.
pub(super) fn settings_here(shared: &Shared) -> Settings {
    let here = Path::new("-");
    let path = shared.config.clone().or_else(|| settings::locate(here));
    path.map(|path| settings::load(&path).0).unwrap_or_default()
}

/// The file to merge into: the one that a person names, or the only one of the settings.
///
/// # Errors
/// What to do where that is not one file.
pub(super) fn target(named: Option<&Path>, settings: &Settings) -> Result<PathBuf, String> {
    match (named, &settings.knowledge[..]) {
        (Some(file), _) => Ok(file.to_owned()),
        (None, [only]) => Ok(only.clone()),
        (None, []) => Err(format!(
            "no file to merge into: write knowledge = [\"desk.toml\"] in {FILE_NAME}, or say --into FILE"
        )),
        (None, several) => {
            Err(format!("{FILE_NAME} names {} files: say which with --into FILE", several.len()))
        }
    }
}

/// Merges an answer into `file` and shows what changes there.
pub(super) fn merge_into(file: &Path, merge: &Merge<'_>, console: &mut Console<'_>) -> io::Result<Exit> {
    match merged(file, merge) {
        Ok(done) => {
            write!(console.out, "{}", done.shown)?;
            done.told.iter().try_for_each(|line| console.complain(line))?;
            Ok(Exit::Clean)
        }
        Err(why) => console.complain(why).map(|()| Exit::Failure),
    }
}

struct Done {
    /// For standard output.
    shown: String,
    /// For standard error.
    told: Vec<String>,
}

fn merged(file: &Path, merging: &Merge<'_>) -> Result<Done, String> {
    let name = file.display();
    let before = match std::fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read.map_err(|error| format!("{name}: cannot be read: {error}"))?,
    };
    let wrong_before = problems(&before, file);
    if let Some(first) = wrong_before.first() {
        return Err(format!("{first}\nattache: nothing is merged into a file with mistakes"));
    }
    let knowledge = Knowledge::built_in();
    let rows = rows(merging.answer).map_err(|why| format!("{}: {why}", merging.called))?;
    let told = holders(&rows, &knowledge);
    let merged =
        merge(&before, &told.holders, &knowledge, merging.asked).map_err(|why| format!("{name}: {why}"))?;
    if let Some(first) = problems(&merged.text, file).first() {
        return Err(format!("nothing is written, for this would be wrong: {first}"));
    }
    let shown = diff(&before, &merged.text);
    if merging.writing == Writing::File && !shown.is_empty() {
        replace(file, &merged.text).map_err(|error| format!("{name}: cannot be written: {error}"))?;
    }
    let mut lines = merged.differences;
    let (people, unknown, vague) = (told.holders.len(), told.unknown.len(), told.vague);
    if unknown > 0 {
        let some: Vec<String> = told.unknown.into_iter().take(5).collect();
        lines.push(format!("{unknown} positions are no office that Attaché knows: {}", some.join("; ")));
    }
    if vague > 0 {
        lines.push(format!("{vague} rows name nobody, or no day"));
    }
    let state = match (shown.is_empty(), merging.writing) {
        (true, _) => "nothing changes",
        (false, Writing::File) => "written",
        (false, Writing::Nothing) => "not written: --dry-run",
    };
    lines.push(format!("{name}: {people} people read, {state}"));
    Ok(Done { shown, told: lines })
}

/// What is wrong with entries laid over what Attaché brings along, in the order of their lines.
pub(super) fn problems(text: &str, file: &Path) -> Vec<knowledge::Problem> {
    let (mut records, mut problems) = (Records::default(), Vec::new());
    knowledge::parse(&file.to_string_lossy(), text, &mut records, &mut problems);
    let (_, more) = Knowledge::built_in().with_own(&records);
    problems.extend(more);
    problems.sort();
    problems
}

/// Writes beside the file first, so that it is never half.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".new");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_the_named_one_or_the_only_one() {
        let with = |files: &[&str]| Settings {
            knowledge: files.iter().map(PathBuf::from).collect(),
            ..Settings::default()
        };
        let named = Some(Path::new("mine.toml"));
        assert_eq!(target(named, &with(&["a.toml"])), Ok("mine.toml".into()));
        assert_eq!(target(None, &with(&["a.toml"])), Ok("a.toml".into()));
        assert!(target(None, &with(&[])).expect_err("none is named").contains("--into"));
        assert!(target(None, &with(&["a.toml", "b.toml"])).expect_err("two are").contains("names 2 files"));
    }
}
