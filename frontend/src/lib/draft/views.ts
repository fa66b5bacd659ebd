import type { Run } from '#lib/api/types.ts';
import { lengthOf, slice } from './offsets.ts';

/** How brackets are drawn; `plain` and `as:EUN` are read by the service, the other two are drawn from the same runs. */
export type View = 'full' | 'brackets' | 'plain' | `as:${string}`;

export function isView(value: string | null): value is View {
  return (
    value === 'full' ||
    value === 'brackets' ||
    value === 'plain' ||
    /^as:[A-Z0-9][A-Z0-9-]{1,15}$/.test(value ?? '')
  );
}

/** What is left of a text is the service's to say: which options are rivals is not seen in one paragraph. */
export const isRead = (view: View): boolean => view === 'plain' || view.startsWith('as:');

/** Words somebody commented on; `start` and `end` count code points. */
export interface Mark {
  id: string;
  start: number;
  end: number;
}

/** A run, or a part of one, as it is drawn; `at` is where it begins in the wording, in code points. */
export interface Piece extends Omit<Run, 'kind'> {
  kind: Run['kind'] | 'gap' | 'rival';
  at: number;
  length: number;
  marks: string[];
}

const hiddenWithoutPositions: ReadonlySet<string> = new Set(['tag', 'owner']);

/** The pieces a view draws, in order, split where marked words begin and end. */
export function piecesOf(runs: Run[], view: View = 'full', marks: Mark[] = []): Piece[] {
  const placed = place(runs);
  if (view === 'plain') return plain(placed);
  const wanted = rivals(placed).filter(
    (piece) => piece.kind !== 'mark' && !(view === 'brackets' && hiddenWithoutPositions.has(piece.kind)),
  );
  return marks.length === 0 ? wanted : wanted.flatMap((piece) => split(piece, marks));
}

function place(runs: Run[]): Piece[] {
  let at = 0;
  return runs.map((run) => {
    const length = lengthOf(run.text);
    const piece: Piece = { ...run, at, length, marks: [] };
    at += length;
    return piece;
  });
}

/** A sign before each bracket or option that is an alternative to one before it. */
function rivals(pieces: Piece[]): Piece[] {
  const seen = new Set<number>();
  return pieces.flatMap((piece) => {
    if ((piece.kind !== 'open' && piece.kind !== 'option') || typeof piece.group !== 'number') return [piece];
    if (seen.has(piece.group))
      return [{ ...piece, kind: 'rival', text: '∕', length: 0, struck: false } satisfies Piece, piece];
    seen.add(piece.group);
    return [piece];
  });
}

/** Agreed words only: one gap for each stretch of bracketed or struck words. */
function plain(pieces: Piece[]): Piece[] {
  const drawn: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'mark' || hiddenWithoutPositions.has(piece.kind)) continue;
    const open = piece.depth > 0 || piece.struck === true || piece.kind === 'open' || piece.kind === 'close';
    if (!open) drawn.push(piece);
    else if (drawn.at(-1)?.kind !== 'gap') drawn.push({ ...piece, kind: 'gap', text: '[…]', marks: [] });
  }
  return drawn;
}

function split(piece: Piece, marks: Mark[]): Piece[] {
  const end = piece.at + piece.length;
  const touching = marks.filter((mark) => mark.start < end && mark.end > piece.at);
  if (touching.length === 0) return [piece];
  if (piece.kind !== 'text') return [{ ...piece, marks: touching.map(({ id }) => id) }];
  const cuts = new Set([piece.at, end]);
  for (const mark of touching) {
    cuts.add(Math.max(mark.start, piece.at));
    cuts.add(Math.min(mark.end, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const covering = touching.filter((mark) => mark.start < to && mark.end > from);
    return {
      ...piece,
      text: slice(piece.text, from - piece.at, to - piece.at),
      at: from,
      length: to - from,
      marks: covering.map(({ id }) => id),
    };
  });
}

/** The step of tint for a depth: deeper than four stays at four. */
export const tint = (depth: number): string => `d${Math.min(Math.max(depth, 1), 4)}`;

/** `[words](address)` as words and an address; an address that is not of the web is none. */
export function linkOf(text: string): { label: string; address: string | null } {
  const parts = /^\[([^]*?)\]\(([^]*)\)$/.exec(text);
  const address = parts?.[2] ?? '';
  return {
    label: parts?.[1] ?? text.replace(/^\[([^]*)\]$/, '$1'),
    address: /^https?:\/\//.test(address) ? address : null,
  };
}
