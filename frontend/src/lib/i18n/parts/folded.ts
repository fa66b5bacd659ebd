import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.folded.js'),
  zh: () => import('../compiled/zh.folded.js'),
  en: () => import('../compiled/en.folded.js'),
  fr: () => import('../compiled/fr.folded.js'),
  ru: () => import('../compiled/ru.folded.js'),
  es: () => import('../compiled/es.folded.js'),
};
