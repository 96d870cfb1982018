//! `attache knowledge`: a workspace's own entries, checked and kept current.

mod check;
mod diff;
mod endpoint;
mod file;
mod holders;
mod import;
mod merge;
mod query;
mod results;
mod schema;
mod tenures;
mod update;
mod written;

pub(super) use check::check;
pub(super) use import::import;
pub(super) use query::query;
pub(super) use schema::schema;
pub(super) use update::update;
