//! What a phrase says about whom it names: "the former Georgian Foreign Minister David Zalkaliani".
//!
//! Words are read from left to right: what stands before a title ("former", "Georgian"), titles, "of Georgia", and
//! the rest is the name. Nothing is decided here; [`Knowledge::resolve`] does that at a date.

use super::fold::{is_particle, without_possessive};
use super::id::{EntryId, Kind};
use super::layers::Knowledge;
use super::lines;
use super::lookup::{Title, TitleOf};
use super::posting::Role;
use super::surname::surname_of;

/// What a phrase says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming {
    /// What has exactly this name: a body, a treaty, a place, a country, a person.
    pub entries: Vec<EntryId>,
    /// The offices that its title may mean; empty without a title.
    pub offices: Vec<TitleOf>,
    /// The title as it is written.
    pub title: Option<String>,
    /// The countries and bodies that it names beside the title.
    pub of: Vec<EntryId>,
    /// The whole name, without title and honorifics; empty for a role.
    pub name: String,
    /// What stands before the surname; empty for a bare surname.
    pub given: String,
    /// The surname.
    pub surname: String,
    /// Whether the office is said to be held, or to have been.
    pub when: When,
    /// "Mr.", "Gen.", as written.
    pub honorifics: Vec<String>,
}

/// When an office is said to be held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Nothing is said: at the date of the text.
    #[default]
    Now,
    /// "acting", "interim"
    Acting,
    /// "former", "ex-", "late"
    Before,
    /// "then-Secretary": at the time that is told of, not that of the text.
    Then,
    /// "designate", "incoming", "-elect"
    Next,
}

const QUALIFIERS: &str = include_str!("lexicon/qualifiers.txt");
const HONORIFICS: &str = include_str!("lexicon/honorifics.txt");

impl Naming {
    /// Reads one phrase. Never fails: what is not understood is taken for a name.
    #[must_use]
    pub fn read(text: &str, knowledge: &Knowledge) -> Self {
        let text = text.trim().trim_end_matches([',', ';', ':']);
        let mut naming = Self::default();
        let (main, apposition) = apart(text, knowledge);
        Reader { text: main, at: 0, knowledge, naming: &mut naming }.read();
        if let Some(apposition) = apposition {
            let mut role = Self::default();
            Reader { text: apposition, at: 0, knowledge, naming: &mut role }.read();
            naming.add_role(role);
        }
        naming.entries = whole(text, knowledge);
        naming
    }

    /// Whether it names an office and nobody: "the Russian foreign minister".
    #[must_use]
    pub fn is_role(&self) -> bool {
        self.name.is_empty() && !self.offices.is_empty()
    }

    fn add_role(&mut self, role: Self) {
        self.offices.extend(role.offices);
        self.of.extend(role.of);
        self.title = self.title.take().or(role.title);
        if self.when == When::Now {
            self.when = role.when;
        }
    }

    fn set_name(&mut self, name: &str) {
        let name = without_possessive(name.trim());
        self.name = name.to_owned();
        self.surname = surname_of(name).to_owned();
        self.given = name[..name.len() - name.len().min(self.surname.len())].trim().to_owned();
        // "Robert Kennedy Jr.": the surname is not at the end.
        if !name.ends_with(&self.surname) {
            let at = name.rfind(&self.surname).unwrap_or(0);
            self.given = name[..at].trim().to_owned();
        }
    }
}

/// What the whole phrase is the name of.
fn whole(text: &str, knowledge: &Knowledge) -> Vec<EntryId> {
    let bare = ["the ", "The "].iter().find_map(|article| text.strip_prefix(article));
    let named = |text: &str| {
        knowledge.named_as(text).filter(|(_, role)| *role != Role::Capital).map(|(id, _)| id).collect()
    };
    let found: Vec<EntryId> = named(text);
    if found.is_empty() { bare.map(named).unwrap_or_default() } else { found }
}

