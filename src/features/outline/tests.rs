use super::*;

mod arbitrary;
mod cables;
mod forms;
mod lists;
mod mails;
mod not_forms;
mod transcripts;

use crate::briefing::Reading;
use crate::knowledge::Day;
use crate::text::Form;

fn drawn(text: &str) -> String {
    drawn_as(Form::Markdown, text)
}

fn drawn_as(form: Form, text: &str) -> String {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form, file_name: None, date: None, today };
    let knowledge = Knowledge::built_in();
    let briefing = Briefing::read(text, &knowledge, &reading);
    let symbols = outline(&briefing, &knowledge);
    hold(&symbols, Span::new(0, text.len()));
    reaches_every_paragraph(&briefing, &symbols);
    let mut drawn = String::new();
    draw(&symbols, 0, &mut drawn);
    drawn
}

fn plain(text: &str) -> String {
    drawn_as(Form::Plain, text)
}

fn draw(symbols: &[Symbol], depth: usize, drawn: &mut String) {
    for symbol in symbols {
        drawn.push_str(&format!("{}{:?} {}\n", "  ".repeat(depth), symbol.kind, symbol.name));
        draw(&symbol.children, depth + 1, drawn);
    }
}

/// What an editor needs: names, selections inside, children inside and one behind the other.
fn hold(symbols: &[Symbol], outer: Span) {
    for symbol in symbols {
        assert!(!symbol.name.trim().is_empty());
        assert!(!symbol.name.contains('\n') && symbol.name.chars().count() <= LONGEST_NAME, "{symbol:?}");
        assert!(symbol.span.encloses(symbol.selection) && outer.encloses(symbol.span), "{symbol:?}");
        hold(&symbol.children, symbol.span);
    }
    assert!(symbols.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()), "{symbols:?}");
}

/// An entry goes to each paragraph; a paragraph alone in its topic is reached through the topic.
fn reaches_every_paragraph(briefing: &Briefing, symbols: &[Symbol]) {
    fn goes_into(symbols: &[Symbol], place: Span) -> bool {
        symbols.iter().any(|symbol| {
            place.touches(symbol.selection.start()) || goes_into(&symbol.children, place)
                // Under its heading alone.
                || symbol.kind == SymbolKind::Section && symbol.children.is_empty() && symbol.span.encloses(place)
        })
    }
    for (at, paragraph) in briefing.paragraphs.iter().enumerate() {
        // Nobody goes to a line of dashes.
        let silent = briefing.structure().mark(at).silent;
        assert!(silent || goes_into(symbols, paragraph.span()), "{:?}", paragraph.text());
    }
}

#[test]
fn headings_nest_and_paragraphs_can_be_reached() {
    let text = "# Talks\n\nThe envoys met in Geneva.\n\n## Fish\n\nQuotas fell.\n\nThe fleet will stay in port until a new deal is signed by all the coastal states.\n\n# Next\n\nThey meet in May.\n";
    expect_test::expect![[r#"
        Section Talks
          Paragraph The envoys met in Geneva.
          Section Fish
            Paragraph Quotas fell.
            Paragraph The fleet will stay in port until a new deal is signed by all…
        Section Next
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn what_is_said_stands_under_its_topic() {
    let text = "# Talks\n\nForeign Minister Sergei Lavrov said that Iran must comply.\n\nThe hall was full.\n\n\"We will not wait for ever,\" Secretary of State Hillary Clinton said. Lavrov said the talks would go on in May.\n";
    expect_test::expect![[r#"
        Section Talks
          Statement Lavrov: Iran must comply
          Paragraph The hall was full.
          Statement Clinton: We will not wait for ever
          Statement Lavrov: the talks would go on in May
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_paragraph_alone_shows_what_is_said_in_it() {
    let text =
        "# Fish\n\nQuotas fell.\n\n# Grain\n\nThe IAEA said that its inspectors had left the country.\n";
    expect_test::expect![[r#"
        Section Fish
        Section Grain
          Statement IAEA: its inspectors had left the country
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn of_two_statements_in_one_sentence_each_goes_to_its_own_words() {
    let text = "Prices fell. Sergei Lavrov said that the talks would go on, while Hillary Clinton said that they had failed.\n\nNobody came.\n";
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
    let knowledge = Knowledge::built_in();
    let symbols = outline(&Briefing::read(text, &knowledge, &reading), &knowledge);
    let said: Vec<&str> = symbols[0].children[..2].iter().map(|one| one.selection.of(text)).collect();
    assert_eq!(said, ["that the talks would go on", "that they had failed"]);
}

#[test]
fn odd_documents_have_sound_outlines() {
    for text in [
        "",
        "#\n\nText.",
        "# \n",
        "\"\n",
        "—\n\n—\n\n—",
        "Lavrov.\n\nClinton.",
        "- a\n- b\n\n> c\n\n***",
        "He said \"so.\n\n\"And so,\" she said that he said \"no\n",
        "Lavrov: \"\"\n\nLavrov: “We said “no” to it,” he said.",
    ] {
        drawn(text);
    }
}
