import { expect, test } from 'vitest';
import { shown } from './invisible.ts';

test('characters nobody sees are written as their numbers, all others stay', () => {
  expect(shown('Ana\u200BSilva')).toBe('Ana⟨U+200B⟩Silva');
  expect(shown('\u202EavliS')).toBe('⟨U+202E⟩avliS');
  expect(shown('می‌خواهم 👩‍👩‍👧 Žižek')).toBe('می‌خواهم 👩‍👩‍👧 Žižek');
});
