import { post } from '#lib/api/client.ts';
import { upload } from '#lib/api/files.ts';
import type { Imported, Preview } from '#lib/api/types.ts';

/** A text to bring in: a file, or words that were pasted. */
export type Source = { kind: 'file'; file: File } | { kind: 'text'; text: string };

/** What the text would give without the healings in `undo`, by the names the preview lists them with. */
export const previewOf = (source: Source, undo: readonly string[] = []): Promise<Preview> =>
  source.kind === 'file'
    ? upload<Preview>('/imports/preview', formOf(source.file, undo))
    : post<Preview>('/imports/preview', { text: source.text, undo });

/** Makes the text the working draft; `replace` puts it in place of changes that were never issued. */
export function importInto(
  instrument: string,
  source: Source,
  replace: boolean,
  undo: readonly string[],
  key: string,
): Promise<Imported> {
  const path = `/instruments/${encodeURIComponent(instrument)}/drafts`;
  if (source.kind === 'text') return post<Imported>(path, { text: source.text, replace, undo }, { key });
  const form = formOf(source.file, undo);
  if (replace) form.set('replace', 'true');
  return upload<Imported>(path, form, { key });
}

function formOf(file: File, undo: readonly string[]): FormData {
  const form = new FormData();
  if (undo.length > 0) form.set('undo', undo.join(','));
  form.set('file', file, file.name);
  return form;
}
