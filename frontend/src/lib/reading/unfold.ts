import { language, usePart } from '#lib/i18n/messages.svelte.ts';

/** What opens beside the text comes when it is asked for, with its words. */
export async function unfold<T>(content: Promise<T>): Promise<T> {
  const { words } = await import('#lib/i18n/parts/folded.ts');
  await usePart(language(), words);
  return content;
}
