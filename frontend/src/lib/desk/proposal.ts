import type { Quote } from '#lib/api/types.ts';

/** A wording with proposed words in it, and where they stand, in the browser's own units for a selection. */
export interface Placed {
  wording: string;
  start: number;
  end: number;
}

/**
 * Proposed words in place of the quoted ones, for an editor to adapt. Null where the quoted words are not in the
 * wording any more, or stand there twice and what surrounds them does not say which is meant.
 */
export function withProposal(wording: string, quote: Quote | null | undefined, words: string): Placed | null {
  if (!quote?.exact) return { wording: words, start: 0, end: words.length };
  const places = placesOf(wording, quote.exact);
  const at = places.length === 1 ? places[0] : theOneMeant(wording, quote, places);
  if (at === undefined) return null;
  return {
    wording: wording.slice(0, at) + words + wording.slice(at + quote.exact.length),
    start: at,
    end: at + words.length,
  };
}

function placesOf(wording: string, words: string): number[] {
  const places: number[] = [];
  for (let at = wording.indexOf(words); at >= 0; at = wording.indexOf(words, at + 1)) places.push(at);
  return places;
}

function theOneMeant(wording: string, quote: Quote, places: number[]): number | undefined {
  const fits = places.filter((at) => {
    const end = at + quote.exact.length;
    return wording.slice(0, at).endsWith(quote.prefix) && wording.slice(end).startsWith(quote.suffix);
  });
  return fits.length === 1 ? fits[0] : undefined;
}
