//! The forms that memos, cables and transcripts have, each with the outline its reader would draw.

use super::*;

fn plain(text: &str) -> String {
    drawn_as(Form::Plain, text)
}

#[test]
fn a_memo_has_a_head_and_sections() {
    let text = "\
MEMORANDUM

TO: The Secretary
FROM: European desk
DATE: March 19, 2010
SUBJECT: Grain talks in Vienna

Summary: The talks reached no accord on grain. They go on in May.

Background: Three rounds were held in the autumn.

The fourth was put off when the harvest failed.

Talking points:
- We welcome the new figures.
- We need them every month.
  - In May at the latest.

Next steps: The envoys meet on Tuesday.
";
    expect_test::expect![[r#"
        Section Grain talks in Vienna
          Paragraph MEMORANDUM
          Paragraph TO: The Secretary
          Paragraph FROM: European desk
          Paragraph DATE: March 19, 2010
          Paragraph SUBJECT: Grain talks in Vienna
        Section Summary
        Section Background
          Paragraph Three rounds were held in the autumn.
          Paragraph The fourth was put off when the harvest failed.
        Section Talking points
          Paragraph We welcome the new figures.
          Paragraph We need them every month.
            Paragraph In May at the latest.
        Section Next steps
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn a_cable_counts_its_paragraphs() {
    let text = "\
UNCLASSIFIED

SUBJECT: HARVEST OUTLOOK

REF: A. 09 VIENNA 12

1. (U) SUMMARY: The harvest will be small. Prices may double before the winter. END SUMMARY.

----------
THE HARVEST
----------

2. (U) The grain minister received the ambassador on Tuesday. The rains came late.

3. (C) Sergei Lavrov said that the ports would stay open. He said that the tariffs would fall.

The ports lie in the south.

-------
THE FLEET
-------

4. (C) The fleet stays in port. Its captains have no fuel.

5. (C) COMMENT: The minister knows the figures well.
";
    expect_test::expect![[r#"
        Section HARVEST OUTLOOK
          Paragraph UNCLASSIFIED
          Paragraph SUBJECT: HARVEST OUTLOOK
          Paragraph REF: A. 09 VIENNA 12
        Section SUMMARY
        Section THE HARVEST
          Paragraph 2. The grain minister received the ambassador on Tuesday. The…
          Paragraph 3. Sergei Lavrov said that the ports would stay open. He said…
            Statement Lavrov: the ports would stay open
            Statement Lavrov: the tariffs would fall
            Paragraph The ports lie in the south.
        Section THE FLEET
          Paragraph 4. The fleet stays in port. Its captains have no fuel.
          Section COMMENT
    "#]]
    .assert_eq(&plain(text));
}

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
fn numbered_paragraphs_in_markdown_keep_their_numbers() {
    let text = "# Minutes\n\n1. The chair opened the meeting.\n\n2. The figures were read.\n\n3. Sergei Lavrov said that the talks would go on in Geneva.\n";
    expect_test::expect![[r#"
        Section Minutes
          Paragraph 1. The chair opened the meeting.
          Paragraph 2. The figures were read.
          Paragraph 3. Sergei Lavrov said that the talks would go on in Geneva.
            Statement Lavrov: the talks would go on in Geneva
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_transcript_has_questions_with_their_answers() {
    let text = "\
SECRETARY CLINTON: Good morning. We had a long meeting.

We spoke of the treaty.

QUESTION: Will you go to Geneva in May?

SECRETARY CLINTON: We will see. Nothing is decided.

QUESTION: And the treaty?

FOREIGN MINISTER LAVROV: It will be signed in the spring.

I am sure of that.
";
    expect_test::expect![[r#"
        Topic Good morning and treaty
          Statement Clinton: Good morning. We had a long meeting.
            Paragraph We spoke of the treaty.
        Topic Geneva and spring
          Statement Question: Will you go to Geneva in May?
            Statement Clinton: We will see. Nothing is decided.
          Statement Question: And the treaty?
            Statement Lavrov: It will be signed in the spring.
              Paragraph I am sure of that.
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn a_transcript_in_markdown_has_bold_names() {
    let text = "# Interview\n\n**Q:** Will you go to Geneva?\n\n**A:** We will see what the others do.\n\n**Q:** And in June?\n\n**A:** Yes.\n";
    expect_test::expect![[r#"
        Section Interview
          Topic Geneva
            Statement Q: Will you go to Geneva?
              Statement A: We will see what the others do.
          Topic Yes
            Statement Q: And in June?
              Statement A: Yes.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn lists_hang_on_what_announces_them() {
    let text = "# Talks\n\nThe paper makes three demands:\n\n- lower tariffs\n  - on grain\n  - on fish\n- higher quotas\n\nNothing was agreed.\n";
    expect_test::expect![[r#"
        Section Talks
          Paragraph The paper makes three demands:
            Paragraph lower tariffs
              Paragraph on grain
              Paragraph on fish
            Paragraph higher quotas
          Paragraph Nothing was agreed.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_memo_in_markdown_is_one_too() {
    let text = "**TO:** The Secretary\n**FROM:** European desk\n**SUBJECT:** Grain talks\n\n## Summary\n\nNo accord.\n\n## Talking points\n\n- We welcome it.\n- We need it.\n";
    expect_test::expect![[r#"
        Section Grain talks
        Section Summary
        Section Talking points
          Paragraph We welcome it.
          Paragraph We need it.
    "#]]
    .assert_eq(&drawn(text));
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
