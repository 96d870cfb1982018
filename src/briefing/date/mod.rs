//! The date of a briefing: what decides who holds which office in it.

mod basis;
mod head_line;
mod inferred;
mod stated;
mod written;

use super::Paragraph;
use super::read::Reading;
use crate::text::Span;

pub use basis::{Bound, BriefingDate, DateBasis, Evidence};
pub(super) use head_line::{is_dated_head, is_place_and_day};
pub(super) use inferred::Claim;
pub use written::{Written, written_date};

/// The date of a briefing, from the first of these that tells: its front matter, its dateline or DATE line, its file
/// name, its title or another line of its head, the settings, the titles in it.
pub(super) fn of_briefing(
    front_matter: Option<(&str, Span)>,
    paragraphs: &[Paragraph],
    reading: &Reading,
    claims: impl FnOnce() -> Vec<Claim>,
) -> BriefingDate {
    let stated = || {
        let (text, span) = front_matter?;
        let (evidence, date) = stated::in_front_matter(text, span)?;
        Some(BriefingDate { range: date.range(), basis: DateBasis::FrontMatter(evidence) })
    };
    let opening = || {
        let (basis, date) = stated::in_opening(paragraphs)?;
        Some(BriefingDate { range: date.range(), basis })
    };
    let file_name = || {
        let (part, date) = stated::in_file_name(reading.file_name.as_deref()?)?;
        Some(BriefingDate { range: date.range(), basis: DateBasis::FileName(part) })
    };
    let head = || {
        let (evidence, date) = head_line::in_head(paragraphs)?;
        Some(BriefingDate { range: date.range(), basis: DateBasis::HeadLine(evidence) })
    };
    let setting = || Some(BriefingDate { range: reading.date?.into(), basis: DateBasis::Setting });
    stated()
        .or_else(opening)
        .or_else(file_name)
        .or_else(head)
        .or_else(setting)
        .or_else(|| inferred::inferred(&claims(), reading.today))
        .unwrap_or_else(|| BriefingDate::today(reading.today))
}
