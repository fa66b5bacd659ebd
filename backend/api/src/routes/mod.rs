//! The one table of routes. Whatever answers below `/api` stands here, with the method, the path and what the policy calls it;
//! the API's description is made from the same lines.

mod account;
mod adoption;
mod agreements;
mod comments;
mod compare;
mod desk;
mod drafts;
mod explain;
mod hosting;
mod imports;
mod inclusion;
mod instruments;
mod invitations;
mod ledger;
mod letters;
mod library;
mod lineage;
mod links;
mod live;
mod mandates;
mod meetings;
mod milestones;
mod nominations;
mod outbox;
mod parties;
mod people;
mod positions;
mod processes;
mod proposals;
mod providers;
mod public;
mod reasons;
mod rounds;
mod security;
mod session;
mod sources;
mod submissions;
mod tables;
mod tokens;
mod wordings;

use actix_web::http::header;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use adref_domain::policy::{self, Action};
use utoipa::OpenApi;

use crate::problem::Problem;
use crate::reads::reads;
use crate::row::{Row, Verb};

macro_rules! routes {
    ($($verb:ident $path:literal $action:ident $room:ident::$handler:ident;)+) => {
        /// Every route, the busiest first.
        pub const ROWS: &[Row] = &[$(Row {
            verb: Verb::$verb,
            path: $path,
            action: Action::$action,
            handler: || web::route().to($room::$handler),
        }),+];

        /// The handlers' own descriptions.
        #[derive(OpenApi)]
        #[openapi(paths($($room::$handler),+))]
        pub(crate) struct Described;
    };
}

