import { EventSourceParserStream } from 'eventsource-parser/stream';
import { answered } from '#lib/api/client.ts';
import { Refusal } from '#lib/api/problem.ts';

/** Pauses before coming back to a line that broke, in milliseconds: the last one for as long as it takes. */
const pauses = [500, 2_000, 5_000, 15_000];

/**
 * Follows a draft, `path` below the API, while the page is looked at: `onnews` is called for each version that comes after the one the
 * page was made from. A browser keeps few lines to one host, so a page in the background holds none, and asks what it missed when it
 * is looked at again. Gives back what ends it.
 */
export function follow(path: string, onnews: () => void): () => void {
  const held: { last?: string } = {};
  let line: AbortController | null = null;
  const turn = (): void => {
    line?.abort();
    line = null;
    if (document.visibilityState !== 'visible') return;
    line = new AbortController();
    void keepFollowing(`${path}/live`, held, onnews, line.signal);
  };
  turn();
  document.addEventListener('visibilitychange', turn);
  return () => {
    document.removeEventListener('visibilitychange', turn);
    line?.abort();
  };
}

async function keepFollowing(
  path: string,
  held: { last?: string },
  onnews: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (let broken = 0; !signal.aborted; broken += 1) {
    try {
      const { body } = await answered('GET', path, { signal, last: held.last });
      for await (const id of versions(body)) {
        broken = 0;
        if (held.last !== undefined && held.last !== id) onnews();
        held.last = id;
      }
    } catch (error) {
      // Who may not follow any more hears why from the page itself; what is too much now is asked for again.
      if (error instanceof Refusal && error.status < 500) return;
    }
    await pause(pauses[Math.min(broken, pauses.length - 1)] ?? 0, signal);
  }
}

async function* versions(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): AsyncGenerator<string> {
  const events = body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await events?.read(); next && !next.done; next = await events?.read()) {
    if (next.value.event === 'version' && next.value.id) yield next.value.id;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
