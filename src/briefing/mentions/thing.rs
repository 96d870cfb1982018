//! Bodies, treaties, places and countries: by name, by acronym, by description, and as "the treaty".

use super::phrase::{Making, Naming, Part};
use super::recognise::Recogniser;
use crate::briefing::lexicon;
use crate::knowledge::{EntryId, Kind, Role};
use crate::text::Span;

/// What the knowledge has under some words, of anything but a person.
struct KnownThing {
    /// What is named so.
    names: Vec<EntryId>,
    /// Whose capital is.
    capitals: Vec<EntryId>,
    /// Whose adjective it is, where it is no name.
    adjective_of: Vec<EntryId>,
    /// The token behind it.
    end: usize,
    /// The byte up to which the knowledge has the words.
    written_end: usize,
}

impl KnownThing {
    /// "American", "Russians"
    fn is_adjective(&self) -> bool {
        self.names.is_empty() && self.capitals.is_empty()
    }

    /// Whether all that is named so is of one kind.
    fn is_only(&self, kind: Kind) -> bool {
        !self.names.is_empty() && self.names.iter().all(|entry| entry.kind() == kind)
    }

    /// Whose is what stands behind it.
    fn owners(&self) -> &[EntryId] {
        if self.names.is_empty() { &self.adjective_of } else { &self.names }
    }
}