routes! {
    Get "/api/v1/instruments/{slug}/drafts/{draft}" ReadDraft drafts::read;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}" ReadDraft drafts::paragraph;
    Post "/api/v1/rounds/{round}/comments" Comment comments::lodge;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/live" ReadDraft live::follow;
    Get "/api/v1/instruments/{slug}" ReadDraft instruments::read;
    Get "/api/v1/instruments" ReadDraft instruments::list;
    Post "/api/v1/refresh" Enter session::refresh;
    Post "/api/v1/sign-in" Enter session::sign_in;
    Post "/api/v1/sign-out" Enter session::sign_out;
    Get "/api/v1/providers" Enter providers::list;
    Post "/api/v1/providers/{provider}/begin" Enter providers::begin;
    Post "/api/v1/providers/finish" Enter providers::finish;
    Post "/api/v1/providers/link" Enter providers::link;
    Post "/api/v1/links" Enter links::ask;
    Post "/api/v1/links/look" Enter links::look;
    Post "/api/v1/links/sign-in" Enter links::sign_in;
    Post "/api/v1/links/accept" Enter links::accept;
    Post "/api/v1/links/password" Enter links::password;
    Post "/api/v1/links/address" Enter links::address;
    Post "/api/v1/links/not-me" Enter links::not_me;
    Get "/api/v1/me" ReadSelf session::me;
    Put "/api/v1/me/password" ManageSelf account::change_password;
    Post "/api/v1/me/address" ManageSelf account::ask_for_address;
    Get "/api/v1/me/mails" ReadSelf account::mails;
    Put "/api/v1/me/mails" ManageSelf account::choose_mails;
    Post "/api/v1/me/prove" ProveSelf security::prove;
    Get "/api/v1/me/security" ManageSignIn security::read;
    Post "/api/v1/me/factor" ManageSignIn security::begin_factor;
    Post "/api/v1/me/factor/confirm" ManageSignIn security::confirm_factor;
    Post "/api/v1/me/factor/recovery" ManageSignIn security::renew_codes;
    Post "/api/v1/me/factor/remove" ManageSignIn security::remove_factor;
    Post "/api/v1/me/sessions/end-others" ManageSignIn security::end_others;
    Post "/api/v1/me/sessions/{session}/end" ManageSignIn security::end_session;
    Post "/api/v1/me/identities/{identity}/unlink" ManageSignIn security::unlink;
    Get "/api/v1/me/tokens" ManageTokens tokens::list;
    Post "/api/v1/me/tokens" ManageTokens tokens::make;
    Post "/api/v1/me/tokens/{token}/revoke" ManageTokens tokens::revoke;
    Put "/api/v1/me/acting" ActAs mandates::act_as;
    Get "/api/v1/me/data" ReadSelf session::my_data;
    Post "/api/v1/me/erase" EraseSelf people::erase_me;
    Get "/api/v1/me/comments" ReadSelf comments::mine;
    Get "/api/v1/people" SeePeople people::list;
    Post "/api/v1/people" CreateAccount people::create;
    Post "/api/v1/people/{person}/close" CloseAccount people::close;
    Post "/api/v1/people/{person}/erase" CloseAccount people::erase;
    Post "/api/v1/mandates" GrantMandate mandates::grant;
    Post "/api/v1/mandates/{mandate}/suspend" SuspendMandate mandates::suspend;
    Post "/api/v1/mandates/{mandate}/resume" SuspendMandate mandates::resume;
    Post "/api/v1/mandates/{mandate}/end" EndMandate mandates::end;
    Get "/api/v1/invitations" SeePeople invitations::list;
    Post "/api/v1/mandates/{mandate}/invite" GrantMandate invitations::resend;
    Post "/api/v1/mandates/{mandate}/uninvite" GrantMandate invitations::withdraw;
    Get "/api/v1/parties" ReadParties parties::list;
    Post "/api/v1/parties" ManageParties parties::add;
    Get "/api/v1/parties/{code}" ReadParties parties::read;
    Post "/api/v1/parties/{code}/members" ManageParties parties::change_members;
    Get "/api/v1/organizations" ReadOrganizations parties::organizations;
    Post "/api/v1/organizations" ManageOrganizations parties::add_organization;
    Get "/api/v1/explain" Explain explain::explain;
    Get "/api/v1/processes" ReadProcess processes::list;
    Post "/api/v1/processes" CreateProcess processes::create;
    Get "/api/v1/processes/{slug}" ReadProcess processes::read;
    Get "/api/v1/processes/{slug}/about" ReadProcess processes::about;
    Put "/api/v1/processes/{slug}/about" PlanProcess processes::write_about;
    Get "/api/v1/processes/{slug}/timeline" ReadProcess milestones::timeline;
    Get "/api/v1/processes/{slug}/timeline.ics" ReadProcess milestones::calendar;
    Get "/api/v1/processes/{slug}/inclusion" ReadProcess inclusion::read;
    Get "/api/v1/processes/{slug}/inclusion.{format}" ReadProcess inclusion::table;
    Get "/api/v1/processes/{slug}/chapter.md" ReadProcess inclusion::chapter;
    Post "/api/v1/processes/{slug}/timeline" PlanProcess milestones::begin;
    Post "/api/v1/processes/{slug}/milestones" PlanProcess milestones::add;
    Put "/api/v1/milestones/{milestone}" PlanProcess milestones::change;
    Get "/api/v1/processes/{slug}/meetings" ReadProcess meetings::list;
    Post "/api/v1/processes/{slug}/meetings" HoldMeeting meetings::plan;
    Get "/api/v1/meetings/{meeting}" SeeMeeting meetings::read;
    Put "/api/v1/meetings/{meeting}" HoldMeeting meetings::change;
    Get "/api/v1/meetings/{meeting}/event.ics" SeeMeeting meetings::calendar;
    Post "/api/v1/meetings/{meeting}/people" HoldMeeting meetings::invite;
    Put "/api/v1/meetings/{meeting}/people/{attendee}" HoldMeeting meetings::change_attendee;
    Post "/api/v1/meetings/{meeting}/people/table" HoldMeeting meetings::import;
    Post "/api/v1/meetings/{meeting}/people/table/preview" HoldMeeting meetings::preview;
    Post "/api/v1/meetings/{meeting}/attendance" HoldMeeting meetings::attendance;
    Post "/api/v1/meetings/{meeting}/reply" ReplyToMeeting meetings::reply;
    Post "/api/v1/meetings/{meeting}/comments" EnterComment meetings::enter_comment;
    Post "/api/v1/meeting-replies/look" Enter meetings::look;
    Post "/api/v1/meeting-replies" Enter meetings::reply_by_key;
    Get "/api/v1/processes/{slug}/hosting" ReadProcess hosting::list;
    Post "/api/v1/processes/{slug}/host-calls" CallForHosts hosting::call;
    Put "/api/v1/host-calls/{call}" CallForHosts hosting::change;
    Post "/api/v1/host-calls/{call}/offers" OfferToHost hosting::offer;
    Get "/api/v1/host-calls/{call}/offers.{format}" CallForHosts hosting::table;
    Post "/api/v1/host-calls/{call}/decision" CallForHosts hosting::choose;
    Post "/api/v1/host-offers/{offer}/withdraw" WithdrawOffer hosting::withdraw;
    Get "/api/v1/processes/{slug}/experts" ReadProcess nominations::experts;
    Post "/api/v1/processes/{slug}/calls" CallNominations nominations::open;
    Put "/api/v1/calls/{call}" CallNominations nominations::change;
    Get "/api/v1/calls/{call}/nominations" SeeNomination nominations::list;
    Get "/api/v1/calls/{call}/nominations.{format}" SeeNomination nominations::export;
    Post "/api/v1/calls/{call}/nominations" Nominate nominations::nominate;
    Get "/api/v1/nominations/{nomination}" SeeNomination nominations::read;
    Post "/api/v1/nominations/{nomination}/ask" Nominate nominations::ask_again;
    Post "/api/v1/nominations/{nomination}/answer" AnswerNomination nominations::answer;
    Post "/api/v1/nominations/{nomination}/withdraw" WithdrawNomination nominations::withdraw;
    Post "/api/v1/links/nomination" Enter nominations::answer_by_link;
    Post "/api/v1/calls/{call}/shortlist" Appoint nominations::shortlist;
    Get "/api/v1/calls/{call}/balance" Appoint nominations::balance;
    Get "/api/v1/calls/{call}/appointments" Appoint nominations::appointments;
    Post "/api/v1/calls/{call}/appointments" Appoint nominations::propose;
    Post "/api/v1/appointments/{appointment}/approve" Appoint nominations::approve;
    Post "/api/v1/appointments/{appointment}/refuse" Appoint nominations::refuse;
    Post "/api/v1/processes/{slug}/instruments" CreateInstrument instruments::create;
    Post "/api/v1/readings" ReadWording wordings::read;
    Post "/api/v1/imports/preview" ImportDraft imports::preview;
    Get "/api/v1/instruments/{slug}/drafts" ReadDraft drafts::list;
    Post "/api/v1/instruments/{slug}/drafts" ImportDraft imports::import;
    Put "/api/v1/instruments/{slug}/drafts/working/paragraphs/{paragraph}" EditWording wordings::edit;
    Post "/api/v1/instruments/{slug}/drafts/working/issue" IssueDraft drafts::issue;
    Post "/api/v1/instruments/{slug}/drafts/{draft}/steps" Adopt adoption::record;
    Post "/api/v1/instruments/{slug}/cycles" Adopt adoption::begin;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/agreed-language" ReadDraft library::agreed_language;
    Get "/api/v1/processes/{slug}/library" ReadProcess library::list;
    Post "/api/v1/processes/{slug}/library" KeepEvidence library::add;
    Get "/api/v1/library/{text}" ReadProcess library::read;
    Post "/api/v1/library/{text}/put-away" KeepEvidence library::put_away;
    Get "/api/v1/processes/{slug}/sources" ReadProcess sources::list;
    Post "/api/v1/processes/{slug}/sources" KeepEvidence sources::add;
    Put "/api/v1/sources/{source}" KeepEvidence sources::change;
    Post "/api/v1/sources/{source}/supersede" KeepEvidence sources::supersede;
    Post "/api/v1/sources/{source}/citations" Cite sources::cite;
    Post "/api/v1/citations/{citation}/answer" Cite sources::answer_citation;
    Get "/api/v1/instruments/{slug}/paragraphs/{paragraph}/citations" ReadDraft sources::of_paragraph;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/footnotes" Cite sources::footnotes;
    Get "/api/v1/instruments/{slug}/compare" CompareDrafts compare::compare;
    Get "/api/v1/instruments/{slug}/compare/three" CompareDrafts compare::three;
    Get "/api/v1/instruments/{slug}/compare/{from}..{to}.{format}" CompareDrafts compare::export;
    Get "/api/v1/instruments/{slug}/compare/{from}..{to}/doubtful" DecideLineage lineage::doubtful;
    Get "/api/v1/instruments/{slug}/lineage/decisions" DecideLineage lineage::decisions;
    Post "/api/v1/instruments/{slug}/lineage/decisions" DecideLineage lineage::decide;
    Post "/api/v1/instruments/{slug}/lineage/decisions/{decision}/withdraw" DecideLineage lineage::withdraw;
    Get "/api/v1/instruments/{slug}/paragraphs/{paragraph}" ReadDraft lineage::through;
    Get "/api/v1/instruments/{slug}/history" ReadDraft lineage::history;
    Get "/api/v1/instruments/{slug}/figures" ReadDraft drafts::figures;
    Get "/api/v1/instruments/{slug}/rounds" SeeRound rounds::list;
    Post "/api/v1/instruments/{slug}/rounds" OpenRound rounds::create;
    Get "/api/v1/rounds/{round}" SeeRound rounds::read;
    Put "/api/v1/rounds/{round}" OpenRound rounds::replan;
    Post "/api/v1/rounds/{round}/open" OpenRound rounds::open;
    Post "/api/v1/rounds/{round}/cancel" OpenRound rounds::cancel;
    Post "/api/v1/rounds/{round}/close" CloseRound rounds::close;
    Post "/api/v1/rounds/{round}/extend" CloseRound rounds::extend;
    Post "/api/v1/rounds/{round}/answered" CloseRound rounds::answered;
    Get "/api/v1/rounds/{round}/rehearsal" OpenRound rounds::rehearse;
    Get "/api/v1/rounds/{round}/submission" Collect submissions::read;
    Post "/api/v1/rounds/{round}/submission" Collect submissions::begin;
    Post "/api/v1/rounds/{round}/submission/contributions" Collect submissions::offer;
    Post "/api/v1/rounds/{round}/submission/talk" Collect submissions::talk;
    Post "/api/v1/rounds/{round}/submission/submit" Submit submissions::submit;
    Post "/api/v1/contributions/{contribution}/reword" Collect submissions::reword;
    Post "/api/v1/contributions/{contribution}/decide" Submit submissions::decide;
    Post "/api/v1/comments/{comment}/judgement" JudgeAnswer submissions::judge;
    Get "/api/v1/instruments/{slug}/carried" UseDesk comments::carried;
    Post "/api/v1/comments/{comment}/place" Dispose comments::place;
    Get "/api/v1/rounds/{round}/objections" Dispose submissions::objections;
    Post "/api/v1/rounds/{round}/public-comments" CommentWithoutAccount public::send;
    Post "/api/v1/public-comments/confirm" Enter public::confirm;
    Post "/api/v1/public-comments/code" Enter public::code;
    Post "/api/v1/public-comments/follow" Enter public::follow;
    Post "/api/v1/public-comments/disown" Enter public::disown;
    Get "/api/v1/instruments/{slug}/moderation" Moderate public::queue;
    Get "/api/v1/instruments/{slug}/moderation/turned-away" Moderate public::turned_away;
    Post "/api/v1/instruments/{slug}/moderation" Moderate public::decide;
    Post "/api/v1/public-comments/{comment}/open" OpenSealed public::open;
    Put "/api/v1/rounds/{round}/public-terms" OpenRound public::terms;
    Post "/api/v1/rounds/{round}/comments/table" Comment tables::import;
    Post "/api/v1/rounds/{round}/comments/table/preview" Comment tables::preview;
    Get "/api/v1/rounds/{round}/comments.{format}" SeeComment tables::export;
    Get "/api/v1/instruments/{slug}/comments" SeeComment comments::list;
    Get "/api/v1/comments/{comment}" SeeComment comments::read;
    Post "/api/v1/comments/{comment}/withdraw" WithdrawComment comments::withdraw;
    Get "/api/v1/comments/{comment}/annotation" SeeComment comments::annotation;
    Get "/api/v1/comments/{comment}/replies" SeeReply comments::replies;
    Post "/api/v1/comments/{comment}/replies" Reply comments::reply;
    Post "/api/v1/comments/{comment}/support" Support comments::support;
    Post "/api/v1/comments/{comment}/support/withdraw" Support comments::withdraw_support;
    Get "/api/v1/instruments/{slug}/desk" UseDesk desk::desk;
    Get "/api/v1/instruments/{slug}/desk/{paragraph}" UseDesk desk::paragraph;
    Put "/api/v1/instruments/{slug}/desk/{paragraph}/presence" UseDesk desk::presence;
    Post "/api/v1/comments/{comment}/dispositions" Dispose desk::dispose;
    Post "/api/v1/comments/{comment}/merge" Merge desk::merge;
    Get "/api/v1/instruments/{slug}/dispositions" SeeComment desk::answers;
    Post "/api/v1/instruments/{slug}/dispositions" Dispose desk::dispose_many;
    Get "/api/v1/instruments/{slug}/dispositions.{format}" SeeComment desk::exported;
    Get "/api/v1/instruments/{slug}/alike" UseDesk desk::alike;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/consolidation" ReadDraft drafts::consolidation;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/consolidation.{format}" ReadDraft drafts::consolidation_file;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/export.{format}" ReadDraft drafts::export;
    Get "/api/v1/processes/{slug}/reasons" Dispose reasons::list;
    Post "/api/v1/processes/{slug}/reasons" Dispose reasons::write;
    Put "/api/v1/reasons/{reason}" Dispose reasons::rewrite;
    Post "/api/v1/reasons/{reason}/retire" Dispose reasons::retire;
    Post "/api/v1/instruments/{slug}/drafts/{draft}/proposals" Propose proposals::propose;
    Get "/api/v1/instruments/{slug}/proposals" SeeProposal proposals::list;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation" SeeProposal proposals::compilation;
    Post "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation" Propose proposals::tried;
    Get "/api/v1/proposals/{proposal}" SeeProposal proposals::read;
    Put "/api/v1/proposals/{proposal}" EditProposal proposals::edit;
    Post "/api/v1/proposals/{proposal}/table" TableProposal proposals::table;
    Post "/api/v1/proposals/{proposal}/sponsor" SponsorProposal proposals::sponsor;
    Post "/api/v1/proposals/{proposal}/withdraw" WithdrawProposal proposals::withdraw;
    Post "/api/v1/proposals/{proposal}/decide" DecideProposal proposals::decide;
    Post "/api/v1/instruments/{slug}/desk/{paragraph}/take" Merge proposals::take;
    Post "/api/v1/instruments/{slug}/desk/{paragraph}/reject" DecideProposal proposals::reject;
    Post "/api/v1/instruments/{slug}/desk/{paragraph}/undo" EditWording proposals::undo;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/brackets" ReadDraft positions::brackets;
    Post "/api/v1/instruments/{slug}/drafts/{draft}/positions" StatePosition positions::state;
    Get "/api/v1/instruments/{slug}/positions" SeePosition positions::list;
    Post "/api/v1/instruments/{slug}/drafts/{draft}/drafted-positions" DraftPosition positions::draft;
    Get "/api/v1/instruments/{slug}/drafted-positions" SeeDraftedPosition positions::drafted;
    Post "/api/v1/drafted-positions/{position}/state" StatePosition positions::state_drafted;
    Post "/api/v1/drafted-positions/{position}/drop" SeeDraftedPosition positions::drop_drafted;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/matrix" SeePosition positions::matrix;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/matrix.{format}" SeePosition positions::exported;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/coalition" SeePosition positions::coalition;
    Get "/api/v1/instruments/{slug}/brackets/{bracket}.{format}" ReadDraft positions::biography_file;
    Get "/api/v1/instruments/{slug}/brackets/{bracket}" ReadDraft positions::biography;
    Get "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/origins" ReadDraft positions::origins;
    Post "/api/v1/instruments/{slug}/agreements" Agree agreements::agree;
    Get "/api/v1/instruments/{slug}/agreements" SeePosition agreements::list;
    Post "/api/v1/instruments/{slug}/desk/{paragraph}/reopen" Agree agreements::reopen;
    Get "/api/v1/processes/{slug}/levels" ReadProcess agreements::levels;
    Put "/api/v1/processes/{slug}/levels" Agree agreements::name_levels;
    Get "/api/v1/instruments/{slug}/progress" ReadDraft agreements::progress;
    Get "/api/v1/outbox" ReadOutbox outbox::list;
    Post "/api/v1/outbox/{mail}/try-again" ManageOutbox outbox::try_again;
    Get "/api/v1/mail/templates" ReadOutbox letters::list;
    Get "/api/v1/mail/templates/{kind}" ReadOutbox letters::read;
    Get "/api/v1/mail/templates/{kind}/{language}.html" Enter letters::drawn;
    Post "/api/v1/mail/templates/{kind}/test" ManageOutbox letters::test;
    Get "/api/v1/ledger" ReadLedger ledger::read;
    Get "/api/v1/ledger/checkpoints/{size}" ReadLedger ledger::checkpoint;
    Get "/api/v1/ledger/consistency" ReadLedger ledger::consistency;
    Get "/api/v1/processes/{slug}/events" ReadEvents ledger::in_process;
    Get "/api/v1/me/events" ReadOwnEvents ledger::own;
    Get "/api/v1/platform/events" ReadPlatformEvents ledger::of_platform;
    Get "/api/v1/events/{seq}/proof" ReadOwnEvents ledger::event_proof;
    Get "/api/v1/comments/{comment}/proof" SeeComment ledger::comment_proof;
}

