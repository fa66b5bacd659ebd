import { describe, expect, it } from 'vitest';
import type { DraftCard } from '#lib/api/types.ts';
import { freeSlug, isSlug, nextKind } from './names.ts';

const draft = (slug: string, kind: DraftCard['kind'], status: DraftCard['status'] = 'issued'): DraftCard => ({
  slug,
  label: slug,
  kind,
  status,
  openness: 'public',
  paragraphs: 1,
  brackets: 0,
  agreed: 0,
});

describe('the next draft', () => {
  const working = draft('working', 'working', 'working');
  it('follows those that are issued', () => {
    expect(nextKind([working])).toBe('zero');
    expect(nextKind([draft('zero', 'zero'), working])).toBe('first');
    expect(nextKind([draft('zero', 'zero'), draft('first', 'first')])).toBe('revised');
  });

  it('has a name of its own', () => {
    expect(freeSlug('first', [draft('zero', 'zero')])).toBe('first');
    expect(freeSlug('revised', [draft('revised', 'revised'), draft('revised-2', 'revised')])).toBe(
      'revised-3',
    );
  });

  it('is refused a name that is none', () => {
    expect(['first', '2023-05-31', 'a'].every(isSlug)).toBe(true);
    expect(['', 'First', 'a b', '-a', 'a-', 'working', 'latest', 'é'].some(isSlug)).toBe(false);
  });
});
