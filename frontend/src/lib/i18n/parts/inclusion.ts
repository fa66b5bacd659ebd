import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.inclusion.js'),
  zh: () => import('../compiled/zh.inclusion.js'),
  en: () => import('../compiled/en.inclusion.js'),
  fr: () => import('../compiled/fr.inclusion.js'),
  ru: () => import('../compiled/ru.inclusion.js'),
  es: () => import('../compiled/es.inclusion.js'),
};
