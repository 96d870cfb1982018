//! Plain text: where things stand in it, how edits change it, and which of it is prose.

mod capitals;
mod chunk;
mod door;
mod layout;
mod lines;
mod markdown;
mod plain;
mod positions;
mod prose;
mod quoted_lines;
mod shorten;
mod span;
#[expect(clippy::module_inception, reason = "the file is named for the one type in it")]
mod text;
mod visible;
mod wrapped;

pub use capitals::{capitalised, unshouted};
pub use chunk::{Chunk, ChunkKind, chunks};
pub use door::{LONGEST_LINE, Refusal, admit, refusal};
pub use layout::{Layout, Marker};
pub(crate) use lines::lines;
pub(crate) use plain::is_bullet;
pub use positions::{Encoding, LineIndex, Position};
pub use prose::{Block, BlockKind, Form, OffsetMap, blocks};
pub use shorten::{one_line, shortened};
pub use span::Span;
pub use text::Text;
