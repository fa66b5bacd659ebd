import { afterEach, expect, test, vi } from 'vitest';
import type { Proposal } from '#lib/api/negotiation.ts';
import type { Paragraph } from '#lib/api/types.ts';
import { recall, remember, type Typed } from './typed.ts';
import { Writing } from './writing.svelte.ts';

const sent = vi.hoisted(() => ({ put: vi.fn(), post: vi.fn() }));
vi.mock('#lib/api/client.ts', () => sent);
afterEach(() => vi.resetAllMocks());

const paragraph = { id: 'x', wording: 'Decides.' } as Paragraph;
const typed: Typed = { wording: 'Decides now.', justification: '', how: 'words' };
const taken = { comment: 'c', wording: 'Decides today.' };
const stored = { id: 's', paragraph: 'x', wording: 'Urges.', base_wording: 'Decides.' } as Proposal;

function shelf(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}
const place = (device: Storage): ConstructorParameters<typeof Writing>[0] => ({
  instrument: 'i',
  draft: 'd',
  paragraph,
  person: 'p',
  party: 'KEN',
  shelf: device,
});

test('what was being written here comes back', () => {
  const device = shelf();
  remember(device, 'p', 'KEN', 'x', typed);
  const writing = new Writing(place(device), null, null);
  expect(writing.wording).toBe('Decides now.');
  expect(writing.restored).toBe(true);
});

test('taking up a comment leaves what else was being written here, and is kept by itself', () => {
  const device = shelf();
  remember(device, 'p', 'KEN', 'x', typed);
  const writing = new Writing(place(device), null, taken);
  expect(writing.wording).toBe('Decides today.');
  writing.wording = 'Decides this very day.';
  writing.keep();
  expect(recall(device, 'p', 'KEN', 'x')).toEqual(typed);
  expect(new Writing(place(device), null, taken).wording).toBe('Decides this very day.');
});

test('sending forgets what was sent and nothing else', async () => {
  const device = shelf();
  remember(device, 'p', 'KEN', 'x', typed);
  sent.post.mockResolvedValue(stored);
  const writing = new Writing(place(device), null, taken);
  writing.keep();
  await writing.send(null);
  expect(recall(device, 'p', 'KEN', 'x.c')).toBeNull();
  expect(recall(device, 'p', 'KEN', 'x')).toEqual(typed);
});

test('changing a proposal that is stored leaves what else was being written here', async () => {
  const device = shelf();
  remember(device, 'p', 'KEN', 'x', typed);
  sent.put.mockResolvedValue(stored);
  const writing = new Writing(place(device), stored, null);
  expect(writing.wording).toBe('Urges.');
  writing.keep();
  await writing.send(null);
  expect(recall(device, 'p', 'KEN', 'x')).toEqual(typed);
});

test('reading that is given up is no error', async () => {
  sent.post.mockRejectedValue(new DOMException('', 'AbortError'));
  const writing = new Writing(place(shelf()), null, null);
  await writing.look('KEN', new AbortController().signal);
  expect(writing.error).toBeNull();
});
