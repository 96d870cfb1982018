//! Noun phrases: what a label can be made of. Light: word lists and endings, no parser.

use std::ops::Range;

use super::super::token::{Token, TokenKind};
use super::acting::{acts_by_neighbours, ends_two_that_may_be_verbs};
use super::countries::{is_adjective_of_country, names_a_state};
use super::edges::{
    begins_clause, begins_name, begins_sentence, hangs_on_day, hangs_on_sign, is_cut_short, is_let, joins,
    joins_names, shortens_a_name, stand_apart,
};
use super::marks::Marks;
use super::participle::{goes_on, tells_doing};
use super::word::Word;
use super::word_class::{Class, Form};

/// A phrase joined by "of" has this many tokens at most.
const LONGEST: usize = 6;

/// The noun phrases of a paragraph, as ranges of its tokens, determiners left out; a phrase joined by "of" stands
/// between the two it was joined from. They stand in `found`, in place of what it held.
pub(super) fn phrases(text: &str, tokens: &[Token], words: &[Word], found: &mut Vec<Range<usize>>) {
    found.clear();
    let mut at = 0;
    let mut last: Option<Range<usize>> = None;
    while at < tokens.len() {
        if !words[at].may_begin_phrase() {
            at += 1;
            continue;
        }
        let run = simple(text, tokens, words, at);
        if run.is_empty() {
            at = run.end.max(at + 1);
            continue;
        }
        let joined = last.filter(|before| {
            // "Work of the Ukrainian and Polish teams": the teams' work.
            let only_describes =
                || run.len() == 1 && is_adjective_of_country(tokens[run.start].span.of(text));
            joins(text, tokens, words, before.end..run.start)
                && run.end - before.start <= LONGEST
                && !only_describes()
                && !stand_apart(tokens, words, before, &run)
        });
        found.extend(joined.map(|before| before.start..run.end));
        at = run.end;
        found.push(run.clone());
        last = Some(run);
    }
}

/// The phrase without "of" that begins at `start`; empty if none does.
fn simple(text: &str, tokens: &[Token], words: &[Word], start: usize) -> Range<usize> {
    let mut end = start;
    while end < tokens.len() && belongs(text, tokens, words, start, end) {
        end += 1;
    }
    // A phrase ends in a noun: not in a possessive, nor in "-ing" or "-ed" words that begin the next thing.
    while end > start && !can_end(text, tokens, words, start, end - 1) {
        end -= 1;
    }
    // What only points or praises is no part of a name, "the same river", nor when it is: "the year's harvest".
    let is_time = |at: usize| {
        words[at].is_small(Marks::TIME) && at + 2 < end && tokens[at + 1].kind == TokenKind::Possessive
    };
    let told =
        |at: &usize| !is_pale(words, *at) && !is_time(*at) && tokens[*at].kind != TokenKind::Possessive;
    (start..end).find(told).unwrap_or(end)..end
}

/// Whether it is an adjective that tells nothing where a phrase begins: "major ports", but not "Major League".
fn is_pale(words: &[Word], at: usize) -> bool {
    let begins_name = || words[at].is_capitalised() && words.get(at + 1).is_some_and(Word::is_capitalised);
    words[at].is(Marks::PALE) && !begins_name()
}

/// Whether a token ends in a small "s".
fn ends_in_s(text: &str, token: Token) -> bool {
    token.span.of(text).ends_with('s')
}

/// Whether a token is a noun that means several: "talks", "women".
fn is_plural(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    ends_in_s(text, tokens[at]) || words[at].is(Marks::PLURAL)
}

/// Whether a token is part of the noun phrase that begins at `start`, or begins it itself.
fn belongs(text: &str, tokens: &[Token], words: &[Word], start: usize, at: usize) -> bool {
    let is_apart = || {
        hangs_on_sign(text, tokens[at])
            || at > start
                && (hangs_on_day(words, at)
                    || begins_clause(text, tokens, words, start..at)
                    || begins_name(text, tokens, words, at))
    };
    if words[at].may_begin_phrase() && is_apart() || acts_by_neighbours(text, tokens, words, at) {
        return false;
    }
    match words[at].class {
        Class::Content => {
            !acts(text, tokens, words, at)
                && !takes_object(text, tokens, words, at)
                && !goes_on(words, at)
                && !tells_doing(text, tokens, words, at)
        }
        Class::Verb(_) if at > 0 && words[at].is_capitalised() && !begins_sentence(text, tokens, at) => true,
        Class::Verb(Form::Plain) if at > start => is_noun_inside(text, tokens, words, start, at),
        Class::Verb(Form::Plain) => is_noun_in_front(text, tokens, words, at),
        Class::Verb(Form::Past) => describes(text, tokens, words, start, at) && is_before_content(words, at),
        Class::Verb(Form::Ing) => {
            is_before_content(words, at)
                && (at > start || at > 0 && words[at - 1].class == Class::Determiner)
                && !tells_doing(text, tokens, words, at)
        }
        _ => {
            at > start
                && (tokens[at].kind == TokenKind::Possessive
                    || shortens_a_name(text, tokens, words, at)
                    || joins_names(text, tokens, words, at))
        }
    }
}

