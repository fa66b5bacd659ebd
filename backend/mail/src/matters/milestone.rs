//! That a step of a process has moved, is done, will not be, or is late; and to those who keep the timeline, that one is due.

use super::{Fact, Head, Matter, PROCESS, Six};

/// Where the process is not everybody's to know of: mail is read by many.
pub(super) static UNNAMED: Head = Head {
    subject: Six {
        en: "News of a process you take part in",
        ar: "أخبار عملية تشارك فيها",
        es: "Novedades de un proceso en el que participa",
        fr: "Des nouvelles d’un processus auquel vous participez",
        ru: "Новости процесса, в котором вы участвуете",
        zh: "您所参与进程的消息",
    },
    opening: Six {
        en: "Something has changed in the timeline of a process you take part in.",
        ar: "طرأ تغيير على الجدول الزمني لعملية تشارك فيها.",
        es: "Algo ha cambiado en el calendario de un proceso en el que participa.",
        fr: "Le calendrier d’un processus auquel vous participez a changé.",
        ru: "В графике процесса, в котором вы участвуете, произошло изменение.",
        zh: "您所参与的一个进程的时间表有变动。",
    },
};

static WHY_YOU: Six = Six {
    en: "You receive this because you take part in the process, by a mandate you hold here.",
    ar: "تصلك هذه الرسالة لأنك تشارك في العملية بموجب تفويض تحمله هنا.",
    es: "Recibe este correo porque participa en el proceso, por un mandato que tiene aquí.",
    fr: "Vous recevez ce message parce que vous participez au processus, par un mandat que vous détenez ici.",
    ru: "Вы получили это письмо, потому что участвуете в процессе по мандату, который имеете здесь.",
    zh: "您收到本邮件是因为您根据在此的授权参与该进程。",
};

static WHY_SECRETARIAT: Six = Six {
    en: "You receive this because you keep the timeline of the process.",
    ar: "تصلك هذه الرسالة لأنك تتولى إدارة الجدول الزمني للعملية.",
    es: "Recibe este correo porque lleva el calendario del proceso.",
    fr: "Vous recevez ce message parce que vous tenez le calendrier du processus.",
    ru: "Вы получили это письмо, потому что ведёте график процесса.",
    zh: "您收到本邮件是因为您负责维护该进程的时间表。",
};

const LINK: Six = Six {
    en: "See the timeline:",
    ar: "الاطلاع على الجدول الزمني:",
    es: "Ver el calendario:",
    fr: "Voir le calendrier :",
    ru: "Посмотреть график:",
    zh: "查看时间表：",
};

const STEP: Fact = Fact {
    lead: Six { en: "Step", ar: "المرحلة", es: "Etapa", fr: "Étape", ru: "Этап", zh: "步骤" },
    name: "title",
};

const DAYS: Fact = Fact {
    lead: Six { en: "When", ar: "الموعد", es: "Fecha", fr: "Date", ru: "Когда", zh: "时间" },
    name: "days",
};

const BEFORE: Fact = Fact {
    lead: Six { en: "Before", ar: "سابقا", es: "Antes", fr: "Auparavant", ru: "Ранее", zh: "原定" },
    name: "former_days",
};

const SAMPLE: &[(&str, &str)] = &[
    ("process_title", "A code for shared rivers"),
    ("title", "First draft"),
    ("days", "2031-10"),
    ("former_days", "2031-05/2031-06"),
    ("link", "/en/processes/shared-rivers"),
];

pub(super) static MOVED: Matter = Matter {
    head: Head {
        subject: Six {
            en: "A date has moved: {title}",
            ar: "تغيّر موعد: {title}",
            es: "Ha cambiado una fecha: {title}",
            fr: "Une date a changé : {title}",
            ru: "Срок изменён: {title}",
            zh: "日期有变：{title}",
        },
        opening: Six {
            en: "A step of the process is now planned for {days}.",
            ar: "أصبح موعد إحدى مراحل العملية {days}.",
            es: "Una etapa del proceso está prevista ahora para: {days}.",
            fr: "Une étape du processus est désormais prévue pour : {days}.",
            ru: "Новый срок этапа процесса: {days}.",
            zh: "进程中的一个步骤现定于{days}。",
        },
    },
    unnamed: Some(&UNNAMED),
    facts: &[PROCESS, STEP, DAYS, BEFORE],
    sentences: &[],
    link: LINK,
    why_you: &WHY_YOU,
    sample: SAMPLE,
};

