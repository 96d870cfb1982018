//! Finding names in a text and entries by their names.

use super::blob::Blob;
use super::fold::{fold, is_word_start, without_possessive};
use super::gate::Gates;
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::layout::index;
use super::posting::{Posting, Role};
use super::search::Search;
use super::spelling::sound;

/// A name that stands at some place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// How many bytes of the text it takes, without a possessive "'s".
    pub len: usize,
    /// What it may stand for, and in which role; never empty.
    pub entries: Vec<(EntryId, Role)>,
}

/// A title that stands at some place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// How many bytes of the text it takes.
    pub len: usize,
    /// What it may stand for; never empty.
    pub offices: Vec<TitleOf>,
}

/// What was looked for at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked<T> {
    /// What stands there.
    pub found: Option<T>,
    /// The byte of the text up to which it was read for that; more than its length where its end was seen. What comes behind
    /// has no part in what was found, nor has what stands before, but that a word starts at the place.
    pub reach: usize,
}

/// One office that a title may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleOf {
    /// The office.
    pub office: EntryId,
    /// The country or body, where the title itself names it or is used there only.
    pub of: Option<EntryId>,
    /// Whether it is one or several, and whether it can stand without a name.
    pub role: Role,
}

impl<T> Looked<T> {
    fn map<U>(self, what: impl FnOnce(T) -> U) -> Looked<U> {
        Looked { found: self.found.map(what), reach: self.reach }
    }
}

impl Title {
    /// Whether several hold it: "Presidents Obama and Medvedev".
    #[must_use]
    pub fn is_plural(&self) -> bool {
        self.offices.iter().all(|title| matches!(title.role, Role::PluralTitle | Role::PluralShortTitle))
    }

    /// Whether it means nothing without a name behind it: "Minister", "Secretary".
    #[must_use]
    pub fn is_before_name_only(&self) -> bool {
        self.offices.iter().all(|title| matches!(title.role, Role::ShortTitle | Role::PluralShortTitle))
    }
}