/// Whether a noun may stand there by the token before: "the", "of", "Norway's".
fn is_nominal_place(tokens: &[Token], words: &[Word], at: usize) -> bool {
    // "Ministers of the Group of Eight | meet" is of no eight meets.
    let is_of_name = || {
        let leads = |word: &Word| matches!(word.class, Class::Of | Class::Determiner);
        words[at - 1].is_capitalised() && at > 1 && leads(&words[at - 2])
    };
    at > 0
        && match words[at - 1].class {
            Class::Determiner => !is_of_name(),
            Class::Of | Class::Preposition => true,
            _ => tokens[at - 1].kind == TokenKind::Possessive,
        }
}

fn is_before_content(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|word| word.class == Class::Content)
}

/// Whether a word that may be a verb is a noun inside its phrase: "nuclear program", "arms control talks". A noun stands there
/// after a modifier, unless a name or a plural stands before.
fn is_noun_inside(text: &str, tokens: &[Token], words: &[Word], start: usize, at: usize) -> bool {
    if words[at].is_small(Marks::NO_NOUN) {
        return false;
    }
    let written = |at: usize| tokens[at].span.of(text);
    let before = words[at - 1];
    let singular = before.class == Class::Content && !is_plural(text, tokens, words, at - 1);
    let modifier =
        singular && !before.is_capitalised() || ends_two_that_may_be_verbs(text, tokens, words, at);
    let country =
        before.is(Marks::SIDE) || before.is(Marks::NAMES_COUNTRY) && !names_a_state(written(at - 1));
    // "NATO force": what one does ends in -s. But "Ann and Bob meet".
    let name = singular
        && before.is_capitalised()
        && !ends_in_s(text, tokens[at])
        && !(at > 1 && written(at - 2) == "and")
        && !(start > 0 && written(start - 1) == "and");
    (is_nominal_place(tokens, words, at) || modifier || country || name && !is_let(words, start))
        && !predicates(text, tokens, words, start, at)
        && !takes_object(text, tokens, words, at)
}

/// The same of a word that begins its phrase: "all talks", but "we all know".
fn is_noun_in_front(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let is_quantified = || matches!(tokens[at - 1].span.of(text), "all" | "both");
    is_nominal_place(tokens, words, at)
        && !words[at - 1].is(Marks::RELATES)
        && (!is_quantified() || ends_in_s(text, tokens[at]))
}

/// Whether a participle may tell more of a noun behind it. "Temporary protected status" is described twice; "blew" describes
/// nothing.
fn describes(text: &str, tokens: &[Token], words: &[Word], start: usize, at: usize) -> bool {
    let ends = |at: usize, ending: &str| tokens[at].span.of(text).ends_with(ending);
    let is_second =
        || at > start && words[at - 1].is_small(Marks::ADJECTIVE) && ends(at, "ed") && !ends(at - 1, "ly");
    (is_nominal_place(tokens, words, at) || is_second()) && !words[at - 1].is(Marks::RELATES)
}

/// Whether the word is a verb by its place: "to tackle the", "will tackle", "they differ".
fn acts(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let leads =
        |class: Class| matches!(class, Class::Preposition | Class::Pronoun | Class::Adverb | Class::Other);
    if at == 0 || !words[at - 1].is(Marks::ACTS) || !leads(words[at - 1].class) || words[at].is_capitalised()
    {
        return false;
    }
    let object =
        || words.get(at + 1).is_some_and(|word| matches!(word.class, Class::Determiner | Class::Pronoun));
    !tokens[at - 1].span.of(text).eq_ignore_ascii_case("to") || object()
}

/// Whether it is a verb by its object: "the bonds lost a third", "carbonate cost eighty dollars", "Chile owns the lakes".
fn takes_object(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let follows_noun = at > 0 && words[at - 1].class == Class::Content;
    let object = |next: &Word| next.class == Class::Determiner && !next.is(Marks::RELATES);
    if !follows_noun || words[at].is_capitalised() || !words.get(at + 1).is_some_and(object) {
        return false;
    }
    matches!(words[at].class, Class::Verb(_))
        || is_plural(text, tokens, words, at - 1)
        || words[at - 1].is_capitalised()
}

