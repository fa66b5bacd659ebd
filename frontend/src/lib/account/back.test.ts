import { expect, it } from 'vitest';
import { safeBack } from './back.ts';

it('leads back into the house, and nowhere else', () => {
  expect(safeBack('/en/t/smart-cities/d/first?view=plain#op1', '/en')).toBe(
    '/en/t/smart-cities/d/first?view=plain#op1',
  );
  for (const wanted of [
    null,
    '',
    '//x.org',
    'https://x.org',
    '/\\x.org',
    '/api/v1/me',
    '/en/sign-in',
    '/en\\x',
  ]) {
    expect(safeBack(wanted, '/en')).toBe('/en');
  }
});
