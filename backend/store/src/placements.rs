//! Which paragraphs a draft holds, in which order, under which label, with which wording.

use adref_domain::ids::{DraftId, InstrumentId, ParagraphId, WordingId};
use adref_domain::{Instant, ParagraphKind};
use diesel::prelude::*;

use crate::connection::both;
use crate::schema::{drafts, paragraphs, placements as table, wordings};
use crate::{Db, StoreError};

/// One paragraph's place in one draft.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Placement {
    /// The draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// The paragraph.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub paragraph: ParagraphId,
    /// Its place in the draft; labels never sort.
    pub ordinal: i64,
    /// What is printed, such as `7.bis`.
    pub label: Option<String>,
    /// The kind of provision in this draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: ParagraphKind,
    /// How deep it lies.
    pub level: i64,
    /// Its words in this draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub wording: WordingId,
    /// Counts changes to it in this draft, for optimistic locking.
    pub revision: i64,
    /// Negotiation brackets that open in it.
    pub brackets: i64,
    /// Brackets that open in it and close nowhere.
    pub unclosed: i64,
    /// What the reader found odd in it.
    pub remarks: i64,
    /// Whether all of it is agreed.
    pub agreed: bool,
}

/// What is counted in a wording, derived from it in the transaction that stores it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Negotiation brackets that open in it.
    pub brackets: i64,
    /// Brackets that open in it and close nowhere.
    pub unclosed: i64,
    /// What the reader found odd in it.
    pub remarks: i64,
    /// Whether all of it is agreed.
    pub agreed: bool,
}

/// A placement with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedWording {
    /// The draft.
    pub draft: DraftId,
    /// The paragraph.
    pub paragraph: ParagraphId,
    /// Its place in the draft; labels never sort.
    pub ordinal: i64,
    /// What is printed, such as `7.bis`.
    pub label: Option<String>,
    /// The kind of provision in this draft.
    pub kind: ParagraphKind,
    /// How deep it lies.
    pub level: i64,
    /// The wording its words come from.
    pub wording: WordingId,
    /// Counts changes to it in this draft, for optimistic locking.
    pub revision: i64,
    /// Negotiation brackets that open in it.
    pub brackets: i64,
    /// Brackets that open in it and close nowhere.
    pub unclosed: i64,
    /// What the reader found odd in it.
    pub remarks: i64,
    /// Whether all of it is agreed.
    pub agreed: bool,
    /// The words, in the notation.
    pub text: String,
}

impl PlacedWording {
    /// The place without the words.
    #[must_use]
    pub fn placement(&self) -> Placement {
        Placement {
            draft: self.draft.clone(),
            paragraph: self.paragraph.clone(),
            ordinal: self.ordinal,
            label: self.label.clone(),
            kind: self.kind,
            level: self.level,
            wording: self.wording.clone(),
            revision: self.revision,
            brackets: self.brackets,
            unclosed: self.unclosed,
            remarks: self.remarks,
            agreed: self.agreed,
        }
    }
}

impl From<(Placement, String)> for PlacedWording {
    fn from((place, text): (Placement, String)) -> Self {
        Self {
            draft: place.draft,
            paragraph: place.paragraph,
            ordinal: place.ordinal,
            label: place.label,
            kind: place.kind,
            level: place.level,
            wording: place.wording,
            revision: place.revision,
            brackets: place.brackets,
            unclosed: place.unclosed,
            remarks: place.remarks,
            agreed: place.agreed,
            text,
        }
    }
}

/// Gives a provision its lasting identity.
///
/// # Errors
/// [`StoreError::Dangling`] when the instrument is not there.
pub fn add_paragraph(
    db: &mut Db<'_>,
    id: &ParagraphId,
    instrument: &InstrumentId,
    at: Instant,
) -> Result<(), StoreError> {
    add_paragraphs(db, std::slice::from_ref(id), instrument, at)
}

/// Gives many provisions their lasting identities.
///
/// # Errors
/// [`StoreError::Dangling`] when the instrument is not there.
pub fn add_paragraphs(
    db: &mut Db<'_>,
    ids: &[ParagraphId],
    instrument: &InstrumentId,
    at: Instant,
) -> Result<(), StoreError> {
    for some in ids.chunks(crate::db::BINDS) {
        let rows: Vec<_> = some
            .iter()
            .map(|id| {
                (
                    paragraphs::id.eq(id.as_str()),
                    paragraphs::instrument.eq(instrument.as_str()),
                    paragraphs::created_at.eq(at.0),
                )
            })
            .collect();
        both!(db.connection, c => diesel::insert_into(paragraphs::table).values(rows).execute(c))?;
    }
    Ok(())
}

