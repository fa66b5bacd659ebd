import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.positions.js'),
  zh: () => import('../compiled/zh.positions.js'),
  en: () => import('../compiled/en.positions.js'),
  fr: () => import('../compiled/fr.positions.js'),
  ru: () => import('../compiled/ru.positions.js'),
  es: () => import('../compiled/es.positions.js'),
};
