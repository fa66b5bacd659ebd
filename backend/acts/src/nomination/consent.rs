//! What a nominee agrees to. The sentence that was shown is kept with the nomination, so that it can be read what somebody agreed to
//! long after the words have changed.

/// The sentence in every language of the page, English first.
pub(super) const SENTENCES: [(&str, &str); 6] = [
    (
        "en",
        "I agree that my name, address, curriculum vitae, competences and, if I state it, my gender are kept for the choice of the \
         group and read by its secretariat; that my State sees how my nomination stands; and that, if I am appointed, my name, \
         State and competences are published. I can take this back at any time.",
    ),
    (
        "ar",
        "أوافق على الاحتفاظ باسمي وعنواني وسيرتي الذاتية وكفاءاتي، ونوع جنسي إن ذكرته، لغرض اختيار أعضاء الفريق، وعلى أن تطلع عليها \
         أمانته؛ وعلى أن ترى دولتي مآل ترشيحي؛ وعلى نشر اسمي ودولتي وكفاءاتي إن عُيّنت. ولي أن أسحب هذه الموافقة في أي وقت.",
    ),
    (
        "es",
        "Acepto que mi nombre, dirección, currículum, competencias y, si lo indico, mi género se conserven para la elección del grupo \
         y los lea su secretaría; que mi Estado vea en qué situación está mi candidatura; y que, si se me nombra, se publiquen mi \
         nombre, mi Estado y mis competencias. Puedo retirar este consentimiento en cualquier momento.",
    ),
    (
        "fr",
        "J’accepte que mon nom, mon adresse, mon curriculum vitæ, mes compétences et, si je l’indique, mon genre soient conservés pour \
         le choix du groupe et lus par son secrétariat ; que mon État voie où en est ma candidature ; et que, si je suis nommé(e), \
         mon nom, mon État et mes compétences soient publiés. Je peux revenir sur cet accord à tout moment.",
    ),
    (
        "ru",
        "Я согласен (согласна) с тем, что моё имя, адрес, биография, области знаний и, если я его укажу, мой пол хранятся для отбора \
         членов группы и доступны её секретариату; что моё государство видит, как обстоит дело с моей кандидатурой; и что в случае \
         назначения публикуются моё имя, государство и области знаний. Я могу отозвать согласие в любое время.",
    ),
    (
        "zh",
        "我同意：为遴选专家组，保存我的姓名、地址、简历、专长以及（如我说明）性别，并由秘书处查阅；我的国家可以看到我的提名进展；\
         如获任命，则公布我的姓名、国家和专长。我可随时撤回此项同意。",
    ),
];

/// The sentence in a language, by the primary part of its tag; in English where there is none.
pub(super) fn sentence(language: &str) -> &'static str {
    let primary = language.split('-').next().unwrap_or_default();
    let in_language = |code: &str| SENTENCES.iter().find(|(known, _)| *known == code).map(|(_, sentence)| *sentence);
    in_language(primary).or_else(|| in_language("en")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_sentence_of_its_own_on_one_line() {
        for (code, said) in SENTENCES {
            assert_eq!(sentence(code), said);
            assert!(said.chars().count() > 80 && !said.contains("  ") && !said.contains('\n'), "{code}: {said}");
            assert!(code == "en" || said != sentence("en"), "{code}");
        }
        assert_eq!(sentence("fr-CA"), sentence("fr"));
        assert_eq!(sentence("sw"), sentence("en"));
    }
}
