//! Which rules are on, how much each matters, and in whose style they read.

use super::{Rule, Severity, Style};

/// A severity for each rule, or none where it is off; and the house's style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// In the order of [`Rule::all`].
    pub(super) severities: [Option<Severity>; Rule::all().len()],
    /// What the house asks for.
    pub style: Style,
}

impl Rules {
    /// How much the rule matters; nothing if it is off.
    #[must_use]
    pub const fn severity(&self, rule: Rule) -> Option<Severity> {
        self.severities[rule as usize]
    }

    /// Gives a rule another severity, or turns it off.
    pub const fn set(&mut self, rule: Rule, severity: Option<Severity>) {
        self.severities[rule as usize] = severity;
    }
}

/// Every rule at its own severity, in nobody's style.
impl Default for Rules {
    fn default() -> Self {
        Self { severities: Rule::all().map(|rule| Some(rule.about().severity)), style: Style::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_rules_is_in_the_order_of_the_enum() {
        for (index, rule) in Rule::all().into_iter().enumerate() {
            assert_eq!(rule as usize, index);
        }
    }

    #[test]
    fn a_rule_can_be_turned_off_alone() {
        let mut rules = Rules::default();
        rules.set(Rule::UnclosedQuote, None);
        assert_eq!(rules.severity(Rule::UnclosedQuote), None);
        assert_eq!(rules.severity(Rule::UnattributedQuote), Some(Severity::Warning));
    }
}
