import type { Milestone } from '#lib/api/timeline.ts';

const waits = ({ status }: Milestone): boolean => ['late', 'current', 'moved', 'planned'].includes(status);

/** The last step that is done, all that are late or of now, and the next two. */
export function shortOf(milestones: Milestone[]): Milestone[] {
  const open = milestones.filter(waits);
  const now = open.filter(({ status }) => status === 'late' || status === 'current').slice(0, 4);
  const next = open.filter(({ status }) => status === 'moved' || status === 'planned').slice(0, 2);
  const done = milestones.findLast(({ status }) => status === 'done');
  const chosen = new Set([done, ...now, ...next]);
  return milestones.filter((one) => chosen.has(one));
}
