//! A briefing, read: its paragraphs, the people and things it names, what they say, what it is about, and when.

mod clause;
pub mod date;
pub mod doubts;
mod ignore;
pub mod lexicon;
mod mention;
mod mentions;
mod paragraph;
mod prose_like;
mod quote;
mod quotes;
mod read;
mod referent;
mod sentence;
mod statement;
mod structure;
mod token;
mod topics;

pub use date::{BriefingDate, DateBasis};
pub use ignore::Ignore;
pub use mention::{Mention, MentionKind};
pub use mentions::{Certainty, Naming, Part, PersonName, Phrase, Time, Title, phrases};
pub use paragraph::{Content, Paragraph};
pub use prose_like::{briefing_form, is_briefing};
pub use quote::{Attribution, AttributionRule, Marked, Quote, QuoteKind, Standing};
pub use quotes::LocalQuotes;
pub use read::{Briefing, Reading};
pub use referent::{Nature, OfState, Referent};
pub use sentence::{Sentence, sentences};
pub use statement::Statement;
pub use structure::{Heading, HeadingPlace, Mark, Structure, Turn, Unit};
pub use token::{Token, TokenKind, tokens};
pub use topics::{Evidence, Topic, TopicBasis, labels};
