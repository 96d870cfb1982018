//! Topics: which paragraphs belong together, and what an editor would call them.

mod ahead;
mod cohesion;
mod gap;
mod label;
mod lead_in;
mod opening;
mod phrase;
mod profile;
mod raised;
mod segment;
mod terms;
mod topic;
mod weights;
mod wording;

pub use topic::{Topic, TopicBasis, labels};
