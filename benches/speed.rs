//! How fast briefings are read: `cargo bench`, or `cargo bench --bench speed -- 100000` for one size in words.
//!
//! Plain timing, the best of several runs: what is wanted is the order of magnitude, and a second of compiling.

use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use attache::briefing::{Briefing, Reading};
use attache::features::{Rules, diagnostics};
use attache::knowledge::{Day, Knowledge};
use attache::text::Form;

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

fn main() {
    let mut out = std::io::stdout().lock();
    let mut tell = |line: String| writeln!(out, "{line}").expect("somebody listens");
    let wanted: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if wanted.is_empty() { vec![1_000, 10_000, 100_000] } else { wanted };
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };

    tell(format!("knowledge: {:?}", best_of(5, Knowledge::built_in)));
    let knowledge = Knowledge::built_in();
    for words in sizes {
        let text = briefing(words);
        let read = best_of(5, || Briefing::read(&text, &knowledge, &reading));
        let first = Briefing::read(&text, &knowledge, &reading);
        let middle = text.floor_char_boundary(text.len() / 2);
        let edited = format!("{}x{}", &text[..middle], &text[middle..]);
        let keystroke = best_of(20, || first.reread(&edited, &knowledge, &reading));
        let found = best_of(20, || diagnostics(&first, &knowledge, &Rules::default()));
        let speed = text.len() as f64 / 1e6 / read.as_secs_f64();
        tell(format!(
            "{words} words: read {read:?} ({speed:.0} MB/s), keystroke {keystroke:?}, diagnostics {found:?}"
        ));
    }
}
