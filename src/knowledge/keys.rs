//! Which keys find an entry, as its names say: "george bush" finds George W. Bush.
//!
//! Asked twice: when the index is made, and when an entry is found in it, which keeps no key, to see whether the entry has it.

use super::fold::{Case, fold, is_slash_of_date};
use super::layout::index;
use super::lines;
use super::posting::Role;
use super::surname::{surname_of, surname_within, without_particles};
use Spelling::{FullName, NonJoined, Plural, WithoutMiddle, Written};
use std::sync::LazyLock;

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

    /// Whether it is this key. Most are told by their first letters, and most others need no folding.
    pub(crate) fn is(self, key: &str) -> bool {
        let sure = match self {
            Written(name) => compare(name, key).sure(),
            FullName(name) => compare(name, key).sure().map(|same| same && key.contains(' ')),
            // Neither changes what stands before the first blank.
            NonJoined(name) => (differs_in_first_word(name, key) || !key.contains("non")).then_some(false),
            WithoutMiddle { name, .. } => {
                (differs_in_first_word(name, key) || is_two_plain_words(name)).then_some(false)
            }
            Plural(title) => (!may_be_plural(title, key)).then_some(false),
        };
        sure.unwrap_or_else(|| self.folded().as_deref() == Some(key))
    }
}

/// How a name compares with a folded key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    /// It folds to the key.
    Same,
    /// It does not, and this many bytes are alike.
    Differs(usize),
    /// Only folding tells.
    Unclear,
}

impl Comparison {
    fn sure(self) -> Option<bool> {
        match self {
            Self::Same => Some(true),
            Self::Differs(_) => Some(false),
            Self::Unclear => None,
        }
    }
}

/// Compares a name with a folded key as far as it folds to itself in lower case: English letters, digits, and single blanks
/// between words.
fn compare(name: &str, key: &str) -> Comparison {
    let key = key.as_bytes();
    let mut before = b' ';
    for (at, byte) in name.bytes().enumerate() {
        let is_plain = byte.is_ascii_alphanumeric() || byte == b' ' && before != b' ';
        match key.get(at) {
            _ if !is_plain => return Comparison::Unclear,
            Some(&wanted) if wanted == byte.to_ascii_lowercase() => before = byte,
            // A blank at the end of a name falls away.
            None if byte == b' ' => return Comparison::Unclear,
            _ => return Comparison::Differs(at),
        }
    }
    match before {
        b' ' => Comparison::Unclear,
        _ if key.len() > name.len() => Comparison::Differs(name.len()),
        _ => Comparison::Same,
    }
}

/// Whether the English letters and digits with which a name begins are not those of the key.
fn differs_in_first_word(name: &str, key: &str) -> bool {
    let word = name.bytes().take_while(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    word.enumerate().any(|(at, byte)| key.as_bytes().get(at) != Some(&byte))
}

/// Whether a name is two words of English letters at most, so that there is no middle between them.
fn is_two_plain_words(name: &str) -> bool {
    let blanks = name.bytes().filter(|&byte| byte == b' ').count();
    blanks < 2 && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ')
}

/// Whether the plural of a title may be the key, as far as it is told without making it.
fn may_be_plural(title: &str, key: &str) -> bool {
    match compare(title, key) {
        Comparison::Same => false,
        Comparison::Unclear => true,
        // The head keeps its letters but for the "y" of "secretary" and the "a" of "chairman".
        Comparison::Differs(at) => {
            let differing = title.as_bytes().get(at).map(u8::to_ascii_lowercase);
            matches!(differing, None | Some(b' ' | b'y' | b'a'))
        }
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

/// Whether a key may be one of [those](of_thing) of a name: most begin otherwise, with or without the article.
pub(crate) fn may_be_thing(name: &str, key: &str) -> bool {
    !differs_in_first_word(strip_the(name), key) || !differs_in_first_word(name, key)
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

static HALF_NAMES: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("lexicon/half-names.txt")).collect());

/// "george bush" from "george w bush"; nothing where there is no middle or the surname is not last.
fn without_middle(name: &str, surname: &str) -> Option<String> {
    let given = name.strip_suffix(surname)?.trim_end();
    let (first, _) = given.split_once(' ')?;
    if HALF_NAMES.contains(&first) {
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

    /// Each written, with keys of which some are its own.
    const WRITTEN: &[&str] = &[
        "Secretary of State",
        "secretary",
        "Secretaries of State",
        "chairman",
        "chairmen",
        "attorney general",
        "bishop ",
        "Élysée spokesman",
        "U.S. envoy",
        "US envoy",
        "envoy",
        "envoy ",
        "envoys",
        "George W. Bush",
        "George Bush",
        "george",
        "George  Bush",
        "Bush",
        "Smith, Jr",
        "John Q Smith, Jr",
        "John Smith",
        "Non-Proliferation Treaty",
        "Nonproliferation Treaty",
        "non proliferation",
        "Canon non x",
        "AT&T",
        "Att",
        "",
        " ",
        "O'Brien",
        "Obrien",
        "Ban Ki-moon",
    ];

    #[test]
    fn what_is_told_at_once_is_what_folding_tells() {
        for name in WRITTEN {
            let surname = Some("Smith");
            let spellings = [
                Written(name),
                NonJoined(name),
                FullName(name),
                WithoutMiddle { name, surname: None },
                WithoutMiddle { name, surname },
                Plural(name),
            ];
            let keys = WRITTEN
                .iter()
                .flat_map(|other| [fold(other), plural(&fold(other)), fold(other).replace(' ', "")]);
            for key in keys {
                for spelling in spellings {
                    assert_eq!(
                        spelling.is(&key),
                        spelling.folded().as_deref() == Some(&*key),
                        "{name:?} {key:?}"
                    );
                }
            }
        }
    }

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
