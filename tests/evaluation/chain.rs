//! The model of topics as the fit sees it: the likelihood of an outline under weights, and where it grows.

/// A document's evidence, and the outline that a person drew.
pub(crate) struct Drawn {
    /// How much each column of the weights counts.
    pub(crate) columns: Vec<f64>,
    /// By gap.
    pub(crate) signs: Vec<Vec<f64>>,
    /// By first paragraph, then by length less one.
    pub(crate) runs: Vec<Vec<Vec<f64>>>,
    pub(crate) boundaries: Vec<usize>,
}

/// The scores of a document's gaps and runs, and the sums over all ways to divide it.
struct Sums {
    gaps: Vec<f64>,
    runs: Vec<Vec<f64>>,
    /// Of what ends before a paragraph, and of what begins with it.
    before: Vec<f64>,
    after: Vec<f64>,
}

impl Drawn {
    /// The rows of weights for this document: those of signs, then those of measures.
    fn rows(&self, weights: &[f64]) -> Vec<f64> {
        weights.chunks(self.columns.len()).map(|row| dot(row, &self.columns)).collect()
    }

    fn sums(&self, weights: &[f64]) -> Sums {
        let rows = self.rows(weights);
        let (of_signs, of_measures) = rows.split_at(rows.len() - self.runs[0][0].len());
        let mut gaps = vec![0.0];
        gaps.extend(self.signs.iter().map(|signs| dot(signs, of_signs)));
        let runs: Vec<Vec<f64>> = self
            .runs
            .iter()
            .map(|runs| runs.iter().map(|measures| dot(measures, of_measures)).collect())
            .collect();
        let count = runs.len();
        let mut before = vec![0.0; count + 1];
        for end in 1..=count {
            let starts = (0..end).filter(|&start| end - start <= runs[start].len());
            before[end] =
                log_sum(starts.map(|start| before[start] + gaps[start] + runs[start][end - start - 1]));
        }
        let mut after = vec![0.0; count + 1];
        for start in (0..count).rev() {
            let ends = runs[start].iter().enumerate().map(|(more, run)| run + after[start + more + 1]);
            after[start] = gaps[start] + log_sum(ends);
        }
        Sums { gaps, runs, before, after }
    }

    /// By gap, how likely a boundary is.
    pub(crate) fn odds(&self, weights: &[f64]) -> Vec<f64> {
        let Sums { before, after, .. } = self.sums(weights);
        let all = after[0];
        (1..self.runs.len()).map(|at| (before[at] + after[at] - all).exp()).collect()
    }

    /// How unlikely the drawn outline is, times `share`; `slope` grows by where that grows. Outlines with a topic out of
    /// reach tell nothing.
    pub(crate) fn unlikeliness(&self, weights: &[f64], share: f64, slope: &mut [f64]) -> f64 {
        let count = self.runs.len();
        let starts: Vec<usize> = std::iter::once(0).chain(self.boundaries.iter().copied()).collect();
        let ends = starts[1..].iter().copied().chain(std::iter::once(count));
        let topics: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
        if topics.iter().any(|&(start, end)| end - start > self.runs[start].len()) {
            return 0.0;
        }
        let Sums { gaps, runs, before, after } = self.sums(weights);
        let all = after[0];
        let measures = self.runs[0][0].len();
        let signs = slope.len() / self.columns.len() - measures;
        let mut rows = vec![0.0; signs + measures];
        let mut drawn = 0.0;
        for &(start, end) in &topics {
            drawn += gaps[start] + runs[start][end - start - 1];
            add(&mut rows[signs..], &self.runs[start][end - start - 1], -1.0);
        }
        for at in &self.boundaries {
            add(&mut rows[..signs], &self.signs[at - 1], -1.0);
        }
        for (at, shown) in (1..).zip(&self.signs) {
            add(&mut rows[..signs], shown, (before[at] + after[at] - all).exp());
        }
        for (start, scores) in runs.iter().enumerate() {
            for (more, run) in scores.iter().enumerate() {
                let likely = (before[start] + gaps[start] + run + after[start + more + 1] - all).exp();
                add(&mut rows[signs..], &self.runs[start][more], likely);
            }
        }
        for (row, slope) in rows.iter().zip(slope.chunks_mut(self.columns.len())) {
            add(slope, &self.columns, share * row);
        }
        share * (all - drawn)
    }
}

/// The point where `height` is least, by the method of Nocedal (limited memory BFGS). `height` fills in the slope.
pub(crate) fn lowest(mut point: Vec<f64>, mut height: impl FnMut(&[f64], &mut [f64]) -> f64) -> Vec<f64> {
    const STEPS: usize = 2000;
    const REMEMBERED: usize = 8;
    const LEVEL: f64 = 1e-9;
    let mut slope = vec![0.0; point.len()];
    let mut here = height(&point, &mut slope);
    let mut moves: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for _ in 0..STEPS {
        let way = downhill(&slope, &moves);
        let fall = dot(&slope, &way);
        let mut stride = 1.0;
        let mut next_slope = vec![0.0; point.len()];
        let (next, there) = loop {
            let next: Vec<f64> = point.iter().zip(&way).map(|(at, way)| at - stride * way).collect();
            let there = height(&next, &mut next_slope);
            if there <= here - 1e-4 * stride * fall || stride < 1e-6 {
                break (next, there);
            }
            stride /= 2.0;
        };
        let level = here - there < LEVEL * here.abs();
        moves.push((difference(&next, &point), difference(&next_slope, &slope)));
        if moves.len() > REMEMBERED {
            moves.remove(0);
        }
        (point, slope, here) = (next, next_slope, there);
        if level {
            break;
        }
    }
    point
}

/// Where it goes down fastest, by the slope and by how it changed with the last moves.
fn downhill(slope: &[f64], moves: &[(Vec<f64>, Vec<f64>)]) -> Vec<f64> {
    let mut way = slope.to_vec();
    let mut shares = Vec::new();
    for (moved, turned) in moves.iter().rev() {
        let share = dot(moved, &way) / dot(moved, turned);
        add(&mut way, turned, -share);
        shares.push(share);
    }
    let scale = moves.last().map_or_else(
        || 1.0 / dot(slope, slope).sqrt().max(1.0),
        |(moved, turned)| dot(moved, turned) / dot(turned, turned),
    );
    way.iter_mut().for_each(|way| *way *= scale);
    for ((moved, turned), share) in moves.iter().zip(shares.iter().rev()) {
        let back = dot(turned, &way) / dot(moved, turned);
        add(&mut way, moved, share - back);
    }
    way
}

fn difference(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(left, right)| left - right).collect()
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

fn add(to: &mut [f64], more: &[f64], times: f64) {
    to.iter_mut().zip(more).for_each(|(to, more)| *to += times * more);
}

fn log_sum(terms: impl Iterator<Item = f64> + Clone) -> f64 {
    let most = terms.clone().fold(f64::NEG_INFINITY, f64::max);
    most + terms.map(|term| (term - most).exp()).sum::<f64>().ln()
}
