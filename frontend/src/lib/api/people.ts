import type { Action, Capacity, Mandate } from './types.ts';

export interface Member {
  code: string;
  name: string;
  from?: string | null;
  to?: string | null;
  member: boolean;
  exception: boolean;
}
export interface Party {
  code: string;
  kind: 'state' | 'observer' | 'group';
  alpha2?: string | null;
  english: string;
  french: string;
  aliases?: string[];
  members?: Member[] | null;
  groups: string[];
  day: string;
}
export interface Organization {
  id: string;
  name: string;
  class: string;
  region?: string | null;
}
export interface PersonRow {
  id: string;
  name: string;
  email?: string | null;
  closed: boolean;
  erased: boolean;
  mandates: Mandate[];
}

/** The codes of what the policy's rules say. */
export interface ExplainedAction {
  action: Action;
  allowed: boolean;
  whom?: (Capacity | 'anyone' | 'signed_in')[];
  rule: string;
  because: string;
}
export interface Explanation {
  subject: string;
  positions: boolean;
  names: boolean;
  actions: ExplainedAction[];
}

export interface Checkpoint {
  size: number;
  root: string;
  at: string;
  key: string;
  note: string;
}
export interface Ledger {
  origin?: string | null;
  size: number;
  keys: { key: string; since: string }[];
  checkpoints: Checkpoint[];
}
export interface Proof {
  seq: number;
  leaf: number;
  leaf_hash: string;
  path: string[];
  checkpoint: Checkpoint;
  entry?: string | null;
  salt?: string | null;
  payload?: string | null;
}
/** A recorded act. */
export interface Recorded {
  seq: number;
  at: string;
  kind: string;
  actor?: { id: string; name: string } | null;
  role?: string | null;
  party?: string | null;
  process?: string | null;
  object: string;
  reason?: string | null;
  before?: string | null;
  after?: string | null;
  sealed: boolean;
}

export const regions = [
  'africa',
  'arab_states',
  'asia_pacific',
  'europe',
  'latin_america_caribbean',
  'north_america',
] as const;
export const capacities: Capacity[] = [
  'secretariat',
  'administrator',
  'coordinator',
  'delegate',
  'alternate',
  'expert',
  'regional',
  'organization',
  'public',
  'observer',
];
export const classes = [
  'intergovernmental',
  'un_system',
  'civil_society',
  'academia',
  'private_sector',
  'local_government',
  'professional',
  'indigenous_peoples',
  'other',
] as const;
