//! The way of a text to its adoption, and what comes after: how far a draft has come, and which step may follow which.

use crate::codes::coded;

coded! {
    /// How far a draft has come on its way; each step lies behind the ones before it.
    AdoptionStep, "step to adoption" {
        /// It is a draft of the working group.
        WorkingGroup => "working_group",
        /// It was submitted to the body that decides.
        Submitted => "submitted",
        /// That body has approved it for the time being.
        Provisional => "provisional",
        /// It is adopted: its words are what was agreed.
        Adopted => "adopted",
        /// Another text has taken its place.
        Revised => "revised",
    }
}

/// Why a step cannot follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoStep {
    /// The draft has come that far, or farther.
    Backwards,
    /// Only an adopted text is revised.
    NotAdopted,
    /// There is nothing recorded that could be corrected.
    NothingToCorrect,
}

impl AdoptionStep {
    /// Whether this step may be recorded of a draft that stands at another, or of which nothing was recorded.
    ///
    /// Steps may be left out, as bodies do; none leads back. What was recorded wrongly is corrected, and then any step may stand.
    ///
    /// # Errors
    /// [`NoStep`] with what is in the way.
    pub fn after(self, stands: Option<Self>, corrects: bool) -> Result<(), NoStep> {
        match stands {
            None if corrects => Err(NoStep::NothingToCorrect),
            Some(_) if corrects => Ok(()),
            _ if self == Self::Revised && stands != Some(Self::Adopted) => Err(NoStep::NotAdopted),
            Some(stands) if self <= stands => Err(NoStep::Backwards),
            _ => Ok(()),
        }
    }
}

/// A symbol as it is found again: `HSP/HA.2/CRP.4/Rev.1` is `hsp-ha-2-crp-4-rev-1`, however its strokes, points and spaces are
/// typed, and can stand in an address. Empty where there is no letter or digit in it.
#[must_use]
pub fn symbol_key(symbol: &str) -> String {
    let mut key = String::with_capacity(symbol.len());
    for c in symbol.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    key.truncate(key.trim_end_matches('-').len());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_step_leads_back_and_only_what_was_adopted_is_revised() {
        for stands in AdoptionStep::ALL {
            for step in AdoptionStep::ALL {
                let answer = step.after(Some(*stands), false);
                let revises = *step == AdoptionStep::Revised;
                assert_eq!(answer.is_ok(), step > stands && (!revises || *stands == AdoptionStep::Adopted));
                assert_eq!(step.after(Some(*stands), true), Ok(()));
            }
        }
        assert_eq!(AdoptionStep::Revised.after(None, false), Err(NoStep::NotAdopted));
        assert_eq!(AdoptionStep::Adopted.after(None, false), Ok(()));
        assert_eq!(AdoptionStep::Adopted.after(None, true), Err(NoStep::NothingToCorrect));
    }

    #[test]
    fn a_symbol_is_found_however_it_is_typed() {
        let key = symbol_key("HSP/HA.2/CRP.4/Rev.1");
        assert_eq!(key, "hsp-ha-2-crp-4-rev-1");
        for typed in
            ["hsp/ha.2/crp.4/rev.1", " HSP / HA.2 / CRP.4 / Rev.1 ", "hsp-ha-2-crp-4-rev-1", "HSP_HA.2_CRP.4_REV.1"]
        {
            assert_eq!(symbol_key(typed), key);
        }
        assert_eq!(symbol_key("A/RES/70/1"), "a-res-70-1");
        assert_ne!(symbol_key("A/RES/70/11"), symbol_key("A/RES/70/1"));
        assert_eq!(symbol_key(" /./ "), "");
        assert_eq!(symbol_key(&key), key, "a key is its own key");
    }
}
