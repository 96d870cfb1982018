//! British copy, and the marks of French and German in translated copy.

use expect_test::expect;

use super::check;

#[test]
fn singles_outside() {
    check(
        "‘The text is ready,’ Mr Hague said.\n\
             \n‘The text’, said Mr Hague, ‘is ready.’\n\
             \nMr Hague called it ‘a paper ship’.\n\
             \n‘We are late,’ he said. ‘We are always late.’\n\
             \n'We are not there to choose a government,' he said.",
        expect![[r#"
            ‘The text is ready,’ Mr Hague said.
            """""""""""""""""""" ^^^^^^^^ ~~~~ direct speaker-cue
            ‘The text’, said Mr Hague, ‘is ready.’
            """"""""""  ~~~~ ^^^^^^^^  """"""""""" direct cue-speaker
            Mr Hague called it ‘a paper ship’.
            ^^^^^^^^ ~~~~~~ """"""""""""""""" mixed speaker-cue
            ‘We are late,’ he said. ‘We are always late.’
            """""""""""""" ^^ ~~~~  """"""""""""""""""""" direct speaker-cue
            'We are not there to choose a government,' he said.
            """""""""""""""""""""""""""""""""""""""""" ^^ ~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn doubles_inside() {
    check(
        "‘He said “no” twice,’ Mr Hague recalled.\n\
             \n‘The minister's “final offer” was not final,’ said a diplomat.",
        expect![[r#"
            ‘He said “no” twice,’ Mr Hague recalled.
            """"""""""""""""""""" ^^^^^^^^ ~~~~~~~~ direct speaker-cue
            ‘The minister's “final offer” was not final,’ said a diplomat.
            """"""""""""""""""""""""""""""""""""""""""""" ~~~~ ^^^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn logical_stops() {
    check(
        "Mr Hague said the plan was “a paper ship”.\n\
             \n“The text”, said Lavrov, “is ready”.\n\
             \nShe asked whether it was “too late”.",
        expect![[r#"
            Mr Hague said the plan was “a paper ship”.
            ^^^^^^^^ ~~~~ """"""""""""""""""""""""""" mixed speaker-cue
            “The text”, said Lavrov, “is ready”.
            """"""""""  ~~~~ ^^^^^^  """""""""" direct cue-speaker
            She asked whether it was “too late”.
            ^^^ ~~~~~ """"""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn spelling() {
    check(
        "The minister emphasised that the centre was open.\n\
             \nShe characterised it as “a labour of love”.\n\
             \nHe apologised for “any offence caused”.",
        expect![[r#"
            The minister emphasised that the centre was open.
            ^^^^^^^^^^^^ ~~~~~~~~~~ """""""""""""""""""""""" indirect speaker-cue
            She characterised it as “a labour of love”.
            ^^^ ~~~~~~~~~~~~~ """""""""""""""""""""""" mixed speaker-cue
            He apologised for “any offence caused”.
            ^^ ~~~~~~~~~~~~~~ """""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn guillemets() {
    check(
        "«The text is ready,» said Juppé.\n\
             \nJuppé said: « The text is ready. »\n\
             \nJuppé called it «a paper ship».",
        expect![[r#"
            «The text is ready,» said Juppé.
            """""""""""""""""""" ~~~~ ^^^^^ direct cue-speaker
            Juppé said: « The text is ready. »
            ^^^^^ ~~~~  """""""""""""""""""""" direct speaker-cue
            Juppé called it «a paper ship».
            ^^^^^ ~~~~~~ """"""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn guillemets_pointing_inward() {
    check(
        "»The text is ready«, said Steinmeier.\n\
             \nSteinmeier said: »The text is ready.«",
        expect![[r#"
            »The text is ready«, said Steinmeier.
            """""""""""""""""""  ~~~~ ^^^^^^^^^^ direct cue-speaker
            Steinmeier said: »The text is ready.«
            ^^^^^^^^^^ ~~~~  """""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn low_marks() {
    check(
        "„The text is ready“, said Steinmeier.\n\
             \n„The text is ready,“ Steinmeier said.\n\
             \nSteinmeier called it „a paper ship“.",
        expect![[r#"
            „The text is ready“, said Steinmeier.
            """""""""""""""""""  ~~~~ ^^^^^^^^^^ direct cue-speaker
            „The text is ready,“ Steinmeier said.
            """""""""""""""""""" ^^^^^^^^^^ ~~~~ direct speaker-cue
            Steinmeier called it „a paper ship“.
            ^^^^^^^^^^ ~~~~~~ """"""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn doubled_apostrophes() {
    check(
        "''The text is ready,'' Lavrov said.\n\
             \n``The text is ready,'' Lavrov said.\n\
             \nLavrov called it ''a paper ship.''",
        expect![[r#"
            ''The text is ready,'' Lavrov said.
            """""""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
            ``The text is ready,'' Lavrov said.
            """""""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
            Lavrov called it ''a paper ship.''
            ^^^^^^ ~~~~~~ """""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn american_stops() {
    check(
        "\"The text is ready,\" Lavrov said.\n\
             \nLavrov called the plan \"a paper ship,\" and left.\n\
             \n\"The text is ready,\" Lavrov said, calling it \"final.\"",
        expect![[r#"
            "The text is ready," Lavrov said.
            """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
            Lavrov called the plan "a paper ship," and left.
            ^^^^^^ ~~~~~~ """""""""""""""""""""""" mixed speaker-cue
            "The text is ready," Lavrov said, calling it "final."
            """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
                                 ^^^^^^       ~~~~~~~ """"""""""" mixed participle
        "#]],
    );
}
