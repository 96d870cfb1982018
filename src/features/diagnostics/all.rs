//! All diagnostics of a briefing.

use super::{Diagnostic, Rule, Rules};
use crate::briefing::{Briefing, Ignore};
use crate::knowledge::Knowledge;

/// What the rules that are on find in a briefing, in document order, but for what its comments ask to leave out.
#[must_use]
pub fn diagnostics(briefing: &Briefing, knowledge: &Knowledge, rules: &Rules) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in Rule::all() {
        let Some(severity) = rules.severity(rule) else { continue };
        found.extend(rule.check(briefing, knowledge, &rules.style).into_iter().map(|finding| Diagnostic {
            rule,
            severity: severity.max(finding.at_most),
            span: finding.span,
            message: finding.message,
            related: finding.related,
            repairs: finding.repairs,
        }));
    }
    found.retain(|diagnostic| !is_ignored(diagnostic, briefing));
    found.sort_by_key(|diagnostic| diagnostic.span);
    found
}

fn is_ignored(diagnostic: &Diagnostic, briefing: &Briefing) -> bool {
    let code = diagnostic.rule.code();
    let asks = |ignore: &Ignore| ignore.within.contains(diagnostic.span.start()) && ignore.names(code);
    briefing.ignores.iter().any(asks)
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
