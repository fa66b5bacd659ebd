import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.texts.js'),
  zh: () => import('../compiled/zh.texts.js'),
  en: () => import('../compiled/en.texts.js'),
  fr: () => import('../compiled/fr.texts.js'),
  ru: () => import('../compiled/ru.texts.js'),
  es: () => import('../compiled/es.texts.js'),
};
