import { invalidateAll } from '$app/navigation';
import { put } from '#lib/api/client.ts';
import type { Mandate, Person } from '#lib/api/types.ts';
import { t } from '#lib/i18n/messages.svelte.ts';
import { say } from '#lib/ui/toasts.svelte.ts';
import { named } from './describe.ts';
import { adopt } from './session.svelte.ts';

/** Acts in another of one's mandates from now on; every place that is shown is asked for anew. */
export async function actIn(mandate: Mandate): Promise<void> {
  adopt(await put<Person>('/me/acting', { mandate: mandate.id }));
  say(t('acting.changed', { what: named(mandate) }));
  await invalidateAll();
}
