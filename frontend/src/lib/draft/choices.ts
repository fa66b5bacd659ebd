import type { Run } from '#lib/api/types.ts';
import { lengthOf, pointsAt, slice } from './offsets.ts';

/** Words that can be chosen without any selection; `start` and `end` count code points. */
export interface Choice {
  kind: 'sentence' | 'bracket';
  depth: number;
  start: number;
  end: number;
  text: string;
}

/** The sentences of a wording, by the rules of its language. */
export function sentencesOf(wording: string, language: string): Choice[] {
  const cutter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(cutter.segment(wording))
    .filter(({ segment }) => /\p{L}/u.test(segment))
    .map(({ segment, index }) => {
      const lead = segment.length - segment.trimStart().length;
      const start = pointsAt(wording, index + lead);
      const text = segment.trim();
      return { kind: 'sentence', depth: 0, start, end: start + lengthOf(text), text };
    });
}

/** The brackets of a wording that open and close, outermost first where they begin together. */
export function bracketsOf(wording: string, runs: Run[]): Choice[] {
  const opened = new Map<number, { start: number; depth: number }>();
  const found: Choice[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + lengthOf(run.text);
    const id = run.bracket ?? -1;
    if (run.kind === 'open' && !run.stray) opened.set(id, { start: at, depth: run.depth });
    const open = run.kind === 'close' ? opened.get(id) : undefined;
    if (open) {
      found.push({ kind: 'bracket', ...open, end, text: slice(wording, open.start, end) });
      opened.delete(id);
    }
    at = end;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
