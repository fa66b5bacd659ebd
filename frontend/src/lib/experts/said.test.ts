import { describe, expect, it } from 'vitest';
import { lengthOf, sentenceIn, wordsOf } from './said.ts';

describe('what is typed and shown of nominations', () => {
  it('takes competences one a line or with commas, in any script', () => {
    expect(wordsOf('planning, data\n law ;\n\n')).toEqual(['planning', 'data', 'law']);
    expect(wordsOf('تخطيط، بيانات')).toEqual(['تخطيط', 'بيانات']);
    expect(wordsOf('规划、数据；法律')).toEqual(['规划', '数据', '法律']);
    expect(wordsOf(' \n ,, ')).toEqual([]);
  });

  it('shows what is agreed to in the language of the page, else in English', () => {
    const consent = [
      { language: 'en', sentence: 'I agree' },
      { language: 'fr', sentence: 'J’accepte' },
    ];
    expect(sentenceIn(consent, 'fr')?.sentence).toBe('J’accepte');
    expect(sentenceIn(consent, 'sw')?.language).toBe('en');
    expect(sentenceIn([], 'en')).toBeUndefined();
  });

  it('draws no bar longer than the longest', () => {
    const rows = [
      { key: 'a', chosen: 2, all: 8 },
      { key: 'b', chosen: 4, all: 4 },
    ];
    expect(rows.map(({ chosen }) => lengthOf(chosen, rows))).toEqual([25, 50]);
    expect(lengthOf(8, rows)).toBe(100);
    expect(lengthOf(0, [])).toBe(0);
  });
});
