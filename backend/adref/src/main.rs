//! The Adref server and command line.

mod backup;
mod check;
mod cli;
mod commands;
mod compare;
mod compile;
mod csv;
mod floors;
mod ledger_key;
mod logs;
mod out;
mod project;
mod providers;
mod quotes;
mod secrets_key;
mod settings;
mod standing;
mod texts;
mod token_key;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command, CommentsCommand, LedgerCommand, PartyCommand, UserCommand};
use crate::out::Out;

/// Something could not be done at all; finding remarks or differences is not that.
const TROUBLE: u8 = 2;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let out = Out::new(cli.json, cli.color);
    match run(cli, &out) {
        Ok(code) => code,
        Err(error) => {
            out.trouble(&error);
            ExitCode::from(TROUBLE)
        }
    }
}

fn run(cli: Cli, out: &Out) -> anyhow::Result<ExitCode> {
    let file = settings::File::read(cli.config.as_deref())?;
    match cli.command {
        Command::Serve(arguments) => commands::serve::run(arguments, file, out),
        Command::Migrate(places) => commands::migrate::run(&places.or(file), out),
        Command::Import(arguments) => commands::import::run(&arguments, file, out),
        Command::Check(arguments) => check::run(&arguments, out),
        Command::Compare(arguments) => compare::run(&arguments, out),
        Command::Quotes(arguments) => quotes::run(&arguments, out),
        Command::Compile(arguments) => compile::run(&arguments, out),
        Command::Project(arguments) => project::run(&arguments, out),
        Command::Deliver(arguments) => commands::deliver::run(&arguments, file, out),
        Command::Mail(command) => commands::mail::run(&command, file, out),
        Command::User(UserCommand::Add(arguments)) => commands::user::add(&arguments, file, out),
        Command::User(UserCommand::List(arguments)) => commands::people::list(&arguments, file, out),
        Command::User(UserCommand::Import(arguments)) => commands::people::import(&arguments, file, out),
        Command::User(UserCommand::Grant(arguments)) => commands::people::grant(&arguments, file, out),
        Command::User(UserCommand::Invite(arguments)) => commands::links::invite(&arguments, file, out),
        Command::User(UserCommand::Reset(arguments)) => commands::links::reset(&arguments, file, out),
        Command::User(UserCommand::Erase(arguments)) => commands::user::erase(&arguments, file, out),
        Command::User(UserCommand::RemoveFactor(arguments)) => commands::user::remove_factor(&arguments, file, out),
        Command::User(UserCommand::End(arguments)) => commands::people::end(&arguments, file, out),
        Command::Party(PartyCommand::List(arguments)) => commands::party::list(&arguments, file, out),
        Command::Party(PartyCommand::Show(arguments)) => commands::party::show(&arguments, file, out),
        Command::Party(PartyCommand::Import(arguments)) => commands::party::import(&arguments, file, out),
        Command::Comments(CommentsCommand::Import(arguments)) => commands::comments::import(&arguments, file, out),
        Command::Comments(CommentsCommand::Export(arguments)) => commands::comments::export(&arguments, file, out),
        Command::Health(arguments) => commands::health::run(&arguments, out),
        Command::Verify(arguments) => commands::ledger::verify(&arguments, file, out),
        Command::Backup(arguments) => backup::take::run(arguments, file, out),
        Command::Restore(arguments) => backup::restore::run(&arguments, out),
        Command::Ledger(LedgerCommand::Export(arguments)) => commands::ledger::export(&arguments, file, out),
        Command::Ledger(LedgerCommand::Keys(places)) => commands::ledger::keys(&places.or(file), out),
        Command::Nominations(command) => commands::nominations::run(command, file, out),
        Command::Process(command) => commands::process::run(command, file, out),
        Command::Secrets(command) => commands::secrets::run(command, file, out),
        Command::Doctor(arguments) => commands::doctor::run(arguments, file, out),
    }
}
