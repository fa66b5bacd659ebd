import type { Comparison, Row, Summary } from '#lib/api/types.ts';
import type { Switch } from './rows.ts';

/** The figures of a comparison, in the order they are said. */
export const codes = [
  'changed',
  'moved',
  'split',
  'merged',
  'renumbered',
  'new',
  'dropped',
  'brackets_closed',
  'brackets_opened',
  'positions_changed',
  'stamps_set',
] as const satisfies (keyof Summary)[];
export type Code = (typeof codes)[number];

export const isCode = (value: string | null): value is Code =>
  (codes as readonly (string | null)[]).includes(value);

const happened = (row: Row, start: string): boolean =>
  row.brackets.some(({ kind }) => kind.startsWith(start));

const counted: Record<Code, (row: Row) => boolean> = {
  changed: ({ kind }) => kind === 'edited' || kind === 'moved_edited',
  moved: ({ kind }) => kind === 'moved' || kind === 'moved_edited',
  split: ({ kind }) => kind === 'split',
  merged: ({ kind }) => kind === 'merged',
  renumbered: ({ kind }) => kind === 'renumbered',
  new: ({ kind }) => kind === 'new',
  dropped: ({ kind }) => kind === 'dropped',
  brackets_closed: (row) => happened(row, 'lifted_'),
  brackets_opened: (row) => happened(row, 'opened') || happened(row, 'rival_added'),
  positions_changed: (row) => happened(row, 'position_'),
  stamps_set: (row) => happened(row, 'stamp_set'),
};

/** Whether a row is among those that a figure counts. */
export const isCounted = (row: Row, code: Code): boolean => counted[code](row);

/** What must be switched on for the rows of a figure to be seen. */
export function switchFor(code: Code): Switch | null {
  if (code === 'positions_changed') return 'positions';
  return code.startsWith('brackets') || code === 'stamps_set' ? 'brackets' : null;
}

export interface Figure {
  code: Code;
  count: number;
}

/** What happened, each figure that is not nought. */
export const figuresOf = ({ summary }: Pick<Comparison, 'summary'>): Figure[] =>
  codes.map((code) => ({ code, count: summary[code] ?? 0 })).filter(({ count }) => count > 0);

/** The rows with changes that cannot be seen on paper: spaces, dashes, marks without a width. */
export const invisibleIn = (rows: Row[]): number =>
  rows.filter(({ ops }) => ops.some((op) => op.op !== 'same' && op.class === 'invisible')).length;
