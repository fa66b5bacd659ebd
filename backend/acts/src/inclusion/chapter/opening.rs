//! How the chapter begins: on whose decision, what came of it, and how much there was of everything.

use super::gather::Known;
use super::markdown::{line, paragraph};
use super::say::Say;

pub(super) fn written(say: &Say, known: &Known) -> String {
    let words = say.words;
    let mut out = format!("# {}\n\n", words.title);
    let note = if known.figures.exact { words.as_known } else { words.in_fives };
    paragraph(&mut out, &format!("> {note}"));
    let title = line(&known.process.title);
    match &known.about.mandate {
        Some(mandate) => {
            let mandate = line(mandate.trim_end_matches(['.', '。']));
            paragraph(&mut out, &say.sentence(words.mandate, &[("title", title.into()), ("mandate", mandate.into())]));
        }
        None => paragraph(&mut out, &format!("*{title}*")),
    }
    paragraph(&mut out, &line(&known.process.summary));
    for text in &known.texts {
        let list: Vec<String> = text
            .drafts
            .iter()
            .map(|(label, symbol, day)| {
                let when = symbol.iter().map(|symbol| line(symbol)).chain([say.days(day)]).collect::<Vec<_>>();
                let when = when.join(words.comma);
                say.phrase(words.of_it, &[("name", line(label).into()), ("number", when.into())])
            })
            .collect();
        let values = [
            ("drafts", text.drafts.len().into()),
            ("text", line(&text.title).into()),
            ("list", say.list(&list).into()),
        ];
        paragraph(&mut out, &say.sentence(words.drafts, &values));
    }
    let held = known.meetings.iter().filter(|one| one.card.about.state == "held").count();
    let rounds = known.figures.rounds.len();
    if held + rounds > 0 {
        paragraph(&mut out, &say.sentence(words.overview, &[("meetings", held.into()), ("rounds", rounds.into())]));
    }
    out
}
