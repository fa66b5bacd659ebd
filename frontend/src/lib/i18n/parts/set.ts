import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.set.js'),
  zh: () => import('../compiled/zh.set.js'),
  en: () => import('../compiled/en.set.js'),
  fr: () => import('../compiled/fr.set.js'),
  ru: () => import('../compiled/ru.set.js'),
  es: () => import('../compiled/es.set.js'),
};
