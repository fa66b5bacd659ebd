import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.round.js'),
  zh: () => import('../compiled/zh.round.js'),
  en: () => import('../compiled/en.round.js'),
  fr: () => import('../compiled/fr.round.js'),
  ru: () => import('../compiled/ru.round.js'),
  es: () => import('../compiled/es.round.js'),
};
