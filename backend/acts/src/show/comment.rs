//! Comments as this reader may see them.

use std::collections::HashMap;

use adref_domain::comment::CommentStage;
use adref_domain::ids::{
    CommentId, DispositionId, DraftId, InstrumentId, MeetingId, ParagraphId, PersonId, QuestionId, RoundId,
    SubmissionId,
};
use adref_domain::policy::{Action, Facts, Fields, rule, sees_positions};
use adref_domain::{CommentState, CommentTarget, Role, Shown, odd};
use adref_notation::without_positions;
use adref_store::meetings::{self, RoomComment};
use adref_store::placements::{self, PlacedWording};
use adref_store::public_comments::{self, PublicComment};
use adref_store::{comments, dispositions, drafts, judgements, people, replies, rounds, submissions, supports};

use super::{anchors_of, ops};
use crate::lookup::{self, FoundRound};
use crate::text::rfc3339;
use crate::views::{
    AuthorView, CommentView, DispositionView, InstrumentRef, JudgementView, LandingView, MilestoneRef, QuestionView,
    QuoteView, ReplyView, RoomView, SpeakerView, SupportView,
};
use crate::{Actor, Cx, Fault, meeting};

/// How many code points of context a selector carries on either side.
const CONTEXT: usize = 32;

/// What is looked up once while many comments are shown.
#[derive(Default)]
pub(crate) struct Shelf {
    rounds: HashMap<RoundId, FoundRound>,
    pages: HashMap<DraftId, Sheet>,
    drafts: HashMap<DraftId, drafts::Draft>,
    texts: HashMap<InstrumentId, lookup::Text>,
    names: HashMap<PersonId, String>,
    questions: HashMap<QuestionId, QuestionView>,
    answers: HashMap<CommentId, dispositions::Disposition>,
    replies: HashMap<CommentId, Vec<replies::Reply>>,
    supports: HashMap<CommentId, Vec<supports::Support>>,
    judgements: HashMap<DispositionId, judgements::Judgement>,
    sets: HashMap<SubmissionId, Option<String>>,
    /// Who spoke without an account.
    public: HashMap<CommentId, PublicComment>,
    /// What was said in a meeting, and entered by the secretariat.
    rooms: HashMap<CommentId, RoomComment>,
    meetings: HashMap<MeetingId, Option<MilestoneRef>>,
}

/// The paragraphs of a draft with their fragments.
struct Sheet {
    rows: Vec<PlacedWording>,
    anchors: Vec<String>,
}

impl Sheet {
    fn find(&self, paragraph: &str) -> Option<(&PlacedWording, &str)> {
        let index = self.rows.iter().position(|row| row.paragraph.as_str() == paragraph)?;
        self.rows.get(index).zip(self.anchors.get(index).map(String::as_str))
    }
}

impl Shelf {
    /// A shelf with the latest answers of these comments on it, what is said about them, and who supports them.
    pub(crate) fn with(cx: &mut Cx<'_, '_>, rows: &[comments::Comment]) -> Result<Self, Fault> {
        let ids: Vec<_> = rows.iter().map(|row| row.id.clone()).collect();
        let answers = dispositions::latest_many(cx.db, &ids)?;
        let answers = answers.into_iter().map(|answer| (answer.comment.clone(), answer)).collect();
        let mut shelf = Self { answers, ..Self::default() };
        let public = public_comments::by_ids(cx.db, &ids)?;
        shelf.public = public.into_iter().map(|row| (row.id.clone(), row)).collect();
        let rooms = meetings::room_comments(cx.db, &ids)?;
        shelf.rooms = rooms.into_iter().map(|row| (row.comment.clone(), row)).collect();
        for reply in replies::of_many(cx.db, &ids)? {
            shelf.replies.entry(reply.comment.clone()).or_default().push(reply);
        }
        for judgement in judgements::of_many(cx.db, &ids)? {
            shelf.judgements.insert(judgement.disposition.clone(), judgement);
        }
        for support in supports::of_many(cx.db, &ids)? {
            shelf.supports.entry(support.comment.clone()).or_default().push(support);
        }
        Ok(shelf)
    }