/// The instrument a paragraph belongs to.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn instrument_of(db: &mut Db<'_>, id: &ParagraphId) -> Result<Option<InstrumentId>, StoreError> {
    let found: Option<String> =
        paragraphs::table.find(id.as_str()).select(paragraphs::instrument).first(db.connection).optional()?;
    found.map(InstrumentId::try_from).transpose().map_err(|_| StoreError::Corrupt { what: "id".to_owned() })
}

/// Places paragraphs in a working draft.
///
/// # Errors
/// [`StoreError::Immutable`] when the draft was issued; [`StoreError::Dangling`] when a paragraph or wording is absent.
pub fn insert_many(db: &mut Db<'_>, placements: &[Placement]) -> Result<(), StoreError> {
    for some in placements.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(table::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// Makes room in a working draft for one paragraph at `ordinal`: what stands there and behind moves on by one.
///
/// # Errors
/// [`StoreError`] when the database refuses, as it does for an issued draft.
pub fn make_room(db: &mut Db<'_>, draft: &DraftId, ordinal: i64) -> Result<(), StoreError> {
    let behind = table::table.filter(table::draft.eq(draft.as_str())).filter(table::ordinal.ge(ordinal));
    diesel::update(behind).set(table::ordinal.eq(table::ordinal + 1)).execute(db.connection)?;
    Ok(())
}

/// Brings the paragraphs of a working draft into another order. The revision of `moved` counts on, so that an edit made
/// before is stale; what only made room is as it was.
///
/// # Errors
/// [`StoreError`] when the database refuses, as it does for an issued draft.
pub fn reorder(db: &mut Db<'_>, draft: &DraftId, order: &[Placement], moved: &ParagraphId) -> Result<(), StoreError> {
    let mut ordinals: Vec<i64> = order.iter().map(|place| place.ordinal).collect();
    ordinals.sort_unstable();
    for (place, ordinal) in order.iter().zip(ordinals).filter(|(place, ordinal)| place.ordinal != *ordinal) {
        let placed = table::table.find((draft.as_str(), place.paragraph.as_str()));
        diesel::update(placed).set(table::ordinal.eq(ordinal)).execute(db.connection)?;
    }
    let placed = table::table.find((draft.as_str(), moved.as_str()));
    diesel::update(placed).set(table::revision.eq(table::revision + 1)).execute(db.connection)?;
    Ok(())
}

/// Takes one paragraph out of a working draft; its wordings stay. False when the revision is not `expected` any more.
///
/// # Errors
/// [`StoreError`] when the database refuses, as it does for an issued draft.
pub fn take_out(db: &mut Db<'_>, draft: &DraftId, paragraph: &ParagraphId, expected: i64) -> Result<bool, StoreError> {
    let placed = table::table.find((draft.as_str(), paragraph.as_str())).filter(table::revision.eq(expected));
    Ok(diesel::delete(placed).execute(db.connection)? == 1)
}

/// A draft's paragraphs with their words, in order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_draft(db: &mut Db<'_>, draft: &DraftId) -> Result<Vec<PlacedWording>, StoreError> {
    let rows: Vec<(Placement, String)> = table::table
        .inner_join(wordings::table)
        .filter(table::draft.eq(draft.as_str()))
        .order((table::ordinal, table::paragraph))
        .select((table::all_columns, wordings::text))
        .load(db.connection)?;
    Ok(rows.into_iter().map(PlacedWording::from).collect())
}

/// One paragraph of a draft with its words.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn one(db: &mut Db<'_>, draft: &DraftId, paragraph: &ParagraphId) -> Result<Option<PlacedWording>, StoreError> {
    let row: Option<(Placement, String)> = table::table
        .inner_join(wordings::table)
        .filter(table::draft.eq(draft.as_str()))
        .filter(table::paragraph.eq(paragraph.as_str()))
        .select((table::all_columns, wordings::text))
        .first(db.connection)
        .optional()?;
    Ok(row.map(PlacedWording::from))
}

/// Points a paragraph at its new wording and says the new revision; `None` when somebody was faster, so that the
/// revision is not `expected` any more, or when the draft does not hold the paragraph.
///
/// # Errors
/// [`StoreError::Immutable`] when the draft was issued; [`StoreError::Dangling`] when the wording is absent.
pub fn replace_wording(
    db: &mut Db<'_>,
    draft: &DraftId,
    paragraph: &ParagraphId,
    expected: i64,
    wording: &WordingId,
    counts: &Counts,
) -> Result<Option<i64>, StoreError> {
    let placed = table::table.find((draft.as_str(), paragraph.as_str())).filter(table::revision.eq(expected));
    Ok(diesel::update(placed)
        .set((
            table::wording.eq(wording.as_str()),
            table::revision.eq(table::revision + 1),
            table::brackets.eq(counts.brackets),
            table::unclosed.eq(counts.unclosed),
            table::remarks.eq(counts.remarks),
            table::agreed.eq(counts.agreed),
        ))
        .returning(table::revision)
        .get_result(db.connection)
        .optional()?)
}

