import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.evidence.js'),
  zh: () => import('../compiled/zh.evidence.js'),
  en: () => import('../compiled/en.evidence.js'),
  fr: () => import('../compiled/fr.evidence.js'),
  ru: () => import('../compiled/ru.evidence.js'),
  es: () => import('../compiled/es.evidence.js'),
};
