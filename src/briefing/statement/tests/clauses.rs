//! What is said as a clause, and what only looks like one.

use super::check;

#[test]
fn that_may_be_what_is_spoken_of() {
    check("Sergei Lavrov said that was out of the question.", &["Lavrov: that was out of the question"]);
}

#[test]
fn an_adverb_may_stand_before_the_verb() {
    check(
        "Eleven boats still land their catch, according to the harbour office.",
        &["Harbour office: Eleven boats still land their catch"],
    );
}

#[test]
fn what_is_found_to_be_so_is_no_clause() {
    check("The ministry found it safe.", &[]);
    check("The inspectors found it safe to use the port.", &["Inspectors: found it safe to use the port"]);
    check("The ministry found it was safe.", &["Ministry: it was safe"]);
}

#[test]
fn what_is_not_to_be_done_keeps_its_verb() {
    check("Sergei Lavrov warned crews not to shut the port.", &["Lavrov: warned crews not to shut the port"]);
}

#[test]
fn what_is_hoped_behind_what_is_welcomed_is_told_for_itself() {
    check(
        "Sergei Lavrov welcomed the round of talks in Geneva and hoped that they would go on.",
        &["Lavrov: welcomed the round of talks in Geneva", "Lavrov: hoped that they would go on"],
    );
}

#[test]
fn verbs_are_known_in_british_spelling() {
    check("Sergei Lavrov signalled that the port would open.", &["Lavrov: the port would open"]);
}

#[test]
fn a_judgement_that_is_partly_quoted_is_listed() {
    check(
        "Sergei Lavrov visited the ward and found it “better than many in Europe”.",
        &["Lavrov: found it “better than many in Europe”"],
    );
}

#[test]
fn a_verb_with_a_particle_is_told() {
    check("Sergei Lavrov ruled out visits to the port.", &["Lavrov: ruled out visits to the port"]);
}

#[test]
fn an_adjective_says_what_something_is_called() {
    check("Sergei Lavrov called the delay unacceptable.", &["Lavrov: called the delay unacceptable"]);
    check("Sergei Lavrov called the minister on Monday.", &[]);
    check("Sergei Lavrov called the attorney general.", &[]);
}

#[test]
fn what_a_noun_tells_is_not_said_by_who_answers_it() {
    check(
        "Sergei Lavrov answered the charge that the port was shut.",
        &["Lavrov: answered the charge that the port was shut"],
    );
    check(
        "Sergei Lavrov announced a plan that will open the port.",
        &["Lavrov: announced a plan that will open the port"],
    );
    check(
        "Sergei Lavrov repeated the claim that the port was shut.",
        &["Lavrov: repeated the claim that the port was shut"],
    );
}
