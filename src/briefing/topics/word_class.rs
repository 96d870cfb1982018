//! What a word can be in a phrase: light, by word lists and endings.

use std::sync::LazyLock;

use super::super::lexicon;
use super::endings::ENDINGS;
use super::letters::{Key, key};
use super::table::Table;

/// What a word can be in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A noun, an adjective, a name.
    Content,
    /// A verb, or a word that may be one.
    Verb(Form),
    Adverb,
    Determiner,
    Of,
    Preposition,
    Pronoun,
    Other,
}

impl Class {
    /// All there are, each at its code.
    const ALL: [Self; 10] = [
        Self::Content,
        Self::Verb(Form::Plain),
        Self::Verb(Form::Past),
        Self::Verb(Form::Ing),
        Self::Adverb,
        Self::Determiner,
        Self::Of,
        Self::Preposition,
        Self::Pronoun,
        Self::Other,
    ];

    /// A number below 16 that tells it from others.
    pub(super) fn code(self) -> u8 {
        (0..).zip(Self::ALL).find(|(_, class)| *class == self).map_or(0, |(code, _)| code)
    }

    /// The class of a code.
    pub(super) fn of_code(code: u8) -> Self {
        Self::ALL.get(usize::from(code)).copied().unwrap_or(Self::Other)
    }
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "support", "supports": may be a noun.
    Plain,
    /// "supported": may be an adjective.
    Past,
    /// "supporting": may be an adjective.
    Ing,
}

/// What lists tell of a word.
#[derive(Clone, Copy)]
pub(super) enum Listed {
    /// It carries grammar rather than a topic.
    Function(Class),
    /// It is a form of a verb.
    Verb(Form),
    /// It ends in "-ly" and is no adverb.
    NoAdverb,
}

/// What lists tell of words.
static LISTED: LazyLock<Table<Listed>> = LazyLock::new(|| {
    let mut listed = Vec::new();
    let labels = |kind| lexicon::words_of(include_str!("label_verbs.txt"), kind);
    let words = |file| lexicon::lines(file).flat_map(|line| line.split(' '));
    for verb in words(include_str!("verbs.txt")).chain(labels("plain")) {
        let (past, ing) = past_and_ing(verb);
        let third = third_person(verb);
        let forms = [(verb, Form::Plain), (&third, Form::Plain), (&past, Form::Past), (&ing, Form::Ing)];
        listed.extend(forms.map(|(word, form)| (key(word), Listed::Verb(form))));
        // "Travelling" and "traveling".
        if verb.ends_with('l') {
            for (ending, form) in
                [("ed", Form::Past), ("ing", Form::Ing), ("led", Form::Past), ("ling", Form::Ing)]
            {
                listed.push((key(&format!("{verb}{ending}")), Listed::Verb(form)));
            }
        }
    }
    let past = words(include_str!("irregular_verbs.txt")).chain(labels("past"));
    listed.extend(past.map(|verb| (key(verb), Listed::Verb(Form::Past))));
    // The other lists know better.
    listed.extend(words(include_str!("no_adverbs.txt")).map(|word| (key(word), Listed::NoAdverb)));
    for line in lexicon::lines(include_str!("function_words.txt")) {
        let mut words = line.split(' ');
        let class = match words.next() {
            Some("determiner" | "number") => Class::Determiner,
            Some("pronoun") => Class::Pronoun,
            Some("preposition") => Class::Preposition,
            Some("adverb") => Class::Adverb,
            _ => Class::Other,
        };
        listed.extend(words.map(|word| (key(word), Listed::Function(class))));
    }
    listed.push((key("of"), Listed::Function(Class::Of)));
    listed.into_iter().collect()
});

fn third_person(verb: &str) -> String {
    match verb.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if verb.ends_with(['s', 'x', 'z', 'o']) || verb.ends_with("ch") || verb.ends_with("sh") => {
            format!("{verb}es")
        }
        _ => format!("{verb}s"),
    }
}

