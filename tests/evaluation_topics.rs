//! Measures topics against outlines that people drew, where a corpus is at hand: `ATTACHE_CORPORA` names the folder
//! that holds `topics/*.jsonl`, one document a line with `paragraphs`, `boundaries`, `labels` and `source`.
#![expect(clippy::print_stderr, reason = "figures are for whoever runs it")]

use std::collections::BTreeMap;

use attache::briefing::Reading;
use attache::cli::outline_line;
use attache::knowledge::{Day, Knowledge};
use attache::text::Form;
use serde_json::{Value, json};

#[derive(serde::Deserialize)]
struct Gold {
    id: Value,
    source: String,
    paragraphs: Vec<String>,
    boundaries: Vec<usize>,
    labels: Vec<String>,
}

#[derive(serde::Deserialize)]
struct Found {
    boundaries: Vec<usize>,
    labels: Vec<String>,
}

#[derive(Default)]
struct Figures {
    documents: usize,
    pk: f64,
    right: usize,
    found: usize,
    wanted: usize,
    named: usize,
    hit: usize,
    hit_given: usize,
    gaps: usize,
    flips: usize,
}

fn reading() -> Reading {
    let today = Day::new(2025, 1, 1).expect("a day of the calendar");
    Reading { form: Form::Plain, file_name: None, date: None, today }
}

fn outline(gold: &Gold, paragraphs: &[String], segments: Option<&[usize]>, knowledge: &Knowledge) -> Found {
    let line = json!({ "id": gold.id, "paragraphs": paragraphs, "segments": segments }).to_string();
    let found = outline_line(&line, knowledge, &reading()).expect("the line is a document");
    serde_json::from_str(&found).expect("an outline is JSON")
}

/// The share of pairs of paragraphs half a topic apart that are wrongly joined or parted.
fn pk(wanted: &[usize], found: &[usize], count: usize) -> f64 {
    let mean = count as f64 / (2 * (wanted.len() + 1)) as f64;
    let apart = (mean.round_ties_even() as usize).max(2).min(count - 1);
    let topic =
        |boundaries: &[usize], at: usize| boundaries.iter().filter(|&&boundary| boundary <= at).count();
    let same = |boundaries: &[usize], at: usize| topic(boundaries, at) == topic(boundaries, at + apart);
    let wrong = (0..count - apart).filter(|&at| same(wanted, at) != same(found, at)).count();
    wrong as f64 / (count - apart) as f64
}

fn content_words(label: &str) -> Vec<String> {
    let small = label.to_lowercase().replace('’', "'").replace("'s", "");
    let words =
        small.split(|char: char| !char.is_alphanumeric() && char != '-').filter(|word| word.len() > 2);
    let grammar =
        ["the", "and", "for", "with", "from", "our", "new", "its", "their", "into", "not", "are", "this"];
    let stem = |word: &str| {
        let endings = ["ings", "ing", "ed", "ations", "ation", "ians", "ian", "ese", "ies", "y", "s"];
        let ending = endings.iter().find(|ending| word.ends_with(**ending) && word.len() - ending.len() >= 3);
        ending.map_or(word, |ending| &word[..word.len() - ending.len()]).to_owned()
    };
    words.filter(|word| !grammar.contains(word)).map(stem).collect()
}

fn hits(wanted: &str, found: &str) -> bool {
    let found = content_words(found);
    content_words(wanted).iter().any(|word| found.contains(word))
}

fn runs(boundaries: &[usize], count: usize) -> Vec<(usize, usize)> {
    let starts = std::iter::once(0).chain(boundaries.iter().copied());
    starts.zip(boundaries.iter().copied().chain(std::iter::once(count))).collect()
}

fn measure(gold: &Gold, knowledge: &Knowledge, figures: &mut Figures) {
    let count = gold.paragraphs.len();
    let found = outline(gold, &gold.paragraphs, None, knowledge);
    figures.documents += 1;
    figures.pk += pk(&gold.boundaries, &found.boundaries, count);
    figures.right += found.boundaries.iter().filter(|at| gold.boundaries.contains(at)).count();
    figures.found += found.boundaries.len();
    figures.wanted += gold.boundaries.len();

    let given = outline(gold, &gold.paragraphs, Some(&gold.boundaries), knowledge);
    let found_runs = runs(&found.boundaries, count);
    for (number, (start, end)) in runs(&gold.boundaries, count).into_iter().enumerate() {
        let wanted = &gold.labels[number];
        if content_words(wanted).is_empty() {
            continue;
        }
        let shared = |run: &(usize, usize)| run.1.min(end).saturating_sub(run.0.max(start));
        let nearest = (0..found_runs.len()).rev().max_by_key(|&at| shared(&found_runs[at])).unwrap_or(0);
        figures.named += 1;
        figures.hit += usize::from(hits(wanted, &found.labels[nearest]));
        figures.hit_given += usize::from(hits(wanted, &given.labels[number]));
    }
    // How much an outline changes while its document is written: with one more paragraph, among all but the last gaps.
    let shorter = outline(gold, &gold.paragraphs[..count - 1], None, knowledge);
    let settled = count.saturating_sub(3);
    figures.gaps += settled;
    figures.flips +=
        (1..=settled).filter(|at| found.boundaries.contains(at) != shorter.boundaries.contains(at)).count();
}

#[test]
fn topics_against_outlines_that_people_drew() {
    let Ok(corpora) = std::env::var("ATTACHE_CORPORA") else {
        eprintln!("skipped: ATTACHE_CORPORA is not set");
        return;
    };
    let knowledge = Knowledge::built_in();
    let folder = std::path::Path::new(&corpora).join("topics");
    let mut all: BTreeMap<String, Figures> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).expect("the corpora have topics").flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "jsonl") {
            continue;
        }
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        for line in std::fs::read_to_string(&path).expect("the corpus reads").lines() {
            let gold: Gold = serde_json::from_str(line).expect("a line is a document");
            if gold.paragraphs.len() < 3 {
                continue;
            }
            measure(&gold, &knowledge, all.entry(format!("{name} all")).or_default());
            measure(&gold, &knowledge, all.entry(format!("{name} {}", gold.source)).or_default());
        }
    }
    assert!(!all.is_empty(), "no *.jsonl in {}", folder.display());
    for (name, of) in all {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        eprintln!(
            "{name:40} documents {:3}  F1 {:.3}  Pk {:.3}  topics {:.1} of {:.1}  label hit {:.3}  with segments given {:.3}  flips {:.3}",
            of.documents,
            share(2 * of.right, of.found + of.wanted),
            of.pk / of.documents as f64,
            share(of.found, of.documents) + 1.0,
            share(of.wanted, of.documents) + 1.0,
            share(of.hit, of.named),
            share(of.hit_given, of.named),
            share(of.flips, of.gaps),
        );
    }
}
