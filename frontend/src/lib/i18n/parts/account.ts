import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.account.js'),
  zh: () => import('../compiled/zh.account.js'),
  en: () => import('../compiled/en.account.js'),
  fr: () => import('../compiled/fr.account.js'),
  ru: () => import('../compiled/ru.account.js'),
  es: () => import('../compiled/es.account.js'),
};
