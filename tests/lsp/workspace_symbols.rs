//! Finding what stands in any briefing of the folder that the editor has open.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::editor::{Editor, pulls};

/// A folder of briefings that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let path = std::env::temp_dir().join(format!("attache-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a temporary folder can be made");
        let folder = Self(path);
        files.iter().for_each(|(name, text)| folder.write(name, text));
        folder
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written to");
    }

    fn uri(&self, name: &str) -> String {
        format!("file://{}", self.0.join(name).display())
    }

    fn editor(&self, capabilities: &Value) -> Editor {
        let mut editor = Editor::start();
        let folder = json!({ "uri": format!("file://{}", self.0.display()), "name": "desk" });
        editor.initialize(&json!({ "capabilities": capabilities, "workspaceFolders": [folder] }));
        editor
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// "talks.md: Lavrov: Iran must comply (Iran)"
fn found(editor: &mut Editor, query: &str) -> Vec<String> {
    let found = editor.ask("workspace/symbol", json!({ "query": query }));
    let line = |symbol: &Value| {
        let uri = symbol["location"]["uri"].as_str().expect("a file");
        let file = Path::new(uri).file_name().expect("it has a name").to_string_lossy().into_owned();
        let name = symbol["name"].as_str().expect("a name");
        match symbol["containerName"].as_str() {
            Some(container) => format!("{file}: {name} ({container})"),
            None => format!("{file}: {name}"),
        }
    };
    found.as_array().expect("a list").iter().map(line).collect()
}

fn changed(editor: &mut Editor, uri: &str, kind: u8) {
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": uri, "type": kind }] }));
}

const TALKS: &str = "# Iran\n\nForeign Minister Sergei Lavrov said that they must comply.\n";

#[test]
fn what_somebody_said_on_something_is_found_in_files_that_are_not_open() {
    let folder = Folder::new(
        "symbols",
        &[
            ("2010-03-19-talks.md", TALKS),
            ("deep/fish.txt", "Quotas for herring fell.\n"),
            ("code.rs", "// Lavrov said that Iran must comply."),
            (".gitignore", "drafts/\n"),
            ("drafts/old.md", TALKS),
            ("requirements.txt", "Sergei Lavrov said that Iran must comply.\n"),
            ("server.txt", &"2010-03-19 10:00:01 INFO Lavrov: Iran must comply\n".repeat(9)),
        ],
    );
    let mut editor = folder.editor(&pulls());
    assert_eq!(found(&mut editor, "lavrov iran"), ["2010-03-19-talks.md: Lavrov: they must comply (Iran)"]);
    assert_eq!(
        found(&mut editor, "sergei"),
        [
            "2010-03-19-talks.md: Sergei Lavrov (Russian foreign minister)",
            "2010-03-19-talks.md: Lavrov: they must comply (Iran)",
        ]
    );
    assert_eq!(found(&mut editor, "herring").len(), 1);
    assert_eq!(found(&mut editor, "zebra"), [""; 0]);
    editor.quit();
}

#[test]
fn follows_files_as_they_come_change_and_go() {
    let folder = Folder::new("changes", &[("a.md", TALKS)]);
    let mut editor = folder.editor(&pulls());
    assert_eq!(found(&mut editor, "grain").len(), 0);
    folder.write("a.md", "# Grain\n\nPrices rose.\n");
    changed(&mut editor, &folder.uri("a.md"), 2);
    folder.write("new/b.md", "# Grain exports\n\nThey fell.\n");
    changed(&mut editor, &folder.uri("new/b.md"), 1);
    assert_eq!(found(&mut editor, "grain"), ["a.md: Grain", "b.md: Grain exports"]);
    assert_eq!(found(&mut editor, "iran").len(), 0);
    fs::remove_file(folder.0.join("a.md")).expect("it is there");
    changed(&mut editor, &folder.uri("a.md"), 3);
    assert_eq!(found(&mut editor, "grain"), ["b.md: Grain exports"]);
    editor.quit();
}

#[test]
fn an_open_text_is_what_the_editor_says() {
    let folder = Folder::new("live", &[("a.md", TALKS)]);
    let mut editor = folder.editor(&pulls());
    let uri = folder.uri("a.md");
    editor.open(&uri, "# Grain\n\nPrices rose.\n");
    editor.open("untitled:Untitled-1", "# Grain exports\n\nThey fell.\n");
    editor.edit(&uri, 2, ((0, 2), (0, 7)), "Grain prices");
    let mut names = found(&mut editor, "grain");
    names.sort();
    assert_eq!(names.len(), 1 + usize::from(names.len() > 1), "{names:?}");
    assert!(names.contains(&"a.md: Grain prices".to_owned()), "{names:?}");
    assert_eq!(found(&mut editor, "iran").len(), 0);
    editor.close(&uri);
    assert_eq!(found(&mut editor, "iran")[0], "a.md: Iran", "the file holds again");
    editor.quit();
}

#[test]
fn a_folder_that_is_added_is_read_too() {
    let (one, two) = (
        Folder::new("one", &[("a.md", "# Fish\n\nText.\n")]),
        Folder::new("two", &[("b.md", "# Fish too\n\nText.\n")]),
    );
    let mut editor = one.editor(&pulls());
    let folder = |folder: &Folder| json!([{ "uri": format!("file://{}", folder.0.display()), "name": "x" }]);
    editor.notify(
        "workspace/didChangeWorkspaceFolders",
        json!({ "event": { "added": folder(&two), "removed": folder(&one) } }),
    );
    assert_eq!(found(&mut editor, "fish"), ["b.md: Fish too"]);
    editor.quit();
}

#[test]
fn tells_how_far_it_is_where_the_editor_shows_it() {
    let folder = Folder::new("progress", &[("a.md", TALKS), ("b.md", TALKS)]);
    let mut capabilities = pulls();
    capabilities["window"] = json!({ "workDoneProgress": true });
    let mut editor = folder.editor(&capabilities);
    let created = editor.expect_and_answer("window/workDoneProgress/create", Value::Null);
    let mut told = Vec::new();
    while told.last().is_none_or(|kind| kind != "end") {
        let progress = editor.expect("$/progress");
        assert_eq!(progress["token"], created["token"]);
        told.push(progress["value"]["kind"].as_str().expect("a kind").to_owned());
    }
    assert_eq!(told, ["begin", "report", "end"]);
    editor.quit();
}

#[test]
fn without_a_folder_there_are_the_open_texts() {
    let mut editor = Editor::pulling();
    assert_eq!(found(&mut editor, "iran").len(), 0);
    editor.open("file:///a.md", TALKS);
    assert_eq!(found(&mut editor, "lavrov iran"), ["a.md: Lavrov: they must comply (Iran)"]);
    editor.quit();
}

/// The bounds are those that hold for the finished program; what the tests build is slower, and shares the machine.
#[test]
fn five_hundred_briefings_are_read_soon_and_searched_at_once() {
    let folder = Folder::new("many", &[]);
    for number in 0..500 {
        let text = TALKS.repeat(3)
            + &format!("\n# Topic {number}\n\nQuotas fell by {number} per cent, Sergei Lavrov said.\n");
        folder.write(&format!("{number}.md"), &text);
    }
    let mut editor = folder.editor(&pulls());
    assert_eq!(found(&mut editor, "lavrov quotas").len(), 256);
    let clock = Instant::now();
    assert_eq!(found(&mut editor, "topic 77")[0], "77.md: Topic 77");
    assert!(clock.elapsed() < Duration::from_secs(2), "{:?}", clock.elapsed());
    editor.quit();
}
