//! A workbook is a packed folder: what it would unpack to is counted before anything reads it. Sizes a file states about itself
//! may lie, so every part is unpacked once, into nothing.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::SheetError;

/// The most parts.
const PARTS: usize = 1_000;
/// The most bytes all parts may unpack to.
const MOST: u64 = 100_000_000;
/// How many times its size a file may unpack to, beyond what is small anyway.
const RATIO: u64 = 50;
const SMALL: u64 = 100 * 1024;
/// Read at a time.
const PIECE: usize = 64 * 1024;

/// Goes on only if a file unpacks to something of a sane size.
pub(super) fn check(bytes: &[u8]) -> Result<(), SheetError> {
    let damaged = |error: zip::result::ZipError| SheetError::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > PARTS {
        return Err(SheetError::Unsafe);
    }
    let packed = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let most = packed.saturating_mul(RATIO).clamp(SMALL, MOST);
    let mut total = 0_u64;
    let mut piece = vec![0_u8; PIECE];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(damaged)?;
        loop {
            let read = part.read(&mut piece).map_err(|error| SheetError::Damaged(error.to_string()))?;
            if read == 0 {
                break;
            }
            total += u64::try_from(read).unwrap_or(u64::MAX);
            if total > most {
                return Err(SheetError::Unsafe);
            }
        }
    }
    Ok(())
}
