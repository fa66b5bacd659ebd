import type { Question, Round } from './rounds.ts';
import type { Way } from './adoption.ts';
import type { Action } from './actions.ts';
import type { Op, Place, Summary } from './comparison.ts';
import type { Change, Proposal } from './negotiation.ts';

export type { Action };

/** The shapes of `/api/v1` as the page uses them; contract.ts holds them to the description the service gives. */
export type Role = 'secretariat' | 'delegate' | 'expert' | 'participant' | 'observer' | 'administrator';

export interface List<T> {
  items: T[];
  next: string | null;
}
export interface Person {
  id: string;
  name: string;
  email: string;
  /** Absent while the person acts in no mandate. */
  role?: Role | null;
  capacity?: Capacity | null;
  party?: string | null;
  region?: string | null;
  acting?: Mandate | null;
  mandates: Mandate[];
  language: string;
  /** `missing`: the mandate acted in gives nothing until one is set up. */
  second_factor: 'enrolled' | 'none' | 'missing';
  may: Action[];
  /** The capacities in which this person may grant mandates. */
  grants: Capacity[];
}
export type Capacity =
  | 'secretariat'
  | 'administrator'
  | 'coordinator'
  | 'delegate'
  | 'alternate'
  | 'expert'
  | 'regional'
  | 'organization'
  | 'public'
  | 'observer';
export interface Mandate {
  id: string;
  person: string;
  capacity: Capacity;
  role: Role;
  party?: string | null;
  party_name?: string | null;
  party_french?: string | null;
  party_alpha2?: string | null;
  region?: string | null;
  organization?: { id: string; name: string } | null;
  process?: Named | null;
  from: string;
  to?: string | null;
  status: 'invited' | 'active' | 'suspended' | 'ended';
  effective: boolean;
  granted_by?: string | null;
  granted_at: string;
  note?: string | null;
  reason?: string | null;
  moved_by?: string | null;
  moved_at?: string | null;
  may: Action[];
}

export interface Named {
  slug: string;
  title: string;
}
export interface ProcessCard extends Named {
  summary: string;
  zone: string;
  public: boolean;
  instruments: Named[];
  created_at: string;
  may?: Action[];
}
export interface InstrumentCard extends Named {
  process: Named;
  stage?: { draft_label: string; draft_slug: string } | null;
  open_round?: { id: string; title: string; closes_at: string; zone: string; draft: string } | null;
  paragraphs: number;
  brackets: number;
}

export type DraftKind = 'zero' | 'first' | 'revised' | 'compilation' | 'final' | 'working';
export type Openness = 'secretariat' | 'negotiation' | 'experts' | 'participants' | 'public';
export interface DraftCard {
  slug: string;
  label: string;
  kind: DraftKind;
  status: 'working' | 'issued';
  symbol?: string | null;
  date?: string | null;
  issued_at?: string | null;
  hash?: string | null;
  openness: Openness;
  paragraphs: number;
  brackets: number;
  agreed: number;
}
export interface Home extends Named {
  language: string;
  process: Named & { zone: string };
  drafts: DraftCard[];
  rounds: Round[];
  my_comments?: { total: number; answered: number } | null;
  unanswered?: number | null;
  latest_change?: { from: string; to: string; summary: Summary; sentence: string } | null;
  way: Way;
  may: Action[];
}

export type Stance =
  'support' | 'oppose' | 'reserve' | 'delete' | 'retain' | 'pending' | 'flexible' | 'unclear';
export interface Entry {
  party: string;
  stance: Stance;
}
export type RunKind =
  | 'text'
  | 'open'
  | 'close'
  | 'slash'
  | 'option'
  | 'tag'
  | 'note'
  | 'stamp'
  | 'link'
  | 'editorial'
  | 'footnote_ref'
  | 'mark'
  | 'owner';
