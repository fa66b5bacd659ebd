export type Likeness = 'same' | 'close' | 'alike' | 'partly' | 'little';

/** How alike two wordings are, as a word is chosen for it; a figure would pretend to know more. */
export function likeness(score: number): Likeness {
  if (score >= 0.98) return 'same';
  if (score >= 0.8) return 'close';
  if (score >= 0.6) return 'alike';
  return score >= 0.35 ? 'partly' : 'little';
}
