//! People's names, known or not, and the words that introduce them.

use std::ops::Range;
use std::rc::Rc;

use super::fit::{goes_by_one_name, is_everybody_known};
use super::phrase::{Certainty, Naming, Part, PersonName};
use super::recognise::Recogniser;
use crate::briefing::{TokenKind, lexicon};
use crate::knowledge::{
    self, DateRange, EntryId, Gender, Kind, Reason, Role, fold, surname_of, without_possessive,
};
use crate::text::Span;

/// The most words a person's name is made of.
const LONGEST_NAME: usize = 6;

/// The most tokens an introduction is made of.
const LONGEST_INTRODUCTION: usize = 22;

impl Recogniser<'_> {
    /// A person's name without a title, from token `at`.
    pub(super) fn named_person(&mut self, at: usize) -> Option<usize> {
        if !self.is_capitalised(at) {
            return None;
        }
        let surname = self.surname_with_particle(at);
        let (mut name, end) =
            surname.or_else(|| self.person_name(at)).or_else(|| self.common_word_that_acts(at))?;
        // "Iowa Democratic Party" begins with nobody's surname.
        let unsure = name.certainty == Certainty::SurnameAtMost && name.people.is_empty();
        if unsure && self.is_capitalised(end) && self.telling_name(at, end).is_some() {
            return None;
        }
        if name.full.is_empty() && self.may_be_no_name(at, end) {
            self.doubt(&mut name, at);
        }
        self.of_country_beside(&mut name, &[], end);
        let fronted = if self.is_set_off(at, end) { at - 1 } else { at };
        if let Some(span) = self.noun_before(fronted, &name) {
            name.gender = name.gender.or_else(|| lexicon::person_noun_gender(self.word(fronted - 1)));
            name.introduction = Some(span);
            name.certainty = Certainty::Sure;
        }
        let span = name.name;
        let part = self.part(at, end);
        let person = self.push(span, Naming::Person(name), part);
        let next = self.introduced(person, end);
        if part == Part::Owner && self.is_possessive(next) {
            return Some(self.owned_role(span.start(), next + 1).unwrap_or(next + 1));
        }
        Some(next)
    }

    /// Leaves of those who may be meant by the one word at token `at`, of whose capital little can be told, whom it may mean
    /// nevertheless.
    fn doubt(&self, name: &mut PersonName, at: usize) {
        let is_given_name = self.lexeme(at).is_given_name();
        if is_given_name {
            name.certainty = Certainty::GivenNameToo;
        }
        name.people.retain(|&person| {
            if is_given_name {
                self.knowledge.person(person).tenures().any(|tenure| is_everybody_known(&tenure))
            } else {
                goes_by_one_name(person, &name.surname, self.knowledge)
            }
        });
    }

    /// The name of a person from token `at`, and the token after it.
    pub(super) fn person_name(&self, at: usize) -> Option<(PersonName, usize)> {
        let (people, known_end) = self.known_person(at);
        let run_end = self.name_run(at);
        let end = known_end.max(run_end);
        if end == at {
            return None;
        }
        // "George Bush Intercontinental": the longer name is another's, unless it is only written more fully.
        let people = if known_end < run_end { self.written_in_full(at, run_end) } else { people };
        let words = end - at;
        // "Democrat Hillary Clinton", "Florida Marco Rubio": the name begins behind the first word.
        let behind = people.is_empty() && words > 2 && !self.lexeme(at).is_given_name();
        if behind && self.known_person(at + 1).1 == end {
            return None;
        }
        if people.is_empty() && !self.looks_like_a_person(at, end) {
            return None;
        }
        let people = if people.is_empty() && words > 1 { self.spelt_otherwise(at, end) } else { people };
        let certainty = self.certainty(at..end, &people);
        if certainty == Certainty::SurnameAtMost && !self.may_be_surname(at, end) {
            return None;
        }
        let gender = self.gender_of(at..end, &people);
        let name = self.span(at, end);
        let written = without_possessive(name.of(self.text));
        let full = if words > 1 { fold(written) } else { String::new() };
        let surname = match people.as_slice() {
            [one] => fold(self.knowledge.person(*one).surname()),
            _ if words == 1 => fold(written),
            _ => fold(surname_of(written)),
        };
        // One word may be anybody's surname.
        let people = if people.is_empty() && words == 1 { self.surnamed(at) } else { people };
        let (held, title, introduction) = (Vec::new(), None, None);
        Some((PersonName { name, surname, full, people, held, title, gender, introduction, certainty }, end))
    }

    /// How sure it is that the words of these tokens name a person, who may be one of these people.
    fn certainty(&self, tokens: Range<usize>, people: &[EntryId]) -> Certainty {
        let (first, is_single) = (self.word(tokens.start), tokens.len() == 1);
        if !people.is_empty() || !is_single && self.lexeme(tokens.start).is_given_name() {
            return Certainty::Sure;
        }
        let initial = first.ends_with('.') || self.word(tokens.start + 1).ends_with('.');
        if !is_single && (initial || !lexicon::is_quiet(first)) {
            Certainty::Likely
        } else {
            Certainty::SurnameAtMost
        }
    }

    /// The gender of whoever is so named: that which the people who may be meant share, else that which the given name tells.
    fn gender_of(&self, tokens: Range<usize>, people: &[EntryId]) -> Option<Gender> {
        match people {
            [] if tokens.len() > 1 => lexicon::given_name(self.word(tokens.start)).flatten(),
            [] => None,
            [one, rest @ ..] => {
                let gender = self.knowledge.person(*one).gender();
                gender.filter(|_| rest.iter().all(|&other| self.knowledge.person(other).gender() == gender))
            }
        }
    }

    /// Those whose surname the whole word at token `at` is.
    fn surnamed(&self, at: usize) -> Vec<EntryId> {
        let named = self.surname_at(at);
        named.map_or_else(Vec::new, |named| named.entries.iter().map(|&(entry, _)| entry).collect())
    }

    /// What the knowledge has under the whole word at token `at`, as a surname.
    pub(super) fn surname_at(&self, at: usize) -> Option<Rc<knowledge::Named>> {
        self.lookups.surname(at).filter(|named| named.len >= self.word(at).len())
    }

    /// Not "Clinton Foundation", "Iran Air", "WATCHDOG MEMO", nor a headline in capitals.
    fn looks_like_a_person(&self, at: usize, end: usize) -> bool {
        const MOST_WORDS: usize = 4;
        let last = self.word(end - 1).split('-').next().unwrap_or("");
        let other = end > at + 1 && !self.lexeme(at).is_given_name() && self.lookups.name(at).is_some();
        let shouted = |index: usize| !self.word(index).chars().any(char::is_lowercase);
        !other
            && !lexicon::ends_organisation(last)
            && (end - at == 1 || !(at..end).all(shouted))
            && (end - at < MOST_WORDS || self.lexeme(at).is_given_name())
    }

    pub(super) fn known_person(&self, at: usize) -> (Vec<EntryId>, usize) {
        let start = self.start(at);
        let Some(named) = self.lookups.name(at) else { return (Vec::new(), at) };
        let people: Vec<EntryId> = named
            .entries
            .iter()
            .filter(|(entry, role)| {
                entry.kind() == Kind::Person && matches!(role, Role::Name | Role::ShortName)
            })
            .map(|&(entry, _)| entry)
            .collect();
        let end = if people.is_empty() { at } else { self.token_from(at, start + named.len) };
        (people, end)
    }

    /// Whom a name means that has more to it than the knowledge writes: "Vladimir V. Putin", "Joseph R. Biden Jr.".
    fn written_in_full(&self, at: usize, end: usize) -> Vec<EntryId> {
        let is_initial = |word: &str| word.len() == 2 && word.ends_with('.');
        let is_suffix = |word: &str| matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
        let is_extra =
            |&index: &usize| index > at && (is_initial(self.word(index)) || is_suffix(self.word(index)));
        if !(at..end).any(|index| is_extra(&index)) {
            return Vec::new();
        }
        let short: Vec<&str> =
            (at..end).filter(|index| !is_extra(index)).map(|index| self.word(index)).collect();
        if short.len() < 2 {
            return Vec::new();
        }
        let short = short.join(" ");
        let named = self.knowledge.named_as(&short).filter(|(entry, role)| {
            entry.kind() == Kind::Person && matches!(role, Role::Name | Role::ShortName)
        });
        let people: Vec<EntryId> = named.map(|(entry, _)| entry).collect();
        if !people.is_empty() {
            return people;
        }
        let mut recall = self.lookups.recall.borrow_mut();
        recall.given_otherwise.find(&short, || self.known_by_another_given_name(&short))
    }

    /// "Joseph Biden", whom everybody calls Joe: only those whom everybody knows, lest a namesake be taken for them.
    fn known_by_another_given_name(&self, name: &str) -> Vec<EntryId> {
        let candidates =
            self.knowledge.resolve(&knowledge::Naming::read(name, self.knowledge), DateRange::ALWAYS);
        let known = candidates.into_iter().filter(|candidate| {
            candidate.reasons.contains(&Reason::GivenName)
                && self.knowledge.person(candidate.entry).tenures().any(|tenure| is_everybody_known(&tenure))
        });
        known.map(|candidate| candidate.entry).collect()
    }

    /// The end of the capitalised words from token `at` that can make a name.
    pub(super) fn name_run(&self, at: usize) -> usize {
        let mut end = at;
        while end < at + LONGEST_NAME && (end == at || self.adjoins(end)) {
            if self.is_name_word(end, at) {
                end += 1;
            } else if end > at && self.particles(end) > end {
                end = self.particles(end);
            } else {
                break;
            }
        }
        end
    }

    /// The end of the particles from token `at`, if a name word follows them.
    fn particles(&self, at: usize) -> usize {
        let mut end = at;
        while self.adjoins(end) && self.lexeme(end).is_particle() {
            end += 1;
        }
        if self.adjoins(end) && self.is_name_word(end, at) { end } else { at }
    }

    fn is_name_word(&self, at: usize, first: usize) -> bool {
        let (word, lexeme) = (self.word(at), self.lexeme(at));
        let of_calendar = lexeme.is_of_calendar() && word != "May" && !self.is_jan(at);
        if !lexeme.is_capitalised() || of_calendar {
            return at != first && is_with_particle(word);
        }
        let initial = word.ends_with('.') && word.len() <= 4;
        if word.len() < 4 && !initial && lexicon::is_shouted(word) {
            return at == first && self.are_initials(at);
        }
        if at == first {
            return !lexeme.is_quiet();
        }
        // A name ends where another thing's begins: "Lavrov Friday", "Putin Russia"; not where a part of it is one
        // too: "Michael Jordan".
        let title = self.lookups.title(at).is_some_and(|title| title.len >= word.len());
        let other = self.lookups.name(at).is_some_and(|named| {
            named.entries.iter().any(|(entry, role)| {
                *role == Role::Adjective || (entry.kind() == Kind::Body && named.len > word.len())
            })
        });
        !title && !other
    }

    fn may_be_surname(&self, at: usize, end: usize) -> bool {
        let word = self.word(at);
        end == at + 1
            && word.chars().nth(1).is_some()
            && !word.ends_with('.')
            && !lexicon::ends_organisation(word)
    }

    /// The words before token `at` that say what the bearer of the name is: "commission spokesman".
    fn noun_before(&self, at: usize, name: &PersonName) -> Option<Span> {
        if at == 0
            || matches!(name.certainty, Certainty::SurnameAtMost | Certainty::GivenNameToo)
            || !(self.adjoins(at) || self.word(at) == ",")
        {
            return None;
        }
        if !self.lexeme(at - 1).is_person_noun() {
            return self.description_before(at);
        }
        let mut first = at - 1;
        while first > 0 && at - first < 6 && self.adjoins(first) {
            let word = self.word(first - 1);
            // Whose it is belongs to it, though that opens the sentence: "Russia's deputy ambassador".
            let possessive = self.is_possessive(first - 1) || self.is_possessive(first);
            let fits = possessive
                || self.is_capitalised(first - 1) && !self.opens_sentence(first - 1)
                || is_modifier(word);
            if !fits {
                break;
            }
            first -= 1;
        }
        // "Its president", but "father" of "his father": whose, the words before tell.
        let owned = first > 0
            && self.adjoins(first)
            && matches!(self.word(first - 1), "its" | "Its" | "their" | "Their");
        Some(self.span(first - usize::from(owned), at))
    }

    /// Reads the introduction behind a name that ends before token `at`: "Nadia Brok, the commission's deputy
    /// director,". Gives the token to go on from: the words in it are read for themselves too.
    pub(super) fn introduced(&mut self, person: usize, at: usize) -> usize {
        let before = self.behind_seat(at);
        let open = self.word(before);
        if !matches!(open, "," | "(" | "—" | "–" | "--") {
            return at;
        }
        let mut first = before + 1;
        // "Nadia Brok, 45, a lawyer"
        if self.tokens.get(first).is_some_and(|token| token.kind == TokenKind::Number)
            && self.word(first + 1) == ","
        {
            first += 2;
        }
        let Some(end) = self.introduction_end(first, open) else { return at };
        let span = self.span(first, end);
        let gender = (first..end).find_map(|index| lexicon::person_noun_gender(self.word(index)));
        if let Naming::Person(name) = &mut self.found[person].naming {
            name.introduction = name.introduction.or(Some(span));
            name.gender = name.gender.or(gender);
            if name.certainty == Certainty::Likely {
                name.certainty = Certainty::Sure;
            }
        }
        self.apposed_role(person, first, end).unwrap_or(at)
    }

    /// The comma behind a party and a seat in brackets, "Nadia Brok (Lab, Hull North)|, the shadow minister,", where they introduce
    /// nobody themselves; token `at` otherwise.
    fn behind_seat(&self, at: usize) -> usize {
        const LONGEST: usize = 10;
        if self.word(at) != "(" || self.introduction_end(at + 1, "(").is_some() {
            return at;
        }
        let close = (at + 1..at + LONGEST).find(|&index| self.word(index) == ")");
        close.map(|close| close + 1).filter(|&behind| self.word(behind) == ",").unwrap_or(at)
    }

    pub(super) fn introduction_end(&self, first: usize, open: &str) -> Option<usize> {
        let opener = self.word(first);
        let opens = lexicon::determiner(opener).is_some()
            || matches!(opener, "former" | "one" | "who" | "now")
            || self.lexeme(first).is_person_noun()
            || self.is_capitalised(first)
            || is_modifier(opener) && self.lexeme(first + 1).is_person_noun();
        if !opens || opener == "who" {
            return None;
        }
        let close: &[&str] = match open {
            "(" => &[")"],
            "," => &[",", ".", ";", "—", "–", "--"],
            _ => &["—", "–", "--"],
        };
        let last = self.sentences.get(self.sentence).map_or(self.tokens.len(), |sentence| sentence.end);
        let limit = (first + LONGEST_INTRODUCTION).min(last);
        let end = (first..limit).find(|&index| match self.tokens[index].kind {
            TokenKind::Stop => true,
            TokenKind::Punctuation => close.contains(&self.word(index)),
            TokenKind::Word => matches!(self.word(index), "who" | "whose" | "that" | "which"),
            TokenKind::Possessive | TokenKind::Number | TokenKind::Mark => false,
        })?;
        // The noun stands in the introduction's first part: "the head of ...", "Russia's foreign minister"; not in
        // the next member of a list, "Clinton and husband Bill".
        let part = (first..end).find(|&index| self.word(index) == "and").unwrap_or(end);
        let says = (first..part).any(|index| {
            self.lexeme(index).is_person_noun()
                || self.word(index).rsplit('-').next().is_some_and(lexicon::is_person_noun)
                || self.lookups.title(index).is_some()
        });
        let verb = (first..end).any(|index| is_finite_verb(self.word(index)));
        // "Jeb Bush, Kentucky Sen. Rand Paul": the title is the next one's.
        let next_title = self.word(end) == "." && lexicon::is_abbreviation(self.word(end - 1));
        let says = says && !next_title;
        (says && !verb && end > first).then_some(end)
    }

    /// The office that an introduction names, when it is one: "Sergei Lavrov, the Russian foreign minister,".
    /// Gives the token after it.
    fn apposed_role(&mut self, person: usize, first: usize, end: usize) -> Option<usize> {
        let before = self.found.len();
        let next = self.titled(first)?;
        let role = self.found.len() - 1;
        let whole = self.found.len() == before + 1
            && next <= end
            && matches!(self.found[role].naming, Naming::Role(_) | Naming::Counterpart(_));
        if whole {
            self.found[role].apposed = Some(person);
            self.found[person].apposed = self.found[person].apposed.or(Some(role));
            self.found[role].part = Part::Object;
            return Some(next);
        }
        self.found.truncate(before);
        None
    }
}

/// "el-Qaddafi", "al-Senussi"
fn is_with_particle(word: &str) -> bool {
    word.split_once(['-', '’', '\'']).is_some_and(|(particle, name)| {
        lexicon::is_particle(particle) && name.starts_with(char::is_uppercase)
    })
}

/// Whether a word shows that a clause of its own stands there, which introduces nobody.
pub(super) fn is_finite_verb(word: &str) -> bool {
    lexicon::is_saying(word) || lexicon::is_auxiliary(word)
}

/// Whether a lower-case word may stand before a noun that introduces a name: "senior", "commission".
fn is_modifier(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && word.len() > 2
        && !lexicon::is_quiet(word)
        && !lexicon::is_preposition(word)
        && !word.ends_with("ed")
        && !word.ends_with("ing")
        && !matches!(word, "and" | "or" | "said" | "says" | "told" | "met" | "saw")
}
