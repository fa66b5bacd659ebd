//! A text as a picture that phones read, drawn as one path of an SVG.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::Fault;
use crate::views::QrView;

/// Light modules around the dark ones, as the standard asks (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The picture of a text.
///
/// # Errors
/// A defect of ours: texts that long are not made here.
pub(super) fn drawn(text: &str) -> Result<QrView, Fault> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|error| Fault::Internal(error.to_string()))?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Ok(QrView { size: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_covers_the_dark_modules_and_no_other() {
        let text = "otpauth://totp/Adref:name%40example.org?secret=GEZDGNBVGY3TQOJQ&issuer=Adref";
        let (code, drawn) = (QrCode::encode_text(text, QrCodeEcc::Medium).unwrap(), drawn(text).unwrap());
        let mut dark = 0;
        for piece in drawn.path.split('M').skip(1) {
            let (place, run) = piece.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let run: i32 = run.split('v').next().unwrap().parse().unwrap();
            assert!((x..x + run).all(|x| code.get_module(x - QUIET, y - QUIET)), "{piece}");
            dark += run;
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        assert_eq!(usize::try_from(dark).unwrap(), all.filter(|(x, y)| code.get_module(*x, *y)).count());
        assert_eq!(drawn.size, code.size() + 8);
    }
}
