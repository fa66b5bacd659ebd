import { expect, test } from 'vitest';
import { empty, forget, recall, remember } from './kept.ts';

const storage = () => {
  const memory = new Map<string, string>();
  return {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  };
};

test('what was typed comes back for its own paragraph until it is sent', () => {
  const store = storage();
  remember(store, 'r', 'p', { ...empty, text: 'Five years is long.' });
  expect(recall(store, 'r', 'p').text).toBe('Five years is long.');
  expect(recall(store, 'r', 'q')).toEqual(empty);
  forget(store, 'r', 'p');
  expect(recall(store, 'r', 'p')).toEqual(empty);
});

test('what a device keeps wrongly is as if it kept nothing', () => {
  const store = storage();
  store.setItem('adref.public.r.p', '{"text":');
  expect(recall(store, 'r', 'p')).toEqual(empty);
});
