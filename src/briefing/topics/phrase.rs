//! Noun phrases: what a label can be made of. Light: word lists and endings, no parser.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::super::token::{Token, TokenKind};
use super::terms::{country_of, small};

/// What a word can be in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
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

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// "support", "supports": may be a noun.
    Plain,
    /// "supported": may be an adjective.
    Past,
    /// "supporting": may be an adjective.
    Ing,
}

static FUNCTION: LazyLock<HashMap<&str, Class, BuildWordHash>> = LazyLock::new(|| {
    let mut classes = HashMap::default();
    for line in lexicon::lines(include_str!("function_words.txt")) {
        let mut words = line.split(' ');
        let class = match words.next() {
            Some("determiner" | "number") => Class::Determiner,
            Some("pronoun") => Class::Pronoun,
            Some("preposition") => Class::Preposition,
            Some("adverb") => Class::Adverb,
            _ => Class::Other,
        };
        classes.extend(words.map(|word| (word, class)));
    }
    classes.insert("of", Class::Of);
    classes
});

static VERBS: LazyLock<HashMap<String, Form, BuildWordHash>> = LazyLock::new(|| {
    let mut forms = HashMap::default();
    let plain = lexicon::lines(include_str!("verbs.txt")).flat_map(|line| line.split(' '));
    for verb in plain {
        forms.insert(verb.to_owned(), Form::Plain);
        forms.insert(third_person(verb), Form::Plain);
        let (past, ing) = past_and_ing(verb);
        forms.insert(past, Form::Past);
        forms.insert(ing, Form::Ing);
    }
    let irregular = lexicon::lines(include_str!("irregular_verbs.txt")).flat_map(|line| line.split(' '));
    forms.extend(irregular.map(|verb| (verb.to_owned(), Form::Past)));
    forms
});

static NOT_ADVERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "family supply ally assembly early daily weekly italy july reply apply monopoly anomaly deadly friendly likely only elderly orderly".split(' ').collect()
});

