import type { Mandate } from '#lib/api/types.ts';
import { language, t } from '#lib/i18n/messages.svelte.ts';
import { day } from '#lib/i18n/dates.ts';

/** In which capacity, for whom: “Delegate · KEN Kenya”. */
export function named(mandate: Mandate): string {
  const { capacity, party, region, organization, process } = mandate;
  return [
    t('capacity.name', { capacity }),
    party && [party, partyNamed(mandate)].filter(Boolean).join(' '),
    region && t('mandate.region', { region }),
    organization?.name,
    process?.title,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** From when to when. */
export function lasting({ from, to }: Mandate): string {
  return to
    ? t('mandate.between', { from: day(from), to: day(to) })
    : t('mandate.since', { from: day(from) });
}

/** Where it stands, in the reader's words: an active one may still begin later. */
export const standing = (mandate: Mandate): string =>
  mandate.status === 'active' && !mandate.effective
    ? t('mandate.later')
    : t('mandate.status', { status: mandate.status });

/** How a badge with its standing is coloured. */
export const toneOf = (mandate: Mandate): string =>
  mandate.effective
    ? 'good'
    : mandate.status === 'suspended'
      ? 'bad'
      : mandate.status === 'ended'
        ? ''
        : 'wait';

/** The name of a mandate's party in the reader's language, as `partyName` finds it. */
export function partyNamed(of: {
  party_name?: string | null;
  party_french?: string | null;
  party_alpha2?: string | null;
}): string {
  const english = of.party_name ?? '';
  return partyName({ english, french: of.party_french ?? english, alpha2: of.party_alpha2 });
}

/** The name of a party in the reader's language: countries have one in each, groups in English and French. */
export function partyName(party: { english: string; french: string; alpha2?: string | null }): string {
  if (language() === 'fr') return party.french;
  if (language() === 'en' || !party.alpha2) return party.english;
  return new Intl.DisplayNames(language(), { type: 'region' }).of(party.alpha2) ?? party.english;
}
