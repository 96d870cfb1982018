//! What the world knows: officials and their tenures, treaties and their events, bodies, places, countries.

pub mod records;
