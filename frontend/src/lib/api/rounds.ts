import type { Action, Role } from './types.ts';

export type RoundKind = 'expert' | 'regional' | 'thematic' | 'stakeholder' | 'member_state' | 'public';
export type RoundState = 'planned' | 'open' | 'extended' | 'closed' | 'answered' | 'cancelled';
/** Whose comments somebody looks at before they are published. */
export type Moderation = 'nobody' | 'newcomers' | 'everybody';
export type Region = (typeof import('./people.ts').regions)[number];
export type OrganizationClass = (typeof import('./people.ts').classes)[number];
/** Something a round asks. */
export interface Question {
  id: string;
  text: string;
}
export interface Round {
  id: string;
  title: string;
  kind: RoundKind;
  /** The instrument's slug. */
  instrument: string;
  draft: string;
  draft_label: string;
  opens_at: string;
  closes_at: string;
  zone: string;
  state: RoundState;
  audience: Role[];
  region?: Region | null;
  classes: OrganizationClass[];
  shown: 'own' | 'delegation' | 'round' | 'everybody';
  shown_from: 'at_once' | 'after_close';
  /** Whether those who see the comments are told the names. */
  names: boolean;
  /** The languages comments are asked for in; any when there are none. */
  languages: string[];
  guidance?: string | null;
  questions: Question[];
  extensions: { from_closes_at: string; to_closes_at: string; reason: string; at: string }[];
  answered_at?: string | null;
  /** Why it was given up before it opened. */
  cancelled_reason?: string | null;
  /** In a round for the public. */
  moderation?: Moderation | null;
  comments?: number | null;
  may: Action[];
}
export interface NewRound {
  draft: string;
  title: string;
  kind: RoundKind;
  opens_at?: string;
  closes_at: string;
  zone: string;
  audience: Role[];
  region?: Region;
  classes?: OrganizationClass[];
  shown: Round['shown'];
  shown_from: Round['shown_from'];
  names: boolean;
  languages?: string[];
  guidance?: string;
  questions?: string[];
  moderation?: Moderation;
}
