import type { Action } from './actions.ts';

export type CallState = 'open' | 'closed' | 'cancelled';
export type CallStatus = CallState | 'planned';
export type NominationState =
  | 'proposed'
  | 'confirmed'
  | 'declined'
  | 'withdrawn'
  | 'shortlisted'
  | 'appointed'
  | 'not_appointed'
  | 'replaced';
export type Gender = 'female' | 'male' | 'other';

/** A State, named as the reader's language has it by `stateName`. */
export interface StateRef {
  code: string;
  name: string;
  french?: string | null;
  alpha2?: string | null;
  region?: string | null;
}
export interface Expert {
  name: string;
  state: StateRef;
  competences: string[];
  from: string;
  to?: string | null;
}
export interface CallChange {
  title: string;
  opens_at: string;
  closes_at: string;
  per_state: number;
  seats: number;
  state: CallState;
  reason?: string | null;
  at: string;
}
export interface Call {
  id: string;
  title: string;
  criteria: string;
  competences: string[];
  opens_at: string;
  closes_at: string;
  per_state: number;
  seats: number;
  state: CallState;
  status: CallStatus;
  /** How many more the reader's own State may nominate. */
  left?: number | null;
  changes: CallChange[];
  etag: string;
}
export interface Nomination {
  id: string;
  call: string;
  state_of: StateRef;
  name: string;
  email?: string | null;
  competences: string[];
  statement?: string | null;
  by_secretariat: boolean;
  state: NominationState;
  reason?: string | null;
  cv?: string | null;
  gender?: Gender | null;
  consent?: string | null;
  consent_at?: string | null;
  successor?: string | null;
  created_at: string;
  changed_at: string;
  may: Action[];
}
/** What a nominee agrees to, in one language. */
export interface Consent {
  language: string;
  sentence: string;
}
/** What the holder of a mailed link is asked. */
export interface Asked {
  process: string;
  call: string;
  state: StateRef;
  criteria: string;
  wanted: string[];
  name: string;
  competences: string[];
  statement?: string | null;
  consent: Consent[];
}
export interface Experts {
  process: { slug: string; title: string; zone: string };
  calls: Call[];
  experts: Expert[];
  own: Nomination[];
  consent: Consent[];
  may: Action[];
}
/** How many are chosen, of how many. */
export interface Share {
  key: string;
  chosen: number;
  all: number;
}
export interface Balance {
  seats: number;
  people: Share;
  states: Share;
  regions: Share[];
  genders: Share[];
  competences: Share[];
  by_state: Share[];
  without_nominee: string[];
}
export interface NomineeRef {
  id: string;
  name: string;
  party: string;
}
export interface Appointment {
  id: string;
  call: string;
  note?: string | null;
  first_day: string;
  last_day?: string | null;
  concludes: boolean;
  replaces?: NomineeRef | null;
  nominees: NomineeRef[];
  state: 'proposed' | 'approved' | 'refused';
  proposed_by: string;
  proposed_at: string;
  decided_by?: string | null;
  decided_at?: string | null;
  authority?: string | null;
  reason?: string | null;
  can_approve: boolean;
}
export interface Answer {
  agrees: boolean;
  cv?: string;
  competences?: string[];
  gender?: Gender;
  consent?: boolean;
  language?: string;
  reason?: string;
}
