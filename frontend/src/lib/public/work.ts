import type { Challenge } from '#lib/api/public.ts';
import address from './worker.ts?worker&url';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): {
    createScriptURL(text: string): URL;
  };
}

/** The service lets no text become a script: the one address that may is named here. */
function ours(): string | URL {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  return (
    policies?.createPolicy('adref-work', { createScriptURL: () => address }).createScriptURL(address) ??
    address
  );
}

/** Finds the number that was asked for, apart from the page, so that it stays usable meanwhile. */
export async function work({ salt, target, below, memory }: Challenge): Promise<number> {
  const worker = new Worker(ours(), { type: 'module' });
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the work could not be done'));
      worker.postMessage({ salt, target, below, memory });
    });
  } finally {
    worker.terminate();
  }
}
