//! The code as the house rules read it.

use std::fs;
use std::path::{Path, PathBuf};

/// The code of a folder of `src`, file by file, without comments and without tests.
pub(super) fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source file is text");
        (path, code(&text))
    };
    files(&src.join(folder)).into_iter().map(read).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries
        .map(|entry| entry.expect("and can be read").path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// The lines of code of a file, without comments and without the tests at its end.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What a rule leaves out: the end of a file's path, what stands there, and why.
pub(super) type Exception = (&'static str, &'static str, &'static str);

/// Whether one of these leaves out what stands in a file.
pub(super) fn is_excepted(exceptions: &[Exception], path: &Path, what: &str) -> bool {
    exceptions.iter().any(|(file, excepted, _)| path.ends_with(file) && *excepted == what)
}

/// Whether a file is tests, and nothing else.
pub(super) fn is_tests(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("tests.rs")
}

#[test]
fn comments_and_tests_are_no_code() {
    let text = "//! A file.\n\nfn one() {\n    // why\n    two() // how\n}\n\n#[cfg(test)]\nmod tests {}\n";
    assert_eq!(code(text), "\nfn one() {\n    two() // how\n}\n");
}

#[test]
fn tests_stand_in_files_and_folders_of_their_own() {
    for (path, expected) in
        [("src/a/tests.rs", true), ("src/a/tests/b.rs", true), ("src/a/contests.rs", false)]
    {
        assert_eq!(is_tests(Path::new(path)), expected, "{path}");
    }
}
