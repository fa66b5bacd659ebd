//! Reads and writes per second over HTTP, beside a static answer of the same server, in one run.
//!
//! The service runs in this process, on SQLite with `synchronous=FULL` and on the PostgreSQL that `ADREF_TEST_POSTGRES` names; its
//! callers share the cores and the memory with it, so the figures are to be read as ratios. Each load is bounded in time. It logs as a
//! service does, to where nothing is kept.

mod followers;
mod load;
mod report;
mod scene;
mod wire;

use std::io::Write;
use std::time::Duration;

use adref_store::testing::{Fresh, databases, sqlite};
use adref_store::{Kind, Options};
use load::{Load, Request};
use report::{Asked, Row};
use scene::Scene;

/// How long each load is kept up, after a tenth of it to warm up.
const WHILE: Duration = Duration::from_secs(3);
/// Connections that read: as many as is usual, and as a deadline brings.
const READERS: [usize; 2] = [50, 500];

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    log_as_a_service()?;
    // First, while the memory is nobody else's.
    followers::measure(sqlite(&Options::default())).await?;
    for fresh in databases(&Options::default()) {
        measure(fresh).await?;
    }
    Ok(())
}

/// Before the tests' own service would keep what it logs, to look through it.
fn log_as_a_service() -> std::io::Result<()> {
    let nowhere = std::fs::OpenOptions::new().write(true).open("/dev/null")?;
    tracing_subscriber::fmt().json().flatten_event(true).with_writer(nowhere).try_init().map_err(std::io::Error::other)
}

async fn measure(fresh: Fresh) -> std::io::Result<()> {
    let kind = fresh.kind();
    let scene = Scene::set(fresh).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", report::head(&scene, kind))?;
    let still = Request::get("/health/live");
    let still = read(&scene, READERS[0], "static JSON (/health/live)", still, Asked::NOTHING).await?;
    let unit = still.per_second();
    writeln!(out, "{}", still.line(unit))?;
    // What is read comes out of memory, whichever database there is.
    if kind == Kind::Sqlite {
        for callers in READERS {
            for row in readings(&scene, callers).await? {
                writeln!(out, "{}", row.line(unit))?;
            }
        }
    }
    for writers in [16, 64] {
        let name = format!("comment lodged, durable, {writers} writers");
        let load = Load { address: scene.address, callers: writers, time: WHILE };
        let row = Row { name, figures: load.run(scene.commenting(), 201).await?, asked: lodging(kind) };
        writeln!(out, "{}", row.line(unit))?;
    }
    writeln!(out, "{}", report::memory())
}

fn lodging(kind: Kind) -> Asked {
    Asked::per_second(if kind == Kind::Sqlite { 1000 } else { 1500 }).within(100)
}

async fn readings(scene: &Scene, callers: usize) -> std::io::Result<Vec<Row>> {
    let draft = scene.draft_path();
    let many = callers > READERS[0];
    let (whole, one) = if many { (400, 200) } else { (50, 15) };
    Ok(vec![
        read(scene, callers, "draft, whole body", Request::get(&draft), Asked::per_second(3000).within(whole)).await?,
        read(
            scene,
            callers,
            "draft, whole body, gzip",
            Request::get(&draft).with("accept-encoding", "gzip"),
            Asked::per_second(3000).within(whole),
        )
        .await?,
        read(
            scene,
            callers,
            "draft, unchanged (304)",
            Request::get(&draft).with("if-none-match", &scene.version),
            Asked::per_second(12_000),
        )
        .await?,
        read(
            scene,
            callers,
            "one paragraph",
            Request::get(&scene.paragraph_path()),
            Asked::per_second(15_000).within(one),
        )
        .await?,
        read(scene, callers, "the page with the draft's text", Request::get(&scene.page_path()), Asked::NOTHING)
            .await?,
    ])
}

async fn read(scene: &Scene, callers: usize, name: &str, request: Request, asked: Asked) -> std::io::Result<Row> {
    let load = Load { address: scene.address, callers, time: WHILE };
    let status = if request.conditional() { 304 } else { 200 };
    let bytes = request.bytes();
    let figures = load.run(move |_| bytes.clone(), status).await?;
    Ok(Row { name: format!("{name}, {callers} readers"), figures, asked })
}
