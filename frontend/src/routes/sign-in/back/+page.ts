import { redirect } from '@sveltejs/kit';
import { preferred } from '#lib/i18n/languages.ts';
import type { PageLoad } from './$types';

/** Institutions know one address to send browsers back to; each reader goes on in their language. */
export const load: PageLoad = ({ url }) => {
  redirect(307, `/${preferred(navigator.languages)}/sign-in/back${url.search}`);
};
