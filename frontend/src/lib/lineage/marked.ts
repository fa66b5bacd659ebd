import { slice } from '#lib/draft/offsets.ts';

/** An excerpt cut where marked words begin and end; both count code points. */
export function marked(excerpt: string, [start, end]: [number, number]): [string, string, string] {
  return [slice(excerpt, 0, start), slice(excerpt, start, end), slice(excerpt, end, Number.MAX_SAFE_INTEGER)];
}
