//! What a house asks of its writers beyond what every reader needs. Nothing holds that is not asked for.

/// A house's style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The marks that quotes stand in.
    pub quote_marks: Option<QuoteMarks>,
    /// How far sources may be unnamed.
    pub anonymous_sources: Option<AnonymousSources>,
    /// The words that may join a quote to its speaker: "said", "told", "according to". Empty: any.
    pub attribution: Vec<String>,
    /// How people are named once they were named in full.
    pub later_names: Option<LaterNames>,
}

impl Style {
    /// This style, and where it asks for nothing what `other` asks for.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            quote_marks: self.quote_marks.or(other.quote_marks),
            anonymous_sources: self.anonymous_sources.or(other.anonymous_sources),
            attribution: if self.attribution.is_empty() { other.attribution } else { self.attribution },
            later_names: self.later_names.or(other.later_names),
        }
    }
}

/// Marks around a quote; those of a quote within it are not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteMarks {
    /// "so"
    Straight,
    /// “so”
    Curly,
    /// 'so' or ‘so’
    Single,
    /// «so»
    Guillemets,
}

impl QuoteMarks {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Straight, Self::Curly, Self::Single, Self::Guillemets];

    /// The word for them in settings.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Straight => "straight",
            Self::Curly => "curly",
            Self::Single => "single",
            Self::Guillemets => "guillemets",
        }
    }

    /// "curly marks", for a person.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Straight => "straight marks",
            Self::Curly => "curly marks",
            Self::Single => "single marks",
            Self::Guillemets => "guillemets",
        }
    }
}

/// How far sources may be unnamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnonymousSources {
    /// A source that is described will do; why it is not named is left to the writer.
    Described,
    /// The reader must be told why a source is not named.
    Explained,
    /// Every source has a name.
    Never,
}

impl AnonymousSources {
    /// All of them, the most lenient first.
    pub const ALL: [Self; 3] = [Self::Described, Self::Explained, Self::Never];

    /// The word for it in settings.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Described => "described",
            Self::Explained => "explained",
            Self::Never => "never",
        }
    }
}

/// How people are named once they were named in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterNames {
    /// "Clinton"
    Surname,
    /// "Secretary Clinton", "Mrs. Clinton"
    Title,
}

impl LaterNames {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Surname, Self::Title];

    /// The word for it in settings.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Surname => "surname",
            Self::Title => "title",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_counts_more_than_what_another_asks_for() {
        let ours = Style { quote_marks: Some(QuoteMarks::Curly), ..Style::default() };
        let theirs = Style {
            quote_marks: Some(QuoteMarks::Single),
            attribution: vec!["said".to_owned()],
            ..Style::default()
        };
        let both = ours.or(theirs);
        assert_eq!(both.quote_marks, Some(QuoteMarks::Curly));
        assert_eq!(both.attribution, ["said"]);
    }
}
