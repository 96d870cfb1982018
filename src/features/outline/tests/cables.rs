//! The forms that memos and cables have, each with the outline its reader would draw.

use super::*;

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
          Paragraph REF: A. PORT LOUIS 180
        Section SUMMARY
        Section THE MILLS WANT MORE
        Section THE PORT WAITS
          Topic Port
            Paragraph 3. The port will stay open.
            Paragraph 4. Its director named three conditions:
              Paragraph a stable price for thirty years;
              Paragraph a road to the mills;
              Paragraph power until a plant is built.
          Topic Ships
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
fn the_lines_that_close_a_memo_are_called_by_the_first() {
    let text = "\
TO: Assistant Secretary
FROM: A. Roe
SUBJECT: Fish

1. Summary. The quota fell by a tenth. End Summary.

2. The fleet stays in port until May.

3. Comment. Nobody is glad of it. End Comment.

Drafted: A. Roe
Cleared: B. Doe
";
    expect_test::expect![[r#"
        Section Fish
          Paragraph TO: Assistant Secretary
          Paragraph FROM: A. Roe
        Section Summary
        Topic Fleet in port
        Section Comment
        Topic Drafted: A. Roe
          Paragraph Drafted: A. Roe
          Paragraph Cleared: B. Doe
    "#]]
    .assert_eq(&plain(text));
}

#[test]
fn a_head_among_notes_is_sound() {
    expect_test::expect![[r#"
        Section SUMMARY
          Paragraph Talking points:
          Section ---
        Topic ---
          Paragraph 1. ---
          Paragraph SUBJECT: ---
    "#]]
    .assert_eq(&plain("(C) SUMMARY: Talking points:\n- TO: ---\n1. ---\nSUBJECT: ---\n"));
}
