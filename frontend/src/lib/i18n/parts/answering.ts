import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.answering.js'),
  zh: () => import('../compiled/zh.answering.js'),
  en: () => import('../compiled/en.answering.js'),
  fr: () => import('../compiled/fr.answering.js'),
  ru: () => import('../compiled/ru.answering.js'),
  es: () => import('../compiled/es.answering.js'),
};
