//! `/docs/errors`: where the `type` of every problem document leads.

use actix_web::HttpResponse;
use actix_web::http::header;
use maud::{DOCTYPE, html};

use crate::problem::CODES;

pub(super) async fn errors() -> HttpResponse {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width, initial-scale=1"; title { "Problems · Adref" } }
            body {
                h1 { "Problems" }
                p { "Every refusal is a problem document (RFC 9457) with one of these codes." }
                @for row in CODES.iter() {
                    section id=(row.code) { h2 { (row.title) } p { code { (row.code) } ", status " (row.status) } p { (row.remedy) } }
                }
            }
        }
    };
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(page.into_string())
}
