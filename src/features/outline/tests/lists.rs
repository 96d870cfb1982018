//! Lists and block quotes, each with the outline its reader would draw.

use super::*;

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
fn an_item_that_begins_with_a_label_is_an_item() {
    let text = "# Points\n\n**Grain.** Thank him for the ship.\n\n- We want it in writing.\n- *If raised:* we have no plans.\n\n**Fish.** Quotas fell.\n\n- Ask who fell asleep.\n";
    expect_test::expect![[r#"
        Section Points
          Section Grain
            Paragraph Thank him for the ship.
            Paragraph We want it in writing.
            Paragraph If raised: we have no plans.
          Section Fish
            Paragraph Quotas fell.
            Paragraph Ask who fell asleep.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn lists_hang_on_what_announces_them() {
    let text = "# Talks\n\nThe paper makes three demands:\n\n- lower tariffs\n  - on grain\n  - on fish\n- higher quotas\n\nNothing was agreed.\n";
    expect_test::expect![[r#"
        Section Talks
          Topic Paper and demands
            Paragraph The paper makes three demands:
              Paragraph lower tariffs
                Paragraph on grain
                Paragraph on fish
              Paragraph higher quotas
          Topic Nothing was agreed
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn the_items_of_minutes_are_their_outline() {
    let text = "# Minutes\n\nPresent: Holm, Berg, Aas.\n\n1. **Budget.** Berg presented the figures of the harbour board.\n2. **Visit**\n   1. Programme: Aas has a draft.\n   2. Security: the police want the list of guests.\n3. **Ferry.** There is no news from the ministry of transport.\n\nNext meeting: 1 June.\n";
    expect_test::expect![[r#"
        Section Minutes
          Paragraph Present: Holm, Berg, Aas.
          Paragraph 1. Budget. Berg presented the figures of the harbour board.
          Paragraph 2. Visit
            Paragraph 1. Programme: Aas has a draft.
            Paragraph 2. Security: the police want the list of guests.
          Paragraph 3. Ferry. There is no news from the ministry of transport.
          Paragraph Next meeting: 1 June.
    "#]]
    .assert_eq(&drawn(text));
}

#[test]
fn a_note_that_is_set_off_is_nobodys_words() {
    let text =
        "# Fleet\n\nSergei Shoigu asked them to let him go.\n\n> **Note:** He has no authority over them.\n";
    expect_test::expect![[r#"
        Section Fleet
          Statement Shoigu: asked them to let him go
          Paragraph Note: He has no authority over them.
    "#]]
    .assert_eq(&drawn(text));
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

#[test]
fn numbers_behind_bullets_are_a_list_of_their_own() {
    assert_eq!(
        drawn("# Points\n\n- Bread is dear.\n- Wine is cheap.\n\n1. Ann stays.\n2. Bob goes.\n"),
        "Section Points\n  Paragraph Bread is dear.\n  Paragraph Wine is cheap.\n  Paragraph 1. Ann stays.\n  Paragraph 2. Bob goes.\n"
    );
}

#[test]
fn each_label_of_a_list_is_an_entry() {
    assert_eq!(
        drawn(
            "## Sudan\n\n- Truce: talks in Addis adjourned.\n- Blue Nile: an offensive near Kurmuk.\n- Aid: 20,000 new camps.\n\
             - Abyei: nothing new.\n- Votes: April stands.\n- Bread: it is dear.\n"
        ),
        "Section Sudan\n  Paragraph Truce: talks in Addis adjourned.\n  Paragraph Blue Nile: an offensive near Kurmuk.\n\
         \x20 Paragraph Aid: 20,000 new camps.\n  Paragraph Abyei: nothing new.\n  Paragraph Votes: April stands.\n\
         \x20 Paragraph Bread: it is dear.\n"
    );
}

#[test]
fn each_time_of_a_live_report_is_an_entry() {
    assert_eq!(
        drawn(
            "# Votes\n\n**21:40** The polls have closed.\n\nIt snows.\n\n**21:55** The prime minister concedes. \"We lost,\" she said.\n\n\
             **22:10** The streets are empty.\n"
        ),
        "Section Votes\n  Paragraph 21:40 The polls have closed.\n    Paragraph It snows.\n\
         \x20 Paragraph 21:55 The prime minister concedes. \"We lost,\" she said.\n    Statement Prime minister: We lost\n\
         \x20 Paragraph 22:10 The streets are empty.\n"
    );
}

#[test]
fn a_rule_parts_topics_in_markdown_as_in_plain_text() {
    let text = "The ferry between Bergen and Kirkwall was sold to a bank on Monday.\n\n* * *\n\nWheat prices rose in Chicago again after the drought.\n\n\
                * * *\n\nThe court in Lima freed a former minister who had been held for a year. He will sue the state for a million dollars, his lawyer said on Friday, and he will ask for his passport, his house and his horses.\n";
    assert_eq!(drawn(text).matches("Topic").count(), 3);
    assert_eq!(plain(text), drawn(text));
    assert_eq!(drawn(&text.replace("* * *\n\n", "")).matches("Topic").count(), 1);
}

#[test]
fn each_day_of_a_list_is_an_entry() {
    let text = "## Crimea\n\n- **27 February** – Armed men take the parliament.\n- **1 March** – \"It is ours,\" Putin says.\n- **16 March** – Voters are asked.\n";
    assert_eq!(
        drawn(text),
        "Section Crimea\n  Paragraph 27 February – Armed men take the parliament.\n  Paragraph 1 March – \"It is ours,\" Putin says.\n\
         \x20   Statement Putin: It is ours\n  Paragraph 16 March – Voters are asked.\n"
    );
}

#[test]
fn a_time_alone_is_an_entry_with_what_stands_below() {
    let text = "# Votes\n\n**21:40** The polls have closed.\n\n**14:30**\n\nIt snows.\n\n**12:00 – What we know so far**\n\n- Nothing.\n\n**09:05** Doors open.\n";
    assert_eq!(
        drawn(text),
        "Section Votes\n  Paragraph 21:40 The polls have closed.\n  Paragraph 14:30\n    Paragraph It snows.\n\
         \x20 Paragraph 12:00 – What we know so far\n    Paragraph Nothing.\n  Paragraph 09:05 Doors open.\n"
    );
}