    /// Whether the author of a comment reads the positions of its draft.
    pub(crate) fn sight(&mut self, cx: &mut Cx<'_, '_>, row: &comments::Comment) -> Result<bool, Fault> {
        let facts = &self.round(cx, &row.round)?.facts;
        Ok(sight(row.author_role, facts))
    }

    fn round(&mut self, cx: &mut Cx<'_, '_>, id: &RoundId) -> Result<&FoundRound, Fault> {
        if !self.rounds.contains_key(id) {
            self.rounds.insert(id.clone(), lookup::round_unruled(cx, id)?);
        }
        self.rounds.get(id).ok_or(Fault::NotFound)
    }

    fn sheet(&mut self, cx: &mut Cx<'_, '_>, id: &DraftId) -> Result<&Sheet, Fault> {
        if !self.pages.contains_key(id) {
            let rows = placements::of_draft(cx.db, id)?;
            self.pages.insert(id.clone(), Sheet { anchors: anchors_of(&rows), rows });
        }
        self.pages.get(id).ok_or(Fault::NotFound)
    }

    fn draft(&mut self, cx: &mut Cx<'_, '_>, id: &DraftId) -> Result<&drafts::Draft, Fault> {
        if !self.drafts.contains_key(id) {
            let draft = drafts::by_id(cx.db, id)?.ok_or(Fault::NotFound)?;
            self.drafts.insert(id.clone(), draft);
        }
        self.drafts.get(id).ok_or(Fault::NotFound)
    }

    fn text(&mut self, cx: &mut Cx<'_, '_>, id: &InstrumentId) -> Result<&lookup::Text, Fault> {
        if !self.texts.contains_key(id) {
            self.texts.insert(id.clone(), lookup::text_unruled(cx, id)?);
        }
        self.texts.get(id).ok_or(Fault::NotFound)
    }

    fn question(&mut self, cx: &mut Cx<'_, '_>, id: Option<&QuestionId>) -> Result<Option<QuestionView>, Fault> {
        let Some(id) = id else { return Ok(None) };
        if !self.questions.contains_key(id)
            && let Some(found) = rounds::question(cx.db, id)?
        {
            self.questions.insert(id.clone(), found.into());
        }
        Ok(self.questions.get(id).cloned())
    }

    /// What the author said of an answer, for the author and those who answer.
    fn judged(&self, actor: &Actor, facts: &Facts, answer: Option<&DispositionId>) -> Option<JudgementView> {
        let reads = facts.owned_by(&actor.subject) || actor.may(Action::Dispose, facts);
        let judgement = self.judgements.get(answer?).filter(|_| reads)?;
        let (reflects, words, at) = (judgement.reflects, judgement.words.clone(), rfc3339(judgement.said_at));
        Some(JudgementView { reflects, words, at })
    }

    /// The number of the set a comment was lodged with.
    fn set(&mut self, cx: &mut Cx<'_, '_>, id: Option<&SubmissionId>) -> Result<Option<String>, Fault> {
        let Some(id) = id else { return Ok(None) };
        if !self.sets.contains_key(id) {
            let number = submissions::by_id(cx.db, id)?.and_then(|set| set.number);
            self.sets.insert(id.clone(), number);
        }
        Ok(self.sets.get(id).cloned().flatten())
    }

    /// How much of what is said about a comment this reader may see.
    fn said(&self, actor: &Actor, facts: &Facts, comment: &CommentId) -> usize {
        let said = self.replies.get(comment).map(Vec::as_slice).unwrap_or_default();
        said.iter().filter(|reply| actor.may(Action::SeeReply, &lookup::of_reply(facts, reply))).count()
    }

    /// Who supports a comment: how many, which parties, and whether the reader does.
    fn supported(&self, actor: &Actor, comment: &CommentId) -> SupportView {
        let supports = self.supports.get(comment).map(Vec::as_slice).unwrap_or_default();
        let mut parties: Vec<_> = supports.iter().filter_map(|support| support.party.clone()).collect();
        parties.sort();
        parties.dedup();
        let mine = supports.iter().any(|support| Some(&support.person) == actor.subject.person.as_ref());
        SupportView { count: supports.len(), parties, mine }
    }

