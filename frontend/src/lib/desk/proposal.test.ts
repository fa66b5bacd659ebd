import { describe, expect, it } from 'vitest';
import { withProposal } from './proposal.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix, start: 0, end: 0 });

describe('proposed words in an editor', () => {
  it('stand in place of the quoted ones, chosen', () => {
    const placed = withProposal('🏙️ smart cities for all', quote('smart cities'), 'people');
    expect(placed?.wording).toBe('🏙️ people for all');
    expect(placed?.wording.slice(placed.start, placed.end)).toBe('people');
  });

  it('take the whole wording where nothing was quoted', () => {
    expect(withProposal('old', null, 'new')).toEqual({ wording: 'new', start: 0, end: 3 });
  });

  it('are told apart by what surrounds them', () => {
    expect(withProposal('a city, the city', quote('city', 'the '), 'town')?.wording).toBe('a city, the town');
    expect(withProposal('a city, a city', quote('city', 'a '), 'town')).toBeNull();
  });

  it('have no place once the quoted words are gone', () => {
    expect(withProposal('other words', quote('smart'), 'x')).toBeNull();
  });
});
