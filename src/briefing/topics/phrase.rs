//! Noun phrases: what a label can be made of. Light: word lists and endings, no parser.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::token::{Token, TokenKind};
use super::countries::{country_name, country_of};
use super::endings::ENDINGS;
use super::terms::small;
use super::word::Word;
use super::word_class::{Class, Form};

/// A phrase joined by "of" has this many tokens at most.
const LONGEST: usize = 6;

/// The noun phrases of a paragraph, as ranges of its tokens, determiners left out; a phrase joined by "of" stands
/// between the two it was joined from.
pub(super) fn phrases(text: &str, tokens: &[Token], words: &[Word]) -> Vec<Range<usize>> {
    let classes: Vec<Class> = words.iter().map(|word| word.class).collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut last: Option<Range<usize>> = None;
    while at < tokens.len() {
        let run = simple(text, tokens, &classes, at);
        if run.is_empty() {
            at = run.end.max(at + 1);
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
        || first.is_some() && matches!(&*small(tokens[between.start].span.of(text)), "for");
    of && (rest.is_empty()
        || rest == [Class::Determiner] && &*small(tokens[between.end - 1].span.of(text)) == "the")
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
    // What only points is no part of a name: "the same river".
    let is_pale = |at: &usize| PALE.contains(&small(tokens[*at].span.of(text)));
    let told = (start..end).find(|at| !is_pale(at)).unwrap_or(end);
    told..end
}

/// Behind these a word that may be a noun acts: "they differ".
static ACTS: LazyLock<lexicon::Words> = LazyLock::new(|| of_kind("acts"));
/// These stand before nouns, and before verbs as well: "firms that earn".
static RELATES: LazyLock<lexicon::Words> = LazyLock::new(|| of_kind("relates"));
/// These open a clause of their own.
static OPENS: LazyLock<lexicon::Words> = LazyLock::new(|| of_kind("opens"));
/// These are a clause's verb, or the first word of it.
static FINITE: LazyLock<lexicon::Words> = LazyLock::new(|| of_kind("finite"));

/// Whether a word in small letters is a clause's verb, or the first word of it.
pub(super) fn is_finite(small: &str) -> bool {
    FINITE.contains(small)
}

/// Verbs that are never nouns.
static NO_NOUNS: LazyLock<lexicon::Words> = LazyLock::new(|| of_kind("no-noun"));

fn of_kind(kind: &str) -> lexicon::Words {
    lexicon::words_of(include_str!("phrases.txt"), kind).collect()
}

static PALE: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("pale.txt")));

fn capital(text: &str, token: Token) -> bool {
    token.span.of(text).starts_with(char::is_uppercase)
}

fn belongs(text: &str, tokens: &[Token], classes: &[Class], start: usize, at: usize) -> bool {
    let after = |class: &[Class]| at > 0 && class.contains(&classes[at - 1]);
    let nominal_place = at > 0
        && (after(&[Class::Determiner, Class::Of, Class::Preposition])
            || tokens[at - 1].kind == TokenKind::Possessive);
    match classes[at] {
        Class::Content => {
            !acts(text, tokens, classes, at)
                && !takes_object(text, tokens, classes, at)
                && !goes_on(text, tokens, at)
        }
        Class::Verb(_) if at > 0 && capital(text, tokens[at]) && !begins_sentence(text, tokens, at) => true,
        Class::Verb(Form::Plain) if at > start && NO_NOUNS.contains(tokens[at].span.of(text)) => false,
        Class::Verb(Form::Plain) if at > start => {
            // "nuclear program", "arms control talks": a noun after a modifier, unless a name or a plural stands before.
            let before = tokens[at - 1].span.of(text);
            let modifier =
                classes[at - 1] == Class::Content && !capital(text, tokens[at - 1]) && !before.ends_with('s');
            let country = country_of(before).is_some() && !names_a_state(before);
            // "NATO force": what one does ends in -s. But "Ann and Bob meet".
            let name = classes[at - 1] == Class::Content
                && capital(text, tokens[at - 1])
                && !before.ends_with('s')
                && !tokens[at].span.of(text).ends_with('s')
                && !(at > 1 && tokens[at - 2].span.of(text) == "and");
            (nominal_place || modifier || country || name)
                && !predicates(text, tokens, classes, start, at)
                && !takes_object(text, tokens, classes, at)
        }
        Class::Verb(Form::Plain) => nominal_place && !leads_verb(&small(tokens[at - 1].span.of(text))),
        Class::Verb(Form::Past) => {
            nominal_place
                && !leads_verb(&small(tokens[at - 1].span.of(text)))
                && classes.get(at + 1).is_some_and(|class| *class == Class::Content)
        }
        Class::Verb(Form::Ing) => {
            classes.get(at + 1).is_some_and(|class| *class == Class::Content)
                && (nominal_place && after(&[Class::Determiner]) || at > start)
        }
        _ => at > start && tokens[at].kind == TokenKind::Possessive,
    }
}

