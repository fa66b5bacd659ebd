import {
  get,
  post,
  listenForRefusals,
  listenForSession,
  refresh,
  waitFor,
  begin,
  signOut as end,
} from '#lib/api/client.ts';
import type { Action, Mandate, Person } from '#lib/api/types.ts';

const hint = 'adref.signed_in';
let person = $state.raw<Person | null>(null);
let restored: Promise<void> | null = null;

let gone = $state.raw<Mandate | null>(null);
let asked = 0;

let half = $state(false);

listenForSession((session) => {
  half = session?.needs === 'second_factor';
  adopt(session?.person ?? null);
  remember(session !== null);
});

waitFor(restore);
listenForRefusals(() => void lookAgain());

/** Takes what the service says of the person now. */
export function adopt(now: Person | null): void {
  if (!now || now.acting) gone = null;
  else if (person?.id === now.id && person.acting) gone = person.acting;
  person = now;
}

/** The mandate acted in until it gave nothing any more. */
export const lost = (): Mandate | null => gone;

/** Asks what the person acts in now; refusals that come together ask once, `always` asks whatever was asked before. */
export async function lookAgain(always = false): Promise<void> {
  const now = Date.now();
  if (!person || (!always && now - asked < 3_000)) return;
  asked = now;
  await get<Person>('/me').then(adopt, ignore);
}

/** Asks for the session the cookie stands for, once, where this device has been signed in before. */
export function restore(): Promise<void> {
  restored ??= wasSignedIn() ? refresh().then(ignore, ignore) : Promise.resolve();
  return restored;
}

/** Whether the session has yet to show the second factor. */
export const owesCode = (): boolean => half;

/** Shows the second factor, and is signed in. */
export async function showCode(code: string): Promise<void> {
  const { person: now } = await post<{ person: Person }>('/me/prove', { code });
  half = false;
  adopt(now);
}

export const who = (): Person | null => person;
export const may = (action: Action): boolean => person?.may.includes(action) ?? false;

export async function signIn(email: string, password: string): Promise<void> {
  await begin('/sign-in', { email, password });
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
