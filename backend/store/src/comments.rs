//! Remarks of participants. Their words never change; only where they stand does.

mod row;

use adref_domain::ids::{CommentId, DraftId, InstrumentId, ParagraphId, PersonId, QuestionId, RoundId, SubmissionId};
use adref_domain::{CommentKind, CommentState, CommentTarget, Instant, OrganizationClass, Role};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::same::Same;
use crate::schema::{comments as table, dispositions};
use crate::{Db, Page, StoreError};
use row::CommentRow;

/// The words a comment is about, with enough around them to find them again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// What stood before them.
    pub prefix: String,
    /// What stood after them.
    pub suffix: String,
    /// Where they began in the wording, in code points.
    pub start: i64,
    /// Where they ended in the wording, in code points.
    pub end: i64,
}

/// One comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Which; ids of comments sort by time.
    pub id: CommentId,
    /// The number a person can quote, such as `SC-0481`; unique within the instrument.
    pub number: String,
    /// The round it was lodged in.
    pub round: RoundId,
    /// The text it is about.
    pub instrument: InstrumentId,
    /// The draft it was made on.
    pub draft: DraftId,
    /// What it points at.
    pub target: CommentTarget,
    /// The paragraph it is about, or after which something is missing; absent when it is about the whole, or the beginning.
    pub paragraph: Option<ParagraphId>,
    /// Who.
    pub author: PersonId,
    /// In which role, at that time.
    pub author_role: Role,
    /// For which party, at that time.
    pub author_party: Option<String>,
    /// From which region, at that time.
    pub author_region: Option<String>,
    /// For what kind of organization, at that time.
    pub author_class: Option<OrganizationClass>,
    /// The question of the round it answers.
    pub question: Option<QuestionId>,
    /// The set it was lodged with.
    pub submission: Option<SubmissionId>,
    /// BCP 47 tag of the language it is written in, when its author said so.
    pub language: Option<String>,
    /// What it is.
    pub kind: CommentKind,
    /// What it says.
    pub text: String,
    /// The words it would rather read.
    pub proposed_wording: Option<String>,
    /// Why.
    pub justification: Option<String>,
    /// The words it is about; absent when it is about the whole paragraph.
    pub quote: Option<Quote>,
    /// Whether it came after the deadline.
    pub late: bool,
    /// Where it stands.
    pub state: CommentState,
    /// When it was received, by the database's clock.
    pub created_at: Instant,
    /// When its author took it back.
    pub withdrawn_at: Option<Instant>,
}

/// Which comments are asked for: those that meet every condition given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// On this instrument.
    pub instrument: Option<InstrumentId>,
    /// Lodged in this round.
    pub round: Option<RoundId>,
    /// Made on this draft.
    pub draft: Option<DraftId>,
    /// Made on any of these drafts; an empty list matches none.
    pub drafts: Option<Vec<DraftId>>,
    /// About any of these paragraphs; an empty list matches none.
    pub paragraphs: Option<Vec<ParagraphId>>,
    /// By this person.
    pub author: Option<PersonId>,
    /// Lodged with this set.
    pub submission: Option<SubmissionId>,
    /// Standing in any of these states; an empty list matches none.
    pub states: Option<Vec<CommentState>>,
    /// Of those this reader sees, when the reader does not see all.
    pub seen: Option<Seen>,
}

/// What a reader sees of the comments: those of some rounds, of others what their delegation said, and their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The rounds whose comments are shown.
    pub rounds: Vec<RoundId>,
    /// The rounds whose comments are shown within the delegation of who said them.
    pub within: Vec<RoundId>,
    /// The reader's delegation.
    pub party: Option<String>,
    /// The reader.
    pub author: Option<PersonId>,
}

impl Seen {
    fn rounds(&self) -> Vec<&str> {
        self.rounds.iter().map(RoundId::as_str).collect()
    }

    fn within(&self) -> Vec<&str> {
        self.within.iter().map(RoundId::as_str).collect()
    }

    /// The delegation, or a code none has.
    fn party(&self) -> &str {
        self.party.as_deref().unwrap_or_default()
    }

    /// The author, or a name nobody has: a stranger has no comments of their own.
    fn author(&self) -> &str {
        self.author.as_ref().map_or("", PersonId::as_str)
    }
}

/// The condition of [`Seen`], the same in every question.
macro_rules! seen_by {
    ($seen:expr) => {
        table::round
            .eq_any($seen.rounds())
            .or(table::author.eq($seen.author()))
            .or(table::round.eq_any($seen.within()).and(table::author_party.eq($seen.party())))
    };
}

