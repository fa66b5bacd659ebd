import { error } from '@sveltejs/kit';
import { Refusal } from '#lib/api/problem.ts';

/** Awaits what a place cannot be drawn without; a refusal becomes the error page with its status. */
export async function needed<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted;
  } catch (failure) {
    if (failure instanceof Refusal) {
      error(failure.status, {
        message: failure.message,
        code: failure.code,
        request_id: failure.requestId ?? undefined,
      });
    }
    throw failure;
  }
}
