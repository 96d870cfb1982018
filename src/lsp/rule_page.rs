//! `attache/rulePage`, a request of our own: what a rule finds and why, as Markdown.
//!
//! An editor that says `"rulePages": true` at its start shows documents `attache-rule:/unattributed-quote` by asking
//! for them: `{ "rule": "unattributed-quote" }`. The code of each finding is a link to its rule's then, and no page has to
//! be fetched from anywhere.

use serde::Deserialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::Url;

use super::server::Server;
use crate::features::{About, Rule, Style};
use crate::settings::style_lines;

/// The name of the request.
pub(super) const METHOD: &str = "attache/rulePage";

/// Where the pages of the rules are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RulePages {
    /// The editor makes no links of them.
    #[default]
    Nowhere,
    /// In the README at the project's home, of a build that names one.
    AtHome,
    /// With us: the editor asks `attache/rulePage`.
    Asked,
}

impl RulePages {
    /// The address of a rule's page.
    pub(super) fn of(self, rule: Rule) -> Option<Url> {
        match self {
            Self::Nowhere => None,
            // Without a home it is a place in the README, which is no link an editor could follow.
            Self::AtHome => Url::parse(&rule.page()).ok(),
            Self::Asked => Url::parse(&format!("attache-rule:/{}", rule.code())).ok(),
        }
    }
}

/// Which rule is asked about.
#[derive(Deserialize)]
pub(super) struct RulePageParams {
    rule: String,
}

impl Server {
    /// Answers `attache/rulePage`; nothing where no rule is called that.
    pub(super) async fn rule_page(&self, params: RulePageParams) -> Result<Option<String>> {
        Ok(Rule::named(&params.rule).map(|rule| page(rule.about())))
    }
}

fn page(about: &About) -> String {
    let About { code, summary, why, wrong, right, .. } = about;
    let severity = about.severity.word();
    let house = house_of(&(about.style)());
    format!(
        "# {code}\n\nFinds {summary}.\n\n{why}\n\n{house}## Found in\n\n{}## Put right\n\n{}## How much it matters\n\n\
         It is {} `{severity}` unless `attache.toml` or the editor's settings say otherwise:\n\n{}",
        fenced("markdown", wrong),
        fenced("markdown", right),
        if severity.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" },
        fenced("toml", &format!("[rules]\n{code} = \"error\"  # error, warning, information, hint or off")),
    )
}

/// The style without which the examples would show nothing.
fn house_of(style: &Style) -> String {
    if *style == Style::default() {
        return String::new();
    }
    let asked = style_lines(style).into_iter().map(|(_, line)| line).filter(|line| !line.starts_with('#'));
    let lines = asked.fold("[style]".to_owned(), |lines, line| lines + "\n" + &line);
    format!("In a house that asks for this in `attache.toml`:\n\n{}", fenced("toml", &lines))
}

fn fenced(language: &str, text: &str) -> String {
    format!("```{language}\n{}\n```\n\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn a_page_tells_what_is_found_and_why() {
        expect![[r##"
            # unclosed-quote

            Finds a quotation mark that is never closed.

            Without its closing mark nobody can tell where a quote ends and the briefing goes on. A running quote is left alone: there each paragraph opens with a mark, and only the last one closes.

            ## Found in

            ```markdown
            The minister said: "We will not sign this text.

            The talks go on in May.
            ```

            ## Put right

            ```markdown
            The minister said: "We will not sign this text."

            The talks go on in May.
            ```

            ## How much it matters

            It is a `warning` unless `attache.toml` or the editor's settings say otherwise:

            ```toml
            [rules]
            unclosed-quote = "error"  # error, warning, information, hint or off
            ```

        "##]].assert_eq(&page(Rule::UnclosedQuote.about()));
    }

    #[test]
    fn a_rule_of_the_houses_style_shows_the_style() {
        let page = page(Rule::HouseStyle.about());
        assert!(page.contains("```toml\n[style]\n"), "{page}");
    }

    #[test]
    fn every_page_can_be_linked_to() {
        for rule in Rule::all() {
            let page = RulePages::Asked.of(rule).expect("a page of each");
            assert_eq!((page.scheme(), page.path().trim_start_matches('/')), ("attache-rule", rule.code()));
            assert_eq!(RulePages::Nowhere.of(rule), None);
        }
    }
}
