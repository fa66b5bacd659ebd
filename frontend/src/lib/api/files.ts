import { answered, request, type Options } from './client.ts';

/** A file the service writes, with the name it gives it. */
export async function fileAt(path: string): Promise<{ blob: Blob; name: string }> {
  const response = await answered('GET', path, {});
  const said = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: said ?? path.split('?')[0]?.split('/').at(-1) ?? 'adref' };
}

/** Sends a form with files. */
export const upload = async <T>(path: string, form: FormData, options?: Options): Promise<T> =>
  (await request<T>('POST', path, { ...options, form })).data;
