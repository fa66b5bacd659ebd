import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#lib/api/types.ts';
import { firstView, viewsFor } from './view.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the view a reader begins in', () => {
  const draft = (positions_shown: boolean): Draft =>
    ({ positions_shown, instrument: { slug: 'i' } }) as Draft;
  const remembered = (view: string | null): void =>
    void vi.stubGlobal('localStorage', { getItem: () => view });

  it('is the address’s, else the one remembered, else the fullest', () => {
    remembered('plain');
    expect(firstView(draft(true), 'brackets')).toBe('brackets');
    expect(firstView(draft(true), null)).toBe('plain');
    remembered(null);
    expect(firstView(draft(true), null)).toBe('full');
  });
  it('never tells who holds what where that is not open', () => {
    remembered('full');
    expect(firstView(draft(false), null)).toBe('brackets');
    expect(firstView(draft(false), 'as:KEN')).toBe('brackets');
  });
});

describe('the views the key goes through', () => {
  it('are all four, as the party last looked at, or one’s own, or the first', () => {
    expect(viewsFor(['ARG', 'EUN'], true, null, 'EUN')).toEqual(['full', 'brackets', 'plain', 'as:EUN']);
    expect(viewsFor(['ARG', 'EUN'], true, 'as:ARG', 'EUN').at(-1)).toBe('as:ARG');
    expect(viewsFor(['ARG', 'EUN'], true, null, 'KEN').at(-1)).toBe('as:ARG');
  });
  it('hide who holds what where that is not open', () => {
    expect(viewsFor([], false, null, 'KEN')).toEqual(['brackets', 'plain']);
  });
});