/// "Sergei Lavrov, the Russian foreign minister": the name, and what is said of it behind a comma or in brackets.
fn apart<'t>(text: &'t str, knowledge: &Knowledge) -> (&'t str, Option<&'t str>) {
    let Some(at) = text.find([',', '(']) else { return (text, None) };
    let (main, rest) = (text[..at].trim(), text[at + 1..].trim_end_matches(')').trim());
    let suffix = matches!(rest.trim_end_matches('.'), "Jr" | "Sr");
    if suffix || rest.is_empty() {
        return (main, None);
    }
    let says_an_office = words(rest).any(|at| knowledge.longest_title(rest, at).is_some());
    if says_an_office { (main, Some(rest)) } else { (text, None) }
}

fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let starts = c.is_alphanumeric() && !before.is_alphanumeric();
        before = c;
        starts.then_some(at)
    })
}

struct Reader<'r> {
    text: &'r str,
    at: usize,
    knowledge: &'r Knowledge,
    naming: &'r mut Naming,
}

impl Reader<'_> {
    fn read(mut self) {
        self.before_the_title();
        let titled = self.titles();
        if titled {
            self.after_the_title();
        }
        self.honorifics();
        self.skip_blank();
        let name = self.text[self.at..].trim();
        if !name.is_empty() {
            self.naming.set_name(name);
        }
    }

    /// "the", "former", "Russian", "UN", in any order, as long as a title or a name follows.
    fn before_the_title(&mut self) {
        loop {
            self.skip_blank();
            if self.title_here().is_some_and(|title| !self.is_inside_name(&title)) {
                return;
            }
            if !self.article() && !self.qualifier() && !self.country_or_body() {
                return;
            }
        }
    }

    fn article(&mut self) -> bool {
        self.take_word(|word| matches!(word, "the" | "The" | "a" | "A" | "an" | "An" | "its" | "their"))
    }

    fn qualifier(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let line = lines(QUALIFIERS).filter_map(|line| line.split_once(' '));
        let found = line.filter(|(word, _)| {
            let fits = rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
            fits && (word.ends_with('-') || rest[word.len()..].starts_with([' ', '\u{a0}', '\n']))
        });
        let Some((word, means)) = found.max_by_key(|(word, _)| word.len()) else { return false };
        self.at += word.len();
        self.naming.when = match means {
            "before" => When::Before,
            "then" => When::Then,
            "acting" => When::Acting,
            "next" => When::Next,
            _ => self.naming.when,
        };
        true
    }

    /// "Russian", "Russia's", "UN": only where more follows, a title at best, for "Jordan" is a name too.
    fn country_or_body(&mut self) -> bool {
        let Some(named) = self.knowledge.longest(self.text, self.at) else { return false };
        let end = self.at + named.len;
        let of: Vec<EntryId> = named
            .entries
            .iter()
            .map(|&(id, _)| id)
            .filter(|id| matches!(id.kind(), Kind::Country | Kind::Body))
            .collect();
        let rest = &self.text[end..];
        let possessive =
            without_possessive(rest.split_whitespace().next().unwrap_or("")).is_empty() && !rest.is_empty();
        let after = end + rest.find(' ').map_or(rest.len(), |at| at + 1);
        if of.is_empty() || after >= self.text.len() {
            return false;
        }
        let title_follows = self.leads_to_title(after);
        if !possessive && !title_follows {
            return false;
        }
        self.naming.of.extend(of);
        self.at = after;
        true
    }

    /// Whether, after more words of this kind, a title stands.
    fn leads_to_title(&self, at: usize) -> bool {
        let mut ahead = Naming::default();
        let mut reader = Reader { text: self.text, at, knowledge: self.knowledge, naming: &mut ahead };
        reader.before_the_title();
        reader.skip_blank();
        reader.title_here().is_some()
    }

    fn title_here(&self) -> Option<Title> {
        (self.at < self.text.len()).then(|| self.knowledge.longest_title(self.text, self.at)).flatten()
    }

    /// Whether the word that could be a title is all there is of a name: "Marshall Premier" is no premier.
    fn is_inside_name(&self, title: &Title) -> bool {
        title.is_before_name_only() && self.at + title.len >= self.text.len()
    }

    /// "Deputy Prime Minister and Foreign Minister"
    fn titles(&mut self) -> bool {
        let mut any = false;
        loop {
            self.skip_blank();
            let Some(title) = self.title_here().filter(|title| !self.is_inside_name(title)) else {
                return any;
            };
            let written = &self.text[self.at..self.at + title.len];
            if self.naming.title.is_none() {
                self.naming.title = Some(written.to_owned());
            }
            self.naming.offices.extend(title.offices);
            self.at += title.len;
            any = true;
            self.after_one_title();
            let joint = self.at;
            self.take_word(|word| matches!(word, "and" | "&" | "/"));
            self.article();
            self.skip_blank();
            if self.title_here().is_none() {
                self.at = joint;
                return true;
            }
        }
    }

    /// "-designate", "of Canada", "for Iran".
    fn after_one_title(&mut self) {
        let rest = &self.text[self.at..];
        for suffix in ["-designate", "-elect", " designate", " elect"] {
            if rest.starts_with(suffix) {
                self.at += suffix.len();
                self.naming.when = When::Next;
                break;
            }
        }
        self.after_the_title();
    }

    fn after_the_title(&mut self) {
        let before = self.at;
        if !self.take_word(|word| matches!(word, "of" | "for" | "to" | "at")) {
            return;
        }
        self.article();
        self.skip_blank();
        let here = self.knowledge.longest(self.text, self.at);
        match here {
            Some(named)
                if named.entries.iter().any(|(id, _)| matches!(id.kind(), Kind::Country | Kind::Body)) =>
            {
                let of = named.entries.iter().map(|&(id, _)| id);
                self.naming.of.extend(of.filter(|id| matches!(id.kind(), Kind::Country | Kind::Body)));
                self.at += named.len;
            }
            _ => self.at = before,
        }
    }

    fn honorifics(&mut self) {
        loop {
            let before = self.at;
            let known = |word: &str| {
                lines(HONORIFICS).any(|line| line.eq_ignore_ascii_case(word.trim_end_matches('.')))
            };
            if !self.take_word(known) {
                return;
            }
            if self.text[self.at..].trim().is_empty() {
                self.at = before;
                return;
            }
            self.naming.honorifics.push(self.text[before..self.at].trim().to_owned());
        }
    }

    fn take_word(&mut self, wanted: impl Fn(&str) -> bool) -> bool {
        self.skip_blank();
        let rest = &self.text[self.at..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let taken = end > 0 && wanted(&rest[..end]);
        if taken {
            self.at += end;
        }
        taken
    }

    fn skip_blank(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',').len();
    }
}

