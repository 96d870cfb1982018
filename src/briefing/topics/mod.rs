//! Topics: which paragraphs belong together, and what an editor would call them.

mod ahead;
mod candidate;
mod cohesion;
mod concordance;
mod countries;
mod endings;
mod evidence;
mod extent;
mod fields;
mod furniture;
mod gap;
mod label;
mod lead_in;
mod leading_country;
mod likeness;
mod logarithm;
mod news;
mod opening;
mod phrase;
mod profile;
mod protagonist;
mod raised;
mod run;
mod segment;
mod subject;
mod telling;
mod terms;
mod topic;
mod weights;
mod word;
mod word_class;
mod wording;

pub use evidence::Evidence;
pub(in crate::briefing) use profile::Profile;
pub use topic::{Topic, TopicBasis, labels};
