import type { Cell, KindCell } from './figures.ts';

/** Who spoke, counted by people. */
export interface Voices {
  comments: Cell;
  sets: Cell;
  people: Cell;
  /** By code. */
  delegations: string[];
  by_kind: KindCell[];
  /** `none` for those who speak from none. */
  by_region: KindCell[];
  by_class: KindCell[];
}

export interface RoundVoices {
  id: string;
  title: string;
  instrument: string;
  instrument_title: string;
  draft_label: string;
  kind: string;
  state: string;
  opens_at: string;
  closes_at: string;
  zone: string;
  /** Absent where its comments are not the reader's to see. */
  voices?: Voices | null;
}

/** Who was at meetings, counted by people. */
export interface Presence {
  invited: Cell;
  agreed: Cell;
  attended: Cell;
  delegations: Cell;
  /** By code; for the secretariat. */
  parties?: string[] | null;
  by_region: PresenceRow[];
  by_class: PresenceRow[];
  /** `none` where it was not given. */
  by_gender: PresenceRow[];
}

export interface PresenceRow {
  kind: string;
  invited: Cell;
  agreed: Cell;
  attended: Cell;
}

export interface MeetingVoices {
  id: string;
  title: string;
  kind: string;
  mode: string;
  place?: string | null;
  region?: string | null;
  starts_at: string;
  ends_at: string;
  zone: string;
  state: string;
  /** Absent for others than the secretariat until it was held and it is known who came. */
  people?: Presence | null;
}

export interface GroupRow {
  kind: string;
  nominated: Cell;
  agreed: Cell;
  appointed: Cell;
}

/** The working group of experts. */
export interface GroupFigures {
  nominated: Cell;
  nominating: Cell;
  agreed: Cell;
  appointed: Cell;
  states: Cell;
  by_region: GroupRow[];
  by_gender: GroupRow[];
}

export interface SilentParty {
  code: string;
  alpha2?: string | null;
  english: string;
  french: string;
}

/** Who took part in a process, and who has been silent. */
export interface Inclusion {
  process: { slug: string; title: string; zone: string };
  /** Whether numbers are told as they are, and not in full fives. */
  exact: boolean;
  rounds: RoundVoices[];
  whole: Voices;
  meetings: MeetingVoices[];
  /** All meetings together. */
  gathered: Presence;
  group?: GroupFigures | null;
  groups: {
    code: string;
    english: string;
    french: string;
    itself: boolean;
    members: number;
    spoken: number;
    attended: Cell;
  }[];
  silent?: {
    /** Whether who came to a meeting is not counted as silent. */
    meetings: boolean;
    states: SilentParty[];
    groups: SilentParty[];
    /** Absent where it is not told where people come from. */
    regions?: string[] | null;
    classes?: string[] | null;
  } | null;
}