fn third_person(verb: &str) -> String {
    match verb.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("ch") || verb.ends_with("sh") => {
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

fn class(token: Token, text: &str) -> Class {
    if token.kind != TokenKind::Word {
        return Class::Other;
    }
    let word = token.span.of(text);
    if country_of(word).is_some() {
        return Class::Content;
    }
    let small = small(word);
    if let Some(&class) = FUNCTION.get(small.as_str()) {
        return class;
    }
    if small.ends_with("ly") && small.len() > 4 && !NOT_ADVERBS.contains(small.as_str()) {
        return Class::Adverb;
    }
    if CONTRACTIONS.iter().any(|ending| small.ends_with(ending)) {
        return Class::Pronoun;
    }
    let form = VERBS.get(&small).copied().or_else(|| form_by_ending(word));
    form.map_or(Class::Content, Class::Verb)
}

/// "They'll", "you've", "we're": a pronoun and its verb.
const CONTRACTIONS: [&str; 5] = ["'ll", "'ve", "'re", "'d", "'m"];

/// What the endings tell of words that no list has; names have endings of their own.
fn form_by_ending(word: &str) -> Option<Form> {
    const PLAIN: [&str; 4] = ["ify", "ifies", "izes", "ize"];
    const NOUNS: [&str; 6] = ["need", "seed", "speed", "breed", "creed", "prize"];
    if word.len() < 5 || word.starts_with(char::is_uppercase) || word.contains('-') || NOUNS.contains(&word) {
        return None;
    }
    let plain = PLAIN.iter().any(|ending| word.ends_with(ending));
    if plain { Some(Form::Plain) } else { word.ends_with("ed").then_some(Form::Past) }
}

/// A phrase joined by "of" has this many tokens at most.
const LONGEST: usize = 6;

/// The noun phrases of a paragraph, as ranges of its tokens, determiners left out; a phrase joined by "of" stands
/// between the two it was joined from.
pub(super) fn phrases(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let classes: Vec<Class> = tokens.iter().map(|&token| class(token, text)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut last: Option<Range<usize>> = None;
    while at < tokens.len() {
        let run = simple(text, tokens, &classes, at);
        if run.is_empty() {
            at += 1;
            continue;
        }
        let joined = last.filter(|before| {
            joins(text, tokens, &classes, before.end..run.start) && run.end - before.start <= LONGEST
        });
        found.extend(joined.map(|before| before.start..run.end));
        at = run.end;
        found.push(run.clone());
        last = Some(run);
    }
    found
}

/// Whether what stands between two phrases joins them: "of", "of the".
fn joins(text: &str, tokens: &[Token], classes: &[Class], between: Range<usize>) -> bool {
    let mut classes_between = between.clone().map(|at| classes[at]);
    let first = classes_between.next();
    let rest: Vec<Class> = classes_between.collect();
    let of = first == Some(Class::Of)
        || first.is_some() && matches!(small(tokens[between.start].span.of(text)).as_str(), "for");
    of && (rest.is_empty()
        || rest == [Class::Determiner] && small(tokens[between.end - 1].span.of(text)) == "the")
}

/// The phrase without "of" that begins at `start`; empty if none does.
fn simple(text: &str, tokens: &[Token], classes: &[Class], start: usize) -> Range<usize> {
    let mut end = start;
    while end < tokens.len() && belongs(text, tokens, classes, start, end) {
        end += 1;
    }
    // A phrase ends in a noun: not in a possessive, nor in "-ing" or "-ed" words that begin the next thing.
    while end > start && !can_end(text, tokens, classes, start, end - 1) {
        end -= 1;
    }
    start..end
}

fn capital(text: &str, token: Token) -> bool {
    token.span.of(text).starts_with(char::is_uppercase)
}

fn belongs(text: &str, tokens: &[Token], classes: &[Class], start: usize, at: usize) -> bool {
    let after = |class: &[Class]| at > 0 && class.contains(&classes[at - 1]);
    let nominal_place = at > 0
        && (after(&[Class::Determiner, Class::Of, Class::Preposition])
            || tokens[at - 1].kind == TokenKind::Possessive);
    match classes[at] {
        Class::Content => !acts(text, tokens, classes, at) && !takes_object(text, tokens, classes, at),
        Class::Verb(_) if at > 0 && capital(text, tokens[at]) && !begins_sentence(text, tokens, at) => true,
        Class::Verb(Form::Plain) if at > start => {
            // "nuclear program", "arms control talks": a noun after a modifier, unless a name or a plural stands before.
            let before = tokens[at - 1].span.of(text);
            let modifier =
                classes[at - 1] == Class::Content && !capital(text, tokens[at - 1]) && !before.ends_with('s');
            let country = country_of(before).is_some() && !names_a_state(before);
            (nominal_place || modifier || country)
                && !predicates(text, tokens, classes, start, at)
                && !takes_object(text, tokens, classes, at)
        }
        Class::Verb(Form::Plain) => nominal_place && small(tokens[at - 1].span.of(text)) != "to",
        Class::Verb(Form::Past) => {
            nominal_place
                && small(tokens[at - 1].span.of(text)) != "to"
                && classes.get(at + 1).is_some_and(|class| *class == Class::Content)
        }
        Class::Verb(Form::Ing) => {
            classes.get(at + 1).is_some_and(|class| *class == Class::Content)
                && (nominal_place && after(&[Class::Determiner]) || at > start)
        }
        _ => at > start && tokens[at].kind == TokenKind::Possessive,
    }
}

/// Whether the word is a verb by its place: "to tackle the", "will tackle", "they differ".
fn acts(text: &str, tokens: &[Token], classes: &[Class], at: usize) -> bool {
    const LEADS: [&str; 12] =
        ["to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "they"];
    if at == 0 || capital(text, tokens[at]) {
        return false;
    }
    let before = small(tokens[at - 1].span.of(text));
    let object = matches!(classes.get(at + 1), Some(Class::Determiner | Class::Pronoun));
    LEADS.contains(&before.as_str()) && (before != "to" || object)
}

/// Whether it is a verb by its object: "the bonds lost a third", "carbonate cost eighty dollars", "Chile owns the lakes".
fn takes_object(text: &str, tokens: &[Token], classes: &[Class], at: usize) -> bool {
    let follows_noun = at > 0 && classes[at - 1] == Class::Content;
    if !follows_noun || capital(text, tokens[at]) || classes.get(at + 1) != Some(&Class::Determiner) {
        return false;
    }
    let before = tokens[at - 1];
    matches!(classes[at], Class::Verb(_)) || before.span.of(text).ends_with('s') || capital(text, before)
}

/// Whether a word in -s, such as "holds", is its clause's verb rather than a noun: "the wall holds", but "the trade talks".
fn predicates(text: &str, tokens: &[Token], classes: &[Class], start: usize, at: usize) -> bool {
    let word = tokens[at].span.of(text);
    if !word.ends_with('s') || capital(text, tokens[at]) {
        return false;
    }
    if matches!(classes.get(at + 1), Some(Class::Determiner | Class::Pronoun | Class::Adverb)) {
        return true;
    }
    let opens = |at: &usize| {
        tokens[*at].kind != TokenKind::Word && tokens[*at].kind != TokenKind::Possessive
            || matches!(
                small(tokens[*at].span.of(text)).as_str(),
                "that" | "which" | "who" | "whose" | "and" | "but" | "while"
            )
    };
    let finite =
        |at: usize| classes[at] == Class::Verb(Form::Past) || AUXILIARIES.contains(&tokens[at].span.of(text));
    let before = (0..start).rev().take_while(|at| !opens(at)).any(finite);
    let after = (at + 1..tokens.len()).take_while(|at| !opens(at)).any(finite);
    !before && !after
}

const AUXILIARIES: [&str; 18] = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might",
    "must", "should", "does", "do", "did",
];

/// Adjectives that stand alone: "the list is ready".
const PREDICATIVES: [&str; 41] = [
    "ready", "ill", "late", "able", "likely", "unlikely", "due", "aware", "sure", "certain", "clear", "open",
    "free", "full", "close", "alive", "dead", "high", "low", "long", "short", "good", "bad", "big", "small",
    "little", "large", "great", "old", "early", "strong", "weak", "hard", "easy", "smaller", "larger",
    "bigger", "higher", "lower", "better", "worse",
];

/// "Russia" can act; "Russian" only tells more of what follows.
fn names_a_state(word: &str) -> bool {
    const ADJECTIVES: [&str; 6] = ["an", "ese", "ish", "i", "ch", "sh"];
    !ADJECTIVES.iter().any(|ending| word.ends_with(ending))
        || matches!(word, "Iran" | "Japan" | "Sudan" | "Jordan")
}

fn begins_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    at == 0
        || matches!(tokens[at - 1].kind, TokenKind::Stop | TokenKind::Mark)
        || matches!(tokens[at - 1].span.of(text), ":" | "•" | "-" | "–" | "—")
}

fn can_end(text: &str, tokens: &[Token], classes: &[Class], start: usize, at: usize) -> bool {
    const ADJECTIVES: [&str; 9] = ["ous", "ful", "able", "ible", "ive", "ical", "less", "ional", "ary"];
    const NOUNS: [&str; 12] = [
        "initiative",
        "representative",
        "objective",
        "perspective",
        "executive",
        "summary",
        "anniversary",
        "adversary",
        "boundary",
        "secretary",
        "library",
        "table",
    ];
    let word = tokens[at].span.of(text);
    match classes[at] {
        Class::Content => {
            let small = small(word);
            capital(text, tokens[at])
                || NOUNS.contains(&small.as_str())
                || !PREDICATIVES.contains(&small.as_str())
                    && !ADJECTIVES.iter().any(|ending| small.ends_with(ending))
        }
        Class::Verb(Form::Plain) => !PREDICATIVES.contains(&word),
        Class::Verb(_) => capital(text, tokens[at]) && at > start,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let found: Vec<&str> = phrases(text, &tokens)
            .into_iter()
            .map(|range| tokens[range.start].span.cover(tokens[range.end - 1].span).of(text))
            .collect();
        assert_eq!(found.join(" | "), expected, "{text}");
    }

    #[test]
    fn phrases_leave_determiners_and_verbs_out() {
        check("The ministers discussed the nuclear program.", "ministers | nuclear program");
        check(
            "They reaffirmed their support for the ceasefire.",
            "support | support for the ceasefire | ceasefire",
        );
    }

    #[test]
    fn a_possessor_stays() {
        check("It touched Iran's nuclear program.", "Iran's nuclear program");
    }

    #[test]
    fn of_joins() {
        check("They praised freedom of navigation.", "freedom | freedom of navigation | navigation");
    }

    #[test]
    fn numbers_and_lone_adjectives_keep_out() {
        check("Two frigates were ready.", "frigates");
    }

    #[test]
    fn verbs_keep_out() {
        check("Poland supports the plan to send troops.", "Poland | plan | troops");
        check("Working quickly, envoys agreed.", "envoys");
        check("The wall holds back less water.", "wall | water");
        check("The trade talks were cut short.", "trade talks");
        check("Carbonate cost eighty dollars.", "Carbonate | dollars");
        check("Chile owns the lakes.", "Chile | lakes");
        check("Its cash passes through one bank.", "cash | bank");
    }
}
