//! A speaker who may be either of two people.

use super::diagnostic::Finding;
use super::{About, Edit, Repair, Severity, Style};
use crate::briefing::{Briefing, Mention, MentionKind, Nature, Quote, QuoteKind};
use crate::text::Span;

pub(super) const ABOUT: About = About {
    code: "ambiguous-speaker",
    severity: Severity::Warning,
    summary: "a speaker who may be either of two people: \"he\", a surname that two people bear",
    why: "A pronoun or a surname is enough where it can mean one person only. Where two people fit it equally well the \
          reader has to guess whose words these are. A pronoun is left alone where one of the two is plainly the one \
          spoken of.",
    wrong: "Hillary Clinton and Bill Clinton spoke in Geneva.\n\n\"We are close to an agreement,\" Clinton said.\n",
    right: "Hillary Clinton and Bill Clinton spoke in Geneva.\n\n\"We are close to an agreement,\" Bill Clinton said.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    let mut found: Vec<Finding> =
        briefing.quotes.iter().filter_map(|quote| ambiguous(quote, briefing)).collect();
    found.sort_by_key(|finding| finding.span);
    found.dedup_by_key(|finding| finding.span);
    found
}

fn ambiguous(quote: &Quote, briefing: &Briefing) -> Option<Finding> {
    let index = quote.attribution?.mention?;
    let mention = &briefing.mentions[index];
    let pair = [mention.referent, mention.or?];
    let people = pair.map(|who| &briefing.referents[who]);
    let shared = matches!(mention.kind, MentionKind::Pronoun | MentionKind::Surname);
    let person = people.iter().all(|who| who.nature == Nature::Person);
    let apart = mention.kind == MentionKind::Pronoun
        && (people[0].gender.is_none() || people[0].gender != people[1].gender);
    if !shared
        || !person
        || apart
        || !says(quote, briefing)
        || !are_equally_near(pair, index, briefing)
        || is_quoted(mention, briefing)
    {
        return None;
    }
    let words = briefing.words(mention.span);
    let [one, other] = people.map(|who| who.name.as_str());
    let mut finding = Finding::new(mention.span, format!("“{words}” may be {one} or {other}"));
    for who in pair {
        if let Some(span) = introduction(who, mention, briefing) {
            finding = finding.seen_in(span, format!("{} is named here", briefing.referents[who].name));
        }
    }
    let named = [one, other]
        .map(|name| Repair::possible(format!("Write “{name}”"), vec![Edit::replace(mention.span, name)]));
    Some(finding.mended_by(named))
}

/// Whether these are words that somebody spoke: what he "called" or "reserved" a phrase for may be read in many ways.
fn says(quote: &Quote, briefing: &Briefing) -> bool {
    let cue = quote.attribution.and_then(|said| said.cue).map(|cue| briefing.words(cue));
    quote.kind == QuoteKind::Direct || cue.is_some_and(|cue| matches!(cue.as_str(), "said" | "says"))
}

/// Whether the two were last named side by side, "Sergei Lavrov and Dmitry Medvedev", so that nothing since tells them
/// apart. Wherever one was named or spoke alone since, a reader takes the words for his.
fn are_equally_near(pair: [usize; 2], at: usize, briefing: &Briefing) -> bool {
    let before = &briefing.mentions[..at];
    let last = |who: usize| before.iter().rev().take(FAR).find(|mention| mention.referent == who);
    let [Some(one), Some(other)] = pair.map(last) else { return false };
    let (first, second) = if one.span < other.span { (one, other) } else { (other, one) };
    let between = briefing.words(Span::new(first.span.end(), second.span.start()));
    let joined = between.trim_end().trim_end_matches(',').trim_end();
    let side_by_side = between.len() < MOST_BETWEEN
        && ["and", "or", "with"].iter().any(|join| joined == *join || joined.ends_with(&format!(" {join}")))
        && (between.starts_with(',') || joined.trim_start().len() < 5)
        && !between.contains(['.', '!', '?', '"', '”']);
    // "He and Medvedev", "Medvedev and his minister": a pronoun is somebody who was named before.
    let by_name = [first, second].iter().all(|mention| mention.kind != MentionKind::Pronoun);
    side_by_side && by_name
}

/// How many mentions back somebody is still near.
const FAR: usize = 20;

/// How long an apposition between two people may be: "Sergei Lavrov, the foreign minister, and ...".
const MOST_BETWEEN: usize = 80;

/// Whether the words stand within quotation marks, where they are not the writer's.
fn is_quoted(mention: &Mention, briefing: &Briefing) -> bool {
    let next = briefing.marked.partition_point(|marked| marked.span.start() <= mention.span.start());
    briefing.marked[..next].iter().rev().take(3).any(|marked| marked.span.encloses(mention.span))
}

/// Where somebody is first named, in full if that stands before the mention.
fn introduction(who: usize, at: &Mention, briefing: &Briefing) -> Option<Span> {
    let named = || briefing.mentions.iter().filter(|mention| mention.referent == who);
    let before = named().take_while(|mention| mention.span.start() < at.span.start());
    let full = before.into_iter().find(|mention| mention.kind == MentionKind::FullName);
    full.or_else(|| named().next()).map(|mention| mention.span)
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, mended};
    use expect_test::expect;

    const TWO: &str = "Hillary Clinton and Bill Clinton spoke in Geneva on Tuesday.\n\n\
         \"We are close to an agreement,\" Clinton said.\n";

    #[test]
    fn a_surname_of_two() {
        expect![[r#"
            "We are close to an agreement," Clinton said.
                                            ^^^^^^^ “Clinton” may be Bill Clinton or Hillary Clinton
        "#]]
        .assert_eq(&drawn(TWO));
        expect![[r#"
            - Write “Bill Clinton”
            Hillary Clinton and Bill Clinton spoke in Geneva on Tuesday.

            "We are close to an agreement," Bill Clinton said.
            - Write “Hillary Clinton”
            Hillary Clinton and Bill Clinton spoke in Geneva on Tuesday.

            "We are close to an agreement," Hillary Clinton said.
        "#]]
        .assert_eq(&mended(TWO));
    }

    #[test]
    fn a_pronoun_that_fits_two() {
        expect![[r#"
            "We are close to an agreement," he said.
                                            ^^ “he” may be Dmitry Medvedev or Sergei Lavrov
        "#]]
        .assert_eq(&drawn(
            "Sergei Lavrov and Dmitry Medvedev came to Geneva on Tuesday.\n\n\
             \"We are close to an agreement,\" he said.\n",
        ));
    }

    #[test]
    fn one_who_is_plainly_meant() {
        check_none(&[
            "Hillary Clinton spoke in Geneva on Tuesday. \"We are close to an agreement,\" Clinton said.\n",
            "Hillary Clinton and Bill Clinton spoke in Geneva. \"We are close to an agreement,\" Bill Clinton said.\n",
            "Hillary Clinton and Bill Clinton spoke in Geneva. \"We are close to an agreement,\" she said.\n",
            "Sergei Lavrov met Dmitry Medvedev on Tuesday. \"We are close to an agreement,\" he said.\n",
            "Sergei Lavrov thanked Dmitry Medvedev. He said that an agreement was close.\n",
            "\"We are close to an agreement,\" Lavrov told Medvedev. \"Very close,\" he added.\n",
        ]);
    }
}
