//! From the text of an `attache.toml` to [`Settings`].

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use crate::features::{Rule, Rules, Severity};
use crate::knowledge::Day;

/// What a workspace asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The file they come from; none where nobody asked for anything.
    pub path: Option<PathBuf>,
    /// Which rules are on, and how much each matters.
    pub rules: Rules,
    /// Files with entries of the workspace's own.
    pub knowledge: Vec<PathBuf>,
    /// Briefings and folders, by their whole path, that some rules leave alone.
    pub ignored: Vec<(PathBuf, Rule)>,
    /// The date of briefings that state none.
    pub date: Option<Day>,
    /// The address of the SPARQL endpoint that may be asked for office holders; nobody is asked without.
    pub endpoint: Option<String>,
    /// The line, counted from 1, where the file states a setting: `date`, `knowledge`, `rules.unclosed-quote`.
    /// What is absent has its default.
    pub lines: BTreeMap<String, usize>,
}

/// What is wrong with a file that the workspace brings, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// For the person who wrote it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path.display(), self.line, self.message)
    }
}

impl Settings {
    /// Reads the text of the settings file at `path`; its other files count from the folder it lies in.
    #[must_use]
    pub fn parse(text: &str, path: &Path) -> (Self, Vec<Problem>) {
        let settings = Self { path: Some(path.to_owned()), ..Self::default() };
        let mut reader = Reader { path, text, settings, problems: Vec::new() };
        reader.read();
        reader.problems.sort_by_key(|problem| problem.line);
        (reader.settings, reader.problems)
    }

    /// The rules that hold for the briefing at `path`, or for one that is no file.
    #[must_use]
    pub fn rules_for(&self, path: Option<&Path>) -> Rules {
        let mut rules = self.rules.clone();
        let path = path.and_then(|path| std::path::absolute(path).ok());
        for (ignored, rule) in &self.ignored {
            if path.as_ref().is_some_and(|path| path.starts_with(ignored)) {
                rules.set(*rule, None);
            }
        }
        rules
    }
}

/// The settings that stand outside tables, and the tables.
const SETTINGS: [&str; 6] = ["date", "knowledge", "endpoint", "rules", "style", "ignore"];

pub(super) type Key<'t> = Spanned<toml::de::DeString<'t>>;
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

pub(super) struct Reader<'t> {
    path: &'t Path,
    text: &'t str,
    pub(super) settings: Settings,
    problems: Vec<Problem>,
}