    /// The meeting something was said in, if the reader may know of it.
    fn meeting(&mut self, cx: &mut Cx<'_, '_>, actor: &Actor, id: &MeetingId) -> Result<Option<MilestoneRef>, Fault> {
        if !self.meetings.contains_key(id) {
            self.meetings.insert(id.clone(), meeting::known_to(cx, actor, id)?);
        }
        Ok(self.meetings.get(id).cloned().flatten())
    }

    fn name(&mut self, cx: &mut Cx<'_, '_>, id: &PersonId) -> Result<String, Fault> {
        if !self.names.contains_key(id) {
            let name = people::by_id(cx.db, id)?.map(|person| person.name).unwrap_or_default();
            self.names.insert(id.clone(), name);
        }
        Ok(self.names.get(id).cloned().unwrap_or_default())
    }
}

/// Whether a role reads the positions of a draft. Issued drafts never change, so this holds for comments made long ago.
pub(crate) fn sight(role: Role, facts: &Facts) -> bool {
    sees_positions(Some(role), facts)
}

/// A wording as someone with or without sight of positions reads it.
pub(crate) fn wording_for(sight: bool, wording: &str) -> String {
    if sight { wording.to_owned() } else { without_positions(wording).text }
}

/// One comment; the caller has ruled that it may be seen.
pub(crate) fn comment(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &comments::Comment,
    shelf: &mut Shelf,
) -> Result<CommentView, Fault> {
    let found = shelf.round(cx, &row.round)?;
    let facts = lookup::of_comment(&found.facts, row);
    let fields = rule(&actor.subject, Action::SeeComment, &facts).fields();
    let (round_title, draft) = (found.round.title.clone(), found.draft.clone());
    let instrument = of_text(&found.text);
    let author = author(cx, row, (actor, &facts, fields), shelf)?;
    let answer = shelf.answers.get(&row.id).cloned();
    let judgement = shelf.judged(actor, &facts, answer.as_ref().map(|answer| &answer.id));
    let stage = stage(row, answer.is_some(), &facts);
    let set = shelf.set(cx, row.submission.as_ref())?;
    let disposition = answer.map(|answer| disposition(cx, actor, &answer, shelf)).transpose()?;
    let question = shelf.question(cx, row.question.as_ref())?;
    let place = match &row.paragraph {
        Some(paragraph) => shelf.sheet(cx, &row.draft)?.find(paragraph.as_str()),
        None => None,
    };
    let said = sight(row.author_role, &facts);
    // Nobody reads out of proposed words, or of what they would replace, what they do not see in the text.
    let sees = fields.positions;
    let proposed = row.proposed_wording.as_deref().map(|words| wording_for(sees, words));
    let redline = place.and_then(|(placed, _)| {
        let shown = wording_for(said && sees, &placed.text);
        proposal(row, proposed.as_deref()?, sees, &shown)
    });
    let quote = place.and_then(|(placed, _)| quote(row, said, sees, &placed.text));
    Ok(CommentView {
        id: row.id.to_string(),
        number: row.number.clone(),
        instrument,
        round: row.round.to_string(),
        round_title,
        draft: draft.slug,
        draft_label: draft.label,
        paragraph: row.paragraph.as_ref().map(ToString::to_string),
        anchor: place.map(|(_, anchor)| anchor.to_owned()),
        paragraph_label: place.and_then(|(placed, _)| placed.label.clone()),
        target: row.target.to_string(),
        quote,
        stands: None,
        kind: row.kind.to_string(),
        text: row.text.clone(),
        language: row.language.clone(),
        question,
        proposed_wording: proposed,
        justification: row.justification.clone(),
        author,
        mine: facts.owned_by(&actor.subject),
        late: row.late,
        state: state(row, disposition.is_some()).to_string(),
        created_at: rfc3339(row.created_at),
        disposition,
        redline,
        judgement,
        set,
        stage: stage.to_string(),
        replies: shelf.said(actor, &facts, &row.id),
        support: shelf.supported(actor, &row.id),
        may: actor.may_codes(&facts),
    })
}

fn of_text(text: &lookup::Text) -> InstrumentRef {
    let instrument = &text.instrument;
    let (slug, title) = (instrument.slug.clone(), instrument.title.clone());
    InstrumentRef { slug, title, language: Some(instrument.language.clone()) }
}

