import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.issue.js'),
  zh: () => import('../compiled/zh.issue.js'),
  en: () => import('../compiled/en.issue.js'),
  fr: () => import('../compiled/fr.issue.js'),
  ru: () => import('../compiled/ru.issue.js'),
  es: () => import('../compiled/es.issue.js'),
};
