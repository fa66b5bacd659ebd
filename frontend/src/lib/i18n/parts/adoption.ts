import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.adoption.js'),
  zh: () => import('../compiled/zh.adoption.js'),
  en: () => import('../compiled/en.adoption.js'),
  fr: () => import('../compiled/fr.adoption.js'),
  ru: () => import('../compiled/ru.adoption.js'),
  es: () => import('../compiled/es.adoption.js'),
};
