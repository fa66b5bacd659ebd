//! A row of the one table of routes.

use actix_web::guard::{self, GuardContext};
use actix_web::http::Method;
use actix_web::{Resource, Route, web};
use adref_domain::policy::{self, Action, Who};

/// The methods in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Reads; answers HEAD too.
    Get,
    /// Acts or creates.
    Post,
    /// Puts in place of what was seen.
    Put,
}

impl Verb {
    /// The method as it is sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }

    fn is(self, method: &Method) -> bool {
        method.as_str() == self.name() || self == Self::Get && method == Method::HEAD
    }
}

/// One route: where, what the policy calls it, and who answers.
#[derive(Clone, Copy)]
pub struct Row {
    /// The method.
    pub verb: Verb,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// What the policy is asked for.
    pub action: Action,
    pub(crate) handler: fn() -> Route,
}

/// The row a request was matched to.
#[derive(Clone, Copy)]
pub(crate) struct Matched(pub(crate) &'static Row);

impl Row {
    /// Whether the policy lets anybody in under some condition; if not, who is not signed in is asked to.
    #[must_use]
    pub fn open_to_strangers(&self) -> bool {
        policy::ROWS.iter().any(|row| row.action == self.action && row.who == Who::Anyone)
    }

    /// The route as the framework takes it. It leaves its row with the request, so that nobody answers without one.
    pub(crate) fn resource(&'static self) -> Resource {
        let mine = move |context: &GuardContext<'_>| {
            let mine = self.verb.is(&context.head().method);
            if mine {
                context.req_data_mut().insert(Matched(self));
            }
            mine
        };
        web::resource(self.path).guard(guard::fn_guard(mine)).route((self.handler)())
    }
}

impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({})", self.verb.name(), self.path, self.action)
    }
}
