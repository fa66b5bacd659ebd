import { expect, test } from 'vitest';
import type { Comment, Paragraph } from '#lib/api/types.ts';
import { takenUp } from './taken.ts';

const paragraph = { id: 'x', wording: '🌊 Decides to review' } as Paragraph;
const comment = (beside: Partial<Comment>): Comment =>
  ({ id: 'c', number: 'SC-1', paragraph: 'x', proposed_wording: 'end', ...beside }) as Comment;
const quote = { exact: 'review', start: 13, end: 19, prefix: '', suffix: '' };

test('the words go where they were said, whatever the browser counts in', () => {
  expect(takenUp(comment({ quote }), paragraph)?.wording).toBe('🌊 Decides to end');
});

test('words that are not there any more change nothing', () => {
  const moved = { ...quote, start: 2, end: 8 };
  expect(takenUp(comment({ quote: moved }), paragraph)?.wording).toBe(paragraph.wording);
});

test('a comment without a place proposes the whole', () => {
  expect(takenUp(comment({}), paragraph)?.wording).toBe('end');
});

test('a comment elsewhere or without words is not taken up', () => {
  expect(takenUp(comment({ paragraph: 'y' }), paragraph)).toBeNull();
  expect(takenUp(comment({ proposed_wording: null }), paragraph)).toBeNull();
});
