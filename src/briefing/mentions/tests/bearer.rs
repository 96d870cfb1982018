//! People who are called by what they are.

use expect_test::expect;

use super::{check, check_days, check_none};

#[test]
fn an_introduction_tells_what_somebody_is_called() {
    check(
        "The bank's governor, Alan Roe, came. Rates would fall, the governor said.",
        &expect![[r#"
            FullName [Alan Roe] Alan Roe
            Role [the governor] Alan Roe
        "#]],
    );
    check(
        "Nadia Brok, a lawyer from Omsk, came. The veteran lawyer's aides agreed.",
        &expect![[r#"
        FullName [Nadia Brok] Nadia Brok
        Role [The veteran lawyer] Nadia Brok
    "#]],
    );
}

#[test]
fn an_office_tells_what_somebody_is_called() {
    check(
        "Sergei Lavrov met Hillary Clinton. The Russian minister smiled; so did the American diplomat.",
        &expect![[r#"
            FullName [Sergei Lavrov] Sergei Lavrov
            FullName [Hillary Clinton] Hillary Clinton
            Role [The Russian minister] Sergei Lavrov
            Role [the American diplomat] Hillary Clinton
        "#]],
    );
}

#[test]
fn of_two_who_are_called_so_the_last_comes_first() {
    check(
        "Nadia Brok, a lawyer, met Ivan Petrov, a lawyer. The lawyer smiled.",
        &expect![[r#"
        FullName [Nadia Brok] Nadia Brok
        FullName [Ivan Petrov] Ivan Petrov
        Role [The lawyer] Ivan Petrov or Nadia Brok
    "#]],
    );
}

#[test]
fn nobody_is_called_by_what_they_are_not() {
    check(
        "Sergei Lavrov came. The French minister smiled. The lawyer did not.",
        &expect![[r#"
        FullName [Sergei Lavrov] Sergei Lavrov
    "#]],
    );
    check(
        "Nadia Brok, daughter of a lawyer, came. The lawyer smiled.",
        &expect![[r#"
        FullName [Nadia Brok] Nadia Brok
    "#]],
    );
    check(
        "A nurse, Alan Roe, and a driver came. The nurse smiled.",
        &expect![[r#"
        FullName [Alan Roe] Alan Roe
    "#]],
    );
    check_none("The lawyer smiled at the minister of trade.");
}

#[test]
fn ministries_write_what_somebody_is_called_with_a_capital() {
    check(
        "Finance Minister Nadia Brok met Secretary of State Hillary Clinton. The Minister smiled; the Secretary left.",
        &expect![[r#"
            FullName [Minister Nadia Brok] Nadia Brok
            FullName [Secretary of State Hillary Clinton] Hillary Clinton
            Role [The Minister] Nadia Brok
            Role [the Secretary] Hillary Clinton
        "#]],
    );
    check(
        "Nadia Brok, a lawyer, came. The Lawyer Weekly wrote so.",
        &expect![[r#"
        FullName [Nadia Brok] Nadia Brok
        FullName [Lawyer Weekly] Lawyer Weekly
    "#]],
    );
}

#[test]
fn a_role_between_commas_tells_who_somebody_is() {
    check(
        "The opposition leader, Nadia Brok, came. The leader smiled.",
        &expect![[r#"
        FullName [Nadia Brok] Nadia Brok
        Role [The leader] Nadia Brok
    "#]],
    );
}

#[test]
fn a_marking_of_a_paragraph_names_nothing() {
    check_days(&[
        ("2010-03-19", "4. (SBU) The docks are shut.", ""),
        ("2010-03-19", "The docks (SBU) are shut.", "[SBU] Security Service of Ukraine"),
    ]);
}
