//! The sentences of the chapter per language: a language is one file that fills this table, and every language of the page has one.

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

/// The words of one language; `say` tells how a template is read.
pub(super) struct Words {
    /// BCP 47 code.
    pub(super) language: &'static str,
    /// Between the things of a list, and before the last one.
    pub(super) comma: &'static str,
    pub(super) and: &'static str,
    /// What is said for a number below five.
    pub(super) few: &'static str,
    pub(super) title: &'static str,
    /// What the reader is told of the numbers: the secretariat, and others.
    pub(super) as_known: &'static str,
    pub(super) in_fives: &'static str,
    /// `{title}`, `{mandate}`.
    pub(super) mandate: &'static str,
    /// `{drafts|…}`, `{text}`, `{list}`.
    pub(super) drafts: &'static str,
    /// `{meetings|…}`, `{rounds|…}`.
    pub(super) overview: &'static str,
    pub(super) path: Path,
    pub(super) group: Group,
    pub(super) meetings: Meetings,
    pub(super) rounds: Rounds,
    pub(super) who: Who,
    pub(super) silent: Silence,
    pub(super) thanks: Thanks,
    /// `{name}`, `{number}`: something with how many of it.
    pub(super) of_it: &'static str,
    /// What it is of, its code, its name.
    pub(super) labels: &'static [(&'static str, &'static str, &'static str)],
}

/// The milestones.
pub(super) struct Path {
    pub(super) title: &'static str,
    /// `{steps|…}`, `{done|…}`.
    pub(super) said: &'static str,
    /// `{moved|…}`.
    pub(super) moved: &'static str,
    /// `{step}`, `{before}`, `{after}`.
    pub(super) from_to: &'static str,
    /// `{days}`.
    pub(super) tentative: &'static str,
    pub(super) heads: [&'static str; 4],
}

/// The working group.
pub(super) struct Group {
    pub(super) title: &'static str,
    /// `{call}`, `{opens}`, `{closes}`, `{each|…}`.
    pub(super) call: &'static str,
    /// `{list}`.
    pub(super) competences: &'static str,
    /// `{states|…}`, `{people|…}`, `{agreed|…}`.
    pub(super) nominated: &'static str,
    /// `{people|…}`, `{states|…}`.
    pub(super) appointed: &'static str,
    /// `{day}`, `{authority}`.
    pub(super) authority: &'static str,
    /// `{list}`.
    pub(super) by_region: &'static str,
    pub(super) by_gender: &'static str,
    pub(super) members: &'static str,
    pub(super) heads: [&'static str; 3],
}

/// The meetings.
pub(super) struct Meetings {
    pub(super) title: &'static str,
    /// `{n|…}`: how many of each kind were held.
    pub(super) expert_group: &'static str,
    pub(super) regional: &'static str,
    pub(super) thematic: &'static str,
    pub(super) stakeholder: &'static str,
    pub(super) other: &'static str,
    /// `{title}`, `{days}`, `{place}`.
    pub(super) line: &'static str,
    /// `{people|…}`, `{parties|…}`.
    pub(super) came: &'static str,
    /// `{people|…}`.
    pub(super) came_alone: &'static str,
    /// `{draft}`.
    pub(super) worked_on: &'static str,
    /// `{text}`.
    pub(super) outcome: &'static str,
    pub(super) planned: &'static str,
}

/// The rounds of comments.
pub(super) struct Rounds {
    pub(super) title: &'static str,
    /// `{rounds|…}`, `{people|…}`, `{comments|…}`, `{sets|…}`.
    pub(super) said: &'static str,
    /// `{list}`.
    pub(super) delegations: &'static str,
    pub(super) heads: [&'static str; 7],
}

/// Who took part.
pub(super) struct Who {
    pub(super) title: &'static str,
    /// `{people|…}`.
    pub(super) gathered: &'static str,
    pub(super) kind: &'static str,
    pub(super) region: &'static str,
    pub(super) class: &'static str,
    pub(super) gender: &'static str,
    pub(super) group: &'static str,
    pub(super) commented: &'static str,
    pub(super) came: &'static str,
    pub(super) members: &'static str,
}

/// Who was not heard.
pub(super) struct Silence {
    pub(super) title: &'static str,
    /// `{n|…}`: neither in rounds nor at meetings; in rounds.
    pub(super) anywhere: &'static str,
    pub(super) in_rounds: &'static str,
    /// `{list}`.
    pub(super) groups: &'static str,
    pub(super) regions: &'static str,
    pub(super) classes: &'static str,
    pub(super) states: &'static str,
}

/// Hosts and partners.
pub(super) struct Thanks {
    pub(super) title: &'static str,
    pub(super) hosts: &'static str,
    pub(super) partners: &'static str,
    pub(super) pledged: &'static str,
    /// `{host}`, `{city}`, `{country}`, `{days}`.
    pub(super) host: &'static str,
    /// `{by}`, `{what}`.
    pub(super) pledge: &'static str,
}

static ALL: [&Words; 6] = [&en::WORDS, &ar::WORDS, &es::WORDS, &fr::WORDS, &ru::WORDS, &zh::WORDS];

/// The words of a language by its code, else English.
pub(super) fn of(language: &str) -> &'static Words {
    ALL.iter().find(|words| words.language == language).copied().unwrap_or(&en::WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_files_has_a_chapter_and_names_the_same_things() {
        let names = |words: &Words| words.labels.iter().map(|(of, code, _)| (*of, *code)).collect::<Vec<_>>();
        for language in adref_compare::Phrases::languages() {
            let words = of(language);
            assert_eq!((words.language, names(words)), (language, names(&en::WORDS)));
        }
    }
}