impl Recogniser<'_> {
    /// A name that the knowledge has, of anything but a person, from token `at`.
    pub(super) fn thing(&mut self, at: usize) -> Option<usize> {
        let thing = self.known_thing(at)?;
        if let Some(end) = self.begun_by(at, &thing) {
            return Some(end);
        }
        if thing.is_adjective() {
            // "American", "Russians": quiet.
            return Some(thing.end);
        }
        if self.is_headed_within_name(at, thing.end, &thing.names) {
            return None;
        }
        if self.is_of_other_state(thing.end, &thing.names) {
            let institution = self.institution(at);
            return institution.or_else(|| Some(self.push_stranger(at, thing.end)));
        }
        let is_place = thing.names.is_empty() || thing.is_only(Kind::Country);
        if is_place && self.is_part_of_name(at, thing.end) {
            return None;
        }
        Some(self.push_thing(at, thing))
    }

    /// What the knowledge has under the words from token `at`, unless they are just words here, or somebody's.
    fn known_thing(&self, at: usize) -> Option<KnownThing> {
        let start = self.start(at);
        let named = self.lookups.name(at).filter(|named| !self.is_longer_without_article(at, named.len))?;
        if named.entries.iter().any(|(entry, _)| entry.kind() == Kind::Person) {
            return None;
        }
        let of_role = |wanted: Role| -> Vec<EntryId> {
            let fitting = named.entries.iter().filter(|(_, role)| *role == wanted);
            fitting.map(|&(entry, _)| entry).collect()
        };
        let end = self.token_from(at, start + named.len);
        let names = of_role(Role::Name);
        if end == at + 1 && (self.is_common_word(at, &names) || self.is_given_to_somebody(at, &names))
            || self.is_paper_in_longer_name(at, end, &names)
        {
            return None;
        }
        let capitals = of_role(Role::Capital);
        let adjective_of = if names.is_empty() { of_role(Role::Adjective) } else { Vec::new() };
        let (names, bracket) = self.told_apart_in_brackets(names, end);
        let written_end = bracket.map_or(start + named.len, |end| self.end_before(end));
        Some(KnownThing { names, capitals, adjective_of, end: bracket.unwrap_or(end), written_end })
    }

    /// A longer name that begins with that of a thing from token `at`: "American Farm Bureau", "Iran's parliament".
    fn begun_by(&mut self, at: usize, thing: &KnownThing) -> Option<usize> {
        let (end, owners) = (thing.end, thing.owners());
        if let Some(end) = self.of_united_nations(at, end).or_else(|| self.treaty_of(at, end, &thing.names)) {
            return Some(end);
        }
        if let Some((entries, end)) = self.restated(end, owners) {
            let part = self.part(at, end);
            self.push(self.span(at, end), Naming::Thing(entries), part);
            return Some(end + usize::from(self.is_possessive(end)));
        }
        // An adjective before a name is no part of it.
        let has_institutions = thing.is_adjective() || thing.is_only(Kind::Country);
        let institution =
            if has_institutions { self.institution_of(self.start(at), end, owners) } else { None };
        institution.or_else(|| self.longer_stranger(at, end))
    }

    /// Notes a thing that the knowledge has, with what it owns: an office, an institution. Gives the token to go on from.
    fn push_thing(&mut self, at: usize, thing: KnownThing) -> usize {
        let start = self.start(at);
        // "Republican's" folds like "Republicans": the ending is no part of the name all the same.
        let ends_in_possessive = thing.end > at + 1 && self.is_possessive(thing.end - 1);
        let named_end = thing.end - usize::from(ends_in_possessive);
        let end = if thing.is_only(Kind::Body) { self.restated_kind_end(named_end) } else { named_end };
        let longest = if end > named_end { usize::MAX } else { thing.written_end };
        let span = Span::new(start, self.end_before(end).min(longest));
        let part = self.part(at, end);
        let KnownThing { names, capitals, .. } = thing;
        let naming = if names.is_empty() { Naming::Capital(capitals) } else { Naming::Thing(names) };
        self.push(span, naming, part);
        if !self.is_possessive(end) {
            return end;
        }
        let owned = self.owned_role(start, end + 1);
        owned.or_else(|| self.institution_owned(end + 1)).unwrap_or(end + 1)
    }

    /// Whether what stands behind the article at token `at` is a longer name than the one that begins with it: "The
    /// Guardian Council" is not The Guardian.
    fn is_longer_without_article(&self, at: usize, len: usize) -> bool {
        matches!(self.word(at), "The" | "the")
            && self
                .lookups
                .name(at + 1)
                .is_some_and(|behind| self.start(at + 1) + behind.len > self.start(at) + len)
    }

    /// Whether the paper named by a single word and its article is only how a longer name begins: "the Independent Electoral
    /// Commission", "the Times Higher Education Supplement".
    fn is_paper_in_longer_name(&self, at: usize, end: usize, names: &[EntryId]) -> bool {
        let word = self.word(end - 1);
        let article = if end == at + 1 { at.checked_sub(1) } else { Some(at) };
        let one_word = end <= at + 2 && article.is_some_and(|at| matches!(self.word(at), "The" | "the"));
        let is_paper =
            |&name: &EntryId| name.kind() == Kind::Body && self.knowledge.body(name).kind() == "media";
        one_word
            && !lexicon::is_shouted(word)
            && self.adjoins(end)
            && self.is_capitalised(end)
            && !names.is_empty()
            && names.iter().all(is_paper)
            && !self.is_somebody(end)
            && !lexicon::is_of_calendar(self.word(end))
    }

    /// Those of the bodies named up to token `end` that the word in brackets behind it means, and the token behind the
    /// brackets where they tell: "Communist Party of India (Marxist)" is not "(Maoist)".
    fn told_apart_in_brackets(&self, names: Vec<EntryId>, end: usize) -> (Vec<EntryId>, Option<usize>) {
        if names.len() < 2 || self.word(end) != "(" || self.word(end + 2) != ")" {
            return (names, None);
        }
        let told = self.word(end + 1);
        let fits = |&&name: &&EntryId| {
            let own = (name.kind() == Kind::Body).then(|| self.knowledge.body(name).name());
            let bracket = own.and_then(|own| own.strip_suffix(')')?.rsplit_once('('));
            bracket.is_none_or(|(_, bracket)| bracket == told)
        };
        let fitting: Vec<EntryId> = names.iter().filter(fits).copied().collect();
        if fitting.is_empty() || fitting.len() == names.len() {
            (names, None)
        } else {
            (fitting, Some(end + 3))
        }
    }

    /// Whether the word at token `at`, which is an acronym elsewhere, is just a word here: "Let's", "FIX IS IN".
    fn is_common_word(&self, at: usize, names: &[EntryId]) -> bool {
        let word = self.word(at).split(['\'', '’']).next().unwrap_or("");
        if !lexicon::is_quiet(word) {
            return false;
        }
        let shouted = |index: usize| {
            let word = self.word(index);
            word.chars().count() > 1 && word.chars().all(char::is_uppercase)
        };
        let headline = shouted(at + 1) || at > 0 && shouted(at - 1);
        let country = names.iter().any(|entry| entry.kind() == Kind::Country);
        word.chars().any(char::is_lowercase) || headline && !country
    }

    /// Whether what is an acronym in capitals begins a name here: "Kari Moen" is of no KARI.
    fn is_given_to_somebody(&self, at: usize, names: &[EntryId]) -> bool {
        let word = self.word(at);
        let shouted = word.to_uppercase();
        let is_acronym = |&entry: &EntryId| {
            entry.kind() == Kind::Body
                && self.knowledge.body(entry).acronyms().any(|acronym| acronym == shouted)
        };
        word.chars().any(char::is_lowercase)
            && self.name_run(at) > at + 1
            && !names.is_empty()
            && names.iter().all(is_acronym)
    }

    /// Whether the bodies named by what they are, from token `at` to `end`, are only the end of a longer name: "the Lindholm
    /// Commission on Human Rights" is not that of the UN, while the "Dutch Party for Freedom" is the Dutch one.
    fn is_headed_within_name(&self, at: usize, end: usize, bodies: &[EntryId]) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| end > at + 1 && self.adjoins(at)) else {
            return false;
        };
        lexicon::ends_organisation(self.word(at))
            && matches!(self.word(at + 1), "of" | "on" | "for")
            && self.is_capitalised(before)
            && !lexicon::is_shouted(self.word(before))
            && !(self.opens_sentence(before) && lexicon::may_open_sentence(self.word(before)))
            && !self.is_country_of(before, bodies.iter().copied())
    }

    /// Whether token `at` names the country of one of these bodies, or is its adjective.
    pub(super) fn is_country_of(&self, at: usize, mut bodies: impl Iterator<Item = EntryId>) -> bool {
        let of: Vec<EntryId> =
            self.knowledge.countries_of(self.word(at)).map(|(country, _)| country).collect();
        bodies.any(|body| {
            body.kind() == Kind::Body
                && self.knowledge.body(body).country().is_some_and(|country| of.contains(&country.id()))
        })
    }

    /// Whether the country named by the tokens `at..end` is only part of a name: "Bank of America", "Iran Air".
    fn is_part_of_name(&self, at: usize, end: usize) -> bool {
        let of = at > 1 && matches!(self.word(at - 1), "of" | "for") && self.is_capitalised(at - 2);
        if of && lexicon::ends_organisation(self.word(at - 2)) && self.word(at - 2) != "Republic" {
            return true;
        }
        if !self.adjoins(end) || !self.is_capitalised(end) {
            return false;
        }
        let word = self.word(end);
        // "In Paris Macron left."
        let may_stand_alone = at > 0
            && self.lexeme(at - 1).is_preposition()
            && self.surname_at(end).is_some()
            && !(self.adjoins(end + 1) && self.is_capitalised(end + 1));
        !may_stand_alone
            && !lexicon::is_of_calendar(word)
            && lexicon::honorific(word).is_none()
            && self.lookups.title(end).is_none()
            && self.lookups.name(end).is_none()
    }

    /// What a treaty is, in lower case, from token `at`: "strategic arms reduction treaty".
    pub(super) fn described(&mut self, at: usize) -> Option<usize> {
        let start = self.start(at);
        let named = self.lookups.description(at)?;
        let end = self.token_from(at, start + named.len);
        let treaties: Vec<EntryId> = named.entries.iter().map(|&(entry, _)| entry).collect();
        let making = self.making(at).map(|words| Making {
            words,
            is_new: self.is_new(at),
            is_unsigned: words.of(self.text).ends_with("sign"),
        });
        let span = Span::new(start, start + named.len);
        self.push(span, Naming::Description { treaties, making }, Part::Object);
        // "nuclear deal with Iran" names its country as well.
        Some((at + 1..end).find(|&inner| self.is_capitalised(inner)).unwrap_or(end))
    }

    /// The words before token `at`, in its sentence, that speak of a treaty as not yet concluded.
    fn making(&self, at: usize) -> Option<Span> {
        const REACH: usize = 8;
        let first = self
            .sentences
            .get(self.sentence)
            .map_or(0, |sentence| sentence.first)
            .max(at.saturating_sub(REACH));
        let before = Span::new(self.start(first), self.start(at)).of(self.text).to_lowercase();
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let places = lexicon::pending().filter_map(|words| {
            let start = before.rfind(words)?;
            let end = start + words.len();
            let whole = is_edge(before[..start].chars().next_back()) && is_edge(before[end..].chars().next());
            whole.then_some((start, end))
        });
        // "nearing" and "agreement on" together: "nearing agreement on".
        let found = places.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        // Lower case may be longer than what is written; then the words are not shown exactly.
        let (start, end) = (self.start(first) + found.0, self.start(first) + found.1);
        (self.text.is_char_boundary(start) && self.text.is_char_boundary(end) && end <= self.start(at))
            .then(|| Span::new(start, end))
    }

    /// Whether the treaty described from token `at` is brought up as one more: "a treaty", "a new bilateral treaty".
    fn is_new(&self, at: usize) -> bool {
        const ADJECTIVES: usize = 3;
        let before = (at.saturating_sub(ADJECTIVES)..=at).rev();
        let told = before.map(|index| self.word(index)).find_map(|word| match word {
            "a" | "an" | "new" | "another" => Some(true),
            "the" | "this" | "that" | "its" | "their" | "of" | "on" => Some(false),
            _ => None,
        });
        told == Some(true)
    }

    /// "the treaty", "this new agreement" from token `at`.
    pub(super) fn anaphor(&mut self, at: usize) -> Option<usize> {
        if !self.lexeme(at).is_definite() && !matches!(self.word(at), "that" | "That") {
            return None;
        }
        let modified = matches!(
            self.word(at + 1),
            "new" | "latest" | "same" | "proposed" | "draft" | "planned" | "final"
        );
        let noun = at + 1 + usize::from(modified);
        lexicon::anaphor(self.word(noun)).filter(|(nature, _)| *nature != "person")?;
        // "the treaty office", "the group of reporters"
        let next = self.adjoins(noun + 1);
        // "the group Ansar": the name that follows is meant.
        let named = next && self.is_capitalised(noun + 1);
        let compound = named || next && matches!(self.word(noun + 1), "of" | "between");
        if compound {
            return None;
        }
        let end = noun + 1;
        let part = self.part(at, end);
        let noun = self.word(noun).to_owned();
        self.push(self.span(at, end), Naming::Anaphor(noun), part);
        Some(end)
    }

    /// A name that the knowledge lacks and that is no person's, from token `at`: "Joint Verification Office (JVO)".
    pub(super) fn stranger(&mut self, at: usize) -> Option<usize> {
        if !self.is_capitalised(at) {
            return None;
        }
        let word = self.word(at);
        let quiet = self.lexeme(at).is_quiet();
        if !quiet && let Some((end, _)) = self.telling_name(at, at + 1) {
            return Some(self.push_stranger(at, end));
        }
        if word.len() <= 8 && lexicon::is_shouted(word) {
            self.push(self.tokens[at].span, Naming::Acronym, self.part(at, at + 1));
            return Some(at + 1);
        }
        if quiet {
            return None;
        }
        // "On Friday Ms May" begins no name with the day.
        let end = if lexicon::is_of_calendar(word) { at + 1 } else { self.stranger_end(at) };
        if end == at + 1 {
            return None;
        }
        let acronym = self.acronym_after(end);
        if acronym.is_none() && !lexicon::is_organisation(self.word(end - 1)) {
            return Some(end);
        }
        Some(self.push_stranger(at, end))
    }

    /// A name that begins with one that is known, from token `at` to `end`, and is of something else.
    fn longer_stranger(&mut self, at: usize, end: usize) -> Option<usize> {
        let longer = self.longer_than_known(at, end, &self.lookups.name(at)?.entries)?;
        Some(self.push_stranger(at, longer))
    }

    fn push_stranger(&mut self, at: usize, end: usize) -> usize {
        let (acronym, part) = (self.acronym_after(end), self.part(at, end));
        self.push(self.span(at, end), Naming::Stranger { acronym }, part);
        end
    }

    /// The end of the capitalised words from token `at`, with "of" and "for" between them.
    fn stranger_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            if self.adjoins(end) && self.is_capitalised(end) && !self.is_other(end) {
                end += 1;
                continue;
            }
            let joint = self.adjoins(end) && matches!(self.word(end), "of" | "for" | "on" | "and");
            let article = usize::from(joint && self.word(end + 1) == "the");
            let next = end + 1 + article;
            let organisation =
                lexicon::ends_organisation(self.word(end - 1)) || self.word(end) == "and" && end > at + 1;
            if joint
                && organisation
                && self.adjoins(next)
                && self.is_capitalised(next)
                && self.word(end) != "and"
            {
                end = next + 1;
                continue;
            }
            return end;
        }
    }

    fn is_other(&self, at: usize) -> bool {
        let named = self.lookups.name(at);
        let known = named.is_some_and(|named| named.entries.iter().any(|(_, role)| *role == Role::Name));
        known || lexicon::is_of_calendar(self.word(at))
    }

    /// "(JVO)" behind a name.
    fn acronym_after(&self, at: usize) -> Option<Span> {
        let word = self.word(at + 1);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        (self.word(at) == "(" && self.word(at + 2) == ")" && capitals >= 2).then(|| self.tokens[at + 1].span)
    }
}