/// Whether a name of several words is only a surname: "von der Leyen", "bin Salman", "al-Assad".
#[must_use]
pub(super) fn is_bare_surname(name: &str) -> bool {
    let mut words = name.split_whitespace().rev();
    words.next().is_some() && words.all(is_particle)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::world;
    use super::*;
    use expect_test::{Expect, expect};

    fn check(phrase: &str, expected: &Expect) {
        let naming = Naming::read(phrase, world());
        let keys = |ids: &[EntryId]| {
            let mut keys: Vec<_> = ids.iter().map(|&id| world().entry(id).key()).collect();
            keys.dedup();
            keys.join("+")
        };
        let offices: Vec<_> = naming.offices.iter().map(|title| title.office).collect();
        let mut parts = vec![format!("given={} surname={}", naming.given, naming.surname)];
        if !offices.is_empty() {
            parts.push(format!("office={}", keys(&offices)));
        }
        if !naming.of.is_empty() {
            parts.push(format!("of={}", keys(&naming.of)));
        }
        if !naming.entries.is_empty() {
            parts.push(format!("is={}", keys(&naming.entries)));
        }
        if naming.when != When::Now {
            parts.push(format!("{:?}", naming.when));
        }
        parts.extend(naming.honorifics);
        expected.assert_eq(&parts.join(" "));
    }

    #[test]
    fn a_title_before_a_name() {
        check("Foreign Minister Volkov", &expect!["given= surname=Volkov office=foreign-minister"]);
        check(
            "Georgian Foreign Minister Kapanadze",
            &expect!["given= surname=Kapanadze office=foreign-minister of=GE"],
        );
        check(
            "U.S. Secretary of State Ruth Calder",
            &expect!["given=Ruth surname=Calder office=foreign-minister of=US"],
        );
        check("Secretary Calder", &expect!["given= surname=Calder office=foreign-minister"]);
        check("President Thomas B. Calder", &expect!["given=Thomas B. surname=Calder office=president"]);
        check("UN Secretary-General Jo", &expect!["given= surname=Jo office=head of=un"]);
        check(
            "Prime Minister Marie de Lorne",
            &expect!["given=Marie surname=de Lorne office=prime-minister"],
        );
    }

    #[test]
    fn a_country_after_the_title() {
        check(
            "Prime Minister of France Marie de Lorne",
            &expect!["given=Marie surname=de Lorne office=prime-minister of=FR"],
        );
        check(
            "the Foreign Minister of the United States, Ruth Calder",
            &expect!["given=Ruth surname=Calder office=foreign-minister of=US"],
        );
    }

    #[test]
    fn a_role_without_a_name() {
        check("the Russian foreign minister", &expect!["given= surname= office=foreign-minister of=RU"]);
        check("Georgia's foreign minister", &expect!["given= surname= office=foreign-minister of=GE"]);
        check("IAEA chief", &expect!["given= surname= office=head"]);
    }

    #[test]
    fn a_name_before_its_role() {
        check(
            "Sergei Volkov, the Russian foreign minister",
            &expect!["given=Sergei surname=Volkov office=foreign-minister of=RU"],
        );
        check(
            "Volkov (Russian Foreign Minister)",
            &expect!["given= surname=Volkov office=foreign-minister of=RU"],
        );
    }

    #[test]
    fn when_it_was_held() {
        check("former President Calder", &expect!["given= surname=Calder office=president Before"]);
        check("ex-President Calder", &expect!["given= surname=Calder office=president Before"]);
        check(
            "then-Secretary of State Calder",
            &expect!["given= surname=Calder office=foreign-minister Then"],
        );
        check("acting Prime Minister Calder", &expect!["given= surname=Calder office=prime-minister Acting"]);
        check(
            "former Russian Foreign Minister Volkov",
            &expect!["given= surname=Volkov office=foreign-minister of=RU Before"],
        );
        check("President-elect Calder", &expect!["given= surname=Calder office=president Next"]);
    }

    #[test]
    fn a_bare_name() {
        check("Kapanadze", &expect!["given= surname=Kapanadze"]);
        check("Volkov's", &expect!["given= surname=Volkov"]);
        check("Sergei Volkov", &expect!["given=Sergei surname=Volkov is=sergei-volkov"]);
        check("Mr. Volkov", &expect!["given= surname=Volkov Mr."]);
        check("Gen. Anna Volkova", &expect!["given=Anna surname=Volkova Gen."]);
    }

    #[test]
    fn a_country_in_a_name_is_a_name() {
        check("Georgia Calder", &expect!["given=Georgia surname=Calder"]);
        check("Russia's Volkov", &expect!["given= surname=Volkov of=RU"]);
    }

    #[test]
    fn two_titles() {
        check(
            "Prime Minister and Foreign Minister Marie de Lorne",
            &expect!["given=Marie surname=de Lorne office=prime-minister+foreign-minister"],
        );
    }
}
