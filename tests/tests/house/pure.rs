//! The pure rooms: the same input gives the same output, on any machine, at any time.

use std::fs;

use cargo_metadata::DependencyKind;

use crate::workspace::{members, root};

/// Room → how many libraries of others it may name.
/// `compare` alone has five: besides serde it stands on similar, two Unicode tables (words, normal forms) and a fast hash.
/// `formats` has five: besides serde one for encodings, one that reads workbooks, one that writes them, and the one both unpack
/// with, which counts what a workbook unpacks to before it is read.
/// `ledger` has seven: one for the tree's proofs, one for signatures, one for hashes, one for base64, and three that write and
/// read what is hashed, byte for byte.
const ROOMS: [(&str, usize); 5] = [("notation", 3), ("domain", 3), ("compare", 5), ("formats", 5), ("ledger", 7)];

/// What every pure room's lint configuration forbids.
const FORBIDDEN: [&str; 12] = [
    "std::time::SystemTime::now",
    "std::time::Instant::now",
    "std::env::var",
    "std::env::args",
    "std::fs::read",
    "std::fs::read_to_string",
    "std::fs::write",
    "std::fs::File",
    "std::thread::spawn",
    "std::net::TcpStream",
    "std::net::TcpListener",
    "std::net::UdpSocket",
];

/// Libraries that would bring in by the back door what the lint forbids.
const NO_BACK_DOOR: [&str; 8] = ["tokio", "futures", "time", "chrono", "rand", "reqwest", "rayon", "uuid"];

#[test]
fn pure_rooms_forbid_clock_files_environment_network_and_threads() {
    for (room, _) in ROOMS {
        let file = root().join("backend").join(room).join("clippy.toml");
        let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
        for path in FORBIDDEN {
            assert!(text.contains(&format!("\"{path}\"")), "{room}/clippy.toml does not forbid {path}");
        }
    }
}

#[test]
fn pure_rooms_stand_on_few_libraries() {
    for (room, most) in ROOMS {
        let name = format!("adref-{room}");
        let package = members().into_iter().find(|package| package.name.as_str() == name).unwrap();
        let outside: Vec<&str> = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.path.is_none() && dependency.kind != DependencyKind::Development)
            .map(|dependency| dependency.name.as_str())
            .collect();
        assert!(outside.len() <= most, "{name} names {outside:?}, more than {most}");
        let back_door = outside.iter().find(|library| NO_BACK_DOOR.contains(library));
        assert!(back_door.is_none(), "{name} names {back_door:?}");
    }
}
