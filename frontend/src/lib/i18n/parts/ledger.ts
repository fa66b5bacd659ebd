import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.ledger.js'),
  zh: () => import('../compiled/zh.ledger.js'),
  en: () => import('../compiled/en.ledger.js'),
  fr: () => import('../compiled/fr.ledger.js'),
  ru: () => import('../compiled/ru.ledger.js'),
  es: () => import('../compiled/es.ledger.js'),
};
