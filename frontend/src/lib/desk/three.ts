import type { Op } from '#lib/api/types.ts';

export type Side = 'base' | 'theirs' | 'mine';
/** A stretch of three wordings: what all share, or what at least one of two changed. */
export interface Stretch {
  kind: 'same' | 'theirs' | 'mine' | 'both' | 'clash';
  base: string;
  theirs: string;
  mine: string;
}

interface Change {
  start: number;
  end: number;
  with: string;
}

/** The changes a redline makes, by their place in the older wording. */
function changesOf(ops: Op[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: Change | null = null;
  for (const op of ops) {
    if (op.text === '') continue;
    if (op.op === 'same') {
      if (open) changes.push(open);
      open = null;
      at += op.text.length;
      continue;
    }
    open ??= { start: at, end: at, with: '' };
    if (op.op === 'ins') open.with += op.text;
    else open.end = at += op.text.length;
  }
  if (open) changes.push(open);
  return changes;
}

/** Changes that touch or overlap belong to one stretch. */
function regions(theirs: Change[], mine: Change[]): { start: number; end: number }[] {
  const all = [...theirs, ...mine].sort((a, b) => a.start - b.start || a.end - b.end);
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of all) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function within(base: string, region: { start: number; end: number }, changes: Change[]): string {
  let text = '';
  let at = region.start;
  for (const change of changes) {
    if (change.start < region.start || change.end > region.end) continue;
    text += base.slice(at, change.start) + change.with;
    at = change.end;
  }
  return text + base.slice(at, region.end);
}

/**
 * Three wordings side by side, from two redlines against the same base. Joined, the `base`s are the base, the
 * `theirs` are theirs, the `mine`s are mine, character for character.
 */
export function stretches(base: string, toTheirs: Op[], toMine: Op[]): Stretch[] {
  const theirs = changesOf(toTheirs);
  const mine = changesOf(toMine);
  const found: Stretch[] = [];
  let at = 0;
  const same = (end: number): void => {
    const text = base.slice(at, end);
    if (text) found.push({ kind: 'same', base: text, theirs: text, mine: text });
  };
  for (const region of regions(theirs, mine)) {
    same(region.start);
    const stretch = {
      base: base.slice(region.start, region.end),
      theirs: within(base, region, theirs),
      mine: within(base, region, mine),
    };
    found.push({ kind: kindOf(stretch), ...stretch });
    at = region.end;
  }
  same(base.length);
  return found;
}

function kindOf({ base, theirs, mine }: Omit<Stretch, 'kind'>): Stretch['kind'] {
  if (theirs === mine) return theirs === base ? 'same' : 'both';
  if (mine === base) return 'theirs';
  return theirs === base ? 'mine' : 'clash';
}

/** Who changed it, where only one did; nothing where a person must say. */
export function proposed(stretch: Stretch): Side | null {
  if (stretch.kind === 'clash') return null;
  return stretch.kind === 'same' ? 'base' : stretch.kind === 'mine' ? 'mine' : 'theirs';
}

/** The wording a choice per stretch gives; null while one is missing. */
export function chosen(parts: Stretch[], choices: ReadonlyMap<number, Side>): string | null {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const side = choices.get(index) ?? proposed(part);
    if (side === null) return null;
    text += part[side];
  }
  return text;
}