/// Whether a word that stands before nouns as well stands before verbs: "firms that earn", "to earn".
fn leads_verb(small: &str) -> bool {
    RELATES.contains(small)
}

/// Whether the word is a verb by its place: "to tackle the", "will tackle", "they differ".
fn acts(text: &str, tokens: &[Token], classes: &[Class], at: usize) -> bool {
    let leads =
        |class: Class| matches!(class, Class::Preposition | Class::Pronoun | Class::Adverb | Class::Other);
    if at == 0 || !leads(classes[at - 1]) || capital(text, tokens[at]) {
        return false;
    }
    let before = small(tokens[at - 1].span.of(text));
    let object = matches!(classes.get(at + 1), Some(Class::Determiner | Class::Pronoun));
    ACTS.contains(&before) && (&*before != "to" || object)
}

/// Whether it is a verb that no list has, by what stands before it: "prices were rising".
fn goes_on(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens[at].span.of(text);
    at > 0
        && word(at).ends_with("ing")
        && !capital(text, tokens[at])
        && matches!(word(at - 1), "is" | "are" | "was" | "were" | "be" | "been")
}

/// Whether it is a verb by its object: "the bonds lost a third", "carbonate cost eighty dollars", "Chile owns the lakes".
fn takes_object(text: &str, tokens: &[Token], classes: &[Class], at: usize) -> bool {
    let follows_noun = at > 0 && classes[at - 1] == Class::Content;
    let object =
        classes.get(at + 1) == Some(&Class::Determiner) && !leads_verb(&small(tokens[at + 1].span.of(text)));
    if !follows_noun || capital(text, tokens[at]) || !object {
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
            || OPENS.contains(&small(tokens[*at].span.of(text)))
    };
    let finite =
        |at: usize| classes[at] == Class::Verb(Form::Past) || FINITE.contains(tokens[at].span.of(text));
    let before = (0..start).rev().take_while(|at| !opens(at)).any(finite);
    let after = (at + 1..tokens.len()).take_while(|at| !opens(at)).any(finite);
    !before && !after
}

/// Adjectives and adverbs that end no phrase: "the list is ready".
static NO_HEADS: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("no_heads.txt")));

/// "Russia" can act; "Russian" only tells more of what follows.
fn names_a_state(word: &str) -> bool {
    !ENDINGS.of_state.iter().any(|ending| word.ends_with(ending)) || ENDINGS.states.contains(word)
}

/// "Russian", but not "Russia" nor "Russians".
fn is_adjective_of_country(word: &str) -> bool {
    !names_a_state(word) && country_of(word).is_some_and(|term| country_name(term) != Some(word))
}

fn begins_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    at == 0
        || matches!(tokens[at - 1].kind, TokenKind::Stop | TokenKind::Mark)
        || matches!(tokens[at - 1].span.of(text), ":" | "•" | "-" | "–" | "—")
}

fn can_end(text: &str, tokens: &[Token], classes: &[Class], start: usize, at: usize) -> bool {
    let word = tokens[at].span.of(text);
    match classes[at] {
        Class::Content => {
            let small = small(word);
            capital(text, tokens[at]) && !(at > start && is_adjective_of_country(word))
                || ENDINGS.nouns.contains(&small)
                || !NO_HEADS.contains(&small)
                    && !ENDINGS.adjectives.iter().any(|ending| small.ends_with(ending))
        }
        Class::Verb(Form::Plain) => !NO_HEADS.contains(word),
        Class::Verb(_) => capital(text, tokens[at]) && at > start,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::word::words;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let found: Vec<&str> = phrases(text, &tokens, &words(text, &tokens))
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
    fn what_only_points_or_tells_more_is_no_name() {
        check("It is the same river.", "river");
        check("He sold bonds of Spanish make.", "bonds | bonds of Spanish make | Spanish make");
        check("Prices of hot rolled coil rose.", "Prices | coil");
        check("Envoys met a Russian and two French.", "Envoys | Russian | French");
    }

    #[test]
    fn a_noun_behind_a_name_stays_with_it() {
        check("They left the NATO force.", "NATO force");
        check("Ann and Bob meet.", "Ann | Bob");
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
        check("The firms that earn little blew horns.", "firms | horns");
        check("Japanese companies that move gain.", "Japanese companies");
        check("What the ruling party say matters.", "ruling party");
        check("Prices were rising in the harbour.", "Prices | harbour");
    }
}
