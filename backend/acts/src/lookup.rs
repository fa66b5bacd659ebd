//! Finding what an address names, with what the policy needs to know of it. Nothing is handed out without a ruling.

use adref_domain::ids::{CommentId, InstrumentId, ParagraphId, ProcessId, RoundId};
use adref_domain::policy::{Action, DraftFacts, Facts, Fields, RoundFacts, embargoed};
use adref_domain::round::shown_in;
use adref_domain::{DraftStatus, Instant, RoundKind};
use adref_store::{comments, drafts, instruments, placements, processes, replies, rounds};

use crate::{Actor, Cx, Fault, adoption};

/// An instrument with its process.
pub(crate) struct Text {
    pub(crate) process: processes::Process,
    pub(crate) instrument: instruments::Instrument,
    /// The moment it was looked up: what is held back is held back by the database's clock.
    pub(crate) now: Instant,
}

impl Text {
    /// The same text, ruled on as at another moment.
    pub(crate) fn at(&self, now: Instant) -> Self {
        Self { process: self.process.clone(), instrument: self.instrument.clone(), now }
    }

    /// What is known when nothing narrower is.
    pub(crate) fn facts(&self) -> Facts {
        crate::process::facts(&self.process)
    }

    pub(crate) fn draft_facts(&self, draft: &drafts::Draft) -> Facts {
        Facts { draft: Some(self.of_draft(draft)), ..self.facts() }
    }

    fn of_draft(&self, draft: &drafts::Draft) -> DraftFacts {
        DraftFacts {
            status: draft.status,
            openness: draft.openness,
            positions_public: draft.positions_public,
            embargoed: embargoed(draft.embargo_until, self.now),
        }
    }

    pub(crate) fn round_facts(&self, cx: &Cx<'_, '_>, round: &rounds::Round, draft: &drafts::Draft) -> Facts {
        Facts { round: Some(round_facts(cx, round)), ..self.draft_facts(draft) }
    }
}

pub(crate) fn round_facts(cx: &Cx<'_, '_>, row: &rounds::Round) -> RoundFacts {
    let state = row.hours().state_at(cx.now);
    RoundFacts {
        state,
        audience: row.audience.clone(),
        region: row.region,
        classes: row.classes.clone(),
        shown: shown_in(state, row.shown, row.shown_from),
        names: row.names,
        public: row.kind == RoundKind::Public,
    }
}

/// The instrument behind a name, if the reader may know of it: through its process, or through a draft open to them.
/// Where no text has the name, it may be one of the symbols a text travelled under.
pub(crate) fn text(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Text, Fault> {
    let text = match unruled(cx, slug) {
        Err(Fault::NotFound) => return adoption::found(cx, actor, slug)?.ok_or(Fault::NotFound),
        found => found?,
    };
    if actor.may(Action::ReadProcess, &text.facts()) {
        return Ok(text);
    }
    let drafts = drafts::list_of(cx.db, &text.instrument.id)?;
    let open = drafts.iter().any(|draft| actor.may(Action::ReadDraft, &text.draft_facts(draft)));
    if open { Ok(text) } else { Err(Fault::NotFound) }
}

fn unruled(cx: &mut Cx<'_, '_>, slug: &str) -> Result<Text, Fault> {
    let instrument = instruments::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &instrument.process)?.ok_or(Fault::NotFound)?;
    Ok(Text { process, instrument, now: cx.now })
}

/// The instrument behind an id, whoever asks: the caller rules.
pub(crate) fn text_unruled(cx: &mut Cx<'_, '_>, id: &InstrumentId) -> Result<Text, Fault> {
    let instrument = instruments::by_id(cx.db, id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &instrument.process)?.ok_or(Fault::NotFound)?;
    Ok(Text { process, instrument, now: cx.now })
}

/// The process an instrument belongs to, for the record.
pub(crate) fn process_of(cx: &mut Cx<'_, '_>, instrument: &InstrumentId) -> Result<ProcessId, Fault> {
    Ok(instruments::by_id(cx.db, instrument)?.ok_or(Fault::NotFound)?.process)
}

/// A text somebody may do something to; absent otherwise.
pub(crate) fn text_for(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, action: Action) -> Result<Text, Fault> {
    let text = text(cx, actor, slug)?;
    actor.must(action, &text.facts())?;
    Ok(text)
}

/// A draft by its name (`working` and `latest` are names too), with what may be seen of it.
pub(crate) fn draft(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    slug: &str,
) -> Result<(drafts::Draft, Fields), Fault> {
    let found = match slug {
        "working" => drafts::working(cx.db, &text.instrument.id)?,
        "latest" => latest_readable(cx, actor, text)?,
        name => drafts::by_slug(cx.db, &text.instrument.id, name)?,
    };
    let draft = found.ok_or(Fault::NotFound)?;
    let fields = actor.must(reading(&draft), &text.draft_facts(&draft))?;
    Ok((draft, fields))
}

