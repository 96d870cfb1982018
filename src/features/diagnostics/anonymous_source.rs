//! A speaker of whom the reader learns only that there is one, "sources said", or not why the name is missing.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::diagnostic::Finding;
use super::prose::{Places, prose};
use super::{About, AnonymousSources, Severity, Style};
use crate::briefing::lexicon::hash::BuildWordHash;
use crate::briefing::{Attribution, AttributionRule, Briefing, Paragraph, lexicon};
use crate::text::Span;

pub(super) const ABOUT: About = About {
    code: "anonymous-source",
    severity: Severity::Warning,
    summary: "a source of whom the reader learns nothing: \"sources said\"",
    why: "A reader weighs words by who says them. Where a name cannot be given, the position or the organisation can \
          nearly always: \"a senior official of the foreign ministry\". Of such a one a hint asks, once, for the reason: \
          \"who asked not to be named because the talks go on\". \"The source\", which was described before, is left \
          alone, and so are officials who speak for their office.",
    wrong: "Sources said the treaty would be signed in May.\n",
    right: "Two officials of the foreign ministry said the treaty would be signed in May.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing, asked: Option<AnonymousSources>) -> Vec<Finding> {
    let mut said: Vec<Attribution> = briefing
        .quotes
        .iter()
        .filter_map(|quote| quote.attribution)
        .filter(|attribution| attribution.rule != AttributionRule::Label)
        .collect();
    said.sort_by_key(|attribution| attribution.speaker);
    said.dedup_by_key(|attribution| attribution.speaker);
    let mut hinted = HashSet::new();
    let mut places = Places::of(briefing);
    let finding = |attribution: Attribution| {
        let (paragraph, words) = places.next(attribution.speaker)?;
        anonymous(&attribution, paragraph, words, briefing, asked, &mut hinted)
    };
    said.into_iter().filter_map(finding).collect()
}

/// What there is to say of one speaker, who stands at `place` of his paragraph's prose. `hinted` are those whose reason
/// was asked for before: once is enough.
fn anonymous(
    said: &Attribution,
    paragraph: &Paragraph,
    place: Span,
    briefing: &Briefing,
    asked: Option<AnonymousSources>,
    hinted: &mut HashSet<String>,
) -> Option<Finding> {
    let words = paragraph.text().get(place.range())?;
    let first = lexicon::small(words.split_whitespace().next()?);
    if !["noun", "beside", "opener"].iter().any(|list| is_listed(list, &first)) {
        return None; // Most speakers have a name.
    }
    let words = words.to_lowercase();
    let finding = if is_bare(&words) && !is_described(&paragraph.text()[place.end()..]) {
        Finding::new(said.speaker, "the reader learns nothing of this source")
    } else if said.mention.is_some() || !is_unnamed(&words) {
        return None;
    } else if asked == Some(AnonymousSources::Never) {
        Finding::new(said.speaker, "the house style has a name for every source")
    } else if !hinted.contains(&words)
        && !gives_reason(said, briefing)
        && (asked == Some(AnonymousSources::Explained) || !names_later(said, briefing))
        && hinted.insert(words)
    {
        let untold = Finding::new(said.speaker, "the reader is not told why this source is not named");
        if asked == Some(AnonymousSources::Explained) { untold } else { untold.hinted() }
    } else {
        return None;
    };
    Some(match said.cue {
        Some(cue) => finding.seen_in(cue, "what makes it a source"),
        None => finding,
    })
}

/// Whether the words behind a speaker say more of him: "a source on the call".
fn is_described(rest: &str) -> bool {
    let next = rest.trim_start_matches([' ', ',']).split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    ends_noun(next) || matches!(next, "inside" | "within" | "there" | "that" | "which")
}

/// "several sources"
fn is_bare(words: &str) -> bool {
    words.split_whitespace().any(|word| is_listed("noun", word))
        && words.split_whitespace().all(|word| is_listed("noun", word) || is_listed("beside", word))
}

/// "a senior official of the ministry": the noun stands at the end of what comes before "of", "in", "who".
fn is_unnamed(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let opens = words.next().is_some_and(|word| is_listed("opener", word));
    let noun = words.by_ref().take_while(|word| !ends_noun(word)).last();
    // "a source of concern"
    opens
        && !text.contains("source of ")
        && noun.is_some_and(|noun| is_listed("person", noun.trim_end_matches(',')))
}

fn ends_noun(word: &str) -> bool {
    lexicon::is_preposition(word)
        || matches!(word, "who" | "whose" | "familiar" | "close" | "briefed" | "involved")
}

/// Whether the paragraph of a speaker, or one beside it, tells why he is not named.
fn gives_reason(said: &Attribution, briefing: &Briefing) -> bool {
    let start = said.speaker.start();
    let next = briefing.paragraphs.partition_point(|paragraph| paragraph.span().start() <= start);
    let near = next.saturating_sub(2)..(next + 1).min(briefing.paragraphs.len());
    let reasons = || LISTED.iter().filter(|(list, _)| *list == "reason").map(|&(_, reason)| reason);
    briefing.paragraphs[near].iter().any(|paragraph| {
        let text = around(paragraph, start).to_lowercase();
        reasons().any(|reason| text.contains(reason))
    })
}

