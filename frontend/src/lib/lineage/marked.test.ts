import { expect, it } from 'vitest';
import { marked } from './marked.ts';

it('cuts an excerpt by code points, so that no character is torn', () => {
  expect(marked('… 🏙 voluntary acts', [4, 13])).toEqual(['… 🏙 ', 'voluntary', ' acts']);
  expect(marked('voluntary', [0, 9])).toEqual(['', 'voluntary', '']);
});
