import { language, usePart } from '#lib/i18n/messages.svelte.ts';

/** What opens from the bar comes when it is opened, with its words: a reader's first page does without it. */
export async function menu<T>(content: Promise<T>): Promise<T> {
  const { words } = await import('#lib/i18n/parts/account.ts');
  await usePart(language(), words);
  return content;
}
