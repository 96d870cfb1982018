//! What regions that are no states call their own: "Chechen", "Catalan".

use std::sync::LazyLock;

use super::lines;
use super::list::List;

static REGIONS: LazyLock<List<&'static str>> = LazyLock::new(|| {
    let pairs = lines(include_str!("regions.txt")).filter_map(|line| line.split_once('='));
    pairs.map(|(adjective, region)| (adjective.trim(), region.trim())).collect()
});

/// The region that an adjective, folded, is that of: "Chechnya" for "chechen".
#[must_use]
pub fn region_of(adjective: &str) -> Option<&'static str> {
    REGIONS.get(adjective).copied()
}
