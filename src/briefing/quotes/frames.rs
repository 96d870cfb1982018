//! What a verb of speech may govern, for those who ask from outside.

use super::words::{CueForm, Frame};

impl CueForm {
    /// Whether a clause may follow it: "said that he came".
    pub(in crate::briefing) const fn takes_clause(self) -> bool {
        self.frame.is(Frame::CLAUSE)
    }

    /// Whether a thing may follow it: "rejected the offer".
    pub(in crate::briefing) const fn takes_object(self) -> bool {
        self.frame.is(Frame::OBJECT)
    }

    /// Whether it tells a thought: "wants".
    pub(in crate::briefing) const fn is_thought(self) -> bool {
        self.frame.is(Frame::THOUGHT)
    }

    /// Whether it tells a gesture that words may go with: "laughed".
    pub(in crate::briefing) const fn is_gesture(self) -> bool {
        self.frame.is(Frame::GESTURE)
    }
}
