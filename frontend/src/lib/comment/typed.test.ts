import { expect, it } from 'vitest';
import type { Store } from './outbox.ts';
import { recall, remember, type Typed } from './typed.ts';

it('what is typed is kept per person, round and paragraph, and nothing typed leaves nothing', () => {
  const kept = new Map<string, string>();
  const store: Store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const typed: Typed = {
    key: 'k',
    quote: null,
    kind: 'question',
    text: 'Why?',
    proposed: null,
    justification: '',
  };
  remember(store, 'claire', 'r', 'p', typed);
  expect(recall(store, 'claire', 'r', 'p')).toEqual(typed);
  expect(recall(store, 'amina', 'r', 'p')).toBeNull();
  expect(recall(store, 'claire', 'r', 'q')).toBeNull();
  remember(store, 'claire', 'r', 'p', { ...typed, text: '  ' });
  expect(kept.size).toBe(0);
});