/// A service that must not start.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Unruled {
    /// The policy says nothing about a route.
    #[error("the policy has no row for {0}")]
    NoPolicy(String),
    /// Two rows take the same requests.
    #[error("{0} stands in the table twice")]
    Twice(String),
}

/// Holds a table against the policy: the service refuses to start with a route nobody has ruled on.
///
/// # Errors
/// [`Unruled`].
pub fn check(rows: &[Row]) -> Result<(), Unruled> {
    held_against(policy::ROWS, rows)
}

fn held_against(rules: &[policy::Row], rows: &[Row]) -> Result<(), Unruled> {
    for (index, row) in rows.iter().enumerate() {
        if !rules.iter().any(|rule| rule.action == row.action) {
            return Err(Unruled::NoPolicy(format!("{row:?}")));
        }
        if rows.iter().take(index).any(|other| (other.verb, other.path) == (row.verb, row.path)) {
            return Err(Unruled::Twice(format!("{row:?}")));
        }
    }
    Ok(())
}

/// Registers the table, and what answers for everything else below `/api`.
pub(crate) fn configure(config: &mut ServiceConfig) {
    for row in ROWS {
        config.service(row.resource());
    }
    config.service(reads("/api/v1/openapi.json", crate::description::served));
    config.service(web::resource("/api{rest:(/.*)?}").to(elsewhere));
}

/// An address without a route, or a route without that method.
async fn elsewhere(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let path = request.path();
    let mut methods: Vec<_> = ROWS
        .iter()
        .filter(|row| actix_web::dev::ResourceDef::new(row.path).is_match(path))
        .map(|row| row.verb.name())
        .collect();
    methods.sort_unstable();
    methods.dedup();
    if methods.is_empty() {
        return Err(Problem::new("not_found"));
    }
    let allow = methods.join(", ").parse().map_err(|_| Problem::new("internal"))?;
    Err(Problem::new("method_not_allowed").header(header::ALLOW, allow))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_nobody_has_ruled_on_keeps_the_service_from_starting() {
        assert_eq!(held_against(policy::ROWS, ROWS), Ok(()));
        for row in ROWS {
            let without: Vec<_> = policy::ROWS.iter().copied().filter(|rule| rule.action != row.action).collect();
            assert!(matches!(held_against(&without, ROWS), Err(Unruled::NoPolicy(_))), "{row:?}");
        }
    }
}
