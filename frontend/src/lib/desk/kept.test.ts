import { describe, expect, it } from 'vitest';
import { forget, keep, recall, type Shelf } from './kept.ts';

function shelf(full = false): Shelf & { things: Map<string, string> } {
  const things = new Map<string, string>();
  return {
    things,
    getItem: (key) => things.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new Error('full');
      things.set(key, value);
    },
    removeItem: (key) => things.delete(key),
  };
}

describe('words typed and not saved', () => {
  const kept = { wording: 'a [b', etag: '"1"', at: 5 };

  it('come back to the person who typed them, on the same paragraph', () => {
    const store = shelf();
    keep(store, 'me', 'p1', kept);
    expect(recall(store, 'me', 'p1')).toEqual(kept);
    expect(recall(store, 'me', 'p2')).toBeNull();
    expect(recall(store, 'you', 'p1')).toBeNull();
    forget(store, 'me', 'p1');
    expect(recall(store, 'me', 'p1')).toBeNull();
  });

  it('do no harm where storage is full, refused or holds something else', () => {
    expect(() => keep(shelf(true), 'me', 'p', kept)).not.toThrow();
    expect(recall(null, 'me', 'p')).toBeNull();
    const store = shelf();
    store.things.set('adref.desk.me.p', '{broken');
    expect(recall(store, 'me', 'p')).toBeNull();
    store.things.set('adref.desk.me.p', '"words"');
    expect(recall(store, 'me', 'p')).toBeNull();
  });
});
