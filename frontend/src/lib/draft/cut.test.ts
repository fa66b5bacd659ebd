import { describe, expect, it } from 'vitest';
import { placesOf, quoteAt } from './cut.ts';
import { lengthOf, slice } from './offsets.ts';

const wording = 'Requests 🏙️ the [Executive]\nDirector to support, to support cities';

describe('a quote', () => {
  it('is the wording between its ends, with what stands around it', () => {
    const length = lengthOf(wording);
    for (let start = 0; start < length; start += 1) {
      for (let end = start + 1; end <= length; end += 1) {
        const quote = quoteAt(wording, start, end);
        if (!quote) continue;
        expect(slice(wording, quote.start, quote.end)).toBe(quote.exact);
        expect(quote.exact).toBe(quote.exact.trim());
        expect(wording).toContain(quote.prefix + quote.exact + quote.suffix);
        expect(lengthOf(quote.prefix)).toBeLessThanOrEqual(32);
      }
    }
  });

  it('of nothing but spaces is none', () => {
    expect(quoteAt('a   b', 1, 4)).toBeNull();
    expect(quoteAt('abc', 2, 2)).toBeNull();
  });
});

describe('pasted words', () => {
  it('are found whatever their spaces are', () => {
    const [place, ...others] = placesOf(wording, '  the   [Executive] Director ');
    expect(others).toEqual([]);
    expect(place && slice(wording, place.start, place.end)).toBe('the [Executive]\nDirector');
  });

  it('are found in every place', () => {
    expect(placesOf(wording, 'to support').length).toBe(2);
    expect(placesOf(wording, '.*')).toEqual([]);
    expect(placesOf(wording, '   ')).toEqual([]);
  });
});
