import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it('makes an address of a title', () => {
  expect(slugOf('Lignes directrices : villes intelligentes (2025)')).toBe(
    'lignes-directrices-villes-intelligentes-2025',
  );
  expect(slugOf('Évaluation à mi-parcours')).toBe('evaluation-a-mi-parcours');
  expect(slugOf('قرار')).toBe('');
  expect(slugOf('a'.repeat(59) + ' bcd')).toBe('a'.repeat(59));
});
