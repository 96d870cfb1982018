//! One line each, as compilers and most editors write and read it.

use super::Checked;
use crate::features::Diagnostic;

pub(super) fn write(checked: &Checked<'_>, diagnostic: &Diagnostic) -> String {
    let (start, _) = checked.places(diagnostic.span);
    let (name, line, column) = (checked.name, start.line, start.column);
    let (severity, code) = (diagnostic.severity.word(), diagnostic.rule.code());
    format!("{name}:{line}:{column}: {severity}[{code}] {}", diagnostic.message)
}
