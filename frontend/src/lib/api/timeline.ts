import type { DraftStep } from './adoption.ts';
import type { RoundState } from './rounds.ts';
import type { Action } from './actions.ts';

export type Precision = 'day' | 'month' | 'year';
export type MilestoneState = 'planned' | 'current' | 'done' | 'cancelled';
export type MilestoneStatus = MilestoneState | 'late' | 'moved';
/** Days of a milestone: known to the day, the month or the year. */
export interface Days {
  when: string;
  first_day: string;
  last_day: string;
  precision: Precision;
}
export interface MilestoneRef {
  id: string;
  title: string;
}
export interface MilestoneDraft {
  instrument: string;
  draft: string;
  label: string;
  step?: DraftStep | null;
}
export interface MilestoneRound extends MilestoneRef {
  instrument: string;
  draft: string;
  opens_at: string;
  closes_at: string;
  zone: string;
  state: RoundState;
}
export interface MilestoneDocument {
  title: string;
  address: string;
}
export interface MilestoneChange {
  title: string;
  when: string;
  tentative: boolean;
  state: MilestoneState;
  moved: boolean;
  reason?: string | null;
  at: string;
}
export interface MilestoneConflict {
  code: 'before_awaited' | 'round_outside' | 'round_after_draft';
  what: string;
  days: string;
  against?: string | null;
}
export interface Milestone extends MilestoneRef, Days {
  description?: string | null;
  tentative: boolean;
  state: MilestoneState;
  status: MilestoneStatus;
  waits_for: MilestoneRef[];
  drafts: MilestoneDraft[];
  rounds: MilestoneRound[];
  documents: MilestoneDocument[];
  changes: MilestoneChange[];
  conflicts: MilestoneConflict[];
  etag: string;
}
export interface Timeline {
  process: { slug: string; title: string; zone: string };
  public: boolean;
  /** The day statuses are of. */
  today: string;
  milestones: Milestone[];
  may: Action[];
}
export interface WriteMilestone {
  title: string;
  description?: string;
  when: string;
  tentative: boolean;
  state: MilestoneState;
  waits_for: string[];
  drafts: { instrument: string; draft: string }[];
  rounds: string[];
  documents: MilestoneDocument[];
  reason?: string;
}
export interface BeginTimeline {
  template: string;
  adoption: string;
  language: string;
}
