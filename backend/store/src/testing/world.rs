//! A small consultation to write tests on: one of everything a row must point at.

use adref_domain::ids::{
    CommentId, DispositionId, DraftId, InstrumentId, NoticeId, ParagraphId, PersonId, ProcessId, ReasonId, ReplyId,
    RoundId, WordingId,
};
use adref_domain::notice::{NoticeKind, NoticeState};
use adref_domain::{
    CommentKind, CommentState, CommentTarget, DraftKind, DraftStatus, Instant, Openness, OrganizationClass,
    ParagraphKind, Reach, Role, RoundKind, Shown, ShownFrom,
};

use crate::comments::Comment;
use crate::dispositions::Disposition;
use crate::drafts::{Draft, IssueFields};
use crate::instruments::Instrument;
use crate::notices::Notice;
use crate::people::Person;
use crate::placements::Placement;
use crate::processes::Process;
use crate::reasons::Template;
use crate::replies::Reply;
use crate::rounds::Round;
use crate::supports::Support;
use crate::wordings::Wording;
use crate::{Store, StoreError, drafts, instruments, people, placements, processes, rounds, wordings};

/// The rows of a small consultation: a person, a process, an instrument, its working draft with one worded paragraph,
/// and a round. Its methods make more of each, not stored yet.
#[derive(Clone, Debug)]
pub struct World {
    /// A participant.
    pub person: Person,
    /// The process.
    pub process: Process,
    /// The instrument.
    pub instrument: Instrument,
    /// Its working draft.
    pub draft: Draft,
    /// The one paragraph's first wording.
    pub wording: Wording,
    /// Its place.
    pub placement: Placement,
    /// A round on the draft.
    pub round: Round,
}

impl Default for World {
    fn default() -> Self {
        let person = person(1);
        let process = Process {
            id: ProcessId::from_bits(1),
            slug: "cities".to_owned(),
            title: "Cities".to_owned(),
            summary: "How cities and their people decide together.".to_owned(),
            zone: "Africa/Nairobi".to_owned(),
            public: true,
            created_at: Instant(1_000_001),
        };
        let instrument = Instrument {
            id: InstrumentId::from_bits(1),
            process: process.id.clone(),
            slug: "guidelines".to_owned(),
            title: "Guidelines".to_owned(),
            language: "en".to_owned(),
            next_receipt: 1,
            created_at: Instant(1_000_002),
        };
        let draft = draft(1, &instrument);
        let wording = wording(1, &ParagraphId::from_bits(1));
        let placement = placement(&draft, &wording, 0);
        let round = Round {
            id: RoundId::from_bits(1),
            instrument: instrument.id.clone(),
            draft: draft.id.clone(),
            title: "Expert round".to_owned(),
            kind: RoundKind::Expert,
            opens_at: Instant(2_000_000),
            closes_at: Instant(9_000_000),
            zone: "Africa/Nairobi".to_owned(),
            audience: vec![Role::Expert, Role::Delegate],
            shown: Shown::Round,
            guidance: None,
            closed_by_hand_at: None,
            created_at: Instant(1_000_005),
            region: None,
            classes: vec![OrganizationClass::Academia, OrganizationClass::Other],
            shown_from: ShownFrom::AfterClose,
            names: true,
            languages: vec!["en".to_owned(), "pt-BR".to_owned()],
            first_closes_at: Some(Instant(8_000_000)),
            answered_at: None,
            cancelled_at: None,
            cancelled_reason: None,
        };
        Self { person, process, instrument, draft, wording, placement, round }
    }
}

impl World {
    /// Stores all of it.
    ///
    /// # Errors
    /// Those of the store.
    pub fn settle(store: &Store) -> Result<Self, StoreError> {
        let world = Self::default();
        let all = world.clone();
        store.write(move |db| {
            people::add(db, &all.person)?;
            processes::add(db, &all.process)?;
            instruments::add(db, &all.instrument)?;
            drafts::add(db, &all.draft)?;
            placements::add_paragraph(db, &all.wording.paragraph, &all.instrument.id, Instant(1_000_004))?;
            wordings::add(db, &all.wording)?;
            placements::insert_many(db, std::slice::from_ref(&all.placement))?;
            rounds::add(db, &all.round)
        })?;
        Ok(world)
    }

    /// A comment on the paragraph, not stored yet. Growing numbers sort as growing times.
    #[must_use]
    pub fn comment(&self, number: u32) -> Comment {
        Comment {
            id: CommentId::from_bits(u128::from(number)),
            number: format!("G-{number:04}"),
            round: self.round.id.clone(),
            instrument: self.instrument.id.clone(),
            draft: self.draft.id.clone(),
            paragraph: Some(self.wording.paragraph.clone()),
            author: self.person.id.clone(),
            author_role: Role::Expert,
            author_party: None,
            author_region: Some("Africa".to_owned()),
            kind: CommentKind::Substantive,
            text: "Please name the people who live there.".to_owned(),
            proposed_wording: None,
            justification: None,
            quote: None,
            late: false,
            state: CommentState::Received,
            created_at: Instant(3_000_000 + i64::from(number)),
            withdrawn_at: None,
            target: CommentTarget::Paragraph,
            question: None,
            submission: None,
            language: Some("pt-BR".to_owned()),
            author_class: Some(OrganizationClass::Academia),
        }
    }

