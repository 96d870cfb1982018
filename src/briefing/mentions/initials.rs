//! Initials written without full stops: "PJ Crowley", "AB de Villiers".

use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::knowledge::Kind;

impl Recogniser<'_> {
    /// Whether token `at` is somebody's initials: two or three capitals that are no body, no office and no place, before a surname.
    /// A surname is what somebody known is called, what a small word leads to ("de Villiers"), or whose bearer
    /// speaks or is introduced.
    pub(super) fn are_initials(&self, at: usize) -> bool {
        let word = self.word(at);
        let capitals = matches!(word.len(), 2 | 3) && word.bytes().all(|byte| byte.is_ascii_uppercase());
        if !capitals
            || lexicon::is_short_title(word)
            || self.lookups.name(at).is_some()
            || self.lookups.title(at).is_some()
        {
            return false;
        }
        let next = at + 1;
        if self.adjoins(next) && self.lexeme(next).is_particle() {
            return self.particle_leads_to_name(next);
        }
        self.may_follow_initials(next)
            && (self.is_known_surname(next)
                || self.speaks_beside(at, next + 1)
                || self.word(next + 1) == "," && self.introduction_end(next + 2, ",").is_some())
    }

    /// "de | Villiers"
    fn particle_leads_to_name(&self, at: usize) -> bool {
        let small = self.word(at).starts_with(char::is_lowercase);
        small
            && self.adjoins(at + 1)
            && (self.lexeme(at + 1).is_particle() || self.may_follow_initials(at + 1))
    }

    /// Whether a word may be a surname, and is no other name, title or noun for what somebody is.
    fn may_follow_initials(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_other = || {
            let named = self.lookups.name(at);
            named.is_some_and(|named| named.entries.iter().any(|(entry, _)| entry.kind() != Kind::Person))
        };
        self.adjoins(at)
            && self.is_capitalised(at)
            && word.chars().any(char::is_lowercase)
            && !self.lexeme(at).is_quiet()
            && !lexicon::is_person_noun(&lexicon::small(word))
            && !lexicon::ends_organisation(word)
            && self.lookups.title(at).is_none()
            && !is_other()
    }

    /// "said | RJ Mensah", "RJ Mensah | warned"
    fn speaks_beside(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        lexicon::is_saying(self.word(end)) || lexicon::is_saying(before)
    }

    fn is_known_surname(&self, at: usize) -> bool {
        self.surname_at(at).is_some() && !lexicon::is_word_too(&lexicon::small(self.word(at)))
    }
}
