//! Bodies made once and sent often. A body lies behind its version: whoever asks has been ruled on before, and the version names
//! what that reader may see, so nothing here decides who sees what.

use std::collections::{HashMap, VecDeque};
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::web::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A body, plain and compressed.
pub(crate) struct Body {
    pub(crate) plain: Bytes,
    pub(crate) gzip: Bytes,
}

impl Body {
    pub(crate) fn new(plain: Vec<u8>) -> Self {
        let gzip = Bytes::from(gzip(&plain));
        Self { plain: Bytes::from(plain), gzip }
    }

    fn size(&self) -> usize {
        self.plain.len() + self.gzip.len()
    }
}

/// Compresses well enough to be worth keeping.
pub(crate) fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::new(6));
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}

#[derive(Default)]
struct Held {
    bodies: HashMap<String, Arc<Body>>,
    order: VecDeque<String>,
    bytes: usize,
}

/// Bodies by version, the oldest put out when there are too many.
pub(crate) struct Cache {
    most: usize,
    held: Mutex<Held>,
}

impl Cache {
    /// A cache of at most this many bytes.
    pub(crate) fn new(most: usize) -> Self {
        Self { most, held: Mutex::default() }
    }

    pub(crate) fn get(&self, version: &str) -> Option<Arc<Body>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).bodies.get(version).cloned()
    }

    pub(crate) fn put(&self, version: String, body: Body) -> Arc<Body> {
        let body = Arc::new(body);
        if body.size() > self.most / 4 {
            return body;
        }
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let held = &mut *held;
        held.bytes += body.size();
        if let Some(old) = held.bodies.insert(version.clone(), Arc::clone(&body)) {
            held.bytes -= old.size();
        } else {
            held.order.push_back(version);
        }
        while held.bytes > self.most {
            let Some(oldest) = held.order.pop_front() else { break };
            held.bytes -= held.bodies.remove(&oldest).map_or(0, |old| old.size());
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_holds_more_than_it_may() {
        let cache = Cache::new(100_000);
        for number in 0..1000_u32 {
            cache.put(number.to_string(), Body::new(number.to_le_bytes().repeat(500)));
            let held = cache.held.lock().unwrap();
            assert!(held.bytes <= 100_000);
            assert_eq!(held.bytes, held.bodies.values().map(|body| body.size()).sum::<usize>());
            assert_eq!(held.order.len(), held.bodies.len());
        }
        assert!(cache.get("999").is_some() && cache.get("0").is_none());
        cache.put("999".into(), Body::new(vec![1; 10]));
        assert_eq!(cache.get("999").unwrap().plain.len(), 10);
    }

    #[test]
    fn a_body_too_large_to_keep_is_still_given() {
        let cache = Cache::new(1000);
        let body = cache.put("a".into(), Body::new(vec![7; 900]));
        assert_eq!(body.plain.len(), 900);
        assert!(cache.get("a").is_none());
    }
}
