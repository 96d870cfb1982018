//! What speakers are called in a word or two: "Lavrov", "IAEA", "Senior official".

use std::collections::{HashMap, HashSet};

use super::lexicon;
use super::quotes::look_up;
use super::{Briefing, MentionKind, Nature, Referent};
use crate::knowledge::{Entry, Knowledge, surname_of};
use crate::text::{Span, capitalised, one_line, unshouted};

/// All of a list are told in so many characters at most.
const LONGEST_LIST: usize = 40;
/// What is in capitals and longer is no acronym.
const LONGEST_ACRONYM: usize = 6;

/// The words for a speaker whom nobody names take this many characters at most.
const LONGEST_SPEAKER: usize = 28;

/// What a second mention calls each referent: a person's surname where nobody else here has it, a body's acronym.
pub(super) struct ShortNames<'a> {
    briefing: &'a Briefing,
    referents: &'a [Referent],
    knowledge: &'a Knowledge,
    /// Those that the briefing names by their acronym.
    acronyms: HashSet<usize>,
    /// Where it first names each by its name.
    names: HashMap<usize, Span>,
    /// Each person's surname, and the full name of the first who bears it; none where several do.
    surnames: HashMap<String, Option<&'a str>>,
    /// How the briefing writes each person's name in full where it first does.
    written: HashMap<usize, String>,
}

impl<'a> ShortNames<'a> {
    pub(super) fn new(briefing: &'a Briefing, knowledge: &'a Knowledge) -> Self {
        let referents = &briefing.referents;
        let by = |kind| briefing.mentions.iter().filter(move |mention| mention.kind == kind);
        let acronyms = by(MentionKind::Acronym).map(|mention| mention.referent).collect();
        let names = by(MentionKind::Name).rev().map(|mention| (mention.referent, mention.span)).collect();
        let written = by(MentionKind::FullName).rev();
        let written = written.map(|mention| (mention.referent, one_line(&briefing.words(mention.span))));
        let written = written.filter(|(_, name)| name.contains(char::is_lowercase));
        let written: HashMap<usize, String> = written.collect();
        let mut surnames: HashMap<String, Option<&str>> = HashMap::new();
        for (at, person) in referents.iter().enumerate() {
            if person.nature == Nature::Person {
                let surname = surname(person, written.get(&at), knowledge);
                let bearer = surnames.entry(surname.to_owned()).or_insert(Some(&person.name));
                *bearer = bearer.filter(|name| *name == person.name);
            }
        }
        Self { briefing, referents, knowledge, acronyms, names, surnames, written }
    }

    /// Nothing of one that the briefing only describes.
    pub(super) fn of(&self, referent: usize) -> Option<String> {
        let named = &self.referents[referent];
        // "al-Khatib" is a name.
        if !named.name.split_whitespace().last()?.contains(char::is_uppercase) {
            return None;
        }
        if named.nature == Nature::Person {
            let short = surname(named, self.written.get(&referent), self.knowledge);
            if is_regnal(named.name.split_whitespace().last()?) {
                return Some(named.name.clone()); // "Elizabeth II": a monarch's first name alone is nobody's
            }
            let alone = self.surnames.get(short).is_some_and(Option::is_some);
            let name = if alone { short } else { &named.name };
            // A title in capitals is where many are named first.
            return Some(if name.len() > LONGEST_ACRONYM { unshouted(name) } else { name.to_owned() });
        }
        Some(match named.candidates.first().map(|&id| self.knowledge.entry(id)) {
            Some(Entry::Body(body)) => {
                // "State Department", where the briefing says so: few readers know it as DOS.
                let written = self.names.get(&referent).filter(|_| !self.acronyms.contains(&referent));
                let written = written.map(|&span| one_line(&self.briefing.words(span)));
                let short = written.filter(|name| name.chars().count() <= LONGEST_SPEAKER);
                let name = short.as_deref().unwrap_or_else(|| body.short());
                name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name).to_owned()
            }
            Some(entry) => entry.name().to_owned(),
            None => named.name.clone(),
        })
    }
}

/// A person's surname, as the knowledge has it where it agrees with the briefing, or else as the briefing writes it.
fn surname<'n>(person: &'n Referent, written: Option<&'n String>, knowledge: &'n Knowledge) -> &'n str {
    let known = match person.candidates.first().map(|&id| knowledge.entry(id)) {
        Some(Entry::Person(known)) => Some(known.surname()),
        _ => None,
    };
    let written = written.unwrap_or(&person.name);
    known.filter(|surname| written.contains(surname)).unwrap_or_else(|| surname_of(written))
}

/// "II", "XVI".
fn is_regnal(word: &str) -> bool {
    word.chars().all(|char| "IVX".contains(char))
}

/// A speaker whom the briefing only describes, shortly: "Foreign policy chiefs" of "the U.S. and Russian foreign
/// policy chiefs". Nothing where the words tell of nobody.
pub(super) fn described(speaker: &str) -> Option<String> {
    let line = one_line(speaker);
    if let Some(several) = line.strip_prefix("One of ").or_else(|| line.strip_prefix("one of ")) {
        return one_of(several);
    }
    if let Some(several) = listed(without_determiner(&line)) {
        return Some(several);
    }
    let own = before_what_follows(without_determiner(&line));
    if let Some(body) = own.strip_prefix("members of ").map(without_determiner)
        && body.starts_with(char::is_uppercase)
        && body.chars().count() <= LONGEST_SPEAKER
    {
        return Some(format!("{body} members"));
    }
    let noun = own.split_once(" of ").map_or(own, |(noun, _)| noun);
    // "secretary of state"
    let is_title = noun != own && lexicon::is_person_noun(&noun.to_lowercase());
    // "Court of Auditors"
    let is_name = own
        .split(' ')
        .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and"));
    if (is_title || noun != own && is_name) && own.chars().count() <= LONGEST_SPEAKER {
        return Some(capitalised(own));
    }
    let mut words: Vec<&str> = noun.split(' ').collect();
    if !is_somebody(words.last()?) {
        // "a note by the investment bank Corven"
        return line.split_once(" by ").and_then(|(_, author)| described(author));
    }
    while words.len() > 1 && words.join(" ").chars().count() > LONGEST_SPEAKER {
        words.remove(0);
    }
    if words[0] == "and" {
        return two(noun);
    }
    // "QUESTION" of a transcript; what is short may be an acronym.
    let words = words.join(" ");
    Some(capitalised(&if words.len() > LONGEST_ACRONYM { unshouted(&words) } else { words }))
}

