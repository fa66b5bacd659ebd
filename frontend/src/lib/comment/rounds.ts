import type { Round } from '#lib/api/types.ts';

/** The round a reader is in: one open to them before one open to others, and any before none. */
export function roundFor(rounds: Round[]): Round | undefined {
  const open = rounds.filter(({ state }) => state === 'open');
  return open.find(({ may }) => may.includes('comment')) ?? open.at(0) ?? rounds.at(0);
}
