//! What happens in the demonstration: a zero draft, a closed round answered, a first draft in negotiation, two open rounds.

use adref_domain::ParagraphKind;
use adref_store::{drafts, instruments, placements};

use super::people::Cast;
use super::{INSTRUMENT, PROCESS, evidence, experts, meetings, timeline};
use crate::comment::{LodgeComment, QuoteInput, lodge};
use crate::disposition::{Dispose, MergeComment, dispose, merge};
use crate::import::{ImportDraft, import_draft};
use crate::instrument::CreateInstrument;
use crate::issue::{IssueDraft, issue_draft};
use crate::process::CreateProcess;
use crate::round::{CloseRound, CreateRound};
use crate::text::rfc3339;
use crate::wording::{EditWording, edit, etag};
use crate::{Actor, Cx, Fault, instrument, process, round};

const ZERO: &str = include_str!("../../demo/zero.md");
const FIRST: &str = include_str!("../../demo/first.md");
const DAY: i64 = 24 * 3600;

/// Plays the whole story in one transaction.
pub(super) fn play(cx: &mut Cx<'_, '_>, cast: &Cast) -> Result<(), Fault> {
    let secretariat = cast.actor("secretariat")?;
    found(cx, secretariat)?;
    bring_in(cx, secretariat, ZERO)?;
    issue(cx, secretariat, &draft("zero", "Zero draft", "zero", "ARC/2026/CRP.1", "2026-03-02"))?;
    evidence::steps(cx, secretariat)?;
    evidence::library(cx, secretariat)?;
    let round = closed_round(cx, secretariat)?;
    let comments = first_comments(cx, cast, &round)?;
    round::close(cx, secretariat, &round, &CloseRound { reason: None })?;
    answer(cx, secretariat, &comments)?;
    bring_in(cx, secretariat, FIRST)?;
    issue(cx, secretariat, &draft("first", "First draft", "first", "ARC/2026/CRP.1/Rev.1", "2026-09-21"))?;
    evidence::sources(cx, secretariat)?;
    open_rounds(cx, cast)?;
    timeline::describe(cx, secretariat)?;
    timeline::plan(cx, secretariat)?;
    experts::gather(cx, cast)?;
    meetings::meet(cx, cast)?;
    rework(cx, secretariat)
}

fn found(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    let created = process::create(
        cx,
        secretariat,
        &CreateProcess {
            slug: PROCESS.to_owned(),
            title: "Rivers that cities share".to_owned(),
            summary:
                "A demonstration with invented people: common principles, negotiated from a zero draft to adoption."
                    .to_owned(),
            zone: "Africa/Nairobi".to_owned(),
            public: true,
        },
    )?;
    let text = CreateInstrument {
        slug: INSTRUMENT.to_owned(),
        title: "Principles for the care of rivers that cities share".to_owned(),
        language: "en".to_owned(),
    };
    instrument::create(cx, secretariat, &created.slug, &text)?;
    Ok(())
}

fn bring_in(cx: &mut Cx<'_, '_>, secretariat: &Actor, text: &str) -> Result<(), Fault> {
    let file = ImportDraft {
        name: Some("draft.md".to_owned()),
        bytes: text.as_bytes().to_vec(),
        replace: true,
        undo: Vec::new(),
    };
    import_draft(cx, secretariat, INSTRUMENT, &file)?;
    Ok(())
}

fn draft(slug: &str, label: &str, kind: &str, symbol: &str, date: &str) -> IssueDraft {
    IssueDraft {
        slug: slug.to_owned(),
        label: label.to_owned(),
        kind: kind.to_owned(),
        symbol: Some(symbol.to_owned()),
        date: Some(date.to_owned()),
        openness: "public".to_owned(),
        positions_public: false,
        embargo_until: None,
        unanswered_reason: None,
    }
}

fn issue(cx: &mut Cx<'_, '_>, secretariat: &Actor, input: &IssueDraft) -> Result<(), Fault> {
    issue_draft(cx, secretariat, INSTRUMENT, input).map(|_| ())
}

fn closed_round(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<String, Fault> {
    let input = CreateRound {
        draft: "zero".to_owned(),
        title: "Expert round on the zero draft".to_owned(),
        kind: "expert".to_owned(),
        opens_at: Some(rfc3339(cx.now.plus_seconds(-30 * DAY))),
        closes_at: rfc3339(cx.now.plus_seconds(DAY)),
        audience: vec!["expert".to_owned(), "delegate".to_owned()],
        shown: "round".to_owned(),
        guidance: Some("Tell us what is missing, and propose the words you would rather read.".to_owned()),
        ..CreateRound::default()
    };
    Ok(round::create(cx, secretariat, INSTRUMENT, &input)?.id)
}

/// Where a comment stands: by the beginning of its paragraph's words.
struct On<'a> {
    draft: &'a str,
    paragraph: &'a str,
    quote: Option<&'a str>,
}

fn comment_on(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    round: &str,
    on: &On<'_>,
    words: [Option<&str>; 3],
) -> Result<String, Fault> {
    let [text, proposed, why] = words;
    let paragraph = find(cx, on.draft, on.paragraph)?;
    let quote = on.quote.map(|exact| QuoteInput {
        exact: exact.to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        start: None,
        end: None,
    });
    let input = LodgeComment {
        paragraph: Some(paragraph),
        quote,
        kind: "substantive".to_owned(),
        text: text.unwrap_or_default().to_owned(),
        proposed_wording: proposed.map(str::to_owned),
        justification: why.map(str::to_owned),
        ..LodgeComment::default()
    };
    Ok(lodge(cx, actor, round, &input)?.id)
}

