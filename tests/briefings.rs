//! Our own briefings, held against what a careful reader says of them: `tests/briefings/README.md` tells how it is
//! written down. What Attaché is known to miss is listed in `tests/briefings/missed.txt`, its number first: more than
//! that fails. `UPDATE_EXPECT=1 cargo test --test briefings` writes the list anew.

use std::fs;
use std::path::{Path, PathBuf};

use attache::briefing::{Briefing, DateBasis, Quote, QuoteKind, Reading};
use attache::features::{Rules, Symbol, SymbolKind, diagnostics, folding, outline, selection};
use attache::knowledge::{Day, Knowledge};
use attache::text::{BlockKind, Form, Span};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    date: ExpectedDate,
    named: Vec<Named>,
    silent: Vec<Silent>,
    quote: Vec<Said>,
    #[serde(default)]
    indirect: Vec<Said>,
    topic: Vec<ExpectedTopic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedDate {
    from: String,
    to: String,
    how: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    at: String,
    is: String,
    #[expect(dead_code, reason = "no card to hold it against yet")]
    r#as: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Silent {
    at: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    words: String,
    speaker: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedTopic {
    opens: String,
    label: Vec<String>,
}

/// One briefing, what Attaché makes of it, and what is right.
struct Case {
    name: String,
    text: String,
    briefing: Briefing,
    knowledge: Knowledge,
    right: Expectation,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/briefings")
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<_> = fs::read_dir(folder())
        .expect("the folder reads")
        .map(|entry| entry.expect("an entry reads").path())
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| Case::read(path)).collect()
}

impl Case {
    /// The briefing that this expectation is about; nothing for any other file.
    fn read(expectation: &Path) -> Option<Self> {
        let stem = expectation.file_name()?.to_str()?.strip_suffix(".expect.toml")?;
        let (name, form) = [("md", Form::Markdown), ("txt", Form::Plain)]
            .into_iter()
            .map(|(extension, form)| (format!("{stem}.{extension}"), form))
            .find(|(name, _)| folder().join(name).exists())
            .unwrap_or_else(|| panic!("{stem} has an expectation and no briefing"));
        let right = toml::from_str(&fs::read_to_string(expectation).expect("the expectation reads"))
            .unwrap_or_else(|error| panic!("{}: {error}", expectation.display()));
        let text = fs::read_to_string(folder().join(&name)).expect("the briefing reads");
        let knowledge = Knowledge::built_in();
        let today = Day::new(2026, 5, 1).expect("a day of the calendar");
        let reading = Reading { form, file_name: Some(name.clone()), date: None, today };
        let briefing = Briefing::read(&text, &knowledge, &reading);
        Some(Self { name, text, briefing, knowledge, right })
    }

    /// The place drawn with braces: "told {Lavrov} that".
    fn place(&self, drawn: &str) -> Span {
        let (open, close) = (drawn.find('{').expect("{"), drawn.find('}').expect("}"));
        let words = drawn.replace(['{', '}'], "");
        let start = self.only(&words);
        Span::new(start + open, start + close - 1)
    }

    /// Where words stand that occur once.
    fn only(&self, words: &str) -> usize {
        let mut places = self.text.match_indices(words).map(|(at, _)| at);
        let first = places.next().unwrap_or_else(|| panic!("{}: no {words:?}", self.name));
        assert_eq!(places.next(), None, "{}: {words:?} stands there twice", self.name);
        first
    }

    /// From the opening to the closing words: "We no longer ... how to count,".
    fn stretch(&self, drawn: &str) -> Span {
        let (opening, closing) = drawn.split_once(" ... ").unwrap_or((drawn, ""));
        let start = self.only(opening);
        let after = start + opening.len();
        let end = after + self.text[after..].find(closing).expect("the closing words") + closing.len();
        Span::new(start, end)
    }

