import { post } from '#lib/api/client.ts';
import { upload } from '#lib/api/files.ts';
import type { Imported, Preview } from '#lib/api/types.ts';

/** A text to bring in: a file, or words that were pasted. */
export type Source = { kind: 'file'; file: File } | { kind: 'text'; text: string };

export const previewOf = (source: Source): Promise<Preview> =>
  source.kind === 'file'
    ? upload<Preview>('/imports/preview', formOf(source.file))
    : post<Preview>('/imports/preview', { text: source.text });

/** Makes the text the working draft; `replace` puts it in place of changes that were never issued. */
export function importInto(
  instrument: string,
  source: Source,
  replace: boolean,
  key: string,
): Promise<Imported> {
  const path = `/instruments/${encodeURIComponent(instrument)}/drafts`;
  if (source.kind === 'text') return post<Imported>(path, { text: source.text, replace }, { key });
  const form = formOf(source.file);
  if (replace) form.set('replace', 'true');
  return upload<Imported>(path, form, { key });
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}
