//! Names that the knowledge lacks and that tell what they name; a shorter name within one is not meant.

use super::check_days;

/// Holds each text against what it names, drawn as one line.
#[track_caller]
fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        check_days(&[("2005-05-31", text, expected)]);
    }
}

#[test]
fn a_name_that_tells_is_one_name() {
    check(&[
        (
            "He taught at the University of Lindholm until then.",
            "[University of Lindholm] University of Lindholm",
        ),
        (
            "She led the Lindholm Academy of Letters and Sciences for years.",
            "[Lindholm Academy of Letters and Sciences] Lindholm Academy of Letters and Sciences",
        ),
        (
            "The Lindholm Committee to Save Harbours met again.",
            "[Lindholm Committee to Save Harbours] Lindholm Committee to Save Harbours",
        ),
        ("Planes left the Lindholm Air Base before noon.", "[Lindholm Air Base] Lindholm Air Base"),
    ]);
}

#[test]
fn a_shorter_name_within_a_longer_one_is_not_meant() {
    check(&[
        (
            "The African Union Harbour Mission was attacked again.",
            "[African Union Harbour Mission] African Union Harbour Mission",
        ),
        ("The Mobile Harbour Congress was called off.", "[Mobile Harbour Congress] Mobile Harbour Congress"),
        (
            "The Canadian Union of Harbour Workers went on strike.",
            "[Canadian Union of Harbour Workers] Canadian Union of Harbour Workers",
        ),
        (
            "The Moscow Helsinki Committee published names.",
            "[Moscow Helsinki Committee] Moscow Helsinki Committee",
        ),
    ]);
}

#[test]
fn a_paper_is_not_what_a_longer_name_begins_with() {
    check(&[
        (
            "The Independent Harbour Commission closed the vote.",
            "[Independent Harbour Commission] Independent Harbour Commission",
        ),
        ("He wrote in the Independent that day.", "[the Independent] The Independent"),
        ("The Guardian Harbour Prize is given in June.", ""),
    ]);
}

#[test]
fn a_body_of_another_kind_of_state_body_is_not_that_of_the_united_nations() {
    check(&[
        (
            "The Karlholm Commission on Human Rights asked for more.",
            "[Karlholm Commission on Human Rights] Karlholm Commission on Human Rights",
        ),
        (
            "Yesterday Commission on Human Rights members voted.",
            "[Commission on Human Rights] UN Commission on Human Rights",
        ),
        ("The Dutch Party for Freedom lost.", "[Party for Freedom] Party for Freedom"),
        (
            "The Florida Department of State said so.",
            "[Florida Department of State] Florida Department of State",
        ),
        // A surname that is known begins no name, and what follows is not that of the UN all the same.
        (
            "The Lindholm Commission on Human Rights asked for more.",
            "[Commission on Human Rights] Commission on Human Rights",
        ),
    ]);
}

#[test]
fn what_stands_in_brackets_tells_parties_of_one_name_apart() {
    check(&[
        (
            "The Communist Party of Nepal (Maoist) won the vote.",
            "[Communist Party of Nepal (Maoist)] Communist Party of Nepal (Maoist)",
        ),
        ("The Communist Party of India (Maoist) denied it.", "[Communist Party of India (Maoist)] Naxalites"),
    ]);
}

#[test]
fn words_that_only_say_again_what_a_body_is_make_it_no_other() {
    check(&[
        ("The Interfax News Agency reported fires.", "[Interfax News Agency] Interfax"),
        ("The Gazprom Group reported losses.", "[Gazprom Group] Gazprom"),
    ]);
}

#[test]
fn headlines_and_words_that_open_a_sentence_begin_no_name() {
    check(&[
        ("Angering Congress, they left before noon.", "[Congress] US Congress"),
        ("Russia Backs Security Council", "[Security Council] UN Security Council"),
    ]);
}

#[test]
fn a_body_of_another_state_is_not_the_one_that_goes_by_its_name() {
    check(&[(
        "The Security Council of Armenia met before noon.",
        "[Security Council] Armenian National Security Council",
    )]);
}

#[test]
fn a_treaty_takes_the_body_before_it_along() {
    check(&[
        (
            "The United Nations Security Council Resolution 687 was adopted.",
            "[United Nations Security Council Resolution 687] UN Security Council Resolution 687",
        ),
        ("The EU Maastricht Treaty was signed.", "[EU Maastricht Treaty] Maastricht Treaty"),
    ]);
}
