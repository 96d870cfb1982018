//! Measures the answers against what people marked, where corpora are at hand: `ATTACHE_CORPORA` names the folder with
//! `quotes/*.jsonl.gz`, `topics/*.jsonl.gz` and `seed/briefing.txt`. Each measure has a floor below which the test fails.
//!
//! `cargo test --release --test evaluation -- --nocapture` shows the figures; NOTES.md tells how they came about.
#![expect(clippy::print_stderr, reason = "figures are for whoever runs it")]

mod chain;
mod corpora;
mod fit;
mod floor;
mod prose;
mod quotes;
mod reference;
mod stories;
mod topics;
