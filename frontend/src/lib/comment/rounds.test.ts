import { expect, test } from 'vitest';
import type { Round } from '#lib/api/types.ts';
import { roundFor } from './rounds.ts';

const round = (id: string, state: Round['state'], may: Round['may'] = []): Round =>
  ({ id, state, may }) as Round;

test('of two open rounds the one for this reader counts, whatever their order', () => {
  const [theirs, ours] = [round('theirs', 'open'), round('ours', 'open', ['comment'])];
  expect(roundFor([theirs, ours])?.id).toBe('ours');
  expect(roundFor([ours, theirs])?.id).toBe('ours');
});

test('an open round for others comes before a closed one', () => {
  expect(roundFor([round('closed', 'closed', ['comment']), round('open', 'open')])?.id).toBe('open');
  expect(roundFor([round('closed', 'closed')])?.id).toBe('closed');
  expect(roundFor([])).toBeUndefined();
});
