//! The `[style]` table of an `attache.toml`.

use toml::de::DeValue;

use super::parse::{Key, Reader, Value};
use crate::features::{AnonymousSources, LaterNames, QuoteMarks, Style};

/// The settings of a house's style, in the order they are listed to people.
const STYLE: [&str; 4] = ["quote-marks", "anonymous-sources", "attribution", "later-names"];

/// The lines of a `[style]` table: the name of a setting and its line, a comment where nothing is asked for.
#[must_use]
pub fn style_lines(style: &Style) -> [(&'static str, String); 4] {
    let word = |name: &str, word: Option<&str>| {
        word.map_or_else(|| format!("# {name}: nothing asked for"), |word| format!("{name} = \"{word}\""))
    };
    let listed: Vec<String> = style.attribution.iter().map(|word| format!("{word:?}")).collect();
    let [marks, sources, attribution, names] = STYLE;
    let words = match listed.is_empty() {
        true => word(attribution, None),
        false => format!("{attribution} = [{}]", listed.join(", ")),
    };
    [
        (marks, word(marks, style.quote_marks.map(QuoteMarks::word))),
        (sources, word(sources, style.anonymous_sources.map(AnonymousSources::word))),
        (attribution, words),
        (names, word(names, style.later_names.map(LaterNames::word))),
    ]
}

impl<'t> Reader<'t> {
    pub(super) fn style(&mut self, value: &Value<'t>, sound: impl Fn(&Key<'t>) -> bool) {
        let Some(asked) = self.table("style", value) else { return };
        for (key, value) in asked.iter().filter(|(key, _)| sound(key)) {
            let name = key.get_ref().as_ref();
            let is_read = match name {
                "quote-marks" => {
                    let read = self.word(value, QuoteMarks::ALL, QuoteMarks::word);
                    self.settings.rules.style.quote_marks = read;
                    read.is_some()
                }
                "anonymous-sources" => {
                    let read = self.word(value, AnonymousSources::ALL, AnonymousSources::word);
                    self.settings.rules.style.anonymous_sources = read;
                    read.is_some()
                }
                "later-names" => {
                    let read = self.word(value, LaterNames::ALL, LaterNames::word);
                    self.settings.rules.style.later_names = read;
                    read.is_some()
                }
                "attribution" => self.attribution(value),
                other => {
                    self.unknown(key, "setting of [style]", other, STYLE);
                    false
                }
            };
            if is_read {
                self.stated(key, &format!("style.{name}"));
            }
        }
    }

    /// The choice that is written, or a complaint that lists them.
    fn word<T: Copy, const N: usize>(
        &mut self,
        value: &Value<'t>,
        choices: [T; N],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        let written = value.get_ref().as_str().unwrap_or_default();
        let meant = choices.into_iter().find(|&choice| word(choice) == written);
        if meant.is_none() {
            let words = choices.map(|choice| format!("{:?}", word(choice)));
            let (last, others) = words.split_last().expect("there are choices");
            self.complain(&value.span(), &format!("write {} or {last}", others.join(", ")));
        }
        meant
    }

    fn attribution(&mut self, value: &Value<'t>) -> bool {
        let words: Option<Vec<_>> = match value.get_ref() {
            DeValue::Array(words) => words.iter().map(|word| word.get_ref().as_str()).collect(),
            _ => None,
        };
        match words.filter(|words| words.iter().all(|word| !word.trim().is_empty())) {
            Some(words) => {
                self.settings.rules.style.attribution =
                    words.into_iter().map(|word| word.trim().to_owned()).collect();
                true
            }
            None => {
                self.complain(&value.span(), "write a list of words: attribution = [\"said\", \"told\"]");
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use std::path::Path;

    fn parse(text: &str) -> (Settings, String) {
        let (settings, problems) = Settings::parse(text, Path::new("desk/attache.toml"));
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        (settings, problems.join("\n"))
    }

    #[test]
    fn a_style_is_read_with_its_lines_and_written_back() {
        let lines = "quote-marks = \"curly\"\nanonymous-sources = \"explained\"\nattribution = [\"said\", \"according to\"]\n\
                     later-names = \"surname\"\n";
        let (settings, problems) = parse(&format!("[style]\n{lines}"));
        assert_eq!(problems, "");
        let style = &settings.rules.style;
        assert_eq!(style.quote_marks, Some(QuoteMarks::Curly));
        assert_eq!(style.anonymous_sources, Some(AnonymousSources::Explained));
        assert_eq!(style.attribution, ["said", "according to"]);
        assert_eq!(style.later_names, Some(LaterNames::Surname));
        assert_eq!(settings.lines["style.attribution"], 4);
        let written: String = style_lines(style).map(|(_, line)| line + "\n").concat();
        assert_eq!(written, lines);
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_counts() {
        let (settings, problems) = parse(
            "[style]\nquote-marks = \"curley\"\nanonymous-sources = 1\nattribution = \"said\"\nlater-name = \"title\"\n\
             later-names = \"title\"\n",
        );
        assert_eq!(
            problems,
            "desk/attache.toml:2: write \"straight\", \"curly\", \"single\" or \"guillemets\"\n\
             desk/attache.toml:3: write \"described\", \"explained\" or \"never\"\n\
             desk/attache.toml:4: write a list of words: attribution = [\"said\", \"told\"]\n\
             desk/attache.toml:5: unknown setting of [style] \"later-name\"; did you mean \"later-names\"?"
        );
        assert_eq!(settings.rules.style, Style { later_names: Some(LaterNames::Title), ..Style::default() });
        assert_eq!(parse("style = 1\n").1, "desk/attache.toml:1: write a table: [style]");
        assert_eq!(
            parse("[style]\nattribution = [\" \"]\n").1,
            "desk/attache.toml:2: write a list of words: attribution = [\"said\", \"told\"]"
        );
    }
}
