import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '#lib/api/types.ts';
import { drop, flush, keep, read, type Outcome, type Store, type Waiting } from './outbox.ts';

const memory = (): Store => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};
const item = (key: string, person = 'claire'): Waiting => ({
  key,
  person,
  round: 'r',
  instrument: 'i',
  draft: 'first',
  label: '1',
  body: { paragraph: 'p', kind: 'substantive', text: key },
  written_at: '2026-11-22T10:00:00Z',
});
const receipt = (number: string): Receipt => ({
  id: number,
  number,
  received_at: '',
  late: false,
  closes_at: '',
  what_next: '',
});

describe('the outbox', () => {
  let store: Store;
  beforeEach(() => {
    store = memory();
    for (const key of ['a', 'b', 'c']) keep(store, item(key));
  });

  it('lets a comment go only once the service has answered with a number', async () => {
    const sent = await flush(store, 'claire', async ({ key }) => ({ sent: receipt(key) }));
    expect(sent.map(({ number }) => number)).toEqual(['a', 'b', 'c']);
    expect(read(store)).toEqual([]);
  });

  it('keeps everything from the first that reached nobody', async () => {
    const outcomes: Record<string, Outcome> = { a: { sent: receipt('a') }, b: 'unreached' };
    await flush(store, 'claire', async ({ key }) => outcomes[key] ?? { sent: receipt(key) });
    expect(read(store).map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('keeps a refused one for its author, and does not try it again', async () => {
    await flush(store, 'claire', async () => ({ refused: 'quote_not_found' }));
    expect(read(store).map(({ refused }) => refused)).toEqual(Array(3).fill('quote_not_found'));
    expect(await flush(store, 'claire', async () => ({ sent: receipt('x') }))).toEqual([]);
    drop(store, 'b');
    expect(read(store).map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('never sends what somebody else wrote on this device', async () => {
    const sent = await flush(store, 'amina', async () => ({ sent: receipt('x') }));
    expect(sent).toEqual([]);
    expect(read(store).length).toBe(3);
  });

  it('holds one entry for one key, and survives a spoilt store', () => {
    keep(store, { ...item('a'), label: '2' });
    expect(read(store).length).toBe(3);
    store.setItem('adref.outbox', 'not json');
    expect(read(store)).toEqual([]);
  });
});
