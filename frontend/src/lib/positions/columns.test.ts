import { describe, expect, it } from 'vitest';
import type { Matrix, MatrixRow } from '#lib/api/positions.ts';
import { columnsOf, said, sorted } from './columns.ts';
import { stampOf } from './stamp.ts';

const party = (
  code: string,
  members: string[] = [],
  exceptions: string[] = [],
): Matrix['parties'][number] => ({
  code,
  group: members.length > 0,
  members,
  exceptions,
  speaking: [],
});
const row = (bracket: string, cells: MatrixRow['cells'], more: Partial<MatrixRow> = {}): MatrixRow =>
  ({ bracket, cells, contested: 0, changed: false, born: false, ...more }) as MatrixRow;
const matrix = {
  parties: [party('FRA'), party('EUN', ['DEU', 'FRA', 'HUN'], ['HUN']), party('USA')],
} as Matrix;

describe('the columns of the matrix', () => {
  it('puts groups first, and members beside their group while it is open', () => {
    expect(columnsOf(matrix, new Set()).map(({ code }) => code)).toEqual(['EUN', 'FRA', 'USA']);
    const open = columnsOf(matrix, new Set(['EUN']));
    expect(open.map(({ code }) => code)).toEqual(['EUN', 'DEU', 'FRA', 'HUN', 'USA']);
  });

  it('lets a member follow its group unless it speaks itself or stands aside', () => {
    const one = row('a', [
      { party: 'EUN', stances: ['oppose'], changed: false },
      { party: 'FRA', stances: ['support'], changed: false },
    ]);
    const told = columnsOf(matrix, new Set(['EUN'])).map((column) => said(one, column));
    expect(told).toHaveLength(5);
    const [, germany, france, hungary, states] = told;
    expect(germany?.through?.code).toBe('EUN');
    expect(france).toMatchObject({ cell: { stances: ['support'] } });
    expect(hungary?.cell).toBeUndefined();
    expect(states?.cell).toBeUndefined();
  });

  it('sorts without losing the order of the text among equals', () => {
    const rows = [row('a', []), row('b', [], { contested: 4 }), row('c', [], { one_away: 'FRA' })];
    const names = (by: 'text' | 'contested' | 'away'): string[] =>
      sorted(rows, by).map(({ bracket }) => bracket);
    expect(names('text')).toEqual(['a', 'b', 'c']);
    expect(names('contested')).toEqual(['b', 'a', 'c']);
    expect(names('away')).toEqual(['c', 'a', 'b']);
  });
});

it('stamps in the zone of the meeting, in the form that is read back', () => {
  expect(stampOf(new Date('2023-05-31T16:39:00Z'), 'Africa/Nairobi')).toBe('31 May 2023 19.39');
  expect(stampOf(new Date('2023-05-31T22:05:00Z'), 'Africa/Nairobi')).toBe('1 June 2023 01.05');
});
