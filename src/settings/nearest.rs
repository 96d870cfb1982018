//! The name that was probably meant.

/// The name of `known` that was probably meant: one that begins with what is `written`, or else the one that takes the
/// fewest keystrokes to make from it, if they are few.
pub(super) fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let near = written.chars().count().div_ceil(2);
    known
        .into_iter()
        .map(|name| (if begins(name, written) { 0 } else { keystrokes(written, name) }, name))
        .filter(|&(distance, _)| distance <= near)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

fn begins(name: &str, written: &str) -> bool {
    written.chars().count() > 2 && name.starts_with(written)
}

/// How many letters must be added, dropped or changed to make `to` from `from`.
fn keystrokes(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (done, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = done + 1;
        for (at, &wanted) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != wanted);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_must_be_typed() {
        for (from, to, expected) in
            [("", "ab", 2), ("date", "date", 0), ("dtae", "date", 2), ("rule", "rules", 1)]
        {
            assert_eq!(keystrokes(from, to), expected, "{from} {to}");
        }
    }

    #[test]
    fn offers_only_what_may_have_been_meant() {
        let known = ["unclosed-quote", "unattributed-quote"];
        assert_eq!(nearest("unatributed-quotes", known), Some("unattributed-quote"));
        assert_eq!(nearest("unclosed", known), Some("unclosed-quote"));
        assert_eq!(nearest("colour", known), None);
    }
}
