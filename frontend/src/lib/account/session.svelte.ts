import { listenForSession, refresh, waitFor, signIn as begin, signOut as end } from '#lib/api/client.ts';
import type { Action, Person } from '#lib/api/types.ts';

const hint = 'adref.signed_in';
let person = $state.raw<Person | null>(null);
let restored: Promise<void> | null = null;

listenForSession((session) => {
  person = session?.person ?? null;
  remember(session !== null);
});

waitFor(restore);

/** Asks for the session the cookie stands for, once, where this device has been signed in before. */
export function restore(): Promise<void> {
  restored ??= wasSignedIn() ? refresh().then(ignore, ignore) : Promise.resolve();
  return restored;
}

export const who = (): Person | null => person;
export const may = (action: Action): boolean => person?.may.includes(action) ?? false;

export async function signIn(email: string, password: string): Promise<void> {
  await begin(email, password);
}

export const signOut = (): Promise<void> => end();

function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(hint) === '1';
  } catch {
    return true;
  }
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(hint, '1');
    else localStorage.removeItem(hint);
  } catch {
    // Storage is refused: the next visit asks the service instead.
  }
}

const ignore = (): void => undefined;
