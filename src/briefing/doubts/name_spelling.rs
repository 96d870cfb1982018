//! One person, two spellings; and a name that is nearly somebody's.

use std::collections::{HashMap, HashSet};

use super::named::{Named, named};
use super::{Doubt, DoubtKind, Fix};
use crate::briefing::lexicon::hash::BuildWordHash;
use crate::briefing::paragraph::NearName;
use crate::briefing::{Briefing, MentionKind, Naming, Nature, Paragraph};
use crate::knowledge::{DateRange, EntryId, Kind, Knowledge, Role, fold, sound, without_possessive};

/// Names spelt in two ways, and names that miss a known one by a letter.
#[must_use]
pub fn name_spellings(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Doubt> {
    let mut first: HashMap<(usize, String), Named<'_>, BuildWordHash> = HashMap::default();
    // A word that agreed with the first spelling of a name does so the next time.
    let mut agreed: HashSet<(usize, &str), BuildWordHash> = HashSet::default();
    let mut found = Vec::new();
    for named in named(briefing) {
        let words = without_possessive(named.written()).split(' ').filter(|word| is_long(word));
        let words: Vec<&str> = words.collect();
        let spelt = words.iter().find_map(|&word| {
            let known = (named.mention.referent, word);
            if agreed.contains(&known) {
                return None;
            }
            let before = *first.entry((named.mention.referent, sound(word))).or_insert(named);
            let mut others = without_possessive(before.written()).split(' ').filter(|other| is_long(other));
            let other = others.find(|other| sound(other) == sound(word));
            let spelt = other.filter(|other| fold(other) != fold(word));
            if spelt.is_none() {
                agreed.insert(known);
            }
            spelt.map(|other| (before, word.to_owned(), other.to_owned()))
        });
        if let Some((before, word, other)) = spelt {
            let text = named.written().replacen(&word, &other, 1);
            found.push(doubt(named, DoubtKind::TwoSpellings, text, Some(before)));
        } else if let Some(right) = near_miss(named, knowledge, briefing.date.range) {
            found.push(doubt(named, DoubtKind::NearMiss, right, None));
        }
    }
    found
}

/// Initials and "III" have no spellings.
fn is_long(word: &str) -> bool {
    word.chars().filter(|c| c.is_lowercase()).count() > 2
}

fn doubt(named: Named<'_>, kind: DoubtKind, text: String, before: Option<Named<'_>>) -> Doubt {
    let span = named.name_span();
    let fixes = vec![Fix { span, reads: text.clone(), text }];
    let name = named.referent.name.clone();
    Doubt { span, name, kind, evidence: before.map(|before| before.name_span()), fixes }
}

/// The name that was probably meant: the given name is the same, the surname differs by one letter, and its bearer
/// held an office of note on the briefing's days.
fn near_miss(named: Named<'_>, knowledge: &Knowledge, on: DateRange) -> Option<String> {
    let unknown = named.referent.candidates.is_empty() && named.mention.kind == MentionKind::FullName;
    if !unknown || named.referent.nature == Nature::Body {
        return None;
    }
    let near = named.paragraph.content.near_names.get_or_init(|| near_names(named.paragraph, knowledge));
    let here = near.iter().filter(|near| near.phrase == named.index);
    here.into_iter().find(|near| is_of_note(near.person, knowledge, on)).map(|near| near.name.clone())
}

/// The people whom the unknown names of a paragraph miss by a letter.
fn near_names(paragraph: &Paragraph, knowledge: &Knowledge) -> Vec<NearName> {
    const SHORTEST: usize = 6;
    let mut found = Vec::new();
    for (index, phrase) in paragraph.content.phrases.iter().enumerate() {
        let Naming::Person(name) = &phrase.naming else { continue };
        let written = without_possessive(name.name.of(paragraph.text()));
        let Some((given, surname)) = written.rsplit_once(' ').filter(|_| name.people.is_empty()) else {
            continue;
        };
        if surname.chars().count() < SHORTEST || knowledge.surnamed(surname).next().is_some() {
            continue;
        }
        for other in one_letter_off(surname) {
            let name = format!("{given} {other}");
            let people = knowledge.named_as(&name);
            let people = people.filter(|(entry, role)| entry.kind() == Kind::Person && *role == Role::Name);
            found.extend(people.map(|(person, _)| NearName { phrase: index, name: name.clone(), person }));
        }
    }
    found
}

fn is_of_note(person: EntryId, knowledge: &Knowledge, on: DateRange) -> bool {
    const OF_NOTE: u8 = 3;
    knowledge.person(person).tenures_on(on).iter().any(|tenure| tenure.office().rank() <= OF_NOTE)
}

/// The words that a slip of the finger makes of this one: a letter too many, two exchanged, a vowel lost or another.
fn one_letter_off(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let written = |letters: &[char]| letters.iter().collect::<String>();
    let mut found = Vec::new();
    for at in 1..letters.len() {
        let mut less = letters.clone();
        less.remove(at);
        found.push(written(&less));
        if at + 1 < letters.len() {
            let mut exchanged = letters.clone();
            exchanged.swap(at, at + 1);
            found.push(written(&exchanged));
        }
        for vowel in ['a', 'e', 'i', 'o', 'u'] {
            let mut more = letters.clone();
            more.insert(at, vowel);
            found.push(written(&more));
            if matches!(letters[at], 'a' | 'e' | 'i' | 'o' | 'u') {
                let mut other = letters.clone();
                other[at] = vowel;
                found.push(written(&other));
            }
        }
    }
    found
}
