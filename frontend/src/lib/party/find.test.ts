import { expect, it } from 'vitest';
import type { Party } from '#lib/api/people.ts';
import { found, plain } from './find.ts';

const party = (code: string, english: string, aliases: string[] = []): Party => ({
  code,
  kind: 'state',
  english,
  french: english,
  aliases,
  groups: [],
  day: '2026-01-01',
});
const all = [
  party('CIV', 'Côte d’Ivoire', ['ivory coast']),
  party('EUN', 'European Union', ['eu']),
  party('EUA', 'Eun things'),
];

it('finds a party by its name without marks, its code and its other names', () => {
  const codes = (words: string): string[] => found(all, words).map(({ code }) => code);
  expect(codes('cote ivo')).toEqual(['CIV']);
  expect(codes('IVORY')).toEqual(['CIV']);
  expect(codes('eun')).toEqual(['EUN', 'EUA']);
  expect(codes('  ')).toEqual(['CIV', 'EUN', 'EUA']);
  expect(codes('nobody')).toEqual([]);
  expect(plain(' Åland ')).toBe('aland');
});
