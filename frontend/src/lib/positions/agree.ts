/** What is needed of a paragraph to agree to it. */
export interface Readable {
  id: string;
  label?: string | null;
  wording: string;
  etag?: string | null;
}

/** As many characters of words as a list shows. */
const most = 60;
export const short = (words: string): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;

/** What a paragraph is called in a sentence. */
export const nameOf = ({ label, wording }: Pick<Readable, 'label' | 'wording'>): string =>
  label ?? short(wording);

/** The entity tags of paragraphs as they stand. */
export function tagsOf(paragraphs: readonly Readable[], ids: readonly string[]): Record<string, string> {
  const found = paragraphs.filter(({ id, etag }) => ids.includes(id) && etag);
  return Object.fromEntries(found.map(({ id, etag }) => [id, etag ?? '']));
}

/** The paragraphs that are not what they were when they were chosen, those that are gone among them. */
export function changedSince(
  paragraphs: readonly Readable[],
  seen: Readonly<Record<string, string>>,
): string[] {
  const now = new Map(paragraphs.map(({ id, etag }) => [id, etag]));
  return Object.entries(seen)
    .filter(([id, etag]) => now.get(id) !== etag)
    .map(([id]) => id);
}
