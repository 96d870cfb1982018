//! A small world for the tests, so that they do not depend on the data.

use super::layers::Knowledge;
use super::parse::{Problem, parse};
use super::records::Records;
use std::sync::LazyLock;

const WORLD: &str = include_str!("fixture.toml");

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
    let (knowledge, problems) = read(WORLD);
    assert_eq!(problems, [], "the small world is in order");
    knowledge
});

/// The small world.
pub(super) fn world() -> &'static Knowledge {
    &KNOWLEDGE
}

pub(super) fn records(text: &str) -> (Records, Vec<Problem>) {
    let (mut records, mut problems) = (Records::default(), Vec::new());
    parse("own.toml", text, &mut records, &mut problems);
    (records, problems)
}

/// Knowledge of nothing but this.
pub(super) fn read(text: &str) -> (Knowledge, Vec<Problem>) {
    let (records, mut problems) = records(text);
    let (knowledge, more) = Knowledge::of(&records);
    problems.extend(more);
    (knowledge, problems)
}

/// The small world with this laid over it.
pub(super) fn laid_over(text: &str) -> (Knowledge, Vec<String>) {
    let (records, mut problems) = records(text);
    let (knowledge, more) = world().with_own(&records);
    problems.extend(more);
    (knowledge, problems.iter().map(Problem::to_string).collect())
}
