import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.people.js'),
  zh: () => import('../compiled/zh.people.js'),
  en: () => import('../compiled/en.people.js'),
  fr: () => import('../compiled/fr.people.js'),
  ru: () => import('../compiled/ru.people.js'),
  es: () => import('../compiled/es.people.js'),
};
