import type { DraftRef } from './lineage.ts';
import type { Entry, Op, Run, Stance } from './types.ts';

/** What a party can say. */
export type StanceKind = 'support' | 'oppose' | 'reserve' | 'pending' | 'flexible' | 'withdrawn';
export const stances: readonly StanceKind[] = [
  'support',
  'oppose',
  'reserve',
  'pending',
  'flexible',
  'withdrawn',
];

export interface Position {
  id: string;
  draft: DraftRef;
  bracket?: string | null;
  proposal?: string | null;
  paragraph?: string | null;
  words: string;
  words_now?: string | null;
  party: string;
  stance: StanceKind;
  rank?: number | null;
  pending_on?: string | null;
  reason?: string | null;
  from_the_floor: boolean;
  at: string;
  current: boolean;
  reconsider: boolean;
  printed: boolean;
}
export interface Stated {
  positions: Position[];
  printed: boolean;
}
/** A position one's own delegation has prepared. */
export interface Prepared {
  id: string;
  draft: DraftRef;
  party: string;
  by: string;
  at: string;
  brackets?: string[];
  proposal?: string | null;
  words: string;
  changed: boolean;
  stance: StanceKind;
  pending_on?: string | null;
  reason?: string | null;
}
export interface MatrixParty {
  code: string;
  english?: string | null;
  french?: string | null;
  group: boolean;
  members: string[];
  speaking: string[];
  exceptions: string[];
}
export interface MatrixCell {
  party: string;
  stances: Stance[];
  changed: boolean;
}
export interface Moved {
  party: string;
  before: string[];
  after: string[];
}
interface StatesSum {
  support: number;
  oppose: number;
  reserve: number;
  pending: number;
  flexible: number;
  unclear: number;
}
export interface MatrixRow {
  bracket: string;
  paragraph: string;
  label?: string | null;
  anchor: string;
  words: string;
  group?: number | null;
  depth: number;
  uncertain: boolean;
  cells: MatrixCell[];
  sum: StatesSum & { silent: number };
  states: StatesSum;
  contested: number;
  alone?: string | null;
  one_away?: string | null;
  changed: boolean;
  moved: Moved[];
  born: boolean;
  reconsider: string[];
}
export interface Pair {
  one: string;
  other: string;
  together: number;
  against: number;
}
export interface Matrix {
  draft: DraftRef;
  since?: DraftRef | null;
  day: string;
  parties: MatrixParty[];
  rows: MatrixRow[];
  changed: number;
  closed_since: number;
  pairs: Pair[];
}
export interface Coalition {
  draft: DraftRef;
  parties: string[];
  stay: number;
  go: number;
  open: number;
  paragraphs: { paragraph: string; anchor: string; label?: string | null; wording: string; runs: Run[] }[];
}
interface Shares {
  agreed: number;
  bracketed: number;
  untouched: number;
}
export interface Progress {
  draft: DraftRef;
  open_brackets: number;
  paragraphs: Shares;
  words: Shares;
  /** Where every party stands, for those who may see positions. */
  parties?: PartyStanding[] | null;
}
export interface PartyStanding {
  party: string;
  wants: number;
  opposes: number;
  waits: number;
}
export interface Agreement {
  id: string;
  draft: DraftRef;
  scope: 'bracket' | 'paragraph' | 'package';
  level: string;
  rung: number;
  condition?: string | null;
  pending_on?: string | null;
  meeting?: string | null;
  chair?: string | null;
  stamp?: string | null;
  at: string;
  holds: boolean;
  parts: {
    paragraph: string;
    label?: string | null;
    bracket?: string | null;
    stays: boolean;
    words: string;
    changed: boolean;
  }[];
  reopened_at?: string | null;
  reopened_reason?: string | null;
}
/** A bracket of a draft, to be named. */
export interface BracketRow {
  id: string;
  paragraph: string;
  anchor: string;
  label?: string | null;
  struck: boolean;
  words: string;
}
export interface BracketRef {
  id: string;
  words: string;
}
export interface Biography {
  id: string;
  words: string;
  first_draft: string;
  parted_from?: BracketRef | null;
  parts: BracketRef[];
  proposals: { id: string; number: string; party: string }[];
  comments: { id: string; number: string; text: string }[];
  steps: {
    draft: DraftRef;
    what: 'born' | 'same' | 'changed' | 'moved';
    paragraph: string;
    label?: string | null;
    anchor: string;
    words: string;
    ops?: Op[];
    entries?: Entry[];
    moved?: Moved[];
  }[];
  ended?: { draft: DraftRef; how: string; into?: BracketRef | null } | null;
  positions: Position[];
  agreements: Agreement[];
}
export interface Origins {
  paragraph: string;
  wording: string;
  spans: { start: number; end: number; source: number }[];
  sources: {
    source: number;
    draft: DraftRef;
    proposals: { id: string; number: string; party: string }[];
    comments: { id: string; number: string }[];
  }[];
}