impl Knowledge {
    /// The entries that have exactly this name, written so.
    pub fn named<'k>(&'k self, name: &str) -> impl Iterator<Item = EntryId> + use<'k> {
        self.named_as(name).map(|(entry, _)| entry)
    }

    /// The entries that have exactly this name, written so, and in which role.
    pub fn named_as<'k>(&'k self, name: &str) -> impl Iterator<Item = (EntryId, Role)> + use<'k> {
        let name = without_possessive(name.trim());
        let written = name.to_owned();
        let found = self.postings(index::NAME, &fold(name));
        found.filter(move |posting| posting.case.fits(&written)).map(|posting| (posting.entry, posting.role))
    }

    /// Which kinds of name may begin at a place of a text, to be asked before any is searched for there.
    #[must_use]
    pub fn gates(&self) -> Gates<'_> {
        Gates(self.layers.iter().map(Blob::gate).collect())
    }

    /// The longest name of anything that starts at the byte `at`, if a word starts there.
    ///
    /// # Panics
    /// If `at` is not on a character boundary of the text.
    #[must_use]
    pub fn longest(&self, text: &str, at: usize) -> Option<Named> {
        self.look_for_name(text, at).found
    }

    /// As [`Knowledge::longest`], telling also how much of the text was read for it.
    #[must_use]
    pub fn look_for_name(&self, text: &str, at: usize) -> Looked<Named> {
        self.look_for_named(index::NAME, text, at)
    }

    /// The longest title that starts at the byte `at`, if a word starts there.
    ///
    /// # Panics
    /// If `at` is not on a character boundary of the text.
    #[must_use]
    pub fn longest_title(&self, text: &str, at: usize) -> Option<Title> {
        self.look_for_title(text, at).found
    }

    /// As [`Knowledge::longest_title`], telling also how much of the text was read for it.
    #[must_use]
    pub fn look_for_title(&self, text: &str, at: usize) -> Looked<Title> {
        let title = |(len, offices)| Title { len, offices };
        self.longest_in(index::TITLE, text, at, |posting| self.title_of(posting)).map(title)
    }

    /// The longest description of a treaty that starts at the byte `at`: "strategic arms reduction treaty".
    ///
    /// # Panics
    /// If `at` is not on a character boundary of the text.
    #[must_use]
    pub fn longest_description(&self, text: &str, at: usize) -> Option<Named> {
        self.look_for_named(index::DESCRIPTION, text, at).found
    }

    /// The longest surname that starts at the byte `at`, with the people who have it.
    ///
    /// # Panics
    /// If `at` is not on a character boundary of the text.
    #[must_use]
    pub fn longest_surname(&self, text: &str, at: usize) -> Option<Named> {
        self.look_for_surname(text, at).found
    }

    /// As [`Knowledge::longest_surname`], telling also how much of the text was read for it.
    #[must_use]
    pub fn look_for_surname(&self, text: &str, at: usize) -> Looked<Named> {
        self.look_for_named(index::SURNAME, text, at)
    }

    fn title_of(&self, posting: Posting) -> TitleOf {
        let of = self.place_of_local(posting.entry);
        TitleOf { office: self.office(posting.entry).id(), of, role: posting.role }
    }

    fn look_for_named(&self, index: u8, text: &str, at: usize) -> Looked<Named> {
        let named = |(len, entries)| Named { len, entries };
        self.longest_in(index, text, at, |posting| (posting.entry, posting.role)).map(named)
    }

    /// The length of the longest name of an index that starts at the byte `at`, and what its postings are `read` as.
    fn longest_in<T>(
        &self,
        index: u8,
        text: &str,
        at: usize,
        read: impl Fn(Posting) -> T,
    ) -> Looked<(usize, Vec<T>)> {
        let mut reach = at;
        if !is_word_start(text, at) {
            return Looked { found: None, reach };
        }
        let (mut best, mut found) = (0, Vec::new());
        for layer in &self.layers {
            let search = Search::at(layer, index, text, at);
            reach = reach.max(at + search.read());
            for (len, postings) in search.found() {
                if len < best {
                    break;
                }
                let written = &text[at..at + len];
                let mut fitting = postings
                    .filter(|posting| posting.case.fits(written) && !self.is_replaced(posting.entry))
                    .peekable();
                if fitting.peek().is_some() {
                    if len > best {
                        found.clear();
                    }
                    best = len;
                    found.extend(fitting.map(&read));
                    break;
                }
            }
        }
        let found = (best > 0).then(|| (with_closing_dot(text, at, at + best) - at, found));
        Looked { found, reach }
    }

    /// The people whom a second mention calls so: "Lavrov", "bin Salman", "Assad".
    pub fn surnamed<'k>(&'k self, surname: &str) -> impl Iterator<Item = EntryId> + use<'k> {
        self.postings(index::SURNAME, &fold(without_possessive(surname))).map(|posting| posting.entry)
    }

    /// The people whose surname sounds so in another spelling: "Zelenskiy".
    pub fn surnamed_like<'k>(&'k self, surname: &str) -> impl Iterator<Item = EntryId> + use<'k> {
        let wanted = sound(without_possessive(surname));
        let may = self.perhaps_surnamed_like(&wanted);
        may.filter(move |&person| self.person(person).has_surname_like(&wanted))
    }

    /// Those among whom are all whose surname has this sound, see [`has_surname_like`](super::person::Person::has_surname_like).
    pub fn perhaps_surnamed_like<'k>(&'k self, sound: &str) -> impl Iterator<Item = EntryId> + use<'k> {
        let may = self.layers.iter().flat_map({
            let sound = sound.to_owned();
            move |layer| layer.may_sound(&sound)
        });
        may.filter(|&person| !self.is_replaced(person))
    }

    /// The countries that this word names: "Russia", "Russian", "Moscow", "U.S.".
    pub fn countries_of<'k>(&'k self, word: &str) -> impl Iterator<Item = (EntryId, Role)> + use<'k> {
        self.named_as(word).filter(|(entry, _)| entry.kind() == Kind::Country)
    }
}