/// A text and its draft by the names in an address. A draft one may read is of a text one may know of, so for a plain name
/// one question answers both.
pub(crate) fn text_and_draft(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    name: &str,
) -> Result<(Text, drafts::Draft, Fields), Fault> {
    if matches!(name, "working" | "latest") {
        let text = text(cx, actor, slug)?;
        let (draft, fields) = draft(cx, actor, &text, name)?;
        return Ok((text, draft, fields));
    }
    let Some((process, instrument, draft)) = drafts::addressed(cx.db, slug, name)? else {
        let text = adoption::found(cx, actor, slug)?.ok_or(Fault::NotFound)?;
        let (draft, fields) = draft(cx, actor, &text, name)?;
        return Ok((text, draft, fields));
    };
    let text = Text { process, instrument, now: cx.now };
    let fields = actor.must(reading(&draft), &text.draft_facts(&draft))?;
    Ok((text, draft, fields))
}

/// What reading this draft is called in the policy.
pub(crate) const fn reading(draft: &drafts::Draft) -> Action {
    match draft.status {
        DraftStatus::Working => Action::ReadWorking,
        DraftStatus::Issued => Action::ReadDraft,
    }
}

/// The newest issued draft this reader may read.
pub(crate) fn latest_readable(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Option<drafts::Draft>, Fault> {
    Ok(readable(cx, actor, text)?.into_iter().rfind(|draft| draft.status == DraftStatus::Issued))
}

/// Every draft this reader may read, oldest first.
pub(crate) fn readable(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Vec<drafts::Draft>, Fault> {
    let all = drafts::list_of(cx.db, &text.instrument.id)?;
    Ok(all.into_iter().filter(|draft| actor.may(reading(draft), &text.draft_facts(draft))).collect())
}

/// The working draft of a text, for those who may work on it. What is adopted is looked at alone, until work begins again.
pub(crate) fn working(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, action: Action) -> Result<drafts::Draft, Fault> {
    let draft = drafts::working(cx.db, &text.instrument.id)?.ok_or(Fault::NotFound)?;
    actor.must(action, &text.draft_facts(&draft))?;
    if action != Action::UseDesk {
        adoption::still_in_work(cx, &text.instrument.id)?;
    }
    Ok(draft)
}

/// A paragraph of a draft.
pub(crate) fn placed(cx: &mut Cx<'_, '_>, draft: &drafts::Draft, id: &str) -> Result<placements::PlacedWording, Fault> {
    let paragraph = ParagraphId::parse(id).map_err(|_| Fault::NotFound)?;
    placements::one(cx.db, &draft.id, &paragraph)?.ok_or(Fault::NotFound)
}

/// A round with its text, its draft and what the policy needs.
pub(crate) struct FoundRound {
    pub(crate) text: Text,
    pub(crate) draft: drafts::Draft,
    pub(crate) round: rounds::Round,
    pub(crate) facts: Facts,
}

/// A round behind an id, whoever asks: the caller rules.
pub(crate) fn round_unruled(cx: &mut Cx<'_, '_>, id: &RoundId) -> Result<FoundRound, Fault> {
    let (round, draft, instrument, process) = rounds::addressed(cx.db, id)?.ok_or(Fault::NotFound)?;
    let text = Text { process, instrument, now: cx.now };
    let facts = text.round_facts(cx, &round, &draft);
    Ok(FoundRound { text, draft, round, facts })
}

/// A round somebody may do something with; absent otherwise.
pub(crate) fn round(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, action: Action) -> Result<FoundRound, Fault> {
    let id = RoundId::parse(id).map_err(|_| Fault::NotFound)?;
    let found = round_unruled(cx, &id)?;
    actor.must(action, &found.facts)?;
    Ok(found)
}

/// A comment somebody may do something with; absent otherwise.
pub(crate) fn comment(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    action: Action,
) -> Result<(comments::Comment, FoundRound), Fault> {
    let id = CommentId::parse(id).map_err(|_| Fault::NotFound)?;
    let comment = comments::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let mut found = round_unruled(cx, &comment.round)?;
    found.facts = of_comment(&found.facts, &comment);
    actor.must(action, &found.facts)?;
    Ok((comment, found))
}

/// What the policy needs to know of something said about a comment in a round with these facts.
pub(crate) fn of_reply(round: &Facts, reply: &replies::Reply) -> Facts {
    let owner = Some(reply.author.clone());
    Facts { owner, party: reply.author_party.clone(), reach: Some(reply.reach), ..round.clone() }
}

/// What the policy needs to know of a comment in a round with these facts.
pub(crate) fn of_comment(round: &Facts, comment: &comments::Comment) -> Facts {
    Facts { owner: Some(comment.author.clone()), party: comment.author_party.clone(), ..round.clone() }
}
