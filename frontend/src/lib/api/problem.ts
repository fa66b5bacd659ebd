import { has, type Key } from '#lib/i18n/messages.svelte.ts';

/** A refusal by the service: a problem document (RFC 9457) with a stable code. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | null;
  readonly extras: Record<string, unknown>;

  constructor(status: number, document: Record<string, unknown>) {
    super(String(document['title'] ?? document['code'] ?? status));
    this.status = status;
    this.code = String(document['code'] ?? `status_${status}`);
    this.detail = String(document['detail'] ?? document['title'] ?? '');
    this.requestId = document['request_id'] ? String(document['request_id']) : null;
    this.extras = document;
  }
}

/** No answer came: the line is down or the service does not run. */
export class Offline extends Error {
  readonly code = 'offline';
}

/** The message of our own for what happened: codes and messages go by one name. */
function known(error: unknown): Key | undefined {
  if (!(error instanceof Refusal || error instanceof Offline)) return undefined;
  const key = `problem.${error.code}`;
  return has(key) ? key : undefined;
}

/** The message that tells a reader what happened; the service's own sentence is beside it in `detailOf`. */
export const messageOf = (error: unknown): Key => known(error) ?? 'problem.other';

/** The service's sentence, where the code has no message of ours. */
export const detailOf = (error: unknown): string =>
  error instanceof Refusal && !known(error) ? error.detail : '';
