/** A number as the reader may know it: small ones are kept back. */
export interface Cell {
  count?: number | null;
  few: boolean;
}
export interface KindCell {
  kind: string;
  cell: Cell;
}
/** Figures about what was said on a draft, of what the reader may see. */
export interface Figures {
  draft: string;
  draft_label: string;
  total: number;
  whole: number;
  by_paragraph: {
    paragraph: string;
    anchor: string;
    label?: string | null;
    ordinal: number;
    count: number;
  }[];
  by_kind: KindCell[];
  by_origin: { region?: string | null; cells: KindCell[] }[];
  over_time: { day: string; total: number }[];
  deadlines: string[];
  /** Of how many comments, the first ones, it is told where they come from. */
  of: number;
  silent: { regions?: string[] | null; classes?: string[] | null; parties: string[] };
  /** Whether small numbers are told as they are. */
  exact: boolean;
}
/** Where a paragraph of a draft comes from. */
export interface ConsolidationRow {
  labels: string[];
  old_labels: string[];
  operation: string;
  contributors: string[];
  comments: { number: string; disposition: string; reason?: string | null }[];
}
/** The words of a number. */
export const said = ({ count, few }: Cell): string => (few ? '<5' : (count?.toString() ?? '–'));
/** Its length in a bar, as a part of the greatest. */
export const part = ({ count, few }: Cell, most: number): number =>
  most === 0 ? 0 : Math.round(((few ? 2 : (count ?? 0)) / most) * 100);
