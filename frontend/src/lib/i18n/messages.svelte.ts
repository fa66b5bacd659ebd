import type { Catalogue, Key } from './compiled/keys.d.ts';
import { directionOf, type Language } from './languages.ts';

export type { Key } from './compiled/keys.d.ts';

/** Some of the messages, by language. */
export type Part = Record<Language, () => Promise<{ default: Catalogue }>>;

const core: Part = {
  ar: () => import('./compiled/ar.js'),
  zh: () => import('./compiled/zh.js'),
  en: () => import('./compiled/en.js'),
  fr: () => import('./compiled/fr.js'),
  ru: () => import('./compiled/ru.js'),
  es: () => import('./compiled/es.js'),
};
const rest: Part = {
  ar: () => import('./compiled/ar.rest.js'),
  zh: () => import('./compiled/zh.rest.js'),
  en: () => import('./compiled/en.rest.js'),
  fr: () => import('./compiled/fr.rest.js'),
  ru: () => import('./compiled/ru.rest.js'),
  es: () => import('./compiled/es.rest.js'),
};

let catalogue = $state.raw<Catalogue>({});
let current = $state<Language>('en');
const wanted = new Set<Part>([core]);

/** Loads a language and makes it the one every message is drawn in; `all` adds what the reading page does without. */
export async function useLanguage(language: Language, all = false): Promise<void> {
  await usePart(language, all ? rest : core);
}

/** The same with the words of a room. */
export async function usePart(language: Language, part: Part): Promise<void> {
  wanted.add(part);
  let parts: Part[];
  let loaded: { default: Catalogue }[];
  do {
    parts = [...wanted];
    loaded = await Promise.all(parts.map((one) => one[language]()));
    // Layouts load side by side: whoever is done last must not take away what another has asked for meanwhile.
  } while (parts.length < wanted.size);
  catalogue = Object.assign({}, ...loaded.map((module) => module.default)) as Catalogue;
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export const language = (): Language => current;

/** The message of a key in the reader's language; the key itself before a language is there. */
export function t(key: Key, values: Record<string, unknown> = {}): string {
  return catalogue[key]?.(values) ?? key;
}

/** Whether there is a message of that name, among those that are loaded. */
export const has = (key: string): key is Key => key in catalogue;
