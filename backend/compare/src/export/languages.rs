//! The words of a redline file in the six languages of the page.

use super::phrases::{Phrases, Term};
use crate::align::PairKind;
use crate::told::What;

/// The languages, in the order of the words below.
const LANGUAGES: [&str; 6] = ["en", "ar", "es", "fr", "ru", "zh"];

impl Phrases<'static> {
    /// A language by its BCP 47 code, whatever its region; `None` for one of which nothing is known.
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::english()),
            "ar" => Some(Self { language: "ar", right_to_left: true, say: &|term| said(1, term).into() }),
            "es" => Some(Self { language: "es", right_to_left: false, say: &|term| said(2, term).into() }),
            "fr" => Some(Self { language: "fr", right_to_left: false, say: &|term| said(3, term).into() }),
            "ru" => Some(Self { language: "ru", right_to_left: false, say: &|term| said(4, term).into() }),
            "zh" => Some(Self { language: "zh", right_to_left: false, say: &|term| said(5, term).into() }),
            _ => None,
        }
    }

    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self { language: "en", right_to_left: false, say: &|term| said(0, term).into() }
    }

    /// The codes of all languages there are.
    #[must_use]
    pub const fn languages() -> [&'static str; 6] {
        LANGUAGES
    }
}

fn said(language: usize, term: Term) -> &'static str {
    let words = match term {
        Term::Kind(kind) => of_kind(kind),
        Term::Counted(what) => of_count(what),
        term => of_term(term),
    };
    words.get(language).copied().unwrap_or_default()
}

#[rustfmt::skip]
const fn of_term(term: Term) -> [&'static str; 6] {
    match term {
        Term::Added => ["added:", "أُضيف:", "añadido:", "ajouté :", "добавлено:", "新增："],
        Term::EndAdded => ["end of added.", "نهاية المضاف.", "fin de lo añadido.", "fin de l’ajout.", "конец добавленного.", "新增结束。"],
        Term::Removed => ["removed:", "حُذف:", "suprimido:", "supprimé :", "исключено:", "删除："],
        Term::EndRemoved => ["end of removed.", "نهاية المحذوف.", "fin de lo suprimido.", "fin de la suppression.", "конец исключённого.", "删除结束。"],
        Term::Struck => ["struck in the text:", "مشطوب في النص:", "tachado en el texto:", "biffé dans le texte :", "вычеркнуто в тексте:", "文中划去："],
        Term::EndStruck => ["end of struck.", "نهاية المشطوب.", "fin de lo tachado.", "fin du passage biffé.", "конец вычеркнутого.", "划去结束。"],
        Term::NotSure => ["not sure, please look", "غير مؤكد، يرجى التحقق", "no es seguro, compruébese", "incertain, à vérifier", "не точно, проверьте", "不确定，请核对"],
        Term::NoChange => ["Nothing changed.", "لم يتغير شيء.", "No ha cambiado nada.", "Rien n’a changé.", "Ничего не изменилось.", "没有变化。"],
        Term::Coarse => [
            "The texts are large and unlike: this comparison is coarser than it could be.",
            "النصان كبيران ومختلفان: هذه المقارنة أقل تفصيلا مما يمكن.",
            "Los textos son extensos y muy distintos: esta comparación es menos detallada de lo posible.",
            "Les textes sont longs et très différents : cette comparaison est moins fine qu’elle pourrait l’être.",
            "Тексты велики и несхожи: это сравнение грубее, чем могло бы быть.",
            "文本篇幅大且差异大：本次比较不够精细。",
        ],
        Term::Opened => ["bracket opened", "فُتح قوس", "corchete abierto", "crochet ouvert", "скобка открыта", "加方括号"],
        Term::RivalAdded => ["rival text added", "أُضيف نص بديل", "texto alternativo añadido", "variante concurrente ajoutée", "добавлен альтернативный текст", "新增备选案文"],
        Term::LiftedKept => ["bracket lifted, words kept", "رُفع القوس وبقيت الكلمات", "corchete retirado, palabras mantenidas", "crochet levé, mots gardés", "скобка снята, слова сохранены", "去掉方括号，保留文字"],
        Term::LiftedDropped => ["bracket dropped with its words", "حُذف القوس مع كلماته", "corchete suprimido con sus palabras", "crochet supprimé avec ses mots", "скобка исключена вместе со словами", "方括号连同文字删除"],
        Term::PositionAdded => ["position taken", "اتُّخذ موقف", "posición adoptada", "position prise", "позиция занята", "表明立场"],
        Term::PositionChanged => ["position changed", "تغيّر موقف", "posición modificada", "position modifiée", "позиция изменена", "立场改变"],
        Term::PositionWithdrawn => ["position withdrawn", "سُحب موقف", "posición retirada", "position retirée", "позиция снята", "撤回立场"],
        Term::StampSet => ["agreed", "اتُّفق عليه", "acordado", "convenu", "согласовано", "已商定"],
        Term::StampRemoved => ["agreement reopened", "أُعيد فتح الاتفاق", "acuerdo reabierto", "accord rouvert", "согласование вновь открыто", "重新讨论已商定内容"],
        Term::Kind(_) | Term::Counted(_) => [""; 6],
    }
}

