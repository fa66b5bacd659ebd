import { expect, test } from 'vitest';

import { isEmpty, typedOf, writtenOf } from './about.ts';

const about = {
  mandate: 'Resolution 1',
  needed: [{ what: 'Travel', amount: 'USD 100' }, { what: 'A hall' }],
  pledged: [{ what: 'Tea', by: 'Kisumu' }],
  etag: '"1"',
};

test('what stands is sent again as it was, when nothing is changed', () => {
  expect(writtenOf(typedOf(about))).toEqual({
    mandate: 'Resolution 1',
    contact: '',
    needed: [
      { what: 'Travel', amount: 'USD 100' },
      { what: 'A hall', amount: '' },
    ],
    pledged: [{ what: 'Tea', amount: '', by: 'Kisumu' }],
  });
});

test('lines left empty are not sent, half-filled ones are', () => {
  const typed = typedOf(null);
  typed.needed.push({ what: ' ', amount: '', by: '' }, { what: '', amount: 'two days', by: '' });
  expect(writtenOf(typed)).toMatchObject({ needed: [{ what: '', amount: 'two days' }] });
});

test('a process about which nothing was said says so', () => {
  expect(isEmpty(about)).toBe(false);
  expect(isEmpty({ needed: [], pledged: [], etag: '"0"' })).toBe(true);
});
