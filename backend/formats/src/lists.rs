//! Lists: which items are open, what a new one belongs to.

use crate::labels::{Label, Style};

/// The lists that are open below the last paragraph.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    owner: Option<usize>,
    /// The paragraph whose options are being listed.
    offered: Option<usize>,
    open: Vec<Item>,
}

#[derive(Debug)]
struct Item {
    /// `None` for a dash.
    label: Option<Label>,
    at: usize,
}

impl Lists {
    /// A paragraph or heading begins: lists below it are its own.
    pub(crate) fn own(&mut self, at: usize) {
        self.owner = Some(at);
        self.offered = None;
        self.open.clear();
    }

    /// A list begins that nobody knows the owner of.
    pub(crate) fn begin(&mut self) {
        *self = Self::default();
    }

    /// An option of a paragraph begins: lists below it are the option's.
    pub(crate) fn offer(&mut self, at: usize, of: Option<usize>) {
        self.owner = Some(at);
        self.offered = of;
        self.open.clear();
    }

    pub(crate) fn owner(&self) -> Option<usize> {
        self.owner
    }

    pub(crate) fn offered(&self) -> Option<usize> {
        self.offered
    }

    pub(crate) fn last_item(&self) -> Option<usize> {
        self.open.last().map(|item| item.at)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// A list of this style is open.
    pub(crate) fn has(&self, style: Style) -> bool {
        self.open.iter().any(|item| item.label.as_ref().is_some_and(|l| l.style == style))
    }

    /// The last label of each open list, outermost first.
    pub(crate) fn labels(&self) -> Vec<&Label> {
        self.open.iter().filter_map(|item| item.label.as_ref()).collect()
    }

    /// Puts a labelled item into the list it goes on with, or opens one; gives its level and what it belongs to.
    pub(crate) fn item(&mut self, at: usize, label: &Label) -> (u8, Option<usize>) {
        let next = self.open.iter().rposition(|item| item.label.as_ref().is_some_and(|last| label.follows(last)));
        let same =
            || self.open.iter().rposition(|item| item.label.as_ref().is_some_and(|last| label.style == last.style));
        let fresh_figures = label.roman == Some(1) && label.value != 1;
        let depth = next.or_else(|| if fresh_figures { None } else { same() });
        self.put(at, Some(label.clone()), depth)
    }

    /// Puts a dashed item.
    pub(crate) fn dash(&mut self, at: usize) -> (u8, Option<usize>) {
        let depth = self.open.iter().rposition(|item| item.label.is_none());
        self.put(at, None, depth)
    }

    /// An alternative to the item before it: it takes its place and leaves the list as it is.
    pub(crate) fn rival(&self) -> (u8, Option<usize>) {
        let depth = self.open.len().max(1);
        let parent = depth.checked_sub(2).and_then(|above| self.open.get(above)).map(|item| item.at).or(self.owner);
        (level(depth), parent)
    }

    /// Puts an item at a level that is known.
    pub(crate) fn at_level(&mut self, at: usize, level: u8) -> Option<usize> {
        let depth = usize::from(level).saturating_sub(1).min(self.open.len());
        self.put(at, None, Some(depth)).1
    }

    fn put(&mut self, at: usize, label: Option<Label>, depth: Option<usize>) -> (u8, Option<usize>) {
        if let Some(depth) = depth {
            self.open.truncate(depth);
        }
        let parent = self.open.last().map(|item| item.at).or(self.owner);
        self.open.push(Item { label, at });
        (level(self.open.len()), parent)
    }
}

fn level(depth: usize) -> u8 {
    u8::try_from(depth).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::labels::parse;

    fn levels(labels: &[&str]) -> Vec<u8> {
        let mut lists = Lists::default();
        labels
            .iter()
            .enumerate()
            .map(|(at, l)| if *l == "-" { lists.dash(at).0 } else { lists.item(at, &parse(l).unwrap()).0 })
            .collect()
    }

    #[test]
    fn letters_and_figures_nest() {
        assert_eq!(levels(&["(a) x", "(b) x", "(i) x", "(ii) x", "(c) x"]), [1, 1, 2, 2, 1]);
        assert_eq!(levels(&["(g) x", "(h) x", "(i) x", "(j) x"]), [1, 1, 1, 1]);
        assert_eq!(levels(&["a. x", "1. x", "A. x", "B. x", "2. x", "b. x"]), [1, 2, 3, 3, 2, 1]);
        assert_eq!(levels(&["- ".trim(), "-", "-"]), [1, 1, 1]);
    }
}
