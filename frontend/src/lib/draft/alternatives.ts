import type { Paragraph } from '#lib/api/types.ts';

type Labelled = Pick<Paragraph, 'id' | 'label' | 'level'> & { kind?: Paragraph['kind'] };

/** Items count their levels by themselves, below the paragraphs they stand in. */
const rank = ({ kind, level }: Labelled): number => level + (kind === 'item' ? 10 : 0);

/** True for the label of a paragraph that stands against another: `ALT a`, `OP6 alt`. */
export const isAlternative = (label: string | null | undefined): boolean => /\balt\b/i.test(label ?? '');

/** What a label names, without its signs: `a` of `(a)` and of `ALT a`, `op6` of `OP6 alt`. */
const named = (label: string): string =>
  label
    .replace(/\balt\b/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The paragraph an alternative is meant for: the nearest before it that is labelled so, or the one before it. */
export function originalOf<P extends Labelled>(paragraphs: P[], alternative: P): P | undefined {
  const at = paragraphs.findIndex(({ id }) => id === alternative.id);
  const before = paragraphs.slice(0, Math.max(at, 0)).reverse();
  const originals = before.filter(({ label }) => label && !isAlternative(label));
  const wanted = named(alternative.label ?? '');
  return wanted ? originals.find(({ label }) => named(label ?? '') === wanted) : originals[0];
}

/** The alternatives to a paragraph, in order. */
export function alternativesOf<P extends Labelled>(paragraphs: P[], original: P): P[] {
  const all = paragraphs.filter(({ label }) => isAlternative(label));
  return all.filter((one) => originalOf(paragraphs, one)?.id === original.id);
}

/** `1 (a)`: the label behind those it stands under. */
export function fullLabel<P extends Labelled>(paragraphs: P[], paragraph: P): string {
  const labels = [paragraph.label ?? ''];
  let level = rank(paragraph);
  for (const one of paragraphs.slice(0, paragraphs.indexOf(paragraph)).reverse()) {
    if (rank(one) >= level || !one.label || one.kind === 'heading') continue;
    level = rank(one);
    labels.unshift(one.label);
  }
  return labels.join(' ');
}
