//! Which keys find an entry, as its names say: "george bush" finds George W. Bush.
//!
//! Asked twice: when the index is made, and when an entry is found in it, which keeps no key, to see whether the entry has it.

use super::fold::{Case, fold, is_slash_of_date};
use super::layout::index;
use super::posting::Role;
use super::surname::{surname_of, surname_within, without_particles};
use Spelling::{FullName, NonJoined, Plural, WithoutMiddle, Written};

/// A name under which an entry is found, in the index in which it is.
#[derive(Clone, Copy)]
pub(crate) struct Key<'n> {
    pub(crate) index: u8,
    pub(crate) spelling: Spelling<'n>,
    pub(crate) role: Role,
    pub(crate) case: Case,
}

/// How a key is made of a written name.
#[derive(Clone, Copy)]
pub(crate) enum Spelling<'n> {
    /// As it is written.
    Written(&'n str),
    /// "nonproliferation" of "Non-Proliferation".
    NonJoined(&'n str),
    /// As it is written, if it has two words.
    FullName(&'n str),
    /// "George Bush" of "George W. Bush"; the surname as the data say it, if they do.
    WithoutMiddle { name: &'n str, surname: Option<&'n str> },
    /// "foreign ministers" of "foreign minister".
    Plural(&'n str),
}

impl Spelling<'_> {
    /// The folded key; nothing where there is none of this kind.
    pub(crate) fn folded(self) -> Option<String> {
        match self {
            Written(name) => Some(fold(name)),
            NonJoined(name) => {
                Some(fold(name)).filter(|key| key.contains("non ")).map(|key| key.replace("non ", "non"))
            }
            FullName(name) => Some(fold(name)).filter(|key| key.contains(' ')),
            WithoutMiddle { name, surname } => {
                without_middle(&fold(name), &fold(surname_within(name, surname)))
            }
            Plural(title) => Some(plural(&fold(title))),
        }
    }

    /// Whether it is this key. Most are told by their first letter, and most others need no folding.
    pub(crate) fn is(self, key: &str) -> bool {
        let (Written(name) | NonJoined(name) | FullName(name) | WithoutMiddle { name, .. } | Plural(name)) =
            self;
        if !begins_alike(name, key) {
            return false;
        }
        match self {
            Written(name) if is_plain(name) => name.eq_ignore_ascii_case(key),
            FullName(name) if is_plain(name) => name.eq_ignore_ascii_case(key) && key.contains(' '),
            // "non" with a blank behind it stands in few.
            NonJoined(name) if !key.contains("non") && is_plain(name) => false,
            _ => self.folded().as_deref() == Some(key),
        }
    }
}

/// Whether a name folds to itself in lower case: English letters, digits, and single blanks between words.
fn is_plain(name: &str) -> bool {
    let mut before = b' ';
    let each = name.bytes().all(|byte| {
        let plain = byte.is_ascii_alphanumeric() || byte == b' ' && before != b' ';
        before = byte;
        plain
    });
    each && before != b' '
}

/// Whether a name may fold to what begins as a key does.
fn begins_alike(name: &str, key: &str) -> bool {
    match name.as_bytes().first() {
        Some(first) if first.is_ascii_alphanumeric() => {
            Some(&first.to_ascii_lowercase()) == key.as_bytes().first()
        }
        _ => true,
    }
}

/// Those of a name of a country, treaty, body or place.
pub(crate) fn of_thing<'n>(name: &'n str, role: Role, mut found: impl FnMut(Key<'n>)) {
    if is_cut_short(name) {
        return;
    }
    let mut key = |spelling, case| found(Key { index: index::NAME, spelling, role, case });
    // "Hague" without its article is William Hague.
    if role == Role::Capital && name.starts_with("The ") {
        return key(Written(name), Case::Words);
    }
    let bare = strip_the(name);
    let acronym = !bare.contains(' ') && bare.chars().filter(|c| c.is_uppercase()).count() >= 2;
    let case = match bare.chars().next() {
        _ if acronym => Case::of_acronym(bare),
        Some(c) if c.is_lowercase() => Case::Any,
        _ => Case::Initial,
    };
    key(NonJoined(bare), case);
    if name.starts_with("The ") && !bare.contains(' ') {
        // "Times" without its article is anybody's word.
        return key(Written(name), Case::Words);
    }
    if name.starts_with("The ") {
        key(Written(name), case);
    }
    key(Written(bare), case);
}

/// That of the description of a treaty.
pub(crate) fn of_description<'n>(description: &'n str, mut found: impl FnMut(Key<'n>)) {
    if !is_cut_short(description) {
        let spelling = Written(strip_the(description));
        found(Key { index: index::DESCRIPTION, spelling, role: Role::Name, case: Case::Any });
    }
}

/// Those of one of a person's names and of the shorter form that follows from it. `surname` is what the data say it is.
pub(crate) fn of_full_name<'n>(name: &'n str, surname: Option<&'n str>, mut found: impl FnMut(Key<'n>)) {
    let mut key = |spelling, role| found(Key { index: index::NAME, spelling, role, case: Case::Words });
    key(FullName(name), Role::Name);
    key(WithoutMiddle { name, surname }, Role::ShortName);
}