/// Adds a comment.
///
/// # Errors
/// [`StoreError::Duplicate`] `comments_instrument_number` when the number is taken; [`StoreError::Dangling`] when
/// round, draft, paragraph or author is not there.
pub fn add(db: &mut Db<'_>, comment: &Comment) -> Result<(), StoreError> {
    Same(diesel::insert_into(table::table).values(CommentRow::from(comment.clone()))).execute(db.connection)?;
    Ok(())
}

/// The comment with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &CommentId) -> Result<Option<Comment>, StoreError> {
    let row: Option<CommentRow> = table::table.find(id.as_str()).first(db.connection).optional()?;
    row.map(Comment::try_from).transpose()
}

/// The comment on an instrument with that number.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_number(db: &mut Db<'_>, instrument: &InstrumentId, number: &str) -> Result<Option<Comment>, StoreError> {
    let numbered = table::table.filter(table::instrument.eq(instrument.as_str())).filter(table::number.eq(number));
    let row: Option<CommentRow> = numbered.first(db.connection).optional()?;
    row.map(Comment::try_from).transpose()
}

/// The comments that meet a filter, newest first, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, filter: &Filter, page: &Page) -> Result<Vec<Comment>, StoreError> {
    let mut query = table::table.order(table::id.desc()).limit(page.fetched()).into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(table::id.lt(after));
    }
    if let Some(instrument) = &filter.instrument {
        query = query.filter(table::instrument.eq(instrument.as_str()));
    }
    if let Some(round) = &filter.round {
        query = query.filter(table::round.eq(round.as_str()));
    }
    if let Some(draft) = &filter.draft {
        query = query.filter(table::draft.eq(draft.as_str()));
    }
    if let Some(drafts) = &filter.drafts {
        query = query.filter(table::draft.eq_any(drafts.iter().map(DraftId::as_str)));
    }
    if let Some(paragraphs) = &filter.paragraphs {
        query = query.filter(table::paragraph.eq_any(paragraphs.iter().map(ParagraphId::as_str)));
    }
    if let Some(author) = &filter.author {
        query = query.filter(table::author.eq(author.as_str()));
    }
    if let Some(submission) = &filter.submission {
        query = query.filter(table::submission.eq(submission.as_str()));
    }
    if let Some(states) = &filter.states {
        query = query.filter(table::state.eq_any(states.iter().map(|state| state.code())));
    }
    if let Some(seen) = &filter.seen {
        query = query.filter(seen_by!(seen));
    }
    comments(query.load(db.connection)?)
}

/// The comments whose words landed in any of these drafts by some answer, of those a reader sees, oldest first. Whether
/// that answer is the one that counts is for the caller to see.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn landed_in(
    db: &mut Db<'_>,
    instrument: &InstrumentId,
    drafts: &[DraftId],
    seen: &Seen,
) -> Result<Vec<Comment>, StoreError> {
    let landed = dispositions::table
        .filter(dispositions::landing_draft.eq_any(drafts.iter().map(DraftId::as_str)))
        .select(dispositions::comment);
    let rows = table::table
        .filter(table::instrument.eq(instrument.as_str()))
        .filter(table::id.eq_any(landed))
        .filter(seen_by!(seen))
        .order(table::id)
        .load(db.connection)?;
    comments(rows)
}

/// How many comments each paragraph of a draft has of those a reader sees, withdrawn ones left out. Paragraphs without
/// any are left out.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn counts_by_paragraph(
    db: &mut Db<'_>,
    draft: &DraftId,
    seen: &Seen,
) -> Result<Vec<(ParagraphId, i64)>, StoreError> {
    let rows: Vec<(Option<String>, i64)> = table::table
        .filter(table::draft.eq(draft.as_str()))
        .filter(seen_by!(seen))
        .filter(table::paragraph.is_not_null())
        .filter(table::state.ne(CommentState::Withdrawn.code()))
        .group_by(table::paragraph)
        .order(table::paragraph)
        .select((table::paragraph, diesel::dsl::count_star()))
        .load(db.connection)?;
    rows.into_iter()
        .filter_map(|(paragraph, count)| Some((paragraph?, count)))
        .map(|(paragraph, count)| {
            let paragraph =
                ParagraphId::try_from(paragraph).map_err(|_| StoreError::Corrupt { what: "id".to_owned() })?;
            Ok((paragraph, count))
        })
        .collect()
}

/// Where a comment comes from, without its words.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Origin {
    /// The paragraph it is about.
    #[diesel(deserialize_as = OptText)]
    pub paragraph: Option<ParagraphId>,
    /// What it is.
    #[diesel(deserialize_as = String)]
    pub kind: CommentKind,
    /// In which role it was said.
    #[diesel(deserialize_as = String)]
    pub role: Role,
    /// For which party.
    pub party: Option<String>,
    /// From which region, as it was written at that time.
    pub region: Option<String>,
    /// For which kind of organization.
    #[diesel(deserialize_as = OptText)]
    pub class: Option<OrganizationClass>,
    /// When.
    #[diesel(deserialize_as = i64)]
    pub created_at: Instant,
}

