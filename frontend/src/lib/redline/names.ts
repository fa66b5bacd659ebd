import type { DraftRef } from '#lib/api/lineage.ts';
import { day } from '#lib/i18n/dates.ts';

/** A draft's name with its day, as a list of drafts shows it. */
export const nameOf = (draft: Pick<DraftRef, 'label' | 'date'>): string =>
  draft.date ? `${draft.label} (${day(draft.date)})` : draft.label;
