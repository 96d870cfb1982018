//! What can be found across briefings: their topics, the statements in them, the people and treaties they name.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use memchr::memmem::Finder;

use crate::briefing::{Briefing, MentionKind, Nature, Topic, lexicon};
use crate::knowledge::{Entry as Known, Knowledge, fold};
use crate::text::{Span, capitalised, one_line, shortened};

/// Something to be found in a briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called; never empty, on one line.
    pub name: String,
    /// In what it stands, or what it is: a statement's topic, a person's office.
    pub container: Option<Arc<str>>,
    /// What it is.
    pub kind: EntryKind,
    /// Where it stands.
    pub span: Span,
    /// The words it is found by, folded, a blank before each; those of the name first.
    words: Box<str>,
    /// How many bytes of the words are the name's.
    of_name: usize,
    /// With which letters its words begin.
    beginnings: Beginnings,
}

/// A bit for the two letters that a word begins with; several pairs share one. Of a hundred thousand entries few have a
/// word that begins like one that is looked for, and only those are searched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Beginnings(u128);

impl Beginnings {
    /// Of words with a blank before each; a word of one letter begins with no pair.
    fn of(words: &str) -> Self {
        let pairs = words.as_bytes().windows(3).filter(|three| three[0] == b' ' && three[2] != b' ');
        Self(
            pairs.fold(0, |bits, three| {
                bits | 1 << ((usize::from(three[1]) * 31 + usize::from(three[2])) % 128)
            }),
        )
    }

    const fn has(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKind {
    /// Somebody.
    Person,
    /// A treaty or agreement.
    Treaty,
    /// Paragraphs about one thing, or a section.
    Topic,
    /// What somebody says.
    Statement,
}

/// The briefing in which an entry answers a query, and the entry's index in it.
pub type Found<B> = (B, usize);

/// A name takes this many characters at most.
const LONGEST_NAME: usize = 96;

/// A word that is looked for is looked for by this many bytes at most.
const LONGEST_WORD: usize = 64;

/// What can be found in a briefing: people and treaties where each is named first, then topics, each with what is said
/// in it.
#[must_use]
pub fn entries(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Entry> {
    let written = written_names(briefing);
    let written_of = |referent: usize| written.get(&referent).map_or("", String::as_str);
    let mut found = named(briefing, knowledge, &written);
    let mut topics = Vec::new();
    gather(briefing.topics(), None, &mut topics);
    found.extend(topics.iter().filter_map(|(topic, _, outer)| {
        let more = outer.as_deref().unwrap_or_default();
        Entry::new(EntryKind::Topic, [&topic.label, ""], outer.clone(), topic.span, more)
    }));
    for statement in briefing.statements(knowledge) {
        // The innermost is the last that begins before it.
        let holds = |topic: &Topic| topic.paragraphs.contains(&statement.paragraph);
        let innermost = topics.iter().rev().find(|(topic, ..)| holds(topic));
        let label = innermost.map(|(_, label, _)| Arc::clone(label));
        let speaker = statement.referent.map_or("", |at| &briefing.referents[at].name);
        let name = format!("{}: {}", statement.speaker, statement.words);
        let written = statement.referent.map_or("", written_of);
        let more = format!("{speaker} {written} {}", label.as_deref().unwrap_or_default());
        found.extend(Entry::new(EntryKind::Statement, [&name, ""], label, statement.span, &more));
    }
    found
}

/// How the briefing itself writes the names of people, where that is not how they are called: "Sergey Lavrov".
fn written_names(briefing: &Briefing) -> HashMap<usize, String> {
    let mut seen = HashSet::new();
    let mut written: HashMap<usize, String> = HashMap::new();
    for mention in briefing.mentions.iter().filter(|mention| mention.kind == MentionKind::FullName) {
        let words = briefing.words(mention.span);
        let called = &briefing.referents[mention.referent].name;
        if !words.ends_with(called.as_str()) && seen.insert((mention.referent, words.clone())) {
            let all = written.entry(mention.referent).or_default();
            all.push(' ');
            all.push_str(&words);
        }
    }
    written
}

fn named(briefing: &Briefing, knowledge: &Knowledge, written: &HashMap<usize, String>) -> Vec<Entry> {
    let mut seen = vec![false; briefing.referents.len()];
    let first =
        briefing.mentions.iter().filter(|mention| !std::mem::replace(&mut seen[mention.referent], true));
    first
        .filter_map(|mention| {
            let referent = &briefing.referents[mention.referent];
            let known = referent.candidates.first().map(|&id| knowledge.entry(id));
            let bears_name = referent.name.split_whitespace().last()?.starts_with(char::is_uppercase);
            match (referent.nature, known) {
                (Nature::Person, _) if bears_name => {
                    let office = referent.tenure.map(|tenure| knowledge.tenure(tenure).label());
                    let office: Option<Arc<str>> = office.map(Into::into);
                    let written = written.get(&mention.referent).map_or("", String::as_str);
                    let more = office.clone();
                    let more = more.as_deref().unwrap_or_default();
                    Entry::new(EntryKind::Person, [&referent.name, written], office, mention.span, more)
                }
                (Nature::Treaty, Some(Known::Treaty(treaty))) => {
                    let aliases: Vec<&str> = treaty.official().into_iter().chain(treaty.aliases()).collect();
                    let more = aliases.join(" ");
                    Entry::new(
                        EntryKind::Treaty,
                        [treaty.name(), ""],
                        Some(treaty.kind().into()),
                        mention.span,
                        &more,
                    )
                }
                _ => None,
            }
        })
        .collect()
}

/// A topic, its label, and the label of the topic around it.
type Labelled<'t> = (&'t Topic, Arc<str>, Option<Arc<str>>);

/// The topics, outer ones before those inside them.
fn gather<'t>(topics: &'t [Topic], outer: Option<&Arc<str>>, found: &mut Vec<Labelled<'t>>) {
    for topic in topics {
        let label: Arc<str> = topic.label.as_str().into();
        found.push((topic, Arc::clone(&label), outer.cloned()));
        gather(&topic.inner, Some(&label), found);
    }
}

impl Entry {
    /// An entry that is found by its name, by others that it has, and by `more` words; none without a name.
    fn new(
        kind: EntryKind,
        [name, others]: [&str; 2],
        container: Option<Arc<str>>,
        span: Span,
        more: &str,
    ) -> Option<Self> {
        let mut words = folded(name);
        words.push_str(&folded(others));
        let of_name = words.len();
        words.push_str(&folded(more));
        let name = shortened(&one_line(name), LONGEST_NAME);
        (!name.is_empty()).then(|| Self {
            name,
            container,
            kind,
            span,
            beginnings: Beginnings::of(&words),
            words: words.into(),
            of_name,
        })
    }

