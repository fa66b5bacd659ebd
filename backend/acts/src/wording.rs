//! Wordings: read for a preview, edited on the working draft.

use adref_domain::event::EventKind;
use adref_domain::ids::WordingId;
use adref_domain::policy::{Action, Facts, Fields};
use adref_notation::Reading;
use adref_store::{drafts, placements, positions, wordings};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::fault::Stale;
use crate::house::chance;
use crate::lookup;
use crate::record::Record;
use crate::show::{self, Lens};
use crate::views::{ParagraphView, ReadingView, SeenView, TotalsView, WordingView};
use crate::{Actor, Cx, Fault, agreement, text};

/// Wordings to be read.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadWordings {
    /// The wordings, in order: a bracket may open in one and close in a later one.
    pub wordings: Vec<String>,
    /// The wording the first one is to replace, for a redline.
    pub against: Option<String>,
    /// Where the one wording stands: brackets may be open when it begins.
    pub place: Option<ReadPlace>,
    /// For one wording, how it is looked at besides: `plain`, or `as:` and a party, such as `as:EUN`.
    pub view: Option<String>,
}

/// A paragraph of a draft, in whose place a wording is to be read.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadPlace {
    /// The instrument's name in addresses.
    pub instrument: String,
    /// The draft's name, `working` or `latest`.
    pub draft: String,
    /// The paragraph's id.
    pub paragraph: String,
}

/// New words for a paragraph.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditWording {
    /// The words in the notation.
    pub wording: String,
    /// Why, for the record.
    pub reason: Option<String>,
}

/// Reads wordings for a preview. Stores nothing, so it may be asked with every pause in typing.
///
/// # Errors
/// [`Fault::Invalid`] when it is more than a page of text; [`Fault::NotFound`] for strangers.
pub fn read(actor: &Actor, input: &ReadWordings) -> Result<ReadingView, Fault> {
    allowed(actor, input)?;
    let (paragraphs, totals) = show::reading(&input.wordings);
    let seen = match input.wordings.as_slice() {
        [words] => seen(input, |lens| show::through(words, lens))?,
        _ => None,
    };
    Ok(ReadingView { seen, ..read_view(input, paragraphs, totals) })
}

/// Reads one wording as it would read in its place in a draft. Stores nothing.
///
/// # Errors
/// As [`read`]; [`Fault::NotFound`] for a place the reader may not read.
pub fn read_in_place(cx: &mut Cx<'_, '_>, actor: &Actor, input: &ReadWordings) -> Result<ReadingView, Fault> {
    let Some(place) = &input.place else { return read(actor, input) };
    allowed(actor, input)?;
    let [words] = input.wordings.as_slice() else {
        return Err(Fault::invalid("wordings", "exactly one, where a place is named"));
    };
    let text = lookup::text(cx, actor, &place.instrument)?;
    let (draft, fields) = lookup::draft(cx, actor, &text, &place.draft)?;
    let mut rows = placements::of_draft(cx.db, &draft.id)?;
    if !fields.positions {
        rows.iter_mut().for_each(|row| row.text = adref_notation::without_positions(&row.text).text);
    }
    let index = rows.iter().position(|row| row.paragraph.as_str() == place.paragraph).ok_or(Fault::NotFound)?;
    let (paragraphs, totals) = show::reading_in(&rows, index, words);
    let seen = seen(input, |lens| show::through_in(&mut rows, index, words, lens))?;
    Ok(ReadingView { seen, ..read_view(input, paragraphs, totals) })
}

/// Anybody who is signed in may have a page of text read.
fn allowed(actor: &Actor, input: &ReadWordings) -> Result<(), Fault> {
    actor.must(Action::ReadWording, &Facts::default())?;
    let length: usize = input.wordings.iter().map(String::len).sum();
    if length > 2 * text::WORDING || input.against.as_ref().is_some_and(|against| against.len() > text::WORDING) {
        return Err(Fault::invalid("wordings", "at most 128 kB at once"));
    }
    Ok(())
}