    /// A reply to a comment, said to its readers, not stored yet.
    #[must_use]
    pub fn reply(&self, number: u32, comment: &CommentId) -> Reply {
        Reply {
            id: ReplyId::from_bits(u128::from(number)),
            comment: comment.clone(),
            author: self.person.id.clone(),
            author_role: Role::Expert,
            author_party: None,
            reach: Reach::Readers,
            text: "I agree.".to_owned(),
            created_at: Instant(3_500_000 + i64::from(number)),
        }
    }

    /// A reason ready to be given, not stored yet.
    #[must_use]
    pub fn template(&self, number: u32) -> Template {
        Template {
            id: ReasonId::from_bits(u128::from(number)),
            process: self.process.id.clone(),
            kind: None,
            title: "Said before".to_owned(),
            text: "The paragraph says so already.".to_owned(),
            written_by: self.person.id.clone(),
            written_at: Instant(3_600_000),
            retired_at: None,
        }
    }

    /// The person's support for a comment, not stored yet.
    #[must_use]
    pub fn support(&self, comment: &CommentId) -> Support {
        Support {
            comment: comment.clone(),
            person: self.person.id.clone(),
            role: Role::Expert,
            party: None,
            created_at: Instant(3_500_000),
            withdrawn_at: None,
        }
    }

    /// A letter to the person, not stored yet.
    #[must_use]
    pub fn notice(&self, number: u32) -> Notice {
        let id = NoticeId::from_bits(u128::from(number));
        Notice {
            message_id: format!("<{id}@example.org>"),
            id,
            kind: NoticeKind::CommentReceived,
            recipient: Some(self.person.id.clone()),
            address: self.person.email.clone(),
            language: "en".to_owned(),
            data: "{}".to_owned(),
            state: NoticeState::Queued,
            attempts: 0,
            next_at: Instant(3_000_000),
            last_error: None,
            created_at: Instant(3_000_000),
            sent_at: None,
        }
    }

    /// An answer to a comment, not stored yet.
    #[must_use]
    pub fn disposition(&self, number: u32, comment: &CommentId) -> Disposition {
        Disposition {
            id: DispositionId::from_bits(u128::from(number)),
            comment: comment.clone(),
            kind: adref_domain::DispositionKind::Noted,
            reason: None,
            by: self.person.id.clone(),
            landing_draft: None,
            landing_paragraph: None,
            at: Instant(4_000_000 + i64::from(number)),
            duplicate_of: None,
            landing_words: None,
        }
    }

    /// What the draft is issued as.
    #[must_use]
    pub fn issue(&self) -> IssueFields {
        IssueFields {
            slug: "zero".to_owned(),
            label: "Zero draft".to_owned(),
            kind: DraftKind::Zero,
            openness: Openness::Public,
            positions_public: true,
            symbol: Some("A/1".to_owned()),
            date: Some("2026-11-22".to_owned()),
            hash: "00ff".to_owned(),
            issued_at: Instant(5_000_000),
            embargo_until: None,
        }
    }

    /// Another person, not stored yet.
    #[must_use]
    pub fn person(&self, number: u32) -> Person {
        person(number)
    }

    /// Another working draft of the same instrument, not stored yet.
    #[must_use]
    pub fn draft(&self, number: u32) -> Draft {
        draft(number, &self.instrument)
    }

    /// A wording of any paragraph, not stored yet.
    #[must_use]
    pub fn wording(&self, number: u32, paragraph: &ParagraphId) -> Wording {
        wording(number, paragraph)
    }

    /// A place in the draft for any wording, not stored yet.
    #[must_use]
    pub fn placement(&self, wording: &Wording, ordinal: i64) -> Placement {
        placement(&self.draft, wording, ordinal)
    }
}

fn person(number: u32) -> Person {
    Person {
        id: PersonId::from_bits(u128::from(number)),
        email: format!("person{number}@example.org"),
        name: format!("Person {number}"),
        language: "en".to_owned(),
        password_hash: None,
        created_at: Instant(1_000_000),
        disabled_at: None,
        number: None,
        erased_at: None,
        joined_at: None,
    }
}

fn draft(number: u32, instrument: &Instrument) -> Draft {
    Draft {
        id: DraftId::from_bits(u128::from(number)),
        instrument: instrument.id.clone(),
        slug: format!("working-{number}"),
        label: "Working draft".to_owned(),
        kind: DraftKind::Working,
        status: DraftStatus::Working,
        openness: Openness::Secretariat,
        positions_public: false,
        symbol: None,
        date: None,
        front: "{}".to_owned(),
        based_on: None,
        hash: None,
        revision: 1,
        ordinal: i64::from(number),
        created_at: Instant(1_000_003),
        issued_at: None,
        embargo_until: None,
    }
}

fn wording(number: u32, paragraph: &ParagraphId) -> Wording {
    Wording {
        id: WordingId::from_bits(u128::from(number)),
        paragraph: paragraph.clone(),
        text: "1. Cities [should] listen.".to_owned(),
        author: None,
        reason: None,
        previous: None,
        created_at: Instant(1_000_004),
    }
}

fn placement(draft: &Draft, wording: &Wording, ordinal: i64) -> Placement {
    Placement {
        draft: draft.id.clone(),
        paragraph: wording.paragraph.clone(),
        ordinal,
        label: Some("1".to_owned()),
        kind: ParagraphKind::Operative,
        level: 1,
        wording: wording.id.clone(),
        revision: 1,
        brackets: 1,
        unclosed: 0,
        remarks: 0,
        agreed: false,
    }
}
