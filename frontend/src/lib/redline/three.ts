import type { ThreeRow, Who } from '#lib/api/lineage.ts';

/** Which rows are looked at. */
export const filters = ['changes', 'collision', 'both', 'left', 'right', 'all'] as const;
export type Filter = (typeof filters)[number];
export const isFilter = (value: string | null): value is Filter =>
  (filters as readonly (string | null)[]).includes(value);

const wanted: Record<Filter, (who: Who) => boolean> = {
  changes: (who) => who !== 'nobody',
  collision: (who) => who === 'collide',
  both: (who) => who === 'both' || who === 'alike',
  left: (who) => who === 'left',
  right: (who) => who === 'right',
  all: () => true,
};

/** How many rows a filter shows. */
export const count = (rows: ThreeRow[], filter: Filter): number =>
  rows.filter(({ who }) => wanted[filter](who)).length;

/** A row with its number among those shown, or neighbours that are not shown in one line. */
export type ThreeItem =
  { kind: 'row'; row: ThreeRow; number: number; id: string } | { kind: 'fold'; n: number; id: string };

/** Rows in order, those a filter leaves out folded. */
export function folded(rows: ThreeRow[], filter: Filter): ThreeItem[] {
  const items: ThreeItem[] = [];
  let number = 0;
  rows.forEach((row, index) => {
    const last = items.at(-1);
    if (wanted[filter](row.who)) items.push({ kind: 'row', row, number: ++number, id: idOf(row, index) });
    else if (last?.kind === 'fold') last.n += 1;
    else items.push({ kind: 'fold', n: 1, id: `fold-${index}` });
  });
  return items;
}

/** Where a row stands on the page: by the fragment of the base, else of a side. */
function idOf({ base, left, right }: ThreeRow, index: number): string {
  const place = base.at(0);
  if (place) return place.anchor;
  const side = left.at(0) ?? right.at(0);
  return side ? `new-${side.anchor}` : `row-${index}`;
}
