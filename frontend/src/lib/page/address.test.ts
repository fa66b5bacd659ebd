import { expect, it } from 'vitest';
import { queryWith } from './address.ts';

it('changes one part of an address and keeps the others', () => {
  const url = new URL('https://x.org/en/t/a/compare/zero..first?mode=side&only=moved#op1');
  expect(queryWith(url, { show: 'words,brackets', only: null })).toBe('?mode=side&show=words,brackets');
  expect(queryWith(url, { mode: 'list' })).toBe('?mode=list&only=moved');
  expect(queryWith(new URL('https://x.org/en'), { q: 'a&b' })).toBe('?q=a%26b');
});
