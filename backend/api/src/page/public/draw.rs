//! The forms as HTML: plain elements with their labels, every character escaped, faults beside what they are about.

use adref_acts::public::{FollowView, PublicReceipt};
use adref_domain::{CommentKind, OrganizationClass, Region};
use maud::{Markup, html};

use super::{Keyhole, Place, Typed, TypedKey};
use crate::page::language::Language;
use crate::page::texts::Filling;
use crate::page::words::Words;

/// What is wrong with what was sent.
pub(super) struct Wrong {
    pub(super) code: &'static str,
    pub(super) field: Option<&'static str>,
}

fn page(title: &str, text: &Markup) -> Filling {
    let head = html! { title { (title) " · Adref" } meta name="robots" content="noindex"; };
    let text = html! { main id="adref-text" class="page narrow" { div.page-head { h1 { (title) } } (text) } };
    Filling { head: head.into_string(), text: text.into_string() }
}

/// The form of a comment.
pub(super) fn form(words: &Words, language: Language, place: &Place, typed: &Typed, wrong: Option<&Wrong>) -> Filling {
    let round = &place.round;
    let title = words.say("public.title");
    if !round.may.iter().any(|may| may == "comment_without_account") {
        return page(title, &html! { p.note { (words.say("public.not_open")) } });
    }
    let draft = format!("/{}/t/{}/d/{}", language.code(), round.instrument, round.draft);
    let text = html! {
        p.lead { (words.say("public.lead")) }
        p { strong dir="auto" { (round.title) } " · " a href=(draft) { bdi { (round.draft_label) } } }
        @if let Some(guidance) = &round.guidance { p.quiet dir="auto" { (guidance) } }
        @if let Some(wrong) = wrong { p.note.bad role="alert" { (said(words, wrong)) } }
        form.stack method="post" accept-charset="utf-8" {
            (about(words, place, typed, wrong))
            input type="hidden" name="once" value=(typed.once);
            (area(words, "text", "public.text", &typed.text, true, wrong))
            div.field {
                label for="kind" { (words.say("comment.kind")) }
                select.input id="kind" name="kind" {
                    @for kind in CommentKind::ALL.iter().filter(|kind| **kind != CommentKind::Translation) {
                        @let code = kind.code();
                        option value=(code) selected[typed.kind == code || typed.kind.is_empty() && code == "substantive"] {
                            (words.say(&format!("comment.kind_{code}")))
                        }
                    }
                }
            }
            (area(words, "proposed", "public.proposed", &typed.proposed, false, wrong))
            (line(words, Line { name: "name", kind: "text", hint: Some("public.name_hint"), complete: "name" }, &typed.name, wrong))
            label.choice { input type="checkbox" name="publish_name" value="yes" checked[!typed.publish_name.is_empty()]; " " (words.say("public.publish_name")) }
            (line(words, Line { name: "email", kind: "email", hint: Some("public.email_hint"), complete: "email" }, &typed.email, wrong))
            (options(words, "region", Region::ALL.iter().map(|it| (it.code(), words.choice("mandate.region", it.code()))), "public.choose", &typed.region, wrong))
            (options(words, "organization_class", OrganizationClass::ALL.iter().map(|it| (it.code(), words.choice("organization.class", it.code()))), "public.class_self", &typed.organization_class, wrong))
            (line(words, Line { name: "organization", kind: "text", hint: None, complete: "organization" }, &typed.organization, wrong))
            p.small { (words.say("public.consent_text")) }
            label.choice { input type="checkbox" name="consent" value="yes" required checked[!typed.consent.is_empty()]; " " (words.say("public.consent")) }
            (fault(words, "consent", wrong))
            div.row { button.button.main type="submit" { (words.say("public.send")) } }
        }
    };
    page(title, &text)
}

fn about(words: &Words, place: &Place, typed: &Typed, wrong: Option<&Wrong>) -> Markup {
    let Some(paragraph) = &place.paragraph else { return html! { p { (words.say("public.about_draft")) } } };
    html! {
        p { (words.say("public.about_paragraph")) }
        blockquote dir="auto" { @if let Some(label) = &paragraph.label { (label) " " } (paragraph.wording) }
        input type="hidden" name="paragraph" value=(paragraph.id);
        div.field {
            label for="words" { (words.say("public.words")) }
            p.hint id="words-hint" { (words.say("public.words_hint")) }
            textarea.input id="words" name="words" rows="2" dir="auto" aria-describedby="words-hint" { (typed.words) }
            (fault(words, "words", wrong))
        }
    }
}

fn area(words: &Words, name: &'static str, label: &str, value: &str, required: bool, wrong: Option<&Wrong>) -> Markup {
    html! {
        div.field {
            label for=(name) { (words.say(label)) }
            textarea.input id=(name) name=(name) rows="5" dir="auto" required[required] { (value) }
            (fault(words, name, wrong))
        }
    }
}

/// A field of one line.
#[derive(Clone, Copy)]
struct Line {
    name: &'static str,
    kind: &'static str,
    hint: Option<&'static str>,
    complete: &'static str,
}

fn line(words: &Words, line: Line, value: &str, wrong: Option<&Wrong>) -> Markup {
    let hint_id = line.hint.map(|_| format!("{}-hint", line.name));
    let required = line.kind == "email";
    html! {
        div.field {
            label for=(line.name) { (words.say(&format!("public.{}", line.name))) }
            @if let Some(hint) = line.hint { p.hint id=[hint_id.as_ref()] { (words.say(hint)) } }
            input.input id=(line.name) name=(line.name) type=(line.kind) value=(value) dir="auto" autocomplete=(line.complete)
                required[required] aria-describedby=[hint_id];
            (fault(words, line.name, wrong))
        }
    }
}

