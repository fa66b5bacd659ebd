import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.experts.js'),
  zh: () => import('../compiled/zh.experts.js'),
  en: () => import('../compiled/en.experts.js'),
  fr: () => import('../compiled/fr.experts.js'),
  ru: () => import('../compiled/ru.experts.js'),
  es: () => import('../compiled/es.experts.js'),
};
