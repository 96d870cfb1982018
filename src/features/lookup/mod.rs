//! Lookup: whom or what a few words mean on a day, the likeliest first.

mod asked;
mod candidate;
mod institutions;
mod people;
mod things;

pub use candidate::{Candidate, lookup};
