//! Titles as they stand before a name or alone: "former U.S. Secretary of State", "Dr.", "Russian counterpart".

use std::ops::Range;

use super::phrase::{Time, Title, Which};
use super::recognise::Recogniser;
use crate::briefing::{TokenKind, lexicon};
use crate::knowledge::{self, EntryId, Gender, Kind, Role};

/// A title as it was read: the tokens it takes, and what an honorific among them tells.
pub(super) struct WrittenTitle {
    pub(super) title: Option<Title>,
    pub(super) counterpart: bool,
    pub(super) honorific: Option<Option<Gender>>,
    pub(super) of: Vec<EntryId>,
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) capitalised: bool,
}

impl Recogniser<'_> {
    /// A title from token `at`, or from behind a word there that leaves it what it is.
    pub(super) fn title_with_epithet(&self, at: usize) -> Option<WrittenTitle> {
        let behind = self.past_epithet(at);
        let mut read = self.title(behind)?;
        if behind > at
            && lexicon::means_the_latest(self.word(at))
            && let Some(title) = &mut read.title
            && title.which == Which::Any
        {
            title.which = Which::Latest;
        }
        Some(read)
    }

    /// Whether the title up to token `end` only begins the name of a thing: "General Motors" is no general.
    pub(super) fn is_of_thing(&self, at: usize, end: usize) -> bool {
        let Some(named) = self.lookups.name(at) else { return false };
        let is_thing = |&(entry, role): &(EntryId, Role)| {
            role == Role::Name && !matches!(entry.kind(), Kind::Person | Kind::Country)
        };
        named.entries.iter().all(is_thing) && self.token_from(at, self.start(at) + named.len) > end
    }

    /// A title from token `at`: "former U.S. Secretary of State", "Dr.", "Russian counterpart".
    pub(super) fn title(&self, at: usize) -> Option<WrittenTitle> {
        // Most words begin none, which is soon told.
        let begins = self.is_capitalised(at)
            || self.lexeme(at).is_not_now()
            || self.lookups.begins(at).title()
            || self.is_counterpart(at);
        if !begins {
            return None;
        }
        let (time, status_end) = self.time(at);
        let (place, mut of, title_at) = match self.place_before_title(status_end) {
            Some((place, end)) => (Some(place), Vec::new(), end),
            None => {
                let (of, end) = self.country_of_title(status_end).unwrap_or((Vec::new(), status_end));
                (None, of, end)
            }
        };
        let untold = time == Time::Now && title_at > at;
        let (time, title_at) = if untold { self.time(title_at) } else { (time, title_at) };
        if self.is_counterpart(title_at) {
            return Some(self.written_counterpart(at, title_at, of));
        }
        let office = self.office(title_at, time, &mut of);
        let (office_end, mut title) = office.map_or((title_at, None), |(end, title)| (end, Some(title)));
        if let Some(title) = &mut title {
            if let Some(place) = place {
                title.which = place;
            }
            self.lead_region(title);
        }
        let (honorific, end) = self.honorifics(office_end);
        if title.is_none() && honorific.is_none() {
            return None;
        }
        let capitalised = self.is_capitalised(title_at);
        Some(WrittenTitle { title, counterpart: false, honorific, of, first: at, end, capitalised })
    }

    /// "Russian counterpart", which begins with token `first`, and whose countries before it are these.
    fn written_counterpart(&self, first: usize, at: usize, of: Vec<EntryId>) -> WrittenTitle {
        let end = at + if self.word(at) == "opposite" { 2 } else { 1 };
        let (of, end) = self.counterpart_of(of, end);
        WrittenTitle { title: None, counterpart: true, honorific: None, of, first, end, capitalised: false }
    }

    /// The countries or bodies before a title; in "the Pakistani army chief" not the army, whose name it is too.
    fn country_of_title(&self, at: usize) -> Option<(Vec<EntryId>, usize)> {
        let leads_to_title = |end: usize| {
            self.lookups.title(end).is_some() || self.is_counterpart(end) || self.time(end).1 > end
        };
        let (entries, end) = self.country(at)?;
        if leads_to_title(end) && !self.title_reaches_over(at, end) {
            return Some((entries, end));
        }
        let adjective = if self.is_possessive(at + 1) { at + 2 } else { at + 1 };
        if adjective >= end || !self.title_reaches_over(adjective, end) {
            return None;
        }
        let countries: Vec<EntryId> =
            self.knowledge.countries_of(self.word(at)).map(|(country, _)| country).collect();
        (!countries.is_empty()).then_some((countries, adjective))
    }

    /// Whether a title that begins at `at`, perhaps with its country in it, ends after `end`: "UN Secretary-General".
    fn title_reaches_over(&self, at: usize, end: usize) -> bool {
        self.lookups.title(at).is_some_and(|title| self.start(at) + title.len > self.start(end))
    }

    /// The countries of a counterpart, which may stand behind the word: "her counterpart from Germany", "in Moscow".
    fn counterpart_of(&self, of: Vec<EntryId>, end: usize) -> (Vec<EntryId>, usize) {
        let behind = of.is_empty() && matches!(self.word(end), "from" | "in" | "of");
        let named =
            behind.then(|| self.country(end + 1 + usize::from(self.word(end + 1) == "the"))).flatten();
        named.unwrap_or((of, end))
    }

    fn is_counterpart(&self, at: usize) -> bool {
        matches!(self.word(at), "counterpart")
            || (self.word(at) == "opposite" && self.word(at + 1) == "number")
    }

    /// The countries or bodies before a title, from token `at`: "Russian", "U.S.", "Russia's", "EU".
    pub(super) fn country(&self, at: usize) -> Option<(Vec<EntryId>, usize)> {
        if !self.is_capitalised(at) {
            return None;
        }
        let named = self.lookups.name(at)?;
        let entries: Vec<EntryId> = named
            .entries
            .iter()
            .filter(|(entry, _)| matches!(entry.kind(), Kind::Country | Kind::Body))
            .map(|&(entry, _)| entry)
            .collect();
        let end = self.token_from(at, self.start(at) + named.len);
        let end = if self.is_possessive(end) { end + 1 } else { end };
        (!entries.is_empty()).then_some((entries, end))
    }

    /// The office that a title from token `at` names, with "of Russia" behind it.
    fn office(&self, at: usize, time: Time, of: &mut Vec<EntryId>) -> Option<(usize, Title)> {
        if !self.is_word(at) {
            return None;
        }
        let found = self.lookups.title(at)?;
        let longer = self.lookups.name(at).is_some_and(|named| named.len > found.len);
        if longer {
            return None;
        }
        let mut end = self.token_from(at, self.start(at) + found.len);
        let mut time = time;
        if self.word(end) == "-" && is_yet_to_take_office(self.word(end + 1)) {
            end += 2;
            time = Time::Future;
        } else if self.word(end - 1).rsplit_once('-').is_some_and(|(_, last)| is_yet_to_take_office(last)) {
            time = Time::Future;
        }
        // "Sen. Ted Cruz"
        if self.word(end) == "." && lexicon::is_abbreviation(self.word(end - 1)) {
            end += 1;
        }
        let (which, end) = self.which_office(found, at..end, of);
        let (span, offices) = (self.span(at, end), found.offices.clone());
        let is_common = lexicon::is_common_title(span.of(self.text));
        Some((end, Title { span, offices, of: Vec::new(), which, time, is_common }))
    }

    /// Which of those who hold an office the title of these tokens means, as the place, the country or the body tells that
    /// stands in it, before it or behind it; and the token to go on from.
    fn which_office(
        &self,
        found: &knowledge::Title,
        title: Range<usize>,
        of: &mut Vec<EntryId>,
    ) -> (Which, usize) {
        let (offices, Range { start: at, end }) = (&found.offices, title);
        let behind = || {
            let called = self.span(at, end).of(self.text);
            (self.word(end) == "of").then(|| self.place_behind_title(offices, end + 1, called)).flatten()
        };
        if let Some(told) = behind().or_else(|| self.sent_to(offices, end)) {
            return told;
        }
        if let Some(place) = self.place_in_title(offices, at, end) {
            return (place, end);
        }
        if !of.is_empty() {
            let to = self.sent_to_body_in_title(offices, at, found.len);
            return (to.unwrap_or(Which::Any), end);
        }
        match self.country_behind_title(end) {
            Some((entries, after)) => {
                *of = entries;
                (Which::Any, after)
            }
            None => (Which::Any, end),
        }
    }

    /// The country or body behind a title that ends before token `at`: "of Russia", "for the EU".
    pub(super) fn country_behind_title(&self, at: usize) -> Option<(Vec<EntryId>, usize)> {
        if !matches!(self.word(at), "of" | "for") {
            return None;
        }
        let (entries, after) = self.country(at + 1 + usize::from(self.word(at + 1) == "the"))?;
        // "thanked the Prime Minister | for Sweden's support"
        let is_owner = self.is_possessive(after) || self.is_possessive(after - 1);
        (self.word(at) == "of" || !is_owner).then_some((entries, after))
    }

    /// "Mr.", "Gen.", "Dr." from token `at`; the outer option is whether there is any.
    fn honorifics(&self, at: usize) -> (Option<Option<Gender>>, usize) {
        let mut found = None;
        let mut at = at;
        while self.is_capitalised(at)
            && self.lexeme(at).is_honorific()
            && let Some(gender) = lexicon::honorific(self.word(at))
        {
            found = Some(found.flatten().or(gender));
            at += 1;
            let dotted = self
                .tokens
                .get(at)
                .is_some_and(|token| token.kind == TokenKind::Stop && token.span.len() == 1);
            if dotted {
                at += 1;
            }
        }
        (found, at)
    }
}

/// "President-elect", "Prime Minister-designate"
fn is_yet_to_take_office(word: &str) -> bool {
    matches!(word, "elect" | "designate")
}
