//! That a text has come a step further on its way to adoption, and that work has begun again from what was adopted.

use super::{Fact, Head, Matter, Six};

static WHY_YOU: Six = Six {
    en: "You receive this because you commented. The text itself is never sent by mail.",
    ar: "تصلك هذه الرسالة لأنك علّقت. ولا يُرسل النص نفسه بالبريد أبدا.",
    es: "Recibe este correo porque comentó. El texto mismo nunca se envía por correo.",
    fr: "Vous recevez ce message parce que vous avez commenté. Le texte lui-même n’est jamais envoyé par courriel.",
    ru: "Вы получили это письмо, потому что оставили комментарий. Сам текст никогда не отправляется по почте.",
    zh: "您收到本邮件是因为您发表过评论。案文本身绝不通过邮件发送。",
};

const LINK: Six = Six {
    en: "See how far it has come:",
    ar: "اطّلعوا على ما بلغه:",
    es: "Vea hasta dónde ha llegado:",
    fr: "Voir où il en est :",
    ru: "Посмотреть, как далеко он продвинулся:",
    zh: "查看进展：",
};

const TITLE: Fact = Fact {
    lead: Six { en: "Text", ar: "النص", es: "Texto", fr: "Texte", ru: "Текст", zh: "案文" },
    name: "instrument_title",
};

/// By whom, when and under which symbol: told where the draft is everybody's.
const STEP: [Fact; 4] = [
    TITLE,
    Fact { lead: Six { en: "By", ar: "الهيئة", es: "Por", fr: "Par", ru: "Кем", zh: "机构" }, name: "body" },
    Fact {
        lead: Six { en: "On", ar: "اليوم", es: "El", fr: "Le", ru: "Когда", zh: "日期" }, name: "step_days"
    },
    Fact {
        lead: Six {
            en: "Symbol", ar: "الرمز", es: "Signatura", fr: "Cote", ru: "Условное обозначение", zh: "文号"
        },
        name: "symbol",
    },
];

const SAMPLE: &[(&str, &str)] = &[
    ("instrument_title", "A code for shared rivers"),
    ("body", "Assembly of river cities"),
    ("step_days", "2031-06-05"),
    ("symbol", "ARC/2031/RES.4"),
    ("link", "/en/t/shared-rivers"),
];

const fn step(head: Head) -> Matter {
    Matter { head, unnamed: None, facts: &STEP, sentences: &[], link: LINK, why_you: &WHY_YOU, sample: SAMPLE }
}

/// It was submitted to the body that decides.
pub(super) static SUBMITTED: Matter = step(Head {
    subject: Six {
        en: "Submitted: {instrument_title}",
        ar: "قُدِّم: {instrument_title}",
        es: "Presentado: {instrument_title}",
        fr: "Soumis : {instrument_title}",
        ru: "Представлен: {instrument_title}",
        zh: "已提交：{instrument_title}",
    },
    opening: Six {
        en: "A text you commented on was submitted to the body that decides on it.",
        ar: "نص علّقتم عليه قُدِّم إلى الهيئة التي تبتّ فيه.",
        es: "Un texto que usted comentó se ha presentado al órgano que decide sobre él.",
        fr: "Un texte que vous avez commenté a été soumis à l’organe qui en décide.",
        ru: "Текст, который вы комментировали, представлен органу, принимающему решение.",
        zh: "您评论过的一份案文已提交给作出决定的机构。",
    },
});

/// It was approved for the time being.
pub(super) static PROVISIONAL: Matter = step(Head {
    subject: Six {
        en: "Provisionally approved: {instrument_title}",
        ar: "أُقرّ مؤقتا: {instrument_title}",
        es: "Aprobado provisionalmente: {instrument_title}",
        fr: "Approuvé à titre provisoire : {instrument_title}",
        ru: "Предварительно одобрен: {instrument_title}",
        zh: "暂时核准：{instrument_title}",
    },
    opening: Six {
        en: "A text you commented on was approved for the time being.",
        ar: "نص علّقتم عليه أُقرّ بصفة مؤقتة.",
        es: "Un texto que usted comentó se ha aprobado provisionalmente.",
        fr: "Un texte que vous avez commenté a été approuvé à titre provisoire.",
        ru: "Текст, который вы комментировали, предварительно одобрен.",
        zh: "您评论过的一份案文已获暂时核准。",
    },
});

/// It was adopted.
pub(super) static ADOPTED: Matter = step(Head {
    subject: Six {
        en: "Adopted: {instrument_title}",
        ar: "اعتُمد: {instrument_title}",
        es: "Aprobado: {instrument_title}",
        fr: "Adopté : {instrument_title}",
        ru: "Принят: {instrument_title}",
        zh: "已通过：{instrument_title}",
    },
    opening: Six {
        en: "A text you commented on was adopted. Thank you for the care you gave to it.",
        ar: "نص علّقتم عليه اعتُمد. شكرا لكم على ما أوليتموه من عناية.",
        es: "Un texto que usted comentó ha sido aprobado. Gracias por el cuidado que le dedicó.",
        fr: "Un texte que vous avez commenté a été adopté. Merci du soin que vous y avez apporté.",
        ru: "Текст, который вы комментировали, принят. Благодарим вас за внимание к нему.",
        zh: "您评论过的一份案文已获通过。感谢您为它付出的心力。",
    },
});

/// Another text has taken its place.
pub(super) static REVISED: Matter = step(Head {
    subject: Six {
        en: "Revised: {instrument_title}",
        ar: "نُقِّح: {instrument_title}",
        es: "Revisado: {instrument_title}",
        fr: "Révisé : {instrument_title}",
        ru: "Пересмотрен: {instrument_title}",
        zh: "已修订：{instrument_title}",
    },
    opening: Six {
        en: "A text you commented on was revised: another has taken its place.",
        ar: "نص علّقتم عليه نُقِّح: حلّ محله نص آخر.",
        es: "Un texto que usted comentó ha sido revisado: otro ocupa su lugar.",
        fr: "Un texte que vous avez commenté a été révisé : un autre a pris sa place.",
        ru: "Текст, который вы комментировали, пересмотрен: его место занял другой.",
        zh: "您评论过的一份案文已经修订：另一份案文取代了它。",
    },
});

/// Work has begun again.
pub(super) static CYCLE: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Work begins again: {instrument_title}",
            ar: "العمل يبدأ من جديد: {instrument_title}",
            es: "El trabajo se reanuda: {instrument_title}",
            fr: "Le travail reprend : {instrument_title}",
            ru: "Работа возобновлена: {instrument_title}",
            zh: "工作重新开始：{instrument_title}",
        },
        opening: Six {
            en: "Work has begun again from an adopted text you commented on.",
            ar: "بدأ العمل من جديد انطلاقا من نص معتمد علّقتم عليه.",
            es: "El trabajo se ha reanudado a partir de un texto aprobado que usted comentó.",
            fr: "Le travail a repris à partir d’un texte adopté que vous avez commenté.",
            ru: "Работа возобновлена на основе принятого текста, который вы комментировали.",
            zh: "工作已从您评论过的一份已通过案文重新开始。",
        },
    },
    unnamed: None,
    facts: &[TITLE],
    sentences: &[],
    link: LINK,
    why_you: &WHY_YOU,
    sample: SAMPLE,
};
