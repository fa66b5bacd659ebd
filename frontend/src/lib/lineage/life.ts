import type { Step } from '#lib/api/lineage.ts';

const changes: ReadonlySet<Step['what']> = new Set(['edited', 'moved_edited', 'split', 'merged']);
const gone: ReadonlySet<Step['what']> = new Set(['absent', 'dropped']);

/** In how many drafts a paragraph stands, and in how many its words were changed. */
export function lifeOf(steps: Step[]): { held: number; total: number; changed: number } {
  return {
    held: steps.filter(({ what }) => !gone.has(what)).length,
    total: steps.length,
    changed: steps.filter(({ what }) => changes.has(what)).length,
  };
}

/** A step that is told, or neighbouring drafts that never held the paragraph. */
export type Told = { kind: 'step'; step: Step; before: Step | null } | { kind: 'absent'; steps: Step[] };

/** The steps in order; drafts without the paragraph in one line. */
export function toldOf(steps: Step[]): Told[] {
  const told: Told[] = [];
  let before: Step | null = null;
  for (const step of steps) {
    const last = told.at(-1);
    if (step.what !== 'absent') told.push({ kind: 'step', step, before });
    else if (last?.kind === 'absent') last.steps.push(step);
    else told.push({ kind: 'absent', steps: [step] });
    before = step;
  }
  return told;
}
