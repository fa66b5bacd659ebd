//! `cargo xtask run`: from a fresh clone to a page with a demonstration in it.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

use crate::options::RunOptions;
use crate::{frontend, places, tools};

/// Builds what changed and serves the demonstration; returns when the server stops.
///
/// # Errors
/// Missing tools, a failing build, a server that cannot be started.
pub(crate) fn run(options: &RunOptions) -> Result<ExitCode> {
    tools::check(false)?;
    println!("── page (npm; only when its sources changed)");
    frontend::build(&mut |command| shown(command))?;
    println!("── server (cargo; the first build takes some minutes)");
    let mut build = places::cargo(&["build", "--package", "adref", "--locked"]);
    if options.release {
        build.arg("--release");
    }
    shown(build)?;
    let mut server = Command::new(places::binary(options.release));
    server.current_dir(places::root()).args(["serve", "--demo"]).args(&options.server);
    let unless_given = [("--data", "data"), ("--listen", "127.0.0.1:8080")];
    for (option, value) in unless_given {
        if !options.server.iter().any(|word| word == option || word.starts_with(&format!("{option}="))) {
            server.args([option, value]);
        }
    }
    println!("── adref serve (Ctrl-C stops it)");
    become_server(server)
}

/// Runs a command whose output the person sees as it comes.
fn shown(mut command: Command) -> Result<()> {
    let words = places::in_words(&command);
    let status = command.status().with_context(|| format!("starting `{words}`"))?;
    ensure!(status.success(), "`{words}` failed ({status})");
    Ok(())
}

/// The server takes this process's place, so that Ctrl-C and the exit code are its own.
#[cfg(unix)]
fn become_server(mut server: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(server.exec()).with_context(|| format!("starting {}", server.get_program().display()))
}

#[cfg(not(unix))]
fn become_server(server: Command) -> Result<ExitCode> {
    shown(server).map(|()| ExitCode::SUCCESS)
}
