import type { Round } from '#lib/api/types.ts';

/** True where this reader's comments are taken now. */
export const takes = (round: Round | undefined): boolean =>
  round?.state === 'open' && round.may.includes('comment');

/** The round a reader is in: one that takes their comments, else an open one, else the last. */
export function roundFor(rounds: Round[]): Round | undefined {
  return rounds.find(takes) ?? rounds.find(({ state }) => state === 'open') ?? rounds.at(-1);
}
