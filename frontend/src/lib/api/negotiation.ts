import type { DraftRef } from './lineage.ts';
import type { Op, Paragraph, Run } from './types.ts';

export type ProposalKind =
  'add' | 'modify' | 'delete' | 'move' | 'retain' | 'editorial' | 'alternative' | 'new_paragraph';
export type ProposalState = 'drafted' | 'tabled' | 'withdrawn' | 'replaced' | 'merged' | 'agreed' | 'dropped';
/** What a party proposes. */
export interface Proposal {
  id: string;
  /** Given when it is tabled. */
  number?: string | null;
  draft: DraftRef;
  paragraph?: string | null;
  behind?: string | null;
  kind: ProposalKind;
  state: ProposalState;
  party: string;
  sponsors: string[];
  from_the_floor: boolean;
  base_wording: string;
  wording: string;
  ops: Op[];
  justification?: string | null;
  reason?: string | null;
  replaces?: string | null;
  mine: boolean;
  /** The number of the comment it took its words from. */
  comment?: string | null;
  created_at: string;
  changed_at: string;
  may: string[];
}
/** All tabled proposals on a paragraph as one wording. */
export interface Compilation {
  base: string;
  wording: string;
  runs: Run[];
  parties: { party: string; wording: string; proposals: string[]; clashes: boolean }[];
  readable: boolean;
  coarse: boolean;
}
/** What words would do to a paragraph. */
export interface Tried {
  kind: ProposalKind;
  ops: Op[];
  compilation: Compilation;
}
/** A change that waits at the desk, with everybody who wants it. */
export interface Change {
  sort: 'words' | 'move' | 'alternative' | 'new_paragraph';
  behind?: string | null;
  wording: string;
  ops: Op[];
  clashes: boolean;
  proposals: string[];
  parties: string[];
  comments: string[];
}
export interface Taken {
  paragraph: Paragraph;
  proposals: string[];
  comments: string[];
  clashing: string[];
  placed: string[];
}
export interface Undone {
  paragraph?: Paragraph | null;
  tabled_again: string[];
}
/** Somebody else at the desk. */
export interface Presence {
  name: string;
  paragraph: string;
  label: string;
  here: boolean;
}
