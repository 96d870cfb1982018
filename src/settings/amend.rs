//! Changes to the text of an `attache.toml` that an editor offers to make. What stands there is kept.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::features::Rule;
use crate::text::Span;

/// Text to write into a settings file: what it replaces, in bytes of the file, and the new text.
pub type Amendment = (Span, String);

/// What turns a rule off in a settings file; nothing if the file is written in a way that cannot be added to.
#[must_use]
pub fn turned_off(text: &str, rule: Rule) -> Option<Amendment> {
    let table = DeTable::parse(text).ok()?;
    let stated = table.get_ref().get("rules").and_then(|rules| rules.get_ref().get(rule.code()));
    match stated {
        Some(value) => Some((span(value.span()), "\"off\"".to_owned())),
        None => added(text, "rules", &format!("{} = \"off\"", rule.code())),
    }
}

/// What has a rule ignore one briefing, which the file calls `name`.
#[must_use]
pub fn ignored(text: &str, name: &str, rule: Rule) -> Option<Amendment> {
    let table = DeTable::parse(text).ok()?;
    let code = quoted(rule.code())?;
    match table.get_ref().get("ignore").and_then(|ignore| ignore.get_ref().get(name)) {
        None => added(text, "ignore", &format!("{} = [{code}]", quoted(name)?)),
        Some(rules) => {
            let DeValue::Array(stated) = rules.get_ref() else { return None };
            let at = stated.iter().last().map_or(rules.span().start + 1, |last| last.span().end);
            let comma = if stated.is_empty() { "" } else { ", " };
            Some((Span::at(at), format!("{comma}{code}")))
        }
    }
}

/// A line put below the header of a table, or at the end with a header of its own.
fn added(text: &str, table: &str, line: &str) -> Option<Amendment> {
    let header = format!("[{table}]");
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut at = 0;
    for written in text.split_inclusive('\n') {
        at += written.len();
        if written.split('#').next().unwrap_or("").trim() == header {
            let ended = if written.ends_with('\n') { "" } else { newline };
            return Some((Span::at(at), format!("{ended}{line}{newline}")));
        }
    }
    let elsewhere = DeTable::parse(text).ok()?.get_ref().contains_key(table);
    // An inline table or dotted keys: a second table of the name would be an error.
    if elsewhere {
        return None;
    }
    let gap = match text {
        "" => String::new(),
        _ if text.ends_with('\n') => newline.to_owned(),
        _ => newline.repeat(2),
    };
    Some((Span::at(text.len()), format!("{gap}{header}{newline}{line}{newline}")))
}

/// A TOML string that needs no escapes; nothing for the rare name that does.
fn quoted(name: &str) -> Option<String> {
    let plain = !name.contains(['"', '\\']) && !name.contains(char::is_control);
    plain.then(|| format!("\"{name}\""))
}

fn span(range: Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str, amendment: Option<Amendment>) -> String {
        let Some((span, new)) = amendment else { return "nothing".to_owned() };
        let mut made = text.to_owned();
        made.replace_range(span.range(), &new);
        made
    }

    fn off(text: &str) -> String {
        made(text, turned_off(text, Rule::UnclosedQuote))
    }

    fn ignored_there(text: &str) -> String {
        made(text, ignored(text, "talks.txt", Rule::UnclosedQuote))
    }

    #[test]
    fn a_rule_is_turned_off_and_the_rest_kept() {
        for (text, expected) in [
            ("", "[rules]\nunclosed-quote = \"off\"\n"),
            ("date = \"2010-03-19\"", "date = \"2010-03-19\"\n\n[rules]\nunclosed-quote = \"off\"\n"),
            ("# ours\n[rules] # all\nx = 1\n", "# ours\n[rules] # all\nunclosed-quote = \"off\"\nx = 1\n"),
            ("[rules]", "[rules]\nunclosed-quote = \"off\"\n"),
            ("[rules]\nunclosed-quote = \"error\" # !\n", "[rules]\nunclosed-quote = \"off\" # !\n"),
            ("a = 1\r\n", "a = 1\r\n\r\n[rules]\r\nunclosed-quote = \"off\"\r\n"),
            ("rules.unclosed-quote = \"hint\"\n", "rules.unclosed-quote = \"off\"\n"),
        ] {
            assert_eq!(off(text), expected, "{text}");
        }
    }

    #[test]
    fn a_briefing_is_ignored_and_the_rest_kept() {
        for (text, expected) in [
            ("", "[ignore]\n\"talks.txt\" = [\"unclosed-quote\"]\n"),
            (
                "[ignore]\n\"talks.txt\" = [\"wrong-office\"]\n",
                "[ignore]\n\"talks.txt\" = [\"wrong-office\", \"unclosed-quote\"]\n",
            ),
            ("[ignore]\n\"talks.txt\" = []\n", "[ignore]\n\"talks.txt\" = [\"unclosed-quote\"]\n"),
        ] {
            assert_eq!(ignored_there(text), expected, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_added_to_is_left_alone() {
        assert_eq!(off("rules = { x = \"off\" }\n"), "nothing");
        assert_eq!(off("[rules\n"), "nothing");
        assert_eq!(ignored_there("[ignore]\n\"talks.txt\" = 5\n"), "nothing");
    }
}
