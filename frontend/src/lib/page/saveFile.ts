import { fileAt } from '#lib/api/files.ts';
import { messageOf } from '#lib/api/problem.ts';
import { t } from '#lib/i18n/messages.svelte.ts';
import { say } from '#lib/ui/toasts.svelte.ts';

/** Hands a file to the reader, as if they had followed a link to it. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Asks the service for a file and hands it to the reader; says so where it does not come. */
export async function take(path: string): Promise<void> {
  try {
    const { blob, name } = await fileAt(path);
    saveFile(blob, name);
  } catch (error) {
    say(t(messageOf(error)));
  }
}
