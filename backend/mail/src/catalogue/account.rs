//! Letters about accounts, and that something was tabled, in every language of the page: whoever gets one may be able to read no other. They hold no value
//! but the link, so a language is sentences alone.

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

use adref_domain::notice::NoticeKind;

/// Every sentence of the letters about accounts.
pub(crate) struct Account {
    /// BCP 47 tag.
    pub(crate) language: &'static str,
    /// Whether it is written from right to left.
    pub(crate) rtl: bool,
    pub(crate) sign_in: Note,
    pub(crate) invitation: Note,
    pub(crate) mandate: Note,
    pub(crate) reset: Note,
    pub(crate) password_changed: Note,
    pub(crate) confirmation: Note,
    pub(crate) address_changed: Note,
    /// Something was tabled: not about the account, and as bare of values as those that are.
    pub(crate) tabled: Note,
    /// Nominations: what they are about stands behind the link alone.
    pub(crate) nomination_asked: Note,
    pub(crate) nomination_confirmed: Note,
    pub(crate) nomination_declined: Note,
    pub(crate) appointed: Note,
    pub(crate) not_appointed: Note,
    /// Why one gets such a letter at all.
    pub(crate) why_you: &'static str,
}

/// What one of these letters says, in order. The sentences before the link say what it does and for how long.
pub(crate) struct Note {
    pub(crate) subject: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) link: &'static str,
    /// What to do if one expected no such letter.
    pub(crate) not_you: &'static str,
}

static ALL: &[&Account] = &[&en::ENGLISH, &ar::ARABIC, &zh::CHINESE, &fr::FRENCH, &ru::RUSSIAN, &es::SPANISH];

/// The sentences for a language tag: by its primary language, else English.
pub(crate) fn of(language: &str) -> &'static Account {
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    ALL.iter().find(|account| account.language == primary).copied().unwrap_or(&en::ENGLISH)
}

impl Account {
    /// The letter of a kind, if it is one about accounts.
    pub(crate) const fn note(&self, kind: NoticeKind) -> Option<&Note> {
        match kind {
            NoticeKind::SignInLink => Some(&self.sign_in),
            NoticeKind::Invitation => Some(&self.invitation),
            NoticeKind::MandateGranted => Some(&self.mandate),
            NoticeKind::PasswordResetLink => Some(&self.reset),
            NoticeKind::PasswordChanged => Some(&self.password_changed),
            NoticeKind::AddressConfirmation => Some(&self.confirmation),
            NoticeKind::AddressChanged => Some(&self.address_changed),
            NoticeKind::ProposalTabled => Some(&self.tabled),
            NoticeKind::NominationAsked => Some(&self.nomination_asked),
            NoticeKind::NominationConfirmed => Some(&self.nomination_confirmed),
            NoticeKind::NominationDeclined => Some(&self.nomination_declined),
            NoticeKind::ExpertAppointed => Some(&self.appointed),
            NoticeKind::ExpertNotAppointed => Some(&self.not_appointed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_page_has_every_sentence_in_words_of_its_own() {
        let kinds = NoticeKind::ALL.iter().filter(|kind| en::ENGLISH.note(**kind).is_some());
        let mut letters = 0;
        for kind in kinds {
            for account in ALL {
                let note = account.note(*kind).unwrap();
                for sentence in [note.subject, note.opening, note.effect, note.link, note.not_you, account.why_you] {
                    assert!(
                        sentence.trim() == sentence && sentence.chars().count() > 2,
                        "{}: {sentence}",
                        account.language
                    );
                    assert!(!sentence.contains(['{', '}', '<', '\n']), "{}: {sentence}", account.language);
                }
                // The link is read out after its lead, so the lead ends as a lead.
                assert!(note.link.ends_with([':', '：']), "{}: {}", account.language, note.link);
                assert!(note.subject.chars().count() <= 78, "{}: {}", account.language, note.subject);
                let english = en::ENGLISH.note(*kind).unwrap();
                assert!(account.language == "en" || note.opening != english.opening, "{}", account.language);
                letters += 1;
            }
        }
        assert_eq!(letters, 13 * 6);
    }

    #[test]
    fn a_language_is_found_by_its_beginning() {
        assert_eq!(of("fr-CA").language, "fr");
        assert_eq!(of("ZH-Hans").language, "zh");
        assert_eq!(of("sw").language, "en");
    }
}
