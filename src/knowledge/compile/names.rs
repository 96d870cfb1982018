//! Under which names an entry is found.

use super::super::fold::{Case, fold, is_particle, is_slash_of_date};
use super::super::gate::{Opening, Question, Writing};
use super::super::id::EntryId;
use super::super::layout::{MANY_POSTINGS, index};
use super::super::posting::{Posting, Role};
use super::super::surname::{surname_of, surname_within, without_particles};
use super::super::varint;
use super::sounds::Sounds;
use std::collections::{BTreeMap, HashMap};

/// The index while it grows: key to postings, and what surnames sound like.
#[derive(Default)]
pub(super) struct Names {
    postings: BTreeMap<Vec<u8>, Vec<Posting>>,
    pub(super) sounds: Sounds,
}

impl Names {
    fn add(&mut self, index: u8, folded: &str, posting: Posting) {
        if folded.is_empty() {
            return;
        }
        let key = [&[index], folded.as_bytes()].concat();
        let postings = self.postings.entry(key).or_default();
        match postings.iter_mut().find(|other| other.entry == posting.entry) {
            // What is also written small is found either way: "Six-Party Talks", "six-party talks".
            Some(other) if other.role == posting.role && posting.case == Case::Any => *other = posting,
            // The plainest role stays: a name is better than a name made of one.
            Some(other) if other.role <= posting.role => {}
            Some(other) => *other = posting,
            None => postings.push(posting),
        }
    }

    /// A name of a country, treaty, body or place.
    pub(super) fn name(&mut self, name: &str, entry: EntryId, role: Role) {
        if is_cut_short(name) {
            return;
        }
        // "Hague" without its article is William Hague.
        if role == Role::Capital && name.starts_with("The ") {
            self.add(index::NAME, &fold(name), Posting { entry, role, case: Case::Words });
            return;
        }
        let bare = strip_the(name);
        let acronym = !bare.contains(' ') && bare.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let case = match bare.chars().next() {
            _ if acronym => Case::of_acronym(bare),
            Some(c) if c.is_lowercase() => Case::Any,
            _ => Case::Initial,
        };
        let posting = Posting { entry, role, case };
        let folded = fold(bare);
        if folded.contains("non ") {
            self.add(index::NAME, &folded.replace("non ", "non"), posting);
        }
        if name.starts_with("The ") && !bare.contains(' ') {
            // "Times" without its article is anybody's word.
            return self.add(index::NAME, &fold(name), Posting { case: Case::Words, ..posting });
        }
        if name.starts_with("The ") {
            self.add(index::NAME, &fold(name), posting);
        }
        self.add(index::NAME, &folded, posting);
    }

    pub(super) fn description(&mut self, description: &str, entry: EntryId) {
        if is_cut_short(description) {
            return;
        }
        let posting = Posting { entry, role: Role::Name, case: Case::Any };
        self.add(index::DESCRIPTION, &fold(strip_the(description)), posting);
    }

    /// One of a person's names, and the shorter forms that follow from it.
    pub(super) fn person(&mut self, name: &str, surname: Option<&str>, entry: EntryId) {
        let last = surname_within(name, surname);
        let folded = fold(name);
        let posting = |role, case| Posting { entry, role, case };
        if folded.contains(' ') {
            self.add(index::NAME, &folded, posting(Role::Name, Case::Words));
            if let Some(short) = without_middle(&folded, &fold(last)) {
                self.add(index::NAME, &short, posting(Role::ShortName, Case::Words));
            }
        }
        self.surname(last, entry);
        // Copy from abroad says "Prime Minister Vejjajiva" of Abhisit Vejjajiva, whom his country calls Abhisit.
        if folded.contains(' ') && surname_of(name) != last {
            let posting = posting(Role::ShortName, Case::Words);
            self.add(index::SURNAME, &fold(surname_of(name)), posting);
        }
    }

    pub(super) fn surname(&mut self, surname: &str, entry: EntryId) {
        let posting = |role| Posting { entry, role, case: Case::Words };
        self.add(index::SURNAME, &fold(surname), posting(Role::Name));
        self.sounds.add(surname, entry);
        let bare = without_particles(surname);
        self.add(index::SURNAME, &fold(bare), posting(Role::ShortName));
        self.sounds.add(bare, entry);
    }

    pub(super) fn title(&mut self, title: &str, office: EntryId) {
        self.titles(title, office, Role::Title, Role::PluralTitle, Case::Any);
    }

    pub(super) fn short_title(&mut self, title: &str, office: EntryId) {
        self.titles(title, office, Role::ShortTitle, Role::PluralShortTitle, Case::Initial);
    }

    fn titles(&mut self, title: &str, office: EntryId, one: Role, many: Role, case: Case) {
        let folded = fold(title);
        self.add(index::TITLE, &plural(&folded), Posting { entry: office, role: many, case });
        self.add(index::TITLE, &folded, Posting { entry: office, role: one, case });
    }

    /// How the names begin that a text is searched for.
    pub(super) fn openings(&self) -> Vec<Question> {
        let mut found = Vec::new();
        for (key, postings) in &self.postings {
            let name = std::str::from_utf8(&key[1..]).expect("a key is a byte and a folded name");
            let Some((opening, second)) = Opening::of_name(name) else { continue };
            found.push((key[0], Writing::Capital, opening, second));
            let first = name.split(' ').next().unwrap_or(name);
            let small = |posting: &Posting| match posting.case {
                Case::Any => true,
                Case::Words => is_particle(first),
                Case::Initial | Case::Capitals | Case::CapitalsOrInitial => false,
            };
            if postings.iter().any(small) {
                found.push((key[0], Writing::Small, opening, second));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// The `fst`; lists of postings go to `lists`, each once, to be read where the value points.
    pub(super) fn finish(self, lists: &mut Vec<u8>) -> Vec<u8> {
        let mut builder = fst::MapBuilder::memory();
        let mut places: HashMap<Vec<u64>, u64> = HashMap::new();
        for (key, mut postings) in self.postings {
            postings.sort_by_key(|posting| (posting.role, posting.entry));
            let stored: Vec<u64> = postings.into_iter().map(Posting::to_stored).collect();
            let value = match stored.as_slice() {
                [one] => one << 1,
                many => {
                    let place = *places.entry(many.to_vec()).or_insert_with(|| write_list(many, lists));
                    place << 1 | MANY_POSTINGS
                }
            };
            builder.insert(key, value).expect("a BTreeMap's keys are in order and distinct");
        }
        builder.into_inner().expect("memory cannot fail")
    }
}

/// The place of the list.
fn write_list(numbers: &[u64], lists: &mut Vec<u8>) -> u64 {
    let place = lists.len() as u64;
    varint::write(numbers.len() as u64, lists);
    numbers.iter().for_each(|&number| varint::write(number, lists));
    place
}

fn strip_the(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

const HALF_NAMES: &str = include_str!("../lexicon/half-names.txt");

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

/// Whether a name would be looked for by too little of it: a text is searched up to a comma, a slash between words
/// or a full stop only, and "women" of "women, peace and security agenda" is anybody's word.
fn is_cut_short(name: &str) -> bool {
    const ENOUGH_WORDS: usize = 3;
    let words = |text: &str| text.split_whitespace().count();
    let cut = |mark: &str| name.split_once(mark).is_some_and(|(before, _)| words(before) < ENOUGH_WORDS);
    let slash = name.find('/').is_some_and(|at| !is_slash_of_date(name, at));
    cut(",") || slash && cut("/") && words(name) > 1 || words(&fold(name)) < words(name).min(ENOUGH_WORDS)
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
