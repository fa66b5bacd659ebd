//! A consultation made by chance: campaigns copied, framed, edited and shuffled among people who write for themselves, a
//! third of whom quote the draft.

use super::Chance;

/// A consultation and which campaign every comment belongs to; who writes alone has a number of his own.
pub(crate) struct Consultation {
    pub(crate) draft: Vec<String>,
    pub(crate) comments: Vec<String>,
    pub(crate) truth: Vec<usize>,
}

/// A word out of some thousands, common ones more often.
fn word(chance: &mut Chance) -> String {
    const FUNCTION: &[&str] = &[
        "the", "of", "and", "to", "in", "for", "with", "on", "we", "that", "by", "or", "a", "our", "should", "is",
        "not", "this", "are", "be", "have", "must", "from", "all",
    ];
    if chance.percent(42) {
        return (*chance.pick(FUNCTION)).to_owned();
    }
    const ONSETS: &[&str] =
        &["b", "br", "c", "d", "f", "g", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"];
    const RIMES: &[&str] = &["a", "an", "e", "en", "er", "i", "in", "o", "on", "u", "al", "ic", "or", "ent"];
    let draw = chance.below(1000);
    let mut seed = Chance::new((draw * draw / 250) as u64 + 31);
    (0..2 + seed.below(3)).map(|_| format!("{}{}", seed.pick(ONSETS), seed.pick(RIMES))).collect()
}

fn sentence(chance: &mut Chance) -> String {
    let count = 8 + chance.below(16);
    let words: Vec<String> = (0..count).map(|_| word(chance)).collect();
    format!("{}.", words.join(" "))
}

fn sentences(chance: &mut Chance, least: usize, more: usize) -> Vec<String> {
    (0..least + chance.below(more + 1)).map(|_| sentence(chance)).collect()
}

/// `count` comments with thirty campaigns of twelve to fifteen hundred copies, scaled to the count.
pub(crate) fn consultation(chance: &mut Chance, count: usize) -> Consultation {
    let draft: Vec<String> = (0..120).map(|_| sentences(chance, 1, 3).join(" ")).collect();
    let mut tagged: Vec<(usize, String)> = Vec::with_capacity(count);
    for campaign in 0..30 {
        // Twelve for the smallest, fifteen hundred for the largest, few large ones.
        let size = (12.0 * 1.181_f64.powi(campaign)) as usize * count / 20_000;
        let text = sentences(chance, 4, 3);
        for _ in 0..size.max(5) {
            tagged.push((campaign as usize, copy(chance, &text)));
        }
    }
    let mut alone = 30;
    while tagged.len() < count {
        let mut own = sentences(chance, 1, 8);
        if chance.percent(33) {
            own.insert(chance.below(own.len() + 1), format!("“{}”", chance.pick(&draft)));
        }
        tagged.push((alone, own.join(" ")));
        alone += 1;
    }
    for at in (1..tagged.len()).rev() {
        tagged.swap(at, chance.below(at + 1));
    }
    let (truth, comments) = tagged.into_iter().unzip();
    Consultation { draft, comments, truth }
}

/// One person's copy of a campaign's text.
fn copy(chance: &mut Chance, text: &[String]) -> String {
    let mut own: Vec<String> = text.to_vec();
    match chance.below(4) {
        0 => {}
        1 => {
            own.splice(0..0, sentences(chance, 1, 2));
            own.extend(sentences(chance, 0, 2));
        }
        2 => {
            for sentence in &mut own {
                let mut words: Vec<String> = sentence.split(' ').map(str::to_owned).collect();
                for _ in 0..words.len() / 10 {
                    let at = chance.below(words.len());
                    words[at] = word(chance);
                }
                *sentence = words.join(" ");
            }
        }
        _ => {
            for at in (1..own.len()).rev() {
                own.swap(at, chance.below(at + 1));
            }
        }
    }
    own.join(" ")
}
