import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.import.js'),
  zh: () => import('../compiled/zh.import.js'),
  en: () => import('../compiled/en.import.js'),
  fr: () => import('../compiled/fr.import.js'),
  ru: () => import('../compiled/ru.import.js'),
  es: () => import('../compiled/es.import.js'),
};
