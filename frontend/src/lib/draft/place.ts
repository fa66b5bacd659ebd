/** What a paragraph is called where there is little room: its label, or the sign of a paragraph with the number of its anchor. */
export function placeName(label: string | null | undefined, anchor: string): string {
  const number = /^pp(\d+)$/.exec(anchor)?.[1];
  return label || (number ? `¶${number}` : anchor);
}
