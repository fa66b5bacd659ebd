import { describe, expect, it } from 'vitest';
import type { Op } from '#lib/api/types.ts';
import { struck } from './struck.ts';

const piece = (op: Op['op'], text: string): Op => ({ op, text, class: 'words' });
const said = (ops: Op[], alone = false): string[] =>
  struck(ops, alone).map((one) => `${one.op}:${one.struck ? `<s>${one.text}</s>` : one.text}`);

describe('struck words', () => {
  it('are drawn as struck where nothing changed, without the signs', () => {
    expect(said([piece('same', 'free ~~and fair~~ trade')])).toEqual([
      'same:free ',
      'same:<s>and fair</s>',
      'same: trade',
    ]);
  });

  it('are struck on the side that strikes them, and only there', () => {
    const ops = [piece('del', '~~old~~'), piece('ins', 'new'), piece('same', ' words')];
    expect(said(ops)).toEqual(['del:<s>old</s>', 'ins:new', 'same: words']);
  });

  it('show the sign where the sign itself came or went', () => {
    const ops = [piece('ins', '~~'), piece('same', 'voluntary'), piece('ins', '~~ ')];
    expect(said(ops)).toEqual(['ins:~~', 'same:<s>voluntary</s>', 'ins:~~ ']);
    const gone = [piece('del', '~~'), piece('same', 'voluntary'), piece('del', '~~')];
    expect(said(gone)).toEqual(['del:~~', 'same:voluntary', 'del:~~']);
    expect(said(gone, true)).toEqual(['del:~~', 'same:<s>voluntary</s>', 'del:~~']);
  });

  it('lose nothing where a sign has no partner or is escaped', () => {
    expect(said([piece('same', 'about ~~40')])).toEqual(['same:about ~~40']);
    expect(said([piece('same', 'a \\~~b~~ c')])).toEqual(['same:a \\~~b~~ c']);
  });
});
