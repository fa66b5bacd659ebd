import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.open.js'),
  zh: () => import('../compiled/zh.open.js'),
  en: () => import('../compiled/en.open.js'),
  fr: () => import('../compiled/fr.open.js'),
  ru: () => import('../compiled/ru.open.js'),
  es: () => import('../compiled/es.open.js'),
};
