import { describe, expect, it } from 'vitest';
import type { Milestone } from '#lib/api/timeline.ts';
import { typedOf, writtenOf } from './writing.ts';

const milestone: Milestone = {
  id: 'm1',
  title: 'Consultation',
  description: 'Everybody speaks.',
  when: '2027-01/2027-05',
  first_day: '2027-01-01',
  last_day: '2027-05-31',
  precision: 'month',
  tentative: false,
  state: 'current',
  status: 'current',
  waits_for: [{ id: 'm0', title: 'Draft' }],
  drafts: [{ instrument: 'text', draft: 'zero', label: 'Zero draft' }],
  rounds: [],
  documents: [{ title: 'The whole report', address: 'https://example.org/r.pdf' }],
  changes: [],
  conflicts: [],
  etag: '"m1-0"',
};

describe('what is typed about a milestone', () => {
  it('is what stands, when nothing is changed', () => {
    expect(writtenOf(typedOf(milestone))).toEqual({
      title: milestone.title,
      description: milestone.description,
      when: milestone.when,
      tentative: false,
      state: 'current',
      waits_for: ['m0'],
      drafts: [{ instrument: 'text', draft: 'zero' }],
      rounds: [],
      documents: milestone.documents,
      reason: undefined,
    });
  });
  it('is one date where there is no second, and documents line by line', () => {
    const typed = {
      ...typedOf(null),
      title: ' A ',
      from: '2027-06',
      documents: 'https://a.example\n\nB c https://b.example ',
    };
    expect(writtenOf(typed)).toMatchObject({ title: 'A', when: '2027-06' });
    expect(writtenOf({ ...typed, to: '2027-06' }).when).toBe('2027-06');
    expect(writtenOf(typed).documents).toEqual([
      { title: 'https://a.example', address: 'https://a.example' },
      { title: 'B c', address: 'https://b.example' },
    ]);
  });
});
