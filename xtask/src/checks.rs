//! What each step of `cargo xtask test` does.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::context::Context;
use crate::places::{self, cargo, npm};
use crate::postgres::Postgres;
use crate::{chromium, examples, frontend, tools};

pub(crate) fn tools(context: &mut Context) -> Result<()> {
    tools::check(true)?;
    context.note = Some(tools::versions());
    Ok(())
}

pub(crate) fn format(context: &mut Context) -> Result<()> {
    context
        .run(cargo(&["fmt", "--all", "--check", "--", "--files-with-diff"]))
        .context("`cargo fmt` puts these files right")
}

pub(crate) fn page_packages(context: &mut Context) -> Result<()> {
    frontend::install(&frontend::folder(), &mut |command| context.run(command))
}

pub(crate) fn page(context: &mut Context) -> Result<()> {
    frontend::build(&mut |command| context.run(command))
}

pub(crate) fn page_checks(context: &mut Context) -> Result<()> {
    context.run(npm(&frontend::folder(), &["run", "check"]))
}

pub(crate) fn page_budgets(context: &mut Context) -> Result<()> {
    context.run(npm(&frontend::folder(), &["run", "budgets"]))
}

pub(crate) fn lints(context: &mut Context) -> Result<()> {
    context.run(cargo(&["clippy", "--workspace", "--all-targets", "--keep-going", "--locked", "--", "-D", "warnings"]))
}

pub(crate) fn postgres(context: &mut Context) -> Result<()> {
    if let Ok(named) = std::env::var("ADREF_TEST_POSTGRES") {
        context.note = Some("the one named by ADREF_TEST_POSTGRES".to_owned());
        context.postgres_url = Some(named);
        return Ok(());
    }
    let server = Postgres::start(&places::scratch(), context.log())?;
    context.note = Some(server.url.clone());
    context.postgres_url = Some(server.url.clone());
    context.postgres = Some(server);
    Ok(())
}

pub(crate) fn tests(context: &mut Context) -> Result<()> {
    let url = context.postgres_url.clone().context("no PostgreSQL was started")?;
    let mut command = if places::says("cargo", &["nextest", "--version"]).is_some() {
        cargo(&[
            "nextest",
            "run",
            "--workspace",
            "--locked",
            "--no-fail-fast",
            "--status-level",
            "fail",
            "--final-status-level",
            "slow",
        ])
    } else {
        cargo(&["test", "--workspace", "--locked", "--no-fail-fast", "--lib", "--bins", "--tests"])
    };
    command.env("ADREF_TEST_POSTGRES", url);
    if let Some(server) = &context.postgres {
        command.env("TMPDIR", &server.scratch);
    }
    context.run(command)
}

pub(crate) fn doc_tests(context: &mut Context) -> Result<()> {
    let packages = examples::packages()?;
    ensure!(!packages.is_empty(), "no documentation comment has an example");
    let mut command = cargo(&["test", "--doc", "--locked", "--no-fail-fast"]);
    command.args(packages.iter().flat_map(|package| ["--package", package]));
    context.run(command)
}

pub(crate) fn docs(context: &mut Context) -> Result<()> {
    let mut command = cargo(&["doc", "--workspace", "--lib", "--no-deps", "--locked"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    context.run(command)
}

pub(crate) fn licences(context: &mut Context) -> Result<()> {
    if places::on_path(&["cargo-deny"]).is_none() {
        context.note =
            Some("cargo-deny is not here; the house rules among the tests check licences and sources".to_owned());
        return Ok(());
    }
    context.run(cargo(&["deny", "check", "licenses", "bans", "sources"]))
}

pub(crate) fn server(context: &mut Context) -> Result<()> {
    // Together with the tests, so that libraries get the features the tests built them with and none is built twice.
    context.run(cargo(&["build", "--workspace", "--tests", "--bin", "adref", "--locked"]))?;
    ensure!(places::binary(false).is_file(), "no {} after the build", places::binary(false).display());
    Ok(())
}

pub(crate) fn browser_packages(context: &mut Context) -> Result<()> {
    let browser = chromium::find(context.log())?;
    context.note = Some(browser.display().to_string());
    context.chromium = Some(browser);
    frontend::install(&places::root().join("tests/browser"), &mut |command| context.run(command))
}

pub(crate) fn browser(context: &mut Context) -> Result<()> {
    let browser = context.chromium.clone().context("no browser was found")?;
    let mut command: Command = npm(&places::root().join("tests/browser"), &["test"]);
    command.env("ADREF_BIN", places::binary(false)).env("CHROMIUM", browser);
    context.run(command)
}
