//! Spellings of one name from another alphabet: "Sergey", "Sergei" and "Sergej" sound alike.
//!
//! `lexicon/spelling.txt` holds the letter correspondences; a sound is for finding candidates, never for deciding.

use super::fold::fold;

const CORRESPONDENCES: &str = include_str!("lexicon/spelling.txt");

/// A rough key that the usual transliterations of one name share.
#[must_use]
pub fn sound(name: &str) -> String {
    let folded = fold(name);
    let mut sound = String::with_capacity(folded.len());
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let (from, to) = correspondence(rest).unwrap_or((&rest[..first.len_utf8()], None));
        for c in to.unwrap_or(from).chars() {
            let doubled = sound.ends_with(c) && c != ' ';
            if !doubled {
                sound.push(c);
            }
        }
        rest = &rest[from.len()..];
    }
    sound
}

/// The longest line of the file that fits the start of `rest`; a `$` fits the end of a word.
fn correspondence(rest: &str) -> Option<(&'static str, Option<&'static str>)> {
    let lines = CORRESPONDENCES.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| {
        let (from, to) = line.split_once(char::is_whitespace)?;
        let letters = from.trim_end_matches('$');
        let after = rest.strip_prefix(letters)?;
        let fits = letters.len() == from.len() || after.is_empty() || after.starts_with(' ');
        fits.then_some((letters, Some(to.trim().trim_matches('-'))))
    });
    pairs.max_by_key(|(from, _)| from.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_sound_alike() {
        for (one, other) in [
            ("Sergei", "Sergey"),
            ("Sergei", "Sergej"),
            ("Dmitry", "Dmitri"),
            ("Dmitry", "Dmitriy"),
            ("Zelensky", "Zelenskyy"),
            ("Zelensky", "Zelenskiy"),
            ("Kuchma", "Kutchma"),
            ("Gaddafi", "Qaddafi"),
            ("Gaddafi", "Kadafi"),
            ("Khamenei", "Khameneï"),
            ("Mohammed", "Muhammad"),
            ("Mohammed", "Mohamed"),
            ("Yanukovych", "Yanukovich"),
            ("Saakashvili", "Sakashvili"),
            ("Groysman", "Groisman"),
            ("Schroeder", "Schröder"),
            ("Chavez", "Chávez"),
            ("Yeltsin", "Eltsin"),
            ("Medvedev", "Medvedyev"),
            ("Hussein", "Husain"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
    }

    #[test]
    fn different_names_stay_apart() {
        for (one, other) in [
            ("Lavrov", "Lebedev"),
            ("Bush", "Busch er"),
            ("Kerry", "Curry"),
            ("Ban", "Pan"),
            ("Modi", "Monti"),
        ] {
            assert_ne!(sound(one), sound(other), "{one} {other}");
        }
    }
}
