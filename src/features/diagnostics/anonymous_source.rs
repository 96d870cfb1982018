//! A speaker of whom the reader learns only that there is one: "sources said".

use super::diagnostic::Finding;
use super::prose::prose;
use super::{About, Severity};
use crate::briefing::{Attribution, AttributionRule, Briefing, lexicon};
use crate::text::Span;

pub(super) const ABOUT: About = About {
    code: "anonymous-source",
    severity: Severity::Warning,
    summary: "a source of whom the reader learns nothing: \"sources said\"",
    why: "A reader weighs words by who says them. Where a name cannot be given, the position or the organisation can \
          nearly always: \"a senior official of the foreign ministry\". Sources with any such description are left \
          alone, and so is \"the source\", which was described before.",
    wrong: "Sources said the treaty would be signed in May.\n",
    right: "Two officials of the foreign ministry said the treaty would be signed in May.\n",
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    let mut speakers: Vec<Span> = briefing
        .quotes
        .iter()
        .filter_map(|quote| quote.attribution.as_ref())
        .filter(|attribution| is_bare(attribution, briefing))
        .map(|attribution| attribution.speaker)
        .collect();
    speakers.sort();
    speakers.dedup();
    speakers
        .into_iter()
        .map(|speaker| Finding::new(speaker, "the reader learns nothing of this source"))
        .collect()
}

fn is_bare(attribution: &Attribution, briefing: &Briefing) -> bool {
    attribution.rule != AttributionRule::Label
        && prose(attribution.speaker, briefing).is_some_and(|words| {
            let words = words.to_lowercase();
            words.split_whitespace().any(|word| is_listed("noun", word))
                && words.split_whitespace().all(|word| is_listed("noun", word) || is_listed("beside", word))
        })
}

fn is_listed(list: &str, word: &str) -> bool {
    lexicon::lines(include_str!("anonymous_source.txt"))
        .any(|line| line.split_once(' ') == Some((list, word)))
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn};
    use expect_test::expect;

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
            "A source in the ministry said the treaty would be signed in May.\n",
            "A source who had seen the text said it was final.\n",
            "A senior source said the text was final.\n",
        ]);
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
