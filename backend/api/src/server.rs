//! Starting and stopping.

use std::net::SocketAddr;
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{Data, ServiceConfig};
use actix_web::{App, HttpServer};
use adref_acts::House;

use crate::door::door;
use crate::gate::TOLD;
use crate::observe::observe;
use crate::pieces::in_pieces;
use crate::problem::render;
use crate::routes::{ROWS, Unruled, check};
use crate::settings::Settings;
use crate::state::State;
use crate::{description, figures, health, line, page, problem, routes};

/// Headers that drip in are cut after this time.
pub(crate) const HEADERS_WITHIN: Duration = Duration::from_secs(5);
/// An idle connection is kept this long; longer than the proxies people use keep theirs.
pub(crate) const KEPT_ALIVE: Duration = Duration::from_secs(75);

/// Why a service did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A route the policy does not know.
    #[error(transparent)]
    Unruled(#[from] Unruled),
    /// The address is taken, or not ours.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// The thread it was to run on could not be started, or failed.
    #[error("cannot start: {0}")]
    Thread(String),
}

/// A service that listens. Await `server` to run it.
pub struct Started {
    /// Where it listens, the free port filled in.
    pub address: SocketAddr,
    /// The running server.
    pub server: Server,
    /// Where the figures are, if they are given.
    pub figures: Option<SocketAddr>,
}

/// Everything that answers, in the order in which it is asked.
fn configure(config: &mut ServiceConfig) {
    config
        .configure(problem::configure)
        .configure(health::configure)
        .configure(description::configure)
        .configure(routes::configure)
        .configure(page::configure);
}

/// Starts a service inside an actix system. It stops on SIGTERM and Ctrl-C, letting running answers finish.
///
/// # Errors
/// [`StartError`]: a route nobody has ruled on, or an address that cannot be listened on.
pub fn start(house: House, settings: &Settings) -> Result<Started, StartError> {
    check(ROWS)?;
    let listen = |source| StartError::Listen { address: settings.listen, source };
    let state = Data::new(State::new(house, settings));
    if settings.counts_requests {
        actix_web::rt::spawn(keep_telling(state.clone()));
    }
    actix_web::rt::spawn(let_followers_go(state.clone()));
    let figures = match settings.figures {
        Some(listen) => {
            let (address, server) = figures::serve(state.clone(), listen)?;
            actix_web::rt::spawn(server);
            Some(address)
        }
        None => None,
    };
    let app = move || {
        App::new()
            .app_data(state.clone())
            .wrap(from_fn(door))
            .wrap(from_fn(render))
            .wrap(Compress::default())
            .wrap(from_fn(observe))
            .wrap(from_fn(in_pieces))
            .configure(configure)
    };
    let mut server = HttpServer::new(app)
        .on_connect(|line, _| line::set_up(line))
        .tcp_nodelay(true)
        .client_request_timeout(HEADERS_WITHIN)
        .keep_alive(KEPT_ALIVE)
        .shutdown_timeout(settings.stop_within.as_secs());
    if let Some(workers) = settings.workers {
        server = server.workers(workers.max(1));
    }
    let server = server.bind(settings.listen).map_err(listen)?;
    let address = server.addrs().first().copied().unwrap_or(settings.listen);
    Ok(Started { address, server: server.run(), figures })
}

/// Tells the other replicas what was counted, as long as the service runs.
async fn keep_telling(state: Data<State>) {
    loop {
        actix_web::rt::time::sleep(TOLD).await;
        state.gate.tell(&state.house).await;
    }
}

/// When the service is told to stop, who follows a draft is let go: they come back to whoever answers then.
async fn let_followers_go(state: Data<State>) {
    told_to_stop().await;
    state.followers.let_go();
}

#[cfg(unix)]
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminated) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminated.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

#[cfg(not(unix))]
async fn told_to_stop() {
    // Without a signal they are let go when the time to stop is over.
    let _ = tokio::signal::ctrl_c().await;
}

/// Runs a service until it is told to stop. `ready` is called once it listens, with the address; what it gives is given back,
/// and what it refuses stops the service.
///
/// # Errors
/// As [`start`], and those of `ready`.
pub fn serve<T, E: From<StartError>>(
    house: House,
    settings: &Settings,
    ready: impl FnOnce(SocketAddr) -> Result<T, E>,
) -> Result<T, E> {
    actix_web::rt::System::new().block_on(async move {
        let started = start(house, settings)?;
        let given = ready(started.address);
        if given.is_err() {
            started.server.handle().stop(false).await;
        }
        started.server.await.map_err(|error| StartError::Thread(error.to_string()))?;
        given
    })
}

/// Starts a service on a thread of its own, for tests and tools: where it listens, and the handle that stops it.
///
/// # Errors
/// As [`start`].
pub fn spawn(house: House, settings: Settings) -> Result<(SocketAddr, ServerHandle), StartError> {
    let (told, tell) = std::sync::mpsc::channel();
    let run = move || {
        actix_web::rt::System::new().block_on(async move {
            match start(house, &settings) {
                Ok(started) => {
                    // Nobody waits for the outcome of a server that was spawned.
                    let _ = told.send(Ok((started.address, started.server.handle())));
                    let _ = started.server.await;
                }
                Err(error) => {
                    let _ = told.send(Err(error));
                }
            }
        });
    };
    std::thread::Builder::new()
        .name("adref-api".to_owned())
        .spawn(run)
        .map_err(|error| StartError::Thread(error.to_string()))?;
    tell.recv().map_err(|error| StartError::Thread(error.to_string()))?
}
