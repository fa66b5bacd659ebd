//! What is literal: escapes, code, fences, markup of HTML. And tags in angle signs, which look like it.

use super::Scanner;
use crate::clauses::clauses;
use crate::leaf::{LeafKind, NONE, TagBody};
use crate::model::TagForm;

/// How far the end of a piece of code or markup is looked for, in bytes.
const NEAR: usize = 300;

impl Scanner<'_> {
    pub(super) fn escape(&mut self) -> bool {
        let next = self.rest().as_bytes().get(1).copied();
        if !next.is_some_and(|b| b"[]{}<>~*()\\`_".contains(&b)) {
            return false;
        }
        self.leaf(1, LeafKind::Escape, NONE);
        self.at += 1;
        true
    }

    /// Code between backticks, on one line; backticks used as quotation marks are text.
    pub(super) fn backtick(&mut self) -> bool {
        if self.at < self.no_backtick_before || self.before().is_some_and(char::is_alphanumeric) {
            return false;
        }
        let inside = self.rest().get(1..).unwrap_or("");
        let window = inside.get(..inside.floor_char_boundary(NEAR)).unwrap_or(inside);
        let window = window.split('\n').next().unwrap_or("");
        let Some(end) = window.find('`').filter(|&end| end > 0) else {
            self.no_backtick_before = self.at + 1 + window.len();
            return false;
        };
        self.at += end + 2;
        true
    }

    /// A fenced piece of code, up to the line that closes it.
    pub(super) fn fence(&mut self) {
        if self.at < self.no_backtick_before {
            return;
        }
        match self.rest().get(3..).and_then(|inside| inside.find("\n```")) {
            Some(end) => self.at += end + 7,
            None => self.no_backtick_before = self.text.len(),
        }
    }

    pub(super) fn angle(&mut self) -> bool {
        let inside = self.rest().get(1..).unwrap_or("");
        if self.at < self.no_angle_before {
            return false;
        }
        let window = inside.get(..inside.floor_char_boundary(NEAR)).unwrap_or(inside);
        let stop = window.find(['>', '<', '\n']);
        let Some(end) = stop.filter(|&end| window.as_bytes().get(end) == Some(&b'>')) else {
            self.no_angle_before = self.at + 1 + stop.unwrap_or(window.len());
            return false;
        };
        let body = window.get(..end).unwrap_or("");
        let said = clauses(body, true);
        if said.signs > 0
            && said.verbs == 0
            && said.bare + said.loose == 0
            && body.get(said.end..).is_some_and(|r| r.trim().is_empty())
        {
            let tag = TagBody {
                form: TagForm::Signs,
                entries: said.entries,
                unknown: said.unknown,
                shared: said.shared,
                uncertain: false,
            };
            return self.tag_leaf(end + 2, LeafKind::Tag, tag);
        }
        let markup = body.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        if markup {
            self.at += end + 2;
        }
        markup
    }
}
