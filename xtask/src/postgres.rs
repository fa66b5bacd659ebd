//! A throw-away PostgreSQL: found or installed, started in a temporary folder, gone again afterwards.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{packages, places};

const OTHERWISE: &str = "The tests need PostgreSQL's server programs (initdb, postgres). Debian, Ubuntu: apt install postgresql; \
    Fedora: dnf install postgresql-server; macOS: brew install postgresql. \
    A running server may be named instead: ADREF_TEST_POSTGRES=postgres://user:password@host/database";

const PATIENCE: Duration = Duration::from_secs(60);

/// A running server. Dropping it stops the server and removes its folder.
pub(crate) struct Postgres {
    guard: Child,
    leash: Option<ChildStdin>,
    /// Where clients connect; the tests make databases of their own beside the one it names.
    pub(crate) url: String,
    /// A folder beside its files, gone when they are: for what else the tests write.
    pub(crate) scratch: PathBuf,
}

impl Postgres {
    /// Starts a server on a free port of 127.0.0.1 with its files in a folder of `base`; what it says goes to the log.
    ///
    /// # Errors
    /// No server programs and no way to install them, or a server that does not come up.
    pub(crate) fn start(base: &Path, log: &Path) -> Result<Self> {
        let binaries = find(log)?;
        let folder = fresh_folder(base)?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let out = File::options().create(true).append(true).open(log)?;
        let mut guard = Command::new("sh")
            .args(["-c", include_str!("postgres.sh"), "postgres-guard"])
            .args([&folder, &binaries])
            .args([port.to_string(), user()?])
            .stdin(Stdio::piped())
            .stdout(out.try_clone()?)
            .stderr(out)
            .spawn()
            .context("starting the shell that keeps PostgreSQL")?;
        let leash = guard.stdin.take();
        let (url, scratch) = (format!("postgres://postgres@127.0.0.1:{port}/postgres"), folder.join("scratch"));
        let mut server = Self { guard, leash, url, scratch };
        server.wait_until_ready(&folder, log)?;
        fs::create_dir(&server.scratch)?;
        Ok(server)
    }

    fn wait_until_ready(&mut self, folder: &Path, log: &Path) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            // The server writes its state into the last line of this file.
            let state = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap_or_default();
            if state.lines().last().is_some_and(|line| line.trim() == "ready") {
                return Ok(());
            }
            if self.guard.try_wait()?.is_some() {
                break;
            }
            sleep(Duration::from_millis(50));
        }
        let said = fs::read_to_string(log).unwrap_or_default();
        bail!("PostgreSQL did not come up. It said:\n{said}");
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.leash.take());
        let _ = self.guard.wait();
    }
}

/// The folder of the server programs.
fn find(log: &Path) -> Result<PathBuf> {
    if let Some(found) = present() {
        return Ok(found);
    }
    packages::install(&["postgresql"], OTHERWISE, log)?;
    present().with_context(|| format!("postgresql was installed and still is not found. {OTHERWISE}"))
}

/// Debian keeps the server programs off the PATH, a folder per major version; the newest serves.
fn present() -> Option<PathBuf> {
    let mut folders: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    folders.sort();
    let complete = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    let packaged = folders.into_iter().rev().map(|(_, folder)| folder).find(complete);
    packaged.or_else(|| {
        let initdb = places::on_path(&["initdb"])?.canonicalize().ok()?;
        initdb.parent().map(Path::to_path_buf).filter(complete)
    })
}

/// The user the server must run as: empty when this one will do, another when this is root.
fn user() -> Result<String> {
    if !places::is_root() {
        return Ok(String::new());
    }
    let known = |name: &&str| places::says("id", &["-u", name]).is_some();
    match ["postgres", "nobody"].iter().copied().find(|name| known(name)) {
        Some(name) => Ok(name.to_owned()),
        None => bail!("PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as"),
    }
}

/// A new folder with a short path: PostgreSQL's socket lies in it, and socket paths end at about 100 characters.
fn fresh_folder(base: &Path) -> Result<PathBuf> {
    let base = if base.as_os_str().len() > 60 { Path::new("/tmp") } else { base };
    let folder = base.join(format!("adref-pg-{}", std::process::id()));
    fs::create_dir(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}
