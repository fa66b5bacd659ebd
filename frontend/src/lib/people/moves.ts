import type { Mandate } from '#lib/api/types.ts';

export type Move = 'suspend' | 'resume' | 'end';

/** What can be done with a mandate, and whether the record wants a reason. */
export const moves: Record<Move, { reasoned: boolean }> = {
  suspend: { reasoned: true },
  resume: { reasoned: false },
  end: { reasoned: true },
};

/** What this reader may do with a mandate as it stands: the service says what is theirs, its standing what makes sense. */
export function movesOf({ may, status }: Mandate): Move[] {
  const open: Move[] = [];
  if (may.includes('suspend_mandate') && status === 'suspended') open.push('resume');
  if (may.includes('suspend_mandate') && (status === 'active' || status === 'invited')) open.push('suspend');
  if (may.includes('end_mandate') && status !== 'ended') open.push('end');
  return open;
}
