//! The nouns of a negotiation, their labels and state changes, and the one policy: who may do what,
//! and who may see which field. No files, network, clock, environment or async.

pub mod adoption;
pub mod agreement;
pub mod codes;
pub mod comment;
pub mod draft;
pub mod event;
pub mod geography;
pub mod hosting;
pub mod ids;
pub mod instant;
pub mod label;
pub mod link;
pub mod mandate;
pub mod meeting;
pub mod milestone;
pub mod nomination;
pub mod notice;
pub mod numbering;
pub mod odd;
pub mod paragraph;
pub mod person;
pub mod policy;
pub mod proposal;
pub mod public;
pub mod resource;
pub mod round;
pub mod source;
pub mod stance;
pub mod submission;

pub use adoption::AdoptionStep;
pub use comment::{CommentKind, CommentState, CommentTarget, DispositionKind, Reach};
pub use draft::{DecisionEffect, DecisionKind, DraftKind, DraftStatus, LineageKind, Openness};
pub use hosting::{HostPurpose, OfferState};
pub use instant::Instant;
pub use mandate::{Capacity, MandateStatus, OrganizationClass, Region, Standing};
pub use meeting::{Every, MeetingKind, MeetingMode, MeetingOpenness, MeetingReply, MeetingState};
pub use milestone::{MilestoneLink, MilestoneState, MilestoneStatus, Precision};
pub use nomination::{AppointmentState, CallState, CallStatus, Gender, NominationState};
pub use odd::odd;
pub use paragraph::ParagraphKind;
pub use person::Role;
pub use proposal::{ProposalKind, ProposalState, StepKind};
pub use public::{CONFIRMED_WITHIN, KeyPurpose, Moderation, PublicState, TurnedAway};
pub use round::{RoundKind, RoundState, Shown, ShownFrom};
pub use source::{CitationAnswer, SourceKind};
