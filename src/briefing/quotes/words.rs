//! What a word does in a sentence, as far as the word alone tells: closed classes, verbs of speech, verb endings.

use std::collections::HashMap;
use std::num::NonZeroU16;
use std::sync::LazyLock;

use crate::briefing::lexicon::{Words, hash::BuildWordHash, lines, words};

/// What a word may be; several bits at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::briefing) struct Role(u64);

impl Word {
    /// Whether it is people or a body that speaks: "the navy".
    pub(in crate::briefing) const fn is_voice(self) -> bool {
        self.role.is(Role::VOICE)
    }

    /// Whether nothing is known of it, as of most nouns and adjectives.
    pub(in crate::briefing) fn is_unknown(self) -> bool {
        self == Self::default()
    }

    /// Whether it may as well be a noun as a verb: "shares", "plans".
    pub(in crate::briefing) fn is_loose(self) -> bool {
        self.is_unknown() || self.role.is(Role::LOOSE_VERB.or(Role::THIRD))
    }

    /// Whether it may be a finite verb: "fell", "is".
    pub(in crate::briefing) const fn is_verb(self) -> bool {
        self.role.is(Role::VERB.or(Role::PAST).or(Role::AUXILIARY))
    }

    /// Whether it may stand between a subject and its verb: "still", "often".
    pub(in crate::briefing) const fn is_adverb(self) -> bool {
        self.role.is(Role::ADVERB) && !self.role.is(Role::AUXILIARY.or(Role::COORDINATOR).or(Role::SUB))
    }

    /// Whether people are called so of whom nothing else is told: "a woman", "the neighbours".
    pub(in crate::briefing) const fn is_folk(self) -> bool {
        self.role.is(Role::FOLK)
    }
}

/// How a verb takes what was said; see the head of `cues.txt`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame(u16);

/// A form of a verb of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::briefing) struct CueForm {
    /// How it takes its content.
    pub(super) frame: Frame,
    /// Which entry of the lexicon it is of, counted from 1: what is no cue takes no more room.
    entry: NonZeroU16,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::briefing) struct Word {
    pub(in crate::briefing) role: Role,
    pub(in crate::briefing) cue: Option<CueForm>,
}

