import { Offline, Refusal } from './problem.ts';
import type { Session } from './security.ts';

const base = '/api/v1';
let token: string | null = null;
let onSession: (session: Session | null) => void = () => {};
let first: () => Promise<void> = () => Promise.resolve();
let onRefusal: () => void = () => {};

export interface Options {
  body?: unknown;
  form?: FormData;
  /** The version the writer saw; the service refuses with 412 when another was stored since. */
  ifMatch?: string;
  /** Repeating a write with the same key stores it once. */
  key?: string;
  /** The last event that was told on a line that broke. */
  last?: string;
  signal?: AbortSignal;
}
export interface Answer<T> {
  data: T;
  etag: string | null;
  status: number;
}

/** Who is told when a session begins, is renewed or ends. */
export function listenForSession(listener: (session: Session | null) => void): void {
  onSession = listener;
}

/** What every request waits for: who asks must be known before what they may see. */
export function waitFor(known: () => Promise<void>): void {
  first = known;
}

/** Who is told when somebody signed in is refused something: their rights may have changed meanwhile. */
export function listenForRefusals(listener: () => void): void {
  onRefusal = listener;
}

function keep(session: Session | null): void {
  token = session?.access_token ?? null;
  onSession(session);
}

function headersOf(method: string, options: Options): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (method !== 'GET') headers.set('Idempotency-Key', options.key ?? newKey());
  if (options.last) headers.set('Last-Event-ID', options.last);
  if (options.ifMatch) headers.set('If-Match', options.ifMatch);
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  return headers;
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  try {
    return await fetch(base + path, {
      method,
      headers: headersOf(method, options),
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Offline();
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const document = await response.json().catch(() => ({}));
  return new Refusal(response.status, document as Record<string, unknown>);
}

/** Tabs of one browser share the cookie, and each renewal replaces it: one renews at a time. */
export async function refresh(): Promise<boolean> {
  const renew = async (again = false): Promise<boolean> => {
    const response = await send('POST', '/refresh', {});
    // Another tab was a moment earlier: the browser holds its cookie by now.
    if (response.status === 409 && !again) return renew(true);
    if (!response.ok) {
      if (response.status === 401) keep(null);
      return false;
    }
    keep((await response.json()) as Session);
    return true;
  };
  return navigator.locks ? await navigator.locks.request('adref-refresh', () => renew()) : await renew();
}

let renewal: Promise<boolean> | null = null;
function refreshOnce(): Promise<boolean> {
  renewal ??= refresh().finally(() => (renewal = null));
  return renewal;
}

/** Sends, renews the session once where it has to be, and throws what is refused. */
export async function answered(method: string, path: string, options: Options): Promise<Response> {
  await first();
  const fixed = { ...options, key: options.key ?? (method === 'GET' ? undefined : newKey()) };
  let response = await send(method, path, fixed);
  if (response.status === 401 && token && (await refreshOnce())) {
    response = await send(method, path, fixed);
  }
  if (!response.ok) {
    if (token && (response.status === 403 || response.status === 404)) onRefusal();
    const refusal = await refusalOf(response);
    if (refusal.code === 'step_up_required') {
      // What weighs asks once more who it is, in place; then the same is sent again, under the same key.
      const { ask } = await import('#lib/account/prove.ts');
      if (await ask()) return answered(method, path, fixed);
    }
    throw refusal;
  }
  return response;
}

export async function request<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await answered(method, path, options);
  const data = (response.status === 204 ? undefined : await response.json()) as T;
  return { data, etag: response.headers.get('ETag'), status: response.status };
}

/** Does what a path does, and carries on with the session it begins, if it begins one. */
export async function begin<T = never>(path: string, body: unknown): Promise<Session | T | null> {
  const came = (await request<Session | T | undefined>('POST', path, { body })).data ?? null;
  if (came && typeof came === 'object' && 'access_token' in came) keep(came);
  return came;
}

export async function signOut(): Promise<void> {
  try {
    await request<undefined>('POST', '/sign-out');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  keep(null);
}

export const get = async <T>(path: string, options?: Options): Promise<T> =>
  (await request<T>('GET', path, options)).data;
export const post = async <T>(path: string, body: unknown = {}, options?: Options): Promise<T> =>
  (await request<T>('POST', path, { ...options, body })).data;
export const put = async <T>(path: string, body: unknown, options?: Options): Promise<T> =>
  (await request<T>('PUT', path, { ...options, body })).data;
/** All items of a list, page after page, at most `most` of them. */
export async function all<T>(path: string, most = 2000, options?: Options): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const join = path.includes('?') ? '&' : '?';
    const cursor: string = after ? `&after=${encodeURIComponent(after)}` : '';
    const page = await get<{ items: T[]; next: string | null }>(`${path}${join}limit=200${cursor}`, options);
    items.push(...page.items);
    after = page.next ?? null;
  } while (after && items.length < most);
  return items;
}

/** A new key for a write that may be repeated. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
