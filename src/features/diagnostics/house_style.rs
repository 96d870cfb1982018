//! Words that the house does not have: for speaking, and for people who were named before.

use std::collections::HashSet;

use super::diagnostic::Finding;
use super::prose::prose;
use super::{About, LaterNames, Severity, Style};
use crate::briefing::doubts::{LaterName, NameForm, later_names};
use crate::briefing::{AttributionRule, Briefing};

pub(super) const ABOUT: About = About {
    code: "house-style",
    severity: Severity::Information,
    summary: "a word for speaking, or a way to name people again, that the [style] of attache.toml does not have",
    why: "A house agrees on such things so that its pages read as one. Nothing is found until [style] asks: attribution \
          lists the words that may join a quote to its speaker, later-names says how people are named once they were \
          named in full. What stands between quotation marks is left alone, and so are people who share a last name.",
    wrong: "\"We will not sign this text,\" Foreign Minister Sergei Lavrov insisted.\n",
    right: "\"We will not sign this text,\" Foreign Minister Sergei Lavrov said.\n",
    style: || Style {
        attribution: ["said", "told", "according to"].map(str::to_owned).into(),
        ..Style::default()
    },
};

pub(super) fn check(briefing: &Briefing, style: &Style) -> Vec<Finding> {
    let mut found = words_for_speaking(briefing, &style.attribution);
    if let Some(asked) = style.later_names {
        found.extend(later_names(briefing).iter().filter_map(|name| named_otherwise(name, asked)));
    }
    found
}

/// Cues that are none of `listed`; each once, also where several quotes share it.
fn words_for_speaking(briefing: &Briefing, listed: &[String]) -> Vec<Finding> {
    let Some(example) = listed.first() else { return Vec::new() };
    let mut seen = HashSet::new();
    let said = briefing.quotes.iter().filter_map(|quote| quote.attribution);
    let verbs = said.filter(|said| is_by_a_word(said.rule));
    let cues = verbs.filter_map(|said| said.cue).filter(|cue| seen.insert(*cue));
    cues.filter_map(|cue| {
        let written = prose(cue, briefing)?;
        let message = format!("the house style has no “{written}” for speaking, but “{example}”");
        (!has_one_of(written, listed)).then(|| Finding::new(cue, message))
    })
    .collect()
}

/// Whether it is a word of speaking that joins the quote to its speaker.
const fn is_by_a_word(rule: AttributionRule) -> bool {
    use AttributionRule::{AccordingTo, CueSpeaker, Participle, SharedSubject, SpeakerCue};
    matches!(rule, SpeakerCue | CueSpeaker | AccordingTo | Participle | SharedSubject)
}

/// "has also said" has "said".
fn has_one_of(written: &str, listed: &[String]) -> bool {
    let spaced = |words: &str| format!(" {} ", words.to_lowercase());
    let written = spaced(written);
    listed.iter().any(|word| written.contains(&spaced(word)))
}

fn named_otherwise(name: &LaterName, asked: LaterNames) -> Option<Finding> {
    let message = match (asked, name.form) {
        (LaterNames::Surname, NameForm::Surname) | (LaterNames::Title, NameForm::Titled) => return None,
        (LaterNames::Surname, _) => "the house style has the surname alone once a person was named in full",
        (LaterNames::Title, _) => {
            "the house style has a title and the surname once a person was named in full"
        }
    };
    Some(Finding::new(name.span, message).seen_in(name.first, "named in full here"))
}

#[cfg(test)]
mod tests {
    use super::super::drawn::drawn_in;
    use super::{LaterNames, Style};
    use expect_test::expect;

    fn words(words: &[&str]) -> Style {
        Style { attribution: words.iter().map(|&word| word.to_owned()).collect(), ..Style::default() }
    }

    fn names(later_names: LaterNames) -> Style {
        Style { later_names: Some(later_names), ..Style::default() }
    }

    const LAVROV: &str = "Foreign Minister Sergei Lavrov came to Geneva. Lavrov spoke first. Foreign Minister Lavrov \
                          left early, and Sergei Lavrov was tired.\n";

    #[test]
    fn a_word_for_speaking_that_is_not_listed() {
        expect![[r#"
            "We will not sign this," Foreign Minister Sergei Lavrov thundered.
                                                                    ^^^^^^^^^ the house style has no “thundered” for speaking, but “said”
        "#]]
        .assert_eq(&drawn_in(
            &words(&["said"]),
            "\"We will not sign this,\" Foreign Minister Sergei Lavrov thundered.\n",
        ));
    }

    #[test]
    fn words_that_are_listed() {
        for text in [
            "\"We will not sign this,\" Foreign Minister Sergei Lavrov said.\n",
            "\"We will not sign this,\" Foreign Minister Sergei Lavrov told reporters.\n",
            "According to Foreign Minister Sergei Lavrov, \"this will not be signed.\"\n",
            "SECRETARY CLINTON: We will not sign this.\n",
        ] {
            assert_eq!(drawn_in(&words(&["said", "told", "according to"]), text), "", "{text}");
        }
    }

    #[test]
    fn the_surname_alone() {
        expect![[r#"
            Foreign Minister Sergei Lavrov came to Geneva. Lavrov spoke first. Foreign Minister Lavrov left early, and Sergei Lavrov was tired.
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^ the house style has the surname alone once a person was named in full
            Foreign Minister Sergei Lavrov came to Geneva. Lavrov spoke first. Foreign Minister Lavrov left early, and Sergei Lavrov was tired.
                                                                                                                       ^^^^^^^^^^^^^ the house style has the surname alone once a person was named in full
        "#]]
        .assert_eq(&drawn_in(&names(LaterNames::Surname), LAVROV));
    }

    #[test]
    fn a_title_with_the_surname() {
        expect![[r#"
            Foreign Minister Sergei Lavrov came to Geneva. Lavrov spoke first. Foreign Minister Lavrov left early, and Sergei Lavrov was tired.
                                                           ^^^^^^ the house style has a title and the surname once a person was named in full
            Foreign Minister Sergei Lavrov came to Geneva. Lavrov spoke first. Foreign Minister Lavrov left early, and Sergei Lavrov was tired.
                                                                                                                       ^^^^^^^^^^^^^ the house style has a title and the surname once a person was named in full
        "#]]
        .assert_eq(&drawn_in(&names(LaterNames::Title), LAVROV));
    }

    #[test]
    fn names_that_are_not_the_writers_and_people_who_share_one() {
        for text in [
            "Foreign Minister Sergei Lavrov came. \"Sergei Lavrov is tired,\" a ministry spokesman said.\n",
            "Foreign Minister Sergei Lavrov came to Geneva.\n\n# Sergei Lavrov in Geneva\n",
            "Secretary of State Hillary Clinton met Bill Clinton. Hillary Clinton was tired, Bill Clinton was not.\n",
        ] {
            assert_eq!(drawn_in(&names(LaterNames::Surname), text), "", "{text}");
        }
    }

    #[test]
    fn nothing_is_found_where_nothing_is_asked_for() {
        assert_eq!(drawn_in(&Style::default(), LAVROV), "");
    }
}
