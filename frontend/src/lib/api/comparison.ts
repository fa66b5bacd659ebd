import type { Decision } from './lineage.ts';
import type { DispositionKind, DraftCard } from './types.ts';

export type OpClass = 'words' | 'brackets' | 'positions' | 'punctuation' | 'invisible' | 'numbering';
export interface Op {
  op: 'same' | 'del' | 'ins';
  text: string;
  class: OpClass;
}
export type RowKind =
  'same' | 'edited' | 'moved' | 'moved_edited' | 'split' | 'merged' | 'renumbered' | 'new' | 'dropped';
export interface Place {
  id: string;
  /** The fragment that addresses it in its draft, such as `op1.a`. */
  anchor: string;
  label?: string | null;
  ordinal: number;
}
/** Why paragraphs are paired, or why one stands alone. */
export interface Reason {
  code:
    | 'decided'
    | 'identity'
    | 'same_words'
    | 'likeness'
    | 'same_term'
    | 'split'
    | 'merged'
    | 'none_before'
    | 'none_after';
  /** Share of the words alike, 0 to 1. */
  alike: number;
  next?: number | null;
  contained?: number | null;
  same_label: boolean;
}
export interface Row {
  kind: RowKind;
  /** The kind of provision, such as `operative`. */
  paragraph_kind?: string;
  from: Place[];
  to: Place[];
  score: number;
  sure: boolean;
  why: Reason;
  ops: Op[];
  brackets: BracketEvent[];
  comments: Cause[];
  /** What a person has decided about this pair; the secretariat alone gets it. */
  decision?: Decision | null;
}
export interface BracketEvent {
  kind: string;
  text: string;
  party?: string | null;
}
/** A comment whose answer landed in a paragraph. */
export interface Cause {
  number: string;
  disposition: DispositionKind | null;
}
export interface Summary {
  same: number;
  changed: number;
  moved: number;
  split: number;
  merged: number;
  renumbered: number;
  new: number;
  dropped: number;
  brackets_opened: number;
  brackets_closed: number;
  positions_changed?: number;
  stamps_set?: number;
}
export interface Comparison {
  from: DraftCard;
  to: DraftCard;
  rows: Row[];
  summary: Summary;
  sentence: string;
  coarse: boolean;
  /** Pairs that wait for a person; the secretariat alone gets it. */
  doubtful?: number | null;
}
