//! On which kind of device somebody works, as the browser tells it: two words at most, enough to know one's own again and too
//! little to follow anybody.

use actix_web::HttpRequest;
use actix_web::http::header::USER_AGENT;

/// What a browser is known by, the special ones before those they claim to be.
const BROWSERS: [(&str, &str); 7] = [
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("Firefox/", "firefox"),
    ("FxiOS/", "firefox"),
    ("Chrome/", "chrome"),
    ("CriOS/", "chrome"),
    ("Safari/", "safari"),
];
/// What a system is known by.
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "android"),
    ("iPhone", "ios"),
    ("iPad", "ios"),
    ("Windows", "windows"),
    ("Mac OS X", "macos"),
    ("CrOS", "chromeos"),
    ("Linux", "linux"),
];

/// The browser and the system, such as `firefox linux`; empty when neither is known.
pub(crate) fn of(request: &HttpRequest) -> String {
    let told = request.headers().get(USER_AGENT).and_then(|told| told.to_str().ok()).unwrap_or_default();
    coarse(told)
}

fn coarse(told: &str) -> String {
    let first =
        |known: &[(&str, &'static str)]| known.iter().find(|(mark, _)| told.contains(mark)).map(|(_, word)| *word);
    [first(&BROWSERS), first(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::coarse;

    #[test]
    fn what_a_browser_tells_becomes_two_words() {
        for (told, wanted) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "firefox linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
                "chrome windows",
            ),
            ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0", "edge windows"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Safari/604.1",
                "safari ios",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.6 Safari/605.1.15",
                "safari macos",
            ),
            ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36", "chrome android"),
            ("curl/8.5.0", ""),
            ("<script>alert(1)</script> Firefox/1", "firefox"),
        ] {
            assert_eq!(coarse(told), wanted, "{told}");
        }
    }
}
