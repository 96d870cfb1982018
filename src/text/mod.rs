//! Plain text: where things stand in it, how edits change it, and which of it is prose.

mod chunk;
mod prose;
mod span;

pub use chunk::{Chunk, ChunkKind, chunks};
pub use prose::{Block, BlockKind, Form, OffsetMap, blocks};
pub use span::Span;
