import { expect, test } from 'vitest';
import { partOf } from './part.ts';

const questions = [
  { id: 'a', text: 'What is missing?' },
  { id: 'b', text: 'What is too much?' },
];
const silent = { kind: 'substantive' as const, text: ' ', justification: '', answers: {}, language: '' };

test('nothing said is nothing sent', () => {
  expect(partOf(silent, questions)).toBeNull();
  expect(partOf({ ...silent, answers: { a: '  ', gone: 'of another round' } }, questions)).toBeNull();
});

test('answers go with the comment, in the order of the questions', () => {
  const part = partOf({ ...silent, text: 'Good.', answers: { b: 'Nothing.', a: 'Rivers.' } }, questions);
  expect(part?.text).toBe('Good.');
  expect(part?.question).toBeUndefined();
  expect(part?.answers?.map(({ question }) => question)).toEqual(['a', 'b']);
});

test('answers alone: the first is the comment', () => {
  const part = partOf({ ...silent, answers: { b: 'Nothing.' }, language: 'fr' }, questions);
  expect(part).toMatchObject({ question: 'b', text: 'Nothing.', language: 'fr' });
  expect(part?.justification).toBeUndefined();
  expect(part?.answers).toBeUndefined();
});

test('the reason goes with answers alone', () => {
  const part = partOf({ ...silent, justification: ' It floods. ', answers: { a: 'Rivers.' } }, questions);
  expect(part).toMatchObject({ question: 'a', justification: 'It floods.' });
});
