//! What a target keeps is asked again with the ordinary tests.

/// Asks every input kept for a target. A folder that is gone or empty fails: nothing would be asked, and nobody would know.
pub(crate) fn replay(target: &str, ask: impl Fn(&[u8])) {
    let folder = format!("{}/../../fuzz/corpus/{target}", env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let path = entry.unwrap().path();
        eprintln!("{}", path.display());
        ask(&std::fs::read(path).unwrap());
        count += 1;
    }
    assert!(count > 0, "{folder} is empty");
}
