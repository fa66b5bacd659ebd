import type { Matrix, MatrixCell, MatrixParty, MatrixRow } from '#lib/api/positions.ts';

/** A column that is drawn: a party that spoke, or a member of a group that was opened. */
export interface Column {
  code: string;
  party?: MatrixParty;
  /** The group whose member it is. */
  of?: MatrixParty;
}

export type Sorting = 'text' | 'contested' | 'away' | 'changed';
export const sortings: readonly Sorting[] = ['text', 'contested', 'away', 'changed'];

/** Groups first, each followed by its members while it is open; who is shown as a member has no column of its own. */
export function columnsOf(matrix: Matrix, open: ReadonlySet<string>): Column[] {
  const within = new Set(
    matrix.parties.filter(({ code }) => open.has(code)).flatMap(({ members }) => members),
  );
  const columns = matrix.parties
    .filter(({ code }) => !within.has(code))
    .sort((one, other) => Number(other.group) - Number(one.group));
  return columns.flatMap((party) => [
    { code: party.code, party },
    ...(open.has(party.code) ? party.members.map((code) => ({ code, of: party })) : []),
  ]);
}

export function sorted(rows: readonly MatrixRow[], by: Sorting): MatrixRow[] {
  const weight = (row: MatrixRow): number => {
    if (by === 'contested') return row.contested;
    if (by === 'away') return row.one_away ? 1 : 0;
    return row.changed || row.born ? 1 : 0;
  };
  return by === 'text' ? [...rows] : [...rows].sort((one, other) => weight(other) - weight(one));
}

/** What a party says on a row: its own word, or for a member without one that of its group. */
export function said(row: MatrixRow, column: Column): { cell?: MatrixCell; through?: MatrixParty } {
  const own = row.cells.find(({ party }) => party === column.code);
  if (own || !column.of || column.of.exceptions.includes(column.code)) return { cell: own };
  const group = row.cells.find(({ party }) => party === column.of?.code);
  return { cell: group, through: group && column.of };
}
