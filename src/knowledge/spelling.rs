//! Spellings of one name from another alphabet: "Sergey", "Sergei" and "Sergej" sound alike.
//!
//! `lexicon/spelling.txt` holds the letter correspondences; a sound is for finding candidates, never for deciding.

use super::fold::fold;
use std::str::Chars;
use std::sync::LazyLock;

const FILE: &str = include_str!("lexicon/spelling.txt");

/// A rough key that the usual transliterations of one name share.
#[must_use]
pub fn sound(name: &str) -> String {
    Sounds::of(&fold(name)).collect()
}

/// Whether a name has this sound. Most have another, and are told from it by their first letters.
#[must_use]
pub fn has_sound(name: &str, sound: &str) -> bool {
    Sounds::of(&fold(name)).eq(sound.chars())
}

/// Whether a name may have a sound that begins with this one, as far as its first letter tells.
#[must_use]
pub fn may_begin_with_sound(name: &str, sound: &str) -> bool {
    let (Some(letter @ (b'a'..=b'z' | b'A'..=b'Z')), Some(first @ b'a'..=b'z')) =
        (name.as_bytes().first(), sound.as_bytes().first())
    else {
        return true;
    };
    INITIALS[usize::from(letter.to_ascii_lowercase() - b'a')] & 1 << (first - b'a') != 0
}

/// By first letter of a name, the letters with which its sound may begin, one bit each.
static INITIALS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    std::array::from_fn(|letter| {
        let itself = 1 << letter;
        let sounds = CORRESPONDENCES[usize::from(b'a') + letter].iter().map(|correspondence| {
            match correspondence.sound.as_bytes().first() {
                Some(first @ b'a'..=b'z') => 1 << (first - b'a'),
                // What is silent says nothing of what comes behind.
                _ => u32::MAX,
            }
        });
        sounds.fold(itself, |all, one| all | one)
    })
});

/// The sound of a folded name, letter by letter.
struct Sounds<'f> {
    rest: &'f str,
    /// What the letters that were read last are compared as, as far as it is not told yet.
    told: Chars<'f>,
    last: Option<char>,
}

impl<'f> Sounds<'f> {
    fn of(folded: &'f str) -> Self {
        Self { rest: folded, told: "".chars(), last: None }
    }
}

impl Iterator for Sounds<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            for c in self.told.by_ref() {
                let doubled = self.last == Some(c) && c != ' ';
                if !doubled {
                    self.last = Some(c);
                    return Some(c);
                }
            }
            let first = self.rest.chars().next()?;
            let itself = &self.rest[..first.len_utf8()];
            let (from, to) = correspondence(self.rest).unwrap_or((itself, itself));
            self.told = to.chars();
            self.rest = &self.rest[from.len()..];
        }
    }
}

/// Into which of so many buckets a sound belongs.
#[must_use]
pub(super) fn bucket(sound: &str, buckets: usize) -> usize {
    // FNV-1a, which is the same wherever it is computed.
    let hash =
        sound.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash as usize % buckets
}

/// One line of the file: letters, whether they must end a word, and what they are compared as.
struct Correspondence {
    letters: &'static str,
    at_word_end: bool,
    sound: &'static str,
}

/// By first byte, the longest letters first.
static CORRESPONDENCES: LazyLock<[Vec<Correspondence>; 256]> = LazyLock::new(|| {
    let mut by_letter = [const { Vec::new() }; 256];
    for line in FILE.lines().filter(|line| !line.starts_with('#')) {
        let Some((from, to)) = line.split_once(' ') else { continue };
        let letters = from.trim_end_matches('$');
        let of_letter: &mut Vec<Correspondence> = &mut by_letter[usize::from(letters.as_bytes()[0])];
        of_letter.push(Correspondence { letters, at_word_end: letters != from, sound: to.trim_matches('-') });
        of_letter.sort_by_key(|correspondence| {
            (std::cmp::Reverse(correspondence.letters.len()), !correspondence.at_word_end)
        });
    }
    by_letter
});

/// What the start of `rest` is compared as: the letters taken, and their sound.
fn correspondence(rest: &str) -> Option<(&'static str, &'static str)> {
    let of_letter = &CORRESPONDENCES[usize::from(*rest.as_bytes().first()?)];
    let second = rest.as_bytes().get(1);
    let fits = |correspondence: &&Correspondence| {
        // The first letter fits; the second tells most of them apart.
        let wanted = correspondence.letters.as_bytes().get(1);
        (wanted.is_none() || wanted == second)
            && rest.strip_prefix(correspondence.letters).is_some_and(|after| {
                !correspondence.at_word_end || after.is_empty() || after.starts_with(' ')
            })
    };
    of_letter.iter().find(fits).map(|correspondence| (correspondence.letters, correspondence.sound))
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
            ("Nazarbayev", "Nazarbaev"),
            ("Aliyev", "Aliev"),
            ("Sergeyev", "Sergeev"),
            ("Stroyev", "Stroev"),
            ("Seleznyov", "Seleznev"),
            ("Müntefering", "Muentefering"),
            ("Abdul", "Abdel"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
            assert!(has_sound(one, &sound(other)), "{one} {other}");
            assert!(may_begin_with_sound(one, &sound(other)), "{one} {other}");
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
            assert!(!has_sound(one, &sound(other)), "{one} {other}");
        }
    }
}
