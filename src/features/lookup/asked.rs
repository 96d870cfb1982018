//! The words of a question, taken apart: "Georgian Foreign Minister Zalkaliani" is a country, a title and a name.

use crate::knowledge::{EntryId, Kind, Knowledge, Title, without_possessive};
use crate::text::lines;

/// What somebody asks for.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// All the words, without an article in front.
    pub(super) whole: String,
    /// The title among them.
    pub(super) title: Option<Title>,
    /// The countries and bodies that the words beside the title may mean.
    pub(super) of: Vec<EntryId>,
    /// The words that are left, the person's name.
    pub(super) name: String,
    /// Whether the title is said to be past.
    pub(super) former: bool,
}

/// What a word that stands before a title or a name tells, if it tells nothing of who is meant; see `asked.txt`.
fn told(word: &str) -> Option<&'static str> {
    let kinds = lines(include_str!("asked.txt")).filter_map(|line| line.split_once(' '));
    let mut of_word = kinds.filter(|(_, words)| words.split_whitespace().any(|one| one == word));
    of_word.next().map(|(kind, _)| kind)
}

impl Asked {
    pub(super) fn read(words: &str, knowledge: &Knowledge) -> Self {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words.trim_matches([',', '.', ';', ':', '"', '“', '”']);
        let whole = ["the ", "The "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(words);
        let mut asked = Self { whole: whole.to_owned(), ..Self::default() };
        let Some((at, title)) = longest_title(whole, knowledge) else {
            asked.name = asked.said(whole);
            return asked;
        };
        let (before, after) = (&whole[..at], &whole[at + title.len..]);
        asked.title = Some(title);
        let (before, place) = asked.place_before(before, knowledge);
        asked.of = place;
        let after = asked.place_after(after, knowledge);
        let (before, after) = (asked.said(before), asked.said(after));
        asked.name = if after.is_empty() { before } else { after };
        asked
    }

    /// The names among the words: several where the title is one of several, "Presidents Obama and Medvedev".
    pub(super) fn names(&self) -> Vec<&str> {
        let several = self.title.as_ref().is_some_and(Title::is_plural);
        let names: Vec<&str> = if several { self.name.split(" and ").collect() } else { vec![&self.name] };
        names.into_iter().filter(|name| !name.is_empty()).collect()
    }

    /// The country or body right before the title, and what stands before that: "the Russian", "NATO", "Russia's".
    fn place_before<'w>(&self, before: &'w str, knowledge: &Knowledge) -> (&'w str, Vec<EntryId>) {
        let before = before.trim_end();
        for start in word_starts(before) {
            let Some(named) = knowledge.longest(before, start) else { continue };
            if without_possessive(&before[start..]).len() <= named.len {
                let of = places(&named.entries);
                if !of.is_empty() {
                    return (&before[..start], of);
                }
            }
        }
        (before, Vec::new())
    }

    /// Takes the country or body of "of Ukraine", right behind the title, and gives what stands after it.
    fn place_after<'w>(&mut self, after: &'w str, knowledge: &Knowledge) -> &'w str {
        let after = after.trim_start();
        let Some(rest) =
            ["of the ", "of ", "for ", "to the ", "to "].iter().find_map(|link| after.strip_prefix(link))
        else {
            return after;
        };
        let Some(named) = knowledge.longest(rest, 0) else { return rest };
        self.of.extend(places(&named.entries));
        &rest[named.len..]
    }

    /// The words that may be a name, without what tells nothing.
    fn said(&mut self, words: &str) -> String {
        let mut name: Vec<&str> = Vec::new();
        for word in words.split([' ', ',']).filter(|word| !word.is_empty()) {
            match told(&word.to_lowercase()) {
                Some("former") => self.former = true,
                Some(_) => {}
                None => name.push(word),
            }
        }
        without_possessive(&name.join(" ")).to_owned()
    }
}

/// The longest title among the words, and where it starts.
fn longest_title(words: &str, knowledge: &Knowledge) -> Option<(usize, Title)> {
    let titles = word_starts(words).filter_map(|at| Some((at, knowledge.longest_title(words, at)?)));
    // The first of those that are equally long: `max_by_key` would give the last.
    titles.reduce(|best, next| if next.1.len > best.1.len { next } else { best })
}

fn places(entries: &[(EntryId, crate::knowledge::Role)]) -> Vec<EntryId> {
    let entries = entries.iter().map(|&(entry, _)| entry);
    entries.filter(|entry| matches!(entry.kind(), Kind::Country | Kind::Body)).collect()
}

fn word_starts(words: &str) -> impl Iterator<Item = usize> {
    let behind_blank = words.match_indices(' ').map(|(at, _)| at + 1);
    std::iter::once(0).chain(behind_blank).filter(|&at| at < words.len())
}
