import { expect, it } from 'vitest';
import type { Step } from '#lib/api/lineage.ts';
import { lifeOf, toldOf } from './life.ts';

const step = (slug: string, what: Step['what']): Step => ({
  draft: { slug, label: slug, kind: 'first', status: 'issued' },
  what,
  runs: [],
  agreed: false,
  positions_shown: false,
  from: [],
  into: [],
  ops: [],
  brackets: [],
  comments: [],
  passages: [],
});
const steps = [
  step('zero', 'absent'),
  step('first', 'absent'),
  step('second', 'new'),
  step('third', 'moved_edited'),
  step('fourth', 'same'),
  step('final', 'dropped'),
];

it('counts the drafts that hold a paragraph and those that changed its words', () => {
  expect(lifeOf(steps)).toEqual({ held: 3, total: 6, changed: 1 });
});

it('tells drafts without it in one line, and each step with the one before', () => {
  const told = toldOf(steps);
  expect(told.map(({ kind }) => kind)).toEqual(['absent', 'step', 'step', 'step', 'step']);
  expect(told[0]?.kind === 'absent' && told[0].steps.map(({ draft }) => draft.slug)).toEqual([
    'zero',
    'first',
  ]);
  expect(told[2]?.kind === 'step' && told[2].before?.draft.slug).toBe('second');
});
