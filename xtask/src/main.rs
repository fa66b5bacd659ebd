//! The project's task runner: `cargo xtask run`, `cargo xtask test`, `cargo xtask bench`, `cargo xtask drill`, `cargo xtask sbom`.
//!
//! It depends on next to nothing, so that it is built within seconds on a fresh clone.
#![allow(clippy::print_stdout, reason = "a command talks to the person who started it")]

mod bench;
mod checks;
mod chromium;
mod context;
mod counts;
mod drill;
mod examples;
mod frontend;
mod help;

mod options;
mod packages;
mod places;
mod postgres;
mod report;
mod run;
mod sbom;
mod stamp;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

use options::Wish;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match options::read(&arguments) {
        Ok(Wish::Help(text)) => {
            println!("{text}");
            return ExitCode::SUCCESS;
        }
        Ok(Wish::Run(options)) => run::run(&options),
        Ok(Wish::Test(options)) => return test::test(&options),
        Ok(Wish::Bench) => bench::bench(),
        Ok(Wish::Drill(options)) => drill::drill(&options),
        Ok(Wish::Sbom) => sbom::sbom(),
        Err(trouble) => Err(trouble),
    };
    match done {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("xtask: {trouble:#}");
            ExitCode::FAILURE
        }
    }
}
