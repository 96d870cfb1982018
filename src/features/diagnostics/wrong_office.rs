//! A title that its bearer did not have at the briefing's date.

use super::diagnostic::Finding;
use super::{About, Edit, Repair, Severity, Style};
use crate::briefing::Briefing;
use crate::briefing::doubts::{Doubt, DoubtKind, Fix, wrong_offices};
use crate::knowledge::{Knowledge, Standing};

pub(super) const ABOUT: About = About {
    code: "wrong-office",
    severity: Severity::Warning,
    summary: "a title that its bearer no longer had, or not yet, at the briefing's date: \"President Medvedev\" in 2014",
    why: "A title tells the reader in what capacity somebody acts. Titles are left alone where the briefing states no \
          date of its own, in the first month after an office, where the sentence speaks of another time, and within \
          quotation marks.",
    wrong: "---\ndate: 2014-05-06\n---\nPresident Medvedev met business leaders in Sochi.\n",
    right: "---\ndate: 2014-05-06\n---\nFormer President Medvedev met business leaders in Sochi.\n",
    style: Style::default,
};

pub(super) fn check(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Finding> {
    wrong_offices(briefing, knowledge).into_iter().map(|doubt| finding(briefing, knowledge, doubt)).collect()
}

fn finding(briefing: &Briefing, knowledge: &Knowledge, doubt: Doubt) -> Finding {
    let repairs = repairs(doubt.fixes);
    let mut finding = Finding::new(doubt.span, message(briefing, knowledge, &doubt.name, doubt.kind));
    if let Some(span) = briefing.date.stated() {
        finding = finding.seen_in(span, format!("the briefing's date: {}", briefing.date.days()));
    }
    finding.mended_by(repairs)
}

fn message(briefing: &Briefing, knowledge: &Knowledge, name: &str, kind: DoubtKind) -> String {
    let on = briefing.date.days();
    let DoubtKind::WrongOffice(tenure, standing) = kind else {
        return format!("{name} had another office on {on}");
    };
    let tenure = knowledge.tenure(tenure);
    let label = tenure.label();
    match standing {
        Standing::After => {
            let since = tenure.start().map_or_else(String::new, |start| format!(" (since {start})"));
            format!("on {on} {name} was not yet {label}{since}")
        }
        _ => {
            let until = tenure.end().map_or_else(String::new, |end| format!(" (until {end})"));
            format!("on {on} {name} was no longer {label}{until}")
        }
    }
}

/// What would mend a doubt, as a menu has it; the first is meant unless there are others.
pub(super) fn repairs(fixes: Vec<Fix>) -> Vec<Repair> {
    let alone = fixes.len() == 1;
    fixes
        .into_iter()
        .map(|fix| {
            let (title, edits) = (format!("Write “{}”", fix.reads), vec![Edit::replace(fix.span, fix.text)]);
            if alone { Repair::sure(title, edits) } else { Repair::possible(title, edits) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{check_none, drawn, mended};
    use expect_test::expect;

    #[test]
    fn a_title_of_another_time() {
        let text = "---\ndate: 2014-05-06\n---\nThe talks with Secretary Clinton went on. President Medvedev spoke.\n";
        expect![[r#"
            The talks with Secretary Clinton went on. President Medvedev spoke.
                           ^^^^^^^^^^^^^^^^^ on 2014-05-06 Hillary Clinton was no longer US Secretary of State (until 2013-02-01)
            The talks with Secretary Clinton went on. President Medvedev spoke.
                                                      ^^^^^^^^^^^^^^^^^^ on 2014-05-06 Dmitry Medvedev was no longer President of Russia (until 2012-05-07)
        "#]].assert_eq(&drawn(text));
        expect![[r#"
            * Write “former Secretary of State Clinton”
            ---
            date: 2014-05-06
            ---
            The talks with former Secretary of State Clinton went on. President Medvedev spoke.
            - Write “Former President Medvedev”
            ---
            date: 2014-05-06
            ---
            The talks with Secretary Clinton went on. Former President Medvedev spoke.
            - Write “Prime Minister Medvedev”
            ---
            date: 2014-05-06
            ---
            The talks with Secretary Clinton went on. Prime Minister Medvedev spoke.
        "#]]
        .assert_eq(&mended(text));
    }

    #[test]
    fn a_title_not_yet_held() {
        let text = "---\ndate: 2008-09-06\n---\nPresident Barack Obama spoke in Berlin.\n";
        expect![[r#"
            President Barack Obama spoke in Berlin.
            ^^^^^^^^^^^^^^^^^^^^^^ on 2008-09-06 Barack Obama was not yet President of the United States (since 2009-01-20)
        "#]].assert_eq(&drawn(text));
    }

    #[test]
    fn a_title_of_its_time_or_of_no_stated_time() {
        check_none(&[
            "---\ndate: 2010-05-06\n---\nPresident Medvedev met Secretary Clinton.\n",
            "---\ndate: 2014-05-06\n---\nFormer President Medvedev met former Secretary Clinton.\n",
            "---\ndate: 2014-05-06\n---\nIn 2010 President Medvedev signed the treaty.\n",
            "---\ndate: 2014-05-06\n---\n\"President Medvedev knows,\" the spokesman said.\n",
            "---\ndate: 2013-02-10\n---\nSecretary Clinton left Washington.\n",
            "President Medvedev met Secretary Kerry.\n",
        ]);
    }
}
