//! How fast briefings are read: `cargo bench`, or `cargo bench --bench speed -- 100000` for one size in words.
//!
//! Plain timing, the best of several runs: what is wanted is the order of magnitude, and a second of compiling.

mod development_set;
mod topics;

use std::hint::black_box;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use attache::briefing::{Briefing, Reading};
use attache::features::{Rules, diagnostics};
use attache::knowledge::{DateRange, Day, Knowledge};
use attache::text::Form;

use development_set::DevelopmentSet;

/// Paragraphs of the kind that briefings hold; numbered, so that no two of the text are the same.
const PARAGRAPHS: &[&str] = &[
    "Foreign Minister Sergei Lavrov said on day # that the talks in Geneva had been useful, and that both sides would \
     meet again before the end of the month. \"We have never been closer to an agreement,\" he told reporters.",
    "Turning to the nuclear programme, the International Atomic Energy Agency reported for the #th time that its \
     inspectors had not been given access to all sites. According to a senior official, the report will be discussed \
     in Vienna.",
    "\"Nobody wants another round of sanctions,\" said Secretary of State Hillary Clinton, who met her counterpart # \
     times, \"but the council must be able to act.\" She added that the treaty would be signed in spring.",
    "The delegation of # experts visited the plant, the storage site and the railway that leads to the border. \
     Nothing was agreed on transit, which President Dmitry Medvedev had called \"the easy part\" of the package.",
];

fn briefing(words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    for number in 0.. {
        if count >= words {
            break;
        }
        let paragraph = PARAGRAPHS[number % PARAGRAPHS.len()].replace('#', &number.to_string());
        count += paragraph.split_whitespace().count();
        text.push_str(&paragraph);
        text.push_str("\n\n");
    }
    text
}

fn best_of<T>(runs: u32, mut work: impl FnMut() -> T) -> Duration {
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .min()
        .expect("there is at least one run")
}

fn reading() -> Reading {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    Reading { form: Form::Markdown, file_name: None, date: None, today }
}

/// What reading, a keystroke and diagnostics take in a briefing of so many words.
fn editing(words: usize, knowledge: &Knowledge) -> String {
    let (text, reading) = (briefing(words), reading());
    let read = best_of(5, || Briefing::read(&text, knowledge, &reading));
    let first = Briefing::read(&text, knowledge, &reading);
    let middle = text.floor_char_boundary(text.len() / 2);
    let edited = format!("{}x{}", &text[..middle], &text[middle..]);
    let keystroke = best_of(20, || first.reread(&edited, knowledge, &reading));
    let found = best_of(20, || diagnostics(&first, knowledge, &Rules::default()));
    let speed = megabytes_a_second(text.len(), read);
    format!("{words} words: read {read:?} ({speed:.1} MB/s), keystroke {keystroke:?}, diagnostics {found:?}")
}

/// What it takes to open the knowledge, and to find somebody's office of a day by name.
fn lookup(knowledge: &Knowledge) -> String {
    let day = DateRange::from(Day::new(2010, 3, 19).expect("a day of the calendar"));
    let office = |name: &str| {
        knowledge.named(name).map(|id| knowledge.person(id).tenures_on(day).len()).sum::<usize>()
    };
    const ROUNDS: u32 = 10_000;
    let taken = best_of(5, || (0..ROUNDS).map(|_| office(black_box("Sergei Lavrov"))).sum::<usize>());
    let opened = best_of(5, Knowledge::built_in);
    let size = knowledge.size() as f64 / 1e6;
    format!(
        "knowledge: {size:.2} MB, opened in {opened:?}, a name and its office of a day in {:?}",
        taken / ROUNDS
    )
}