/// Where the comments on a draft come from, of those a reader sees, withdrawn ones left out, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn origins(db: &mut Db<'_>, draft: &DraftId, seen: &Seen) -> Result<Vec<Origin>, StoreError> {
    Ok(table::table
        .filter(table::draft.eq(draft.as_str()))
        .filter(seen_by!(seen))
        .filter(table::state.ne(CommentState::Withdrawn.code()))
        .order(table::id)
        .select((
            table::paragraph,
            table::kind,
            table::author_role,
            table::author_party,
            table::author_region,
            table::author_class,
            table::created_at,
        ))
        .load(db.connection)?)
}

/// Who said one comment, and for whom.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Voice {
    /// In which round.
    #[diesel(deserialize_as = String)]
    pub round: RoundId,
    /// Who.
    #[diesel(deserialize_as = String)]
    pub author: PersonId,
    /// In which role.
    #[diesel(deserialize_as = String)]
    pub role: Role,
    /// For which party.
    pub party: Option<String>,
    /// From which region, as it was written at that time.
    pub region: Option<String>,
    /// For which kind of organization.
    #[diesel(deserialize_as = OptText)]
    pub class: Option<OrganizationClass>,
    /// Whether that was after the deadline.
    pub late: bool,
}

/// Who spoke in a round, once for each comment that was not withdrawn.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn voices(db: &mut Db<'_>, round: &RoundId) -> Result<Vec<Voice>, StoreError> {
    Ok(table::table
        .filter(table::round.eq(round.as_str()))
        .filter(table::state.ne(CommentState::Withdrawn.code()))
        .order(table::id)
        .select((
            table::round,
            table::author,
            table::author_role,
            table::author_party,
            table::author_region,
            table::author_class,
            table::late,
        ))
        .load(db.connection)?)
}

/// Everybody who has a comment on an instrument that was not withdrawn, each once.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn authors(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<PersonId>, StoreError> {
    let ids: Vec<String> = table::table
        .filter(table::instrument.eq(instrument.as_str()))
        .filter(table::state.ne(CommentState::Withdrawn.code()))
        .select(table::author)
        .distinct()
        .order(table::author)
        .load(db.connection)?;
    ids.into_iter()
        .map(|id| PersonId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() }))
        .collect()
}

/// How many comments a round has of those a reader sees, withdrawn ones left out.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn count_in(db: &mut Db<'_>, round: &RoundId, seen: &Seen) -> Result<i64, StoreError> {
    let there = table::table
        .filter(table::round.eq(round.as_str()))
        .filter(seen_by!(seen))
        .filter(table::state.ne(CommentState::Withdrawn.code()));
    Ok(there.count().get_result(db.connection)?)
}

/// Moves a comment from one state to another; false when it is not in `from` any more, or is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn set_state(
    db: &mut Db<'_>,
    id: &CommentId,
    from: CommentState,
    to: CommentState,
    at: Instant,
) -> Result<bool, StoreError> {
    let there = table::table.find(id.as_str()).filter(table::state.eq(from.code()));
    let withdrawn_at = (to == CommentState::Withdrawn).then_some(at.0);
    let changed = diesel::update(there)
        .set((table::state.eq(to.code()), table::withdrawn_at.eq(withdrawn_at)))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// The comments of an instrument that wait for an answer, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn unanswered_of_drafts(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Comment>, StoreError> {
    let waiting = table::table
        .filter(table::instrument.eq(instrument.as_str()))
        .filter(table::state.eq(CommentState::Received.code()));
    comments(waiting.order(table::id).load(db.connection)?)
}

/// How many comments a person has on an instrument, withdrawn ones left out, and how many of them are answered.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn count_mine(db: &mut Db<'_>, instrument: &InstrumentId, author: &PersonId) -> Result<(i64, i64), StoreError> {
    let states: Vec<(String, i64)> = table::table
        .filter(table::instrument.eq(instrument.as_str()))
        .filter(table::author.eq(author.as_str()))
        .filter(table::state.ne(CommentState::Withdrawn.code()))
        .group_by(table::state)
        .select((table::state, diesel::dsl::count_star()))
        .load(db.connection)?;
    let total = states.iter().map(|(_, count)| count).sum();
    let answered =
        states.iter().filter(|(state, _)| state == CommentState::Answered.code()).map(|(_, count)| count).sum();
    Ok((total, answered))
}

fn comments(rows: Vec<CommentRow>) -> Result<Vec<Comment>, StoreError> {
    rows.into_iter().map(Comment::try_from).collect()
}
