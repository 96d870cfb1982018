//! Whatever the text, an editor can show its outline.

use proptest::prelude::*;

use super::super::super::arbitrary::text;
use super::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_outline_is_sound(text in text(), plain in any::<bool>()) {
        // The drawing itself holds what an editor needs.
        drawn_as(if plain { Form::Plain } else { Form::Markdown }, &text);
    }
}
