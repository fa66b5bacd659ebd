import type {
  BracketEvent,
  CommentKind,
  DispositionKind,
  DraftCard,
  DraftKind,
  Named,
  Op,
  Place,
  Reason,
  RowKind,
  Run,
  Summary,
} from './types.ts';

export interface DraftRef {
  slug: string;
  label: string;
  kind: DraftKind;
  status: 'working' | 'issued';
  symbol?: string | null;
  date?: string | null;
  issued_at?: string | null;
}

/** What a person has said about which paragraphs are one provision. */
export interface Decision {
  id: string;
  kind: 'confirm' | 'separate' | 'pair';
  from_draft: string;
  to_draft: string;
  from: string[];
  to: string[];
  /** Whether paragraphs were joined or parted by it, or only their lineage told. */
  effect: 'identity' | 'lineage';
  said: string;
  reason?: string | null;
  by: string;
  at: string;
  withdrawn?: { by: string; at: string; reason?: string | null } | null;
}
export interface NewDecision {
  from_draft: string;
  to_draft: string;
  from: string[];
  to: string[];
  kind: Decision['kind'];
  reason?: string;
  /** The decision it overrules. */
  instead_of?: string;
}
export interface SideWords extends Place {
  wording: string;
  paragraph_kind: string;
}
export interface DoubtfulPair {
  from: SideWords[];
  to: SideWords[];
  score: number;
  why: Reason;
  ops: Op[];
}
export interface Doubtful {
  from: DraftRef;
  to: DraftRef;
  may_change_identity: boolean;
  items: DoubtfulPair[];
  decided: Decision[];
}

/** Whose changes a row holds; `collide` where not all of them can be had together. */
export type Who = 'nobody' | 'left' | 'right' | 'alike' | 'both' | 'collide';
export interface Collision {
  kind: 'words' | 'dropped' | 'moved' | 'added';
  /** What each side wrote, where both wrote something. */
  left?: string | null;
  right?: string | null;
}
export interface ThreeRow {
  who: Who;
  paragraph_kind: string;
  base: Place[];
  left: Place[];
  right: Place[];
  left_kinds: RowKind[];
  right_kinds: RowKind[];
  /** Words of the base; of a side where it is new. */
  text: string;
  left_ops: Op[];
  right_ops: Op[];
  /** A wording that holds what both wrote, rivals in brackets. */
  merged?: string | null;
  collisions: Collision[];
}
export interface Three {
  base: DraftCard;
  left: DraftCard;
  right: DraftCard;
  rows: ThreeRow[];
  summary: { colliding: number; collisions: number };
  left_summary: Summary;
  right_summary: Summary;
  coarse: boolean;
}

export interface ParagraphRef {
  id: string;
  anchor: string;
  label?: string | null;
  draft: string;
}
export interface StepComment {
  id: string;
  number: string;
  disposition?: DispositionKind | null;
  reason?: string | null;
  kind: CommentKind;
  text: string;
  /** The draft it was made on, where the reader may read it. */
  draft?: string | null;
}
/** A paragraph in one draft, against the draft before. */
export interface Step {
  draft: DraftRef;
  what: RowKind | 'absent';
  paragraph?: string | null;
  anchor?: string | null;
  label?: string | null;
  ordinal?: number | null;
  wording?: string | null;
  runs: Run[];
  agreed: boolean;
  positions_shown: boolean;
  from: ParagraphRef[];
  into: ParagraphRef[];
  ops: Op[];
  brackets: BracketEvent[];
  comments: StepComment[];
  /** Words that stood in another paragraph of the draft before. */
  passages: { from: ParagraphRef; text: string; words: number }[];
}
export interface Life {
  id: string;
  instrument: Named & { language?: string | null };
  label?: string | null;
  kind: string;
  standing: boolean;
  steps: Step[];
}

export type Match = 'phrase' | 'words' | 'part';
/** From the draft in which words appeared to the one in which they were gone. */
export interface Spell {
  appeared: DraftRef;
  gone?: DraftRef | null;
  excerpt: string;
  /** Where the words stand in the excerpt, in code points. */
  mark: [number, number];
}
export interface History {
  q: string;
  match: Match;
  drafts: { draft: DraftRef; paragraphs: number; times: number }[];
  appeared?: DraftRef | null;
  gone?: DraftRef | null;
  items: { paragraph: string; label?: string | null; anchor: string; draft: string; spells: Spell[] }[];
  left_off: number;
  partial: boolean;
}
