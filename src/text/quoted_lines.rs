//! Lines of a mail that another one quotes: "> The draft says nothing of fish."

use super::Span;

/// How many marks of quoting stand before a line, and where its own words are.
pub(super) fn quoted(chunk: &str, line: Span) -> (u8, Span) {
    let (mut depth, mut rest) = (0_u8, line.of(chunk));
    while let Some(behind) = rest.strip_prefix('>') {
        // "> 5" and ">= 5" count something.
        let is_mark =
            behind.trim_start().chars().next().is_none_or(|next| next != '=' && !next.is_ascii_digit());
        if depth == 0 && !is_mark {
            break;
        }
        (depth, rest) = (depth.saturating_add(1), behind.trim_start());
    }
    (depth, Span::new(line.end() - rest.len(), line.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, depth: u8, words: &str) {
        let (found, span) = quoted(line, Span::new(0, line.len()));
        assert_eq!((found, span.of(line)), (depth, words), "{line}");
    }

    #[test]
    fn marks_of_quoting_are_counted() {
        check("> The draft is late.", 1, "The draft is late.");
        check(">> On Tue, Ann wrote:", 2, "On Tue, Ann wrote:");
        check("> > 3 points", 2, "3 points");
        check(">", 1, "");
        check("The draft > the text", 0, "The draft > the text");
        check("> 5 per cent", 0, "> 5 per cent");
        check(">= 5", 0, ">= 5");
    }
}