/** A piece of a wording; the texts of all runs, joined, are the wording. */
export interface Run {
  kind: RunKind;
  text: string;
  depth: number;
  bracket?: number | null;
  group?: number | null;
  struck?: boolean;
  emphasis?: boolean;
  strong?: boolean;
  entries?: Entry[];
  /** The number of the bracket a tag speaks of. */
  target?: number | null;
  uncertain?: boolean;
  stray?: 'not_closed' | 'closes_nothing' | null;
}
/** Words of which at most one is to stay. */
export interface Alternatives {
  group: number;
  basis: string;
  /** False: only possible alternatives, until a person says so. */
  certain: boolean;
  count: number;
  members: { bracket?: number | null; text: string; entries?: Entry[]; uncertain?: boolean }[];
}
export interface Counts {
  open_brackets: number;
  unattributed: number;
  one_party_away: number;
  depth: number;
  words: number;
  agreed: number;
}
/** Something of which a view as a party does not know what the party wants. */
export interface Unknown {
  paragraph_id: string;
  at: number;
  bracket: boolean;
  text: string;
  why: Why;
}
export type Why = 'untagged' | 'silent' | 'reserved' | 'uncertain' | 'struck' | 'slash' | 'options' | 'stray';
/** A replacement in a wording; `start` and `end` count code points. */
export interface Edit {
  start: number;
  end: number;
  with: string;
}
export interface Remark {
  code: string;
  paragraph: number;
  paragraph_id?: string | null;
  line: number;
  column: number;
  message: string;
  says: Says;
  repair?: Repair | null;
  /** Others that fit as well; without a `repair`, a choice that only a person can make. */
  other_repairs?: Repair[];
}
/** A sentence of the reader of the notation, to be said in any language. */
export interface Says {
  sentence: string;
  words?: string | null;
  more?: string | null;
  count?: number | null;
}
export interface Repair {
  title: string;
  says: Says;
  edits: Edit[];
}
export interface Totals {
  brackets_open: number;
  brackets_close: number;
  links: number;
  editorial: number;
  tags: number;
  tag_entries: number;
  stamps: number;
  strikes: number;
  unclosed: number;
  stray: number;
}
export interface Front {
  title?: string | null;
  organ?: string | null;
  meeting?: string | null;
  sponsors: string[];
  enacting?: string | null;
  lines: string[];
}
export interface Paragraph {
  id: string;
  /** The fragment that addresses it in this draft, such as `op1.a`. */
  anchor: string;
  label?: string | null;
  kind: string;
  level: number;
  ordinal: number;
  wording: string;
  runs: Run[];
  alternatives?: Alternatives[];
  open_before: number;
  totals: Totals;
  counts: Counts;
  agreed: boolean;
  comments?: number | null;
  etag?: string | null;
}
export interface Draft {
  card: DraftCard;
  instrument: Named & { language?: string | null };
  front: Front;
  positions_shown: boolean;
  paragraphs: Paragraph[];
  totals: Totals;
  counts: Counts;
  /** Only in a view as a party. */
  unknown?: Unknown[] | null;
  remarks: Remark[];
  options?: OptionGroup[];
  may: Action[];
}
/** Options to choose from, as ranges of the paragraphs, counted from 0. */
export interface OptionGroup {
  options: { label: string; first: number; last: number; no_text: boolean }[];
}
export interface Reading {
  paragraphs: { runs: Run[]; alternatives?: Alternatives[]; remarks: Remark[] }[];
  totals: Totals;
  redline?: Op[] | null;
  /** The one wording as it was asked to be looked at. */
  seen?: { view: string; wording: string; runs: Run[]; unknown: number } | null;
}
export interface PreviewParagraph {
  index: number;
  label?: string | null;
  kind: string;
  level: number;
  wording: string;
  line: number;
  runs: Run[];
}
export interface Loss {
  code: string;
  line: number;
  message: string;
  /** The words it is about. */
  words?: string | null;
  /** How many things it is about. */
  count?: number | null;
  /** Where to look: the paragraph, counted from 0. */
  paragraph?: number | null;
  /** The name by which it can be taken back. */
  undo?: string | null;
  undone: boolean;
}
export interface Preview {
  format: string;
  encoding: string;
  front: Front;
  paragraphs: PreviewParagraph[];
  losses: Loss[];
  remarks: Remark[];
  totals: Totals;
}
export interface Imported {
  draft: DraftCard;
  losses: Loss[];
  remarks: Remark[];
  pairs: { sure: number; doubtful: number; new: number; dropped: number };
}

export type {
  BracketEvent,
  Cause,
  Comparison,
  Op,
  OpClass,
  Place,
  Reason,
  Row,
  RowKind,
  Summary,
} from './comparison.ts';
export type {
  Moderation,
  NewRound,
  OrganizationClass,
  Question,
  Region,
  Round,
  RoundKind,
  RoundState,
} from './rounds.ts';
export type CommentKind = 'general' | 'substantive' | 'technical' | 'editorial' | 'translation' | 'question';
/** Words chosen in a wording; `start` and `end` count code points. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}
export interface NewComment {
  paragraph: string | null;
  quote?: Quote;
  kind: CommentKind;
  text: string;
  proposed_wording?: string;
  justification?: string;
  question?: string;
  language?: string;
  answers?: { question: string; text: string }[];
}
export interface Receipt {
  id: string;
  number: string;
  received_at: string;
  late: boolean;
  closes_at: string;
  /** The numbers of the answers to questions that came with it. */
  answers?: string[];
  what_next: string;
}
export type DispositionKind =
  | 'accepted'
  | 'accepted_with_modification'
  | 'partly_accepted'
  | 'not_accepted'
  | 'noted'
  | 'out_of_scope'
  | 'deferred'
  | 'duplicate';
