//! What every handler can reach.

use std::path::PathBuf;
use std::time::Instant;

use adref_acts::House;

use crate::cache::Cache;
use crate::figures::Figures;
use crate::followers::Followers;
use crate::gate::Gate;
use crate::oidc::Providers;
use crate::page::Page;
use crate::recent::Recents;
use crate::settings::Settings;
use crate::token::Tokens;

/// Bytes of bodies kept ready: some hundred drafts.
const CACHED: usize = 48 * 1024 * 1024;

/// One running service.
pub(crate) struct State {
    pub(crate) house: House,
    pub(crate) tokens: Tokens,
    pub(crate) gate: Gate,
    pub(crate) drafts: Cache,
    pub(crate) recents: Recents,
    pub(crate) followers: Followers,
    pub(crate) page: Page,
    pub(crate) base_url: Option<String>,
    pub(crate) behind_proxy: bool,
    pub(crate) providers: Providers,
    pub(crate) figures: Figures,
    /// Where it keeps its files, as far as it keeps any.
    pub(crate) data: Option<PathBuf>,
    pub(crate) begun: Instant,
}

impl State {
    pub(crate) fn new(house: House, settings: &Settings) -> Self {
        Self {
            house,
            tokens: Tokens::new(&settings.token_key),
            gate: Gate::new(settings.counts_requests),
            drafts: Cache::new(CACHED),
            recents: Recents::default(),
            followers: Followers::default(),
            page: Page::load(),
            base_url: settings.base_url.clone(),
            behind_proxy: settings.behind_proxy,
            providers: Providers::new(settings.providers.clone()),
            figures: Figures::default(),
            data: settings.data.clone(),
            begun: Instant::now(),
        }
    }
}
