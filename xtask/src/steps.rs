//! Running steps one after the other: a failing one keeps back only those that need it.

use std::time::Instant;

use anyhow::Result;

use crate::context::Context;
use crate::counts::Tally;
use crate::report::Colour;

/// How much of a failing step's output is shown; the log holds all of it.
const SHOWN: usize = 400;

/// One thing to check.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// What it does, in a few words.
    pub(crate) about: &'static str,
    /// Steps without which it makes no sense.
    pub(crate) needs: &'static [&'static str],
    /// Whether `--quick` leaves it out.
    pub(crate) slow: bool,
    /// Counts tests in its output.
    pub(crate) count: fn(&str) -> Tally,
    /// Does it.
    pub(crate) action: fn(&mut Context) -> Result<()>,
}

/// What came of the steps.
pub(crate) struct Outcome {
    /// The tests of all steps; a step that fails without a failing test counts as one.
    pub(crate) tally: Tally,
    /// Names of the steps that failed.
    pub(crate) failed: Vec<&'static str>,
    /// Names of the steps that could not run because one they need failed.
    pub(crate) kept_back: Vec<&'static str>,
}

/// Runs the steps in their order.
pub(crate) fn run(steps: &[&Step], context: &mut Context) -> Outcome {
    let mut outcome = Outcome { tally: Tally::default(), failed: Vec::new(), kept_back: Vec::new() };
    for step in steps {
        context.report.begin(step.name, step.about);
        let stopped = |name: &&&str| outcome.failed.contains(*name) || outcome.kept_back.contains(*name);
        if let Some(cause) = step.needs.iter().find(stopped) {
            context.report.end(Colour::Yellow, "not run", &format!("because {cause} did not hold"));
            outcome.kept_back.push(step.name);
            continue;
        }
        let (tally, held) = run_one(step, context);
        outcome.tally = outcome.tally + tally;
        if !held {
            outcome.failed.push(step.name);
        }
    }
    outcome
}

fn run_one(step: &Step, context: &mut Context) -> (Tally, bool) {
    let started = Instant::now();
    let done = context.open_log(step.name).and_then(|()| (step.action)(context));
    let output = context.output();
    let mut tally = (step.count)(&output);
    if done.is_err() && tally.failed == 0 {
        tally.failed = 1;
    }
    let counted = if tally == Tally::default() { String::new() } else { format!(", {tally}") };
    let note = context.note.take().map(|note| format!(" ({note})")).unwrap_or_default();
    let rest = format!("in {:.1} s{counted}{note}", started.elapsed().as_secs_f64());
    match &done {
        Ok(()) => context.report.end(Colour::Green, "ok", &rest),
        Err(trouble) => {
            context.report.end(Colour::Red, "FAILED", &rest);
            show(&output, context);
            println!("   {}: {trouble:#}\n", step.name);
        }
    }
    (tally, done.is_ok())
}

fn show(output: &str, context: &Context) {
    let lines: Vec<&str> = output.lines().filter(|line| !is_progress(line)).collect();
    let left_out = lines.len().saturating_sub(SHOWN);
    if left_out > 0 {
        println!("   … {left_out} lines before these are in {}", context.log().display());
    }
    for line in lines.iter().skip(left_out) {
        println!("   │ {line}");
    }
}

/// Cargo's lines about packages on their way: right in a log, in the way of what went wrong.
fn is_progress(line: &str) -> bool {
    const WORDS: [&str; 5] = ["Compiling ", "Checking ", "Downloaded ", "Downloading ", "Documenting "];
    let line = line.trim_start();
    line.contains(" v") && WORDS.iter().any(|word| line.starts_with(word))
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;
    use crate::counts;

    const fn step(name: &'static str, needs: &'static [&'static str], action: fn(&mut Context) -> Result<()>) -> Step {
        Step { name, about: "", needs, slow: false, count: counts::nothing, action }
    }

    #[test]
    fn a_failing_step_keeps_back_only_what_needs_it() {
        let steps = [
            step("self-test-a", &[], |_| bail!("no")),
            step("self-test-b", &["self-test-a"], |_| Ok(())),
            step("self-test-c", &["self-test-b"], |_| Ok(())),
            step("self-test-d", &[], |_| Ok(())),
        ];
        let outcome = run(&steps.iter().collect::<Vec<_>>(), &mut Context::new());
        assert_eq!(outcome.failed, ["self-test-a"]);
        assert_eq!(outcome.kept_back, ["self-test-b", "self-test-c"]);
        assert_eq!(outcome.tally, Tally { failed: 1, ..Tally::default() });
    }
}
