import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.meetings.js'),
  zh: () => import('../compiled/zh.meetings.js'),
  en: () => import('../compiled/en.meetings.js'),
  fr: () => import('../compiled/fr.meetings.js'),
  ru: () => import('../compiled/ru.meetings.js'),
  es: () => import('../compiled/es.meetings.js'),
};
