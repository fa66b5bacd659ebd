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
  groups: {
    code: string;
    english: string;
    french: string;
    itself: boolean;
    members: number;
    spoken: number;
  }[];
  silent?: {
    states: SilentParty[];
    groups: SilentParty[];
    /** Absent where it is not told where people come from. */
    regions?: string[] | null;
    classes?: string[] | null;
  } | null;
}
