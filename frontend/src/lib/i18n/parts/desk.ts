import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.desk.js'),
  zh: () => import('../compiled/zh.desk.js'),
  en: () => import('../compiled/en.desk.js'),
  fr: () => import('../compiled/fr.desk.js'),
  ru: () => import('../compiled/ru.desk.js'),
  es: () => import('../compiled/es.desk.js'),
};