#[rustfmt::skip]
const fn of_kind(kind: PairKind) -> [&'static str; 6] {
    match kind {
        PairKind::Same => ["unchanged", "دون تغيير", "sin cambios", "inchangé", "без изменений", "未变"],
        PairKind::Edited => ["changed", "عُدّل", "modificado", "modifié", "изменено", "修改"],
        PairKind::Moved => ["moved", "نُقل", "trasladado", "déplacé", "перемещено", "移动"],
        PairKind::MovedEdited => ["moved and changed", "نُقل وعُدّل", "trasladado y modificado", "déplacé et modifié", "перемещено и изменено", "移动并修改"],
        PairKind::Split => ["split", "قُسّم", "dividido", "scindé", "разделено", "拆分"],
        PairKind::Merged => ["merged", "دُمج", "fusionado", "fusionné", "объединено", "合并"],
        PairKind::Renumbered => ["renumbered", "أُعيد ترقيمه", "renumerado", "renuméroté", "перенумеровано", "重新编号"],
        PairKind::New => ["new", "جديد", "nuevo", "nouveau", "новое", "新增"],
        PairKind::Dropped => ["dropped", "حُذف", "suprimido", "supprimé", "исключено", "删除"],
    }
}

#[rustfmt::skip]
const fn of_count(what: What) -> [&'static str; 6] {
    match what {
        What::Changed => ["paragraphs changed", "فقرات معدّلة", "párrafos modificados", "paragraphes modifiés", "изменено пунктов", "修改的段落"],
        What::Moved => ["moved", "منقولة", "trasladados", "déplacés", "перемещено", "移动"],
        What::Split => ["split", "مقسّمة", "divididos", "scindés", "разделено", "拆分"],
        What::Merged => ["merged", "مدموجة", "fusionados", "fusionnés", "объединено", "合并"],
        What::Renumbered => ["renumbered", "معاد ترقيمها", "renumerados", "renumérotés", "перенумеровано", "重新编号"],
        What::New => ["new", "جديدة", "nuevos", "nouveaux", "новых", "新增"],
        What::Dropped => ["dropped", "محذوفة", "suprimidos", "supprimés", "исключено", "删除"],
        What::BracketsOpened => ["brackets opened", "أقواس فُتحت", "corchetes abiertos", "crochets ouverts", "открыто скобок", "新加方括号"],
        What::BracketsLifted => ["brackets lifted", "أقواس رُفعت", "corchetes retirados", "crochets levés", "снято скобок", "去掉方括号"],
        What::BracketsDropped => ["brackets dropped with their words", "أقواس حُذفت مع كلماتها", "corchetes suprimidos con sus palabras", "crochets supprimés avec leurs mots", "скобок исключено вместе со словами", "连同文字删除的方括号"],
        What::PositionsChanged => ["positions changed", "مواقف تغيّرت", "posiciones modificadas", "positions modifiées", "изменено позиций", "立场变化"],
        What::StampsSet => ["stamps set", "اتفاقات سُجّلت", "acuerdos marcados", "accords marqués", "отметок согласования поставлено", "新标记商定"],
        What::StampsRemoved => ["stamps removed", "اتفاقات أُزيلت", "acuerdos retirados", "accords retirés", "отметок согласования снято", "取消商定标记"],
        What::Invisible => ["changed only in what nobody sees", "تغيّر ما لا يُرى فقط", "cambios solo en lo que no se ve", "changements invisibles seulement", "изменено только невидимое", "仅有不可见的变化"],
        What::Unsure => ["to look at", "للتحقق", "por comprobar", "à vérifier", "требует проверки", "待核对"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_every_term_in_its_own_words() {
        let terms = [
            Term::Added,
            Term::EndAdded,
            Term::Removed,
            Term::EndRemoved,
            Term::Struck,
            Term::EndStruck,
            Term::NotSure,
            Term::NoChange,
            Term::Coarse,
            Term::Opened,
            Term::RivalAdded,
            Term::LiftedKept,
            Term::LiftedDropped,
            Term::PositionAdded,
            Term::PositionChanged,
            Term::PositionWithdrawn,
            Term::StampSet,
            Term::StampRemoved,
            Term::Kind(PairKind::MovedEdited),
            Term::Counted(What::Invisible),
        ];
        let english = Phrases::english();
        for code in Phrases::languages() {
            let phrases = Phrases::of(code).unwrap();
            assert_eq!(phrases.language, code);
            for term in terms {
                let said = phrases.say(term);
                assert!(!said.is_empty() && (code == "en" || said != english.say(term)), "{code} {term:?}");
            }
        }
        assert_eq!(Phrases::of("fr-CH").unwrap().language, "fr");
        assert!(Phrases::of("tlh").is_none() && Phrases::of("").is_none());
    }
}
