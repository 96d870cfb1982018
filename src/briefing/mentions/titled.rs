//! Who bears a title: a name behind it ("Foreign Minister Sergei Lavrov"), or its role alone ("the Russian foreign minister").

use super::phrase::{Certainty, Naming, PersonName, Title, Which};
use super::prefer::prefer;
use super::recognise::Recogniser;
use super::title::WrittenTitle;
use crate::briefing::lexicon;
use crate::knowledge::{EntryId, Kind, Role};
use crate::text::Span;

impl Recogniser<'_> {
    /// A title with what follows it, from token `at`.
    pub(super) fn titled(&mut self, at: usize) -> Option<usize> {
        if self.lexeme(at).is_definite() {
            let next = self.past_epithet(at + 1);
            let read = self.title_with_epithet(at + 1).filter(|read| !self.is_of_thing(next, read.end))?;
            return self.name_after(&read).or_else(|| self.role(self.start(at), &read));
        }
        if self.word(at).starts_with(char::is_lowercase) && self.title_word_cannot_open(at) {
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
            let mut read = WrittenTitle { of, ..read };
            self.tell_where_sent(&mut read, at);
            return self.name_after(&read).or_else(|| self.role(from, &read));
        }
        self.name_after(&read).or_else(|| {
            let title = read.title.clone().filter(|_| self.is_of_owner(owner, &read))?;
            let title = Some(Title { which: Which::OfOwner, ..title });
            self.role(from, &WrittenTitle { title, ..read })
        })
    }

    /// "Syria's UN ambassador": where somebody is sent whose state stands before the title.
    fn tell_where_sent(&self, read: &mut WrittenTitle, at: usize) {
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

    fn counterpart(&mut self, from: usize, read: &WrittenTitle) -> Option<usize> {
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
    fn role(&mut self, from: usize, read: &WrittenTitle) -> Option<usize> {
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
        // "his commander in chief, President Roe": who has a title of his own is read from there.
        let is_titled = || self.lookups.title(from).is_some();
        if !comma && !self.adjoins(at) || !self.is_capitalised(from) || comma && is_titled() {
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
        // Of somebody whom nobody knows in it the role is all that a reader learns.
        let told = matches!(self.found[role].naming, Naming::Role(_));
        let introduction = name.introduction.or_else(|| told.then(|| self.found[role].span));
        let name = PersonName { introduction, ..name };
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
    fn name_after(&mut self, read: &WrittenTitle) -> Option<usize> {
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
            None if read.title.is_none() => {
                self.surname_that_is_a_word(read.end).or_else(|| self.surname_with_particle(read.end))?
            }
            other => self.surname_of_holder(&read.title, &read.of, read.end).or(other)?,
        };
        if self.is_no_person(&name) {
            return None;
        }
        // Of several, each name is a phrase of its own, and the title is none's.
        let from = if plural { self.token_at(name.name.start()) } else { read.first };
        let first = self.titled_person(from, read, name, end);
        if !plural {
            return Some(self.introduced(first, end));
        }
        let mut end = end;
        while let Some(next) = self.next_in_list(end)
            && self.is_capitalised(next)
            && let Some((name, after)) = self.person_name(next)
        {
            self.titled_person(self.token_at(name.name.start()), read, name, after);
            end = after;
        }
        Some(end)
    }

    fn is_no_person(&self, name: &PersonName) -> bool {
        let last = name.name.of(self.text).rsplit(' ').next().unwrap_or("");
        name.people.is_empty() && lexicon::ends_organisation(last)
    }

    /// Notes that a name, up to token `end`, has the title; the phrase begins at token `first`.
    fn titled_person(
        &mut self,
        first: usize,
        read: &WrittenTitle,
        mut name: PersonName,
        end: usize,
    ) -> usize {
        self.of_country_beside(&mut name, &read.of, end);
        let span = Span::new(self.start(first), name.name.end());
        let gender = name.gender.or(read.honorific.flatten());
        let title = read.title.clone().map(|title| Title { of: read.of.clone(), ..title });
        let title = title.map(|title| self.with_country_behind(title, &name, end));
        let name = PersonName { title, gender, certainty: Certainty::Sure, ..name };
        let part = self.part(read.first, end);
        self.push(span, Naming::Person(name), part)
    }

    /// Leaves of several whom a name that ends before token `end` may mean those who hold or held an office in the country beside
    /// it, if any do: "King Abdullah of Jordan", "Jordan's King Abdullah", of which the countries before it are these.
    pub(super) fn of_country_beside(&self, name: &mut PersonName, before: &[EntryId], end: usize) {
        let behind = || self.country_behind_title(end).filter(|_| self.word(end) == "of");
        if name.people.len() < 2 {
            return;
        }
        let behind = if before.is_empty() { behind() } else { None };
        let of = behind.as_ref().map_or(before, |(of, _)| of);
        prefer(&mut name.people, |&person| {
            self.knowledge.person(person).tenures().any(|tenure| of.contains(&tenure.of().id()))
        });
    }

    /// A title with the country behind the name, up to token `end`, of somebody who held it there: "King Abdullah of Jordan" is not
    /// the Saudi one.
    fn with_country_behind(&self, title: Title, name: &PersonName, end: usize) -> Title {
        let behind = title.of.is_empty() && self.word(end) == "of";
        let Some((of, _)) = behind.then(|| self.country_behind_title(end)).flatten() else { return title };
        let there = Title { of, ..title.clone() };
        let mut tenures = name.people.iter().flat_map(|&person| self.knowledge.person(person).tenures());
        if tenures.any(|tenure| super::fit::fits(&there, &tenure)) { there } else { title }
    }

    /// The token after "," or "and" or both.
    fn next_in_list(&self, at: usize) -> Option<usize> {
        let after_comma = if self.word(at) == "," { at + 1 } else { at };
        let after = if self.word(after_comma) == "and" { after_comma + 1 } else { after_comma };
        (after > at).then_some(after)
    }
}