/// Gives a paragraph of a working draft another identity, with a wording of that identity, and says the new revision;
/// `None` when the draft does not hold it.
///
/// # Errors
/// [`StoreError::Immutable`] when the draft was issued; [`StoreError::Duplicate`] when it holds the other one already.
pub fn reidentify(
    db: &mut Db<'_>,
    draft: &DraftId,
    from: &ParagraphId,
    to: &ParagraphId,
    wording: &WordingId,
) -> Result<Option<i64>, StoreError> {
    Ok(diesel::update(table::table.find((draft.as_str(), from.as_str())))
        .set((
            table::paragraph.eq(to.as_str()),
            table::wording.eq(wording.as_str()),
            table::revision.eq(table::revision + 1),
        ))
        .returning(table::revision)
        .get_result(db.connection)
        .optional()?)
}

/// A draft's paragraphs in order, without their words.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn places(db: &mut Db<'_>, draft: &DraftId) -> Result<Vec<Placement>, StoreError> {
    let of_draft = table::table.filter(table::draft.eq(draft.as_str()));
    Ok(of_draft.order((table::ordinal, table::paragraph)).load(db.connection)?)
}

/// Replaces what is counted in a paragraph whose words did not change, as when a bracket was closed elsewhere.
/// False when the draft does not hold the paragraph.
///
/// # Errors
/// [`StoreError::Immutable`] when the draft was issued.
pub fn set_counts(
    db: &mut Db<'_>,
    draft: &DraftId,
    paragraph: &ParagraphId,
    counts: &Counts,
) -> Result<bool, StoreError> {
    let changed = diesel::update(table::table.find((draft.as_str(), paragraph.as_str())))
        .set((
            table::brackets.eq(counts.brackets),
            table::unclosed.eq(counts.unclosed),
            table::remarks.eq(counts.remarks),
            table::agreed.eq(counts.agreed),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Paragraphs, open brackets and agreed paragraphs of a draft, without reading a wording.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn totals(db: &mut Db<'_>, draft: &DraftId) -> Result<(i64, i64, i64), StoreError> {
    let rows: Vec<(i64, bool)> = table::table
        .filter(table::draft.eq(draft.as_str()))
        .select((table::brackets, table::agreed))
        .load(db.connection)?;
    let agreed = rows.iter().filter(|(_, agreed)| *agreed).count();
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok((whole(rows.len()), rows.iter().map(|(brackets, _)| brackets).sum(), whole(agreed)))
}

/// Takes every paragraph out of a working draft, as before a new import, with the positions read from them; says how
/// many. The wordings stay.
///
/// # Errors
/// [`StoreError::Immutable`] when the draft was issued.
pub fn clear(db: &mut Db<'_>, draft: &DraftId) -> Result<usize, StoreError> {
    let taken = diesel::delete(table::table.filter(table::draft.eq(draft.as_str()))).execute(db.connection)?;
    crate::positions::clear(db, draft)?;
    Ok(taken)
}

/// Places every paragraph of one draft in another, with label, wording, revision and positions; says how many.
/// Revisions go on counting, so an edit made against the draft before is still recognised as stale.
///
/// # Errors
/// [`StoreError::Immutable`] when the target was issued.
pub fn copy(db: &mut Db<'_>, from: &DraftId, to: &DraftId) -> Result<usize, StoreError> {
    let mut placements: Vec<Placement> =
        table::table.filter(table::draft.eq(from.as_str())).order(table::ordinal).load(db.connection)?;
    for placement in &mut placements {
        placement.draft = to.clone();
    }
    insert_many(db, &placements)?;
    crate::positions::copy(db, from, to)?;
    Ok(placements.len())
}

/// The drafts that hold a paragraph, in the order of drafts.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn drafts_with(db: &mut Db<'_>, paragraph: &ParagraphId) -> Result<Vec<DraftId>, StoreError> {
    let ids: Vec<String> = table::table
        .inner_join(drafts::table)
        .filter(table::paragraph.eq(paragraph.as_str()))
        .order((drafts::ordinal, drafts::id))
        .select(drafts::id)
        .load(db.connection)?;
    ids.into_iter().map(|id| DraftId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() })).collect()
}
