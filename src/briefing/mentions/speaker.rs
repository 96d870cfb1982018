//! Which mention the words that name a speaker are.

use super::bearer::calling;
use crate::briefing::lexicon::Determiner;
use crate::briefing::quotes::look_up;
use crate::briefing::{AttributionRule, Mention, MentionKind, Quote, lexicon};
use crate::text::Span;

/// Joins each quote's speaker to the mention that it is; a label such as "A" is none, not even of "A. The".
pub(in crate::briefing) fn join_speakers(quotes: &mut [Quote], mentions: &[Mention], text: &str) {
    let attributions = quotes.iter_mut().filter_map(|quote| quote.attribution.as_mut());
    for attribution in attributions.filter(|attribution| attribution.rule != AttributionRule::Turn) {
        attribution.mention = mention_of(attribution.speaker, mentions, text);
    }
}

/// The mention that is the head of a speaker: "Lavrov" of "a visibly tired Lavrov, the minister"; not "Obama" of
/// "a senior Obama adviser" or of "Obama's spokesman".
fn mention_of(speaker: Span, mentions: &[Mention], text: &str) -> Option<usize> {
    if speaker.of(text) == "who" {
        return before_who(speaker, mentions, text);
    }
    let first = mentions.partition_point(|mention| mention.span.end() <= speaker.start());
    let within = mentions[first..].iter().take_while(|mention| mention.span.start() < speaker.end());
    let fits = |mention: &Mention| {
        if mention.span.encloses(speaker) {
            return true;
        }
        let rest = &text[mention.span.end().min(speaker.end())..speaker.end()];
        let before = &text[speaker.start()..mention.span.start().max(speaker.start())];
        // "Jane Roe of Ohio"
        let whence = mention.kind == MentionKind::FullName && rest.starts_with(" of ");
        // "Jane Roe QC"
        let lettered =
            mention.kind == MentionKind::FullName && rest.split_whitespace().all(lexicon::is_post_nominal);
        let ends = whence
            || lettered
            || rest.trim().is_empty()
            || rest.trim_start().starts_with([',', '(', ';', '-', '–', '—']);
        ends && !before
            .split_whitespace()
            .any(|word| matches!(word, "of" | "for" | "to" | "from" | "by" | "in" | "at"))
    };
    let found: Vec<usize> =
        within.enumerate().filter(|(_, mention)| fits(mention)).map(|(index, _)| first + index).collect();
    // The longest: a role rather than the pronoun that owns it.
    let inside = found
        .into_iter()
        .min_by_key(|&index| (mentions[index].span.start(), std::cmp::Reverse(mentions[index].span.len())));
    inside
        .filter(|&index| {
            !is_joined(index, speaker, mentions, text) && !opens_list(index, speaker, mentions, text)
        })
        .or_else(|| apposed(speaker, mentions, text))
        .or_else(|| named_last(speaker, mentions, text))
}

/// Whom "who" means: the one named right before it, "Lavrov" of "Sergei Lavrov, who said".
fn before_who(who: Span, mentions: &[Mention], text: &str) -> Option<usize> {
    let last = mentions.partition_point(|mention| mention.span.start() < who.start()).checked_sub(1)?;
    let named = &mentions[last];
    let between = text.get(named.span.end()..who.start())?;
    let is_person = matches!(named.kind, MentionKind::FullName | MentionKind::Surname | MentionKind::Role);
    (is_person && matches!(between, ", " | " ")).then_some(last)
}

/// Whether somebody else speaks with the one at `index`: "Lavrov and Wang" are not Wang.
fn is_joined(index: usize, speaker: Span, mentions: &[Mention], text: &str) -> bool {
    let last = &mentions[index];
    let before = mentions[..index].iter().rev().take_while(|other| other.span.start() >= speaker.start());
    let mut others =
        before.filter(|other| other.referent != last.referent && other.kind != MentionKind::Pronoun);
    others.any(|other| {
        let between = text.get(other.span.end()..last.span.start()).unwrap_or_default();
        matches!(between.trim_start_matches(','), " and " | " and the ")
    })
}

/// Whether others are listed behind the one at `index`: "The Bahamas, Jamaica and Antigua".
fn opens_list(index: usize, speaker: Span, mentions: &[Mention], text: &str) -> bool {
    let listed: Vec<&Mention> =
        mentions[index..].iter().take_while(|other| speaker.encloses(other.span)).collect();
    let joins = |pair: &[&Mention]| {
        let joint = text.get(pair[0].span.end()..pair[1].span.start()).unwrap_or_default();
        pair[0].referent != pair[1].referent && joins_list(joint)
    };
    let whole = listed.last().is_some_and(|last| last.span.end() == speaker.end());
    whole && listed.len() > 2 && listed.windows(2).all(joins) && speaker.of(text).contains(" and ")
}

/// Whether nothing but this stands between two parts of a list of names.
pub(in crate::briefing) fn joins_list(joint: &str) -> bool {
    matches!(joint.trim(), "," | ", the" | "and" | ", and" | "and the")
}

/// The name with which the words for a speaker end: "said a spokesman for the bank, Alan Roe".
fn named_last(speaker: Span, mentions: &[Mention], text: &str) -> Option<usize> {
    let index = mentions.partition_point(|mention| mention.span.end() < speaker.end());
    let name = mentions.get(index).filter(|name| {
        name.kind == MentionKind::FullName
            && name.span.end() == speaker.end()
            && name.span.start() > speaker.start()
    })?;
    let words = text[speaker.start()..name.span.start()].strip_suffix(", ")?;
    (!words.contains(',') && describes(words)).then_some(index)
}

/// Whether these words describe one person: not "a spokesman for the minister", behind which a name may be either's.
fn describes(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let another = lexicon::is_person_noun(last) && calling(words) != Some(last);
    calling(words).is_some() && !another
}

/// The name that tells who a speaker is: "the bank's governor" of "the bank's governor, Alan Roe, said", "the first witness" of
/// "the first witness, the nurse Alan Roe, said". In "a spokesman for the minister, Alan Roe, said" it may be either's.
fn apposed(speaker: Span, mentions: &[Mention], text: &str) -> Option<usize> {
    const LONGEST_CALLING: usize = 32;
    let start = speaker.end() + ", ".len();
    let words = speaker.of(text);
    // "His shadow, Jane Roe, said": whatever else it is, what somebody owns and has a name is somebody.
    let owned =
        words.split_once(' ').is_some_and(|(owner, _)| lexicon::determiner(owner) == Some(Determiner::Owner));
    let described = describes(words);
    if !(described || owned) || !text[speaker.end()..].starts_with(", ") {
        return None;
    }
    let index = mentions.partition_point(|mention| mention.span.start() < start);
    let near = mentions[index..].iter().take_while(|name| name.span.start() <= start + LONGEST_CALLING);
    let mut names = near.enumerate().map(|(at, name)| (index + at, name));
    let is_name = |name: &Mention| matches!(name.kind, MentionKind::FullName | MentionKind::Surname);
    let (index, name) = names.find(|(_, name)| is_name(name))?;
    let called = &text[start..name.span.start()];
    if !described && (!called.is_empty() || name.kind != MentionKind::FullName) {
        return None;
    }
    let trade = |called: &str| {
        describes(called)
            || called.split(' ').all(|word| look_up(word).is_unknown() && !lexicon::is_preposition(word))
    };
    let calls =
        called.is_empty() || called.ends_with(' ') && !called.contains(',') && trade(called.trim_end());
    let closed = text[name.span.end()..].strip_prefix(", ").is_some_and(|rest| !rest.starts_with("and "));
    (calls && closed).then_some(index)
}
