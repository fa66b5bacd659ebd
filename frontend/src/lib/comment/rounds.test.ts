import { expect, it } from 'vitest';
import type { Round } from '#lib/api/types.ts';
import { roundFor } from './rounds.ts';

const round = (id: string, state: Round['state'], may: Round['may'] = []): Round => ({
  id,
  title: id,
  kind: 'expert',
  instrument: 'i',
  draft: 'first',
  draft_label: 'First',
  opens_at: '',
  closes_at: '',
  zone: 'UTC',
  state,
  audience: [],
  classes: [],
  shown: 'round',
  shown_from: 'at_once',
  names: false,
  languages: [],
  questions: [],
  extensions: [],
  may,
});

it('shows the round that takes the reader’s comments before any other', () => {
  const closed = round('closed', 'closed', ['comment']);
  const foreign = round('foreign', 'open');
  const own = round('own', 'open', ['comment']);
  expect(roundFor([closed, foreign, own])?.id).toBe('own');
  expect(roundFor([closed, foreign])?.id).toBe('foreign');
  expect(roundFor([round('old', 'closed'), closed])?.id).toBe('closed');
  expect(roundFor([])).toBeUndefined();
});
