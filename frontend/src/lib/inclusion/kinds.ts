import type { Cell } from '#lib/api/figures.ts';
import { t } from '#lib/i18n/messages.svelte.ts';

/** What the kinds people are counted by are called; `none` where it was not said. */
export const regionName = (region: string): string =>
  region === 'none' ? t('inclusion.no_region') : t('mandate.region', { region });
export const organizationName = (kind: string): string =>
  kind === 'none' ? t('inclusion.no_class') : t('organization.class', { class: kind });
export const genderName = (gender: string): string => t('inclusion.gender', { gender });
export const participantName = (kind: string): string => t('inclusion.kind', { kind });

/** Whether it is told that there is anybody. */
export const some = ({ count, few }: Cell): boolean => few || (count ?? 0) > 0;
