import { type AdoptionStep, STEPS, type Way } from '#lib/api/adoption.ts';

/** Where a draft stands; null where nothing was recorded of it. */
export const standing = (way: Way, draft: string): AdoptionStep | null =>
  way.records.find((one) => one.draft === draft && one.stands)?.step ?? null;

/** The steps that may follow for a draft; a correction may say any. */
export function following(way: Way, draft: string, corrects: boolean): AdoptionStep[] {
  const stands = standing(way, draft);
  if (corrects) return STEPS;
  const ahead = stands === null ? STEPS : STEPS.slice(STEPS.indexOf(stands) + 1);
  return ahead.filter((step) => step !== 'revised' || stands === 'adopted');
}
