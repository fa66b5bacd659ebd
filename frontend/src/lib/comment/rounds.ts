import type { Round } from '#lib/api/types.ts';

/** True while a round takes comments, for longer than was said at first or not. */
export const isOpen = (round: Round | undefined): boolean =>
  round?.state === 'open' || round?.state === 'extended';

/** True where this reader's comments are taken now. */
export const takes = (round: Round | undefined): boolean =>
  isOpen(round) && round?.may.includes('comment') === true;

/** The round a reader is in: one that takes their comments, else an open one, else the last. */
export function roundFor(rounds: Round[]): Round | undefined {
  return rounds.find(takes) ?? rounds.find(isOpen) ?? rounds.findLast(({ state }) => state !== 'cancelled');
}
