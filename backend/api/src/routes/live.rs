//! A draft followed while it changes: server-sent events (WHATWG HTML, section 9.2). An event names the version there is and says
//! nothing of what it holds: whoever follows asks for it as everybody does. So none can be missed, and none can tell too much.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::Uri;
use actix_web::http::header::{ContentEncoding, HeaderName, HeaderValue};
use actix_web::web::{Bytes, Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::draft::{self, Standing};
use futures_util::stream;
use tokio::time::{Instant, sleep, sleep_until};

use super::drafts::View;
use crate::answer::Reply;
use crate::asker::Asker;
use crate::followers::Place;
use crate::problem::Problem;
use crate::state::State;
use crate::token::LIFETIME;

/// Between two looks at the database for one follower lies at least this time.
const PAUSE: Duration = Duration::from_millis(400);
/// After so long without news a follower is told that the line still stands, and their rights are looked at anew.
const ALIVE: Duration = Duration::from_secs(15);
/// A follower is let go after the life of an access token, and comes back with a new one.
const LASTS: Duration = Duration::from_secs(LIFETIME);
/// A word that is no event.
const STANDS: Bytes = Bytes::from_static(b": here\n\n");
const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");
/// Proxies are not to collect what is sent.
const UNBUFFERED: (&str, &str) = ("x-accel-buffering", "no");

/// Follow a draft: an event `version` for each version there comes to be, as the reader sees it.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/live", tag = "drafts",
    params(
        ("slug" = String, Path), ("draft" = String, Path, description = "A draft's name, `working` or `latest`"),
        ("view" = Option<String>, Query, description = "As for the draft itself"),
        ("Last-Event-ID" = Option<String>, Header, description = "The version told last: it is not told again")
    ),
    responses((status = 200, body = String, content_type = "text/event-stream"))
)]
pub(crate) async fn follow(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    path: Path<(String, String)>,
    query: Query<View>,
) -> Reply {
    let (slug, name) = path.into_inner();
    let too_many = || Problem::new("too_many_followers").retry_after(ALIVE);
    let place = state.followers.place().ok_or_else(too_many)?;
    let told = request.headers().get(LAST_EVENT_ID).and_then(|id| id.to_str().ok()).map(str::to_owned);
    let view = query.into_inner().view;
    let (turn, heard) = (state.house.turn(), Instant::now());
    let uri = request.uri().clone();
    let mut follower = Follower {
        asker,
        uri,
        state,
        slug,
        name,
        view,
        told,
        until: heard + LASTS,
        heard,
        turn,
        hour: None,
        _place: place,
    };
    // Who may not read it hears it here, as an answer.
    let version = follower.look().await?;
    let first = follower.news(&version).unwrap_or(STANDS);
    let begun = stream::once(std::future::ready(Ok::<_, Infallible>(first)));
    let rest = stream::unfold(follower, |mut follower| async move {
        let news = follower.next().await?;
        Some((Ok(news), follower))
    });
    let events = futures_util::StreamExt::chain(begun, rest);
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header(ContentEncoding::Identity)
        .insert_header((HeaderName::from_static(UNBUFFERED.0), HeaderValue::from_static(UNBUFFERED.1)))
        .streaming(events))
}

struct Follower {
    asker: Asker,
    uri: Uri,
    state: Data<State>,
    slug: String,
    name: String,
    view: Option<String>,
    told: Option<String>,
    until: Instant,
    /// When something was said last.
    heard: Instant,
    /// The turn of the house at the last look.
    turn: u64,
    /// When it may be otherwise though nothing is written.
    hour: Option<Instant>,
    _place: Place,
}

impl Follower {
    /// The version there is, with the rights of this moment.
    async fn look(&mut self) -> Result<String, Problem> {
        self.turn = self.state.house.turn();
        let Some(recent) = self.asker.recent(&self.uri) else {
            let Standing { tag, lasts } = self.standing().await?;
            self.hour = lasts.map(|lasts| Instant::now() + lasts);
            return Ok(tag);
        };
        // When something was written all look at once, and one look is enough for them.
        let known = match recent.known_or_mine().await {
            Ok(known) => known,
            Err((recent, _mine)) => {
                let standing = self.standing().await?;
                recent.remember(&standing, &standing.tag)
            }
        };
        self.hour = known.hour.map(Instant::from_std);
        Ok(known.version)
    }

    async fn standing(&self) -> Result<Standing, Problem> {
        let (slug, name, view) = (self.slug.clone(), self.name.clone(), self.view.clone());
        self.asker.read(move |cx, actor| draft::standing(cx, actor, &slug, &name, view.as_deref())).await
    }

    /// The event of a version, unless it was told.
    fn news(&mut self, version: &str) -> Option<Bytes> {
        let version = version.trim_matches('"');
        if self.told.as_deref() == Some(version) {
            return None;
        }
        self.told = Some(version.to_owned());
        let data = serde_json::json!({ "version": version });
        Some(Bytes::from(format!("event: version\nid: {version}\ndata: {data}\n\n")))
    }

    /// What is to be told next; nothing more once they may not read it, or are to go.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            let hour = self.hour.filter(|hour| *hour > Instant::now());
            let again = hour.into_iter().chain([self.heard + ALIVE]).min().unwrap_or(self.heard);
            tokio::select! {
                () = self.state.house.after(self.turn) => {}
                () = sleep_until(again) => {}
                () = self.state.followers.going() => return None,
            }
            if Instant::now() >= self.until {
                return None;
            }
            sleep(PAUSE).await;
            let version = self.look().await.ok()?;
            let news = self.news(&version);
            if news.is_some() || self.heard.elapsed() >= ALIVE {
                self.heard = Instant::now();
                return news.or(Some(STANDS));
            }
        }
    }
}