    /// How well it answers: nothing if a word is not in it.
    fn score(&self, wanted: &[Finder<'_>]) -> Option<u32> {
        wanted.iter().try_fold(0, |sum, word| {
            let at = word.find(self.words.as_bytes())?;
            let end = at + word.needle().len();
            let whole = self.words.as_bytes().get(end).is_none_or(|&byte| byte == b' ');
            let place = if at == 0 {
                4
            } else if at < self.of_name {
                3
            } else {
                1
            };
            Some(sum + 2 * place + u32::from(whole))
        })
    }
}

/// The words of a query without those that stand before names, "mr", unless it has no others.
fn without_honorifics(query: &str) -> Vec<&str> {
    let is_honorific = |word: &&str| lexicon::honorific(&capitalised(word)).is_some();
    let others: Vec<&str> = query.split_whitespace().filter(|word| !is_honorific(word)).collect();
    if others.is_empty() { query.split_whitespace().collect() } else { others }
}

/// The entries that have all words of `query`, or words that begin like them; the best first, `most` at most. "Mr" and its
/// like do not count.
pub fn search<'e, B: Copy>(
    query: &str,
    briefings: impl IntoIterator<Item = (B, &'e [Entry])>,
    most: usize,
) -> Vec<Found<B>> {
    let query = folded(query);
    let words: Vec<String> =
        without_honorifics(&query).iter().map(|word| format!(" {}", until(word, LONGEST_WORD))).collect();
    let beginnings = Beginnings::of(&words.concat());
    let wanted: Vec<Finder<'_>> = words.iter().map(Finder::new).collect();
    let mut found: Vec<_> = Vec::new();
    for (briefing, entries) in briefings {
        for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.beginnings.has(beginnings)) {
            let Some(score) = entry.score(&wanted) else { continue };
            // In the order they came in where they are equally good.
            found.push(((Reverse(score), entry.kind, found.len()), briefing, at));
        }
    }
    if found.len() > most {
        found.select_nth_unstable_by_key(most, |(rank, ..)| *rank);
        found.truncate(most);
    }
    found.sort_unstable_by_key(|(rank, ..)| *rank);
    found.into_iter().map(|(_, briefing, at)| (briefing, at)).collect()
}

fn until(word: &str, most: usize) -> &str {
    &word[..word.floor_char_boundary(most)]
}

/// The words of `text` as they are compared, a blank before each.
fn folded(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 1);
    let apart = |char: char| !(char.is_alphanumeric() || "'’-.".contains(char));
    for word in text.split(apart).filter(|word| !word.is_empty()) {
        if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            words.push(' ');
            words.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        } else {
            // Word by word: a name, which is what is folded otherwise, ends at a full stop.
            fold(word).split(' ').filter(|part| !part.is_empty()).for_each(|part| {
                words.push(' ');
                words.push_str(part);
            });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::Day;
    use crate::text::Form;

    const TALKS: &str = "# Talks\n\nForeign Minister Sergei Lavrov came. He said that Iran must comply.\n\n## Grain\n\nLavrov said that prices rose. Hillary Clinton said they fell in Kyïv.\n";
    const FISH: &str =
        "# Fish\n\nQuotas fell. Sergei Lavrov left.\n\n# Iran\n\nThe crisis goes on, Lavrov said.\n";

    fn read(text: &str) -> Vec<Entry> {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        let knowledge = Knowledge::built_in();
        entries(&Briefing::read(text, &knowledge, &reading), &knowledge)
    }

    fn check(query: &str, expected: &[&str]) {
        let (talks, fish) = (read(TALKS), read(FISH));
        let found = search(query, [("talks", &*talks), ("fish", &*fish)], 4);
        let drawn = |&(file, at): &(&str, usize)| {
            let entry = if file == "talks" { &talks[at] } else { &fish[at] };
            format!("{file} {:?} {}", entry.kind, entry.name)
        };
        let found: Vec<_> = found.iter().map(drawn).collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn what_somebody_said_on_something_is_found() {
        check(
            "lavrov iran",
            &["talks Statement Lavrov: Iran must comply", "fish Statement Lavrov: The crisis goes on"],
        );
        check(
            "IRAN, Lavrov:",
            &["talks Statement Lavrov: Iran must comply", "fish Statement Lavrov: The crisis goes on"],
        );
    }

    #[test]
    fn a_person_comes_before_what_he_said() {
        check(
            "sergei lavr",
            &[
                "talks Person Sergei Lavrov",
                "fish Person Sergei Lavrov",
                "talks Statement Lavrov: Iran must comply",
                "talks Statement Lavrov: prices rose",
            ],
        );
    }

    #[test]
    fn a_word_is_found_by_its_beginning_and_without_its_accents() {
        check(
            "grai",
            &[
                "talks Topic Grain",
                "talks Statement Lavrov: prices rose",
                "talks Statement Clinton: they fell in Kyïv",
            ],
        );
        check("kyiv", &["talks Statement Clinton: they fell in Kyïv"]);
        check("rain", &[]);
        check("lavrov fish", &[]);
    }

    #[test]
    fn words_behind_a_full_stop_are_found() {
        let said = read("“The U.S. has done it,” Sergei Lavrov said. “The rest is for Kyiv.”\n");
        let found = |query: &str| search(query, [("said", &*said)], 4).len();
        assert_eq!(
            [found("lavrov rest"), found("us done"), found("lavrov kyiv"), found("moscow")],
            [1, 1, 1, 0]
        );
    }

    #[test]
    fn people_are_found_as_the_briefing_writes_them_and_without_mr() {
        let said = read("Foreign Minister Sergey Lavrov came. Lavrov said that prices rose.\n");
        let found = |query: &str| -> Vec<EntryKind> {
            search(query, [("said", &*said)], 2).iter().map(|&(_, at)| said[at].kind).collect()
        };
        let both = [EntryKind::Person, EntryKind::Statement];
        for query in ["sergey lavrov", "sergei lavrov", "Mr. Sergey Lavrov"] {
            assert_eq!(found(query), both, "{query}");
        }
        assert_eq!((found("mr lavrov"), found("lavrov").len()), (found("lavrov"), 2));
        assert!(
            found("mr").is_empty() && found("mr clinton").is_empty() && found("sergio lavrov").is_empty()
        );
    }

    #[test]
    fn where_nothing_is_asked_for_the_people_and_topics_come_first() {
        check(
            "  ",
            &[
                "talks Person Sergei Lavrov",
                "talks Person Hillary Clinton",
                "fish Person Sergei Lavrov",
                "talks Topic Talks",
            ],
        );
    }
}
