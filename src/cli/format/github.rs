//! Workflow commands: GitHub shows them beside the lines of a pull request.

use super::Checked;
use crate::features::{Diagnostic, Severity};

pub(super) fn write(checked: &Checked<'_>, diagnostic: &Diagnostic) -> String {
    let (start, end) = checked.places(diagnostic.span);
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "notice",
    };
    let file = escape_property(checked.name);
    let title = escape_property(diagnostic.rule.code());
    // GitHub takes columns only where start and end share a line.
    let columns = if start.line == end.line {
        format!(",col={},endColumn={}", start.column, end.column)
    } else {
        String::new()
    };
    format!(
        "::{command} file={file},line={},endLine={}{columns},title={title}::{}",
        start.line,
        end.line,
        escape_message(&diagnostic.message)
    )
}

fn escape_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_would_end_a_command() {
        assert_eq!(escape_property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
        assert_eq!(escape_message("50%: a, b"), "50%25: a, b");
    }
}
