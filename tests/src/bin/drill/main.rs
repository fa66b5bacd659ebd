//! Plays the drills it is told to by name, and writes what they measured as a table. `cargo xtask drill` starts it.

use std::io::Write;
use std::process::ExitCode;

use adref_tests::drill::{DRILLS, Drill, Setting, mail};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [mail::DELIVER, url, post] => mail::deliver(url, post),
        names => play(names),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(what) => {
            let _ = writeln!(std::io::stderr(), "drill: {what}");
            ExitCode::FAILURE
        }
    }
}

fn play(words: &[&str]) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    let mut say = |line: &str| writeln!(out, "{line}").map_err(|error| error.to_string());
    let names: Vec<&str> = words.iter().copied().filter(|word| *word != "--quick").collect();
    if names.is_empty() {
        for drill in DRILLS {
            say(&format!("{:<10} {}", drill.name, drill.about))?;
        }
        return Ok(());
    }
    let setting = Setting { adref: std::env::var_os("ADREF_BIN").map(Into::into), quick: words.contains(&"--quick") };
    let drills: Vec<&Drill> = names.iter().map(|name| known(name)).collect::<Result<_, _>>()?;
    for drill in drills {
        say(&format!("── {}: {}", drill.name, drill.about))?;
        for figure in (drill.play)(&setting)? {
            say(&format!("| {} | {} | {} |", figure.what, figure.measured, figure.bar))?;
        }
    }
    Ok(())
}

fn known(name: &str) -> Result<&'static Drill, String> {
    let names = || DRILLS.iter().map(|drill| drill.name).collect::<Vec<_>>().join(", ");
    DRILLS.iter().find(|drill| drill.name == name).ok_or_else(|| format!("no drill `{name}`; there are {}", names()))
}