/// An answer not given to the reader yet leaves the comment as it was.
fn state(row: &comments::Comment, answered: bool) -> CommentState {
    if answered && row.state != CommentState::Withdrawn { CommentState::Answered } else { row.state }
}

/// How far a comment has come.
fn stage(row: &comments::Comment, answered: bool, facts: &Facts) -> CommentStage {
    let round = facts.round.as_ref();
    if row.state == CommentState::Withdrawn {
        CommentStage::Withdrawn
    } else if answered {
        CommentStage::Answered
    } else if round.is_some_and(|round| round.state.is_over()) {
        CommentStage::Considered
    } else if round.is_some_and(|round| round.shown != Shown::Own) {
        CommentStage::Published
    } else {
        CommentStage::Received
    }
}

/// Role and party for everybody, the name for those who may know it.
fn author(
    cx: &mut Cx<'_, '_>,
    row: &comments::Comment,
    (actor, facts, fields): (&Actor, &Facts, Fields),
    shelf: &mut Shelf,
) -> Result<AuthorView, Fault> {
    let (role, party) = (row.author_role.to_string(), row.author_party.clone());
    if let Some(public) = shelf.public.get(&row.id) {
        // Who spoke without an account is known by what they signed with, whoever has the address by now.
        // A name that is not to be published is for its owner and for those who look at what came, whatever the round shows.
        let reads = public.name_shown || facts.owned_by(&actor.subject) || actor.may(Action::Moderate, facts);
        let name = public.name.clone().filter(|_| reads);
        return Ok(AuthorView { speaker: Some(speaker(public, name.as_deref())), name, role, party, room: None });
    }
    if let Some(said) = shelf.rooms.get(&row.id).cloned() {
        let attendee = meetings::attendee(cx.db, &said.attendee)?.ok_or(Fault::NotFound)?;
        let room = RoomView {
            meeting: shelf.meeting(cx, actor, &said.meeting)?,
            region: attendee.region.map(String::from),
            class: attendee.class.map(String::from),
        };
        return Ok(AuthorView {
            name: Some(attendee.name).filter(|_| fields.names),
            role,
            party,
            speaker: None,
            room: Some(room),
        });
    }
    let name = if fields.names { Some(shelf.name(cx, &row.author)?) } else { None };
    Ok(AuthorView { name, role, party, speaker: None, room: None })
}

fn speaker(public: &PublicComment, name: Option<&str>) -> SpeakerView {
    SpeakerView {
        region: public.region.to_string(),
        organization_class: public.organization_class.map(String::from),
        organization: public.organization.clone(),
        name_odd: name.and_then(odd).map(|odd| odd.code().to_owned()),
    }
}

/// The proposed words against the chosen ones, or against the whole paragraph.
fn proposal(row: &comments::Comment, proposed: &str, sees: bool, wording: &str) -> Option<Vec<crate::views::OpView>> {
    let ops = match (&row.quote, row.target) {
        (Some(quote), _) => ops(&wording_for(sees, &quote.exact), proposed),
        // What is missing is held against nothing.
        (None, CommentTarget::After) => ops("", proposed),
        (None, _) => ops(wording, proposed),
    };
    Some(ops)
}

/// The chosen words at their place in the wording as this reader sees it.
fn quote(row: &comments::Comment, said: bool, sees: bool, wording: &str) -> Option<QuoteView> {
    let quote = row.quote.as_ref()?;
    let (start, end) = (usize::try_from(quote.start).ok()?, usize::try_from(quote.end).ok()?);
    let stripped = without_positions(wording);
    let (start, end) = match (said, sees) {
        (true, false) => (stripped.from_original(start), stripped.from_original(end)),
        (false, true) => (stripped.to_original(start), stripped.to_original(end)),
        _ => (start, end),
    };
    let exact = if sees || !said { quote.exact.clone() } else { without_positions(&quote.exact).text };
    // What stands around is cut from the wording as this reader sees it: what the author sent may hold more.
    let placed = around(if sees { wording } else { &stripped.text }, start, end);
    Some(QuoteView { exact, ..placed })
}

