//! One person, two spellings; and a name that is nearly somebody's.

use std::collections::HashMap;

use super::named::{Named, named};
use super::{Doubt, DoubtKind, Fix};
use crate::briefing::{Briefing, MentionKind, Nature};
use crate::knowledge::{DateRange, EntryId, Kind, Knowledge, Role, fold, sound, without_possessive};

/// Names spelt in two ways, and names that miss a known one by a letter.
#[must_use]
pub fn name_spellings(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Doubt> {
    let mut first: HashMap<(usize, String), Named<'_>> = HashMap::new();
    let mut found = Vec::new();
    for named in named(briefing) {
        let words: Vec<&str> = without_possessive(named.written()).split(' ').collect();
        let spelt = words.iter().find_map(|word| {
            let before = *first.entry((named.mention.referent, sound(word))).or_insert(named);
            let other = before.written().split(' ').find(|other| sound(other) == sound(word))?;
            (fold(other) != fold(word)).then(|| (before, (*word).to_owned(), other.to_owned()))
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

fn doubt(named: Named<'_>, kind: DoubtKind, text: String, before: Option<Named<'_>>) -> Doubt {
    let span = named.name_span();
    let fix = Some(Fix { span, text });
    let name = named.referent.name.clone();
    Doubt { span, name, kind, evidence: before.map(|before| before.name_span()), fix }
}

/// The name that was probably meant: the given name is the same, the surname differs by one letter, and its bearer
/// held an office of note on the briefing's days.
fn near_miss(named: Named<'_>, knowledge: &Knowledge, on: DateRange) -> Option<String> {
    const SHORTEST: usize = 6;
    let unknown = named.referent.candidates.is_empty() && named.mention.kind == MentionKind::FullName;
    let (given, surname) = without_possessive(named.written()).rsplit_once(' ')?;
    if !unknown || named.referent.nature == Nature::Body || surname.chars().count() < SHORTEST {
        return None;
    }
    let meant = one_letter_off(surname).into_iter().find_map(|other| {
        let name = format!("{given} {other}");
        let mut people = knowledge.named_as(&name).filter(|&(entry, role)| {
            entry.kind() == Kind::Person && role == Role::Name && is_of_note(entry, knowledge, on)
        });
        people.next().map(|_| name)
    });
    meant.filter(|_| knowledge.surnamed(surname).next().is_none())
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
