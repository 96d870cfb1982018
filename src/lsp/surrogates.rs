//! JavaScript strings may hold half a surrogate pair, and `JSON.stringify` writes it down; no JSON reader in Rust
//! takes it. An editor does send such halves, for one when an emoji is deleted in two steps.

/// Replaces every escaped lone half in `json` by an escaped U+FFFD, which is as long here and in UTF-16.
/// True if there was one.
pub(super) fn repair(json: &mut [u8]) -> bool {
    let mut repaired = false;
    let mut at = 0;
    while let Some(backslash) = memchr::memchr(b'\\', &json[at..]).map(|found| at + found) {
        let length = match (unit_at(json, backslash), unit_at(json, backslash + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                json[backslash + 2..backslash + 6].copy_from_slice(b"fffd");
                repaired = true;
                6
            }
            (Some(_), _) => 6,
            (None, _) => 2,
        };
        at = (backslash + length).min(json.len());
    }
    repaired
}

/// The UTF-16 unit that `\uXXXX` at `at` stands for.
fn unit_at(json: &[u8], at: usize) -> Option<u16> {
    let digits = json.get(at..at + 6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &str) {
        let mut bytes = json.as_bytes().to_vec();
        assert_eq!(repair(&mut bytes), json != expected, "{json}");
        assert_eq!(String::from_utf8_lossy(&bytes), expected);
    }

    #[test]
    fn replaces_lone_halves() {
        check(r#""a\ud83d""#, r#""a\ufffd""#);
        check(r#""\uDE00b""#, r#""\ufffdb""#);
        check(r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#);
        check(r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#);
    }

    #[test]
    fn leaves_all_else_alone() {
        check(r#""\ud83d\ude00""#, r#""\ud83d\ude00""#);
        check(r#""\\ud83d""#, r#""\\ud83d""#);
        check(r#""\n\u00e9\"""#, r#""\n\u00e9\"""#);
        check(r#""\u+123""#, r#""\u+123""#);
        check(r"\", r"\");
        check(r"\ud8", r"\ud8");
        check(r"\ud83d\", r"\ufffd\");
    }
}
