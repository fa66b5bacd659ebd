//! Everything that is asked of positions and other marks written into any text: what is written is what is read, everybody
//! else stays heard, no word changes, and every change can be taken back.

use adref_notation::{Change, Choice, Entry, Operation, Reading, Registry, Stance, read, without_positions};

const PARTIES: [&str; 12] =
    ["EUN", "USA", "FRA", "G77", "Costa Rica", "IND", "EU", "Holy See", "xx", "a+", "{G77}", "Кот-д’Ивуар"];
const STANCES: [Option<Stance>; 9] = [
    Some(Stance::Support),
    Some(Stance::Oppose),
    Some(Stance::Reserve),
    Some(Stance::Delete),
    Some(Stance::Retain),
    Some(Stance::Pending),
    Some(Stance::Flexible),
    Some(Stance::Unclear),
    None,
];

/// The first line says what is done, four bytes an act; the rest is a draft, its paragraphs parted by a form feed.
pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (acts, draft) = text.split_once('\n').unwrap_or(("0000", &text));
    let mut draft: Vec<String> = draft.split('\u{c}').map(str::to_owned).collect();
    for act in acts.as_bytes().chunks_exact(4).take(4) {
        let reading = read(&draft);
        let operation = operation(&reading, act);
        let Ok(change) = reading.edit(&operation) else { continue };
        let after = applied(&change, &draft);
        if let Operation::SetPosition { bracket, party, stance } = &operation {
            heard(&reading, &read(&after), (*bracket, party, *stance));
            for (before, after) in draft.iter().zip(&after) {
                let (before, after) = (without_positions(before).text, without_positions(after).text);
                assert_eq!(letters(&before), letters(&after), "a position is no word: {operation:?}");
            }
        }
        draft = after;
    }
}

/// The draft after a change, which can be taken back.
fn applied(change: &Change, draft: &[String]) -> Vec<String> {
    let apply = |(index, before): (usize, &String)| {
        let after = change.apply(index, before).expect("a change fits its text");
        assert_eq!(change.inverse().apply(index, &after).as_deref(), Ok(before.as_str()));
        after
    };
    draft.iter().enumerate().map(apply).collect()
}

/// Exactly this is said by the party on the bracket, and what anybody else says is as it was.
fn heard(before: &Reading, after: &Reading, (bracket, party, stance): (u32, &str, Option<Stance>)) {
    let registry = Registry::standard();
    let mine = |entry: &Entry| registry.canonical(&entry.party) == registry.canonical(party);
    let said: Vec<Stance> = after.stated(bracket).into_iter().filter(mine).map(|entry| entry.stance).collect();
    assert_eq!(said, stance.into_iter().collect::<Vec<_>>(), "{party} on {bracket}");
    let others = |reading: &Reading| {
        let mut all = Vec::new();
        for at in 0..u32::try_from(reading.brackets().len()).unwrap() {
            let entries = reading.stated(at).into_iter().filter(|entry| at != bracket || !mine(entry));
            all.extend(entries.map(|entry| (at, entry)));
        }
        all.sort();
        all
    };
    assert_eq!(others(before), others(after), "{party} {stance:?} on {bracket}");
}

fn operation(reading: &Reading, act: &[u8]) -> Operation {
    let [kind, who, what, at] = [0, 1, 2, 3].map(|index| usize::from(act[index]));
    let party = PARTIES[who % PARTIES.len()].to_owned();
    let stance = STANCES[what % STANCES.len()];
    let entries = vec![Entry { party: party.clone(), stance: stance.unwrap_or(Stance::Support) }];
    let bracket = u32::try_from(at % reading.brackets().len().max(1)).unwrap();
    let (paragraph, start, end) = (who % reading.len().max(1), what, what + at % 32);
    match kind % 12 {
        0..=3 => Operation::SetPosition { bracket, party, stance },
        4 => Operation::Bracket { paragraph, start, end, entries },
        5 => Operation::Propose { paragraph, at, words: "new words".into(), entries },
        6 => Operation::AddRival { bracket, words: "rival".into(), entries },
        7 => Operation::Lift { bracket, choice: if what % 2 == 0 { Choice::Keep } else { Choice::Drop } },
        8 => Operation::Strike { paragraph, start, end },
        9 => Operation::Stamp { paragraph, level: None, when: "31 May 2023 19.39".into() },
        10 => Operation::StampBracket { bracket, level: Some("committee".into()), when: String::new() },
        _ => Operation::Reopen { paragraph },
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
