import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.explain.js'),
  zh: () => import('../compiled/zh.explain.js'),
  en: () => import('../compiled/en.explain.js'),
  fr: () => import('../compiled/fr.explain.js'),
  ru: () => import('../compiled/ru.explain.js'),
  es: () => import('../compiled/es.explain.js'),
};
