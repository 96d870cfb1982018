//! All diagnostics of a briefing.

use super::{Diagnostic, Rule, Rules};
use crate::briefing::Briefing;
use crate::knowledge::Knowledge;

/// What the rules that are on find in a briefing, in document order.
#[must_use]
pub fn diagnostics(briefing: &Briefing, _knowledge: &Knowledge, rules: &Rules) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in Rule::all() {
        let Some(severity) = rules.severity(rule) else { continue };
        found.extend(rule.check(briefing).into_iter().map(|finding| Diagnostic {
            rule,
            severity,
            span: finding.span,
            message: finding.message,
            related: finding.related,
        }));
    }
    found.sort_by_key(|diagnostic| diagnostic.span);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::Day;
    use crate::text::Form;

    fn found(text: &str, rules: &Rules) -> Vec<Diagnostic> {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        let knowledge = Knowledge::built_in();
        diagnostics(&Briefing::read(text, &knowledge, &reading), &knowledge, rules)
    }

    #[test]
    fn an_empty_briefing_has_none() {
        assert!(found("", &Rules::default()).is_empty());
    }
}
