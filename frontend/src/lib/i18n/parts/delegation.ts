import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.delegation.js'),
  zh: () => import('../compiled/zh.delegation.js'),
  en: () => import('../compiled/en.delegation.js'),
  fr: () => import('../compiled/fr.delegation.js'),
  ru: () => import('../compiled/ru.delegation.js'),
  es: () => import('../compiled/es.delegation.js'),
};