/// The one wording through the lens asked for, if one was.
fn seen(input: &ReadWordings, through: impl FnOnce(&Lens) -> Option<SeenView>) -> Result<Option<SeenView>, Fault> {
    let Some(view) = input.view.as_deref() else { return Ok(None) };
    let everything = Fields { positions: true, ..Fields::default() };
    Ok(through(&Lens::new(Some(view), everything, None)?))
}

fn read_view(input: &ReadWordings, paragraphs: Vec<WordingView>, totals: TotalsView) -> ReadingView {
    let redline = input.against.as_ref().zip(input.wordings.first()).map(|(old, new)| show::ops(old, new));
    ReadingView { paragraphs, totals, redline, seen: None }
}

/// Changes the words of a paragraph of the working draft, against the version the editor saw.
///
/// # Errors
/// [`Fault::PreconditionRequired`] without a version, [`Fault::Stale`] with base, theirs and mine when somebody saved before.
pub fn edit(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
    input: &EditWording,
    if_match: Option<&str>,
) -> Result<ParagraphView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::EditWording)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let wording = text::kept("wording", &input.wording, text::WORDING)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    expect(cx, &placed, if_match, &wording)?;
    let change = Change { wording: &wording, reason: reason.as_deref() };
    let stored = store(cx, actor, &draft, &placed, &change)?;
    let data = json!({ "draft": draft.id, "wording": stored, "previous": placed.wording });
    let record = Record::of(EventKind::WordingEdited, actor, placed.paragraph.as_str()).process(&text.process.id);
    record.before(&placed.text).after(&wording).reason(reason.as_deref()).data(data).write(cx)?;
    view(cx, &draft, placed.paragraph.as_str())
}

/// The entity tag of a paragraph in the working draft: which wording, at which turn.
#[must_use]
pub(crate) fn etag(placed: &placements::PlacedWording) -> String {
    format!("\"{}-{}\"", placed.wording, placed.revision)
}

/// Goes on only if the editor saw the wording that stands now.
pub(crate) fn expect(
    cx: &mut Cx<'_, '_>,
    placed: &placements::PlacedWording,
    if_match: Option<&str>,
    mine: &str,
) -> Result<(), Fault> {
    let seen = if_match.ok_or(Fault::PreconditionRequired)?.trim();
    let now = etag(placed);
    if seen == now {
        return Ok(());
    }
    let id = seen.trim_matches('"').split('-').next().and_then(|id| WordingId::parse(id).ok());
    let base = match id {
        Some(id) => wordings::by_id(cx.db, &id)?.filter(|row| row.paragraph == placed.paragraph).map(|row| row.text),
        None => None,
    };
    Err(Fault::Stale(Box::new(Stale { base, theirs: placed.text.clone(), mine: mine.to_owned(), etag: now })))
}

/// New words and why.
pub(crate) struct Change<'a> {
    pub(crate) wording: &'a str,
    pub(crate) reason: Option<&'a str>,
}

/// Stores a wording with everything derived from it, and gives its id. The caller writes the event. What is agreed stays as it
/// is: who wants to change it opens it first.
pub(crate) fn store(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &drafts::Draft,
    placed: &placements::PlacedWording,
    change: &Change<'_>,
) -> Result<WordingId, Fault> {
    agreement::guard(cx, &draft.instrument, placed, change.wording)?;
    store_reopened(cx, actor, draft, placed, change)
}

