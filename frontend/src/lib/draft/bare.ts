/** The first words of a paragraph as they are read: positions and the marks of struck words belong to the notation. */
export function bare(words: string): string {
  const read = words
    .replace(/\s*\{[A-Z][^{}]*(?:\}|$)/g, '')
    .replaceAll('~~', '')
    .trim();
  return words.endsWith('…') && !read.endsWith('…') ? `${read}…` : read;
}
