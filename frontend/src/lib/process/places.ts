import type { Action } from '#lib/api/types.ts';
import type { Key } from '#lib/i18n/messages.svelte.ts';

/** A place of a process. */
export interface Place {
  /** Below `/{lang}/processes/{slug}`. */
  path: string;
  label: Key;
  /** What one must be allowed to do in this process for the place to be offered. */
  needs?: Action;
}

/** The places of a process, in the order they are offered; each is a folder of routes. */
export const places: Place[] = [
  { path: '', label: 'process.place_overview' },
  { path: '/meetings', label: 'process.place_meetings' },
  { path: '/hosting', label: 'process.place_hosting' },
  { path: '/experts', label: 'process.place_experts' },
  { path: '/evidence', label: 'process.place_evidence' },
  { path: '/inclusion', label: 'process.inclusion' },
  { path: '/events', label: 'process.acts', needs: 'read_events' },
];

/** The places offered to somebody who may do so much there. */
export const offered = (may: readonly string[]): Place[] =>
  places.filter(({ needs }) => needs === undefined || may.includes(needs));
