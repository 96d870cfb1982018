//! Stems: what the forms of a word share. The build reads this file, too, and imports nothing from the library.

/// A term: the hash of its stem, or of its country's id.
pub(super) type Term = u64;

/// What forms of a word share: "agreed", "agreement" -> "agr". It is kept in two parts, so that none is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stem<'w> {
    beginning: &'w str,
    end: &'static str,
}

impl Stem<'_> {
    pub(super) fn term(self) -> Term {
        hash_on(hash(self.beginning), self.end)
    }
}

/// Endings by their last letter, and what stands for them in a stem; the first that fits is taken.
const fn endings(last: u8) -> &'static [(&'static str, &'static str)] {
    match last {
        b's' => &[
            ("ations", "at"),
            ("itions", "it"),
            ("ators", "at"),
            ("ments", ""),
            ("ities", ""),
            ("ings", ""),
            ("ers", ""),
            ("ions", ""),
            ("ies", "i"),
            ("es", ""),
        ],
        b'n' => &[("ation", "at"), ("ition", "it"), ("ion", "")],
        b'r' => &[("ator", "at"), ("er", "")],
        b't' => &[("ment", "")],
        b'y' => &[("ity", ""), ("edly", ""), ("ally", "al")],
        b'g' => &[("ing", "")],
        b'd' => &[("ed", "")],
        _ => &[],
    }
}

/// The stem of a word in small letters.
pub(super) fn stem(small: &str) -> Stem<'_> {
    const SHORTEST: usize = 3;
    let last = small.bytes().last().unwrap_or_default();
    let ending = endings(last)
        .iter()
        .find(|(ending, _)| small.len() > SHORTEST + ending.len() && small.ends_with(ending));
    let (mut beginning, end) = match ending {
        Some((ending, instead)) => (&small[..small.len() - ending.len()], *instead),
        None if last == b's' && !small.ends_with("ss") && small.len() > SHORTEST => {
            (&small[..small.len() - 1], "")
        }
        None => (small, ""),
    };
    if !end.is_empty() {
        return Stem { beginning, end };
    }
    if beginning.len() > SHORTEST {
        beginning = beginning.trim_end_matches('e');
    }
    match beginning.strip_suffix('y') {
        Some(rest) if beginning.len() > SHORTEST => Stem { beginning: rest, end: "i" },
        _ => Stem { beginning, end },
    }
}

/// FNV-1a.
pub(super) fn hash(word: &str) -> Term {
    hash_on(FIRST_HASH, word)
}

const FIRST_HASH: Term = 0xcbf2_9ce4_8422_2325;

const fn add(hash: Term, byte: u8) -> Term {
    (hash ^ byte as u64).wrapping_mul(0x100_0000_01b3)
}

fn hash_on(hash: Term, more: &str) -> Term {
    more.bytes().fold(hash, add)
}

/// The term of the country of an id.
pub(super) fn country_term(id: &str) -> Term {
    hash(id) ^ 1
}
