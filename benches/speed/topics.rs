//! What the topics of a briefing take that was read.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use attache::briefing::Briefing;
use attache::knowledge::Knowledge;

use crate::development_set::DevelopmentSet;
use crate::{briefing, reading};

/// Those of so many paragraphs, the best of so many runs: of a short text the processor learns more with each, up to a few
/// hundred.
pub(crate) fn of_repeated_paragraphs(paragraphs: usize, runs: u32, knowledge: &Knowledge) -> String {
    let text: String = briefing(paragraphs * 60).split_inclusive("\n\n").take(paragraphs).collect();
    let taken = (0..runs).map(|_| taken(&Briefing::read(&text, knowledge, &reading())));
    format!("topics of {paragraphs} paragraphs: {:?}", taken.min().expect("there is at least one run"))
}

/// Those of our own outlines, so many paragraphs a text.
pub(crate) fn of_own_texts(paragraphs: usize, knowledge: &Knowledge) -> String {
    in_turn("texts of our own", paragraphs, &own_texts(paragraphs), knowledge)
}

/// Those of the beginnings of news stories, so many paragraphs of each.
pub(crate) fn of_stories(set: &DevelopmentSet, paragraphs: usize, knowledge: &Knowledge) -> String {
    let beginning = |story: String| {
        let lines: Vec<&str> =
            story.lines().filter(|line| !line.trim().is_empty()).take(paragraphs).collect();
        (lines.len() == paragraphs).then(|| lines.join("\n\n"))
    };
    let texts: Vec<String> = set.stories().filter_map(beginning).collect();
    in_turn("news stories", paragraphs, &texts, knowledge)
}

fn taken(read: &Briefing) -> Duration {
    let clock = Instant::now();
    black_box(read.topics());
    clock.elapsed()
}

/// What the topics of each text take, of one after another, so that the processor has forgotten each before it comes again; and
/// what they take again after a letter more in its middle, as in an editor.
fn in_turn(name: &str, paragraphs: usize, texts: &[String], knowledge: &Knowledge) -> String {
    let mut least = vec![[Duration::MAX; 2]; texts.len()];
    for _ in 0..20 {
        for (text, least) in texts.iter().zip(&mut least) {
            let read = Briefing::read(text, knowledge, &reading());
            let first = taken(&read);
            let (before, behind) = text.split_at(text.floor_char_boundary(text.len() / 2));
            let again = taken(&read.reread(&format!("{before}x{behind}"), knowledge, &reading()));
            *least = [first.min(least[0]), again.min(least[1])];
        }
    }
    let median = |which: usize| {
        let mut all: Vec<Duration> = least.iter().map(|least| least[which]).collect();
        all.sort_unstable();
        all[all.len() / 2]
    };
    format!(
        "topics of {paragraphs} paragraphs, {} {name} in turn: {:?} at the median, {:?} after a keystroke",
        texts.len(),
        median(0),
        median(1)
    )
}

/// Our outlines' paragraphs, so many a text; the lines that begin with "==" are the outlines.
fn own_texts(paragraphs: usize) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outlines");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the outlines are there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort_unstable();
    let texts: Vec<String> =
        files.iter().map(|path| std::fs::read_to_string(path).expect("it can be read")).collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    let all: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with("==")).collect();
    all.chunks_exact(paragraphs).map(|text| text.join("\n\n")).collect()
}
