import type { Store } from '#lib/comment/outbox.ts';

/** What was typed into the form, until the service has answered with a number. */
export interface Typed {
  text: string;
  words: string;
  kind: string;
  proposed: string;
  name: string;
  publish: boolean;
  email: string;
  region: string;
  organizationClass: string;
  organization: string;
}

export const empty: Typed = {
  text: '',
  words: '',
  kind: 'substantive',
  proposed: '',
  name: '',
  publish: false,
  email: '',
  region: '',
  organizationClass: '',
  organization: '',
};

const place = (round: string, paragraph: string): string => `adref.public.${round}.${paragraph}`;

export function recall(store: Store, round: string, paragraph: string): Typed {
  try {
    const kept: unknown = JSON.parse(store.getItem(place(round, paragraph)) ?? '{}');
    return kept && typeof kept === 'object' ? { ...empty, ...(kept as Partial<Typed>) } : { ...empty };
  } catch {
    return { ...empty };
  }
}

export function remember(store: Store, round: string, paragraph: string, typed: Typed): void {
  store.setItem(place(round, paragraph), JSON.stringify(typed));
}

/** The comment has its number; who wrote it goes with it: the next person at this device begins anew. */
export function forget(store: Store, round: string, paragraph: string): void {
  store.removeItem(place(round, paragraph));
}
