//! Among several, those that are likelier.

/// Leaves those of which something is true, if it is true of any.
pub(super) fn prefer<T>(all: &mut Vec<T>, is_likelier: impl Fn(&T) -> bool) {
    if all.iter().any(&is_likelier) {
        all.retain(is_likelier);
    }
}

#[cfg(test)]
mod tests {
    use super::prefer;

    #[test]
    fn where_none_is_likelier_all_are_left() {
        let mut numbers = vec![1, 2, 3];
        prefer(&mut numbers, |number| *number > 3);
        assert_eq!(numbers, [1, 2, 3]);
        prefer(&mut numbers, |number| *number > 1);
        assert_eq!(numbers, [2, 3]);
    }
}
