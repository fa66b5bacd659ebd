import type { DraftRef } from '#lib/api/lineage.ts';
import { day } from '#lib/i18n/dates.ts';
import { directionOf } from '#lib/i18n/languages.ts';
import { language } from '#lib/i18n/messages.svelte.ts';

/** A draft's name with its day, as a list of drafts shows it. */
export function nameOf(draft: Pick<DraftRef, 'label' | 'date'>): string {
  if (!draft.date) return draft.label;
  const when = day(draft.date);
  // Words from right to left would be torn apart inside a name from left to right.
  return `${draft.label} (${directionOf(language()) === 'rtl' ? `\u2068${when}\u2069` : when})`;
}
