import type { HandleClientError } from '@sveltejs/kit';
import { Offline, Refusal } from '#lib/api/problem.ts';

/** What a failed place tells the reader; the service's own refusals keep their number. */
export const handleError: HandleClientError = ({ error, message }) => {
  if (error instanceof Refusal) {
    return { message, code: error.code, request_id: error.requestId ?? undefined };
  }
  return { message, code: error instanceof Offline ? 'offline' : 'other' };
};