fn options<'a>(
    words: &Words,
    name: &'static str,
    choices: impl Iterator<Item = (&'static str, &'a str)>,
    none: &str,
    chosen: &str,
    wrong: Option<&Wrong>,
) -> Markup {
    let label = if name == "region" { "public.region" } else { "public.class" };
    html! {
        div.field {
            label for=(name) { (words.say(label)) }
            select.input id=(name) name=(name) required[name == "region"] {
                option value="" { (words.say(none)) }
                @for (code, said) in choices { option value=(code) selected[chosen == code] { (said) } }
            }
            (fault(words, name, wrong))
        }
    }
}

/// What is wrong with one field, where something is.
fn fault(words: &Words, name: &str, wrong: Option<&Wrong>) -> Markup {
    let here = wrong.and_then(|wrong| wrong.field).is_some_and(|field| field == name);
    let key = format!("public.fault_{name}");
    // What has no sentence of its own is told in general.
    let own = words.say(&key);
    let said = if own == key { words.say("public.fault") } else { own };
    html! { @if here { p.fault { (said) } } }
}

fn said<'a>(words: &'a Words, wrong: &Wrong) -> &'a str {
    match wrong.code {
        "too_many_requests" => words.say("public.too_many"),
        "forbidden" | "round_not_open" | "round_cancelled" => words.say("public.not_open"),
        _ => words.say("public.fault"),
    }
}

/// What somebody holds once a comment is stored, with the place for the code.
pub(super) fn receipt(words: &Words, language: Language, receipt: &PublicReceipt) -> Filling {
    let link = format!("/{}/receipt#{}.{}", language.code(), receipt.number, receipt.key);
    let text = html! {
        div.note.good.stack role="status" {
            p { (words.say("public.received")) " " strong { bdi { (receipt.number) } } }
            @if receipt.late { p { (words.say("public.received_late")) } }
            p { (words.say("public.code_lead")) }
        }
        (code_form(words, language, &receipt.number))
        p { (words.say("public.keep")) " " a href=(link) { (words.say("public.receipt_title")) } }
    };
    page(words.say("public.confirm_title"), &text)
}

fn code_form(words: &Words, language: Language, number: &str) -> Markup {
    let action = format!("/{}/confirm", language.code());
    html! {
        form.stack method="post" action=(action) {
            div.field { label for="number" { (words.say("public.number")) } input.input id="number" name="number" value=(number) required dir="ltr"; }
            div.field { label for="key" { (words.say("public.code")) } input.input id="key" name="key" required dir="ltr" autocomplete="one-time-code"; }
            div.row { button.button.main type="submit" { (words.say("public.confirm")) } }
        }
    }
}

/// A place where a key is typed.
pub(super) fn keyhole(
    words: &Words,
    language: Language,
    hole: Keyhole,
    typed: Option<&TypedKey>,
    wrong: Option<&str>,
) -> Filling {
    let number = typed.map(|typed| typed.number.as_str()).unwrap_or_default();
    let title = match hole {
        Keyhole::Confirm => "public.confirm_title",
        Keyhole::Receipt => "public.receipt_title",
        Keyhole::NotMe => "public.not_me_title",
    };
    let key_form = |lead: &str, button: &str| {
        html! {
            p { (words.say(lead)) }
            form.stack method="post" {
                div.field { label for="number" { (words.say("public.number")) } input.input id="number" name="number" value=(number) dir="ltr"; }
                div.field { label for="key" { (words.say("public.key")) } p.hint id="key-hint" { (words.say("public.receipt_lead")) }
                    input.input id="key" name="key" required dir="ltr" autocomplete="off" aria-describedby="key-hint"; }
                div.row { button.button.main type="submit" { (words.say(button)) } }
            }
        }
    };
    let text = html! {
        @if let Some(wrong) = wrong { p.note.bad role="alert" { (words.say(wrong)) } }
        @match hole {
            Keyhole::Confirm => { p { (words.say("public.code_lead")) } (code_form(words, language, number)) },
            Keyhole::Receipt => (key_form("public.receipt_lead", "public.look")),
            Keyhole::NotMe => (key_form("public.not_me_lead", "public.not_me")),
        }
    };
    page(words.say(title), &text)
}

/// How far a comment has come.
pub(super) fn standing(words: &Words, language: Language, view: &FollowView) -> Filling {
    let draft = format!("/{}/t/{}/d/{}", language.code(), view.instrument.slug, view.draft);
    let text = html! {
        div.note.stack role="status" {
            p { strong { bdi { (view.number) } } " · " (words.choice("public.state", &view.state)) }
            p { (words.choice("public.next", &view.state)) }
            @if let Some(reason) = &view.reason { p { (words.choice("public.reason", reason)) } }
        }
        p { bdi { (view.instrument.title) } " · " a href=(draft) { bdi { (view.draft_label) } } }
        @if let Some(comment) = &view.comment {
            blockquote dir="auto" { (comment.text) }
            @if let Some(answer) = &comment.disposition {
                p { strong { (words.say(&format!("disposition.{}", answer.kind))) } }
                @if let Some(reason) = &answer.reason { blockquote dir="auto" { (reason) } }
            }
        }
    };
    page(words.say("public.receipt_title"), &text)
}
