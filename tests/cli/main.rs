//! The command line, end to end: the real binary in a folder of its own.

mod knowledge;

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder that goes when the test is over.
struct Desk {
    folder: PathBuf,
}

/// How a run ended.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("attache-cli-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
        Self { folder }
    }

    fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("folders can be made");
        std::fs::write(path, content).expect("it can be written to");
        self
    }

    fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Run {
        self.run_on("", arguments)
    }

    fn run_on<S: AsRef<OsStr>>(&self, input: &str, arguments: impl IntoIterator<Item = S>) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_attache"))
            .args(arguments)
            .current_dir(&self.folder)
            .env_remove("NO_COLOR")
            .env_remove("COLUMNS")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        // A command that does not read its input closes it early; that is its right.
        let _ = child.stdin.take().expect("its input is piped").write_all(input.as_bytes());
        let done = child.wait_with_output().expect("it ends");
        let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
        Run { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

const CLEAN: &str = "The envoys met in Oslo on Tuesday. They agreed to meet again in May.\n";

#[test]
fn without_arguments_it_shows_how_to_use_it() {
    let run = Desk::new().run([""; 0]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Usage: attache"), "{run:?}");
}

#[test]
fn a_wrong_argument_is_a_usage_error() {
    let desk = Desk::new();
    for wrong in [&["chek", "a.md"][..], &["check"], &["check", "a.md", "--output-format", "xml"]] {
        let run = desk.run(wrong);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{wrong:?}");
    }
    let run = desk.run(["check", "a.md", "--date", "tomorrow"]);
    assert!(run.err.contains("write a day as 2010-03-19"), "{run:?}");
}

#[test]
fn a_clean_briefing_has_no_findings() {
    let run = Desk::new().with("clean.md", CLEAN).run(["check", "clean.md"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "0 findings in 1 briefing\n", ""));
}

#[test]
fn the_machine_forms_of_nothing_are_well_formed() {
    let desk = Desk::new().with("clean.md", CLEAN);
    let out = |format| desk.run(["check", "clean.md", "--output-format", format]).out;
    for format in ["concise", "jsonl", "github"] {
        assert_eq!(out(format), "");
    }
    assert_eq!(out("json"), "[]\n");
    let log: serde_json::Value = serde_json::from_str(&out("sarif")).expect("SARIF is JSON");
    assert_eq!(log["version"], "2.1.0");
}

#[test]
fn a_folder_is_walked_for_prose_that_git_does_not_ignore() {
    let desk = Desk::new()
        .with("desk/a.md", CLEAN)
        .with("desk/deep/b.txt", CLEAN)
        .with("desk/program.rs", "fn main() {}")
        .with("desk/drafts/c.md", CLEAN)
        .with("desk/.gitignore", "drafts/\n");
    assert_eq!(desk.run(["check", "desk"]).out, "0 findings in 2 briefings\n");
    assert_eq!(
        desk.run(["check", "desk", "desk/a.md", "desk/drafts/c.md"]).out,
        "0 findings in 3 briefings\n"
    );
}

#[test]
fn plain_text_of_programs_is_checked_only_where_it_is_named() {
    let log = "2010-03-19 10:00:01 INFO started\n".repeat(9);
    let desk = Desk::new()
        .with("desk/a.md", CLEAN)
        .with("desk/requirements.txt", CLEAN)
        .with("desk/server.txt", &log);
    assert_eq!(desk.run(["check", "desk"]).out, "0 findings in 1 briefing\n");
    assert_eq!(desk.run(["check", "desk", "desk/server.txt"]).out, "0 findings in 2 briefings\n");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_served() {
    let long_line = "word ".repeat(4_000_000);
    let desk = Desk::new()
        .with("clean.md", CLEAN)
        .with("latin.md", b"Fine.\nThe caf\xe9 talks.\n")
        .with("nul.md", "One.\n\nTwo\0.\n")
        .with("utf16.txt", b"\xff\xfeO\0n\0e\0")
        .with("empty.md", "\n \n")
        .with("long.txt", long_line)
        .with("folder/x.md", CLEAN);
    for (path, expected) in [
        ("latin.md", "attache: latin.md:2: not UTF-8 (byte 0xE9); save the text as UTF-8\n"),
        ("nul.md", "attache: nul.md:3: holds a NUL byte, which no text does\n"),
        ("utf16.txt", "attache: utf16.txt:1: the text is UTF-16; save it as UTF-8\n"),
        ("empty.md", "attache: empty.md: nothing to read: it is empty\n"),
        ("long.txt", "attache: long.txt:1: the line has 20000000 bytes; lines of up to 1048576 are read\n"),
        ("absent.md", "attache: absent.md: no such file\n"),
    ] {
        let run = desk.run(["check", path, "clean.md"]);
        assert_eq!(run.err, expected);
        assert_eq!((run.code, run.out.as_str()), (Some(2), "0 findings in 1 briefing\n"), "{path}");
    }
}

#[test]
fn standard_input_is_read_under_the_name_it_is_given() {
    let desk = Desk::new().with("desk/attache.toml", "dat = 1\n");
    let run = desk.run_on(CLEAN, ["check", "-"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "0 findings in 1 briefing\n"));
    let run = desk.run_on(CLEAN, ["check", "-", "--stdin-filename", "desk/new.md"]);
    assert!(
        run.err == "attache: desk/attache.toml:1: unknown setting \"dat\"; did you mean \"date\"?\n",
        "{run:?}"
    );
}

#[test]
fn the_name_of_standard_input_tells_how_the_documents_of_a_batch_are_written() {
    let desk = Desk::new();
    let line = r##"{"id": 1, "text": "# Fish\n\nQuotas fell.\n\n# Grain\n\nPrices rose."}"##;
    let run = desk.run_on(line, ["outline", "--jsonl", "--stdin-filename", "new.md"]);
    assert_eq!(run.out, "{\"id\":1,\"boundaries\":[2],\"labels\":[\"Fish\",\"Grain\"]}\n");
    assert_ne!(desk.run_on(line, ["outline", "--jsonl"]).out, run.out);
}

#[test]
fn broken_settings_are_named_and_the_rest_is_served() {
    let desk = Desk::new()
        .with("a.md", CLEAN)
        .with("attache.toml", "date = 2010-03-19\n[rules]\nunclosed = \"off\"\n");
    let run = desk.run(["check", "a.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), "0 findings in 1 briefing\n"));
    assert!(run.err.contains("attache.toml:3: unknown rule \"unclosed\"; did you mean"), "{run:?}");
    let run = desk.run(["config"]);
    assert!(run.out.contains("date = \"2010-03-19\"") && run.out.contains("# line 1"), "{run:?}");
    let run = desk.run(["check", "a.md", "--config", "absent.toml"]);
    assert!(run.code == Some(2) && run.err.contains("absent.toml:1: cannot be read"), "{run:?}");
}

#[test]
fn the_settings_are_shown_with_where_they_come_from() {
    let desk = Desk::new().with("desk/attache.toml", "[rules]\nunclosed-quote = \"hint\"\n");
    let run = desk.run(["config", "desk/not-yet-written.md"]);
    assert_eq!(run.code, Some(0));
    let line =
        |start: &str| run.out.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned();
    assert!(line("unclosed-quote = \"hint\"").ends_with("# line 2"), "{run:?}");
    assert!(line("unattributed-quote = \"warning\"").ends_with("# default"), "{run:?}");
}

#[test]
fn a_rule_explains_itself() {
    let desk = Desk::new();
    let run = desk.run(["rule", "unclosed-quote"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.starts_with("unclosed-quote: a quotation mark that is never closed\n"), "{run:?}");
    assert!(desk.run(["rule"]).out.contains("\nunclosed-quote "));
    let run = desk.run(["rule", "unclosed"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("no rule is called \"unclosed\""), "{run:?}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let desk = Desk::new();
    let mut child = Command::new(env!("CARGO_BIN_EXE_attache"))
        .args(["rule", "unclosed-quote"])
        .current_dir(&desk.folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("it ends");
    assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn a_report_tells_the_date_and_how_it_was_concluded() {
    let desk =
        Desk::new().with("talks.md", format!("---\ndate: 2010-03-19\n---\n\n{CLEAN}")).with("empty.md", "");
    let run = desk.run(["report", "talks.md"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("talks.md\n\nDate\n  2010-03-19: the front matter “"), "{run:?}");
    assert!(run.out.ends_with("\nDiagnostics\n  none\n"), "{run:?}");
    assert_eq!(desk.run(["report", "empty.md"]).code, Some(2));
    assert_eq!(desk.run(["report", "."]).err, "attache: .: a folder, where a briefing is asked for\n");
}

#[test]
fn colours_are_for_terminals_and_for_those_who_ask() {
    let desk = Desk::new().with("clean.md", CLEAN);
    assert!(!desk.run(["report", "clean.md"]).out.contains('\x1b'));
    assert!(desk.run(["report", "clean.md", "--color", "always"]).out.contains('\x1b'));
}

#[test]
fn quotes_are_explained_to_those_who_ask() {
    let talks =
        "Hillary Clinton met Sergei Lavrov.\n\n“The text is ready,” Lavrov said, and Clinton nodded.\n";
    let desk = Desk::new().with("talks.txt", talks);
    for command in ["quotes", "report"] {
        let plain = desk.run([command, "talks.txt"]);
        let run = desk.run([command, "talks.txt", "--explain"]);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(!plain.out.contains("because"), "{plain:?}");
        let told = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        let won =
            "because “Lavrov” is the subject of the verb of speech (speaker-cue); known from “Sergei Lavrov”";
        assert!(told.contains(won), "{told}");
        assert!(
            told.contains("not Hillary Clinton (“Clinton”), of whom no verb of speech is told"),
            "{told}"
        );
    }
    assert_eq!(desk.run(["quotes", "talks.txt", "--explain", "--json"]).code, Some(2));
}
