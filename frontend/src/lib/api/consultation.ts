import type {
  Action,
  Comment,
  CommentKind,
  CommentTarget,
  DispositionKind,
  DraftCard,
  Op,
  Quote,
  Round,
} from './types.ts';

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

/** A place in a later draft. */
export interface Stands {
  draft: string;
  draft_label: string;
  paragraph: string;
  anchor: string;
  label?: string | null;
  excerpt: string;
  quote?: Quote | null;
}
/** A comment on an earlier draft, and where it stands in a later one. */
export interface CarriedRow {
  comment: Comment;
  place: 'kept' | 'edited' | 'placed' | 'stays' | 'uncertain' | 'gone';
  now?: Stands | null;
  candidates: Stands[];
}
export interface Carried {
  draft: DraftCard;
  items: CarriedRow[];
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

/** The set one's team collects and lodges as one. */
export interface Submission {
  round: Round;
  /** The delegation whose set it is; absent for somebody's own. */
  party?: string | null;
  begun: boolean;
  contributions: Contribution[];
  talk: TeamNote[];
  /** What will be recorded; absent while nothing is taken. */
  sentence?: string | null;
  version: string;
  lodged: LodgedSet[];
  submits: boolean;
  may: Action[];
}
export type ContributionState = 'offered' | 'taken' | 'left_out' | 'merged' | 'reworded';
export interface Contribution {
  id: string;
  author: string;
  mine: boolean;
  state: ContributionState;
  into?: string | null;
  replaces?: string | null;
  reason?: string | null;
  ordinal?: number | null;
  paragraph?: string | null;
  anchor?: string | null;
  paragraph_label?: string | null;
  target: CommentTarget;
  quote?: Quote | null;
  kind: CommentKind;
  text: string;
  proposed_wording?: string | null;
  redline?: Op[] | null;
  justification?: string | null;
  note?: string | null;
  question?: string | null;
  language?: string | null;
  created_at: string;
  may_reword: boolean;
}
export interface TeamNote {
  id: string;
  author: string;
  mine: boolean;
  contribution?: string | null;
  text: string;
  created_at: string;
}
export interface LodgedSet {
  id: string;
  number: string;
  state: 'submitted' | 'replaced';
  by: string;
  at: string;
  late: boolean;
  sentence: string;
  comments: string[];
}
export interface SetReceipt {
  id: string;
  number: string;
  received_at: string;
  late: boolean;
  closes_at: string;
  sentence: string;
  comments: string[];
  replaced?: string | null;
}
