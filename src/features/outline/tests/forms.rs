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

#[test]
fn a_cable_has_a_letterhead_sections_lists_and_a_last_comment() {
    let text = "\
C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000211

SIPDIS

E.O. 12958: DECL: 04/02/2018
TAGS: PREL, ECON, MP
SUBJECT: SUGAR TALKS STALL

REF: A. PORT LOUIS 180

1. (C) SUMMARY: The talks have stalled. END SUMMARY.

THE MILLS WANT MORE
-------------------

2. (C) The mills ask for a higher price.

THE PORT WAITS
--------------

3. (C) The port will stay open.

4. (C) Its director named three conditions:

-- a stable price for thirty years;
-- a road to the mills;
-- power until a plant is built.

5. (C) The ships have left.

6. (C) COMMENT: Nobody wins votes in June by signing in May. END COMMENT.

END
";
    expect_test::expect![[r#"
        Section SUGAR TALKS STALL
          Paragraph C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000211
          Paragraph SIPDIS
          Paragraph E.O. 12958: DECL: 04/02/2018
          Paragraph TAGS: PREL, ECON, MP
          Paragraph SUBJECT: SUGAR TALKS STALL
          Paragraph REF: A. PORT LOUIS 180
        Section SUMMARY
        Section THE MILLS WANT MORE
        Section THE PORT WAITS
          Paragraph 3. The port will stay open.
          Paragraph 4. Its director named three conditions:
            Paragraph a stable price for thirty years;
            Paragraph a road to the mills;
            Paragraph power until a plant is built.
          Paragraph 5. The ships have left.
        Section COMMENT
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn what_is_raised_is_told_apart() {
    let text = "\
TO: The Minister
SUBJECT: Your meeting in Riga

TALKING POINTS

- We stand by the date.
- Our market is open.

IF RAISED: Fish. The quota is a matter for the Commission.

IF RAISED: Gas. The pipeline is ready in August.

Next steps: The embassy sends a note.
";
    expect_test::expect![[r#"
        Section Your meeting in Riga
          Paragraph TO: The Minister
          Paragraph SUBJECT: Your meeting in Riga
        Section TALKING POINTS
          Paragraph We stand by the date.
          Paragraph Our market is open.
        Section IF RAISED: Fish
        Section IF RAISED: Gas
        Section Next steps
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
fn a_block_quote_stays_with_its_topic() {
    let text = "# The week\n\n## Mali\n\nThe army entered the town on Tuesday.\n\nThe rebels answered with a letter:\n\n> We will not lay down our arms.\n>\n> Nor will we talk.\n>\n> > The town is ours.\n>\n> The river is ours too.\n\nNobody has answered.\n\nThe market is shut.\n";
    let drawn = drawn(text);
    let quoted = drawn.lines().filter(|line| line.contains("ours") || line.contains("talk"));
    let indents: Vec<usize> = quoted.map(|line| line.len() - line.trim_start().len()).collect();
    assert_eq!(indents.len(), 3, "{drawn}");
    assert!(indents.windows(2).all(|pair| pair[0] == pair[1]), "{drawn}");
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
fn a_magazine_that_asks_takes_its_turns() {
    let text = "# The interview\n\n**Der Spiegel:** And the voters in Narva?\n\n**Sergei Lavrov:** They are at home there.\n\n**Der Spiegel:** All of them?\n\n**Sergei Lavrov:** Those who came.\n";
    expect_test::expect![[r#"
        Section The interview
          Statement Der Spiegel: And the voters in Narva?
            Statement Lavrov: They are at home there.
          Statement Der Spiegel: All of them?
            Statement Lavrov: Those who came.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn questions_and_answers_may_have_a_full_stop() {
    let text = "\
Q. Who pays?
A. The importer. Nothing changes for travellers.

Q. When does it begin?
A. In July.
";
    expect_test::expect![[r#"
        Topic Q. and importer
          Statement Q: Who pays?
            Statement A: The importer. Nothing changes for travellers.
        Topic Q. and A.
          Statement Q: When does it begin?
            Statement A: In July.
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn a_list_keeps_the_paragraphs_and_lists_within_its_items() {
    let text = "# Checklist\n\n1. Before the vote\n   - papers\n     1. two photographs\n     2. a letter\n\n        It must be stamped.\n   - cars\n2. On the day\n\n   Be there at seven.\n3. After the vote\n";
    expect_test::expect![[r#"
        Section Checklist
          Paragraph 1. Before the vote
            Paragraph papers
              Paragraph 1. two photographs
              Paragraph 2. a letter
                Paragraph It must be stamped.
            Paragraph cars
          Paragraph 2. On the day
            Paragraph Be there at seven.
          Paragraph 3. After the vote
    "#]]
    .assert_eq(&drawn(text));
}
