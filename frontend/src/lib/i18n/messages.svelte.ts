import type { Catalogue, Key } from './compiled/keys.d.ts';
import { directionOf, type Language } from './languages.ts';

export type { Key } from './compiled/keys.d.ts';

type Loader = () => Promise<{ default: Catalogue }>;

const core: Record<Language, Loader> = {
  ar: () => import('./compiled/ar.js'),
  zh: () => import('./compiled/zh.js'),
  en: () => import('./compiled/en.js'),
  fr: () => import('./compiled/fr.js'),
  ru: () => import('./compiled/ru.js'),
  es: () => import('./compiled/es.js'),
};
const rest: Record<Language, Loader> = {
  ar: () => import('./compiled/ar.rest.js'),
  zh: () => import('./compiled/zh.rest.js'),
  en: () => import('./compiled/en.rest.js'),
  fr: () => import('./compiled/fr.rest.js'),
  ru: () => import('./compiled/ru.rest.js'),
  es: () => import('./compiled/es.rest.js'),
};

let catalogue = $state.raw<Catalogue>({});
let current = $state<Language>('en');
let whole = false;

/** Loads a language and makes it the one every message is drawn in; `all` adds what the reading page does without. */
export async function useLanguage(language: Language, all = false): Promise<void> {
  whole ||= all;
  const parts = await Promise.all([core[language](), whole ? rest[language]() : undefined]);
  catalogue = { ...parts[0].default, ...parts[1]?.default };
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export const language = (): Language => current;

/** The message of a key in the reader's language; the key itself before a language is there. */
export function t(key: Key, values: Record<string, unknown> = {}): string {
  return catalogue[key]?.(values) ?? key;
}
