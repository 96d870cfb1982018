//! What changes from one text to another, line by line.

/// Lines of what stays that are shown around a change.
const AROUND: usize = 2;

/// A line of one or both texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line<'t> {
    Same(&'t str),
    Gone(&'t str),
    New(&'t str),
}

/// The changed lines with some around them, `-` before what goes and `+` before what comes; empty where nothing changes.
pub(super) fn diff(before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let lines = lines(&before, &after);
    let changed: Vec<usize> = (0..lines.len()).filter(|&at| !matches!(lines[at], Line::Same(_))).collect();
    let mut drawn = String::new();
    let mut shown = 0;
    for at in (0..lines.len()).filter(|&at| near(&changed, at)) {
        if at > shown {
            drawn.push_str("...\n");
        }
        shown = at + 1;
        let (mark, line) = match lines[at] {
            Line::Same(line) => (' ', line),
            Line::Gone(line) => ('-', line),
            Line::New(line) => ('+', line),
        };
        drawn.push_str(&format!("{mark} {line}\n"));
    }
    drawn
}

fn near(changed: &[usize], at: usize) -> bool {
    let after = changed.partition_point(|&change| change + AROUND < at);
    changed.get(after).is_some_and(|&change| change <= at + AROUND)
}

/// All lines of both, each once where it stays.
fn lines<'t>(before: &[&'t str], after: &[&'t str]) -> Vec<Line<'t>> {
    let head = before.iter().zip(after).take_while(|(old, new)| old == new).count();
    let (old, new) = (&before[head..], &after[head..]);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let mut found: Vec<Line<'t>> = before[..head].iter().map(|line| Line::Same(line)).collect();
    middle(old, new, &mut found);
    found.extend(before[before.len() - tail..].iter().map(|line| Line::Same(line)));
    found
}

/// What lies between the first and the last change. A merge only adds and replaces, so that the next line that stays is
/// near.
fn middle<'t>(old: &[&'t str], new: &[&'t str], found: &mut Vec<Line<'t>>) {
    let (mut left, mut right) = (0, 0);
    while left < old.len() && right < new.len() {
        if old[left] == new[right] {
            found.push(Line::Same(old[left]));
            left += 1;
            right += 1;
            continue;
        }
        // The nearest pair of equal lines, counted in lines skipped on both sides.
        let skipped = (1..old.len() + new.len() - left - right).find_map(|steps| {
            let splits = (0..=steps).map(|down| (left + down, right + steps - down));
            let equal = |(down, across): &(usize, usize)| {
                old.get(*down).is_some_and(|line| new.get(*across) == Some(line))
            };
            splits.into_iter().find(equal)
        });
        let (next_left, next_right) = skipped.unwrap_or((old.len(), new.len()));
        found.extend(old[left..next_left].iter().map(|line| Line::Gone(line)));
        found.extend(new[right..next_right].iter().map(|line| Line::New(line)));
        (left, right) = (next_left, next_right);
    }
    found.extend(old[left..].iter().map(|line| Line::Gone(line)));
    found.extend(new[right..].iter().map(|line| Line::New(line)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str, expected: &str) {
        let apart = |text: &str| text.split(' ').collect::<Vec<_>>().join("\n");
        let drawn = diff(&apart(before), &apart(after));
        assert_eq!(drawn.lines().map(|line| line.replace(' ', "")).collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn shows_what_goes_and_what_comes() {
        check("a b c d e f", "a b c X e f", "... b c -d +X e f");
        check("a b", "a b c", "a b +c");
        check("a b c", "c", "-a -b c");
        check("", "a", "+a");
    }

    #[test]
    fn leaves_out_what_is_far_from_a_change() {
        check("1 2 3 4 5 6 7 8 9", "X 2 3 4 5 6 7 8 Y", "-1 +X 2 3 ... 7 8 -9 +Y");
    }

    #[test]
    fn nothing_changes_nothing() {
        check("a b", "a b", "");
    }
}
