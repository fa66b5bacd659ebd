import { expect, it } from 'vitest';
import type { Milestone, MilestoneStatus } from '#lib/api/timeline.ts';
import { shortOf } from './short.ts';

const path = (...all: MilestoneStatus[]): Milestone[] =>
  all.map((status, number) => ({ id: String(number), status }) as Milestone);
const shown = (...all: MilestoneStatus[]): string =>
  shortOf(path(...all))
    .map(({ id }) => id)
    .join('');

it('shows the steps around today, in their order', () => {
  expect(shown('done', 'done', 'current', 'planned', 'moved', 'planned')).toBe('1234');
  expect(shown('done', 'late', 'done', 'cancelled', 'current')).toBe('124');
  expect(shown('planned', 'planned', 'planned')).toBe('01');
  expect(shown('cancelled')).toBe('');
  expect(shown()).toBe('');
});
