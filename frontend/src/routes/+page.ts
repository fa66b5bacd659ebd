import { redirect } from '@sveltejs/kit';
import { preferred } from '#lib/i18n/languages.ts';

export function load(): never {
  redirect(307, `/${preferred(navigator.languages)}`);
}
