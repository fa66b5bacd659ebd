import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.letters.js'),
  zh: () => import('../compiled/zh.letters.js'),
  en: () => import('../compiled/en.letters.js'),
  fr: () => import('../compiled/fr.letters.js'),
  ru: () => import('../compiled/ru.letters.js'),
  es: () => import('../compiled/es.letters.js'),
};
