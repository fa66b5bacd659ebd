import type { MilestoneStatus } from '#lib/api/timeline.ts';

/** A sign beside the word: the shape says what the colour does. */
export const signs: Record<MilestoneStatus, string> = {
  done: '✓',
  current: '◉',
  planned: '○',
  moved: '↷',
  late: '!',
  cancelled: '✕',
};
/** The tone of the badge. */
export const tones: Record<MilestoneStatus, string> = {
  done: 'good',
  current: '',
  planned: '',
  moved: 'wait',
  late: 'bad',
  cancelled: '',
};
