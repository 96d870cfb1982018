//! Words before an office: when it is held ("former", "incoming"), and those that leave it what it is ("the new pope").

use super::phrase::Time;
use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::knowledge::{EntryId, Kind, Role};

impl Recogniser<'_> {
    /// The token behind a word that leaves an office what it is: "the new British prime minister" is the prime minister.
    pub(super) fn past_epithet(&self, at: usize) -> usize {
        let is_of_title = || self.lookups.title(at).is_some_and(|title| title.len > self.word(at).len());
        at + usize::from(self.lexeme(at).is_epithet_of_office() && !is_of_title())
    }

    /// "former", "then-", "incoming" from token `at`.
    pub(super) fn time(&self, at: usize) -> (Time, usize) {
        if self.is_word(at) && !self.lexeme(at).is_not_now() {
            return (Time::Now, at);
        }
        let time = match lexicon::not_now(self.word(at)) {
            Some("past") => Time::Past,
            Some(_) => Time::Future,
            None => return (Time::Now, at),
        };
        // "ex - President" is three tokens, "ex-President" one, which names no office of this time and is left alone.
        let end = if matches!(self.word(at + 1), "-") { at + 2 } else { at + 1 };
        (time, end)
    }

    /// Whether a title alone is rather the acronym of a body: "the NSA" is the agency, though an adviser is called so too.
    pub(super) fn is_acronym_of_thing(&self, at: usize, end: usize) -> bool {
        let is_body = |&(entry, role): &(EntryId, Role)| role == Role::Name && entry.kind() == Kind::Body;
        end == at + 1
            && lexicon::is_shouted(self.word(at))
            && self.lookups.name(at).is_some_and(|named| named.entries.iter().any(is_body))
    }
}
