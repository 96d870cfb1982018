//! Who says what, drawn under the text: `"` the words, `^` the speaker, `~` the cue, `?` speech that nobody is named
//! for. One line of marks a quote, its kind and its rule behind it.

mod abroad;
mod accepted;
mod addressed;
mod agents;
mod announced;
mod beside_the_subject;
mod clauses;
mod cues;
mod documents;
mod ends;
mod extent;
mod interviews;
mod marks;
mod mentioned;
mod never_flagged;
mod not_speech;
mod pages;
mod passed_on;
mod relatives;
mod remarks;
mod reported;
mod series;
mod subjects;
mod turns;
mod verbs;
mod voices;

use expect_test::Expect;

use crate::briefing::{Briefing, QuoteKind, Reading, Standing};
use crate::knowledge::{Day, Knowledge};
use crate::text::{Form, Span};

#[allow(clippy::needless_pass_by_value)] // as `expect!` makes it
#[track_caller]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&drawn(text, Form::Plain));
}

#[allow(clippy::needless_pass_by_value)]
#[track_caller]
fn check_markdown(text: &str, expected: Expect) {
    expected.assert_eq(&drawn(text, Form::Markdown));
}

/// Whom the briefing names for each quote.
fn speakers(text: &str) -> Vec<String> {
    named(&read(text, Form::Plain))
}

fn speakers_markdown(text: &str) -> Vec<String> {
    named(&read(text, Form::Markdown))
}

fn named(briefing: &Briefing) -> Vec<String> {
    let name = |mention: usize| briefing.referents[briefing.mentions[mention].referent].name.clone();
    let mentions = briefing.quotes.iter().map(|quote| quote.attribution.and_then(|one| one.mention));
    mentions.map(|mention| mention.map_or_else(|| "nobody".to_owned(), name)).collect()
}

fn read(text: &str, form: Form) -> Briefing {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form, file_name: None, date: None, today };
    Briefing::read(text, &Knowledge::built_in(), &reading)
}

fn drawn(text: &str, form: Form) -> String {
    let briefing = read(text, form);
    let mut drawing = String::new();
    for line in &briefing.paragraphs {
        let place = line.span();
        drawing.push_str(place.of(text));
        drawing.push('\n');
        for quote in &briefing.quotes {
            let mut marks = Marks::under(text, place);
            for &span in &quote.spans {
                marks.draw(span, '"');
            }
            let mut note = match quote.kind {
                QuoteKind::Direct => "direct".to_owned(),
                QuoteKind::Mixed => "mixed".to_owned(),
                QuoteKind::Indirect => "indirect".to_owned(),
            };
            if let Some(attribution) = quote.attribution {
                marks.draw(attribution.speaker, '^');
                if let Some(cue) = attribution.cue {
                    marks.draw(cue, '~');
                }
                note = format!("{note} {}", attribution.rule.name());
            }
            if quote.spans.iter().any(|&span| place.encloses(span)) {
                marks.write(&note, &mut drawing);
            }
        }
        for marked in &briefing.marked {
            if marked.standing == Standing::Unattributed && place.encloses(marked.span) {
                let mut marks = Marks::under(text, place);
                marks.draw(marked.span, '?');
                marks.write("unattributed", &mut drawing);
            }
        }
    }
    drawing
}

/// A line of marks under a paragraph.
struct Marks<'t> {
    text: &'t str,
    place: Span,
    columns: Vec<char>,
}

impl<'t> Marks<'t> {
    fn under(text: &'t str, place: Span) -> Self {
        Self { text, place, columns: vec![' '; place.of(text).chars().count()] }
    }

    fn draw(&mut self, span: Span, mark: char) {
        if self.place.encloses(span) {
            let column = |offset: usize| self.text[self.place.start()..offset].chars().count();
            self.columns[column(span.start())..column(span.end())].fill(mark);
        }
    }

    fn write(&self, note: &str, drawing: &mut String) {
        let line: String = self.columns.iter().collect();
        drawing.push_str(line.trim_end());
        drawing.push(' ');
        drawing.push_str(note);
        drawing.push('\n');
    }
}
