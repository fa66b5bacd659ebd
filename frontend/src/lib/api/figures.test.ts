import { expect, test } from 'vitest';
import { part, said } from './figures.ts';

test('small numbers are told to be small, and what is kept back is a dash', () => {
  expect(said({ count: 12, few: false })).toBe('12');
  expect(said({ count: 0, few: false })).toBe('0');
  expect(said({ few: true })).toBe('<5');
  expect(said({ few: false })).toBe('–');
});

test('bars are parts of the longest, and of nothing where there is nothing', () => {
  expect(part({ count: 5, few: false }, 10)).toBe(50);
  expect(part({ few: true }, 10)).toBe(20);
  expect(part({ count: 0, few: false }, 0)).toBe(0);
});
