//! Quotes: what somebody is said to have said, and who.

use crate::text::Span;

/// Words given as somebody's. Spans count bytes of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// How the words are given.
    pub kind: QuoteKind,
    /// The words, quotation marks included; a split quote has several spans, in order.
    pub spans: Vec<Span>,
    /// Who said them, if the briefing tells.
    pub attribution: Option<Attribution>,
}

/// How words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// All in quotation marks.
    Direct,
    /// Partly.
    Mixed,
    /// Reported, without marks.
    Indirect,
}

/// What joins a quote to its speaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the speaker: "Lavrov", "a senior official", "she".
    pub speaker: Span,
    /// The mention those words are, as an index into [`super::Briefing::mentions`], once mentions are resolved; of the label of
    /// an answer, the mention that tells who is interviewed.
    pub mention: Option<usize>,
    /// "said", "according to"; none where a mark alone tells (a colon, a speaker label).
    pub cue: Option<Span>,
    /// Why: the rule that found it.
    pub rule: AttributionRule,
}

/// The rules that join a quote to a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttributionRule {
    /// "X said ...", "..., X said".
    SpeakerCue,
    /// "..., said X".
    CueSpeaker,
    /// "according to X".
    AccordingTo,
    /// "..., saying": the subject of the clause before speaks.
    Participle,
    /// "... and said", "went on to say": the subject of the verb before speaks.
    SharedSubject,
    /// "her remark that ...".
    Noun,
    /// "SECRETARY CLINTON: ...".
    Label,
    /// "X has “no doubt” about it": the quoted words complete a sentence about X.
    Completes,
    /// A quotation beside a sentence in which X speaks.
    SameSpeaker,
    /// A quotation beside a sentence about X.
    Neighbour,
    /// The quotation before was not closed: its speaker goes on.
    RunningQuote,
    /// A line or tail "-- Hillary Clinton" signs the quotation.
    Signature,
    /// The line before announces the quotation.
    LeadIn,
    /// "Q: ...": a label that tells only that somebody asks or answers.
    Turn,
    /// "A: ..." in an interview with X.
    Answer,
    /// A quotation behind a question, in an interview with X that has no labels.
    Interviewed,
}

/// Text between quotation marks, whatever it is. Spans count bytes of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The words, marks included.
    pub span: Span,
    /// Whether the closing mark is there.
    pub closed: bool,
    /// How many words it holds.
    pub words: usize,
    /// The quote it is (part of), as an index into [`super::Briefing::quotes`].
    pub quote: Option<usize>,
    /// What it is.
    pub standing: Standing,
}

/// What text between quotation marks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Somebody's words, and the briefing tells whose.
    Attributed,
    /// Somebody's words, and the reader cannot know whose.
    Unattributed,
    /// Not speech: a title, a nickname, a word as a word, a scare quote.
    NotSpeech,
}

impl AttributionRule {
    /// Its name, as data files and messages write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SpeakerCue => "speaker-cue",
            Self::CueSpeaker => "cue-speaker",
            Self::AccordingTo => "according-to",
            Self::Participle => "participle",
            Self::SharedSubject => "shared-subject",
            Self::Noun => "noun",
            Self::Label => "label",
            Self::Completes => "completes",
            Self::SameSpeaker => "same-speaker",
            Self::Neighbour => "neighbour",
            Self::RunningQuote => "running-quote",
            Self::Signature => "signature",
            Self::LeadIn => "lead-in",
            Self::Turn => "turn",
            Self::Answer => "answer",
            Self::Interviewed => "interviewed",
        }
    }

    /// What it goes by, as a clause about the speaker: "is the subject of the verb of speech".
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::SpeakerCue => "is the subject of the verb of speech",
            Self::CueSpeaker => "is named behind the verb of speech",
            Self::AccordingTo => "is named behind “according to” or its like",
            Self::Participle => "is the subject of the clause that the participle belongs to",
            Self::SharedSubject => "is the subject of the verb before, which goes on to this one",
            Self::Noun => "is the one whose words the noun of speech names",
            Self::Label => "is the label before the words",
            Self::Completes => "is the subject of the sentence that the quoted words complete",
            Self::SameSpeaker => "speaks in the sentence beside it, and no one else is brought in",
            Self::Neighbour => "is the subject of the sentence before it",
            Self::RunningQuote => "was speaking, and the marks of the paragraph before stayed open",
            Self::Signature => "signs the words",
            Self::LeadIn => "is the subject of the words that announce it",
            Self::Turn => "labels a turn, and nobody is named for it",
            Self::Answer => "labels the answers of whoever is interviewed",
            Self::Interviewed => "is interviewed, and questions stand before the words",
        }
    }
}
