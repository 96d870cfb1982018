//! Fits `src/briefing/topics/weights.txt`, and tells how it does on documents left out of the fit.

use std::fs;
use std::path::{Path, PathBuf};

use attache::briefing::{Briefing, Evidence};
use attache::knowledge::Knowledge;

use crate::chain::{Drawn, lowest};
use crate::corpora::documents;
use crate::floor::percent;
use crate::stories::stories;
use crate::topics::{Gold, drawn, pk, reading};

/// A document of one of the kinds that figures are told of.
struct Document {
    kind: Kind,
    drawn: Drawn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Headed,
    RoundUp,
    WithoutHeadings,
    News,
    Own,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Headed, Self::RoundUp, Self::WithoutHeadings, Self::News, Self::Own];

    /// How much its documents count in the fit: those that are most like what is read count most.
    const fn counts(self) -> f64 {
        match self {
            Self::Headed => 1.3,
            Self::RoundUp => 10.0,
            Self::News => 2.5,
            Self::Own => 11.0,
            Self::WithoutHeadings => 6.0,
        }
    }
}

/// A weight that leans to a value: too few of the documents have what it weighs.
struct Prior {
    row: usize,
    weight: f64,
    /// How hard it is to move.
    firmness: f64,
}

/// How hard the other weights are to move away from nothing: those of the first column, and those of the others.
const FIRMNESS: [f64; 2] = [4.0, 8.0];
/// The same for signs by which news stories turn.
const FIRMNESS_OF_NEWS: f64 = 6.0;

const PRIORS: [Prior; 5] = [
    Prior { row: ANNOUNCES, weight: 4.0, firmness: 40.0 },
    Prior { row: TURNS, weight: 1.6, firmness: 3.0 },
    Prior { row: ORDERS, weight: 0.5, firmness: 3.0 },
    Prior { row: NAMES, weight: 1.4, firmness: 3.0 },
    Prior { row: CLOSES, weight: 2.1, firmness: 3.0 },
];
const ANNOUNCES: usize = 5;
const TURNS: usize = 6;
const ORDERS: usize = 7;
const ITEM: usize = 25;
const AFTER_ITEM: usize = 26;
const NAMES: usize = 29;
const CLOSES: usize = 30;
const RAISES: usize = 34;
/// No turn, where others are turns.
const UNANNOUNCED: usize = 72;
/// Goes on to another country in a survey of several.
const SURVEYED: usize = 73;
/// Turns or is one of a list, where somebody speaks to those who listen.
const SPOKEN: usize = 74;
/// What signs weigh that stand beside what is fitted: hardly any of the documents show them.
const BESIDE: [(usize, f64); 4] = [(RAISES, 4.8), (UNANNOUNCED, -0.8), (SURVEYED, 4.5), (SPOKEN, 3.0)];
/// Signs that say the same in every kind of document.
const SAME_EVERYWHERE: [usize; 7] = [ANNOUNCES, TURNS, ITEM, AFTER_ITEM, NAMES, CLOSES, RAISES];

/// Signs by which news stories turn: with more than one column they do no better on stories left out.
const OF_NEWS: std::ops::Range<usize> = 35..UNANNOUNCED;

const COLUMNS: usize = 6;
/// Into how many parts the documents fall, each left out of one fit.
const PARTS: usize = 10;

fn evidence(gold: &Gold, kind: Kind, knowledge: &Knowledge) -> Option<Document> {
    let paragraphs: Vec<String> =
        gold.paragraphs.iter().map(|paragraph| paragraph.replace(['\n', '\r'], " ")).collect();
    let briefing = Briefing::read(&paragraphs.join("\n\n"), knowledge, &reading());
    let evidence = Evidence::of(&briefing.paragraphs);
    let wide = |row: &[f32]| row.iter().map(|&number| f64::from(number)).collect::<Vec<f64>>();
    let drawn = Drawn {
        columns: wide(&evidence.columns()),
        signs: evidence.signs().iter().map(|row| wide(row)).collect(),
        runs: evidence.measures().iter().map(|runs| runs.iter().map(|row| wide(row)).collect()).collect(),
        boundaries: told(&gold.boundaries, evidence.telling()),
    };
    (briefing.paragraphs.len() == gold.paragraphs.len() && drawn.runs.len() > 2)
        .then_some(Document { kind, drawn })
}

/// Boundaries counted in the paragraphs that tell something: what opens with a caption opens with what follows it.
fn told(boundaries: &[usize], telling: &[usize]) -> Vec<usize> {
    let count = |boundary: usize| telling.partition_point(|&at| at < boundary);
    let mut told: Vec<usize> = boundaries.iter().map(|&boundary| count(boundary)).collect();
    told.retain(|&at| at > 0 && at < telling.len());
    told.dedup();
    told
}

fn all() -> Option<Vec<Document>> {
    let knowledge = Knowledge::built_in();
    let headed = documents::<Gold>("topics/topics-dev")?.into_iter().map(|gold| {
        let kind = if gold.source == "wh-roundup" { Kind::RoundUp } else { Kind::Headed };
        (gold, kind)
    });
    let without =
        documents::<Gold>("topics/outlines-dev")?.into_iter().map(|gold| (gold, Kind::WithoutHeadings));
    let news = stories(|_| true)?.into_iter().map(|gold| (gold, Kind::News));
    let own = drawn().into_iter().map(|gold| (gold, Kind::Own));
    Some(
        headed
            .chain(without)
            .chain(news)
            .chain(own)
            .filter_map(|(gold, kind)| evidence(&gold, kind, &knowledge))
            .collect(),
    )
}