/// [`store`] for the act that opens agreed words.
pub(crate) fn store_reopened(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &drafts::Draft,
    placed: &placements::PlacedWording,
    change: &Change<'_>,
) -> Result<WordingId, Fault> {
    let row = wordings::Wording {
        id: WordingId::from_bits(chance()),
        paragraph: placed.paragraph.clone(),
        text: change.wording.to_owned(),
        author: actor.subject.person.clone(),
        reason: change.reason.map(str::to_owned),
        previous: Some(placed.wording.clone()),
        created_at: cx.now,
    };
    wordings::add(cx.db, &row)?;
    let counted = Counted::of(&adref_notation::read_one(change.wording), 0);
    let counts = placements::Counts {
        brackets: counted.brackets,
        unclosed: counted.unclosed,
        remarks: counted.remarks,
        agreed: counted.agreed,
    };
    let turned = placements::replace_wording(cx.db, &draft.id, &placed.paragraph, placed.revision, &row.id, &counts)?;
    if turned.is_none() {
        let now = placements::one(cx.db, &draft.id, &placed.paragraph)?.ok_or(Fault::NotFound)?;
        let (theirs, etag) = (now.text.clone(), etag(&now));
        let stale = Stale { base: Some(placed.text.clone()), theirs, mine: change.wording.to_owned(), etag };
        return Err(Fault::Stale(Box::new(stale)));
    }
    drafts::touch(cx.db, &draft.id)?;
    rederive(cx, draft)?;
    Ok(row.id)
}

/// What is kept beside a wording so that lists need not read it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counted {
    pub(crate) brackets: i64,
    pub(crate) unclosed: i64,
    pub(crate) remarks: i64,
    pub(crate) agreed: bool,
}

impl Counted {
    /// Counts one paragraph of a reading. Agreed is a paragraph that bears a stamp and holds no open bracket.
    pub(crate) fn of(read: &Reading, index: usize) -> Self {
        let totals = read.totals_of(index);
        let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        Self {
            brackets: whole(totals.brackets_open),
            unclosed: whole(totals.unclosed),
            remarks: whole(read.remarks().iter().filter(|remark| remark.paragraph == index).count()),
            agreed: totals.stamps > 0 && totals.brackets_open == 0,
        }
    }
}

/// Derives the positions of a whole draft again: a bracket may reach over many paragraphs.
pub(crate) fn rederive(cx: &mut Cx<'_, '_>, draft: &drafts::Draft) -> Result<(), Fault> {
    let rows = placements::of_draft(cx.db, &draft.id)?;
    let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let read = show::read_rows(&rows, &texts);
    let places: Vec<_> = rows.iter().map(placements::PlacedWording::placement).collect();
    derive_positions(cx, draft, &read, &places)
}

/// Writes the positions the notation states, replacing those derived before.
pub(crate) fn derive_positions(
    cx: &mut Cx<'_, '_>,
    draft: &drafts::Draft,
    read: &Reading,
    places: &[placements::Placement],
) -> Result<(), Fault> {
    let mut rows = Vec::new();
    for tag in read.positions() {
        let Some(place) = usize::try_from(tag.place.paragraph).ok().and_then(|index| places.get(index)) else {
            continue;
        };
        let target = read.target_text(tag.target).unwrap_or_default();
        for entry in &tag.entries {
            rows.push(positions::PositionRow {
                draft: draft.id.clone(),
                paragraph: place.paragraph.clone(),
                ordinal: i64::try_from(rows.len()).unwrap_or(i64::MAX),
                party: entry.party.clone(),
                stance: show::code(&entry.stance),
                target: target.clone(),
                uncertain: tag.uncertain,
            });
        }
    }
    Ok(positions::replace_of_draft(cx.db, &draft.id, &rows)?)
}

/// A paragraph of the working draft as its editors see it.
pub(crate) fn view(cx: &mut Cx<'_, '_>, draft: &drafts::Draft, paragraph: &str) -> Result<ParagraphView, Fault> {
    let rows = placements::of_draft(cx.db, &draft.id)?;
    let mut view = show::one_paragraph(&rows, paragraph, &Lens::Full).ok_or(Fault::NotFound)?;
    view.etag = rows.iter().find(|row| row.paragraph.as_str() == paragraph).map(etag);
    Ok(view)
}