macro_rules! bits {
    ($type:ident, $repr:ty: $($(#[$doc:meta])* $name:ident = $bit:expr),+ $(,)?) => {
        impl $type {
            $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)+

            /// Whether any bit of `other` is set.
            pub(super) const fn is(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The bits of both.
            pub(super) const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    };
}

bits!(Role, u64:
    DETERMINER = 0, POSSESSIVE = 1, SUBJECT = 2, OBJECT = 3, WHO = 4, RELATIVE = 5, THAT = 6, WH = 7,
    AUXILIARY = 8, BE = 9, NOT = 10, TO = 11, PREPOSITION = 12, SUB = 13, COORDINATOR = 14, ADVERB = 15,
    TIME = 16, VENUE = 17, ADDRESSEE = 18, HONORIFIC = 19, SPEECH_NOUN = 20, TITLE_NOUN = 21,
    /// A finite verb, whatever its lemma.
    VERB = 22,
    /// Forms: infinitive or plural present, third person, past or participle, -ing.
    BASE = 23, THIRD = 24, PAST = 25, ING = 26,
    /// The label of a line at the head of a memo: "SUBJECT: ...".
    HEADER = 27,
    /// A plain form or third person of a common verb, as often a noun: "work", "plans".
    LOOSE_VERB = 28,
    /// It makes its object do something: "prompted the minister to say".
    CAUSES = 29,
    /// It carries a noun of speech: "made the point", "sent a message".
    CARRIES = 30,
    /// A number in letters: "the two".
    NUMERAL = 31,
    /// It speaks of no one: "it rained", "there was".
    NOBODY = 32,
    /// It passes on what another said: "quoted her as saying".
    PASSES_ON = 33,
    /// It asks, so that whoever is asked answers.
    ASKS = 34,
    /// It tells what somebody keeps doing: "likes to say".
    HABIT = 35,
    /// What somebody puts something in: "in her words".
    WORDING = 36,
    /// A noun of speech that "to" may follow with what is said: "a promise to pay".
    PROMISE = 37,
    /// A text whose words are cited, whoever wrote them: "the clause “unless otherwise agreed”".
    TEXT = 38,
    /// What words stand on, are sung in, shouted in: "a board with the words “Boots off, please”".
    INSCRIPTION = 39,
    /// It tells the reader to do something: "Press “Save and close the window”".
    ORDER = 40,
    /// It says what words mean: "the name means “where the geese turn”".
    MEANS = 41,
    /// What is given for something: "a prize for “the best short film”".
    AWARD = 42,
    /// A document whose words bind: "the treaty".
    LEGAL = 43,
    /// Those before whom something is said: "a court heard".
    HEARING = 44,
    /// People and bodies that speak: "the ministry".
    VOICE = 45,
    /// How somebody is who is about to say something: "was blunt".
    FRANK = 46,
    /// What people wrote in whose names nobody asks, as a heading has it: "Readers' comments".
    REMARKS = 47,
    /// People of whom nothing else is told: "a woman", "the neighbours".
    FOLK = 48,
    /// It judges what somebody may do: "is right to ask".
    JUDGES = 49,
    /// It tells what was done to what stands before it, though it does not end in "-ed": "a man held in Omsk".
    UNDERGONE = 50,
);

bits!(Frame, u16:
    QUOTE = 0, CLAUSE = 1, ADDRESSEE = 2, INFINITIVE = 3, OBJECT = 4, PREPOSITION = 5, NOUN = 6,
    /// It is a cue only with one of its prepositions right behind it: "went on", "shot back".
    PARTICLE = 7,
    /// What follows it as an object is content only where it holds marks: "shared “a vision”", not "shared a taxi".
    MARKED = 8,
    /// It tells a thought: within what somebody else says it is part of that.
    THOUGHT = 9,
    /// It gives its object a name: "called it a mistake", not "called her on Monday".
    NAMING = 10,
    /// A participle that is no past tense: "known", "written".
    PARTICIPLE = 11,
    /// It tells a gesture that words may go with: "laughed", "nodded".
    GESTURE = 12,
    /// It is a cue only behind those before whom something is said: "a court heard".
    HEARING = 13,
    /// It is a cue only where what follows it to do is no verb of speech: "refused to pay", not "refused to say".
    DEED = 14,
);

struct Lexicon {
    words: HashMap<Box<[u8]>, Word, BuildWordHash>,
    /// By entry of the cue lexicon: the prepositions its content may follow.
    prepositions: Vec<Vec<&'static str>>,
    /// By entry: the verb as the lexicon lists it.
    lemmas: Vec<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

/// The classes of `words.txt` whose words are forms of verbs: what the ending tells of them holds.
const VERBS: Role =
    Role::CAUSES.or(Role::CARRIES).or(Role::PASSES_ON).or(Role::ASKS).or(Role::HABIT).or(Role::MEANS);

impl Lexicon {
    fn load() -> Self {
        let mut lexicon = Self { words: HashMap::default(), prepositions: Vec::new(), lemmas: Vec::new() };
        for line in lines(include_str!("words.txt")) {
            let (class, words) = line.split_once(':').expect("a class, a colon, words");
            let role = role_named(class);
            let verbs = role.is(VERBS);
            for word in words.split_whitespace() {
                let form = if verbs { by_ending(word).role } else { Role::default() };
                lexicon.add(word, role.or(form));
            }
        }
        for line in lines(include_str!("verbs.txt")) {
            for (form, role) in forms(line) {
                lexicon.add(&form, role.or(Role::VERB));
            }
        }
        for line in lines(include_str!("../topics/verbs.txt")) {
            for verb in line.split_whitespace() {
                for (form, _) in forms(verb).into_iter().take(2) {
                    lexicon.add(&form, Role::LOOSE_VERB);
                }
            }
        }
        for line in lines(include_str!("cues.txt")) {
            lexicon.add_cue(line);
        }
        lexicon
    }

    fn add(&mut self, word: &str, role: Role) -> &mut Word {
        let entry = self.words.entry(word.as_bytes().into()).or_default();
        entry.role = entry.role.or(role);
        entry
    }

    fn add_cue(&mut self, line: &'static str) {
        let (verb, frames) = line.split_once('|').expect("a verb, a bar, frames");
        let mut frame = Frame::default();
        let mut prepositions = Vec::new();
        for name in frames.split_whitespace() {
            frame = frame.or(match name {
                "quote" => Frame::QUOTE,
                "clause" => Frame::CLAUSE,
                "addressee" => Frame::ADDRESSEE,
                "infinitive" => Frame::INFINITIVE,
                "object" => Frame::OBJECT,
                "noun" => Frame::NOUN,
                "particle" => Frame::PARTICLE,
                "marked" => Frame::MARKED,
                "thought" => Frame::THOUGHT,
                "naming" => Frame::NAMING,
                "gesture" => Frame::GESTURE,
                "hearing" => Frame::HEARING,
                "deed" => Frame::DEED,
                preposition => {
                    prepositions.push(preposition);
                    Frame::PREPOSITION
                }
            });
        }
        self.prepositions.push(prepositions);
        self.lemmas.push(verb.split_whitespace().next().expect("a lemma"));
        let entry = u16::try_from(self.lemmas.len()).ok().and_then(NonZeroU16::new);
        let entry = entry.expect("the lexicon is short, and has an entry now");
        let forms = forms(verb);
        let past = forms[2].0.clone();
        for (at, (form, role)) in forms.into_iter().enumerate() {
            let frame = if at == 3 && form != past { frame.or(Frame::PARTICIPLE) } else { frame };
            let ambiguous = role.is(Role::PAST) && !role.is(Role::BASE) || role.is(Role::ING);
            let frame = if ambiguous { Frame(frame.0 & !Frame::NOUN.0) } else { frame };
            self.add(&form, role.or(Role::VERB)).cue.get_or_insert(CueForm { frame, entry });
        }
    }
}

fn role_named(class: &str) -> Role {
    match class {
        "determiner" => Role::DETERMINER,
        "numeral" => Role::NUMERAL,
        "possessive" => Role::POSSESSIVE,
        "subject" => Role::SUBJECT,
        "object" => Role::OBJECT,
        "who" => Role::WHO,
        "relative" => Role::RELATIVE,
        "that" => Role::THAT,
        "wh" => Role::WH,
        "auxiliary" => Role::AUXILIARY,
        "be" => Role::BE,
        "not" => Role::NOT,
        "to" => Role::TO,
        "preposition" => Role::PREPOSITION,
        "sub" => Role::SUB,
        "coordinator" => Role::COORDINATOR,
        "adverb" => Role::ADVERB,
        "time" => Role::TIME,
        "venue" => Role::VENUE,
        "addressee" => Role::ADDRESSEE,
        "honorific" => Role::HONORIFIC,
        "speech-noun" => Role::SPEECH_NOUN,
        "header" => Role::HEADER,
        "causes" => Role::CAUSES,
        "carries" => Role::CARRIES,
        "title-noun" => Role::TITLE_NOUN,
        "nobody" => Role::NOBODY,
        "passes-on" => Role::PASSES_ON,
        "asks" => Role::ASKS,
        "habit" => Role::HABIT,
        "wording" => Role::WORDING,
        "promise" => Role::PROMISE,
        "text" => Role::TEXT,
        "inscription" => Role::INSCRIPTION,
        "order" => Role::ORDER,
        "means" => Role::MEANS,
        "award" => Role::AWARD,
        "legal" => Role::LEGAL,
        "hearing" => Role::HEARING,
        "voice" => Role::VOICE,
        "folk" => Role::VOICE.or(Role::FOLK),
        "frank" => Role::FRANK,
        "remarks" => Role::REMARKS,
        "judges" => Role::JUDGES,
        "undergone" => Role::UNDERGONE,
        // Adjectives and nouns whose ending is that of an adverb.
        "plain" => Role::default(),
        other => unreachable!("words.txt has no class {other}"),
    }
}

/// Verbs whose last letter is doubled before "-ing", as their past does not tell: "putting".
static DOUBLING: LazyLock<Words> = LazyLock::new(|| words(include_str!("doubling.txt")));

/// The forms of a verb given as `lemma [past [participle]]`.
fn forms(verb: &str) -> Vec<(String, Role)> {
    let mut given = verb.split_whitespace();
    let lemma = given.next().expect("a lemma");
    let past = given.next().map_or_else(|| format!("{lemma}ed"), str::to_owned);
    let participle = given.next().map_or_else(|| past.clone(), str::to_owned);
    let doubled = past
        .strip_suffix("ed")
        .filter(|stem| stem.len() == lemma.len() + 1 && stem.starts_with(lemma) && !lemma.ends_with('e'));
    let stem = match lemma.strip_suffix('e') {
        Some(stem) if !lemma.ends_with("ee") => stem.to_owned(),
        _ => match doubled {
            Some(stem) => stem.to_owned(),
            None if DOUBLING.contains(lemma) => format!("{lemma}{}", &lemma[lemma.len() - 1..]),
            None => lemma.to_owned(),
        },
    };
    vec![
        (lemma.to_owned(), Role::BASE),
        (third_person(lemma), Role::THIRD),
        (past, Role::PAST),
        (participle, Role::PAST),
        (format!("{stem}ing"), Role::ING),
    ]
}

/// "says" of "say", "denies" of "deny".
fn third_person(lemma: &str) -> String {
    let stem = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match (lemma, stem) {
        ("go", _) => "goes".to_owned(),
        ("have", _) => "has".to_owned(),
        (_, Some(stem)) => format!("{stem}ies"),
        _ if lemma.ends_with(['s', 'x', 'z']) || lemma.ends_with("sh") || lemma.ends_with("ch") => {
            format!("{lemma}es")
        }
        _ => format!("{lemma}s"),
    }
}

/// Looks a word up, whatever its capitals and apostrophes.
pub(in crate::briefing) fn look_up(word: &str) -> Word {
    if !word.is_ascii() {
        // A curly apostrophe is as good as a straight one; no word of the lexicon has an accent.
        let straight = word.replace('’', "'");
        return if straight.is_ascii() { look_up(&straight) } else { Word::default() };
    }
    let mut small = [0_u8; LONGEST];
    let listed = small.get_mut(..word.len()).and_then(|letters| {
        letters.copy_from_slice(word.as_bytes());
        letters.make_ascii_lowercase();
        LEXICON.words.get(&*letters)
    });
    listed.copied().unwrap_or_else(|| by_ending(word))
}

/// No word of the lexicon has more letters.
const LONGEST: usize = 24;

/// What the ending of an unknown word tells.
fn by_ending(word: &str) -> Word {
    let role = match word.as_bytes() {
        [_, _, _, .., b'l', b'y'] => Role::ADVERB,
        [_, _, _, .., b'i', b'n', b'g'] => Role::ING,
        [_, _, _, .., b'e', b'd'] => Role::PAST,
        _ => Role::default(),
    };
    let capital = role != Role::default() && word.starts_with(char::is_uppercase);
    Word { role: if capital { Role::default() } else { role }, cue: None }
}

impl CueForm {
    /// Where its entry stands in the lexicon.
    fn index(self) -> usize {
        usize::from(self.entry.get() - 1)
    }

    /// The verb as the lexicon lists it: "say" of "said".
    pub(in crate::briefing) fn lemma(self) -> &'static str {
        LEXICON.lemmas[self.index()]
    }

    /// Whether `word` is a preposition this verb's content may follow.
    pub(in crate::briefing) fn takes(self, word: &str) -> bool {
        LEXICON.prepositions[self.index()].iter().any(|one| one.eq_ignore_ascii_case(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_forms_of_a_cue() {
        for (form, lemma) in [
            ("Says", "say"),
            ("replied", "reply"),
            ("denies", "deny"),
            ("deadpanning", "deadpan"),
            ("arguing", "argue"),
            ("agreeing", "agree"),
            ("beginning", "begin"),
            ("told", "tell"),
        ] {
            assert_eq!(look_up(form).cue.map(|cue| LEXICON.lemmas[cue.index()]), Some(lemma), "{form}");
        }
        assert!(look_up("treaty").cue.is_none());
    }

    #[test]
    fn knows_closed_classes_whatever_the_apostrophe() {
        assert!(look_up("didn’t").role.is(Role::AUXILIARY));
        assert!(look_up("Who").role.is(Role::WHO));
        assert!(look_up("quietly").role.is(Role::ADVERB));
    }
}
