import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follow } from './follow.ts';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
let lines: { signal: AbortSignal; last: string | null; tell: (text: string) => void; hangUp: () => void }[] =
  [];
let status = 200;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('fetch', (_: string, asked: RequestInit) => {
    if (status !== 200) return Promise.resolve(new Response('{}', { status }));
    let line: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (line = controller) });
    lines.push({
      signal: asked.signal as AbortSignal,
      last: new Headers(asked.headers).get('Last-Event-ID'),
      tell: (text) => line.enqueue(new TextEncoder().encode(text)),
      hangUp: () => line.close(),
    });
    return Promise.resolve(new Response(body, { status }));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  [lines, status, page.visibilityState] = [[], 200, 'visible'];
});

const told = (id: string): string => `event: version\nid: ${id}\ndata: {"version":"${id}"}\n\n`;
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
function look(state: 'visible' | 'hidden'): Promise<unknown> {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
  return settle();
}

test('the first version is the one the page was made from; each other is news, however it is cut', async () => {
  const news = vi.fn();
  const stop = follow('/draft', news);
  await settle();
  lines[0]?.tell(': here\n\n' + told('a'));
  await settle();
  expect(news).toHaveBeenCalledTimes(0);
  const [begins, ends] = [told('b').slice(0, 20), told('b').slice(20)];
  lines[0]?.tell(begins);
  await settle();
  lines[0]?.tell(ends);
  await settle();
  expect(news).toHaveBeenCalledTimes(1);
  stop();
  expect(lines[0]?.signal.aborted).toBe(true);
});

test('a line that broke is taken up again, and what was told is not told again', async () => {
  const news = vi.fn();
  const stop = follow('/draft', news);
  await settle();
  lines[0]?.tell(told('a'));
  await settle();
  lines[0]?.hangUp();
  await vi.advanceTimersByTimeAsync(600);
  expect(lines[1]?.last).toBe('a');
  lines[1]?.tell(told('a'));
  await settle();
  expect(news).toHaveBeenCalledTimes(0);
  lines[1]?.tell(told('b'));
  await settle();
  expect(news).toHaveBeenCalledTimes(1);
  stop();
});

test('a page in the background holds no line, and asks what it missed', async () => {
  const news = vi.fn();
  const stop = follow('/draft', news);
  await settle();
  lines[0]?.tell(told('a'));
  await settle();
  await look('hidden');
  expect(lines[0]?.signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toHaveLength(1);
  await look('visible');
  expect(lines[1]?.last).toBe('a');
  lines[1]?.tell(told('c'));
  await settle();
  expect(news).toHaveBeenCalledTimes(1);
  stop();
});

test('who may not follow does not ask again; who finds no room does', async () => {
  status = 404;
  follow('/draft', () => {})();
  const stop = follow('/draft', () => {});
  await settle();
  status = 200;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toHaveLength(0);
  stop();
  status = 503;
  const other = follow('/draft', () => {});
  await settle();
  status = 200;
  await vi.advanceTimersByTimeAsync(600);
  expect(lines).toHaveLength(1);
  other();
});