    /// What is not right, one line each.
    fn missed(&self) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(self.missed_date());
        lines.extend(self.right.named.iter().filter_map(|named| self.missed_name(named)));
        lines.extend(self.right.silent.iter().filter_map(|silent| self.named_in_vain(silent)));
        lines.extend(self.right.quote.iter().filter_map(|quote| self.missed_quote(quote)));
        lines.extend(self.right.indirect.iter().filter_map(|quote| self.missed_quote(quote)));
        lines.extend(self.quotes_in_vain());
        lines.extend(self.missed_topics());
        lines.extend(self.findings_in_vain());
        lines.into_iter().map(|line: String| format!("{}: {line}", self.name)).collect()
    }

    fn missed_date(&self) -> Option<String> {
        let right = &self.right.date;
        let date = &self.briefing.date;
        let how = match date.basis {
            DateBasis::FrontMatter(_) => "front-matter",
            DateBasis::Dateline(_) => "dateline",
            DateBasis::MemoLine(_) => "memo",
            DateBasis::HeadLine(_) => "head",
            DateBasis::FileName(_) => "file-name",
            DateBasis::Setting => "setting",
            DateBasis::Titles(_) => "inferred",
            DateBasis::Today => "today",
        };
        let (from, to) = (date.range.start().to_string(), date.range.end().to_string());
        ((&*from, &*to, how) != (&*right.from, &*right.to, &*right.how))
            .then(|| format!("date: {}..{} ({}), not {from}..{to} ({how})", right.from, right.to, right.how))
    }

    /// The name of what the words at a place mean.
    fn meant(&self, place: Span) -> Option<&str> {
        let mentions = self.briefing.mentions.iter().filter(|mention| mention.span.encloses(place));
        let closest = mentions.min_by_key(|mention| mention.span.len())?;
        Some(&self.briefing.referents[closest.referent].name)
    }

    fn missed_name(&self, named: &Named) -> Option<String> {
        let meant = self.meant(self.place(&named.at));
        (meant != Some(&named.is))
            .then(|| format!("name: {:?} is {}, not {}", named.at, named.is, meant.unwrap_or("nobody")))
    }

    fn named_in_vain(&self, silent: &Silent) -> Option<String> {
        self.meant(self.place(&silent.at))
            .map(|meant| format!("name: {:?} is nobody, not {meant}", silent.at))
    }

    fn missed_quote(&self, said: &Said) -> Option<String> {
        let place = self.stretch(&said.words);
        let line = |but: &str| Some(format!("quote: {:?} is {}'s, {but}", said.words, said.speaker));
        if said.speaker == "?" {
            return (!self.unattributed().contains(&place))
                .then(|| format!("finding: {:?} is not flagged", said.words));
        }
        let Some(quote) = self.quote_at(place) else {
            return line("and is not found");
        };
        match self.speaker(quote) {
            None => line("and has no speaker"),
            Some(speaker) if self.is_speaker(&speaker, &said.speaker) => None,
            Some(speaker) => line(&format!("not {speaker}'s")),
        }
    }

    /// The quote that is these words, or that they are the marked part of.
    fn quote_at(&self, place: Span) -> Option<&Quote> {
        let quotes = &self.briefing.quotes;
        let whole = quotes.iter().find(|quote| quote.spans.iter().any(|&span| self.same(span, place)));
        let marked = self.briefing.marked.iter().find(|marked| self.same(marked.span, place));
        whole.or_else(|| quotes.get(marked?.quote?))
    }

    /// Whether two stretches hold the same words, marks and stops at the ends aside, and "that" before them.
    fn same(&self, a: Span, b: Span) -> bool {
        let trimmed = |span: Span| {
            let is_edge = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "“”‘’".contains(c);
            let words = span.of(&self.text);
            let (span, words) = match words.strip_prefix("that ") {
                Some(rest) => (Span::new(span.end() - rest.len(), span.end()), rest),
                None => (span, words),
            };
            let start = span.start() + words.len() - words.trim_start_matches(is_edge).len();
            (start, words.trim_matches(is_edge))
        };
        trimmed(a) == trimmed(b)
    }

    /// The person, or the words where they name no one that Attaché knows by name.
    fn speaker(&self, quote: &Quote) -> Option<String> {
        let attribution = quote.attribution.as_ref()?;
        let mention = attribution.mention.map(|at| &self.briefing.mentions[at]);
        let name = mention.map(|mention| self.briefing.referents[mention.referent].name.clone());
        Some(name.unwrap_or_else(|| attribution.speaker.of(&self.text).to_owned()))
    }

    fn is_speaker(&self, found: &str, right: &str) -> bool {
        let bare = |words: &str| words.trim_start_matches("the ").trim_start_matches("The ").to_lowercase();
        bare(found) == bare(right)
    }

    /// Direct and mixed quotes that nobody says.
    fn quotes_in_vain(&self) -> Vec<String> {
        let right: Vec<_> = self.right.quote.iter().map(|said| self.stretch(&said.words)).collect();
        let quotes = self.briefing.quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect);
        let wrong =
            quotes.filter(|quote| !quote.spans.iter().any(|span| right.iter().any(|r| r.overlaps(*span))));
        wrong.map(|quote| format!("quote: {:?} is none", quote.spans[0].of(&self.text))).collect()
    }

    /// Topics that do not open where they should, or do where they should not, or have a label that does not say it.
    fn missed_topics(&self) -> Vec<String> {
        let drawn = self.drawn();
        let mut lines = Vec::new();
        let mut right = Vec::new();
        for topic in &self.right.topic {
            let at = self.only(&topic.opens);
            right.push(at);
            let labels: Vec<_> =
                drawn.iter().filter(|(start, _)| *start == at).map(|(_, label)| label).collect();
            if labels.is_empty() {
                lines.push(format!("topic: none opens with {:?}", topic.opens));
            } else if !labels.iter().any(|label| topic.label.iter().any(|part| label.contains(part))) {
                lines.push(format!(
                    "topic: {:?} is about {}, not {:?}",
                    topic.opens, topic.label[0], labels[0]
                ));
            }
        }
        let wrong = drawn.iter().filter(|(start, _)| !right.contains(start));
        lines.extend(wrong.map(|(start, label)| {
            let words: String = self.text[*start..].chars().take(30).collect();
            format!("topic: {label:?} opens with {words:?}")
        }));
        lines
    }

    /// The outline down to single statements: where the first paragraph of each topic begins, and its label.
    fn drawn(&self) -> Vec<(usize, String)> {
        let mut symbols: Vec<Symbol> = outline(&self.briefing, &self.knowledge);
        let mut drawn = Vec::new();
        while let Some(symbol) = symbols.pop() {
            if matches!(symbol.kind, SymbolKind::Section | SymbolKind::Topic) {
                let prose = self.briefing.paragraphs.iter().filter(|paragraph| {
                    !matches!(paragraph.content.block.kind, BlockKind::Heading(_))
                        && symbol.span.encloses(paragraph.span())
                });
                drawn.extend(
                    prose.map(|paragraph| paragraph.span().start()).min().map(|start| (start, symbol.name)),
                );
                symbols.extend(symbol.children);
            }
        }
        drawn.sort();
        drawn
    }

    fn unattributed(&self) -> Vec<Span> {
        let found = diagnostics(&self.briefing, &self.knowledge, &Rules::default());
        found.into_iter().map(|diagnostic| diagnostic.span).collect()
    }

    fn findings_in_vain(&self) -> Vec<String> {
        let flagged = self.right.quote.iter().filter(|said| said.speaker == "?");
        let right: Vec<_> = flagged.map(|said| self.stretch(&said.words)).collect();
        let found = diagnostics(&self.briefing, &self.knowledge, &Rules::default());
        let wrong = found.into_iter().filter(|diagnostic| !right.contains(&diagnostic.span));
        wrong
            .map(|diagnostic| {
                format!("finding: {:?}: {}", diagnostic.span.of(&self.text), diagnostic.message)
            })
            .collect()
    }

    /// How many answers are held against what is right.
    fn asked(&self) -> usize {
        1 + self.right.named.len()
            + self.right.silent.len()
            + self.right.quote.len()
            + self.right.indirect.len()
            + self.right.topic.len()
    }
}

