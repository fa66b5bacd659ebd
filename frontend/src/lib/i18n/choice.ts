import type { Language } from './languages.ts';

/** Each language's name for itself. */
export const autonyms: Record<Language, string> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** The same address in another interface language. */
export function inLanguage(url: URL, language: Language): string {
  const rest = url.pathname.split('/').slice(2).join('/');
  return `/${language}${rest ? `/${rest}` : ''}${url.search}${url.hash}`;
}
