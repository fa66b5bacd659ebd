//! The symbols a text travels under: each is of one text, and leads to it.

use adref_domain::adoption::symbol_key;
use adref_store::adoption::{self, Step, Symbol};
use adref_store::{drafts, instruments, processes};

use crate::lookup::{Text, reading};
use crate::{Actor, Cx, Fault};

/// Lets a text be found by a symbol from now on.
///
/// # Errors
/// [`Fault::SymbolTaken`] when it is another text's, [`Fault::Invalid`] without a letter or digit.
pub(crate) fn take(cx: &mut Cx<'_, '_>, text: &Text, symbol: Option<&str>) -> Result<(), Fault> {
    let Some(symbol) = symbol else { return Ok(()) };
    let key = symbol_key(symbol);
    if key.is_empty() {
        return Err(Fault::invalid("symbol", "a symbol has letters or figures, such as HSP/HA.2/CRP.4"));
    }
    let taken = || Fault::SymbolTaken { symbol: symbol.to_owned() };
    if instruments::by_slug(cx.db, &key)?.is_some_and(|other| other.id != text.instrument.id) {
        return Err(taken());
    }
    match adoption::symbol(cx.db, &key)? {
        Some(known) if known.instrument == text.instrument.id => Ok(()),
        Some(_) => Err(taken()),
        None => {
            let instrument = text.instrument.id.clone();
            let row = Symbol { key, symbol: symbol.to_owned(), instrument, recorded_at: cx.now };
            Ok(adoption::add_symbol(cx.db, &row)?)
        }
    }
}

/// The text a symbol leads this reader to: one with a draft they may read, which bears the symbol.
///
/// # Errors
/// Those of the store.
pub(crate) fn found(cx: &mut Cx<'_, '_>, actor: &Actor, symbol: &str) -> Result<Option<Text>, Fault> {
    let key = symbol_key(symbol);
    let Some(row) = adoption::symbol(cx.db, &key)? else { return Ok(None) };
    let instrument = instruments::by_id(cx.db, &row.instrument)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &instrument.process)?.ok_or(Fault::NotFound)?;
    let text = Text { process, instrument, now: cx.now };
    let steps = adoption::steps_of_text(cx.db, &text.instrument.id)?;
    let mut bearing = drafts::list_of(cx.db, &text.instrument.id)?;
    bearing.retain(|draft| symbols_of(draft, &steps).any(|(symbol, _)| symbol_key(symbol) == key));
    let open = bearing.iter().any(|draft| actor.may(reading(draft), &text.draft_facts(draft)));
    Ok(open.then_some(text))
}

/// The symbols of a draft with their days: the one it was issued under, and those of its steps.
pub(super) fn symbols_of<'a>(
    draft: &'a drafts::Draft,
    steps: &'a [Step],
) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
    let printed = draft.symbol.as_deref().map(|symbol| (symbol, draft.date.as_deref()));
    let its = steps.iter().filter(|step| step.draft == draft.id);
    printed.into_iter().chain(its.filter_map(|step| Some((step.symbol.as_deref()?, Some(step.day.as_str())))))
}