/// The weights under which the outlines of these documents are likeliest, held near their priors.
#[expect(clippy::needless_pass_by_value, reason = "it is walked many times, by clones")]
fn fit<'d>(documents: impl Iterator<Item = &'d Document> + Clone) -> Vec<f64> {
    let rows =
        documents.clone().next().map_or(0, |one| one.drawn.signs[0].len() + one.drawn.runs[0][0].len());
    let prior = |row: usize| PRIORS.iter().find(|prior| prior.row == row);
    let mut weights = lowest(vec![0.0; rows * COLUMNS], |weights, slope| {
        slope.fill(0.0);
        let mut height: f64 = documents
            .clone()
            .map(|document| document.drawn.unlikeliness(weights, document.kind.counts(), slope))
            .sum();
        for (at, (weight, slope)) in weights.iter().zip(slope.iter_mut()).enumerate() {
            let (row, column) = (at / COLUMNS, at % COLUMNS);
            let shared = SAME_EVERYWHERE.contains(&row) || OF_NEWS.contains(&row);
            let stands_beside = BESIDE.iter().any(|&(other, _)| other == row);
            if stands_beside || column > 0 && shared {
                *slope = 0.0;
                continue;
            }
            let prior = prior(row).filter(|_| column == 0);
            let firmness =
                if OF_NEWS.contains(&row) { FIRMNESS_OF_NEWS } else { FIRMNESS[usize::from(column > 0)] };
            let (center, firmness) = prior.map_or((0.0, firmness), |prior| (prior.weight, prior.firmness));
            height += firmness * (weight - center).powi(2) / 2.0;
            *slope += firmness * (weight - center);
        }
        height
    });
    for (row, weight) in BESIDE {
        weights[row * COLUMNS] = weight;
    }
    weights
}

/// What outlines by these odds are worth, kind by kind.
fn tell(documents: &[Document], odds: &[Vec<f64>], threshold: f64) {
    for kind in Kind::ALL {
        let (mut right, mut found, mut wanted, mut apart, mut count, mut surprise, mut gaps) =
            (0, 0, 0, 0.0, 0_usize, 0.0, 0_usize);
        for (document, odds) in documents.iter().zip(odds).filter(|(document, _)| document.kind == kind) {
            let gold = &document.drawn.boundaries;
            let cuts: Vec<usize> = (1..=odds.len()).filter(|&at| odds[at - 1] > threshold).collect();
            right += cuts.iter().filter(|at| gold.contains(at)).count();
            found += cuts.len();
            wanted += gold.len();
            apart += pk(gold, &cuts, odds.len() + 1);
            count += 1;
            gaps += odds.len();
            for (at, &odds) in (1..).zip(odds) {
                let likely: f64 = if gold.contains(&at) { odds } else { 1.0 - odds };
                surprise -= likely.max(1e-4).ln();
            }
        }
        eprintln!(
            "at {threshold:.2}, {kind:?}: F1 {:.1}, Pk {:.1}, surprise a gap {:.3}",
            percent(2 * right, found + wanted),
            100.0 * apart / count as f64,
            surprise / gaps as f64
        );
    }
}

/// Which part each document falls into.
fn parts(documents: &[Document]) -> Vec<usize> {
    let of_kind = |at: usize| documents[..at].iter().filter(|one| one.kind == documents[at].kind).count();
    (0..documents.len()).map(|at| (of_kind(at) * 7 + 3) % PARTS).collect()
}

#[test]
#[ignore = "fits ten times; for whoever changes the signs"]
fn topics_left_out() {
    let Some(documents) = all() else { return };
    let parts = parts(&documents);
    let weights: Vec<Vec<f64>> = std::thread::scope(|scope| {
        let fits: Vec<_> = (0..PARTS)
            .map(|part| {
                let (documents, parts) = (&documents, &parts);
                let kept =
                    documents.iter().zip(parts).filter(move |(_, of)| **of != part).map(|(one, _)| one);
                scope.spawn(move || fit(kept))
            })
            .collect();
        fits.into_iter().map(|fit| fit.join().expect("a fit comes to an end")).collect()
    });
    let odds: Vec<Vec<f64>> =
        documents.iter().zip(&parts).map(|(one, &part)| one.drawn.odds(&weights[part])).collect();
    for threshold in [0.30, 0.34, 0.38] {
        tell(&documents, &odds, threshold);
    }
}

#[test]
#[ignore = "writes the weights; for whoever changes the signs"]
fn topics_weights() {
    let Some(documents) = all() else { return };
    let weights = fit(documents.iter());
    let odds: Vec<Vec<f64>> = documents.iter().map(|one| one.drawn.odds(&weights)).collect();
    tell(&documents, &odds, 0.34);
    let path = weights_path();
    let before = fs::read_to_string(&path).expect("the weights are text");
    let mut rows = weights.chunks(COLUMNS);
    // The first line that is no comment is the threshold, which is chosen by hand.
    let mut is_threshold = true;
    let mut after = String::new();
    for line in before.lines() {
        let is_row = !line.starts_with('#') && !is_threshold;
        is_threshold &= line.starts_with('#');
        let name = line.split_once('#').map_or("", |(_, name)| name);
        if is_row {
            let row = rows.next().expect("there is a weight for every row");
            let numbers: Vec<String> = row.iter().map(|weight| format!(" {weight:7.3}")).collect();
            after.push_str(&numbers.concat());
            after.push_str("  #");
            after.push_str(name);
            after.push('\n');
        } else {
            after.push_str(line);
            after.push('\n');
        }
    }
    assert!(rows.next().is_none(), "{}: a row is missing", path.display());
    fs::write(&path, after).expect("the weights can be written");
}

fn weights_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/briefing/topics/weights.txt")
}
