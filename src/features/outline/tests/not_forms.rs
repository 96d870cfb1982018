//! What looks like a heading, a turn or a number of a memo, and is none.

use super::*;

/// The sections of a story; there are none but a label that the topics' own way finds.
fn sections(text: &str) -> Vec<String> {
    fn gather(symbols: &[Symbol], found: &mut Vec<String>) {
        for symbol in symbols {
            if symbol.kind == SymbolKind::Section {
                found.push(symbol.name.clone());
            }
            gather(&symbol.children, found);
        }
    }
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    let mut found = Vec::new();
    for form in [Form::Plain, Form::Markdown] {
        let knowledge = Knowledge::built_in();
        let reading = Reading { form, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &knowledge, &reading);
        gather(&outline(&briefing, &knowledge), &mut found);
    }
    found
}

fn none(text: &str) {
    assert_eq!(sections(text), [""; 0], "{text}");
}

#[test]
fn an_acronym_that_begins_a_sentence_is_no_heading() {
    none("NATO: We will not wait for ever.\n\nThe alliance met in Brussels.\n\nIt meets again in May.\n");
    none("NATO said it would wait.\n\nThe EU did not.\n\nUN staff have left.\n");
    none("The talks failed.\n\nU.S. envoys left. U.N. envoys stayed.\n");
}

#[test]
fn a_shouted_quote_is_no_heading() {
    none("The crowd had one answer:\n\nNO MORE WAR\n\nIt went home at dusk.\n");
    none("The crowd had one answer.\n\n\"NO MORE WAR\"\n\nIt went home at dusk.\n");
    none("The crowd had one answer.\n\nNO MORE WAR!\n\nIt went home at dusk.\n");
    none("NO. The minister would not hear of it.\n\nHe left the hall.\n");
}

#[test]
fn a_year_that_begins_a_paragraph_is_no_number() {
    none(
        "2010. It was a year of drought.\n\nThe harvest failed.\n\n2011. It rained.\n\nThe harvest was good.\n",
    );
}

#[test]
fn a_list_in_a_story_is_a_list() {
    let text = "Ministers made three demands:\n\n1. Lower tariffs\n2. Higher quotas\n3. Open ports\n\nThe envoy refused them all.\n\nHe left on Tuesday.\n";
    none(text);
    expect_test::expect![[r#"
        Topic Demands and higher quotas
          Paragraph Ministers made three demands:
            Paragraph 1. Lower tariffs
            Paragraph 2. Higher quotas
            Paragraph 3. Open ports
          Paragraph The envoy refused them all.
        Topic He left on Tuesday
    "#]]
    .assert_eq(&drawn_as(Form::Plain, text));
}

#[test]
fn a_dateline_is_no_heading() {
    none("MOSCOW -- The envoys met.\n\nThey will meet again.\n");
    none("MOSCOW, March 19, 2010 -- The envoys met.\n\nTEHRAN -- They did not.\n");
}

#[test]
fn a_name_before_a_colon_is_no_heading() {
    none("Lavrov: The talks will go on.\n\nThe hall was full.\n\nClinton: They will not.\n");
    none("One thing is clear: nobody will sign.\n\nAnother is not: who would pay.\n\nA third: when.\n");
}

#[test]
fn a_marking_and_an_end_are_no_headings() {
    none("UNCLASSIFIED\n\nThe envoys met.\n\nThey parted.\n\nEND\n");
    none("FOR IMMEDIATE RELEASE\n\nThe envoys met.\n\nThey parted.\n\n###\n");
}

#[test]
fn words_in_bold_only_weigh_more() {
    none("**:**---\n\nThe envoys met.\n");
    none("**The envoys met** in Geneva.\n\n**Nobody signed** anything.\n");
    none(
        "**The envoys met in Geneva and parted without an accord on any of the points that they had come for.**\n\nThey will meet again.\n",
    );
}

#[test]
fn a_text_in_capitals_has_no_headings_in_capitals() {
    none(
        "THE ENVOYS MET IN GENEVA ON TUESDAY AND PARTED WITHOUT ACCORD.\n\nTHEY MEET AGAIN.\n\nTHE NEXT ROUND WILL BE HELD IN VIENNA IN MAY IF BOTH AGREE.\n",
    );
}

#[test]
fn numbered_sentences_are_no_headings() {
    none(
        "The ministry wants two things.\n\n1. The army leaves. It has had a year.\n\n2. Open the dam. Farmers need it.\n",
    );
}

#[test]
fn a_line_of_dashes_at_the_end_stays_inside_its_section() {
    // The drawing holds that each entry lies within its own section.
    plain("(C) SUMMARY:\n(C) SUMMARY: > Talking points:\n- ---\nTO: ---\nTO: ---\n");
}
