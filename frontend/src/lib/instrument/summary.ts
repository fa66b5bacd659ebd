import type { Summary } from '#lib/api/types.ts';
import { language, t } from '#lib/i18n/messages.svelte.ts';

const counted = ['changed', 'moved', 'split', 'merged', 'new', 'dropped', 'renumbered'] as const;
const brackets = ['brackets_opened', 'brackets_closed'] as const;

/** "18 paragraphs changed, 3 moved and 9 brackets closed". */
export function changesOf(summary: Summary): string {
  const parts = [...counted, ...brackets]
    .filter((name) => summary[name] > 0)
    .map((name) => t(`summary.${name}`, { n: summary[name] }));
  if (parts.length === 0) return t('summary.nothing');
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}
