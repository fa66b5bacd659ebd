import type { Action } from '#lib/api/types.ts';
import type { Key } from '#lib/i18n/messages.svelte.ts';

/** A place of one's own account. */
export interface Entry {
  /** Below `/{lang}/me`. */
  path: string;
  label: Key;
  /** What one must be allowed to do for the place to be offered. */
  needs?: Action;
}

/** The places below `/me`, in the order they are offered; each is a folder of routes. */
export const entries: Entry[] = [
  { path: '', label: 'app.my_comments' },
  { path: '/mandates', label: 'account.mandates' },
  { path: '/sign-in', label: 'account.sign_in', needs: 'manage_self' },
  { path: '/security', label: 'account.security', needs: 'manage_sign_in' },
  { path: '/tokens', label: 'account.tokens', needs: 'manage_tokens' },
  { path: '/acts', label: 'account.acts', needs: 'read_own_events' },
  { path: '/data', label: 'account.data' },
];
