import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.changes.js'),
  zh: () => import('../compiled/zh.changes.js'),
  en: () => import('../compiled/en.changes.js'),
  fr: () => import('../compiled/fr.changes.js'),
  ru: () => import('../compiled/ru.changes.js'),
  es: () => import('../compiled/es.changes.js'),
};
