import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.link.js'),
  zh: () => import('../compiled/zh.link.js'),
  en: () => import('../compiled/en.link.js'),
  fr: () => import('../compiled/fr.link.js'),
  ru: () => import('../compiled/ru.link.js'),
  es: () => import('../compiled/es.link.js'),
};
