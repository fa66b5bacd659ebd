import type { CarriedRow } from '#lib/api/consultation.ts';

/** True while a person must say where a comment belongs. */
export const waits = ({ place }: CarriedRow): boolean => place === 'uncertain' || place === 'gone';