pub(super) static DONE: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Done: {title}",
            ar: "أُنجز: {title}",
            es: "Concluido: {title}",
            fr: "Terminé : {title}",
            ru: "Завершено: {title}",
            zh: "已完成：{title}",
        },
        opening: Six {
            en: "A step of the process is done.",
            ar: "أُنجزت إحدى مراحل العملية.",
            es: "Una etapa del proceso ha concluido.",
            fr: "Une étape du processus est terminée.",
            ru: "Этап процесса завершён.",
            zh: "进程中的一个步骤已完成。",
        },
    },
    unnamed: Some(&UNNAMED),
    facts: &[PROCESS, STEP],
    sentences: &[],
    link: LINK,
    why_you: &WHY_YOU,
    sample: SAMPLE,
};

pub(super) static CANCELLED: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Cancelled: {title}",
            ar: "أُلغي: {title}",
            es: "Cancelado: {title}",
            fr: "Annulé : {title}",
            ru: "Отменено: {title}",
            zh: "已取消：{title}",
        },
        opening: Six {
            en: "A step of the process will not take place. The timeline says why.",
            ar: "لن تُجرى إحدى مراحل العملية. ويبيّن الجدول الزمني السبب.",
            es: "Una etapa del proceso no tendrá lugar. El calendario dice por qué.",
            fr: "Une étape du processus n’aura pas lieu. Le calendrier dit pourquoi.",
            ru: "Этап процесса не состоится. Причина указана в графике.",
            zh: "进程中的一个步骤将不再进行，原因见时间表。",
        },
    },
    unnamed: Some(&UNNAMED),
    facts: &[PROCESS, STEP],
    sentences: &[],
    link: LINK,
    why_you: &WHY_YOU,
    sample: SAMPLE,
};

pub(super) static LATE: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Later than planned: {title}",
            ar: "متأخر عن الموعد: {title}",
            es: "Con retraso: {title}",
            fr: "En retard : {title}",
            ru: "Позже срока: {title}",
            zh: "晚于计划：{title}",
        },
        opening: Six {
            en: "A step of the process was planned for {days} and is not done yet.",
            ar: "كان موعد إحدى مراحل العملية {days} ولم تُنجز بعد.",
            es: "Una etapa del proceso estaba prevista para {days} y aún no ha concluido.",
            fr: "Une étape du processus était prévue pour {days} et n’est pas encore terminée.",
            ru: "Этап процесса должен был завершиться в срок {days}, но ещё не завершён.",
            zh: "进程中的一个步骤原定于{days}，尚未完成。",
        },
    },
    unnamed: Some(&UNNAMED),
    facts: &[PROCESS, STEP, DAYS],
    sentences: &[],
    link: LINK,
    why_you: &WHY_YOU,
    sample: SAMPLE,
};

pub(super) static DUE: Matter = Matter {
    head: Head {
        subject: Six {
            en: "Due within a week: {title}",
            ar: "يحين موعده خلال أسبوع: {title}",
            es: "Vence en una semana: {title}",
            fr: "À terminer dans la semaine : {title}",
            ru: "Срок истекает через неделю: {title}",
            zh: "一周内到期：{title}",
        },
        opening: Six {
            en: "A step of the process ends within a week and is not marked as done: {days}.",
            ar: "تنتهي إحدى مراحل العملية خلال أسبوع ولم تُسجَّل كمنجزة: {days}.",
            es: "Una etapa del proceso termina en una semana y no figura como concluida: {days}.",
            fr: "Une étape du processus s’achève dans la semaine et n’est pas notée comme terminée : {days}.",
            ru: "Этап процесса заканчивается через неделю и не отмечен как завершённый: {days}.",
            zh: "进程中的一个步骤将在一周内到期，尚未标记为完成：{days}。",
        },
    },
    unnamed: Some(&UNNAMED),
    facts: &[PROCESS, STEP, DAYS],
    sentences: &[Six {
        en: "Mark it as done, or move it and say why: whoever follows the process is told.",
        ar: "سجّلها كمنجزة أو غيّر موعدها مع بيان السبب: سيُبلَّغ كل من يتابع العملية.",
        es: "Márquela como concluida o cámbiela de fecha con un motivo: se informará a quienes siguen el proceso.",
        fr: "Notez-la comme terminée, ou déplacez-la en disant pourquoi : ceux qui suivent le processus en sont informés.",
        ru: "Отметьте его как завершённый или перенесите, указав причину: все, кто следит за процессом, узнают об этом.",
        zh: "请将其标记为完成，或说明原因后改期：关注该进程的人都会收到通知。",
    }],
    link: LINK,
    why_you: &WHY_SECRETARIAT,
    sample: SAMPLE,
};