/// Whether the speaker stands in the lead and somebody with a name speaks right after: "A senior official criticised the dues on
/// Friday." -- "Ines Quiroga, who heads the port, said ..."
fn names_later(said: &Attribution, briefing: &Briefing) -> bool {
    /// The name follows in one of so many paragraphs.
    const SOON: usize = 3;
    /// No lead is longer, in bytes.
    const LONGEST_LEAD: usize = 2000;
    let is_prose =
        |paragraph: &&Paragraph| paragraph.text().trim_end().ends_with(['.', '"', '”', '’', '?', '!']);
    let mut told = briefing.paragraphs.iter().filter(is_prose).map(Paragraph::span);
    let lead = told.next().filter(|lead| lead.len() <= LONGEST_LEAD && lead.encloses(said.speaker));
    let Some(lead) = lead else { return false };
    let soon = told.take(SOON - 1).last().unwrap_or(lead).end();
    let named = |speaker: Span| {
        let words = prose(speaker, briefing);
        words.is_some_and(|words| {
            let capital = |word: &str| word.starts_with(char::is_uppercase);
            words.split_whitespace().take(2).filter(|word| capital(word)).count() == 2
                && !words.starts_with("The ")
        })
    };
    let later = briefing.quotes.iter().filter_map(|quote| quote.attribution).map(|other| other.speaker);
    later.filter(|speaker| speaker.start() > said.speaker.end() && speaker.end() <= soon).any(named)
}

/// The prose of a paragraph near a byte of the document: all of it unless it is very long.
fn around(paragraph: &Paragraph, at: usize) -> &str {
    const NEAR: usize = 2000;
    let text = paragraph.text();
    let at = at.saturating_sub(paragraph.span().start()).min(text.len());
    let start = text.floor_char_boundary(at.saturating_sub(NEAR));
    &text[start..text.floor_char_boundary((at + NEAR).min(text.len()))]
}

/// The list beside this file: of which list each entry is, and the entry.
static LISTED: LazyLock<HashSet<(&str, &str), BuildWordHash>> = LazyLock::new(|| {
    let lines = lexicon::lines(include_str!("anonymous_source.txt"));
    lines.filter_map(|line| line.split_once(' ')).collect()
});

fn is_listed(list: &str, word: &str) -> bool {
    LISTED.contains(&(list, word))
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, drawn_in, severities};
    use super::{AnonymousSources, Severity, Style};
    use expect_test::expect;

    #[test]
    fn a_lead_whose_source_is_named_right_after() {
        let lead =
            "A senior port official sharply criticised the new dues on Friday, saying they were unfair.\n\n";
        check_none(&[&format!(
            "{lead}Ines Quiroga, who heads the port of Bergen, said nobody had asked her.\n"
        )]);
        let drawn = drawn(&format!("{lead}The talks go on in May.\n"));
        assert!(drawn.contains("not told why this source is not named"), "{drawn}");
    }

    #[test]
    fn a_source_of_whom_nothing_is_said() {
        expect![[r#"
            Sources said the treaty would be signed in May.
            ^^^^^^^ the reader learns nothing of this source
            The treaty would be signed in May, according to a source.
                                                            ^^^^^^^^ the reader learns nothing of this source
        "#]]
        .assert_eq(&drawn(
            "Sources said the treaty would be signed in May.\n\n\
             The treaty would be signed in May, according to a source.\n",
        ));
    }

    #[test]
    fn one_that_is_described_at_all() {
        check_none(&[
            "Sources close to the delegation said the treaty would be signed in May.\n",
            "Two ministry sources said the treaty would be signed in May.\n",
            "Three diplomats said the text was final.\n",
            "U.S. officials said the text was final.\n",
            "A spokesman for the ministry said the text was final.\n",
        ]);
    }

    #[test]
    fn one_that_is_described_but_not_why_it_is_unnamed() {
        expect![[r#"
            A senior official of the ministry said the text was final.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the reader is not told why this source is not named
            A source in the delegation said it would not.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ the reader is not told why this source is not named
        "#]]
        .assert_eq(&drawn(
            "A senior official of the ministry said the text was final.\n\n\
             \"It will be signed in May,\" a senior official of the ministry said.\n\n\
             A source in the delegation said it would not.\n",
        ));
    }

    #[test]
    fn one_whose_reason_is_told() {
        check_none(&[
            "A senior official, who asked not to be named because the talks go on, said the text was final.\n",
            "A diplomat said the text was final. He was not authorized to speak about it.\n",
            "A diplomat said the text was final.\n\nHe spoke on condition of anonymity for fear of retaliation.\n",
        ]);
    }

    const OFFICIAL: &str =
        "A senior official, who asked not to be named because the talks go on, said it was final.\n";

    fn asked(asked: AnonymousSources) -> Style {
        Style { anonymous_sources: Some(asked), ..Style::default() }
    }

    #[test]
    fn one_whose_reason_a_house_does_not_take() {
        expect![[r#"
            A senior official, who asked not to be named because the talks go on, said it was final.
            ^^^^^^^^^^^^^^^^^ the house style has a name for every source
        "#]]
        .assert_eq(&drawn_in(&asked(AnonymousSources::Never), OFFICIAL));
        assert_eq!(drawn_in(&asked(AnonymousSources::Explained), OFFICIAL), "");
        assert_eq!(
            drawn_in(&asked(AnonymousSources::Never), "The foreign ministry said it was final.\n"),
            ""
        );
    }

    #[test]
    fn a_house_that_wants_reasons_takes_their_lack_seriously() {
        let text = "A senior official of the ministry said the text was final.\n";
        assert_eq!(severities(&Style::default(), text), [Severity::Hint]);
        assert_eq!(severities(&asked(AnonymousSources::Described), text), [Severity::Hint]);
        assert_eq!(severities(&asked(AnonymousSources::Explained), text), [Severity::Warning]);
    }

    #[test]
    fn one_that_was_described_before() {
        check_none(&["The source said the text was final.\n", "This source said the text was final.\n"]);
    }

    #[test]
    fn sources_that_are_no_speakers() {
        check_none(&[
            "The delegation looked for other sources of energy.\n",
            "Source: Ministry of Foreign Affairs\n",
        ]);
    }
}
