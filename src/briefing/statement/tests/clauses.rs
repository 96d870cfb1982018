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
