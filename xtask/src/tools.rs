//! What must be on the machine, and how to get it where it is not.

use anyhow::{Result, bail};

use crate::places::says;

/// Oldest Node.js that the page's build runs on.
const NODE: (u32, u32) = (20, 19);

const RUST: &str =
    "Rust 1.95 or newer with rustfmt and clippy. Everywhere: https://rustup.rs, then `rustup update stable`";
const COMPILER: &str = "a C compiler (SQLite and PostgreSQL's client library are built from source). \
    Debian, Ubuntu: apt install build-essential; Fedora: dnf install gcc; macOS: xcode-select --install; \
    Windows: the Visual Studio Build Tools";
const NODEJS: &str = "Node.js 20.19 or newer with npm. Debian, Ubuntu: the packages of https://nodejs.org, as Debian 12's own \
    is too old; Fedora: dnf install nodejs; macOS: brew install node; Windows: winget install OpenJS.NodeJS.LTS";

/// Checks what building needs; with `checking`, also what the tests' own tools need.
///
/// # Errors
/// One message that names everything missing, each with the way to get it.
pub(crate) fn check(checking: bool) -> Result<()> {
    let missing: Vec<String> = [rust(checking), compiler(), node(), npm()].into_iter().flatten().collect();
    match missing.as_slice() {
        [] => Ok(()),
        several => bail!("missing on this machine:\n  - {}", several.join("\n  - ")),
    }
}

/// One line that names the versions in use.
pub(crate) fn versions() -> String {
    let first = |program: &str| says(program, &["--version"]).and_then(|text| text.lines().next().map(str::to_owned));
    let found = [
        first("rustc"),
        first("cc"),
        first("node").map(|v| format!("node {v}")),
        first("npm").map(|v| format!("npm {v}")),
    ];
    found.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn rust(checking: bool) -> Option<String> {
    // Cargo itself refuses a Rust that is too old; the two components may be missing beside any.
    let wanted: &[&str] = if checking { &["fmt", "clippy"] } else { &[] };
    let absent = wanted.iter().find(|part| says("cargo", &[part, "--version"]).is_none())?;
    Some(format!("{RUST} && `rustup component add rustfmt clippy` (found no `cargo {absent}`)"))
}

fn compiler() -> Option<String> {
    let found = cfg!(windows) || ["cc", "gcc", "clang"].iter().any(|name| says(name, &["--version"]).is_some());
    (!found).then(|| COMPILER.to_owned())
}

fn node() -> Option<String> {
    match says("node", &["--version"]) {
        None => Some(format!("{NODEJS} (found no `node`)")),
        Some(version) if is_old(&version) => Some(format!("{NODEJS} (found {version})")),
        Some(_) => None,
    }
}

fn npm() -> Option<String> {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    says(name, &["--version"]).is_none().then(|| format!("{NODEJS} (found no `npm`)"))
}

/// Whether `v20.11.1` is older than what the build runs on.
fn is_old(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < NODE
}

#[cfg(test)]
mod tests {
    use super::is_old;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        for old in ["v18.20.4", "v20.9.0", "v20.18.9", "", "nonsense"] {
            assert!(is_old(old), "{old} passed");
        }
        for new in ["v20.19.0", "v20.20.2", "v22.1.0", "v100.0.0"] {
            assert!(!is_old(new), "{new} was refused");
        }
    }
}
