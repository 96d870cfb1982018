//! The date that the titles leave: who bears which office bounds when a briefing can have been written.

use std::collections::HashSet;

use super::{Bound, BriefingDate, DateBasis, Evidence};
use crate::knowledge::{DateRange, Day};

/// A title with a name, and on which days it was so.
#[derive(Clone, Debug)]
pub(in crate::briefing) struct Claim {
    /// The words.
    pub(in crate::briefing) evidence: Evidence,
    /// The stretches of time; several where a name or a title may mean several tenures.
    pub(in crate::briefing) ranges: Vec<DateRange>,
    /// What makes two claims the same, so that repeating one is not counted twice.
    pub(in crate::briefing) key: String,
}

/// The stretch of time that fits the most claims, if they agree well enough; no later than `today`.
///
/// One wrong title does not break it: it is the widest stretch on which the largest number of claims hold at once.
/// Where that is less than half of them the text looks back over different times, and nothing is inferred.
pub(super) fn inferred(claims: &[Claim], today: Day) -> Option<BriefingDate> {
    let mut known = HashSet::new();
    let distinct: Vec<&Claim> = claims.iter().filter(|claim| known.insert(claim.key.as_str())).collect();
    let holding = |day: Day| distinct.iter().filter(|claim| claim.holds(day)).count();
    let mut edges: Vec<Day> =
        distinct.iter().flat_map(|claim| &claim.ranges).map(|range| range.start()).collect();
    edges.retain(|&day| day <= today);
    edges.sort_unstable();
    edges.dedup();

    let most = edges.iter().map(|&day| holding(day)).max().filter(|&most| most > 0)?;
    if most * 2 < distinct.len() {
        return None;
    }
    let best = edges.iter().filter(|&&day| holding(day) == most).map(|&start| {
        let held = distinct.iter().filter(|claim| claim.holds(start));
        let end = held.filter_map(|claim| claim.end_after(start)).min().unwrap_or(start);
        DateRange::new(start, end.min(today)).unwrap_or_else(|| start.into())
    });
    // Of stretches that fit equally well the longest, of these the latest.
    let range = best.max_by_key(|range| (range.days(), range.start()))?;
    let range = narrowed(range, claims);
    let bounds = distinct.iter().filter(|claim| claim.holds(range.start())).map(|claim| Bound {
        evidence: claim.evidence.clone(),
        range: claim.at(range.start()).unwrap_or(range),
    });
    Some(BriefingDate { range, basis: DateBasis::Titles(bounding(bounds.collect(), range, today)) })
}

/// Claims of the same key may differ in their ranges ("President Bush", then "President George W. Bush"): the stretch
/// within the best one that all of a key's claims allow, where there is one.
fn narrowed(range: DateRange, claims: &[Claim]) -> DateRange {
    claims.iter().fold(range, |left, claim| {
        claim.ranges.iter().find_map(|held| held.intersection(left)).unwrap_or(left)
    })
}

/// The bounds that make the range what it is; all of them where few do.
fn bounding(bounds: Vec<Bound>, range: DateRange, today: Day) -> Vec<Bound> {
    let bites = |bound: &Bound| {
        bound.range.start() == range.start() || (bound.range.end() == range.end() && range.end() < today)
    };
    let biting: Vec<Bound> = bounds.iter().filter(|bound| bites(bound)).cloned().collect();
    if biting.is_empty() { bounds } else { biting }
}

impl Claim {
    fn holds(&self, day: Day) -> bool {
        self.at(day).is_some()
    }

    fn at(&self, day: Day) -> Option<DateRange> {
        self.ranges.iter().copied().find(|range| range.contains(day))
    }

    fn end_after(&self, day: Day) -> Option<Day> {
        self.at(day).map(DateRange::end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn day(text: &str) -> Day {
        text.parse().expect("a day of this test")
    }

    fn claim(words: &str, ranges: &[(&str, &str)]) -> Claim {
        let evidence = Evidence { span: Span::at(0), words: words.to_owned() };
        let range = |&(start, end): &(&str, &str)| DateRange::new(day(start), day(end)).expect("in order");
        Claim { evidence, ranges: ranges.iter().map(range).collect(), key: words.to_owned() }
    }

    fn read(claims: &[Claim]) -> String {
        inferred(claims, day("2026-05-01"))
            .map_or_else(|| "none".to_owned(), |date| format!("{} {}", date.days(), date.why()))
    }

    #[test]
    fn titles_together_leave_a_stretch() {
        let found = read(&[
            claim("Secretary A", &[("2009-01-21", "2013-02-01")]),
            claim("President B", &[("2008-05-07", "2012-05-07")]),
            claim("Minister C", &[("2004-03-09", "2026-05-01")]),
        ]);
        assert_eq!(found, "2009-01-21 to 2012-05-07 inferred from “Secretary A” and “President B”");
    }

    #[test]
    fn an_outlier_does_not_break_it() {
        let found = read(&[
            claim("Secretary A", &[("2009-01-21", "2013-02-01")]),
            claim("President B", &[("2008-05-07", "2012-05-07")]),
            claim("President K", &[("1961-01-20", "1963-11-22")]),
        ]);
        assert!(found.starts_with("2009-01-21 to 2012-05-07 "), "{found}");
    }

    #[test]
    fn a_name_of_two_is_decided_by_the_others() {
        let found = read(&[
            claim("President B", &[("1989-01-20", "1993-01-20"), ("2001-01-20", "2009-01-20")]),
            claim("Secretary P", &[("2001-01-20", "2005-01-26")]),
        ]);
        assert!(found.starts_with("2001-01-20 to 2005-01-26 "), "{found}");
    }

    #[test]
    fn a_history_has_no_date() {
        let found = read(&[
            claim("President K", &[("1961-01-20", "1963-11-22")]),
            claim("President N", &[("1969-01-20", "1974-08-09")]),
            claim("President R", &[("1981-01-20", "1989-01-20")]),
        ]);
        assert_eq!(found, "none");
        assert_eq!(read(&[]), "none");
    }
}
