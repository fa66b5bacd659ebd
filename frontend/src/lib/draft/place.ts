/** What a paragraph is called where there is little room: its label, or the sign of a paragraph with the number of its anchor. */
export function placeName(label: string | null | undefined, anchor: string): string {
  const number = /^pp(\d+)$/.exec(anchor)?.[1];
  return label || (number ? `¶${number}` : anchor);
}

/** What a paragraph is called by its label, or by its place in the draft, counted from 0, where it has none. */
export const placeAt = (label: string | null | undefined, ordinal: number): string =>
  label || `¶${ordinal + 1}`;
