//! The workspace as the rules see it: its packages, its dependency graph, its files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

static METADATA: LazyLock<Metadata> = LazyLock::new(|| {
    let mut command = MetadataCommand::new();
    command.manifest_path(root().join("Cargo.toml")).other_options(vec!["--locked".to_owned()]);
    command.exec().expect("cargo metadata; when Cargo.lock is behind, `cargo check` brings it up to date")
});

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Packages and resolved dependencies, for all platforms.
pub(crate) fn metadata() -> &'static Metadata {
    &METADATA
}

/// The workspace's own packages.
pub(crate) fn members() -> Vec<&'static Package> {
    metadata().workspace_packages()
}

/// Everything that is compiled into the binary or runs while it is built; not what only tests use.
pub(crate) fn shipped() -> Vec<&'static Package> {
    let resolve = metadata().resolve.as_ref().unwrap();
    let binary = members().into_iter().find(|package| package.name.as_str() == "adref").unwrap();
    let mut seen: BTreeSet<&PackageId> = BTreeSet::new();
    let mut waiting = vec![&binary.id];
    while let Some(id) = waiting.pop() {
        if seen.insert(id) {
            let node = resolve.nodes.iter().find(|node| node.id == *id).unwrap();
            let used = node
                .deps
                .iter()
                .filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development));
            waiting.extend(used.map(|edge| &edge.pkg));
        }
    }
    seen.into_iter().map(|id| &metadata()[id]).collect()
}

/// The files git knows, as paths from the root; without git, the files that are not made by a tool.
pub(crate) fn tracked() -> Vec<PathBuf> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    match listed {
        Ok(output) if output.status.success() => String::from_utf8(output.stdout)
            .unwrap()
            .split_terminator('\0')
            .map(PathBuf::from)
            .filter(|path| root().join(path).is_file())
            .collect(),
        _ => walked(),
    }
}

fn walked() -> Vec<PathBuf> {
    const MADE: [&str; 8] =
        [".git", "target", "data", "node_modules", "build", ".svelte-kit", "compiled", "test-results"];
    let mut files = Vec::new();
    let mut waiting = vec![root()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !MADE.contains(&name.as_str()) {
                waiting.push(path);
            } else if path.is_file() {
                files.push(path.strip_prefix(root()).unwrap().to_path_buf());
            }
        }
    }
    files
}

#[test]
fn the_workspace_is_seen_with_and_without_git() {
    for files in [tracked(), walked()] {
        assert!(files.iter().any(|file| file == Path::new("backend/notation/Cargo.toml")));
    }
    assert!(shipped().len() > members().len(), "the graph of dependencies was not walked");
}
