import { describe, expect, it } from 'vitest';
import { faults } from './catalogue.mjs';

const english = { 'a.n': '{n, plural, one{# word} other{# words}}', 'a.x': 'Hello {name}' };

describe('a set of catalogues', () => {
  it('is right when keys, arguments and plural forms are', () => {
    const russian = {
      'a.n': '{n, plural, one{# слово} few{# слова} many{# слов} other{# слова}}',
      'a.x': 'Здравствуйте, {name}',
    };
    expect(faults({ en: english, ru: russian })).toEqual([]);
  });

  it('is wrong without a plural form the language needs', () => {
    const russian = { 'a.n': '{n, plural, one{# слово} other{# слов}}', 'a.x': '{name}' };
    expect(faults({ en: english, ru: russian })).toEqual([
      'ru: a.n lacks the plural form "few"',
      'ru: a.n lacks the plural form "many"',
    ]);
  });

  it('is wrong with a key or an argument missing, or one too many', () => {
    const french = { 'a.x': 'Bonjour {nom}', 'a.y': 'y' };
    expect(faults({ en: english, fr: french })).toEqual([
      'fr: a.n is missing',
      'fr: a.x does not use {name}',
      'fr: a.x uses {nom}, unknown in English',
      'fr: a.y is not in en',
    ]);
  });
});
