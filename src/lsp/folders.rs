//! The briefings that lie below a folder of the editor's.

use std::path::{Path, PathBuf};

use crate::briefing::briefing_form;

/// No workspace of briefings has more: a home folder does, which somebody opened by mistake.
const MOST: usize = 50_000;

/// What is larger is no briefing.
const LARGEST: u64 = 4 << 20;

/// The briefings below `root` that lie in `wanted` places: files with the ending of prose that no `.gitignore` leaves
/// out. Folders that are not wanted are not looked into.
pub(super) fn briefings(
    root: &Path,
    wanted: impl Fn(&Path) -> bool + Send + Sync + Clone + 'static,
) -> Vec<PathBuf> {
    let walk = ignore::WalkBuilder::new(root)
        .require_git(false)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(move |entry| wanted(entry.path()))
        .build();
    let files = walk.filter_map(Result::ok).filter(|entry| {
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        let is_prose = entry.file_name().to_str().and_then(briefing_form).is_some();
        is_file && is_prose && entry.metadata().is_ok_and(|found| found.len() <= LARGEST)
    });
    files.map(ignore::DirEntry::into_path).take(MOST).collect()
}
