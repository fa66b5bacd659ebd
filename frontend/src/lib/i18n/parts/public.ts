import type { Part } from '../messages.svelte.ts';

export const words: Part = {
  ar: () => import('../compiled/ar.public.js'),
  zh: () => import('../compiled/zh.public.js'),
  en: () => import('../compiled/en.public.js'),
  fr: () => import('../compiled/fr.public.js'),
  ru: () => import('../compiled/ru.public.js'),
  es: () => import('../compiled/es.public.js'),
};
