import { describe, expect, it } from 'vitest';
import type { Comment, Paragraph } from '#lib/api/types.ts';
import { pointedAt, threadOf } from './asked.ts';

const paragraphs = [
  { id: 'k3f9', anchor: 'op1.a', label: '(a)', wording: 'cities 🏙 share a river' },
] as Paragraph[];

describe('an address of words', () => {
  it('points at code points of a paragraph', () => {
    expect(pointedAt(paragraphs, 'op1.a:7-8')).toEqual({
      paragraph: paragraphs[0],
      mark: { id: 'at', start: 7, end: 8 },
    });
  });

  it('ends where the wording ends, and points at nothing that is not there', () => {
    expect(pointedAt(paragraphs, 'op1.a:9-900')?.mark.end).toBe(22);
    for (const at of [null, '', 'op1.a', 'op9:1-2', 'op1.a:5-5', 'op1.a:90-95', 'op1.a:b-c']) {
      expect(pointedAt(paragraphs, at)).toBeNull();
    }
  });
});

it('opens a comment by its number, however it is written, or its id', () => {
  const comments = [{ id: 'x1', number: 'SC-0481' }] as Comment[];
  expect(threadOf(comments, 'sc-0481')?.id).toBe('x1');
  expect(threadOf(comments, 'x1')?.id).toBe('x1');
  expect(threadOf(comments, 'SC-9')).toBeUndefined();
  expect(threadOf(null, 'x1')).toBeUndefined();
  expect(threadOf(comments, null)).toBeUndefined();
});
