import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.factor.js'),
  zh: () => import('../compiled/zh.factor.js'),
  en: () => import('../compiled/en.factor.js'),
  fr: () => import('../compiled/fr.factor.js'),
  ru: () => import('../compiled/ru.factor.js'),
  es: () => import('../compiled/es.factor.js'),
};
