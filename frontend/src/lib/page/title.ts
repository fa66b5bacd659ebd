import { t } from '#lib/i18n/messages.svelte.ts';

/** The window's title: what the place is, then the name of the house. */
export const titled = (...parts: (string | null | undefined)[]): string =>
  [...parts.filter(Boolean), t('app.name')].join(' · ');
