//! The words under an exported draft, in the six languages of the page.

/// What has to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// It is held back until a moment.
    HeldUntil,
    /// For whom the copy was made.
    CopyFor,
    /// There is no hash yet.
    NotIssued,
    /// The copy is not the whole text as issued.
    Partial,
    /// The ledger's newest checkpoint.
    Checkpoint,
    /// How many entries it covers.
    Entries,
    /// The root over them.
    Root,
    /// Where it can be checked.
    Verify,
    /// There is no checkpoint yet.
    NotSealed,
}

const LANGUAGES: [&str; 6] = ["en", "ar", "es", "fr", "ru", "zh"];

impl Said {
    /// The words; English where the language is not known.
    pub(super) fn in_language(self, language: &str) -> &'static str {
        let words = self.words();
        let at = LANGUAGES.iter().position(|known| *known == language).unwrap_or(0);
        words.get(at).copied().unwrap_or_default()
    }

    #[rustfmt::skip]
    const fn words(self) -> [&'static str; 6] {
        match self {
            Self::HeldUntil => ["Under embargo until", "محظور النشر حتى", "Embargado hasta", "Sous embargo jusqu’au", "Под эмбарго до", "保密期至"],
            Self::CopyFor => ["Copy for", "نسخة خاصة بـ", "Copia para", "Exemplaire de", "Экземпляр для", "副本持有人"],
            Self::NotIssued => ["worked on, not issued: it has no hash yet", "قيد العمل ولم تصدر بعد: لا بصمة لها", "en elaboración, no publicado: aún sin huella", "en cours, non publié : pas encore d’empreinte", "в работе, не выпущен: хеша ещё нет", "编写中，尚未印发，暂无哈希值"],
            Self::Partial => [
                "This copy does not carry the whole wording; the hash is that of the whole draft",
                "هذه النسخة لا تتضمن النص الكامل؛ والبصمة هي بصمة المشروع كاملا",
                "Esta copia no recoge todo el texto; la huella es la del proyecto completo",
                "Cet exemplaire ne porte pas tout le texte ; l’empreinte est celle du projet entier",
                "В этой копии текст не полон; хеш относится ко всему проекту",
                "本副本未载全文；哈希值为整份草案的哈希值",
            ],
            Self::Checkpoint => ["Ledger checkpoint", "نقطة تحقق السجل", "Punto de control del registro", "Point de contrôle du registre", "Контрольная точка журнала", "账簿检查点"],
            Self::Entries => ["entries", "القيود", "asientos", "inscriptions", "записей", "条目数"],
            Self::Root => ["root", "الجذر", "raíz", "racine", "корень", "根"],
            Self::Verify => ["To verify", "للتحقق", "Para verificar", "Pour vérifier", "Для проверки", "验证"],
            Self::NotSealed => ["The ledger is not sealed yet.", "لم يُختم السجل بعد.", "El registro aún no está sellado.", "Le registre n’est pas encore scellé.", "Журнал ещё не опечатан.", "账簿尚未封存。"],
        }
    }
}