pub(super) fn find(cx: &mut Cx<'_, '_>, draft: &str, beginning: &str) -> Result<String, Fault> {
    let instrument = instruments::by_slug(cx.db, INSTRUMENT)?.ok_or(Fault::NotFound)?;
    let draft = match draft {
        "working" => drafts::working(cx.db, &instrument.id)?,
        name => drafts::by_slug(cx.db, &instrument.id, name)?,
    };
    let rows = placements::of_draft(cx.db, &draft.ok_or(Fault::NotFound)?.id)?;
    let row = rows.iter().find(|row| row.kind != ParagraphKind::Heading && row.text.starts_with(beginning));
    row.map(|row| row.paragraph.to_string()).ok_or(Fault::NotFound)
}

fn first_comments(cx: &mut Cx<'_, '_>, cast: &Cast, round: &str) -> Result<[String; 3], Fault> {
    let (uruguay, finland, kenya) = (cast.actor("expert")?, cast.actor("expert2")?, cast.actor("kenya")?);
    let reuse = comment_on(
        cx,
        finland,
        round,
        &On { draft: "zero", paragraph: "Encourages cities", quote: Some("that anyone can read and reuse") },
        [
            Some("A chart that only the eye can read is not open. Say so here."),
            Some("that anyone can read and reuse, with or without sight"),
            Some("Convention on the Rights of Persons with Disabilities, article 9."),
        ],
    )?;
    let heard = comment_on(
        cx,
        kenya,
        round,
        &On { draft: "zero", paragraph: "Noting with concern", quote: Some("are the first to lose their homes") },
        [
            Some("They are also the last to be asked. The text should say both."),
            Some("are the first to lose their homes and the last to be heard"),
            None,
        ],
    )?;
    let review = comment_on(
        cx,
        uruguay,
        round,
        &On { draft: "zero", paragraph: "Decides to review", quote: Some("every five years") },
        [Some("Five years is long for a river. We would prefer three."), Some("every three years"), None],
    )?;
    Ok([reuse, heard, review])
}

fn answer(cx: &mut Cx<'_, '_>, secretariat: &Actor, [reuse, heard, review]: &[String; 3]) -> Result<(), Fault> {
    let paragraph = find(cx, "working", "Encourages cities")?;
    let seen = tag(cx, &paragraph)?;
    let taken = MergeComment { kind: "accepted".to_owned(), reason: None, wording: None };
    merge(cx, secretariat, reuse, &taken, Some(&seen))?;
    let partly = Dispose {
        kind: "partly_accepted".to_owned(),
        reason: Some("Entered in brackets: delegations have not agreed on it yet.".to_owned()),
        duplicate_of: None,
        landing: None,
    };
    dispose(cx, secretariat, heard, &partly)?;
    let not = Dispose {
        kind: "not_accepted".to_owned(),
        reason: Some(
            "The working group settled on five years at its first meeting, so that two floods can be compared."
                .to_owned(),
        ),
        duplicate_of: None,
        landing: None,
    };
    dispose(cx, secretariat, review, &not)?;
    Ok(())
}

fn tag(cx: &mut Cx<'_, '_>, paragraph: &str) -> Result<String, Fault> {
    let instrument = instruments::by_slug(cx.db, INSTRUMENT)?.ok_or(Fault::NotFound)?;
    let draft = drafts::working(cx.db, &instrument.id)?.ok_or(Fault::NotFound)?;
    Ok(etag(&crate::lookup::placed(cx, &draft, paragraph)?))
}

fn open_rounds(cx: &mut Cx<'_, '_>, cast: &Cast) -> Result<(), Fault> {
    let secretariat = cast.actor("secretariat")?;
    let open =
        |title: &str, kind: &str, audience: &[&str], shown: &str, days: i64, now: adref_domain::Instant| CreateRound {
            draft: "first".to_owned(),
            title: title.to_owned(),
            kind: kind.to_owned(),
            closes_at: rfc3339(now.plus_seconds(days * DAY)),
            audience: audience.iter().map(|role| (*role).to_owned()).collect(),
            shown: shown.to_owned(),
            ..CreateRound::default()
        };
    let experts = open("Expert round on the first draft", "expert", &["expert", "delegate"], "round", 21, cx.now);
    let experts = round::create(cx, secretariat, INSTRUMENT, &experts)?.id;
    let regions = open("Regional consultations", "regional", &["participant"], "everybody", 35, cx.now);
    let regions = round::create(cx, secretariat, INSTRUMENT, &regions)?.id;
    comment_on(
        cx,
        cast.actor("expert")?,
        &experts,
        &On { draft: "first", paragraph: "Every person living", quote: Some("within walking distance of a river") },
        [
            Some(
                "Walking distance means little to a person who uses a wheelchair. A distance in metres can be checked.",
            ),
            Some("within one kilometre of a river"),
            None,
        ],
    )?;
    comment_on(
        cx,
        cast.actor("participant")?,
        &regions,
        &On { draft: "first", paragraph: "Mindful that rivers", quote: Some("memory, worship and rest") },
        [
            Some("In our town the river is also where children learn to swim."),
            Some("memory, worship, play and rest"),
            None,
        ],
    )?;
    Ok(())
}

/// The working draft after the first draft: one paragraph reworked already.
fn rework(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    let paragraph = find(cx, "working", "Calls upon Governments")?;
    let seen = tag(cx, &paragraph)?;
    let wording = "Calls upon Governments and development banks to support cities in applying the principles, [giving \
                   priority to cities in developing countries] {KEN+ BRA+ IND+ USA reserve};";
    let input = EditWording { wording: wording.to_owned(), reason: Some("withdrawn by its authors".to_owned()) };
    edit(cx, secretariat, INSTRUMENT, &paragraph, &input, Some(&seen))?;
    Ok(())
}
