import { expect, it } from 'vitest';
import { filtersOf, queryOf } from './asked.ts';

it('asks for what the address names, and for nothing that is empty', () => {
  const asked = filtersOf(new URL('https://x.org/en/people?q=amina%20o&capacity=&region=africa&other=1'));
  expect(asked).toEqual({ q: 'amina o', capacity: '', party: '', region: 'africa', status: '' });
  expect(queryOf(asked, null)).toBe('q=amina+o&region=africa&limit=50');
  expect(queryOf(asked, 'p1')).toBe('q=amina+o&region=africa&limit=50&after=p1');
});