/// Whether a word in -s, such as "holds", is its clause's verb rather than a noun: "the wall holds", but "the trade talks".
fn predicates(text: &str, tokens: &[Token], words: &[Word], start: usize, at: usize) -> bool {
    if !ends_in_s(text, tokens[at]) || words[at].is_capitalised() {
        return false;
    }
    let next = words.get(at + 1).map(|word| word.class);
    // "Telephone calls that were taped".
    if words.get(at + 1).is_some_and(|next| next.is(Marks::RELATES)) {
        return false;
    }
    if matches!(next, Some(Class::Determiner | Class::Pronoun | Class::Adverb)) {
        return true;
    }
    let opens = |at: &usize| {
        !matches!(tokens[*at].kind, TokenKind::Word | TokenKind::Possessive) || words[*at].is(Marks::OPENS)
    };
    // "The firm's declared goal": what tells more of a noun is no clause's verb.
    let describes = |at: usize| {
        at > 0 && (tokens[at - 1].kind == TokenKind::Possessive || words[at - 1].class == Class::Determiner)
    };
    let to_do = |at: usize| {
        at > 0
            && words[at].class == Class::Verb(Form::Plain)
            && tokens[at - 1].span.of(text).eq_ignore_ascii_case("to")
    };
    let finite = |at: usize| {
        words[at].class == Class::Verb(Form::Past) && !describes(at)
            || words[at].is_small(Marks::FINITE | Marks::NO_NOUN)
            || to_do(at)
    };
    let before = (0..start).rev().take_while(|at| !opens(at)).any(finite);
    let after = (at + 1..tokens.len()).take_while(|at| !opens(at)).any(finite);
    !before && !after
}

