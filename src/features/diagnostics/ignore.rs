//! A comment that asks not to be told of a diagnostic.

use super::{Diagnostic, Edit, Repair};
use crate::briefing::Briefing;

/// The comment that would silence a diagnostic of a Markdown text, at the end of its paragraph: there it breaks no
/// list, quotation or heading, and no reader sees it.
#[must_use]
pub fn ignore_here(diagnostic: &Diagnostic, briefing: &Briefing, text: &str) -> Option<Repair> {
    let start = diagnostic.span.start();
    let end = briefing.paragraphs[briefing.paragraph_at(start)?].span().end();
    let line_end = text[end..].find(['\n', '\r']).map_or(text.len(), |at| end + at);
    let end = end + text[end..line_end].trim_end().len();
    let code = diagnostic.rule.code();
    let comment = format!(" <!-- attache: ignore {code} -->");
    Some(Repair::possible(format!("Ignore {code} here"), vec![Edit::insert(end, comment)]))
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{drawn, ignored};

    #[test]
    fn a_comment_at_the_end_of_the_paragraph_silences_it() {
        for (text, expected) in [
            (
                "Sources said it was final.\nNobody else did.\n\nIt was.\n",
                "Sources said it was final.\nNobody else did. <!-- attache: ignore anonymous-source -->\n\nIt was.\n",
            ),
            (
                "- **Sources said it was final.**  \r\n- It was.\r\n",
                "- **Sources said it was final.** <!-- attache: ignore anonymous-source -->  \r\n- It was.\r\n",
            ),
            (
                "Sources said it was final.",
                "Sources said it was final. <!-- attache: ignore anonymous-source -->",
            ),
        ] {
            let after = ignored(text);
            assert_eq!(after, expected);
            assert_eq!(drawn(&after), "");
        }
    }

    #[test]
    fn another_paragraph_and_another_rule_are_still_told() {
        let text =
            "Sources said it was. <!-- attache: ignore unclosed-quote -->\n\nA source said it was not.\n";
        assert_eq!(drawn(text).matches('^').count(), "Sources".len() + "A source".len());
        let text = "<!-- attache: ignore-file -->\n\nSources said it was.\n\nA source said it was not.\n";
        assert_eq!(drawn(text), "");
    }
}
