import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.compare.js'),
  zh: () => import('../compiled/zh.compare.js'),
  en: () => import('../compiled/en.compare.js'),
  fr: () => import('../compiled/fr.compare.js'),
  ru: () => import('../compiled/ru.compare.js'),
  es: () => import('../compiled/es.compare.js'),
};
