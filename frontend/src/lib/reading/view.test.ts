import { describe, expect, it } from 'vitest';
import { viewsFor } from './view.ts';

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
