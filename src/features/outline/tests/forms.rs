//! Headings of all kinds, each with the outline its reader would draw.

use super::*;

#[test]
fn headings_in_capitals_hold_what_follows() {
    let text = "\
THE WEEK IN BRIEF

IRAN

The talks go on.

The envoys are tired.

GRAIN

Prices fell by a tenth.
";
    expect_test::expect![[r#"
        Section THE WEEK IN BRIEF
          Section IRAN
            Paragraph The talks go on.
            Paragraph The envoys are tired.
          Section GRAIN
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn capitals_that_begin_paragraphs_are_headings() {
    let text = "\
IRAN. The foreign minister refused the offer.

He will answer in May.

GRAIN. Prices fell by a tenth.

FISH. Quotas fell.
";
    expect_test::expect![[r#"
        Section IRAN
          Paragraph The foreign minister refused the offer.
          Paragraph He will answer in May.
        Section GRAIN
        Section FISH
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn countries_with_a_colon_are_headings() {
    let text = "IRAN: The foreign minister refused the offer.\n\nIRAQ: Prices fell by a tenth.\n\nJAPAN: The fleet left port.\n";
    expect_test::expect![[r#"
        Section IRAN
        Section IRAQ
        Section JAPAN
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn bold_words_that_begin_paragraphs_are_headings() {
    let text = "# The week\n\n**Iran.** The foreign minister refused the offer.\n\nHe will answer in May.\n\n**Grain:** Prices fell by a tenth.\n\n**Fish** – Quotas fell.\n";
    expect_test::expect![[r#"
        Section The week
          Section Iran
            Paragraph The foreign minister refused the offer.
            Paragraph He will answer in May.
          Section Grain
          Section Fish
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn bold_questions_with_their_answers_right_behind_are_headings() {
    let text = "# The deal\n\n**What was agreed?**\nThe quota falls by a tenth.\n\nIt was late.\n\n**When does it start?**\nIn May.\n";
    expect_test::expect![[r#"
        Section The deal
          Section What was agreed?
            Paragraph The quota falls by a tenth.
            Paragraph It was late.
          Section When does it start?
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_country_heads_its_item_with_all_of_the_line_and_a_dateline_heads_nothing() {
    let text = "\
FRANCE: President sells the train
PARIS - The president sold it on Tuesday. Nobody knows why.

CHINA: Lawyer's brother held
BEIJING - The police took him from his house in the night.
He is a farmer.
";
    expect_test::expect![[r#"
        Section FRANCE: President sells the train
        Section CHINA: Lawyer's brother held
          Paragraph BEIJING - The police took him from his house in the night.
          Paragraph He is a farmer.
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn bold_lines_are_headings() {
    let text = "**Iran**\n\nThe foreign minister refused the offer.\n\n**Grain**\n\nPrices fell by a tenth.\n\nThey rose again.\n";
    expect_test::expect![[r#"
        Section Iran
        Section Grain
          Paragraph Prices fell by a tenth.
          Paragraph They rose again.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn numbered_headings_nest() {
    let text = "\
1. Trade

Trade fell by a tenth.

1.1 Tariffs

They rise in May.

1.2 Quotas

They fall in June.

2. Security

The border is quiet.
";
    expect_test::expect![[r#"
        Section 1. Trade
          Paragraph Trade fell by a tenth.
          Section 1.1 Tariffs
          Section 1.2 Quotas
        Section 2. Security
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn a_number_and_a_few_words_head_a_paragraph() {
    let text = "\
The minister travels on Monday.

1. Grain. The harvest failed in May. Prices rose.

2. Visa waivers. Two states still hesitate.

The others agree.

3. Abkhazia and South Ossetia. The fences go on.
";
    expect_test::expect![[r#"
        Topic Further remarks
        Section Grain
        Section Visa waivers
          Paragraph 2. Two states still hesitate.
            Paragraph The others agree.
        Section Abkhazia and South Ossetia
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn underlined_lines_are_headings_and_equals_signs_stand_higher() {
    let text = "\
Harvest desk: notes for the week
================================

Wheat
-----
The wheat stands well.

It rained in May.

Barley
------
* The first field has been cut, and the second one will be cut on Monday
  if the weather holds.
* The third has not.
";
    expect_test::expect![[r#"
        Section Harvest desk: notes for the week
          Section Wheat
            Paragraph The wheat stands well.
            Paragraph It rained in May.
          Section Barley
            Paragraph The first field has been cut, and the second one will be cut on…
            Paragraph The third has not.
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn a_byte_order_mark_hides_no_heading() {
    expect_test::expect![[r#"
        Section Talks
          Paragraph The envoys met.
          Paragraph They parted.
    "#]]
    .assert_eq(&drawn("\u{feff}# Talks\r\n\r\nThe envoys met.\r\n\r\nThey parted.\r\n"));
}

#[test]
fn italics_and_a_double_hyphen_head_as_bold_does() {
    assert_eq!(
        drawn("_Iran._ The agency came.\n\n**Turkey.** A bus burned.\n\n__Davos__ -- They will meet.\n"),
        "Section Iran\nSection Turkey\nSection Davos\n"
    );
    let drawn = drawn("_Nobody_ came to the port.\n\n_Everybody_ knew it.\n\n**Non**-members stayed.\n");
    assert!(!drawn.contains("Section"), "{drawn}");
}
