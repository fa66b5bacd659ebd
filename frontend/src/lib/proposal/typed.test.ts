import { expect, test } from 'vitest';
import { bodyOf, forget, recall, remember, type Typed } from './typed.ts';

const typed: Typed = { wording: 'Decides.', justification: ' ', how: 'words' };

function shelf(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

test('what is typed comes back to who typed it, for the party it was typed for', () => {
  const device = shelf();
  remember(device, 'p', 'KEN', 'x', typed);
  expect(recall(device, 'p', 'KEN', 'x')).toEqual(typed);
  expect(recall(device, 'p', 'FRA', 'x')).toBeNull();
  expect(recall(device, 'q', 'KEN', 'x')).toBeNull();
  forget(device, 'p', 'KEN', 'x');
  expect(recall(device, 'p', 'KEN', 'x')).toBeNull();
});

test('what is not ours on the device is not taken for it', () => {
  const device = shelf();
  device.setItem('adref.proposal.p.KEN.x', '{"wording":1}');
  expect(recall(device, 'p', 'KEN', 'x')).toBeNull();
  device.setItem('adref.proposal.p.KEN.x', '{');
  expect(recall(device, 'p', 'KEN', 'x')).toBeNull();
});

test('the place says what is proposed', () => {
  expect(bodyOf('x', typed)).toEqual({ paragraph: 'x', wording: 'Decides.' });
  expect(bodyOf('x', { ...typed, how: 'alternative' })).toMatchObject({ paragraph: 'x', alternative: true });
  expect(bodyOf('x', { ...typed, how: 'new' })).toEqual({ behind: 'x', wording: 'Decides.' });
  expect(bodyOf('x', { ...typed, how: 'move', behind: 'y' })).toMatchObject({ paragraph: 'x', behind: 'y' });
});