/// "U.S." takes its last dot with it.
fn with_closing_dot(text: &str, start: usize, end: usize) -> usize {
    const LONGEST: usize = 12;
    let name = &text[start..end];
    let initials = || name.contains('.') && name.split('.').all(|part| part.chars().count() == 1);
    if text[end..].starts_with('.') && name.len() <= LONGEST && initials() { end + 1 } else { end }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::world;
    use super::*;

    fn keys(entries: impl Iterator<Item = EntryId>) -> String {
        entries.map(|id| world().entry(id).key()).collect::<Vec<_>>().join(" ")
    }

    fn named(name: &str) -> String {
        keys(world().named(name))
    }

    /// The longest name at the first byte: how it is written, and what it may be.
    fn longest(text: &str) -> String {
        let Some(named) = world().longest(text, 0) else { return "-".to_owned() };
        format!("{}: {}", &text[..named.len], keys(named.entries.into_iter().map(|(id, _)| id)))
    }

    fn title(text: &str) -> String {
        let Some(title) = world().longest_title(text, 0) else { return "-".to_owned() };
        let offices = title.offices.iter().map(|title| {
            let of = title.of.map_or(String::new(), |of| format!("@{}", world().entry(of).key()));
            format!("{}{of}", world().entry(title.office).key())
        });
        let offices: Vec<_> = offices.collect();
        let plural = if title.is_plural() { " (plural)" } else { "" };
        let short = if title.is_before_name_only() { " (before a name)" } else { "" };
        format!("{}: {}{plural}{short}", &text[..title.len], offices.join(" "))
    }

    #[test]
    fn an_exact_name_is_found_in_any_spelling_that_folds_alike() {
        assert_eq!(named("Sergei Volkov"), "sergei-volkov");
        assert_eq!(named("SERGEI VOLKOV's"), "sergei-volkov");
        assert_eq!(named("Sergey Volkov"), "sergei-volkov");
        assert_eq!(named("Türkiye"), "TR");
        assert_eq!(named("Turkiye"), "TR");
        assert_eq!(named("Nobody Else"), "");
    }

    #[test]
    fn middle_names_may_be_left_out_and_may_then_be_ambiguous() {
        assert_eq!(named("Thomas B. Calder"), "thomas-b-calder");
        assert_eq!(named("Thomas Calder"), "thomas-a-calder thomas-b-calder");
    }

    #[test]
    fn a_word_is_not_a_name() {
        for word in ["us", "who", "Who", "turkey", "nato", "russian", "ruth calder"] {
            assert_eq!(named(word), "", "{word}");
        }
        assert_eq!(
            (named("US"), named("U.S."), named("WHO"), named("Nato")),
            ("US".into(), "US".into(), "who".into(), "nato".into())
        );
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(longest("United Nations officials"), "United Nations: un");
        assert_eq!(longest("United States of America"), "United States of America: US");
        assert_eq!(longest("Lake nuclear power plant's roof"), "Lake nuclear power plant: lake-plant");
        assert_eq!(longest("Old Arms Treaty"), "Old Arms Treaty: old-arms");
        assert_eq!(longest("Nonarmament Pact"), "Nonarmament Pact: pact");
        assert_eq!(longest("U.S. officials"), "U.S.: US");
        assert_eq!(longest("Russians"), "Russians: RU");
        assert_eq!(longest("Russia, Georgia"), "Russia: RU");
        assert_eq!(longest("Russiagate"), "-");
        assert_eq!(longest("Volkov"), "-");
    }

    #[test]
    fn a_name_may_run_over_a_line_end_but_not_a_paragraph_end() {
        assert_eq!(longest("United\nNations"), "United\nNations: un");
        assert_eq!(longest("United\n\nNations"), "-");
    }

    #[test]
    fn a_name_starts_where_a_word_starts() {
        assert_eq!(world().longest("xRussia", 1), None);
        assert!(world().longest("(Russia)", 1).is_some());
    }

    #[test]
    fn titles_say_which_offices_they_may_mean() {
        assert_eq!(title("Foreign Minister Volkov"), "Foreign Minister: foreign-minister");
        assert_eq!(title("foreign minister"), "foreign minister: foreign-minister");
        assert_eq!(title("Secretary of State Calder"), "Secretary of State: foreign-minister@US");
        assert_eq!(title("Secretary Calder"), "Secretary: foreign-minister@US (before a name)");
        assert_eq!(title("Minister Volkov"), "Minister: defence-minister foreign-minister (before a name)");
        assert_eq!(title("Presidents Calder and"), "Presidents: president (plural)");
        assert_eq!(
            title("Ministers of Foreign Affairs"),
            "Ministers of Foreign Affairs: foreign-minister (plural)"
        );
        assert_eq!(title("Secretary General"), "Secretary General: head@un");
        assert_eq!(title("Presidential"), "-");
        assert_eq!(title("minister"), "-");
    }

    #[test]
    fn surnames_find_people() {
        let surnamed = |surname: &str| keys(world().surnamed(surname));
        assert_eq!(surnamed("Volkov"), "sergei-volkov");
        assert_eq!(surnamed("Calder"), "ruth-calder thomas-a-calder thomas-b-calder");
        assert_eq!(surnamed("de Lorne"), "marie-de-lorne");
        assert_eq!(surnamed("Lorne"), "marie-de-lorne");
        assert_eq!(surnamed("Jo"), "jo-sun-woo");
        assert_eq!(keys(world().surnamed_like("Kapanadse")), "levan-kapanadze");
        assert_eq!(keys(world().surnamed_like("Wolkov")), "sergei-volkov");
    }

    #[test]
    fn countries_have_many_words() {
        for word in ["Georgia", "Georgian", "Georgians", "Tbilisi"] {
            assert_eq!(keys(world().countries_of(word).map(|(id, _)| id)), "GE", "{word}");
        }
        assert_eq!(world().countries_of("Moscow").next().map(|(_, role)| role), Some(Role::Capital));
    }
}