/// What `attache quotes --jsonl` takes for the development set on one core, start and JSON included.
fn quotes(set: &DevelopmentSet) -> String {
    let text: usize = set.stories().map(|story| story.len()).sum();
    let file = scratch().join("quotes.jsonl");
    let all = set.lines.join("\n");
    std::fs::write(&file, &all).expect("there is room for it");
    let taken = best_of(5, || on_one_core(["quotes", "--jsonl"], &file));
    let (text, lines) = (megabytes_a_second(text, taken), megabytes_a_second(all.len(), taken));
    format!("quotes of the development set: {text:.1} MB/s of text, {lines:.1} MB/s of JSON lines")
}

/// What `attache check` takes on one core for a folder of a hundred briefings of 10,000 words each.
fn checked() -> String {
    let folder = scratch().join("folder");
    std::fs::create_dir_all(&folder).expect("there is room for it");
    let text = briefing(10_000);
    for number in 0..100 {
        std::fs::write(folder.join(format!("{number}.md")), &text).expect("there is room for it");
    }
    let taken = best_of(3, || on_one_core(["check", "--output-format=concise"], &folder));
    format!("check of a folder: {:.1} MB/s", megabytes_a_second(text.len() * 100, taken))
}

/// A folder for what is measured, within the build's own.
fn scratch() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// Runs a command with one thread to work in.
fn on_one_core(command: [&str; 2], what: &Path) {
    let mut attache = Command::new(env!("CARGO_BIN_EXE_attache"));
    let attache = attache.args(command).arg(what).env("RAYON_NUM_THREADS", "1").stdout(Stdio::null());
    attache.stderr(Stdio::null()).status().expect("it runs");
}

fn megabytes_a_second(bytes: usize, taken: Duration) -> f64 {
    bytes as f64 / 1e6 / taken.as_secs_f64()
}

/// What it takes from the start of the server to its first hover.
fn first_hover() -> Duration {
    let clock = Instant::now();
    let mut server = Command::new(env!("CARGO_BIN_EXE_attache"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the server starts");
    let mut input = server.stdin.take().expect("it is piped");
    for message in [
        r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#,
        r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
        r#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///b.md",
            "languageId":"markdown","version":1,"text":"Sergei Lavrov spoke on 5 May 2010.\n"}}}"#,
        r#"{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///b.md"},
            "position":{"line":0,"character":8}}}"#,
    ] {
        write!(input, "Content-Length: {}\r\n\r\n{message}", message.len()).expect("the server reads");
    }
    let mut output = BufReader::new(server.stdout.take().expect("it is piped"));
    while !next_message(&mut output).contains("\"id\":2") {}
    let taken = clock.elapsed();
    server.kill().expect("it runs");
    server.wait().expect("it was started here");
    taken
}

fn next_message(output: &mut impl BufRead) -> String {
    let mut length = 0;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).expect("the server answers");
        match line.trim_end().split_once(": ") {
            Some((_, number)) => length = number.parse().unwrap_or(length),
            None => break,
        }
    }
    let mut message = vec![0; length];
    output.read_exact(&mut message).expect("the server answers");
    String::from_utf8_lossy(&message).into_owned()
}

fn main() {
    let mut out = std::io::stdout().lock();
    let mut tell = |line: String| writeln!(out, "{line}").expect("somebody listens");
    let wanted: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if wanted.is_empty() { vec![1_000, 10_000, 100_000] } else { wanted };

    let knowledge = Knowledge::built_in();
    tell(lookup(&knowledge));
    tell(format!("from start to first hover: {:?}", (0..10).map(|_| first_hover()).min().expect("ten runs")));
    for words in sizes {
        tell(editing(words, &knowledge));
    }
    for (paragraphs, runs) in [(25, 400), (2_000, 20)] {
        tell(topics::of_repeated_paragraphs(paragraphs, runs, &knowledge));
    }
    tell(topics::of_own_texts(25, &knowledge));
    tell(checked());
    match DevelopmentSet::at_hand() {
        Some(set) => {
            tell(topics::of_stories(&set, 25, &knowledge));
            tell(quotes(&set));
        }
        None => {
            tell("the development set: not at hand, ATTACHE_CORPORA names no folder that has it".to_owned());
        }
    }
}
