import { expect, it } from 'vitest';
import { inLanguage } from './choice.ts';
import { directionOf, preferred } from './languages.ts';

it('chooses the first language of the reader that the house speaks', () => {
  expect(preferred(['de-DE', 'fr-CA', 'en'])).toBe('fr');
  expect(preferred(['zh-Hant-TW'])).toBe('zh');
  expect(preferred([])).toBe('en');
});

it('keeps the place when the language changes', () => {
  const url = new URL('https://x.org/en/t/a/d/first?view=plain#op1');
  expect(inLanguage(url, 'ar')).toBe('/ar/t/a/d/first?view=plain#op1');
  expect(inLanguage(new URL('https://x.org/en'), 'ru')).toBe('/ru');
  expect(directionOf('ar')).toBe('rtl');
});
