//! A quote whose speaker the reader cannot know.

use super::attribute::attributions;
use super::diagnostic::Finding;
use super::{About, Severity, Style};
use crate::briefing::{Briefing, Marked, Standing};

pub(super) const ABOUT: About = About {
    code: "unattributed-quote",
    severity: Severity::Warning,
    summary: "a quote whose speaker the reader cannot know",
    why: "Whoever reads a quote must be able to tell who said it: from its own sentence, from one beside it, from \
          a lead-in, a closing line with the name, a speaker label, or because the same speaker is still talking. \
          Titles, nicknames, words as words, slogans and scare quotes are no speech and are left alone.",
    wrong: "The talks ended late on Tuesday.\n\n\"We have never been closer to an agreement than we are tonight.\"\n",
    right: "The talks ended late on Tuesday.\n\n\"We have never been closer to an agreement than we are tonight,\" \
            the Norwegian envoy said.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing) -> Vec<Finding> {
    let unattributed = briefing.marked.iter().filter(|marked| marked.standing == Standing::Unattributed);
    unattributed.map(|marked| finding(briefing, marked)).collect()
}

fn finding(briefing: &Briefing, marked: &Marked) -> Finding {
    Finding::new(marked.span, "no one is named for this quote").mended_by(attributions(briefing, marked))
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, mended};
    use expect_test::expect;

    #[test]
    fn a_quote_that_nobody_says() {
        expect![[r#"
            "We have never been closer to an agreement than we are tonight."
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no one is named for this quote
        "#]]
        .assert_eq(&drawn(
            "The talks ended late on Tuesday.\n\n\
             \"We have never been closer to an agreement than we are tonight.\"\n\n\
             The delegations went home.\n",
        ));
    }

    #[test]
    fn the_likely_speakers_are_offered() {
        expect![[r#"
            - Add “Lavrov said”
            Foreign Minister Sergei Lavrov met Hillary Clinton in Geneva. Lavrov looked tired.

            "We have never been closer to an agreement than we are tonight," Lavrov said.
            - Add “Hillary Clinton said”
            Foreign Minister Sergei Lavrov met Hillary Clinton in Geneva. Lavrov looked tired.

            "We have never been closer to an agreement than we are tonight," Hillary Clinton said.
            - Add “[speaker] said”
            Foreign Minister Sergei Lavrov met Hillary Clinton in Geneva. Lavrov looked tired.

            "We have never been closer to an agreement than we are tonight," [speaker] said.
        "#]]
        .assert_eq(&mended(
            "Foreign Minister Sergei Lavrov met Hillary Clinton in Geneva. Lavrov looked tired.\n\n\
             \"We have never been closer to an agreement than we are tonight.\"\n",
        ));
    }

    #[test]
    fn the_words_of_a_quote_stay_and_its_stop_gives_way() {
        for (quote, expected) in [
            (
                "\"Have we ever been closer than tonight?\"",
                "\"Have we ever been closer than tonight?\" [speaker] said.",
            ),
            (
                "\"We have never been closer to the U.S.\"",
                "\"We have never been closer to the U.S.,\" [speaker] said.",
            ),
            (
                "\"We have never been closer than ...\"",
                "\"We have never been closer than ...\" [speaker] said.",
            ),
            (
                "“We have never been closer than tonight,”",
                "“We have never been closer than tonight,” [speaker] said.",
            ),
            (
                "‘We have never been closer than tonight’.",
                "‘We have never been closer than tonight’, [speaker] said.",
            ),
        ] {
            let text = format!("The talks ended late on Tuesday.\n\n{quote}\n");
            let after = mended(&text);
            assert_eq!(after.lines().last(), Some(expected), "{after}");
        }
    }

    #[test]
    fn a_speaker_before_inside_or_after() {
        check_none(&[
            "The envoy said, \"We have never been closer to an agreement than tonight.\"\n",
            "\"We have never been closer to an agreement than tonight,\" the envoy said.\n",
            "\"We have never been closer,\" said the envoy, \"to an agreement than we are tonight.\"\n",
            "According to the ministry, \"nothing has been agreed until everything has been agreed.\"\n",
            "The statement read: \"Nothing has been agreed until everything has been agreed.\"\n",
            "Lavrov called it \"a mistake that nobody in the room wanted to make.\"\n",
        ]);
    }

    #[test]
    fn what_is_not_speech() {
        check_none(&[
            "The term \"detente\" came up twice.\n",
            "He was known as \"the Bear\" to his colleagues.\n",
            "They watched \"Dr. Strangelove\" on the flight.\n",
            "The plan is called \"Operation Northern Light\" in the papers.\n",
            "# \"We have never been closer to an agreement\"\n\nThe talks ended on Tuesday.\n",
            "```\n\"We have never been closer to an agreement than tonight.\"\n```\n",
            "<!-- \"We have never been closer to an agreement than tonight.\" -->\n",
            "[The paper](https://example.org \"We have never been closer to an agreement\") is out.\n",
            "The fence is 6' 2\" high and 40\" wide, and stood there in the '90s.\n",
            "The ministers' talks and the treaty's text were discussed; it's late.\n",
        ]);
    }

    #[test]
    fn one_speaker_over_several_paragraphs() {
        check_none(&[
            "\"We came here to sign a treaty that both sides can live with,\" the envoy said. \"We did not leave without \
             one.\n\n\"Tomorrow the parliaments will have to decide whether they can live with it.\"\n",
        ]);
    }

    #[test]
    fn transcripts_and_block_quotes() {
        check_none(&[
            "The minister told parliament:\n\n> We have never been closer to an agreement than we are tonight.\n",
            "SECRETARY CLINTON: \"We have never been closer to an agreement than we are tonight.\"\n",
        ]);
    }
}
