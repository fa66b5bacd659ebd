//! Reading the command line.

use anyhow::{Result, bail};

use crate::{help, test};

/// What the person asked for.
pub(crate) enum Wish {
    /// A text to print.
    Help(String),
    /// Build and serve.
    Run(RunOptions),
    /// Check everything.
    Test(TestOptions),
    /// Measure.
    Bench,
    /// Break something again and again.
    Drill(DrillOptions),
    /// Write the bills of materials.
    Sbom,
}

/// Options of `cargo xtask run`.
#[derive(Default)]
pub(crate) struct RunOptions {
    /// Optimised build instead of a quick one.
    pub(crate) release: bool,
    /// Handed to `adref serve` as they are.
    pub(crate) server: Vec<String>,
}

/// Options of `cargo xtask test`.
#[derive(Default)]
pub(crate) struct TestOptions {
    /// Leave out what takes minutes: the page and the browser.
    pub(crate) quick: bool,
    /// Only these steps and what they need.
    pub(crate) only: Vec<String>,
}

/// Options of `cargo xtask drill`.
#[derive(Default)]
pub(crate) struct DrillOptions {
    /// The short form, in a quick build.
    pub(crate) quick: bool,
    /// Which drills; their names are those of `tests/src/drill.rs`.
    pub(crate) names: Vec<String>,
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// An unknown command or option, with the word that tells the right ones.
pub(crate) fn read(arguments: &[String]) -> Result<Wish> {
    let Some((command, rest)) = arguments.split_first() else { return Ok(Wish::Help(help::main())) };
    let own = rest.iter().take_while(|word| *word != "--");
    if own.into_iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Wish::Help(help::of(command)));
    }
    match command.as_str() {
        "run" => read_run(rest).map(Wish::Run),
        "test" => read_test(rest).map(Wish::Test),
        "bench" => match rest.first() {
            None => Ok(Wish::Bench),
            Some(word) => bail!("`bench` takes no options, found `{word}`"),
        },
        "drill" => read_drill(rest).map(Wish::Drill),
        "sbom" => match rest.first() {
            None => Ok(Wish::Sbom),
            Some(word) => bail!("`sbom` takes no options, found `{word}`"),
        },
        "help" => Ok(Wish::Help(rest.first().map_or_else(help::main, |topic| help::of(topic)))),
        "--help" | "-h" => Ok(Wish::Help(help::main())),
        other => bail!("no command `{other}`; there are run, test, bench, drill and sbom (see `cargo xtask --help`)"),
    }
}

fn read_run(arguments: &[String]) -> Result<RunOptions> {
    let mut options = RunOptions::default();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--release" => options.release = true,
            "--" => options.server.extend(words.by_ref().cloned()),
            other => bail!("`run` knows --release and `-- OPTIONS OF THE SERVER`, found `{other}`"),
        }
    }
    Ok(options)
}

fn read_test(arguments: &[String]) -> Result<TestOptions> {
    let mut options = TestOptions::default();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--quick" => options.quick = true,
            "--only" => match words.next() {
                Some(step) if test::names().contains(&step.as_str()) => options.only.push(step.clone()),
                Some(step) => bail!("no step `{step}`; the steps are {}", test::names().join(", ")),
                None => bail!("`--only` wants the name of a step: {}", test::names().join(", ")),
            },
            other => bail!("`test` knows --quick and --only STEP, found `{other}`"),
        }
    }
    Ok(options)
}

fn read_drill(arguments: &[String]) -> Result<DrillOptions> {
    let mut options = DrillOptions::default();
    for word in arguments {
        match word.as_str() {
            "--quick" => options.quick = true,
            name if !name.starts_with('-') => options.names.push(name.to_owned()),
            other => bail!("`drill` knows --quick and the names of drills, found `{other}`"),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn no_arguments_teach() {
        assert!(matches!(read(&[]), Ok(Wish::Help(text)) if text.contains("cargo xtask run")));
    }

    #[test]
    fn options_after_two_dashes_belong_to_the_server() {
        let Ok(Wish::Run(options)) = read(&words("run --release -- --listen 0.0.0.0:1 --help")) else {
            panic!("not read as run");
        };
        assert!(options.release);
        assert_eq!(options.server, words("--listen 0.0.0.0:1 --help"));
    }

    #[test]
    fn unknown_words_are_refused_by_name() {
        for line in ["build", "run --fast", "test --only nothing", "test --only", "bench now", "drill --fast"] {
            assert!(read(&words(line)).is_err(), "{line} was taken");
        }
    }

    #[test]
    fn every_step_can_be_asked_for() {
        for step in test::names() {
            assert!(read(&words(&format!("test --only {step}"))).is_ok());
        }
    }
}
