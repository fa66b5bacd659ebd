//! Where things lie: the workspace, the target folder, programs on the PATH.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the workspace's `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Cargo's target folder: `CARGO_TARGET_DIR` when it is set, else `target` in the workspace.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(set) => root().join(set),
        None => root().join("target"),
    }
}

/// The task runner's own folder for logs and stamps.
pub(crate) fn notes() -> PathBuf {
    target().join("xtask")
}

/// The server's binary as the given profile leaves it.
pub(crate) fn binary(release: bool) -> PathBuf {
    target().join(if release { "release" } else { "debug" }).join(format!("adref{}", env::consts::EXE_SUFFIX))
}

/// A cargo command in the workspace, by the same cargo that started this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).args(arguments);
    command
}

/// An npm command in a folder of the workspace.
pub(crate) fn npm(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder).args(arguments);
    // The browser is the system's own; npm packages must not fetch another.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command
}

/// Where files may lie that nobody misses: in memory, where the system keeps such a folder and it has room for thousands of small
/// databases, of which a disk spends most of its time making and forgetting the files.
pub(crate) fn scratch() -> PathBuf {
    const ROOM: u64 = 4096;
    let memory = "/dev/shm";
    let free = says("df", &["--output=avail", "--block-size=1M", memory]).unwrap_or_default();
    let free = free.lines().last().and_then(|line| line.trim().parse().ok()).unwrap_or(0_u64);
    if free >= ROOM { PathBuf::from(memory) } else { env::temp_dir() }
}

/// The first of these programs that lies on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        let name = format!("{name}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
    })
}

/// What a program prints on standard output, trimmed; nothing when it cannot be started or fails.
pub(crate) fn says(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).current_dir(root()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether this process may do everything on this machine.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && says("id", &["-u"]).as_deref() == Some("0")
}

/// A command as a person would type it.
pub(crate) fn in_words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    command.get_args().fold(program, |line, word| line + " " + &word.to_string_lossy())
}
