import { untrack } from 'svelte';
import type { Key } from '#lib/i18n/messages.svelte.ts';

export interface Shortcut {
  /** One key, or two with a space between: `g d`. */
  keys: string;
  means: Key;
  /** What the message is filled with. */
  values?: Record<string, string>;
  run: () => void;
}

const setting = 'adref.keys';
let sets = $state.raw<Shortcut[][]>([]);
let on = $state(stored());
let pending = '';

export const shortcuts = (): Shortcut[] => sets.flat();
export const keysOn = (): boolean => on;

/** Adds keys for as long as a place is shown; call it from `$effect` and return what it returns. */
export function listen(set: Shortcut[]): () => void {
  untrack(() => (sets = [...sets, set]));
  return () => (sets = sets.filter((other) => other !== set));
}

export function switchKeys(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(setting, next ? 'on' : 'off');
  } catch {
    // Storage is refused: the choice holds until the page is closed.
  }
}

/** Runs the shortcut of a key press, where no field has the focus and no dialog is open. */
export function press(event: KeyboardEvent): void {
  if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const place = event.target instanceof Element ? event.target : null;
  if (place?.closest('input, textarea, select, [contenteditable], dialog, [role="listbox"]')) return;
  // The browser closes what stands open over the page, and gives the focus back.
  if (event.key === 'Escape' && document.querySelector(':popover-open')) return;
  const wanted = pending ? `${pending} ${event.key}` : event.key;
  const known = shortcuts();
  const found = known.findLast(({ keys }) => keys === wanted);
  pending = !found && known.some(({ keys }) => keys.startsWith(`${event.key} `)) ? event.key : '';
  if (!found) return;
  event.preventDefault();
  found.run();
}

function stored(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}
