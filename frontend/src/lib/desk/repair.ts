import type { Edit } from '#lib/api/types.ts';

/**
 * A wording with edits made in it; `start` and `end` count code points of the wording before any of them.
 * Null where they do not fit: beyond the end, backwards, or over one another.
 */
export function repaired(wording: string, edits: Edit[]): string | null {
  const points = Array.from(wording);
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || b.index - a.index);
  let at = 0;
  let whole = '';
  for (const { edit } of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > points.length) return null;
    whole += points.slice(at, edit.start).join('') + edit.with;
    at = edit.end;
  }
  return whole + points.slice(at).join('');
}