/// Those of the surname in one of a person's names. `surname` is what the data say it is.
pub(crate) fn of_surname_in<'n>(name: &'n str, surname: Option<&'n str>, mut found: impl FnMut(Key<'n>)) {
    let last = surname_within(name, surname);
    of_surname(last, &mut found);
    // Copy from abroad says "Prime Minister Vejjajiva" of Abhisit Vejjajiva, whom his country calls Abhisit.
    let other = surname_of(name);
    if other != last && fold(name).contains(' ') {
        found(Key {
            index: index::SURNAME,
            spelling: Written(other),
            role: Role::ShortName,
            case: Case::Words,
        });
    }
}

/// Those of a surname.
pub(crate) fn of_surname<'n>(surname: &'n str, mut found: impl FnMut(Key<'n>)) {
    let mut key = |surname, role| {
        found(Key { index: index::SURNAME, spelling: Written(surname), role, case: Case::Words });
    };
    key(surname, Role::Name);
    key(without_particles(surname), Role::ShortName);
}

/// Those of a title.
pub(crate) fn of_title<'n>(title: &'n str, found: impl FnMut(Key<'n>)) {
    of_titles(title, Role::Title, Role::PluralTitle, Case::Any, found);
}

/// Those of a title that stands before a name only.
pub(crate) fn of_short_title<'n>(title: &'n str, found: impl FnMut(Key<'n>)) {
    of_titles(title, Role::ShortTitle, Role::PluralShortTitle, Case::Initial, found);
}

fn of_titles<'n>(title: &'n str, one: Role, many: Role, case: Case, mut found: impl FnMut(Key<'n>)) {
    found(Key { index: index::TITLE, spelling: Plural(title), role: many, case });
    found(Key { index: index::TITLE, spelling: Written(title), role: one, case });
}

fn strip_the(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

const HALF_NAMES: &str = include_str!("lexicon/half-names.txt");

/// "george bush" from "george w bush"; nothing where there is no middle or the surname is not last.
fn without_middle(name: &str, surname: &str) -> Option<String> {
    let given = name.strip_suffix(surname)?.trim_end();
    let (first, _) = given.split_once(' ')?;
    if HALF_NAMES.lines().any(|half| half == first) {
        return None;
    }
    // "H. R. McMaster" has no first name to be called by.
    (first.chars().count() > 1).then(|| format!("{first} {surname}"))
}

/// The plural of a folded title: its head word takes the ending, "ministers of defence", "attorneys general".
fn plural(title: &str) -> String {
    let head_end = [" of ", " for ", " to ", " in ", " general", " designate"]
        .iter()
        .filter_map(|after| title.find(after))
        .filter(|&at| at > 0)
        .min();
    // "Secretaries general", but "director generals" is not what anybody writes either: the head word comes first.
    let (head, rest) = title.split_at(head_end.unwrap_or(title.len()));
    let head = match head.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ies"),
        _ if head.ends_with("man") => format!("{}men", &head[..head.len() - 3]),
        _ if head.ends_with(['s', 'x']) || head.ends_with("ch") => format!("{head}es"),
        _ => format!("{head}s"),
    };
    head + rest
}

/// Whether a name would be looked for by too little of it: a text is searched up to a comma, a slash between words
/// or a full stop only, and "women" of "women, peace and security agenda" is anybody's word.
fn is_cut_short(name: &str) -> bool {
    const ENOUGH_WORDS: usize = 3;
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ') {
        return false; // as most are
    }
    let words = |text: &str| text.split_whitespace().count();
    let cut = |mark: &str| name.split_once(mark).is_some_and(|(before, _)| words(before) < ENOUGH_WORDS);
    let slash = name.find('/').is_some_and(|at| !is_slash_of_date(name, at));
    cut(",") || slash && cut("/") && words(name) > 1 || words(&fold(name)) < words(name).min(ENOUGH_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_before_a_comma_is_no_name() {
        assert!(is_cut_short("women, peace and security agenda"));
        assert!(is_cut_short("Foreign, Commonwealth and Development Office"));
        assert!(!is_cut_short("Convention against Torture and Other Cruel, Inhuman or Degrading Treatment"));
        assert!(!is_cut_short("Foreign Office"));
    }

    #[test]
    fn a_word_before_a_slash_or_a_stop_is_no_name() {
        for name in ["Sept. 11 commission", "Sudan/Darfur office"] {
            assert!(is_cut_short(name), "{name}");
        }
        for name in [
            "9/11 Commission",
            "Resolution 68/262",
            "U.S. Army",
            "P5+1",
            "Pathet Lao",
            "Sudan People's Movement/Army",
        ] {
            assert!(!is_cut_short(name), "{name}");
        }
    }

    #[test]
    fn the_head_word_takes_the_plural() {
        for (one, many) in [
            ("president", "presidents"),
            ("foreign minister", "foreign ministers"),
            ("secretary of state", "secretaries of state"),
            ("minister of foreign affairs", "ministers of foreign affairs"),
            ("director general", "directors general"),
            ("attorney general", "attorneys general"),
            ("high representative for foreign affairs", "high representatives for foreign affairs"),
            ("envoy", "envoys"),
            ("chairman", "chairmen"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn middle_names_fall_away() {
        assert_eq!(without_middle("george w bush", "bush").as_deref(), Some("george bush"));
        assert_eq!(without_middle("sergei lavrov", "lavrov"), None);
        assert_eq!(without_middle("ban ki moon", "ban"), None);
        assert_eq!(without_middle("h r mcmaster", "mcmaster"), None);
        assert_eq!(without_middle("muhammad hatta ali", "ali"), None);
    }
}
