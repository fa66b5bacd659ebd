import { expect, it } from 'vitest';
import { askOf, others, queryOf } from './ask.ts';

it('asks about the most particular thing the address names', () => {
  const of = (query: string): string => queryOf(askOf(new URL(`https://x.org/en/explain?${query}`)));
  expect(of('as=stranger')).toBe('as=stranger');
  expect(of('as=delegate:KEN&process=p&instrument=&draft=')).toBe('as=delegate%3AKEN&process=p');
  expect(of('as=expert&process=p&instrument=t&draft=zero')).toBe('as=expert&instrument=t&draft=zero');
  expect(of('as=expert&instrument=t&round=r1')).toBe('as=expert&round=r1');
});

it('leaves out no action it has never heard of', () => {
  expect(others(['read_draft', 'never_heard_of' as never, 'enter'])).toEqual(['never_heard_of']);
});