/// All of a list of people, "Bakers, nurses and teachers"; the first and others where it is long. Nothing where it is none.
fn listed(words: &str) -> Option<String> {
    let (before, last) = words.rsplit_once(" and ")?;
    let parts: Vec<&str> = before.split(", ").map(|part| part.trim_end_matches(',')).chain([last]).collect();
    let is_part = |part: &&str| {
        let noun = part.rsplit(' ').next().unwrap_or_default();
        noun.starts_with(char::is_uppercase)
            || noun.ends_with('s')
            || noun.ends_with("men")
            || is_somebody(noun)
    };
    if parts.len() < 3 || !parts.iter().all(is_part) {
        return None;
    }
    let whole = words.chars().count() <= LONGEST_LIST;
    Some(capitalised(&if whole { words.to_owned() } else { format!("{} and others", parts[0]) }))
}

/// Two who speak together, of whom the second takes up all the room: "French president and guest". "Eleven progressive and independent
/// organizations" are one.
fn two(words: &str) -> Option<String> {
    let (one, other) = words.split_once(" and ")?;
    let (first, second) = (one.rsplit(' ').next()?, other.rsplit(' ').next()?);
    let told = match words.chars().count() {
        ..=LONGEST_LIST => words.to_owned(),
        _ if names_somebody(first) => format!("{one} and {second}"),
        _ => other.to_owned(),
    };
    Some(capitalised(&told))
}

/// "One of them", "One of the diplomats".
fn one_of(several: &str) -> Option<String> {
    let own = before_what_follows(several);
    let known = own == "them" || described(own).is_some();
    let name = format!("One of {own}");
    (known && name.chars().count() <= LONGEST_SPEAKER).then_some(name)
}

/// "Senior official" of "senior official at the ministry".
fn before_what_follows(words: &str) -> &str {
    const ENDS: [&str; 11] =
        [",", " who ", " in ", " at ", " on ", " to ", " by ", " for ", " from ", " with ", " close "];
    let words = words.strip_suffix(" there").or_else(|| words.strip_suffix(" here")).unwrap_or(words);
    let end = ENDS.iter().filter_map(|end| words.find(end)).chain(before_participle(words)).min();
    let short = &words[..end.unwrap_or(words.len())];
    // "Minister for Finance", "Spokesman for Omsk Steel"
    let rest = &words[short.len()..];
    let whole = &words[..short.len() + rest.find(',').unwrap_or(rest.len())];
    let of_name = rest.strip_prefix(" for ").is_some_and(|name| name.starts_with(char::is_uppercase));
    if of_name && whole.chars().count() <= LONGEST_SPEAKER { whole } else { short }
}

/// Where the people end whom a participle describes: "protesters | holding a banner", "villagers | reached by telephone".
fn before_participle(words: &str) -> Option<usize> {
    let mut people = None;
    let mut start = 0;
    for word in words.split(' ') {
        let at = start;
        start += word.len() + 1;
        let describes = word.ends_with("ing") || word.ends_with("ed");
        if describes && word.starts_with(char::is_lowercase) && people.is_some() {
            return people;
        }
        let several = word.ends_with('s') && names_somebody(&word.to_lowercase());
        people = several.then_some(at + word.len());
    }
    None
}

/// Without what stands before a noun and tells nothing in a list: "its governor" is the "Governor".
fn without_determiner(words: &str) -> &str {
    let tells_nothing = |word: &str| lexicon::determiner(word).is_some() || word.eq_ignore_ascii_case("one");
    match words.split_once(' ') {
        Some((first, rest)) if tells_nothing(first) => rest,
        _ => words,
    }
}

/// Whether something said can be somebody's of whom this is the noun.
fn is_somebody(noun: &str) -> bool {
    let small = noun.to_lowercase();
    let pronoun = lexicon::pronoun(&small).is_some() || lexicon::opens_sentence(noun);
    !pronoun && (noun.starts_with(char::is_uppercase) || names_somebody(&small)) || small == "both"
}

/// Whether a noun in small letters is for people, for a body or for what speaks.
fn names_somebody(small: &str) -> bool {
    let singular = small.strip_suffix('s').unwrap_or(small);
    let known = |noun: &str| {
        lexicon::is_person_noun(noun)
            || lexicon::anaphor(noun).is_some_and(|(nature, _)| nature == "body")
            || lexicon::speaks(noun)
            || look_up(noun).is_folk()
            || look_up(noun).is_voice()
    };
    known(small) || known(singular) || names_people(small)
}

/// Whether a noun in the plural ends as those do for people of a trade or a place: "engineers", "islanders", "hoteliers".
fn names_people(plural: &str) -> bool {
    const SHORTEST: usize = 6;
    plural.len() >= SHORTEST && lexicon::ends_as_people(plural)
}
