//! The outline of a briefing: its sections and topics, and below each what there is to read.

use crate::briefing::{Briefing, Topic, TopicBasis};
use crate::text::{BlockKind, Span};

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// What it is called; never empty, on one line.
    pub name: String,
    /// A little more: how many paragraphs.
    pub detail: Option<String>,
    /// What it is.
    pub kind: SymbolKind,
    /// All that belongs to it.
    pub span: Span,
    /// Where the cursor goes; inside `span`.
    pub selection: Span,
    /// The entries inside it, in document order.
    pub children: Vec<Symbol>,
}

/// What an entry of the outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SymbolKind {
    /// A heading and what stands under it.
    Section,
    /// Paragraphs about one thing.
    Topic,
    /// One paragraph of several.
    Paragraph,
}

/// The name of a paragraph takes this many characters at most.
const LONGEST_NAME: usize = 60;

/// The outline of the whole briefing, in document order.
#[must_use]
pub fn outline(briefing: &Briefing) -> Vec<Symbol> {
    briefing.topics().iter().filter_map(|topic| symbol(briefing, topic)).collect()
}

fn symbol(briefing: &Briefing, topic: &Topic) -> Option<Symbol> {
    let name = one_line(&topic.label);
    let first = &briefing.paragraphs[topic.paragraphs.start];
    let children = if topic.inner.is_empty() {
        paragraphs(briefing, topic)
    } else {
        topic.inner.iter().filter_map(|inner| symbol(briefing, inner)).collect()
    };
    (!name.is_empty()).then(|| Symbol {
        name,
        detail: detail(briefing, topic),
        kind: match topic.basis {
            TopicBasis::Heading => SymbolKind::Section,
            TopicBasis::Announcement | TopicBasis::Cohesion => SymbolKind::Topic,
        },
        span: topic.span,
        selection: selection(topic.span, first.document(first_sentence(first))),
        children,
    })
}

fn detail(briefing: &Briefing, topic: &Topic) -> Option<String> {
    let body = briefing.paragraphs[topic.paragraphs.clone()].iter();
    let count = body.filter(|paragraph| !is_heading(paragraph)).count();
    (count > 1).then(|| format!("{count} paragraphs"))
}

/// The paragraphs of a topic that has several, so that each can be reached.
fn paragraphs(briefing: &Briefing, topic: &Topic) -> Vec<Symbol> {
    let body: Vec<_> = briefing.paragraphs[topic.paragraphs.clone()]
        .iter()
        .filter(|paragraph| !is_heading(paragraph))
        .collect();
    if body.len() < 2 {
        return Vec::new();
    }
    let entries = body.into_iter().filter_map(|paragraph| {
        let name = shortened(&one_line(paragraph.text()));
        (!name.is_empty()).then(|| Symbol {
            name,
            detail: None,
            kind: SymbolKind::Paragraph,
            span: paragraph.span(),
            selection: selection(paragraph.span(), paragraph.document(first_sentence(paragraph))),
            children: Vec::new(),
        })
    });
    entries.collect()
}

fn is_heading(paragraph: &crate::briefing::Paragraph) -> bool {
    matches!(paragraph.content.block.kind, BlockKind::Heading(_))
}

fn first_sentence(paragraph: &crate::briefing::Paragraph) -> Span {
    let whole = Span::new(0, paragraph.text().len());
    paragraph.content.sentences.first().map_or(whole, |sentence| sentence.span)
}

/// `wanted` if it lies inside `span`, else the beginning of `span`.
fn selection(span: Span, wanted: Span) -> Span {
    if span.encloses(wanted) { wanted } else { Span::at(span.start()) }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words, as many as the outline has room for.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_NAME {
        return text.to_owned();
    }
    let room = text.char_indices().nth(LONGEST_NAME - 1).map_or(text.len(), |(at, _)| at);
    let words = text[..room].rfind(' ').filter(|&at| at > room / 2).map_or(&text[..room], |at| &text[..at]);
    format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Reading;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    fn read(text: &str) -> Briefing {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        Briefing::read(text, &Knowledge::built_in(), &reading)
    }

    fn draw(symbols: &[Symbol], depth: usize, drawn: &mut String) {
        for symbol in symbols {
            drawn.push_str(&format!("{}{:?} {}\n", "  ".repeat(depth), symbol.kind, symbol.name));
            draw(&symbol.children, depth + 1, drawn);
        }
    }

    fn hold(symbols: &[Symbol]) {
        for symbol in symbols {
            assert!(!symbol.name.is_empty());
            assert!(symbol.span.encloses(symbol.selection), "{symbol:?}");
            assert!(symbol.children.iter().all(|child| symbol.span.encloses(child.span)), "{symbol:?}");
            hold(&symbol.children);
        }
    }

    #[test]
    fn headings_nest_and_paragraphs_can_be_reached() {
        let text = "# Talks\n\nThe envoys met in Geneva.\n\n## Fish\n\nQuotas fell.\n\nThe fleet will stay in port until a new deal is signed by all the coastal states.\n\n# Next\n\nThey meet in May.\n";
        let symbols = outline(&read(text));
        hold(&symbols);
        let mut drawn = String::new();
        draw(&symbols, 0, &mut drawn);
        expect_test::expect![[r#"
            Section Talks
              Section Fish
                Paragraph Quotas fell.
                Paragraph The fleet will stay in port until a new deal is signed by…
            Section Next
        "#]]
        .assert_eq(&drawn);
    }

    #[test]
    fn odd_documents_have_sound_outlines() {
        for text in
            ["", "#\n\nText.", "# \n", "\"\n", "—\n\n—\n\n—", "Lavrov.\n\nClinton.", "- a\n- b\n\n> c\n\n***"]
        {
            hold(&outline(&read(text)));
        }
    }
}
