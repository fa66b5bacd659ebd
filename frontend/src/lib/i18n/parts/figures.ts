import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.figures.js'),
  zh: () => import('../compiled/zh.figures.js'),
  en: () => import('../compiled/en.figures.js'),
  fr: () => import('../compiled/fr.figures.js'),
  ru: () => import('../compiled/ru.figures.js'),
  es: () => import('../compiled/es.figures.js'),
};
