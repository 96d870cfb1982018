//! What is listed of words that say little alone, and how.

use super::check;

#[test]
fn a_stand_on_what_was_told_before_is_listed() {
    check("The port is shut. Sergei Lavrov denied this.", &["Lavrov: denied this"]);
    check("The port is shut. Sergei Lavrov discussed this.", &[]);
    check("Sergei Lavrov denies theft.", &["Lavrov: denies theft"]);
    check("Sergei Lavrov blamed them.", &[]);
}

#[test]
fn thanks_and_complaints_are_listed() {
    check(
        "Sergei Lavrov thanked the crews for their help. He complained about the article. He pointed to the price of steel.",
        &[
            "Lavrov: thanked the crews for their help",
            "Lavrov: complained about the article",
            "Lavrov: pointed to the price of steel",
        ],
    );
}

#[test]
fn a_clause_behind_that_needs_no_verb_in_front() {
    check(
        "Sergei Lavrov said that at least 46 people had come. He warned, however, that without a deal prices would rise.",
        &["Lavrov: at least 46 people had come", "Lavrov: without a deal prices would rise"],
    );
    check("That a deal is far off, Sergei Lavrov says.", &["Lavrov: a deal is far off"]);
    check("That, Sergei Lavrov says, is the problem.", &["Lavrov: That is the problem"]);
}

#[test]
fn what_is_to_be_keeps_its_verb() {
    check(
        "Sergei Lavrov suggested that the IAEA be asked to send a team.",
        &["Lavrov: suggested that the IAEA be asked to send a team"],
    );
    check("Sergei Lavrov suggested that the talks would be long.", &["Lavrov: the talks would be long"]);
}

#[test]
fn what_was_not_said_is_left_out() {
    check("Sergei Lavrov left without saying who would pay for the port.", &[]);
    check("What would Sergei Lavrov say if the port were shut?", &[]);
    check("Would the port be shut, Sergei Lavrov asked?", &["Lavrov: Would the port be shut"]);
}

#[test]
fn a_tag_within_a_relative_clause_takes_nobody_elses_words() {
    check(
        "Hillary Clinton complained about an article in the Post, which, Sergei Lavrov claimed, was old.",
        &["Clinton: complained about an article in the Post"],
    );
}

#[test]
fn a_relative_clause_that_is_cut_off_is_left_out() {
    check(
        "Sergei Lavrov said that he had never met the driver who, according to the police, had paid for it.",
        &["Lavrov: he had never met the driver"],
    );
}

#[test]
fn a_command_says_something() {
    check("“Ask the bacteria,” Sergei Lavrov said.", &["Lavrov: Ask the bacteria"]);
    check("“A big success,” Sergei Lavrov said.", &[]);
}

#[test]
fn what_is_done_to_records_is_no_clause() {
    check("A court acquitted the clerk on Friday but found him guilty of destroying records.", &[]);
}

#[test]
fn what_lacks_its_subject_is_left_out() {
    check("According to the police, the driver had paid for it.", &["Police: the driver had paid for it"]);
    check("Nobody met the driver who, according to the police, had paid for it.", &[]);
}

#[test]
fn what_somebody_refuses_is_listed() {
    check(
        "Sergei Lavrov refused to pay for the port. He refuses to say why it is shut.",
        &["Lavrov: refused to pay for the port", "Lavrov: refuses to say why it is shut"],
    );
}

#[test]
fn the_press_is_not_listed_for_what_it_wants_to_know() {
    check("A reporter wanted to know whether the port would be shut.", &[]);
}

#[test]
fn guards_and_crews_speak_and_so_do_several_together() {
    check("The coast guard said that two boats sank.", &["Coast guard: two boats sank"]);
    check("Some 12 people died, the ministry said.", &["Ministry: Some 12 people died"]);
    check(
        "Hillary Clinton and the IAEA said that the port was shut.",
        &["Clinton and the IAEA: the port was shut"],
    );
    check("The wall said that the port was shut.", &[]);
}

#[test]
fn names_that_begin_with_a_small_particle_are_names() {
    check("Adel al-Jubeir said that the port was open.", &["al-Jubeir: the port was open"]);
}

#[test]
fn a_pronoun_drawn_together_with_its_verb_is_a_pronoun() {
    check("Sergei Lavrov left. He’s poised to deny the claim.", &["Lavrov: is poised to deny the claim"]);
    check("Sergei Lavrov left. He’s said that the port was open.", &["Lavrov: the port was open"]);
    check("A poll came out. It’s too early to tell whether the port is open.", &[]);
    check("I’d like to note that the port is open.", &[]);
}
