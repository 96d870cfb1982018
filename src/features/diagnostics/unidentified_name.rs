//! A surname before the reader is told whose.

use super::diagnostic::Finding;
use super::wrong_office::repairs;
use super::{About, Severity, Style};
use crate::briefing::Briefing;
use crate::briefing::doubts::{Doubt, unidentified_names};
use crate::knowledge::Knowledge;

pub(super) const ABOUT: About = About {
    code: "unidentified-name",
    severity: Severity::Warning,
    summary: "a surname that stands before the reader is told whose it is",
    why: "At the first mention a reader needs the full name and who that is; later the surname is enough. Heads of \
          state and government are known by surname, and headlines, quotations and bylines are left alone.",
    wrong: "Lavrov spoke first at the talks in Geneva. The round took two days.\n\nForeign Minister Sergei Lavrov was tired.\n",
    right: "Foreign Minister Sergei Lavrov spoke first at the talks in Geneva. The round took two days.\n\nLavrov was tired.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Finding> {
    unidentified_names(briefing, knowledge).into_iter().map(finding).collect()
}

fn finding(doubt: Doubt) -> Finding {
    let finding =
        Finding::new(doubt.span, "the reader is not yet told who this is").mended_by(repairs(doubt.fixes));
    match doubt.evidence {
        Some(later) => finding.seen_in(later, format!("{} is introduced only here", doubt.name)),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, mended};
    use expect_test::expect;

    #[test]
    fn a_surname_that_comes_too_early() {
        let text = super::ABOUT.wrong;
        expect![[r#"
            Lavrov spoke first at the talks in Geneva. The round took two days.
            ^^^^^^ the reader is not yet told who this is
        "#]]
        .assert_eq(&drawn(text));
        expect![[r#"
            - Write “Foreign Minister Sergei Lavrov”
            Foreign Minister Sergei Lavrov spoke first at the talks in Geneva. The round took two days.

            Foreign Minister Sergei Lavrov was tired.
            - Write “Sergei Lavrov”
            Sergei Lavrov spoke first at the talks in Geneva. The round took two days.

            Foreign Minister Sergei Lavrov was tired.
        "#]]
        .assert_eq(&mended(text));
    }

    #[test]
    fn those_whom_everybody_knows_and_places_where_surnames_will_do() {
        check_none(&[
            "Obama spoke first at the talks. The round took two days.\n\nBarack Obama was tired.\n",
            "# Lavrov tired after the talks\n\nSergei Lavrov was tired. The round took two days.\n",
            "\"Lavrov is tired,\" the spokesman said. The round took two days.\n\nSergei Lavrov left early.\n",
            "Foreign Minister Lavrov spoke first. The round took two days.\n\nSergei Lavrov was tired.\n",
            "They met Mayor Bill de Blasio.\n\nDe Blasio said so. The round took two days.\n",
        ]);
    }
}