fn past_and_ing(verb: &str) -> (String, String) {
    if let Some(stem) = verb.strip_suffix('e') {
        return (format!("{verb}d"), format!("{stem}ing"));
    }
    if let Some(stem) = verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        return (format!("{stem}ied"), format!("{verb}ing"));
    }
    let letters: Vec<char> = verb.chars().rev().collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|char| "aeiou".contains(*char));
    let doubles = !vowel(0) && vowel(1) && !vowel(2) && !"wxyr".contains(letters[0]) && verb.len() < 6;
    let last = if doubles { letters[0].to_string() } else { String::new() };
    (format!("{verb}{last}ed"), format!("{verb}{last}ing"))
}

/// What a word in small letters can be, of which lists tell this.
pub(super) fn class(small: &str, listed: Option<Listed>) -> Class {
    match listed {
        Some(Listed::Function(class)) => class,
        _ if is_joined_number(small) => Class::Determiner,
        _ => content_class(small, listed),
    }
}

/// What a word can be that is written with a capital and may be this without one. Names have endings of their own: those
/// of verbs tell nothing.
pub(super) fn capitalised(small: Class, listed: Option<Listed>) -> Class {
    match (small, listed) {
        (Class::Verb(_), None | Some(Listed::NoAdverb)) => Class::Content,
        _ => small,
    }
}

/// What lists tell of the word whose key it is.
pub(super) fn listed(key: Key) -> Option<Listed> {
    LISTED.get(key).copied()
}

/// Whether a word, in small letters, carries grammar rather than a topic.
pub(super) fn is_function_word(small: &str) -> bool {
    matches!(listed(key(small)), Some(Listed::Function(_)))
}

/// "Thirty-one".
fn is_joined_number(small: &str) -> bool {
    let is_number = |part: &str| matches!(listed(key(part)), Some(Listed::Function(Class::Determiner)));
    let joins = small.bytes().position(|byte| byte == b'-');
    joins
        .map(|at| (&small[..at], &small[at + 1..]))
        .is_some_and(|(tens, ones)| tens.ends_with("ty") && is_number(tens) && is_number(ones))
}

/// "Ill-matched": what ends in a verb's past behind a hyphen tells more of something.
pub(super) fn is_joined_past(small: &str) -> bool {
    let past = |last: &str| class(last, listed(key(last))) == Class::Verb(Form::Past);
    small.rsplit_once('-').is_some_and(|(_, last)| past(last))
}

fn content_class(small: &str, listed: Option<Listed>) -> Class {
    if small.ends_with("ly") && small.len() > 4 && !matches!(listed, Some(Listed::NoAdverb | Listed::Verb(_)))
    {
        return Class::Adverb;
    }
    if small.contains('\'') && ENDINGS.joined.end(small) {
        return Class::Pronoun;
    }
    let form = match listed {
        Some(Listed::Verb(form)) => Some(form),
        _ => form_by_ending(small),
    };
    form.map_or(Class::Content, Class::Verb)
}

/// What the endings tell of words that no list has.
fn form_by_ending(small: &str) -> Option<Form> {
    if small.len() < 5 || small.contains('-') || ENDINGS.no_past.contains(small) {
        return None;
    }
    let plain = ENDINGS.verbs.end(small);
    if plain { Some(Form::Plain) } else { small.ends_with("ed").then_some(Form::Past) }
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::word::words;
    use super::*;

    fn classes(text: &str) -> Vec<Class> {
        words(text, &tokens(text)).iter().map(|word| word.class).collect()
    }

    #[test]
    fn a_preposition_that_looks_like_a_verb_is_one_all_the_same() {
        assert_eq!(classes("According to Paris"), [Class::Preposition, Class::Preposition, Class::Content]);
        assert_eq!(classes("pending ratification"), [Class::Preposition, Class::Content]);
    }

    #[test]
    fn each_class_is_told_by_its_code() {
        for class in Class::ALL {
            assert_eq!(Class::of_code(class.code()), class);
        }
    }

    #[test]
    fn a_verb_is_known_in_every_form() {
        assert_eq!(
            classes("supports supported supporting"),
            [Form::Plain, Form::Past, Form::Ing].map(Class::Verb)
        );
    }
}
