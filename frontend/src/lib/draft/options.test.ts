import { expect, it } from 'vitest';
import { standingsOf } from './options.ts';

const option = (
  label: string,
  first: number,
  last: number,
): { label: string; first: number; last: number; no_text: boolean } => ({
  label,
  first,
  last,
  no_text: false,
});

const groups = [
  { options: [option('Option 1', 1, 3), option('Option 2', 4, 4), option('Option 3', 5, 6)] },
  { options: [option('Option A', 2, 2), option('Option B', 3, 3)] },
  { options: [option('Option 1', 8, 8), option('Option 2', 8, 8)] },
];

it('names the option a paragraph is part of, and what else can be chosen', () => {
  expect(standingsOf(groups, 0)).toEqual([]);
  expect(standingsOf(groups, 1)).toEqual([
    {
      label: 'Option 1',
      none: false,
      begins: true,
      others: [
        { label: 'Option 2', at: 4 },
        { label: 'Option 3', at: 5 },
      ],
    },
  ]);
  expect(standingsOf(groups, 6).map(({ label, begins }) => [label, begins])).toEqual([['Option 3', false]]);
});

it('tells of a set within an option after the option', () => {
  expect(standingsOf(groups, 3).map(({ label }) => label)).toEqual(['Option 1', 'Option B']);
});

it('leaves options within one paragraph to its words', () => {
  expect(standingsOf(groups, 8)).toEqual([]);
});
