import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.remarks.js'),
  zh: () => import('../compiled/zh.remarks.js'),
  en: () => import('../compiled/en.remarks.js'),
  fr: () => import('../compiled/fr.remarks.js'),
  ru: () => import('../compiled/ru.remarks.js'),
  es: () => import('../compiled/es.remarks.js'),
};
