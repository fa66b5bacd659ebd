//! Reads and writes per second over HTTP, beside a static answer of the same server, in one run.
//!
//! The service runs in this process on SQLite with `synchronous=FULL`; its callers share the cores with it, so the figures
//! are to be read as ratios. Each load is bounded in time.

mod load;
mod report;
mod scene;
mod wire;

use std::io::Write;
use std::time::Duration;

use load::{Load, Request};
use report::{Asked, Row};
use scene::Scene;

/// How long each load is kept up, after a tenth of it to warm up.
const WHILE: Duration = Duration::from_secs(3);
/// Connections that read.
const READERS: usize = 32;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let scene = Scene::set().await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", report::head(&scene))?;
    let still = read(&scene, "static JSON (/health/live)", Request::get("/health/live"), Asked::NOTHING).await?;
    let unit = still.per_second();
    writeln!(out, "{}", still.line(unit))?;
    for row in readings(&scene).await? {
        writeln!(out, "{}", row.line(unit))?;
    }
    for writers in [16, 64] {
        let name = format!("comment lodged, durable, {writers} writers");
        let load = Load { address: scene.address, callers: writers, time: WHILE };
        let asked = Asked { per_second: 1000, p99: Some(Duration::from_millis(100)) };
        let row = Row { name, figures: load.run(scene.commenting(), 201).await?, asked };
        writeln!(out, "{}", row.line(unit))?;
    }
    writeln!(out, "{}", report::memory())
}

async fn readings(scene: &Scene) -> std::io::Result<Vec<Row>> {
    let draft = scene.draft_path();
    Ok(vec![
        read(scene, "draft, whole body", Request::get(&draft), Asked::per_second(3000)).await?,
        read(
            scene,
            "draft, whole body, gzip",
            Request::get(&draft).with("accept-encoding", "gzip"),
            Asked::per_second(3000),
        )
        .await?,
        read(
            scene,
            "draft, unchanged (304)",
            Request::get(&draft).with("if-none-match", &scene.version),
            Asked::per_second(12_000),
        )
        .await?,
        read(scene, "one paragraph", Request::get(&scene.paragraph_path()), Asked::NOTHING).await?,
        read(scene, "the page with the draft's text", Request::get(&scene.page_path()), Asked::NOTHING).await?,
    ])
}

async fn read(scene: &Scene, name: &str, request: Request, asked: Asked) -> std::io::Result<Row> {
    let load = Load { address: scene.address, callers: READERS, time: WHILE };
    let status = if request.conditional() { 304 } else { 200 };
    let bytes = request.bytes();
    let figures = load.run(move |_| bytes.clone(), status).await?;
    Ok(Row { name: name.to_owned(), figures, asked })
}
