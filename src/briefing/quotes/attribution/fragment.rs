//! Quoted words that complete a sentence whose verb is no verb of speech: "X made “a mistake” of it".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::marks::Mark;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role, look_up};

/// "The proverb “a bad peace is better than a good quarrel”", "the clause “unless otherwise agreed”": words that a noun
/// says are a text, whoever wrote them.
fn is_cited(outer: &Outer<'_>, at: usize, mark: &Mark) -> bool {
    const TEXTS: [&str; 20] = [
        "proverb",
        "saying",
        "adage",
        "maxim",
        "heading",
        "headline",
        "caption",
        "clause",
        "password",
        "question",
        "essay",
        "lecture",
        "article",
        "chapter",
        "commentary",
        "column",
        "op-ed",
        "editorial",
        "poem",
        "sermon",
    ];
    let comma = usize::from(at > 0 && outer.kind(at - 1) == Some(Kind::Comma));
    let Some(noun) = at.checked_sub(1 + comma) else { return false };
    let article = (noun.saturating_sub(3)..noun)
        .any(|at| outer.is(at, Role::DETERMINER.or(Role::POSSESSIVE)) || outer.units[at].possessive);
    // "Her essay, “...,” won a prize"
    let closed =
        comma == 0 || outer.pauses(at) && outer.is(at + 1, Role::VERB.or(Role::AUXILIARY).or(Role::PAST));
    let spoken = outer.whole_speech(at) && outer.last_inside(mark) != Some('?') && comma == 0;
    outer.kind(noun) == Some(Kind::Word) && TEXTS.contains(&outer.word(noun)) && article && closed && !spoken
}

/// Gives each quotation that is still nobody's to the subject of the nearest verb before it.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    for at in sentence.first + 1..sentence.end {
        let Kind::Quote(index) = outer.units[at].kind else { continue };
        if findings.claimed[index].is_some() {
            continue;
        }
        if is_title(outer, at, &outer.marks[index]) && !is_question_announced(outer, at) {
            uses_term(outer, sentence, at, findings);
            continue;
        }
        let dash =
            outer.units[at - 1].kind == Kind::Dash && outer.marks[index].words >= 5 && outer.whole_speech(at);
        if outer.units[at - 1].kind == Kind::Colon || dash {
            announced(outer, sentence, at, findings);
        } else {
            one(outer, sentence, at, findings);
        }
    }
}

/// A colon announces the quotation, a noun or a gesture the speech: "Her answer was plain: “...”".
fn announced(outer: &Outer<'_>, sentence: Clause, quote: usize, findings: &mut Findings) {
    let subject = outer.sentence_subject(sentence.first, quote).map(Speaker::from).or_else(|| {
        // "From the report: “...”"
        let from = (sentence.first..quote).find(|&at| outer.is(at, Role::PREPOSITION))?;
        outer.phrase_from(from + 1, quote).map(Speaker::from)
    });
    // "... - Philip Bump: “...”"
    let label = outer.phrase_ending(quote - 1, sentence.first).filter(|phrase| {
        let opens = phrase.first > sentence.first && outer.kind(phrase.first - 1) == Some(Kind::Dash);
        opens
            && (phrase.first..phrase.head)
                .all(|at| outer.units[at].capital || outer.is(at, Role::COORDINATOR))
    });
    let from = sent_from(outer, sentence, quote - 1);
    let told = label.or(from).map(Speaker::from).or(findings.last);
    // "There is a saying: “...”"
    if told.is_none() && subject.is_some_and(|subject| !outer.can_speak(subject.first)) {
        findings.note_unsaid(outer, quote);
        return;
    }
    if let Some(speaker) = told.or(subject) {
        findings.note(
            outer,
            &[(quote, quote + 1)],
            speaker,
            Some((quote - 1, quote)),
            AttributionRule::LeadIn,
        );
    }
}

/// "More from | Jones: “...”": the name behind the last "from" before the colon.
fn sent_from(outer: &Outer<'_>, sentence: Clause, colon: usize) -> Option<Phrase> {
    const REACH: usize = 6;
    let lowest = sentence.first.max(colon.saturating_sub(REACH));
    let from = (lowest..colon)
        .rev()
        .find(|&at| outer.kind(at) == Some(Kind::Word) && matches!(outer.word(at), "from" | "From"))?;
    let named = (from + 1..colon).all(|at| outer.units[at].capital || outer.is(at, Role::COORDINATOR));
    (named && from + 1 < colon).then_some(Phrase { first: from + 1, head: colon, end: colon })
}

/// "His answer was: “Is Omsk Off the Road?”"
fn is_question_announced(outer: &Outer<'_>, quote: usize) -> bool {
    outer.kind(quote - 1) == Some(Kind::Colon)
        && outer.quote(quote).and_then(|mark| outer.last_inside(mark)) == Some('?')
}

/// "Doe has used the phrase “northern shield” often": her word.
fn uses_term(outer: &Outer<'_>, sentence: Clause, quote: usize, findings: &mut Findings) {
    let Some(verb) = quote.checked_sub(3).filter(|&verb| verb > sentence.first) else { return };
    let term = outer.is(quote - 1, Role::TITLE_NOUN)
        && matches!(outer.word(quote - 1), "phrase" | "term" | "word" | "words" | "slogan" | "title")
        && outer.is(quote - 2, Role::DETERMINER)
        && matches!(outer.word(verb), "use" | "used" | "uses" | "using" | "coined" | "prefers" | "prefer");
    if !term {
        return;
    }
    let group = outer.verb_group(verb, sentence.first);
    let passive = (group.first..verb).any(|at| outer.is(at, Role::BE)) && !outer.is(verb, Role::ING);
    let Some(subject) = outer.subject_before(group.first, sentence.first).filter(|_| !passive) else {
        return;
    };
    let cue = Some((group.first, quote));
    findings.note(outer, &[(quote, quote + 1)], subject.into(), cue, AttributionRule::Completes);
}

