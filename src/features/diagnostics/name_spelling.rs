//! One person in two spellings, or nearly a known name.

use super::diagnostic::Finding;
use super::wrong_office::repairs;
use super::{About, Severity, Style};
use crate::briefing::Briefing;
use crate::briefing::doubts::{Doubt, DoubtKind, name_spellings};
use crate::knowledge::Knowledge;

pub(super) const ABOUT: About = About {
    code: "name-spelling",
    severity: Severity::Warning,
    summary: "one person in two spellings, or a name that misses a known one by a letter: \"Sergei Lavarov\"",
    why: "A second spelling looks like a second person, and a search finds only one of them. Any usual spelling is \
          right, as long as the briefing keeps to it. Names within quotation marks are left alone.",
    wrong: "Sergei Lavrov spoke first. Sergey Lavrov also spoke last.\n",
    right: "Sergei Lavrov spoke first. Sergei Lavrov also spoke last.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Finding> {
    name_spellings(briefing, knowledge).into_iter().map(finding).collect()
}

fn finding(doubt: Doubt) -> Finding {
    let message = match doubt.kind {
        DoubtKind::NearMiss => {
            let meant = doubt.fixes.first().map_or(doubt.name.as_str(), |fix| fix.reads.as_str());
            format!("this is nearly “{meant}”")
        }
        _ => format!("{} is spelt in another way before", doubt.name),
    };
    let finding = Finding::new(doubt.span, message).mended_by(repairs(doubt.fixes));
    match doubt.evidence {
        Some(before) => finding.seen_in(before, "the first spelling"),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, mended};
    use expect_test::expect;

    #[test]
    fn two_spellings_of_one_person() {
        let text = super::ABOUT.wrong;
        expect![[r#"
            Sergei Lavrov spoke first. Sergey Lavrov also spoke last.
                                       ^^^^^^^^^^^^^ Sergei Lavrov is spelt in another way before
        "#]]
        .assert_eq(&drawn(text));
        expect![[r#"
            * Write “Sergei Lavrov”
            Sergei Lavrov spoke first. Sergei Lavrov also spoke last.
        "#]]
        .assert_eq(&mended(text));
    }

    #[test]
    fn nearly_the_name_of_somebody_in_office() {
        let text = "---\ndate: 2010-05-06\n---\nSergei Lavarov spoke first in Geneva.\n";
        expect![[r#"
            Sergei Lavarov spoke first in Geneva.
            ^^^^^^^^^^^^^^ this is nearly “Sergei Lavrov”
        "#]]
        .assert_eq(&drawn(text));
        expect![[r#"
            * Write “Sergei Lavrov”
            ---
            date: 2010-05-06
            ---
            Sergei Lavrov spoke first in Geneva.
        "#]]
        .assert_eq(&mended(text));
    }

    #[test]
    fn one_spelling_and_other_people() {
        check_none(&[
            "Sergey Lavrov spoke first. Sergey Lavrov also spoke last; Lavrov's car waited.\n",
            "---\ndate: 2010-05-06\n---\nNadia Lavarov spoke first in Geneva.\n",
            "Sergei Lavrov spoke first. \"Sergey Lavrov is tired,\" the spokesman said.\n",
        ]);
    }
}
