import type { BracketEvent, Op, OpClass, Place, Row, RowKind } from '#lib/api/types.ts';
import { placeAt } from '#lib/draft/place.ts';

export type Switch = 'words' | 'brackets' | 'positions' | 'invisible';
export const switches: Switch[] = ['words', 'brackets', 'positions', 'invisible'];
/** What is shown where nobody has chosen. */
export const usual: Switch[] = ['words', 'brackets'];

const classes: Record<Switch, OpClass[]> = {
  words: ['words', 'punctuation', 'numbering'],
  brackets: ['brackets'],
  positions: ['positions'],
  invisible: ['invisible'],
};

/** The classes of change that switched-on words, brackets and positions draw. */
export const classesOf = (on: Iterable<Switch>): Set<OpClass> =>
  new Set([...on].flatMap((one) => classes[one]));

/** A row with its number among the changes, or neighbours folded into one line. */
export type Item =
  | { kind: 'row'; row: Row; number: number; id: string }
  | { kind: 'fold'; rows: Row[]; why: Folded; id: string };
/** The same in both; changed in a way that is switched off; not among those that were asked for. */
export type Folded = 'same' | 'hidden' | 'other';

export const isMove = (kind: RowKind): boolean => kind === 'moved' || kind === 'moved_edited';

/** Whether it is worth saying why the two were taken for one provision. */
export const explains = (row: Row): boolean =>
  !row.sure || isMove(row.kind) || row.kind === 'split' || row.kind === 'merged';

/** Where a row stands on the page: by the fragment of the newer draft, else of the older one. */
export function idOf(row: Row): string {
  const place = row.to.at(0);
  if (place) return place.anchor ?? place.id;
  const before = row.from.at(0);
  return `before-${before?.anchor ?? before?.id ?? ''}`;
}

const changes = (ops: Op[], shown: ReadonlySet<OpClass>): boolean =>
  ops.some((op) => op.op !== 'same' && shown.has(op.class));

/** What a row does to the reader: a change, the same, or a change of a sort that is switched off. */
export function weight(row: Row, shown: ReadonlySet<OpClass>): 'change' | 'same' | 'hidden' {
  if (row.kind === 'same') return 'same';
  if (row.kind !== 'edited') return 'change';
  return changes(row.ops, shown) ? 'change' : 'hidden';
}

/** Rows in order; neighbours that are the same, whose changes are not shown, or that were not asked for are folded. */
export function folded(
  rows: Row[],
  shown: ReadonlySet<OpClass>,
  wanted: (row: Row) => boolean = () => true,
): Item[] {
  const items: Item[] = [];
  let number = 0;
  for (const row of rows) {
    const kind = weight(row, shown);
    const last = items.at(-1);
    if (kind === 'change' && wanted(row)) {
      number += 1;
      items.push({ kind: 'row', row, number, id: idOf(row) });
      continue;
    }
    const why: Folded = kind === 'change' ? 'other' : kind;
    if (last?.kind === 'fold' && last.why === why) last.rows.push(row);
    else items.push({ kind: 'fold', rows: [row], why, id: `fold-${idOf(row)}` });
  }
  return items;
}

export const changesIn = (items: Item[]): Extract<Item, { kind: 'row' }>[] =>
  items.filter((item) => item.kind === 'row');

/** The labels of one side, as printed; the place counted from 1 where nothing is printed. */
export const labelsOf = (places: Place[]): string =>
  places.map(({ label, ordinal }) => placeAt(label, ordinal)).join(', ');

/** The changes of a row with a few words around each; long stretches that stayed are cut. */
export function excerptOf(ops: Op[], around = 40): Op[] {
  return ops.map((op, index) => {
    if (op.op !== 'same') return op;
    const first = index === 0;
    const last = index === ops.length - 1;
    const room = around * (first || last ? 1 : 2);
    if (op.text.length <= room + 3) return op;
    const head = first ? '' : beginning(op.text, around);
    const tail = last ? '' : ending(op.text, around);
    return { ...op, text: `${head}…${tail}` };
  });
}

function beginning(text: string, length: number): string {
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : whole(cut)} `;
}

function ending(text: string, length: number): string {
  const cut = text.slice(-length);
  const space = cut.indexOf(' ');
  return ` ${space >= 0 ? cut.slice(space + 1) : whole(cut)}`;
}

/** Without half a character at either end. */
const whole = (cut: string): string => cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

export interface Happening {
  kind: string;
  text: string;
  /** Those whose position it is. */
  parties: string[];
  times: number;
}

/**
 * What happened to the brackets of a row, each thing once, as far as its sort is shown. A paragraph that is new or gone
 * as a whole tells nothing by its brackets.
 */
export const eventsOf = (row: Row, shown: ReadonlySet<OpClass>): Happening[] =>
  row.kind === 'new' || row.kind === 'dropped' ? [] : eventsIn(row.brackets, shown);

/** The same of any events. */
export function eventsIn(events: BracketEvent[], shown: ReadonlySet<OpClass>): Happening[] {
  const found = new Map<string, Happening>();
  for (const { kind, text, party } of events) {
    if (!shown.has(kind.startsWith('position') ? 'positions' : 'brackets')) continue;
    const key = `${kind} ${text}`;
    const before = found.get(key);
    const parties = party ? [party] : [];
    if (!before) found.set(key, { kind, text, parties, times: 1 });
    else if (party && !before.parties.includes(party)) before.parties.push(party);
    else if (!party) before.times += 1;
  }
  return [...found.values()];
}