#[test]
fn briefings_are_read_as_a_careful_reader_does() {
    let cases = cases();
    let asked: usize = cases.iter().map(Case::asked).sum();
    let lines: Vec<_> = cases.iter().flat_map(Case::missed).collect();
    let list =
        format!("{} wrong or missing, of {asked} answers asked for:\n{}\n", lines.len(), lines.join("\n"));
    let path = folder().join("missed.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &list).expect("the list can be written");
    }
    let known = fs::read_to_string(&path).expect("the list reads");
    let count: usize = known.split(' ').next().and_then(|count| count.parse().ok()).expect("a count first");
    #[expect(clippy::print_stdout, reason = "what is known to be wrong is said plainly")]
    {
        println!("{list}");
    }
    assert!(
        lines.len() <= count,
        "{} are wrong or missing, {count} were; `git diff` after UPDATE_EXPECT=1 shows which",
        lines.len()
    );
}

#[test]
fn every_briefing_has_an_expectation() {
    let written: Vec<_> = cases().into_iter().map(|case| case.name).collect();
    for entry in fs::read_dir(folder()).expect("the folder reads") {
        let name = entry.expect("an entry reads").file_name().into_string().expect("its name is UTF-8");
        let is_briefing =
            name.ends_with(".md") && name != "README.md" || name.ends_with(".txt") && name != "missed.txt";
        assert!(!is_briefing || written.contains(&name), "{name} has no expectation");
    }
    assert!(written.len() >= 8);
}

