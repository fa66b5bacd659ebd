import { partyName } from '#lib/account/describe.ts';
import type { Party } from '#lib/api/people.ts';

/** Small letters without marks: `Côte` is found by `cote`. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The parties with every word looked for in a name, the code or an alias; an exact code comes first. */
export function found(parties: Party[], words: string): Party[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return parties;
  const code = plain(words);
  const hits = parties.filter((party) => {
    const said = plain(
      [party.code, partyName(party), party.english, party.french, ...(party.aliases ?? [])].join(' '),
    );
    return wanted.every((word) => said.includes(word));
  });
  return hits.sort((a, b) => Number(plain(b.code) === code) - Number(plain(a.code) === code));
}
