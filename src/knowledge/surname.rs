//! Which part of a name a second mention uses.

use super::fold::{fold, is_hyphen, is_particle};
use super::lines;

/// The written id that a person's name gives: "sergei-lavrov".
#[must_use]
pub(super) fn id_of(name: &str) -> String {
    fold(name).replace(' ', "-")
}

/// The surname where nothing else is known: the last word with the particles before it, without "Jr."; the first of a name in
/// the order of Korea and Taiwan, "Kim Soo-bin".
///
/// Never the whole of a name of two words or more: "de Gaulle" of "Charles de Gaulle".
#[must_use]
pub fn surname_of(name: &str) -> &str {
    let name = without_suffix(name.trim());
    if let Some(surname) = family_first(name) {
        return surname;
    }
    let mut start = last_word(name);
    loop {
        let before = name[..start].trim_end();
        let word_start = last_word(before);
        if word_start == 0
            || !is_particle(&before[word_start..])
            || before[word_start..].eq_ignore_ascii_case("of")
        {
            return &name[start..];
        }
        start = word_start;
    }
}

/// The surname of a name in which it stands first. The hyphen before a small letter tells the given name from "Kim
/// Lindqvist-Berg".
fn family_first(name: &str) -> Option<&str> {
    let (first, given) = name.split_once(char::is_whitespace)?;
    let (one, other) = given.trim_start().split_once(is_hyphen)?;
    let small = |part: &str| !part.is_empty() && part.chars().all(char::is_lowercase);
    let is_given = one.starts_with(char::is_uppercase) && small(one.get(1..)?) && small(other);
    let mut known = lines(include_str!("lexicon/family-first.txt"));
    (is_given && known.any(|line| line.split(' ').any(|surname| surname == first))).then_some(first)
}

/// Where the last word begins, in bytes. A blank may be wider than a byte: a no-break space.
fn last_word(name: &str) -> usize {
    if name.is_ascii() {
        let is_blank = |byte: u8| matches!(byte, b'\t'..=b'\r' | b' ');
        return name.bytes().rposition(is_blank).map_or(0, |blank| blank + 1);
    }
    name.trim_end_matches(|c: char| !c.is_whitespace()).len()
}

/// Which part of this name of a person is the surname, where the data say what it is: "Ban" of "Ban Ki-moon".
#[must_use]
pub(super) fn surname_within<'n>(name: &'n str, written: Option<&'n str>) -> &'n str {
    written.filter(|surname| has_word(name, surname)).unwrap_or_else(|| surname_of(name))
}

fn has_word(name: &str, word: &str) -> bool {
    format!(" {} ", fold(name)).contains(&format!(" {} ", fold(word)))
}

/// "Assad" of "al-Assad", "Gaulle" of "de Gaulle".
#[must_use]
pub fn without_particles(surname: &str) -> &str {
    let mut rest = surname;
    while let Some(at) = rest.find(|c: char| c.is_whitespace() || is_hyphen(c)) {
        let joint = rest[at..].chars().next().map_or(1, char::len_utf8);
        if !is_particle(&rest[..at]) || at + joint >= rest.len() {
            break;
        }
        rest = &rest[at + joint..];
    }
    rest
}

/// Without "Jr.", "III".
fn without_suffix(name: &str) -> &str {
    let Some((rest, last)) = name.rsplit_once(char::is_whitespace) else { return name };
    let suffix = matches!(last.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    if suffix { rest.trim_end_matches([',', ' ']) } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_belong_to_the_surname() {
        for (name, surname) in [
            ("Sergei Lavrov", "Lavrov"),
            ("Charles de Gaulle", "de Gaulle"),
            ("Ursula von der Leyen", "von der Leyen"),
            ("Mohammed bin Salman", "bin Salman"),
            ("Bashar al-Assad", "al-Assad"),
            ("Robert F. Kennedy Jr.", "Kennedy"),
            ("Lula", "Lula"),
            ("Charles\u{a0}de\u{a0}Gaulle", "de\u{a0}Gaulle"),
            ("Ali\u{3000}Khamenei", "Khamenei"),
            ("Van Rompuy", "Rompuy"),
            ("Herman Van Rompuy", "Van Rompuy"),
            ("Kim Soo-bin", "Kim"),
            ("Tsai Ing-wen", "Tsai"),
            ("Anna Lindqvist-Berg", "Lindqvist-Berg"),
            ("Kim Lindqvist-Berg", "Lindqvist-Berg"),
            ("Omar Abd-rabbo", "Abd-rabbo"),
            ("Soo-bin Kim", "Kim"),
        ] {
            assert_eq!(surname_of(name), surname);
        }
    }

    #[test]
    fn a_written_surname_is_that_of_the_names_that_have_it() {
        assert_eq!(surname_within("Ban Ki-moon", Some("Ban")), "Ban");
        assert_eq!(surname_within("Pan Ki-Mun", Some("Ban")), "Ki-Mun");
        assert_eq!(surname_within("Ban Ki-Moon", None), "Ki-Moon");
    }

    #[test]
    fn a_name_gives_an_id() {
        assert_eq!(id_of("Sergei Lavrov"), "sergei-lavrov");
        assert_eq!(id_of("Fiamē Naomi Mata'afa"), "fiame-naomi-mataafa");
    }

    #[test]
    fn a_surname_stands_without_its_particles() {
        assert_eq!(without_particles("al-Assad"), "Assad");
        assert_eq!(without_particles("von der Leyen"), "Leyen");
        assert_eq!(without_particles("Lavrov"), "Lavrov");
    }
}
