//! How the build writes what is known of terms, from `background.txt` and `fields.txt`: a start must not read them. The library
//! and the build share this file, which imports nothing but stems.

/// The band of what is rare, or stands in no list.
pub(super) const RARE_BAND: u8 = 11;
/// A term stands in so many fields at most.
pub(super) const MOST_FIELDS: usize = 3;
/// A term is written in so many bytes: itself, its lowest first; its band; in how many fields it stands, and in which.
pub(super) const RECORD: usize = 10 + MOST_FIELDS;