/// The words at these code points with what stands around them, as selectors of the W3C carry it.
pub(crate) fn around(wording: &str, start: usize, end: usize) -> QuoteView {
    let cut = |from: usize, to: usize| wording.chars().skip(from).take(to.saturating_sub(from)).collect();
    QuoteView {
        exact: cut(start, end),
        prefix: cut(start.saturating_sub(CONTEXT), start),
        suffix: cut(end, end.saturating_add(CONTEXT)),
        start,
        end,
    }
}

/// Something said about a comment; the caller has ruled that it may be seen. `round` are the facts of the comment.
pub(crate) fn reply(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &replies::Reply,
    round: &Facts,
    shelf: &mut Shelf,
) -> Result<ReplyView, Fault> {
    let facts = lookup::of_reply(round, row);
    let fields = rule(&actor.subject, Action::SeeReply, &facts).fields();
    let name = if fields.names { Some(shelf.name(cx, &row.author)?) } else { None };
    Ok(ReplyView {
        id: row.id.to_string(),
        author: AuthorView {
            name,
            role: row.author_role.to_string(),
            party: row.author_party.clone(),
            speaker: None,
            room: None,
        },
        reach: row.reach.to_string(),
        text: row.text.clone(),
        mine: facts.owned_by(&actor.subject),
        created_at: rfc3339(row.created_at),
    })
}

/// An answer; where the words landed is said once that draft may be read.
pub(crate) fn disposition(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    answer: &dispositions::Disposition,
    shelf: &mut Shelf,
) -> Result<DispositionView, Fault> {
    let landing = match &answer.landing_draft {
        Some(draft) => landing(cx, actor, draft, answer.landing_paragraph.as_ref().map(ParagraphId::as_str), shelf)?,
        None => None,
    };
    let landing = match (landing, &answer.landing_draft) {
        (Some(place), Some(draft)) => Some(LandingView { words: landed(cx, actor, answer, draft, shelf)?, ..place }),
        (place, _) => place,
    };
    let duplicate_of = match &answer.duplicate_of {
        Some(other) => number(cx, actor, other, shelf)?,
        None => None,
    };
    Ok(DispositionView {
        duplicate_of,
        kind: answer.kind.to_string(),
        reason: answer.reason.clone(),
        at: rfc3339(answer.at),
        landing,
    })
}

/// The words an answer points at, as this reader reads that draft.
fn landed(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    answer: &dispositions::Disposition,
    draft: &DraftId,
    shelf: &mut Shelf,
) -> Result<Option<String>, Fault> {
    let draft = shelf.draft(cx, draft)?.clone();
    let facts = shelf.text(cx, &draft.instrument)?.draft_facts(&draft);
    let sees = rule(&actor.subject, lookup::reading(&draft), &facts).fields().positions;
    Ok(answer.landing_words.as_deref().map(|words| wording_for(sees, words)))
}

/// The number of another comment, if this reader may see that one.
fn number(cx: &mut Cx<'_, '_>, actor: &Actor, id: &CommentId, shelf: &mut Shelf) -> Result<Option<String>, Fault> {
    let Some(other) = comments::by_id(cx.db, id)? else { return Ok(None) };
    let facts = lookup::of_comment(&shelf.round(cx, &other.round)?.facts, &other);
    Ok(actor.may(Action::SeeComment, &facts).then_some(other.number))
}

/// A place in a draft, if this reader may read the draft and the paragraph is in it.
pub(crate) fn landing(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &DraftId,
    paragraph: Option<&str>,
    shelf: &mut Shelf,
) -> Result<Option<LandingView>, Fault> {
    let draft = shelf.draft(cx, draft)?.clone();
    let facts = shelf.text(cx, &draft.instrument)?.draft_facts(&draft);
    if !actor.may(lookup::reading(&draft), &facts) {
        return Ok(None);
    }
    let Some(paragraph) = paragraph else {
        return Ok(None);
    };
    let place = shelf.sheet(cx, &draft.id)?.find(paragraph);
    Ok(place.map(|(placed, anchor)| LandingView {
        draft: draft.slug.clone(),
        draft_label: draft.label.clone(),
        paragraph: paragraph.to_owned(),
        anchor: anchor.to_owned(),
        label: placed.label.clone(),
        words: None,
    }))
}
