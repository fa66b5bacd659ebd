import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

describe('a table for a spreadsheet', () => {
  it('quotes what would break a row', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x,y', 'say "so"'],
          ['two\nlines', null],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x,y","say ""so"""\r\n"two\nlines",\r\n');
  });

  it('holds no formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\tx']) {
      expect(csvOf([], [[text]])).toContain(`'${text}`);
    }
  });
});
