import type { About } from '#lib/api/about.ts';

/** A line of the form: what is needed or was pledged. */
export interface TypedResource {
  what: string;
  amount: string;
  by: string;
}
/** The form as it is typed. */
export interface Typed {
  mandate: string;
  contact: string;
  needed: TypedResource[];
  pledged: TypedResource[];
}

/** Whether nothing has been said about a process yet. */
export function isEmpty({ mandate, contact, needed, pledged }: About): boolean {
  return !mandate && !contact && needed.length + pledged.length === 0;
}

/** What stands, as the form holds it. */
export function typedOf(about: About | null): Typed {
  const lines = (of: About['needed']): TypedResource[] =>
    of.map(({ what, amount, by }) => ({ what, amount: amount ?? '', by: by ?? '' }));
  return {
    mandate: about?.mandate ?? '',
    contact: about?.contact ?? '',
    needed: lines(about?.needed ?? []),
    pledged: lines(about?.pledged ?? []),
  };
}

/** What is typed, as it is sent; lines left empty are left out. */
export function writtenOf({ mandate, contact, needed, pledged }: Typed): object {
  const filled = (lines: TypedResource[]): TypedResource[] =>
    lines.filter((line) => `${line.what}${line.amount}${line.by}`.trim() !== '');
  return {
    mandate,
    contact,
    needed: filled(needed).map(({ what, amount }) => ({ what, amount })),
    pledged: filled(pledged),
  };
}
