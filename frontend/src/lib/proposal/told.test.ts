import { expect, test } from 'vitest';
import type { Proposal } from '#lib/api/negotiation.ts';
import { nameOf, replaceable, toneOf } from './told.ts';

const one = (id: string, beside: Partial<Proposal> = {}): Proposal =>
  ({ id, party: 'KEN', paragraph: 'x', state: 'tabled', number: `SC-${id}`, ...beside }) as Proposal;

test('only what stands, of the same party and place, can be replaced', () => {
  const by = one('1', { state: 'drafted', number: null });
  const all = [
    by,
    one('2'),
    one('3', { party: 'FRA' }),
    one('4', { paragraph: 'y' }),
    one('5', { state: 'withdrawn' }),
    one('6', { state: 'merged' }),
  ];
  expect(replaceable(all, by).map(({ id }) => id)).toEqual(['2']);
});

test('a proposal is called by its number once it has one', () => {
  expect(nameOf(one('2'))).toBe('SC-2');
  expect(nameOf(one('2', { number: null }))).toBe('KEN');
});

test('every state has a tone', () => {
  expect([toneOf('agreed'), toneOf('dropped'), toneOf('tabled'), toneOf('drafted')]).toEqual([
    'good',
    'bad',
    'wait',
    '',
  ]);
});
