import type { Comment, CommentKind, CommentTarget, DispositionKind, Round } from './types.ts';

export type Reach = 'readers' | 'secretariat' | 'delegation';
export interface Reply {
  id: string;
  author: Comment['author'];
  reach: Reach;
  text: string;
  mine: boolean;
  created_at: string;
}
/** A reason in the secretariat's own words. */
export interface ReasonTemplate {
  id: string;
  title: string;
  text: string;
  kind?: DispositionKind | null;
}
/** What a table of comments would give. */
export interface TableReport {
  rows: TableRow[];
  placed: number;
  unplaced: number;
  known: number;
  empty: number;
  guessed?: string | null;
}
export interface TableRow {
  row: number;
  state: 'placed' | 'unplaced' | 'known' | 'empty';
  place: string;
  anchor?: string | null;
  target?: CommentTarget | null;
  kind: CommentKind;
  text: string;
  proposed_wording?: string | null;
  why?: string | null;
  candidates: string[];
  remarks: string[];
}
/** Comments that say the same. */
export interface AlikeGroup {
  representative: string;
  text: string;
  comments: number;
  voices: number;
  open: number;
  members: { id: string; number: string; open: boolean; adds: string[] }[];
}

/** What somebody of its audience would meet in a round. */
export interface Rehearsal {
  subject: string;
  reads: boolean;
  positions: boolean;
  round?: Round | null;
  states: {
    state: 'planned' | 'open' | 'closed';
    comments: boolean;
    late: boolean;
    sees_delegation: boolean;
    sees_others: boolean;
    sees_names: boolean;
    supports: boolean;
  }[];
}
