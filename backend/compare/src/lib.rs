//! Aligns drafts, draws redlines, merges wordings, finds quotes again.
//!
//! Everything here is a function of its arguments: no clock, no files, no chance. The same input gives the same answer,
//! and every answer is bounded by a budget of steps ([`Options`]); an answer that had to be coarser says so.

pub mod align;
pub mod cluster;
pub mod compare;
pub mod export;
mod fold;
pub mod follow;
mod function_words;
mod marks;
pub mod merge;
pub mod options;
pub mod origins;
pub mod passages;
pub mod phrase;
pub mod quote;
pub mod quoted;
pub mod redline;
pub mod show;
pub mod summary;
pub mod three;
mod tokens;
pub mod told;
mod wording;
mod words;

pub use align::{Decided, Pair, PairKind, Reason, ReasonCode};
pub use cluster::{Clusters, Group};
pub use compare::{Change, Comparison, Para, compare, compare_decided};
pub use export::{Phrases, Sheet, html, markdown};
pub use follow::{Fate, Followed, Origin, Span, follow, spans};
pub use merge::breaks::with_breaks_of;
pub use merge::compile::{Alternative, Compiled, Piece, compile, compile_within, project, without_shared};
pub use merge::drafts::{CompiledDraft, CompiledParagraph, Row, compile_drafts, rows};
pub use merge::{Clash, Merged, Names, merge};
pub use options::Options;
pub use origins::{OriginSpan, origins};
pub use passages::{Passage, passages};
pub use phrase::{Match, Phrase};
pub use quote::carry::{Carried, CarriedOver, carry, carry_over};
pub use quote::{Found, Quote, find, places, replace_span};
pub use quoted::{Quotations, Quoted, quoted};
pub use redline::{BracketEvent, EventKind, Op, OpClass, OpKind, Redline, redline};
pub use show::Show;
pub use summary::Summary;
pub use three::{Collision, CollisionKind, ThreeRow, ThreeSummary, ThreeWay, Who, three_way, three_way_decided};
pub use told::{Told, What, told};
