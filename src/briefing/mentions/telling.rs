//! Names that the knowledge lacks and that say themselves what they name: "University of Ghent", "African Union Mission"; a
//! shorter name within one is not meant.

use super::recognise::Recogniser;
use crate::briefing::lexicon::{self, Told};
use crate::knowledge::{EntryId, Kind, Role};

impl Recogniser<'_> {
    /// The end of the longest name of tokens `at..` that tells what it names and goes beyond token `known`, where what
    /// stands before `known` is a name of its own; and what it tells.
    pub(super) fn telling_name(&self, at: usize, known: usize) -> Option<(usize, Told)> {
        const MOST_WORDS: usize = 12;
        if is_place_of_something(self.word(at)) {
            return None;
        }
        let mut end = known;
        let mut longest = None;
        while let Some(next) = self.name_goes_on(at, end).filter(|&next| next <= at + MOST_WORDS) {
            end = next;
            let told = lexicon::told_by_name(self.span(at, end).of(self.text));
            longest = told.map(|told| (end, told)).or(longest);
        }
        longest.filter(|_| !self.is_headline())
    }

    /// The end of the name of tokens `at..` that begins with one of these entries, known themselves up to token `end`, and
    /// is a name of something else: "African Union Mission".
    pub(super) fn longer_than_known(
        &self,
        at: usize,
        end: usize,
        entries: &[(EntryId, Role)],
    ) -> Option<usize> {
        if !self.adjoins(end) || !self.is_capitalised(end) || self.begins_another(at, end) {
            return None;
        }
        let (longer, told) = self.telling_name(at, end)?;
        let body = entries.iter().any(|(entry, _)| entry.kind() != Kind::Country);
        (!body || !told.may_restate).then_some(longer)
    }

    /// The end of a known body's name up to token `end` with the words that only say again what it is: "Interfax News
    /// Agency", "Lindqvist Inc.".
    pub(super) fn restated_kind_end(&self, end: usize) -> usize {
        const MOST_WORDS: usize = 2;
        let goes_on =
            |count: &usize| (end..end + count).all(|at| self.adjoins(at) && self.is_capitalised(at));
        let restates = |count: &usize| {
            let with_name = self.span(end - 1, end + count).of(self.text);
            let told = lexicon::told_by_name(with_name);
            told.is_some_and(|told| matches!(told.kind, "company" | "group" | "news agency"))
        };
        let longest = (1..=MOST_WORDS).rev().filter(goes_on).find(restates);
        end + longest.unwrap_or_default()
    }

    /// Whether the bodies named up to token `end` are not meant because the name goes on with "of" and another state:
    /// "Security Council of Russia".
    pub(super) fn is_of_other_state(&self, end: usize, bodies: &[EntryId]) -> bool {
        let next = end + 1 + usize::from(self.word(end + 1) == "the");
        let belongs = self.adjoins(end) && self.word(end) == "of" && self.adjoins(next);
        if !belongs || !lexicon::ends_organisation(self.word(end - 1)) {
            return false;
        }
        let Some(named) = self.lookups.name(next) else { return false };
        let states = named.entries.iter().filter(|(entry, _)| entry.kind() == Kind::Country);
        let mut states = states.map(|&(state, _)| state).peekable();
        let is_of = |body: EntryId, state: EntryId| {
            body.kind() != Kind::Body
                || self.knowledge.body(body).country().is_some_and(|country| country.id() == state)
        };
        states.peek().is_some() && !states.any(|state| bodies.iter().any(|&body| is_of(body, state)))
    }

    /// The next longer end of a name that begins at token `at` and goes up to token `end`.
    fn name_goes_on(&self, at: usize, end: usize) -> Option<usize> {
        if !self.adjoins(end) {
            return None;
        }
        if self.is_capitalised(end) {
            return (!self.begins_another(at, end)).then_some(end + 1);
        }
        let before = self.word(end - 1);
        let body = lexicon::ends_organisation(before) || lexicon::is_organisation(self.word(at));
        let joint = match self.word(end) {
            "of" | "for" | "on" => body,
            "to" | "into" => body && matches!(before, "Committee" | "Commission" | "Campaign" | "Inquire"),
            "and" => lexicon::is_joined_field(self.word(end + 1)),
            _ => false,
        };
        let next = end + 1 + usize::from(self.word(end) != "and" && self.word(end + 1) == "the");
        let goes_on = joint && self.adjoins(next) && self.is_capitalised(next);
        (goes_on && !self.is_somebody(next)).then_some(next + 1)
    }

    /// Whether the capitalised token `next` begins another name than that from token `at` on.
    fn begins_another(&self, at: usize, next: usize) -> bool {
        if self.is_somebody(next) || lexicon::is_of_calendar(self.word(next)) {
            return true;
        }
        let Some(named) = self.lookups.name(next) else { return false };
        let words = &self.text[self.start(next)..self.start(next) + named.len];
        let all = |kind: Kind| named.entries.iter().all(|(entry, _)| entry.kind() == kind);
        let one_word = !words.contains(' ');
        // "Mobile World Congress" is not Congress, "Iowa Democratic Party" not the Democratic Party.
        // "National Commission on Human Rights" is not that of the UN.
        let headed = words.split_once(' ').is_some_and(|(head, _)| lexicon::ends_organisation(head))
            && !self.is_country_of(at, named.entries.iter().map(|&(entry, _)| entry));
        let shared =
            all(Kind::Body) && (headed || lexicon::is_shared(words) || lexicon::ends_organisation(words));
        let common = shared || one_word && all(Kind::Country);
        // "Angering Congress, he left": a word that opens a sentence is no beginning of a name, unless it looks like one.
        let opens = next == at + 1 && self.opens_sentence(at);
        !common || opens && (one_word || lexicon::may_open_sentence(self.word(at)))
    }

    /// Whether token `at` begins the title of somebody, or a word for what somebody is.
    pub(super) fn is_somebody(&self, at: usize) -> bool {
        let word = self.word(at);
        let noun = lexicon::is_person_noun(&lexicon::small(word)) && !lexicon::ends_organisation(word);
        let noun = noun && !word.ends_with('s');
        noun || lexicon::honorific(word).is_some() || self.lookups.title(at).is_some()
    }

    /// Whether the sentence that is read is a headline.
    fn is_headline(&self) -> bool {
        self.sentences
            .get(self.sentence)
            .is_some_and(|sentence| self.is_set_as_headline(sentence.first..sentence.end))
    }
}

/// Whether a word says where something is or whose: "Moscow-based", "U.S.-led".
fn is_place_of_something(word: &str) -> bool {
    word.rsplit_once('-')
        .is_some_and(|(_, last)| matches!(last, "based" | "led" | "backed" | "run" | "owned"))
}
