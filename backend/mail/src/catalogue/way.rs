//! Sentences about the way of a text to its adoption, and what comes after, in every language of the page.

use adref_domain::AdoptionStep;

/// The sentences of one language.
pub(crate) struct Way {
    language: &'static str,
    submitted: News,
    provisional: News,
    adopted: News,
    revised: News,
    pub(crate) cycle: News,
    /// What the lines of facts begin with, where they may be told.
    pub(crate) body: &'static str,
    pub(crate) day: &'static str,
    pub(crate) symbol: &'static str,
    pub(crate) link: &'static str,
}

/// One piece of news.
pub(crate) struct News {
    /// `{title}`.
    pub(crate) subject: &'static str,
    pub(crate) opening: &'static str,
}

const fn news(subject: &'static str, opening: &'static str) -> News {
    News { subject, opening }
}

impl Way {
    /// What is said of a step; nothing of a draft that is with its working group still.
    pub(crate) const fn news(&self, step: AdoptionStep) -> Option<&News> {
        match step {
            AdoptionStep::WorkingGroup => None,
            AdoptionStep::Submitted => Some(&self.submitted),
            AdoptionStep::Provisional => Some(&self.provisional),
            AdoptionStep::Adopted => Some(&self.adopted),
            AdoptionStep::Revised => Some(&self.revised),
        }
    }
}

static ALL: [Way; 6] = [
    Way {
        language: "en",
        submitted: news("Submitted: {title}", "A text you commented on was submitted to the body that decides on it."),
        provisional: news(
            "Provisionally approved: {title}",
            "A text you commented on was approved for the time being.",
        ),
        adopted: news(
            "Adopted: {title}",
            "A text you commented on was adopted. Thank you for the care you gave to it.",
        ),
        revised: news("Revised: {title}", "A text you commented on was revised: another has taken its place."),
        cycle: news("Work begins again: {title}", "Work has begun again from an adopted text you commented on."),
        body: "By",
        day: "On",
        symbol: "Symbol",
        link: "See how far it has come:",
    },
    Way {
        language: "fr",
        submitted: news("Soumis : {title}", "Un texte que vous avez commenté a été soumis à l’organe qui en décide."),
        provisional: news(
            "Approuvé à titre provisoire : {title}",
            "Un texte que vous avez commenté a été approuvé à titre provisoire.",
        ),
        adopted: news(
            "Adopté : {title}",
            "Un texte que vous avez commenté a été adopté. Merci du soin que vous y avez apporté.",
        ),
        revised: news("Révisé : {title}", "Un texte que vous avez commenté a été révisé : un autre a pris sa place."),
        cycle: news(
            "Le travail reprend : {title}",
            "Le travail a repris à partir d’un texte adopté que vous avez commenté.",
        ),
        body: "Par",
        day: "Le",
        symbol: "Cote",
        link: "Voir où il en est :",
    },
    Way {
        language: "es",
        submitted: news(
            "Presentado: {title}",
            "Un texto que usted comentó se ha presentado al órgano que decide sobre él.",
        ),
        provisional: news(
            "Aprobado provisionalmente: {title}",
            "Un texto que usted comentó se ha aprobado provisionalmente.",
        ),
        adopted: news(
            "Aprobado: {title}",
            "Un texto que usted comentó ha sido aprobado. Gracias por el cuidado que le dedicó.",
        ),
        revised: news("Revisado: {title}", "Un texto que usted comentó ha sido revisado: otro ocupa su lugar."),
        cycle: news(
            "El trabajo se reanuda: {title}",
            "El trabajo se ha reanudado a partir de un texto aprobado que usted comentó.",
        ),
        body: "Por",
        day: "El",
        symbol: "Signatura",
        link: "Vea hasta dónde ha llegado:",
    },
    Way {
        language: "ru",
        submitted: news(
            "Представлен: {title}",
            "Текст, который вы комментировали, представлен органу, принимающему решение.",
        ),
        provisional: news(
            "Предварительно одобрен: {title}",
            "Текст, который вы комментировали, предварительно одобрен.",
        ),
        adopted: news(
            "Принят: {title}",
            "Текст, который вы комментировали, принят. Благодарим вас за внимание к нему.",
        ),
        revised: news("Пересмотрен: {title}", "Текст, который вы комментировали, пересмотрен: его место занял другой."),
        cycle: news(
            "Работа возобновлена: {title}",
            "Работа возобновлена на основе принятого текста, который вы комментировали.",
        ),
        body: "Кем",
        day: "Когда",
        symbol: "Условное обозначение",
        link: "Посмотреть, как далеко он продвинулся:",
    },
    Way {
        language: "zh",
        submitted: news("已提交：{title}", "您评论过的一份案文已提交给作出决定的机构。"),
        provisional: news("暂时核准：{title}", "您评论过的一份案文已获暂时核准。"),
        adopted: news("已通过：{title}", "您评论过的一份案文已获通过。感谢您为它付出的心力。"),
        revised: news("已修订：{title}", "您评论过的一份案文已经修订：另一份案文取代了它。"),
        cycle: news("工作重新开始：{title}", "工作已从您评论过的一份已通过案文重新开始。"),
        body: "机构",
        day: "日期",
        symbol: "文号",
        link: "查看进展：",
    },
    Way {
        language: "ar",
        submitted: news("قُدِّم: {title}", "نص علّقتم عليه قُدِّم إلى الهيئة التي تبتّ فيه."),
        provisional: news("أُقرّ مؤقتا: {title}", "نص علّقتم عليه أُقرّ بصفة مؤقتة."),
        adopted: news("اعتُمد: {title}", "نص علّقتم عليه اعتُمد. شكرا لكم على ما أوليتموه من عناية."),
        revised: news("نُقِّح: {title}", "نص علّقتم عليه نُقِّح: حلّ محله نص آخر."),
        cycle: news("العمل يبدأ من جديد: {title}", "بدأ العمل من جديد انطلاقا من نص معتمد علّقتم عليه."),
        body: "الهيئة",
        day: "اليوم",
        symbol: "الرمز",
        link: "اطّلعوا على ما بلغه:",
    },
];

/// The sentences for the language of a catalogue; there is one for each, or else English.
pub(crate) fn of(language: &str) -> &'static Way {
    let [english, ..] = &ALL;
    ALL.iter().find(|way| way.language == language).unwrap_or(english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_every_step_in_words_of_its_own() {
        let said = |way: &Way| {
            let steps = AdoptionStep::ALL.iter().filter_map(|step| way.news(*step));
            steps.chain([&way.cycle]).map(|news| (news.subject, news.opening)).collect::<Vec<_>>()
        };
        let english = said(of("en"));
        for way in &ALL {
            let ours = said(way);
            assert_eq!(ours.len(), 5);
            for ((subject, opening), (theirs, english)) in ours.iter().zip(&english) {
                assert_eq!((subject.matches("{title}").count(), subject.matches('{').count()), (1, 1), "{subject}");
                assert!(!opening.contains('{') && !opening.is_empty(), "{opening}");
                assert!(way.language == "en" || (subject != theirs && opening != english), "{subject}");
            }
            assert!(way.link.ends_with([':', '：']), "{}", way.link);
        }
        assert_eq!(of("pt").language, "en");
    }
}
