import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.timeline.js'),
  zh: () => import('../compiled/zh.timeline.js'),
  en: () => import('../compiled/en.timeline.js'),
  fr: () => import('../compiled/fr.timeline.js'),
  ru: () => import('../compiled/ru.timeline.js'),
  es: () => import('../compiled/es.timeline.js'),
};
