//! Quoted words that complete a sentence whose verb is no verb of speech: "X made “a mistake” of it".

use std::sync::LazyLock;

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::lexicon::{Words, words_of};
use crate::briefing::quotes::not_speech::{SPEECH, is_named_by, is_title};
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role, look_up};

/// See `particular.txt`.
static USES: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("../particular.txt"), "uses").collect());
static TERMS: LazyLock<Words> =
    LazyLock::new(|| words_of(include_str!("../particular.txt"), "terms").collect());

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
        if outer.marks[index].words >= SPEECH && is_named_by(outer, sentence, at) {
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
    // "Asked about the dues: “...”" is the answer of whoever was asked, whom the sentence does not name.
    let colon = quote - 1;
    let asked = outer.is(sentence.first, Role::ASKS)
        && outer.is(sentence.first, Role::PAST)
        && !(sentence.first..colon).any(|at| outer.kind(at) == Some(Kind::Comma));
    if asked {
        return;
    }
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
    // "The vote was a surprise: “...”" tells of nobody.
    if let Some(speaker) = told.or(subject.filter(|&subject| outer.has_voice(subject))) {
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
        && TERMS.contains(outer.word(quote - 1))
        && outer.is(quote - 2, Role::DETERMINER)
        && USES.contains(outer.word(verb));
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

/// "The declaration “welcomed the reform of the fund”", "the law, which “grants the council full power”": whoever the marked
/// words tell of speaks them.
fn predicated(outer: &Outer<'_>, sentence: Clause, quote: usize) -> Option<Phrase> {
    const NO_SUBJECT: Role = Role::DETERMINER.or(Role::POSSESSIVE).or(Role::INSCRIPTION).or(Role::TEXT);
    let words = outer.quote(quote)?.span.of(outer.text);
    let verb = words.trim_start_matches(|char: char| !char.is_alphanumeric()).split_whitespace().next()?;
    let acts = verb.starts_with(char::is_lowercase)
        && (look_up(verb).role.is(Role::AUXILIARY.or(Role::PAST).or(Role::THIRD))
            || look_up(verb).role.is(Role::LOOSE_VERB) && verb.ends_with('s'));
    let before = quote - 1;
    if !acts || outer.is(before, NO_SUBJECT) {
        return None;
    }
    let relative = outer.is(before, Role::RELATIVE.or(Role::WHO).or(Role::THAT));
    let comma = usize::from(before > sentence.first && outer.kind(before - 1) == Some(Kind::Comma));
    let end = if relative { before - comma } else { quote };
    // "Doe leads a party that “puts the port first”" is what Doe says of it.
    let phrase = outer.phrase_ending(end, sentence.first).filter(|phrase| phrase.first == sentence.first);
    phrase.filter(|phrase| phrase.head - phrase.first > 1 || outer.units[phrase.first].capital)
}

/// "Doe went further: | it was “a shameful day”" is hers.
fn announcer(outer: &Outer<'_>, sentence: Clause, before: usize) -> Option<Speaker> {
    let colon = (sentence.first..before).find(|&at| outer.kind(at) == Some(Kind::Colon))?;
    outer.sentence_subject(sentence.first, colon).map(Speaker::from)
}

fn one(outer: &Outer<'_>, sentence: Clause, quote: usize, findings: &mut Findings) {
    if let Some(speaker) = predicated(outer, sentence, quote) {
        let end = outer.content_end(quote, sentence.end, Frame::OBJECT);
        if findings.free(outer, quote, end) {
            findings.note(outer, &[(quote, end)], speaker.into(), None, AttributionRule::Completes);
        }
        return;
    }
    let Some(verb) = verb_before(outer, sentence, quote) else { return };
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
    let speaker = subject_of(outer, sentence, verb, quote, findings);
    let Some(speaker) = speaker.filter(|speaker| speaker.end <= quote) else { return };
    let announced = announcer(outer, sentence, group.first).filter(|_| !outer.has_voice(speaker));
    let speaker = announced.unwrap_or(speaker);
    // "It was “a shameful day”", "The strike ended after “a long night of threats”" is said of it, not by it.
    let binds = (speaker.first..speaker.end).any(|at| outer.is(at, Role::LEGAL));
    if !outer.has_voice(speaker) || outer.is(verb, Role::BE) && binds {
        return;
    }
    let leads = |&at: &usize| {
        outer.is(at, Role::ADVERB.or(Role::PREPOSITION).or(Role::TO))
            && !outer.is(at, Role::DETERMINER.or(Role::THAT))
    };
    let first = verb + 1 + (verb + 1..quote).take_while(leads).count();
    let end = outer.content_end(first, sentence.end, Frame::OBJECT);
    if end > quote && findings.free(outer, first, end) {
        let cue = Some((group.first, verb + 1));
        findings.note(outer, &[(first, end)], speaker, cue, AttributionRule::Completes);
    }
}

/// The nearest verb before a quotation that its words may complete.
fn verb_before(outer: &Outer<'_>, sentence: Clause, quote: usize) -> Option<usize> {
    const REACH: usize = 20;
    let lowest = sentence.first.max(quote.saturating_sub(REACH));
    let is_verb = |at: &usize| {
        outer.kind(*at) == Some(Kind::Word)
            && (outer.finite(*at) && !outer.is(*at, Role::ADVERB)
                || outer.is(*at, Role::ING) && *at > sentence.first && !is_attribute(outer, *at))
    };
    let plain = || (lowest..quote).rev().find(|&at| is_plain_verb(outer, at));
    (lowest..quote).rev().find(is_verb).or_else(plain)
}

/// Whose words a quotation is that completes `verb`: its subject's, or that of the clause around it.
fn subject_of(
    outer: &Outer<'_>,
    sentence: Clause,
    verb: usize,
    quote: usize,
    findings: &Findings,
) -> Option<Speaker> {
    let first = outer.verb_group(verb, sentence.first).first;
    let left = first - 1;
    let whole = || outer.sentence_subject(sentence.first, sentence.end).map(Speaker::from);
    if outer.is(left, Role::COORDINATOR.or(Role::TO).or(Role::PREPOSITION))
        || outer.is(verb, Role::ING)
        || outer.kind(left) == Some(Kind::Comma) && findings.last.is_some()
    {
        return findings.last.or_else(whole);
    }
    let subject = outer.subject_before(first, sentence.first);
    let within = subject.is_some_and(|phrase| is_within(outer, sentence, verb, phrase));
    let outermost = || {
        let speaker = findings.last.or_else(whole);
        speaker.filter(|speaker| speaker.end <= quote && outer.can_speak(speaker.first))
    };
    within.then(outermost).flatten().or(subject.map(Speaker::from))
}

/// Whether a subject is that of a clause within the sentence, whose words are those of the sentence's own: "Doe, who was elected
/// late, made the point that | the plan | would be “a gift”".
fn is_within(outer: &Outer<'_>, sentence: Clause, verb: usize, subject: Phrase) -> bool {
    let inside = subject.first > sentence.first;
    // "whom he described as “calm”" is his.
    let described = outer.units[verb].cue.is_some()
        && inside
        && outer.is(subject.first, Role::SUBJECT)
        && outer.kind(subject.first - 1) == Some(Kind::Word)
        && outer.word(subject.first - 1) == "whom";
    let opens = Role::THAT.or(Role::SUB).or(Role::WH).or(Role::RELATIVE);
    !described
        && (outer.is(subject.first, Role::WHO.or(Role::RELATIVE).or(Role::THAT))
            || inside && outer.is(subject.first - 1, opens))
}

/// "The option | means “...”", "the rule | requires ships “to carry lamps”": a plain verb behind its noun.
fn is_plain_verb(outer: &Outer<'_>, at: usize) -> bool {
    outer.is(at, Role::LOOSE_VERB)
        && !outer.units[at].capital
        && outer.word(at).ends_with('s')
        && at > 0
        && outer.nominal(at - 1)
        && !outer.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
        && !outer.units[at - 1].possessive
}

/// "a $2 billion | funding package": an -ing form that only describes a noun.
fn is_attribute(outer: &Outer<'_>, at: usize) -> bool {
    outer.kind(at - 1) == Some(Kind::Number) || outer.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
}
