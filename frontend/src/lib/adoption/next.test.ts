import { expect, test } from 'vitest';
import type { AdoptionStep, Way } from '#lib/api/adoption.ts';
import { following, standing } from './next.ts';

const way = (steps: AdoptionStep[]): Way => ({
  step: steps.at(-1) ?? 'working_group',
  closed: false,
  records: steps.map((step, place) => ({
    draft: 'first',
    draft_label: 'First',
    step,
    day: '2026-01-01',
    body: 'B',
    corrected: false,
    stands: place === steps.length - 1,
    recorded_at: '2026-01-01T00:00:00Z',
  })),
  symbols: [],
  cycles: [],
});

test('no step leads back, and only what is adopted is revised', () => {
  expect(standing(way([]), 'first')).toBeNull();
  expect(following(way([]), 'first', false)).toEqual([
    'working_group',
    'submitted',
    'provisional',
    'adopted',
  ]);
  expect(following(way(['submitted']), 'first', false)).toEqual(['provisional', 'adopted']);
  expect(following(way(['submitted', 'adopted']), 'first', false)).toEqual(['revised']);
  expect(following(way(['adopted', 'revised']), 'first', false)).toEqual([]);
});

test('another draft begins at the beginning, and a correction may say any step', () => {
  expect(following(way(['adopted']), 'second', false)).toHaveLength(4);
  expect(following(way(['adopted']), 'first', true)).toHaveLength(5);
});
