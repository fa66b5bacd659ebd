import { describe, expect, it } from 'vitest';
import type { Run } from '#lib/api/types.ts';
import { bracketsOf, sentencesOf } from './choices.ts';
import { slice } from './offsets.ts';

describe('sentences to choose', () => {
  it('are the wording at their place', () => {
    const wording = 'Requests this. 🏙️ Notes that; it is so. 3. ';
    const found = sentencesOf(wording, 'en');
    expect(found.map(({ text }) => text)).toEqual(['Requests this.', '🏙️ Notes that; it is so.']);
    for (const { start, end, text } of found) expect(slice(wording, start, end)).toBe(text);
  });

  it('follow the language of the text', () => {
    expect(sentencesOf('请求主任支持。注意到报告。', 'zh').length).toBe(2);
    expect(sentencesOf('يطلب ذلك. ويلاحظ هذا.', 'ar').length).toBe(2);
  });
});

describe('brackets to choose', () => {
  const run = (kind: Run['kind'], text: string, depth: number, more: Partial<Run> = {}): Run => ({
    kind,
    text,
    depth,
    ...more,
  });

  it('are the closed ones, outermost first', () => {
    const runs = [
      run('open', '[', 0, { stray: 'not_closed' }),
      run('open', '[', 1, { bracket: 1 }),
      run('open', '[', 2, { bracket: 2 }),
      run('text', 'all', 2),
      run('close', ']', 2, { bracket: 2 }),
      run('text', ' States', 1),
      run('close', ']', 1, { bracket: 1 }),
      run('close', ']', 0, { stray: 'closes_nothing' }),
    ];
    const wording = runs.map(({ text }) => text).join('');
    const found = bracketsOf(wording, runs);
    expect(found.map(({ text, depth }) => [text, depth])).toEqual([
      ['[[all] States]', 1],
      ['[all]', 2],
    ]);
    for (const { start, end, text } of found) expect(slice(wording, start, end)).toBe(text);
  });
});