fn can_end(text: &str, tokens: &[Token], words: &[Word], start: usize, at: usize) -> bool {
    let word = &words[at];
    match word.class {
        Class::Content => {
            let of_country =
                || word.is(Marks::NAMES_COUNTRY) && is_adjective_of_country(tokens[at].span.of(text));
            // "Senior Norwegian", of "senior Norwegian and Danish pilots".
            let is_cut = is_cut_short(text, tokens[at]) || at > start && of_country();
            // "Good", where a sentence begins with it, is no name.
            let only_begins = || word.is(Marks::NO_HEAD) && begins_sentence(text, tokens, at);
            let is_name = || word.is_capitalised() && !word.is(Marks::SIDE) && !only_begins();
            !is_cut && (is_name() || !word.is(Marks::ADJECTIVE | Marks::SIDE))
        }
        Class::Verb(Form::Plain) => !word.is_small(Marks::NO_HEAD),
        Class::Verb(_) => word.is_capitalised() && at > start,
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
        let mut found = Vec::new();
        phrases(text, &tokens, &words(text, &tokens), &mut found);
        let found: Vec<&str> = found
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
    fn a_short_word_before_a_name_keeps_its_stop() {
        check("The St. Petersburg shipyard reopened.", "St. Petersburg shipyard");
        check("They met in St. Lydia.", "St. Lydia");
        check("It rained on Ward St. The shipyard reopened.", "Ward St | shipyard");
    }

    #[test]
    fn a_case_keeps_both_names() {
        check("They cite Roe v. Moss.", "Roe v. Moss");
        check("Roe v. the board of the port failed.", "Roe | board | board of the port | port");
    }

    #[test]
    fn what_praises_or_tells_when_is_no_part_of_it() {
        check("The striking contrast remains.", "contrast");
        check("Major ports fear the Major League.", "ports | Major League");
        check("The year's harvest failed.", "harvest");
        check("The board's statement Friday surprised ferrymen.", "board's statement | Friday | ferrymen");
        check("They wait for Super Tuesday.", "Super Tuesday");
    }

    #[test]
    fn what_people_do_is_no_part_of_them() {
        check("Officials painting hulls sang.", "Officials | hulls");
        check("The cost of interning Spanish sailors rose.", "cost | Spanish sailors");
        check("The shipping lanes and the housing market.", "shipping lanes | housing market");
    }

    #[test]
    fn what_only_points_or_tells_more_is_no_name() {
        check("It is the same river.", "river");
        check("Roe wrote to @AnnaRoe of the ferry.", "Roe | ferry");
        check("The 10-year loan of the Democratic and Republican parties.", "loan | Republican parties");
        check("He sold bonds of Spanish make.", "bonds | bonds of Spanish make | Spanish make");
        check("Prices of hot rolled coil rose.", "Prices | Prices of hot rolled coil | hot rolled coil");
        check("Officials likely blocked computers.", "Officials | computers");
        check(
            "The Democratic plans for Asian ports failed.",
            "Democratic plans | Democratic plans for Asian ports | Asian ports",
        );
        check("Envoys met a Russian and two French.", "Envoys | Russian | French");
        check("Kurdish forces left the town.", "Kurdish forces | town");
        check("Senior Norwegian and Danish pilots sang.", "Norwegian | Danish pilots");
        check("They met senior Norwegian pilots and a Norwegian.", "senior Norwegian pilots | Norwegian");
        check("Gulf states met in spring.", "Gulf states | spring");
    }

    #[test]
    fn a_noun_behind_a_name_stays_with_it() {
        check("They left the NATO force. Ann and Bob meet.", "NATO force | Ann | Bob");
        check("The Roe & Moss bank closed.", "Roe & Moss bank");
        check(
            "The flash appeal asks for wheat. The strike cut wheat.",
            "flash appeal | wheat | strike | wheat",
        );
    }

    #[test]
    fn of_does_not_join_what_stands_apart() {
        check("They met for two days of talks.", "days | talks");
        check("Norway accused the board of theft.", "Norway | board | theft");
        check("They blamed Moss for delays.", "Moss | delays");
        check("They seek a tax for Norway's second port.", "tax | Norway | port");
        check("They praised freedom of navigation.", "freedom | freedom of navigation | navigation");
        check(
            "The blame of Moss for delays is old.",
            "blame | blame of Moss | Moss | Moss for delays | delays",
        );
    }

    #[test]
    fn what_somebody_is_let_to_do_is_a_verb() {
        check("It must let the Harbour Mission visit.", "Harbour Mission");
        check("It praised the Harbour Mission visit.", "Harbour Mission visit");
    }

    #[test]
    fn a_clause_begins_behind_a_place_or_month() {
        check("In Geneva envoys met.", "Geneva | envoys");
        check("Since January frigates and ferries patrol the quay.", "January | frigates | ferries | quay");
        check("In his letters Moss asked for a ferry.", "letters | Moss | ferry");
        check("In Senate testimony, Roe wept.", "Senate testimony | Roe");
        check("The Geneva accord failed.", "Geneva accord");
    }

    #[test]
    fn of_joins() {
        check("They praised freedom of navigation.", "freedom | freedom of navigation | navigation");
        check("They praised the wit of a Russian.", "wit | Russian");
    }

    #[test]
    fn numbers_and_lone_adjectives_keep_out() {
        check("Two frigates were ready.", "frigates");
        check(
            "The pilots are ill-matched. The state-owned fleet and pilots hand-in-hand sank.",
            "pilots | state-owned fleet | pilots",
        );
        check("Early in spring, ferries sank.", "spring | ferries");
        check(
            "Leaders of the Group of Eight meet on wheat.",
            "Leaders | Leaders of the Group | Group | wheat",
        );
        check("Good ferries sail to Great Eastern.", "Good ferries | Great Eastern");
    }

    #[test]
    fn verbs_keep_out() {
        check("Poland supports the plan to send troops.", "Poland | plan | troops");
        check("Working quickly, envoys agreed. The wall holds back less water.", "envoys | wall | water");
        check("We all know wheat. They both plan ferries.", "wheat | ferries");
        check("The trade talks were cut short.", "trade talks");
        check("They expect to find wheat when the water falls.", "wheat | water");
        check("They use telephone calls that pilots taped.", "telephone calls | pilots");
        check("Sailors are heavily courting Oregon.", "Sailors | Oregon");
        check("4 Create an exit.", "exit");
        check("Carbonate cost eighty dollars. Chile owns the lakes.", "Carbonate | dollars | Chile | lakes");
        check(
            "Its cash passes through one bank. Firms that earn little blew horns.",
            "cash | bank | Firms | horns",
        );
        check(
            "Japanese companies that move gain what the ruling party say.",
            "Japanese companies | ruling party",
        );
        check("It wants to dampen copper mine exports.", "copper mine exports");
        check("The lighthouse repairs begin in spring.", "lighthouse repairs | spring");
        check(
            "The cargo reflects anxiety over the firm's declared goal.",
            "cargo | anxiety | firm's declared goal",
        );
    }
}
