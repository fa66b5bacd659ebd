import type { NewComment, Receipt } from '#lib/api/types.ts';

/** A comment on its way: kept on the device until the service has answered with a number. */
export interface Waiting {
  /** Sending it again with the same key stores it once. */
  key: string;
  /** Who wrote it; nobody else on this device sends it. */
  person: string;
  round: string;
  instrument: string;
  draft: string;
  label: string;
  body: NewComment;
  written_at: string;
  /** The code of a refusal; such a one stays until its author lets it go. */
  refused?: string;
}

export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const place = 'adref.outbox';

export function read(store: Store): Waiting[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(place) ?? '[]');
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}

export function write(store: Store, items: Waiting[]): void {
  if (items.length === 0) store.removeItem(place);
  else store.setItem(place, JSON.stringify(items));
}

/** Keeps a comment; one with the same key takes the earlier one's place. */
export function keep(store: Store, item: Waiting): void {
  write(store, [...read(store).filter(({ key }) => key !== item.key), item]);
}

export function drop(store: Store, key: string): void {
  write(
    store,
    read(store).filter((item) => item.key !== key),
  );
}

export type Outcome =
  | { sent: Receipt }
  /** The service's code, when it will never take this comment as it is. */
  | { refused: string }
  /** No answer: the comment goes on waiting. */
  | 'unreached';

/** Sends what waits for one person, oldest first; stops at the first that reaches nobody. */
export async function flush(
  store: Store,
  person: string,
  send: (item: Waiting) => Promise<Outcome>,
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (const item of read(store)) {
    if (item.person !== person || item.refused) continue;
    const outcome = await send(item);
    if (outcome === 'unreached') break;
    if ('sent' in outcome) {
      drop(store, item.key);
      receipts.push(outcome.sent);
    } else {
      keep(store, { ...item, refused: outcome.refused });
    }
  }
  return receipts;
}
