//! The refresh cookie: out of the reach of scripts, of plain HTTP, of other hosts and of other sites.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};

/// The prefix makes browsers hold it to Secure, to Path=/ and to this host alone.
const NAME: &str = "__Host-adref";
/// As long as an unused session lives.
const LIFETIME: Duration = Duration::days(30);

/// The cookie that holds a refresh token.
pub(crate) fn holding(token: String) -> Cookie<'static> {
    Cookie::build(NAME, token)
        .path("/")
        .http_only(true)
        .secure(true)
        .same_site(SameSite::Strict)
        .max_age(LIFETIME)
        .finish()
}

/// The cookie that ends it.
pub(crate) fn ended() -> Cookie<'static> {
    let mut cookie = holding(String::new());
    cookie.set_max_age(Duration::ZERO);
    cookie
}

/// The name of the cookie that binds a sign-in over a provider to the browser it began in.
const WAY: &str = "__Host-adref-way";

/// The cookie that holds what the browser must bring back from a provider.
pub(crate) fn way(secret: String) -> Cookie<'static> {
    let mut cookie = holding(secret);
    cookie.set_name(WAY);
    cookie.set_max_age(Duration::minutes(10));
    cookie
}

/// What the browser brings back from a provider.
pub(crate) fn brought_back(request: &HttpRequest) -> Option<String> {
    request.cookie(WAY).map(|cookie| cookie.value().to_owned()).filter(|secret| !secret.is_empty())
}

/// The refresh token a request came with.
pub(crate) fn token(request: &HttpRequest) -> Option<String> {
    request.cookie(NAME).map(|cookie| cookie.value().to_owned()).filter(|token| !token.is_empty())
}
