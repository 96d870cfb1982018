//! Where the settings lie.

use std::path::{Path, PathBuf};

use super::{Problem, Settings};

/// The name of a settings file.
pub const FILE_NAME: &str = "attache.toml";

/// The settings file that holds for a briefing: the nearest one in its folder or above.
///
/// `briefing` need not exist, so that a text not yet saved has settings too.
#[must_use]
pub fn locate(briefing: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(briefing).ok()?;
    absolute.ancestors().skip(1).map(|folder| folder.join(FILE_NAME)).find(|file| file.is_file())
}

/// Reads a settings file. One that cannot be read is a problem, and everything has its default.
#[must_use]
pub fn load(path: &Path) -> (Settings, Vec<Problem>) {
    match std::fs::read_to_string(path) {
        Ok(text) => Settings::parse(&text, path),
        Err(error) => {
            let message = format!("cannot be read: {error}");
            let problem = Problem { path: path.to_owned(), line: 1, message };
            (Settings { path: Some(path.to_owned()), ..Settings::default() }, vec![problem])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_file_holds_and_a_missing_one_is_no_problem() {
        let root = std::env::temp_dir().join(format!("attache-settings-{}", std::process::id()));
        let deep = root.join("desk/2010");
        std::fs::create_dir_all(&deep).expect("a temporary folder can be made");
        let near = root.join("desk").join(FILE_NAME);
        std::fs::write(root.join(FILE_NAME), "").expect("it can be written to");
        std::fs::write(&near, "date = 1").expect("it can be written to");

        assert_eq!(locate(&deep.join("not-yet-saved.md")), Some(near.clone()));
        assert_eq!(locate(&root.join("other.md")), Some(root.join(FILE_NAME)));
        assert_eq!(load(&near).1.len(), 1);
        assert!(load(&root.join("absent.toml")).1[0].message.starts_with("cannot be read"));
        std::fs::remove_dir_all(&root).expect("and removed again");
    }
}