impl<'t> Reader<'t> {
    fn read(&mut self) {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            self.complain(&error.span().unwrap_or(0..0), error.message());
        }
        // What stands behind broken syntax is not what its author meant.
        let broken = errors.iter().filter_map(toml::de::Error::span).map(|span| span.start).min();
        let sound = |key: &Key<'_>| broken.is_none_or(|at| key.span().start < at);
        for (key, value) in table.get_ref().iter().filter(|(key, _)| sound(key)) {
            match key.get_ref().as_ref() {
                "date" => self.date(key, value),
                "knowledge" => self.knowledge(key, value),
                "endpoint" => self.endpoint(key, value),
                "rules" => self.rules(value, sound),
                "style" => self.style(value, sound),
                "ignore" => self.ignore(value),
                other => {
                    self.unknown(key, "setting", other, SETTINGS);
                }
            }
        }
    }

    fn date(&mut self, key: &Key<'t>, value: &Value<'t>) {
        // TOML has dates of its own: `date = 2010-03-19` is as good as the quoted one.
        let written = match value.get_ref() {
            DeValue::String(date) => date.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            _ => return self.complain(&value.span(), "write a date: date = \"2010-03-19\""),
        };
        match written.parse() {
            Ok(day) => {
                self.settings.date = Some(day);
                self.stated(key, "date");
            }
            Err(_) => self.complain(&value.span(), "not a day: write one as \"2010-03-19\""),
        }
    }

    fn knowledge(&mut self, key: &Key<'t>, value: &Value<'t>) {
        let DeValue::Array(files) = value.get_ref() else {
            return self.complain(&value.span(), "write a list of files: knowledge = [\"desk.toml\"]");
        };
        let folder = self.path.parent().unwrap_or(Path::new(""));
        for file in files.iter() {
            match file.get_ref() {
                DeValue::String(name) => self.settings.knowledge.push(folder.join(name.as_ref())),
                _ => self.complain(&file.span(), "write a file name in quotation marks"),
            }
        }
        self.stated(key, "knowledge");
    }

    fn endpoint(&mut self, key: &Key<'t>, value: &Value<'t>) {
        match value.get_ref().as_str() {
            Some(address) if address.starts_with("https://") || address.starts_with("http://") => {
                self.settings.endpoint = Some(address.to_owned());
                self.stated(key, "endpoint");
            }
            _ => self.complain(
                &value.span(),
                "write an address: endpoint = \"https://query.wikidata.org/sparql\"",
            ),
        }
    }

    fn rules(&mut self, value: &Value<'t>, sound: impl Fn(&Key<'t>) -> bool) {
        let Some(rules) = self.table("rules", value) else { return };
        for (key, value) in rules.iter().filter(|(key, _)| sound(key)) {
            let code = key.get_ref().as_ref();
            match Rule::named(code) {
                Some(rule) => self.rule(rule, key, value),
                None => self.unknown(key, "rule", code, Rule::all().map(Rule::code)),
            }
        }
    }

    fn rule(&mut self, rule: Rule, key: &Key<'t>, value: &Value<'t>) {
        let word = value.get_ref().as_str().unwrap_or_default();
        let severity = Severity::named(word);
        if severity.is_none() && word != "off" {
            let words = Severity::ALL.map(Severity::word).into_iter().chain(["off"]);
            let meant =
                nearest(word, words).map(|word| format!("; did you mean {word:?}?")).unwrap_or_default();
            let choice = "write \"error\", \"warning\", \"information\", \"hint\" or \"off\"";
            return self.complain(&value.span(), &format!("not a severity: {choice}{meant}"));
        }
        self.settings.rules.set(rule, severity);
        self.stated(key, &format!("rules.{}", rule.code()));
    }

    fn ignore(&mut self, value: &Value<'t>) {
        let Some(briefings) = self.table("ignore", value) else { return };
        let folder = self.path.parent().unwrap_or(Path::new(""));
        for (key, value) in briefings.iter() {
            let DeValue::Array(rules) = value.get_ref() else {
                let wanted = "write a list of rules: \"talks.txt\" = [\"unclosed-quote\"]";
                self.complain(&value.span(), wanted);
                continue;
            };
            let named = folder.join(key.get_ref().as_ref());
            let path = std::path::absolute(&named).unwrap_or(named);
            for code in rules.iter() {
                let written = code.get_ref().as_str().unwrap_or_default();
                match Rule::named(written) {
                    Some(rule) => self.settings.ignored.push((path.clone(), rule)),
                    None => self.unknown_at(&code.span(), "rule", written, Rule::all().map(Rule::code)),
                }
            }
        }
    }

    /// The table that a setting is, or a complaint that it is none.
    pub(super) fn table<'v>(&mut self, name: &str, value: &'v Value<'t>) -> Option<&'v DeTable<'t>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        self.complain(&value.span(), &format!("write a table: [{name}]"));
        None
    }

    pub(super) fn unknown<const N: usize>(
        &mut self,
        key: &Key<'t>,
        what: &str,
        written: &str,
        known: [&str; N],
    ) {
        self.unknown_at(&key.span(), what, written, known);
    }

    fn unknown_at<const N: usize>(
        &mut self,
        place: &Range<usize>,
        what: &str,
        written: &str,
        known: [&str; N],
    ) {
        let hint = match nearest(written, known) {
            Some(name) => format!("did you mean {name:?}?"),
            None => format!("known are {}", known.join(", ")),
        };
        self.complain(place, &format!("unknown {what} {written:?}; {hint}"));
    }

    pub(super) fn stated(&mut self, key: &Key<'t>, name: &str) {
        let line = self.line(key.span().start);
        self.settings.lines.insert(name.to_owned(), line);
    }

    pub(super) fn complain(&mut self, place: &Range<usize>, message: &str) {
        let line = self.line(place.start);
        self.problems.push(Problem { path: self.path.to_owned(), line, message: message.to_owned() });
    }

    fn line(&self, offset: usize) -> usize {
        1 + memchr::memchr_iter(b'\n', &self.text.as_bytes()[..offset.min(self.text.len())]).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (Settings, String) {
        let (settings, problems) = Settings::parse(text, Path::new("desk/attache.toml"));
        let problems: Vec<String> = problems.iter().map(Problem::to_string).collect();
        (settings, problems.join("\n"))
    }

    #[test]
    fn an_empty_file_asks_for_nothing() {
        let (settings, problems) = parse("");
        assert_eq!(problems, "");
        assert_eq!(settings, Settings { path: settings.path.clone(), ..Settings::default() });
    }

    #[test]
    fn all_settings_are_read_with_their_lines() {
        let (settings, problems) = parse(
            "date = \"2010-03-19\"\nknowledge = [\"people.toml\"]\n\n[rules]\nunclosed-quote = \"off\"\n\
             unattributed-quote = \"error\"\n",
        );
        assert_eq!(problems, "");
        assert_eq!(settings.date, Day::new(2010, 3, 19));
        assert_eq!(settings.knowledge, [Path::new("desk/people.toml")]);
        assert_eq!(settings.rules.severity(Rule::UnclosedQuote), None);
        assert_eq!(settings.rules.severity(Rule::UnattributedQuote), Some(Severity::Error));
        assert_eq!(settings.rules.severity(Rule::MixedQuoteMarks), Some(Severity::Warning));
        let lines: Vec<_> = settings.lines.iter().map(|(name, &line)| (name.as_str(), line)).collect();
        assert_eq!(
            lines,
            [("date", 1), ("knowledge", 2), ("rules.unattributed-quote", 6), ("rules.unclosed-quote", 5)]
        );
    }

    #[test]
    fn a_date_needs_no_quotation_marks() {
        assert_eq!(parse("date = 2010-03-19").0.date, Day::new(2010, 3, 19));
    }

    #[test]
    fn a_bad_setting_names_the_nearest_and_leaves_the_others() {
        let (settings, problems) = parse(
            "[rules]\nunatributed-quote = \"error\"\nunclosed-quote = \"of\"\nmixed-quote-marks = \"hint\"\n",
        );
        assert_eq!(
            problems,
            "desk/attache.toml:2: unknown rule \"unatributed-quote\"; did you mean \"unattributed-quote\"?\n\
             desk/attache.toml:3: not a severity: write \"error\", \"warning\", \"information\", \"hint\" or \"off\"; \
             did you mean \"off\"?"
        );
        assert_eq!(settings.rules.severity(Rule::MixedQuoteMarks), Some(Severity::Hint));
    }

    #[test]
    fn what_is_nothing_like_a_setting_gets_the_list() {
        let (_, problems) = parse("tomorrow = 1\n");
        assert_eq!(
            problems,
            "desk/attache.toml:1: unknown setting \"tomorrow\"; known are date, knowledge, endpoint, rules, style, ignore"
        );
    }

    #[test]
    fn values_of_the_wrong_kind_are_named() {
        for (text, expected) in [
            ("date = 5", "write a date"),
            ("date = \"2010-02-30\"", "not a day"),
            ("date = \"March\"", "not a day"),
            ("knowledge = \"people.toml\"", "write a list of files"),
            ("knowledge = [7]", "write a file name"),
            ("endpoint = \"wikidata\"", "write an address"),
            ("rules = 1", "write a table"),
            ("[rules]\nunclosed-quote = true", "not a severity"),
        ] {
            let (settings, problems) = parse(text);
            assert!(problems.contains(expected), "{text}: {problems}");
            assert_eq!(settings.rules, Rules::default(), "{text}");
        }
    }

    #[test]
    fn a_briefing_and_a_folder_are_left_alone_by_some_rules() {
        let (settings, problems) = parse(
            "[ignore]\n\"talks.txt\" = [\"unclosed-quote\"]\narchive = [\"wrong-office\", \"wrong-offices\"]\nx = 1\n",
        );
        assert_eq!(
            problems,
            "desk/attache.toml:3: unknown rule \"wrong-offices\"; did you mean \"wrong-office\"?\n\
             desk/attache.toml:4: write a list of rules: \"talks.txt\" = [\"unclosed-quote\"]"
        );
        let off = |path: &str, rule| settings.rules_for(Some(Path::new(path))).severity(rule).is_none();
        assert!(off("desk/talks.txt", Rule::UnclosedQuote) && !off("desk/talks.txt", Rule::WrongOffice));
        assert!(
            off("desk/archive/2010/a.md", Rule::WrongOffice) && !off("desk/archive.md", Rule::WrongOffice)
        );
        assert_eq!(settings.rules_for(None), settings.rules);
    }

    #[test]
    fn broken_syntax_keeps_what_stands_before_it() {
        let (settings, problems) = parse("date = \"2010-03-19\"\n[rules\nunclosed-quote = \"off\"\n");
        assert_eq!(settings.date, Day::new(2010, 3, 19));
        assert!(problems.starts_with("desk/attache.toml:2: "), "{problems}");
    }
}
