//! The forms in which `attache check` writes what it finds.

mod checked;
mod choice;
mod concise;
pub(super) mod full;
mod github;
mod json;
mod sarif;

pub(super) use checked::Checked;
pub(super) use choice::Format;