/// VS Code shows no outline at all for one name that is empty or one selection outside its range.
#[test]
fn every_outline_is_one_an_editor_shows() {
    for case in cases() {
        let whole = Span::new(0, case.text.len());
        let symbols = outline(&case.briefing, &case.knowledge);
        assert!(!symbols.is_empty(), "{}", case.name);
        sound(&symbols, whole, &case.name);
    }
}

fn sound(symbols: &[Symbol], outer: Span, name: &str) {
    for symbol in symbols {
        assert!(!symbol.name.trim().is_empty(), "{name}: {symbol:?}");
        assert!(symbol.name.chars().count() <= 64 && !symbol.name.contains('\n'), "{name}: {symbol:?}");
        assert!(symbol.span.encloses(symbol.selection), "{name}: {symbol:?}");
        assert!(outer.encloses(symbol.span), "{name}: {symbol:?}");
        sound(&symbol.children, symbol.span, name);
    }
    let apart = |pair: &[Symbol]| pair[0].span.end() <= pair[1].span.start();
    assert!(symbols.windows(2).all(apart), "{name}: {symbols:?}");
}

/// An editor drops what begins in one fold and ends outside of it, and cannot grow a selection that does not enclose the last.
#[test]
fn folds_and_selections_nest() {
    for case in cases() {
        let folds: Vec<Span> = folding(&case.briefing).into_iter().map(|fold| fold.span).collect();
        let crosses = |one: &Span, other: &Span| {
            one.start() < other.start() && other.start() < one.end() && one.end() < other.end()
        };
        for fold in &folds {
            assert!(!folds.iter().any(|other| crosses(fold, other)), "{}: {fold:?}", case.name);
        }
        for (offset, _) in case.text.char_indices().step_by(7) {
            let grown = selection(&case.briefing, case.text.len(), offset);
            let grows = grown.windows(2).all(|pair| pair[1].encloses(pair[0]) && pair[1] != pair[0]);
            assert!(grows && grown.last() == Some(&Span::new(0, case.text.len())), "{}: {offset}", case.name);
        }
    }
}