export interface Landing {
  draft: string;
  draft_label: string;
  paragraph: string;
  anchor: string;
  label?: string | null;
  /** The words in it. */
  words?: string | null;
}
export interface Disposition {
  kind: DispositionKind;
  reason?: string | null;
  at: string;
  /** The number of the comment it is the same as. */
  duplicate_of?: string | null;
  landing?: Landing | null;
}
/** How far a comment has come. */
export type Stage = 'received' | 'published' | 'considered' | 'answered' | 'withdrawn';
/** Whether an answer reflects what was meant. */
export interface Judgement {
  reflects: boolean;
  words?: string | null;
  at: string;
}
/** Who said something; those without an account say themselves who they are. */
export interface Author {
  name?: string | null;
  role: Role;
  party?: string | null;
  speaker?: {
    region: string;
    organization_class?: string | null;
    organization?: string | null;
    name_odd?: string | null;
  } | null;
  /** Said in a meeting, and entered by the secretariat. */
  room?: {
    meeting?: { id: string; title: string } | null;
    region?: string | null;
    class?: string | null;
  } | null;
}
export interface Comment {
  id: string;
  number: string;
  instrument: Named & { language?: string | null };
  round: string;
  round_title: string;
  draft: string;
  draft_label: string;
  paragraph?: string | null;
  anchor?: string | null;
  paragraph_label?: string | null;
  target: CommentTarget;
  quote?: Quote | null;
  /** Where a comment on an earlier draft stands in the one it was asked for by. */
  stands?: { paragraph: string; quote?: Quote | null } | null;
  kind: CommentKind;
  text: string;
  language?: string | null;
  question?: Question | null;
  proposed_wording?: string | null;
  justification?: string | null;
  /** Without a name where it is not to be published. */
  author: Author;
  mine: boolean;
  late: boolean;
  state: 'received' | 'withdrawn' | 'answered';
  created_at: string;
  disposition?: Disposition | null;
  redline?: Op[] | null;
  /** What its author said of the answer; for the author and the secretariat. */
  judgement?: Judgement | null;
  /** The number of the set it was lodged with. */
  set?: string | null;
  stage: Stage;
  /** How much is said about it, of what the reader may see. */
  replies: number;
  support: { count: number; parties: string[]; mine: boolean };
  may: Action[];
}

/** What a comment points at; `after`: something is missing behind the paragraph. */
export type CommentTarget = 'words' | 'paragraph' | 'footnote' | 'after' | 'whole';
export interface DeskParagraph extends Place {
  kind: string;
  /** Its first words. */
  excerpt: string;
  open_inputs: number;
  total_inputs: number;
  open_proposals: number;
  remarks: number;
  changed: boolean;
}
export interface Desk {
  working: DraftCard;
  base?: DraftCard | null;
  answered: number;
  total: number;
  paragraphs: DeskParagraph[];
  /** Inputs on the whole draft, or on paragraphs no longer in it. */
  elsewhere?: Comment[];
}
export interface DeskPage {
  paragraph: Paragraph;
  base_wording?: string | null;
  redline: Op[];
  inputs: Comment[];
  /** What was tabled on it, against it and behind it. */
  proposals: Proposal[];
  more_proposals: number;
  changes: Change[];
  previous?: string | null;
  next?: string | null;
  versions: number;
}
export interface Merged {
  paragraph: Paragraph;
  clashes: { mine: string; theirs: string }[];
  disposition: Disposition;
}

/** One row of the answers table. */
export interface AnswerRow {
  id: string;
  number: string;
  author: Author;
  target: CommentTarget;
  kind: CommentKind;
  paragraph_label?: string | null;
  anchor?: string | null;
  draft: string;
  draft_label: string;
  /** Where the paragraph stands in the newest draft the reader may read. */
  now?: Landing | null;
  text: string;
  proposed_wording?: string | null;
  justification?: string | null;
  redline?: Op[] | null;
  disposition?: Disposition | null;
}
export interface NewIssue {
  slug: string;
  label: string;
  kind: DraftKind;
  symbol?: string;
  date?: string;
  openness: Openness;
  positions_public: boolean;
  unanswered_reason?: string;
}
/** A mail in the queue, without its address. */
