import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.process.js'),
  zh: () => import('../compiled/zh.process.js'),
  en: () => import('../compiled/en.process.js'),
  fr: () => import('../compiled/fr.process.js'),
  ru: () => import('../compiled/ru.process.js'),
  es: () => import('../compiled/es.process.js'),
};
