//! Titles, with a name ("Foreign Minister Sergei Lavrov") or alone as a role ("the Russian foreign minister").

use super::phrase::{Certainty, Naming, PersonName, Time, Title, Which};
use super::recognise::Recogniser;
use crate::briefing::{TokenKind, lexicon};
use crate::knowledge::{EntryId, Gender, Kind, Role};
use crate::text::Span;

/// A title as it was read: the tokens it takes, and what an honorific among them tells.
struct Read {
    title: Option<Title>,
    counterpart: bool,
    honorific: Option<Option<Gender>>,
    of: Vec<EntryId>,
    first: usize,
    end: usize,
    capitalised: bool,
}

impl Recogniser<'_> {
    /// A title with what follows it, from token `at`.
    pub(super) fn titled(&mut self, at: usize) -> Option<usize> {
        let word = self.word(at);
        if matches!(word, "the" | "The" | "this" | "This") {
            let next = self.past_epithet(at + 1);
            let read = self.title_with_epithet(at + 1).filter(|read| !self.is_of_thing(next, read.end))?;
            return self.name_after(&read).or_else(|| self.role(self.start(at), &read));
        }
        if word.starts_with(char::is_lowercase) && self.title_word_cannot_open(at) {
            return None;
        }
        let read = self.title(at).filter(|read| !self.is_of_thing(at, read.end))?;
        // "Prince Charles" is a name of his; "Prince" is not his office for that.
        let is_name = |(name, _): (PersonName, usize)| !name.full.is_empty() && !name.people.is_empty();
        if read.title.is_none()
            && self.known_person(at).1 > read.end
            && self.person_name(at).is_some_and(is_name)
        {
            return None;
        }
        if let Some(next) = self.name_after(&read) {
            return Some(next);
        }
        // Without an article a role needs its country and an apposition: "Lavrov, Russian foreign minister"; or a place that owns
        // it: "London's mayor".
        let apposed = at > 0 && matches!(self.word(at - 1), "," | "(" | "—" | "–");
        let owned = (at + 1..read.end).any(|token| self.is_possessive(token));
        let of_place = |title: &Title| matches!(title.which, Which::OfPlace { .. });
        let named = read
            .title
            .as_ref()
            .is_some_and(|title| !read.of.is_empty() && apposed || owned && of_place(title));
        if named { self.role(self.start(read.first), &read) } else { None }
    }

    /// A title from token `at`, or from behind a word there that leaves it what it is.
    fn title_with_epithet(&self, at: usize) -> Option<Read> {
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
    fn is_of_thing(&self, at: usize, end: usize) -> bool {
        let Some(named) = self.lookups.name(at) else { return false };
        let is_thing = |&(entry, role): &(EntryId, Role)| {
            role == Role::Name && !matches!(entry.kind(), Kind::Person | Kind::Country)
        };
        named.entries.iter().all(is_thing) && self.token_from(at, self.start(at) + named.len) > end
    }

    fn title_word_cannot_open(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "a" | "an" | "and" | "of" | "in" | "to" | "for" | "with" | "that" | "is" | "was"
        )
    }

    /// What a pronoun or a name owns, from token `at`: "her Russian counterpart"; `from` is the owner's first byte.
    pub(super) fn owned_role(&mut self, from: usize, at: usize) -> Option<usize> {
        let owner = self.found.len() - 1;
        let read = self.title_with_epithet(at)?;
        if read.counterpart {
            return self.counterpart(from, &read);
        }
        let of = self.countries_named(owner);
        if let Some(Title { offices, .. }) = &read.title
            && read.of.is_empty()
            && !of.is_empty()
            && !offices.is_empty()
        {
            let mut read = Read { of, ..read };
            self.tell_where_sent(&mut read, at);
            return self.name_after(&read).or_else(|| self.role(from, &read));
        }
        self.name_after(&read)
    }

    /// "Syria's UN ambassador": where somebody is sent whose state stands before the title.
    fn tell_where_sent(&self, read: &mut Read, at: usize) {
        let Some(title) = read.title.as_mut().filter(|title| title.which == Which::Any) else { return };
        let to = self.sent_to_body_in_title(&title.offices, self.past_epithet(at), title.span.len());
        title.which = to.unwrap_or_default();
    }

    pub(super) fn countries_named(&self, phrase: usize) -> Vec<EntryId> {
        match &self.found[phrase].naming {
            Naming::Thing(entries) | Naming::Capital(entries) => entries
                .iter()
                .copied()
                .filter(|entry| matches!(entry.kind(), Kind::Country | Kind::Body))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn counterpart(&mut self, from: usize, read: &Read) -> Option<usize> {
        let span = Span::new(from, self.end_before(read.end));
        let part = self.part(self.token_at(from), read.end);
        let role = self.push(span, Naming::Counterpart(read.of.clone()), part);
        Some(self.name_in_apposition(role, read.end))
    }

    /// The first token from byte `offset` on.
    pub(super) fn token_at(&self, offset: usize) -> usize {
        self.tokens.partition_point(|token| token.span.start() < offset)
    }

    /// A title alone, whose phrase begins at byte `from`.
    fn role(&mut self, from: usize, read: &Read) -> Option<usize> {
        if read.counterpart {
            return self.counterpart(from, read);
        }
        let title = read.title.clone()?;
        let singular = title.offices.iter().any(|title| title.role == Role::Title);
        // "the general assembly", "the Foreign Minister's Office": the title is part of something else.
        let part_of_name = read.capitalised && self.adjoins(read.end) && self.is_capitalised(read.end);
        let is_thing =
            title.of.is_empty() && read.of.is_empty() && self.is_acronym_of_thing(read.first, read.end);
        if !singular || part_of_name || is_thing || self.is_of_unknown_place(&title, read.end) {
            return None;
        }
        let span = Span::new(from, self.end_before(read.end));
        let part = self.part(self.token_at(from), read.end);
        let title = Title { of: read.of.clone(), ..title };
        let role = self.push(span, Naming::Role(title), part);
        Some(self.name_in_apposition(role, read.end))
    }

    /// "her Russian counterpart Sergei Lavrov", "the Russian foreign minister, Sergei Lavrov, said".
    fn name_in_apposition(&mut self, role: usize, at: usize) -> usize {
        let comma = self.word(at) == ",";
        let from = if comma { at + 1 } else { at };
        if !comma && !self.adjoins(at) || !self.is_capitalised(from) {
            return at;
        }
        let Some((name, end)) = self.person_name(from) else { return at };
        let closed = matches!(self.word(end), "," | "." | ";" | ")" | "—" | "–") || end >= self.tokens.len();
        if name.certainty == Certainty::SurnameAtMost || (comma && !closed) {
            return at;
        }
        if comma && self.is_next_of_list(role, &name) {
            return at;
        }
        // "the Minister for Energy, Nana Doe,": whoever has an office is a person.
        let sure = name.certainty == Certainty::Likely && !self.is_no_person(&name);
        let name = if sure { PersonName { certainty: Certainty::Sure, ..name } } else { name };
        let span = name.name;
        let part = self.found[role].part;
        let person = self.push(span, Naming::Person(name), part);
        self.found[person].apposed = Some(role);
        self.found[role].apposed = Some(person);
        self.introduced(person, end)
    }

    /// Whether a name behind a role and a comma is the next of a list and not the holder's, as far as the knowledge
    /// tells: "the president, the vice president, Susan Rice, all of them".
    fn is_next_of_list(&self, role: usize, name: &PersonName) -> bool {
        let first = self.token_at(self.found[role].span.start());
        let listed = first > 0 && matches!(self.word(first - 1), "," | "and");
        let Naming::Role(title) = &self.found[role].naming else { return false };
        let holds = |&person: &EntryId| {
            self.knowledge.person(person).tenures().any(|tenure| super::fit::fits(title, &tenure))
        };
        listed && !name.people.is_empty() && !name.people.iter().any(holds)
    }

    /// The name or names behind a title.
    fn name_after(&mut self, read: &Read) -> Option<usize> {
        // "the President's Call" is nobody called so
        if read.counterpart || !self.adjoins(read.end) || self.is_possessive(read.end - 1) {
            return None;
        }
        let plural = read.title.as_ref().is_some_and(|title| {
            title.offices.iter().all(|title| matches!(title.role, Role::PluralTitle | Role::PluralShortTitle))
        });
        let named = self.is_capitalised(read.end).then(|| self.person_name(read.end)).flatten();
        let (name, end) = match named {
            Some((name, end)) if !name.people.is_empty() || end == read.end + 1 => (name, end),
            None if read.title.is_none() => self.surname_that_is_a_word(read.end)?,
            other => self.surname_of_holder(&read.title, &read.of, read.end).or(other)?,
        };
        if self.is_no_person(&name) {
            return None;
        }
        let first = self.titled_person(read, name, end, plural);
        if !plural {
            return Some(self.introduced(first, end));
        }
        let mut end = end;
        while let Some(next) = self.next_in_list(end)
            && self.is_capitalised(next)
            && let Some((name, after)) = self.person_name(next)
        {
            self.titled_person(read, name, after, true);
            end = after;
        }
        Some(end)
    }

    fn is_no_person(&self, name: &PersonName) -> bool {
        let last = name.name.of(self.text).rsplit(' ').next().unwrap_or("");
        name.people.is_empty() && lexicon::ends_organisation(last)
    }

    fn titled_person(&mut self, read: &Read, name: PersonName, end: usize, listed: bool) -> usize {
        let first = if listed { self.token_at(name.name.start()) } else { read.first };
        let span = Span::new(self.start(first), name.name.end());
        let gender = name.gender.or(read.honorific.flatten());
        let title = read.title.clone().map(|title| Title { of: read.of.clone(), ..title });
        let name = PersonName { title, gender, certainty: Certainty::Sure, ..name };
        let part = self.part(read.first, end);
        self.push(span, Naming::Person(name), part)
    }

    /// The token after "," or "and" or both.
    fn next_in_list(&self, at: usize) -> Option<usize> {
        let after_comma = if self.word(at) == "," { at + 1 } else { at };
        let after = if self.word(after_comma) == "and" { after_comma + 1 } else { after_comma };
        (after > at).then_some(after)
    }

    /// A title from token `at`: "former U.S. Secretary of State", "Dr.", "Russian counterpart".
    fn title(&self, at: usize) -> Option<Read> {
        // Most words begin none, which is soon told.
        let begins = self.is_capitalised(at)
            || self.lexeme(at).is_not_now()
            || self.lookups.begins(at).title()
            || self.is_counterpart(at);
        if !begins {
            return None;
        }
        let (time, status_end) = self.time(at);
        let mut of = Vec::new();
        let mut title_at = status_end;
        let place = self.place_before_title(status_end);
        if let Some((_, end)) = &place {
            title_at = *end;
        } else if let Some((entries, end)) = self.country_of_title(status_end) {
            of = entries;
            title_at = end;
        }
        let untold = time == Time::Now && title_at > at;
        let (time, title_at) = if untold { self.time(title_at) } else { (time, title_at) };
        if self.is_counterpart(title_at) {
            let end = title_at + if self.word(title_at) == "opposite" { 2 } else { 1 };
            let (of, end) = self.counterpart_of(of, end);
            return Some(Read {
                title: None,
                counterpart: true,
                honorific: None,
                of,
                first: at,
                end,
                capitalised: false,
            });
        }
        let office = self.office(title_at, time, &mut of);
        let (office_end, mut title) = office.map_or((title_at, None), |(end, title)| (end, Some(title)));
        if let (Some(title), Some((which, _))) = (&mut title, place) {
            title.which = which;
        }
        if let Some(title) = &mut title {
            self.lead_region(title);
        }
        let (honorific, end) = self.honorifics(office_end);
        if title.is_none() && honorific.is_none() {
            return None;
        }
        let capitalised = self.is_capitalised(title_at);
        Some(Read { title, counterpart: false, honorific, of, first: at, end, capitalised })
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
        let start = self.start(at);
        let found = self.lookups.title(at)?;
        let longer = self.lookups.name(at).is_some_and(|named| named.len > found.len);
        if longer {
            return None;
        }
        let mut end = self.token_from(at, start + found.len);
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
        let mut which = Which::Any;
        if self.word(end) == "of"
            && let Some((place, after)) =
                self.place_behind_title(&found.offices, end + 1, self.span(at, end).of(self.text))
        {
            which = place;
            end = after;
        } else if let Some((to, after)) = self.sent_to(&found.offices, end) {
            which = to;
            end = after;
        } else if let Some(place) = self.place_in_title(&found.offices, at, end) {
            which = place;
        } else if !of.is_empty()
            && let Some(to) = self.sent_to_body_in_title(&found.offices, at, found.len)
        {
            which = to;
        } else if of.is_empty()
            && matches!(self.word(end), "of" | "for")
            && let Some((entries, after)) = self.country(end + 1 + usize::from(self.word(end + 1) == "the"))
            // "thanked the Prime Minister | for Sweden's support"
            && (self.word(end) == "of" || !self.is_possessive(after) && !self.is_possessive(after - 1))
        {
            *of = entries;
            end = after;
        }
        let (span, offices) = (self.span(at, end), found.offices.clone());
        Some((end, Title { span, offices, of: Vec::new(), which, time }))
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
