//! `adref user`: the first accounts.

use std::io::Read;
use std::process::ExitCode;

use adref_acts::House;
use adref_acts::mandate::GrantMandate;
use adref_acts::person;
use adref_acts::sign_in::factor;
use anyhow::{Context, Result};
use rand::RngExt;
use serde_json::json;

use crate::cli::{AddUserArguments, OfAddressArguments};
use crate::out::Out;
use crate::settings::File;

/// Adds an account.
pub(crate) fn add(arguments: &AddUserArguments, file: File, out: &Out) -> Result<ExitCode> {
    let (password, made) = if arguments.password_stdin { (typed()?, false) } else { (made(), true) };
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let input = GrantMandate {
        email: arguments.email.clone(),
        name: Some(arguments.name.clone()),
        capacity: arguments.capacity.clone(),
        party: arguments.party.clone(),
        region: arguments.region.clone(),
        language: Some(arguments.language.clone()),
        ..GrantMandate::default()
    };
    let typed = password.clone();
    let id = house.write_blocking(move |cx| person::add_with(cx, &input, &typed)).context("adding the account")?;
    let shown = made.then_some(password);
    let said = match &shown {
        Some(password) => format!("{} may sign in with the password {password}\n", arguments.email),
        None => format!("{} may sign in\n", arguments.email),
    };
    out.either(&json!({ "id": id, "email": arguments.email, "password": shown }), &said)?;
    Ok(ExitCode::SUCCESS)
}

/// Takes a lost second factor away.
pub(crate) fn remove_factor(arguments: &OfAddressArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let email = arguments.email.clone();
    house.write_blocking(move |cx| factor::remove_by_holder(cx, &email)).context("taking the second factor away")?;
    let said = format!("{} signs in with a password alone, and should set up a second factor anew\n", arguments.email);
    out.either(&json!({ "email": arguments.email }), &said)?;
    Ok(ExitCode::SUCCESS)
}

/// Erases whoever has an address.
pub(crate) fn erase(arguments: &OfAddressArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let email = arguments.email.clone();
    house.write_blocking(move |cx| person::erase_by_holder(cx, &email)).context("erasing")?;
    let said = format!("{} is erased: what was said stays as the record, under a number\n", arguments.email);
    out.either(&json!({ "erased": true }), &said)?;
    Ok(ExitCode::SUCCESS)
}

fn typed() -> Result<String> {
    let mut text = String::new();
    std::io::stdin().lock().take(4096).read_to_string(&mut text).context("reading the password")?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// 100 bits in letters that are not mistaken for one another.
fn made() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
    let random: [u8; 20] = rand::rng().random();
    let letters = random.iter().filter_map(|byte| LETTERS.get(usize::from(byte % 32)));
    let word: Vec<char> = letters.map(|letter| char::from(*letter)).collect();
    word.chunks(5).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
