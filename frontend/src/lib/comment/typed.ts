import type { CommentKind, Quote } from '#lib/api/types.ts';
import type { Store } from './outbox.ts';

/** What somebody has typed and not yet sent. */
export interface Typed {
  key: string;
  quote: Quote | null;
  kind: CommentKind;
  text: string;
  proposed: string | null;
  justification: string;
  /** Something is missing behind the paragraph. */
  after?: boolean;
  /** For the secretariat alone. */
  note?: string;
  /** To questions of the round, by question. */
  answers?: Record<string, string>;
  language?: string;
}

const place = (person: string, round: string, paragraph: string | null): string =>
  `adref.typed.${person}.${round}.${paragraph ?? 'whole'}`;

export function recall(store: Store, person: string, round: string, paragraph: string | null): Typed | null {
  try {
    const kept = store.getItem(place(person, round, paragraph));
    return kept ? (JSON.parse(kept) as Typed) : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed; nothing typed leaves nothing behind. */
export function remember(
  store: Store,
  person: string,
  round: string,
  paragraph: string | null,
  typed: Typed,
): void {
  const empty =
    typed.text.trim() === '' &&
    !typed.proposed?.trim() &&
    typed.justification.trim() === '' &&
    !typed.note?.trim() &&
    !Object.values(typed.answers ?? {}).some((said) => said.trim() !== '');
  if (empty) forget(store, person, round, paragraph);
  else store.setItem(place(person, round, paragraph), JSON.stringify(typed));
}

export function forget(store: Store, person: string, round: string, paragraph: string | null): void {
  store.removeItem(place(person, round, paragraph));
}