fn one(outer: &Outer<'_>, sentence: Clause, quote: usize, findings: &mut Findings) {
    const REACH: usize = 20;
    let lowest = sentence.first.max(quote.saturating_sub(REACH));
    let Some(verb) = (lowest..quote).rev().find(|&at| {
        outer.kind(at) == Some(Kind::Word)
            && (outer.finite(at) && !outer.is(at, Role::ADVERB)
                || outer.is(at, Role::ING) && at > sentence.first && !is_attribute(outer, at))
    }) else {
        return;
    };
    let group = outer.verb_group(verb, sentence.first);
    if group.first == sentence.first {
        return;
    }
    // "Doe was asked, “...?”": the words are not his, and nobody says whose.
    let addressed = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::ADDRESSEE));
    if addressed && outer.is(verb, Role::PAST) && (group.first..verb).any(|at| outer.is(at, Role::BE)) {
        findings.note_unsaid(outer, quote);
        return;
    }
    let left = group.first - 1;
    let speaker = if outer.is(left, Role::COORDINATOR.or(Role::TO).or(Role::PREPOSITION))
        || outer.is(verb, Role::ING)
        || outer.kind(left) == Some(Kind::Comma) && findings.last.is_some()
    {
        findings.last.or_else(|| outer.sentence_subject(sentence.first, sentence.end).map(Speaker::from))
    } else {
        let subject = outer.subject_before(group.first, sentence.first);
        // "Doe, who was elected late, made the point that the plan would be “a gift”": within a clause of the sentence
        // the words are those of its subject.
        let within = subject.is_some_and(|phrase| {
            // "whom he described as “calm”" is his.
            let described = outer.units[verb].cue.is_some()
                && phrase.first > sentence.first
                && outer.is(phrase.first, Role::SUBJECT)
                && outer.kind(phrase.first - 1) == Some(Kind::Word)
                && outer.word(phrase.first - 1) == "whom";
            if described {
                return false;
            }
            outer.is(phrase.first, Role::WHO.or(Role::RELATIVE).or(Role::THAT))
                || phrase.first > sentence.first
                    && outer.is(phrase.first - 1, Role::THAT.or(Role::SUB).or(Role::WH).or(Role::RELATIVE))
        });
        let outermost = || {
            let whole = outer.sentence_subject(sentence.first, sentence.end).map(Speaker::from);
            findings.last.or(whole).filter(|speaker| speaker.end <= quote && outer.can_speak(speaker.first))
        };
        within.then(outermost).flatten().or(subject.map(Speaker::from))
    };
    let Some(speaker) = speaker.filter(|speaker| speaker.end <= quote) else { return };
    let mut first = verb + 1;
    while first < quote
        && outer.is(first, Role::ADVERB.or(Role::PREPOSITION).or(Role::TO))
        && !outer.is(first, Role::DETERMINER.or(Role::THAT))
    {
        first += 1;
    }
    let end = outer.content_end(first, sentence.end, Frame::OBJECT);
    if end <= quote || !findings.free(outer, first, end) {
        return;
    }
    findings.note(outer, &[(first, end)], speaker, Some((group.first, verb + 1)), AttributionRule::Completes);
}

/// "a $2 billion | funding package": an -ing form that only describes a noun.
fn is_attribute(outer: &Outer<'_>, at: usize) -> bool {
    outer.kind(at - 1) == Some(Kind::Number) || outer.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
}

/// A title, a nickname, a word as a word: `the book “War and Peace”`, `the term “détente”`.
pub(in crate::briefing::quotes) fn is_title(outer: &Outer<'_>, at: usize, mark: &Mark) -> bool {
    let named = at > 0
        && (outer.is(at - 1, Role::TITLE_NOUN)
            || at > 1 && outer.kind(at - 1) == Some(Kind::Comma) && outer.is(at - 2, Role::TITLE_NOUN));
    let between_names = at > 0
        && outer.units.get(at + 1).is_some_and(|next| next.capital)
        && outer.units[at - 1].capital
        && mark.words <= 3
        && outer.kind(at - 1) == Some(Kind::Word)
        && !outer.units[at - 1].possessive;
    // Short words of a title have no capital: "The Old Man and the Sea".
    const SMALL: Role =
        Role::PREPOSITION.or(Role::COORDINATOR).or(Role::DETERMINER).or(Role::TO).or(Role::POSSESSIVE);
    let is_head = |word: &&str| {
        let letters = word.trim_matches(|char: char| !char.is_alphanumeric());
        !letters.is_empty() && !look_up(letters).role.is(SMALL)
    };
    let is_capital = |word: &str| {
        let first = word.chars().find(|char| char.is_alphanumeric());
        first.is_some_and(|char| char.is_uppercase() || char.is_numeric())
    };
    let capitals = || {
        let mut heads = mark.span.of(outer.text).split_whitespace().filter(is_head).peekable();
        heads.peek().is_some() && heads.all(is_capital)
    };
    let title_case = || !matches!(outer.last_inside(mark), Some('.' | '!')) && capitals();
    // `on NBC's “Meet the Press.”`: only the stop of the sentence.
    let closed_by_stop = mark.words <= 6
        && at > 0
        && outer.units[at - 1].possessive
        && outer.units[at - 1].capital
        && outer.last_inside(mark) == Some('.');
    closed_by_stop && capitals()
        || is_cited(outer, at, mark)
        || named && (mark.words <= 4 || title_case())
        || between_names
        || mark.words >= 2 && mark.words <= 10 && title_case()
}
