import { newKey, post } from '#lib/api/client.ts';
import { Offline, Refusal } from '#lib/api/problem.ts';
import type { Receipt } from '#lib/api/types.ts';
import { drop, flush, keep, read, type Outcome, type Store, type Waiting } from './outbox.ts';

let waiting = $state.raw<Waiting[]>([]);
let flushing = false;

/** The device's storage; a page's memory where that is refused. */
export const store: Store = deviceStore();

/** What waits to be sent for a person, or was refused and is kept for copying. */
export const waitingOf = (person: string | undefined): Waiting[] =>
  waiting.filter((item) => item.person === person);

export function look(): void {
  waiting = read(store);
}

/** Sends a comment. Null: it could not be reached and goes out by itself later. Throws a refusal. */
export async function send(item: Omit<Waiting, 'written_at'>): Promise<Receipt | null> {
  keep(store, { ...item, written_at: new Date().toISOString() });
  try {
    const receipt = await deliver(item);
    drop(store, item.key);
    return receipt;
  } catch (error) {
    if (error instanceof Offline) return null;
    drop(store, item.key);
    throw error;
  } finally {
    look();
  }
}

/** Sends what waits, when the line is back or the page is opened. */
export async function sendWaiting(person: string): Promise<Receipt[]> {
  if (flushing) return [];
  flushing = true;
  try {
    return await flush(store, person, attempt);
  } finally {
    flushing = false;
    look();
  }
}

export function letGo(key: string): void {
  drop(store, key);
  look();
}

export { newKey };

const deliver = (item: Pick<Waiting, 'round' | 'body' | 'key'>): Promise<Receipt> =>
  post<Receipt>(`/rounds/${item.round}/comments`, item.body, { key: item.key });

async function attempt(item: Waiting): Promise<Outcome> {
  try {
    return { sent: await deliver(item) };
  } catch (error) {
    const lasting = error instanceof Refusal && error.status >= 400 && error.status < 500;
    const passing = error instanceof Refusal && [401, 408, 425, 429].includes(error.status);
    return lasting && !passing ? { refused: error.code } : 'unreached';
  }
}

function deviceStore(): Store {
  const memory = new Map<string, string>();
  const held: Store = {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  };
  try {
    localStorage.setItem('adref.try', '1');
    localStorage.removeItem('adref.try');
    return localStorage;
  } catch {
    return held;
  }
}
