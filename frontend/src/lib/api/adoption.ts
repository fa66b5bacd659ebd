/** How far a draft has come on its way. */
export type AdoptionStep = 'working_group' | 'submitted' | 'provisional' | 'adopted' | 'revised';

/** In their order; the way shown ends with the adoption. */
export const STEPS: AdoptionStep[] = ['working_group', 'submitted', 'provisional', 'adopted', 'revised'];

/** A step of a draft, as it was recorded. */
export interface StepRecord {
  draft: string;
  draft_label: string;
  step: AdoptionStep;
  day: string;
  body: string;
  symbol?: string | null;
  reason?: string | null;
  corrected: boolean;
  stands: boolean;
  recorded_at: string;
}

/** How far a text has come, and the symbols it is found by. */
export interface Way {
  step: AdoptionStep;
  closed: boolean;
  records: StepRecord[];
  symbols: { symbol: string; day?: string | null; draft: string; draft_label: string }[];
  cycles: { draft: string; draft_label: string; day: string; reason: string }[];
}

/** Where a draft stands, in short. */
export interface DraftStep {
  step: AdoptionStep;
  day: string;
  body: string;
}

/** A step to be recorded. */
export interface NewStep {
  step: AdoptionStep;
  day: string;
  body: string;
  symbol?: string;
  corrects: boolean;
  reason?: string;
}
