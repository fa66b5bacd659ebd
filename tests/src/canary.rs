//! Canaries: words nobody guesses, put into what is confidential and looked for in every byte that leaves, by every client of
//! the tests. So are the addresses of the people in the tests.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// Every canary begins so: what is looked for in answers is this, and what follows says whose it is.
const MARK: &str = "canary-";
/// Addresses of the people in the tests end so.
const HOSTS: [&str; 2] = ["@test.example", "@adref.example"];
const LENGTH: usize = 32;
/// They administer everybody.
const ADMINISTERING: [&str; 2] = ["secretariat", "administrator"];
/// A caller with a token of whom the tests do not say whose it is: canaries count, addresses do not.
pub(crate) const SOMEBODY: &str = "somebody";

#[derive(Default)]
struct Held {
    /// By the token: what it stands in, and who may read it.
    canaries: HashMap<String, (String, Vec<String>)>,
    /// By address: the party its owner speaks for.
    addresses: HashMap<String, Option<String>>,
    /// Who administers the people of which party.
    coordinators: Vec<(String, String)>,
    log: Vec<u8>,
}

static HELD: LazyLock<Mutex<Held>> = LazyLock::new(Mutex::default);
static NEXT: AtomicU64 = AtomicU64::new(1);
static SCANNED: AtomicU64 = AtomicU64::new(0);

fn held() -> MutexGuard<'static, Held> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A new canary for something confidential, which only these people may read.
#[must_use]
pub fn canary(what: &str, readers: &[&str]) -> String {
    // Unlike anything a text holds; the number makes it the only one of its kind in this run.
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let token = format!("{:032x}", u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c834));
    let readers = readers.iter().map(|reader| (*reader).to_owned()).collect();
    held().canaries.insert(token.clone(), (what.to_owned(), readers));
    format!("{MARK}{token}")
}

/// Lets others read a canary from now on, these and no more.
pub fn release(canary: &str, readers: &[&str]) {
    let token = canary.trim_start_matches(MARK);
    if let Some((_, allowed)) = held().canaries.get_mut(token) {
        *allowed = readers.iter().map(|reader| (*reader).to_owned()).collect();
    }
}

/// From now on only its owner and those who administer them may read an address: the secretariat, administrators, and the
/// coordinators of the owner's delegation.
pub fn guard_address(address: &str, party: Option<&str>, coordinates: bool) {
    let mut held = held();
    held.addresses.insert(address.to_lowercase(), party.map(str::to_owned));
    if let (true, Some(party), Some((name, _))) = (coordinates, party, address.split_once('@')) {
        held.coordinators.push((name.to_owned(), party.to_owned()));
    }
}

/// How many answers were looked through.
#[must_use]
pub fn scanned() -> u64 {
    SCANNED.load(Ordering::Relaxed)
}

/// Looks through something that left the house towards somebody. What they sent themselves may come back to them.
///
/// # Panics
/// When it holds what they may not read.
pub fn look_through(reader: &str, place: &str, sent: &str, bytes: &str) {
    SCANNED.fetch_add(1, Ordering::Relaxed);
    let held = held();
    for (at, _) in bytes.match_indices(MARK) {
        let Some(token) = bytes.get(at + MARK.len()..at + MARK.len() + LENGTH) else { continue };
        if let Some((what, readers)) = held.canaries.get(token) {
            let may = readers.iter().any(|one| one == reader) || sent.contains(token);
            assert!(may, "{what} reached {reader} through {place}");
        }
    }
    // A session names its own person to whoever holds the cookie or the link it begins with.
    let own_session = ["/refresh", "/links/sign-in", "/links/accept"].iter().any(|path| place.ends_with(path));
    let known = reader != SOMEBODY && !own_session;
    for host in HOSTS.into_iter().filter(|_| known) {
        for (at, _) in bytes.match_indices(host) {
            let local = bytes.get(..at).unwrap_or_default();
            let begins = local.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-').map_or(0, |i| i + 1);
            let address = format!("{}{host}", local.get(begins..).unwrap_or_default());
            let Some(party) = held.addresses.get(&address.to_lowercase()) else { continue };
            let own = address.split('@').next() == Some(reader);
            let coordinates = |(name, of): &(String, String)| name == reader && party.as_ref() == Some(of);
            let administers = ADMINISTERING.contains(&reader) || held.coordinators.iter().any(coordinates);
            let may = own || administers || sent.contains(&address);
            assert!(may, "the address {address} reached {reader} through {place}");
        }
    }
}

/// The parts of a packed file with their names, as text; nothing of what is not packed.
///
/// # Panics
/// When it is packed and cannot be unpacked: then nobody has looked through it.
#[must_use]
#[expect(clippy::expect_used, reason = "what cannot be looked through must not pass")]
pub fn unpacked(bytes: &[u8]) -> String {
    let mut all = String::new();
    if bytes.starts_with(b"PK\x03\x04") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).expect("a part of it");
            let name = part.name().expect("its name").into_owned();
            let mut text = Vec::new();
            part.read_to_end(&mut text).expect("the bytes of the part");
            let _ = writeln!(all, "{name}\n{}", String::from_utf8_lossy(&text));
        }
    }
    all
}

/// Looks through everything logged so far: no canary and no address belongs there, whoever reads it.
///
/// # Panics
/// When the log holds one.
pub fn look_through_the_log() {
    let text = String::from_utf8_lossy(&held().log).into_owned();
    let mut found = String::new();
    for line in text.lines() {
        // A masked address has only its first letter before the sign.
        let whole = |(at, _): (usize, &str)| !line.get(..at).is_some_and(|before| before.ends_with('…'));
        let addressed = HOSTS.iter().any(|host| line.match_indices(host).any(whole));
        if addressed || line.contains(MARK) {
            let _ = writeln!(found, "{line}");
        }
    }
    assert!(found.is_empty(), "the log says too much:\n{found}");
}

/// Where the log of the tests goes.
#[derive(Clone, Copy)]
pub(crate) struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        held().log.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Keeps what the service logs, all of it, from now on.
pub(crate) fn listen() {
    let subscriber = tracing_subscriber::fmt().json().with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG);
    // Another test of the same program may have begun to listen already.
    let _ = subscriber.with_writer(|| Log).try_init();
}
