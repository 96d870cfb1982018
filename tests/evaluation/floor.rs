//! Figures and the floors they are held to.

/// Figures of one corpus; each is shown, and all that fall short are named at the end.
pub(crate) struct Figures {
    corpus: &'static str,
    short: Vec<String>,
}

impl Figures {
    pub(crate) const fn of(corpus: &'static str) -> Self {
        Self { corpus, short: Vec::new() }
    }

    /// A share that must not be less, both in percent.
    pub(crate) fn at_least(&mut self, what: &str, found: f64, floor: f64) {
        eprintln!("{}: {what} {found:.1} (at least {floor})", self.corpus);
        if found < floor {
            self.short.push(format!("{what} is {found:.1}, less than {floor}"));
        }
    }

    /// A share that must not be more, both in percent.
    pub(crate) fn at_most(&mut self, what: &str, found: f64, ceiling: f64) {
        eprintln!("{}: {what} {found:.1} (at most {ceiling})", self.corpus);
        if found > ceiling {
            self.short.push(format!("{what} is {found:.1}, more than {ceiling}"));
        }
    }

    pub(crate) fn finish(self) {
        assert!(self.short.is_empty(), "{}: {}", self.corpus, self.short.join("; "));
    }
}

/// `part` of `whole` in percent.
pub(crate) fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
